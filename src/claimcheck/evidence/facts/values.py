"""Values as pages write them: dates in a dozen forms, names with their HTML, and what is none of these."""

import html
import re

from claimcheck.grammar import calendars as calendar
from claimcheck.grammar.dates import parse_written
from claimcheck.model.dates import Edtf, Precision

LONGEST = 300
_LONGEST_NAME = 150
# As machines write it (ISO 8601, with or without a time, also with slashes, dots and nothing between its parts).
_MACHINE = re.compile(
    r"(?P<y>\d{4})(?:(?P<sep>[-/.])(?P<m>\d{1,2})(?:(?P=sep)(?P<d>\d{1,2}))?|(?P<m2>\d\d)(?P<d2>\d\d))?(?![\d/.-])"
    r"(?:[T ,]+\d{1,2}:\d\d.{0,30})?"
)
_FIRST, _LAST = 1500, 2100
# What programs fill in for a date that they do not have: the beginnings of time of Unix, Windows, Excel and .NET.
_FILLED_IN = frozenset({"1970-01-01", "1969-12-31", "1601-01-01", "1900-01-01", "1899-12-30", "1753-01-01"})
_KNOWN = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_BY = re.compile(r"(?:written\s|posted\s)?(?:by|par|von|por|di|af|av|door)[\s:]\s*|authors?:\s*", re.IGNORECASE)
_NO_NAME = re.compile(r"https?:|www\.|@|[{}<>]|^[\W\d]*$")


def text(value: str, most: int = LONGEST) -> str:
    """The text without markup, entities and control characters, on one line."""
    cut = _TAG.sub("", html.unescape(value[: 4 * most]))
    return line(html.unescape(cut))[:most].rstrip()


def line(value: str) -> str:
    """The text on one line, without control characters."""
    return " ".join(_CONTROL.sub(" ", value).split())


def name(value: str) -> str:
    """What may be a person's or an institution's name; empty for addresses and the like."""
    cut = text(value, _LONGEST_NAME)
    if by := _BY.match(cut):
        cut = cut[by.end() :]
    return "" if _NO_NAME.search(cut) else cut.strip(" ,;|")


def day(value: str) -> str:
    """A date as EDTF, to the day, month or year that it is given to; empty where it is none, or filled in by a program."""
    written = text(value, 100)
    match = _MACHINE.fullmatch(written)
    edtf = _machine(match) if match else parse_written(written)
    if edtf is None or edtf.precision not in _KNOWN or edtf.earliest is None:
        return ""
    return "" if edtf.text in _FILLED_IN or not _FIRST <= edtf.earliest.year <= _LAST else edtf.text


def _machine(match: re.Match[str]) -> Edtf | None:
    y, m, d = int(match["y"]), int(match["m"] or match["m2"] or 0), int(match["d"] or match["d2"] or 0)
    if not 1 <= y <= 9998 or m > 12:
        return None
    if d:
        return calendar.day(y, m, d)
    return calendar.month(y, m) if m else calendar.year(y)
