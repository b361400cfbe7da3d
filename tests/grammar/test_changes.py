import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.changes import find
from claimcheck.grammar.wordlist import words

WORDS = words("exports rose fell doubled from 40 to 50 , by 25% or 20 percentage points million €3 and a third")


@pytest.mark.parametrize(
    ("text", "old", "new", "stated", "up"),
    [
        ("Exports rose from 40 to 50, by 25%.", 40, 50, 25, True),
        ("Exports fell from 50 to 40, or 20%.", 50, 40, 20, False),
    ],
)
def test_a_change_is_stated_by_both_ends_and_by_how_much(text: str, old: int, new: int, stated: int, up: bool) -> None:
    (change,) = find(text)
    assert change.stated is not None
    assert (change.old.value, change.new.value, change.stated.value, change.up) == (old, new, stated, up)


def test_a_multiple_in_one_word_says_by_how_much() -> None:
    (change,) = find("Exports doubled from 40 to 80.")
    assert (change.old.value, change.new.value, change.stated, change.factor) == (40, 80, None, 2)


@pytest.mark.parametrize(
    "text",
    ["Exports rose by 25%.", "Exports rose from 40 to 50.", "The road runs from kilometre 40 to 50.", "Exports doubled."],
)
def test_what_is_said_once_is_no_change(text: str) -> None:
    assert list(find(text)) == []


@given(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join))
def test_a_change_stands_in_its_sentence_with_both_its_ends(text: str) -> None:
    for change in find(text):
        assert 0 <= change.start < change.end <= len(text)
        for each in (change.old, change.new, change.stated):
            assert each is None or 0 <= each.start < each.end <= len(text)
