"""How far a text could see, and the one source beyond that."""

from datetime import date

import pytest

from claimcheck.documents import read
from claimcheck.extraction import extract
from claimcheck.grammar.horizon import Horizon, horizon, looks_ahead

NOTES = [
    "3 June 2021", "9 September 2021", "12 October 2021", "2 November 2021",
    "4 December 2021", "8 January 2022", "11 February 2022",
]  # fmt: skip


def seen(*dates: str, text: str = "") -> Horizon | None:
    body = " ".join(f"Statement {i} is made of the prices.[^{i}]" for i in range(1, len(dates) + 1))
    notes = "\n".join(f"[^{i}]: “Prices {i}”, *The Coast Gazette*, {day}." for i, day in enumerate(dates, 1))
    document = extract(read(f"{body} {text}\n\n{notes}\n".encode(), "a.md"), "a", None)
    return horizon(document.passages, document.notes)


def test_it_ends_with_the_latest_source_where_none_stands_apart() -> None:
    found = seen(*NOTES)
    assert found
    assert (found.last.text, found.outlier) == ("2022-02-11", None)


def test_a_source_far_beyond_the_rest_is_left_out_and_named() -> None:
    found = seen(*NOTES, "14 December 2022")
    assert found
    assert found.outlier
    assert (found.day, found.outlier.mention.text) == (date(2022, 2, 11), "14 December 2022")


def test_the_longer_the_gap_the_more_sources_are_missing_from_it() -> None:
    near, far = seen(*NOTES, "14 June 2022"), seen(*NOTES, "14 December 2022")
    assert near
    assert far
    assert 2 < near.missed < 3
    assert far.missed > 5


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The market closed on 2 May 2022.", "2022-05-02"),
        ("Prices fell again in 2023 and were low.", "2023"),
        ("It will close on 2 May 2022.", "2022-02-11"),
        ("The plan for 2023 is known.", "2022-02-11"),
        ("La foire aura lieu d’ici mai 2022.", "2022-02-11"),
    ],
)
def test_past_events_count_and_plans_do_not(text: str, last: str) -> None:
    found = seen(*NOTES, text=text)
    assert found
    assert found.last.text == last


def test_a_forthcoming_work_tells_nothing_of_when_the_text_was_written() -> None:
    found = seen(*NOTES, "forthcoming 14 December 2025")
    assert found
    assert found.last.text == "2022-02-11"


def test_without_a_dated_source_there_is_none() -> None:
    assert seen(text="It closed on 2 May 2022.") is None


@pytest.mark.parametrize(
    ("before", "ahead"),
    [("it will open in ", True), ("entro il ", True), ("in May and on ", False), ("it opened on ", False)],
)
def test_words_that_look_ahead_are_known_and_the_month_of_may_is_none(before: str, ahead: bool) -> None:
    assert looks_ahead(before) is ahead
