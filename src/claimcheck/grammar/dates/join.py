"""Dates that belong together: the two ends of a period, and a day that has its year from the next ("5 and 9 May 2024")."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.grammar import calendars as calendar
from claimcheck.grammar.dates.found import FoundDate
from claimcheck.grammar.edtf import after
from claimcheck.model.dates import Edtf, Flaw, Precision

_DASH = re.compile(r"\s{0,2}[-–]\s{0,2}")
_TO = re.compile(
    r"\s{0,2}[-–—]\s{0,2}|\s{1,3}(?:to|through|until|till|bis|al|au|hasta)\s{1,3}(?:the\s{1,3})?", re.IGNORECASE
)
_AND = re.compile(r"\s?,?\s{1,3}(?:(?:and|or|und|et|e|y)\s{1,3}(?:on\s{1,3})?(?:the\s{1,3})?)?|\s?&\s?", re.IGNORECASE)
_TO_WORDS = frozenset({"to", "until", "till", "through"})
_FROM = re.compile(
    r"^(?!.*\b(?:r[ai]s|rose|f[ae]ll|gr[eo]w|increas|decreas|declin|dropp|cut|reduc|shr[aiu]nk|slump|plung|climb|jump|swell"
    r"|chang|differ|compar|back|revers|descend|rais|lower|mov|shift|went|go(?:es|ing)?\b|renam|renumber|convert|number))"
    r"(?:.*\W)?from\s$",
    re.IGNORECASE | re.DOTALL,
)
_WIDEST = 24


def joined(found: Sequence[FoundDate], text: str) -> list[FoundDate]:
    """The same dates, ends of one period made one, in the same order."""
    kept: list[FoundDate] = []
    for date in reversed(found):
        following = kept[-1] if kept else None
        gap = text[date.end : following.start] if following and following.start - date.end <= _WIDEST else None
        if following is None or gap is None:
            kept.append(date)
        elif whole := _period(date, following, gap, text) or _years_backwards(date, following, gap, text):
            kept[-1] = whole
        else:
            kept.append(_with_year(date, following, gap))
    return kept[::-1]


def _period(first: FoundDate, last: FoundDate, gap: str, text: str) -> FoundDate | None:
    start, end = first.edtf, last.edtf
    if not _TO.fullmatch(gap) or start is None or end is None or first.flaw or last.flaw:
        return None
    if {start.precision, end.precision} - {Precision.DAY, Precision.MONTH}:
        return None
    whole = text[first.start : last.end]
    start = _borrow(start, end) or start
    if (start.earliest is None) != (end.earliest is None):
        return None
    if after(start, end):
        if not _DASH.fullmatch(gap):
            return None
        detail = f"{first.text} is after {last.text}"
        return FoundDate(first.start, last.end, whole, None, flaw=Flaw.REVERSED, detail=detail)
    return FoundDate(first.start, last.end, whole, calendar.interval(start, end))


def _years_backwards(first: FoundDate, last: FoundDate, gap: str, text: str) -> FoundDate | None:
    """ "from 2027 to 2024", where nothing before it counts or looks back ("fell from 2027 to 2024")."""
    start, end = first.edtf, last.edtf
    if not start or not end or gap.strip().lower() not in _TO_WORDS or not after(start, end):
        return None
    if {start.precision, end.precision} != {Precision.YEAR} or not _FROM.search(
        text[max(first.start - 60, 0) : first.start]
    ):
        return None
    detail = f"{first.text} is after {last.text}"
    return FoundDate(first.start, last.end, text[first.start : last.end], None, flaw=Flaw.REVERSED, detail=detail)


def _with_year(date: FoundDate, following: FoundDate, gap: str) -> FoundDate:
    """ "on 5 March and 7 April 2024": the year stands once, for both."""
    if date.edtf and following.edtf and _AND.fullmatch(gap) and (lent := _borrow(date.edtf, following.edtf)):
        return replace(date, edtf=lent)
    return date


def _borrow(start: Edtf, end: Edtf) -> Edtf | None:
    """A day without a year in the year of the day or month after it, None where it would not come before that."""
    if not start.text.startswith("XXXX-") or start.precision is not Precision.DAY or end.latest is None:
        return None
    value = calendar.day(end.latest.year, int(start.text[5:7]), int(start.text[8:10]))
    return None if value is None or after(value, end) else value
