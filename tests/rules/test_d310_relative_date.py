"""D310 beyond its examples."""

from collections.abc import Callable

import pytest

TEXT = "The harbour of the town has a long history, and {} it was dredged by the port.\n"


@pytest.mark.parametrize(
    ("words", "suggestion"),
    [
        ("last August", "August 2024"),
        ("last year", "2024"),
        ("two months ago", "about April 2025"),
        ("in the past ten years", "2015 to 2025"),
        ("last spring", "spring 2025"),
        ("on 7 February", "7 February 2025"),
        ("last week", None),
    ],
)
def test_time_counted_from_now_is_flagged_with_what_the_publication_makes_of_it(
    judge: Callable[..., tuple], words: str, suggestion: str | None
) -> None:
    (finding,), _ = judge("D310", TEXT.format(words), published="2025-06")
    assert finding.suggestion == suggestion


def test_where_nothing_says_when_the_text_came_out_nothing_is_suggested(judge: Callable[..., tuple]) -> None:
    (finding,), _ = judge("D310", TEXT.format("last August"))
    assert finding.suggestion is None


@pytest.mark.parametrize(
    "words",
    [
        "on 7 February 2025",
        "in March 2020, and again on 7 June,",
        "the next year",
        "“last year, at last,” a captain said,",
        "in *Last Year at the Quay* it is said that",
        "in the last year of the war",
        "in the previous decade",
        "a century ago",
    ],
)
def test_days_of_a_known_year_quotations_titles_and_story_time_are_not(
    flagged: Callable[..., list[str]], words: str
) -> None:
    assert flagged("D310", TEXT.format(words)) == []


def test_the_paragraph_before_may_say_of_which_year_a_day_is(flagged: Callable[..., list[str]]) -> None:
    story = TEXT.format("on 7 February")
    assert flagged("D310", f"## The year 1968\n\n{story}") == []
    assert flagged("D310", f"In 1968 it burned down.\n\n{story}") == []
    assert flagged("D310", f"It burned down.\n\n{story}") == ["7 February"]


def test_the_next_two_years_are_ahead_only_where_the_sentence_looks_ahead(flagged: Callable[..., list[str]]) -> None:
    assert flagged("D310", TEXT.format("in hiding for the next two years")) == []
    assert flagged("D310", "The harbour of the town will be dredged twice in the next two years.\n") == [
        "the next two years"
    ]


def test_titles_in_notes_are_left_alone(flagged: Callable[..., list[str]]) -> None:
    text = "The harbour is old.[^1]\n\n[^1]: A. Lee, “What happened last year”, *The Gazette*, 5 May 2024.\n"
    assert flagged("D310", text) == []
