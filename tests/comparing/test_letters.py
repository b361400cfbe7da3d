"""What layout leaves of a word."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.comparing.letters import is_label, letters, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("co-operation", "cooperation"), ("eﬃcient", "efficient"), ("“Naïve”", "NAÏVE"), ("para\u00adgraph", "paragraph"),
        ("2019–2023", "2019-2023"), ("km²", "km2"), ("it’s", "it's"), ("(−5)", "-5"), ("e\u0301", "é"), ("12%.", "12%"),
        ("https://a.org/b.c", "https://a.org/b-c"),
    ],
)  # fmt: skip
def test_layout_leaves_no_trace(one: str, other: str) -> None:
    assert letters(one) == letters(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("12%", "12"), ("1.5", "15"), ("1,5", "1.5"), ("-5", "5"), ("€5", "$5"), ("naïve", "naive"), ("कि", "की"), ("±5", "5")],
)
def test_what_changes_a_figure_or_a_word_stays(one: str, other: str) -> None:
    assert letters(one) != letters(other)


@given(st.text())
def test_both_normal_forms_of_a_text_are_the_same_words(text: str) -> None:
    composed, apart = ([letters(word) for word in words(unicodedata.normalize(form, text))] for form in ("NFC", "NFD"))
    assert "".join(composed) == "".join(apart)


@pytest.mark.parametrize("label", ["1.", "(a)", "iv)", "2.1", "•", "–", "12)"])
def test_the_number_of_an_item_is_a_label(label: str) -> None:
    assert is_label(label, bare=False)


@pytest.mark.parametrize("word", ["2019", "12", "first", "12%", "A.B."])
def test_other_words_are_none(word: str) -> None:
    assert not is_label(word, bare=False)


def test_before_a_heading_or_a_row_a_number_may_stand_alone() -> None:
    assert is_label("12", bare=True)


def test_words_of_scripts_without_spaces_are_their_characters() -> None:
    assert words("港は港 port") == ["港", "は", "港", "port"]
