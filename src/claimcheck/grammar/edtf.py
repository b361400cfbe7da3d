"""EDTF as a user types it: `2025`, `2025-06`, `2025-06-15`, `2025-21`, `2025-33`, `187X`, `1850~`, `2025-05/..`."""

import re
from datetime import date

from claimcheck.grammar import calendars as calendar
from claimcheck.model.dates import Edtf, Precision

_PART = re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?")
_WIDE = re.compile(r"(?P<decade>\d{3})X|(?P<century>\d\d)XX|XXXX-(?P<m>\d\d)-(?P<d>\d\d)")


def parse_edtf(text: str) -> Edtf | None:
    """A user's EDTF value, None for anything else: `2025-13`, `2025-02-30`, a reversed interval."""
    text = text.strip()
    if "/" not in text:
        return _single(text)
    start, _, end = text.partition("/")
    first, last = _single(start), _single(end)
    if (first is None and start != "..") or (last is None and end != "..") or first is last:
        return None
    if first and last and first.earliest and last.latest and first.earliest > last.latest:
        return None
    return calendar.interval(first, last)


def _single(text: str) -> Edtf | None:
    if text.endswith("~"):
        about = _single(text[:-1]) if not text.endswith("~~") else None
        return calendar.approximate(about) if about else None
    if match := _PART.fullmatch(text):
        return _dated(int(match["y"]), match["m"], match["d"])
    match = _WIDE.fullmatch(text)
    if not match:
        return None
    if match["decade"]:
        return calendar.decade(int(match["decade"]) * 10)
    if match["century"]:
        return calendar.century(int(match["century"]) + 1)
    return calendar.day_without_year(int(match["m"]), int(match["d"]))


def _dated(y: int, month: str | None, day: str | None) -> Edtf | None:
    if not date.min.year <= y <= date.max.year:
        return None
    if month is None:
        return calendar.year(y)
    m = int(month)
    if day is not None:
        return calendar.day(y, m, int(day))
    if 1 <= m <= 12:
        return calendar.month(y, m)
    if calendar.SPRING <= m <= calendar.WINTER:
        return calendar.season(y, m)
    number = m - calendar.FIRST_QUARTER + 1
    return calendar.quarter(y, number) if 1 <= number <= 4 else None


def agree(a: Edtf, b: Edtf) -> bool:
    """Whether both may mean one day. An unknown end agrees with everything."""
    return not after(a, b) and not after(b, a)


def after(a: Edtf, b: Edtf) -> bool:
    """Whether every day that `a` may mean is later than every day that `b` may mean."""
    return a.earliest is not None and b.latest is not None and a.earliest > b.latest


def days_after(a: Edtf, b: Edtf) -> int | None:
    """Days from the last that `b` may mean to the first of `a`: negative where they overlap or `a` is earlier.

    None where one of these ends is unknown.
    """
    if a.earliest is None or b.latest is None:
        return None
    return (a.earliest - b.latest).days


def date_parts(value: Edtf) -> tuple[tuple[int, ...], ...]:
    """CSL-JSON 1.0.2 `date-parts` with just the precision given: one date, or two for a closed interval.

    A season or quarter is its year; a decade, a century and a day without a year have none.
    """
    if value.precision is Precision.INTERVAL:
        parts = [_single(end) for end in value.text.split("/")]
        both = [date_parts(part) for part in parts if part is not None]
        return tuple(part for one in both for part in one) if all(both) else ()
    match = _PART.fullmatch(value.text.removesuffix("~"))
    if not match:
        return ()
    named = [match["y"], match["m"], match["d"]]
    if value.precision in {Precision.SEASON, Precision.QUARTER}:
        named = named[:1]
    return (tuple(int(part) for part in named if part),)
