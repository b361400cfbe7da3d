"""Changes that are told in a word beside their two values."""

import pytest

from claimcheck.grammar.change_factors import Factor, before, behind


def read(text: str) -> Factor | None:
    return before(text, text.index("from"), text.index("40"))


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        *(("doubled from 40 to 80", 2, ""), ("almost tripled from 40 to 110", 3, "less"), ("halved from 40 to 20", 0.5, "")),
        *(("rose by a quarter from 40 to 50", 1.25, ""), ("fell by two thirds from 40 to 13", 1 / 3, "")),
        *(("quadrupled in that time from about 40 to 160", 4, ""), ("grew by more than a tenth from 40 to 46", 1.1, "more")),
    ],
)
def test_the_factor_of_a_change_is_read(text: str, value: float, bound: str) -> None:
    found = read(text)
    assert found is not None
    assert (found.value, found.bound) == (pytest.approx(value), bound)


def test_falling_by_more_leaves_less() -> None:
    found = read("fell by more than a third from 40 to 20")
    assert found is not None
    assert (found.value, found.bound) == (pytest.approx(2 / 3), "less")


@pytest.mark.parametrize(
    "text",
    [
        "doubled down from 40 to 80",
        "doubled in 3 years from 40 to 80",
        "doubled each year from 40 to 80",
        "went from 40 to 80",
    ],
)
def test_what_may_tell_of_something_else_is_left_out(text: str) -> None:
    assert read(text) is None


def test_a_cut_may_stand_behind_the_values() -> None:
    found = behind("from 40 to 30, a cut of one quarter.", len("from 40 to 30"))
    assert found is not None
    assert found.value == pytest.approx(0.75)
    assert behind("from 40 to 30, a change of one quarter.", len("from 40 to 30")) is None
