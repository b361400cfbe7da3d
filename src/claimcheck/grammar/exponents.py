"""Exponents: raised digits that point to no note ("km²", "x²", "10⁶", "3rd")."""

import re

# What an exponent stands behind: a unit, a letter alone, ten or two.
_MEASURE = re.compile(
    r"(?:(?:^|[\s\d/·([“\"])(?:[kcdmµμn]?m|km|ft|in|yd|mi|ha|s)|(?:^|[\s(=+*/])[A-Za-z]|=\s?[A-Za-z]{1,3}|\b(?:10|2)|[=+])$"
)
# No unit is longer, with what stands before it.
_REACH = 8


def is_exponent(text: str, start: int, end: int) -> bool:
    """Whether the raised digits text[start:end] stand behind a unit or a single letter, or are glued to what follows."""
    return text[end : end + 1].isalnum() or _MEASURE.search(text, max(start - _REACH, 0), start) is not None
