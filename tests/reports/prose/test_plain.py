"""No text acts."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reports.prose.plain import plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("a\r\nb\tc", "a  b c"),
        ("\x00\x07", "␀␇"),
        ("\x9b2J", "[U+009B]2J"),
        ("user\u202egnp.exe", "user[U+202E]gnp.exe"),
        ("\u2066x\u2069", "[U+2066]x[U+2069]"),
        ("tag\U000e0041", "tag[U+E0041]"),
        ("\ud800", "[U+D800]"),
        ("[red]bold[/red]", "[red]bold[/red]"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("שלום\u200f!", "שלום!"),
    ],
)
def test_a_character_that_acts_is_shown_and_does_nothing(text: str, shown: str) -> None:
    assert plain(text) == shown


@given(st.text(st.characters()))
def test_nothing_is_left_that_controls_or_is_no_character(text: str) -> None:
    left = {unicodedata.category(character) for character in plain(text)}
    assert not left & {"Cc", "Cs", "Zl", "Zp"}


@given(st.text(st.characters()))
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert plain(plain(text)) == plain(text)
