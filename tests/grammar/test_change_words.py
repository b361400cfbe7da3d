"""Which way a text says that something went."""

import re

import pytest

from claimcheck.grammar.change_words import QUALIFIED, direction, yearly


@pytest.mark.parametrize("text", ["Output rose", "a 5% increase", "it was boosted", "higher prices", "GREW"])
def test_what_rose_went_up(text: str) -> None:
    assert direction(text) is True


@pytest.mark.parametrize("text", ["Output fell", "a reduction of 5", "shrank", "fewer ships", "a Cut"])
def test_what_fell_went_down(text: str) -> None:
    assert direction(text) is False


@pytest.mark.parametrize("text", ["", "Output was", "rose and fell", "the upper house, a lessor and its shrine"])
def test_neither_or_both_is_no_direction(text: str) -> None:
    assert direction(text) is None


@pytest.mark.parametrize("text", ["by 3% a year", "annually by 3%", "on average 3%", "3% year-on-year", "in real terms 3%"])
def test_a_change_of_each_year_is_told(text: str) -> None:
    at = text.index("3")
    assert yearly(text, at, at + 2)


def test_a_year_that_is_compared_with_is_no_change_of_each_year() -> None:
    assert not yearly("3% than a year earlier", 0, 2)
    assert not yearly("3%" + " x" * 40 + " annually", 0, 2)


def test_a_value_may_be_qualified_three_times() -> None:
    assert re.fullmatch(QUALIFIED, "just over a record ")
    assert not re.fullmatch(QUALIFIED, "just over about nearly almost ")
