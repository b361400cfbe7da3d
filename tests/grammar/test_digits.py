"""Figures that are letters of their own."""

import re
import unicodedata

from claimcheck.grammar.digits import CIRCLED, RAISED, plain


def test_every_figure_that_unicode_raises_or_circles_is_worth_what_unicode_says() -> None:
    letters = [chr(code) for code in range(0x110000) if re.fullmatch(f"[{RAISED}{CIRCLED}]", chr(code))]
    assert len(letters) == 10 + 50
    assert all(float(plain(letter)) == unicodedata.numeric(letter) for letter in letters)
