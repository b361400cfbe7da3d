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
        ("Sales rose to three million from two and a half million, by 20 per cent.", 2_500_000, 3_000_000, 20, True),
    ],
)
def test_a_change_is_stated_by_both_ends_and_by_how_much(text: str, old: int, new: int, stated: int, up: bool) -> None:
    (change,) = find(text)
    assert change.stated is not None
    assert (change.old.value, change.new.value, change.stated.value, change.up) == (old, new, stated, up)


def test_a_multiple_in_one_word_says_by_how_much() -> None:
    (change,) = find("Exports doubled from 40 to 80.")
    assert (change.old.value, change.new.value, change.stated, change.factor) == (40, 80, None, 2)


def test_a_difference_may_be_told_again_as_a_percentage() -> None:
    told = "Subsidies rose from €200 million in 2021 to €300 million in 2022, an increase of €100 million or 50 per cent."
    assert [change.stated.value for change in find(told) if change.stated] == [50]
    assert not any(change.stated for change in find(told.replace("per cent", "per cent of output")))


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("Exports rose from 40 to 80, that is, they doubled.", 2),
        ("The crowd rose by a third, to 40 from 30.", pytest.approx(4 / 3)),
    ],
)
def test_a_factor_may_stand_behind_both_values_or_before_the_new_one(text: str, factor: float) -> None:
    (change,) = find(text)
    assert (change.factor, change.old.value < change.new.value) == (factor, True)


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
