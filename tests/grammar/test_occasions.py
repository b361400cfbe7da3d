import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar import occasions
from claimcheck.grammar.occasions import find
from claimcheck.grammar.wordlist import words

WORDS = words("the treaty was entered into force took effect founded signing of a birth died opened since, and")


@pytest.mark.parametrize(
    "clause",
    ["the pact entered into force", "it took effect", "its entry into force", "coming into effect", "it became effective"],
)
def test_what_is_said_in_many_words_is_one_event(clause: str) -> None:
    assert [each.kind for each in find(clause)] == ["force"]


@pytest.mark.parametrize(
    ("clause", "suffered"),
    [
        ("The bridge was opened", True),
        ("the birth of Dante", True),
        ("the founding of NATO", True),
        ("He signed the treaty", False),
        ("The minister opened the bridge", False),
    ],
)
def test_an_event_is_suffered_where_the_clause_is_about_what_it_happened_to(clause: str, suffered: bool) -> None:
    assert [each.suffered for each in find(clause)] == [suffered]


def test_a_clause_without_an_event_has_none() -> None:
    assert find("The treaty has fourteen articles and two annexes") == []


@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
def test_events_stand_in_the_clause_one_behind_the_other(clause: str) -> None:
    at = 0
    for each in find(clause):
        assert at <= each.start < each.end <= len(clause)
        at = each.end


def test_no_event_begins_with_a_letter_that_is_not_asked_for_first() -> None:
    """Pieces between bars are alternatives or endings ("enter(?:ed|s)"): more than begin an event, and none is left out."""
    asked = occasions._ANY.pattern.partition("[")[2].partition("]")[0]
    alone = re.sub(r"\(\?=.*?\\b\)", "", "|".join(occasions._EVENTS.values()))
    assert {piece.removeprefix("(?:")[:1] for piece in alone.split("|")} <= {*asked, " "}
