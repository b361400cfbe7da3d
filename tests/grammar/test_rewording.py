"""What two wordings have in common, and how a change is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.rewording import difference, essence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2019–24, it “rose” by −5.5 %!", "in 2019 24 it rose by -5.5 %"),
        ("$1,687bn (the Ministry’s)", "$ 1,687 bn the ministry s"),
        ("café", "café"),
        ("…—·", ""),
        ("", ""),
    ],
)
def test_words_numbers_and_telling_signs_are_left(text: str, expected: str) -> None:
    assert essence(text) == expected


@given(text=st.text())
def test_what_is_left_of_what_is_left_is_the_same(text: str) -> None:
    assert essence(essence(text)) == essence(text)


def test_a_long_number_takes_linear_time() -> None:
    assert essence("1" + "," * 200_000).startswith("1")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("it rose by 12 %", "it rose by 21 %", "it rose by [12] {21} %"),
        ("a b c d e f g h i j x", "a b c d e f g h i j y", "… h i j [x] {y}"),
        ("x a b c d e f g h", "a b c d e f g h", "[x] a b c …"),
        ("one", "one two", "one {two}"),
        ("same", "same", "same"),
    ],
)
def test_a_change_is_shown_word_by_word(before: str, after: str, expected: str) -> None:
    assert difference(before, after) == expected
