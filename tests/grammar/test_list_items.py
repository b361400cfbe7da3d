import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.list_items import labelled, outside, parallel, split


def test_printed_labels_run_from_one_without_a_gap_or_are_none() -> None:
    assert labelled("1) growth; 2) trade; 3) peace") == ["growth", "trade", "peace"]
    assert labelled("first, growth; second, trade") == ["growth", "trade"]
    assert labelled("1) growth; 3) peace") is None
    assert labelled("growth; trade") is None


def test_semicolons_come_before_commas() -> None:
    assert split("a fund, and its head; a tax; a school", 3, closed=True) == ["a fund, and its head", "a tax", "a school"]


@pytest.mark.parametrize(
    ("stated", "items"),
    [(2, ["banking and finance", "energy and trade"]), (3, ["banking and finance", "energy", "trade"]), (4, None)],
)
def test_the_stated_number_decides_between_two_readings(stated: int, items: list[str] | None) -> None:
    assert split("banking and finance, energy and trade", stated, closed=True) == items


def test_items_that_open_with_one_small_word_are_parallel() -> None:
    assert parallel(["a quick deal", "an old war"])
    assert not parallel(["a quick deal", "the war"])


@given(st.text(alphabet="ab(),; ", max_size=40))
def test_a_mask_is_as_long_as_the_text_and_shows_nothing_between_brackets(body: str) -> None:
    mask = outside(body)
    assert len(mask) == len(body)
    assert all(shown in {letter, "_"} for shown, letter in zip(mask, body, strict=True))
    assert outside("one (two, three; four), five").count(",") == 1
