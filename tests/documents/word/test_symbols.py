"""Letters of fonts of symbols."""

import pytest

from claimcheck.documents.word.symbols import symbol


@pytest.mark.parametrize(
    ("font", "code", "shown"),
    [
        ("Symbol", "F061", "α"),
        ("Symbol", "F0B1", "±"),
        ("Symbol", "2A", "*"),
        ("Wingdings", "F04A", ""),
        ("Arial", "2020", "†"),
        ("Arial", "D800", ""),
        ("Arial", "FFFFFF", ""),
        ("Arial", "", ""),
        ("Symbol", "xyz", ""),
    ],
)
def test_a_symbol_is_its_letter_of_unicode_or_nothing(font: str, code: str, shown: str) -> None:
    assert symbol(font, code) == shown
