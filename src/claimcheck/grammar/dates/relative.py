"""Time counted from the day a text came out: "last August", "two years ago", "next month".

What is meant is worked out from a publication date, never from a clock, to no finer a unit than the words have.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from claimcheck.grammar import calendars as calendar
from claimcheck.grammar.dates.words import MONTHS, NUMBERS, SEASONS, WEEKDAYS
from claimcheck.model.dates import Edtf

_VALUES = (*range(1, 13), 15, 20, 30, 40, 50, 60, 100)
_COUNTS = dict(zip(NUMBERS, _VALUES, strict=True)) | {"a": 1, "an": 1}
_AGO = re.compile(
    r"(?P<n>\S+)\s+(?P<unit>day|week|fortnight|month|year|decade|century|centurie)s?\s+(?P<way>ago|from\s+now)"
)
_SPAN = re.compile(r"(?P<way>last|past|next|coming)\s+(?P<n>\S+?)[-\s]+(?P<unit>month|year|decade)s?")
_ONE = re.compile(r"(?P<way>last|past|next|coming|upcoming|this)\s+(?P<name>\S+)")
_DAY_OF_A_YEAR = re.compile(r"XXXX-(?P<m>\d\d)-(?P<d>\d\d)")
_PART = re.compile(r"(?:earlier|later)\s+(?=this\b)|the\s+")
_ABROAD = {
    **dict.fromkeys(
        ["l'anno scorso", "l'année dernière", "letztes jahr", "im vergangenen jahr", "el año pasado", "año pasado"],
        "last year",
    ),
    **dict.fromkeys(["l'anno prossimo", "l'année prochaine", "nächstes jahr"], "next year"),
}
_WITHIN_THE_STORY = re.compile(
    r"(?:the\s+)?(?:previous|preceding)\b|the\s+(?:next|last)\s+(?!\S+\s+(?:years|decades|months)|decade)|.*\bcentur",
    re.IGNORECASE,
)
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS_IN = {"month": 1, "year": 12, "decade": 120, "century": 1200, "centurie": 1200}
# The month that a season of the north has begun by, and the one that it is over by.
_SEASON_MONTHS = {21: (3, 6), 22: (6, 9), 23: (9, 12), 24: (12, 15)}


def counts_from_now(words: str) -> bool:
    """Whether a relative date is counted from the day its text came out, as far as its words tell.

    Not "the next year" and "in the previous decade", which are counted from what the text tells.
    """
    return not _WITHIN_THE_STORY.match(words)


def resolve(text: str, published: Edtf) -> Edtf | None:
    """What a relative date means in a text of that date; None where the words or the date are too vague to tell.

    Where the publication is known to a month or a year only, both its ends must give one answer.
    """
    if published.earliest is None or published.latest is None:
        return None
    words = _PART.sub("", " ".join(text.lower().replace("’", "'").split()), count=1)
    words = _ABROAD.get(words, words)
    first, last = _from_day(words, published.earliest), _from_day(words, published.latest)
    return first if first == last else None


def last_such_day(value: Edtf, published: Edtf) -> Edtf | None:
    """The last 7 February before a publication, for `XXXX-02-07`; None where the publication is too vague to tell."""
    match = _DAY_OF_A_YEAR.fullmatch(value.text)
    if match is None or published.earliest is None or published.latest is None:
        return None
    m, d = int(match["m"]), int(match["d"])
    first, last = (day.year - ((m, d) > (day.month, day.day)) for day in (published.earliest, published.latest))
    return calendar.day(last, m, d) if first == last else None


def _from_day(words: str, day: date) -> Edtf | None:
    """`words` counted from one day. A number of years is round: "two years ago" is about that year."""
    for pattern, read in _READERS:
        if match := pattern.fullmatch(words):
            try:
                return read(match, day)
            except (ValueError, OverflowError):
                return None  # before the year 1 or after 9999
    return None


def _ago(match: re.Match[str], day: date) -> Edtf | None:
    n, unit = _count(match["n"]), match["unit"]
    if n is None:
        return None
    n = n if match["way"] != "ago" else -n
    if unit in _DAYS:
        then = day + timedelta(n * _DAYS[unit])
        exact = calendar.day(then.year, then.month, then.day)
        return exact if unit == "day" or exact is None else calendar.approximate(exact)
    y, m = _shifted(day, n * _MONTHS_IN[unit])
    if unit == "month":
        return calendar.approximate(calendar.month(y, m))
    return calendar.approximate(calendar.year(y))


def _span(match: re.Match[str], day: date) -> Edtf | None:
    """ "The past 30 years" reach from 30 years before the day to the day's own year."""
    n, unit = _count(match["n"]), match["unit"]
    if n is None:
        return None
    if match["way"] in {"last", "past"}:
        n = -n
    y, m = _shifted(day, n * _MONTHS_IN[unit])
    finer = unit == "month"
    ends = [calendar.month(y, m) if finer else calendar.year(y), _own(day, finer)]
    return calendar.interval(*(ends if n < 0 else ends[::-1]))


def _one(match: re.Match[str], day: date) -> Edtf | None:
    name, way = match["name"], match["way"]
    step = 0 if way == "this" else -1 if way in {"last", "past"} else 1
    if name == "year":
        return calendar.year(day.year + step)
    if name in {"month", "quarter"}:
        return _month_or_quarter(name, step, day)
    if name == "week":
        monday = day + timedelta(7 * step - day.weekday())
        return _week(monday)
    if name == "decade" and way != "this":
        y, _ = _shifted(day, 120 * step)
        return calendar.interval(*sorted((calendar.year(y), _own(day, finer=False)), key=str))
    if not step:
        return calendar.season(day.year, SEASONS[name]) if name in SEASONS and name != "winter" else None
    return _named(name, step, day)


def _named(name: str, step: int, day: date) -> Edtf | None:
    """The nearest month, season or weekday of that name that lies wholly before (`step` -1) or after the day's own."""
    if name in MONTHS:
        m = MONTHS[name]
        y = day.year if (m - day.month) * step > 0 else day.year + step
        return calendar.month(y, m)
    if name in SEASONS:
        begins, ends = _SEASON_MONTHS[SEASONS[name]]
        over, ahead = day.month >= ends, day.month < begins
        here = over if step < 0 else ahead
        # A winter that began in December is over in spring.
        y = day.year if here else day.year + step
        return calendar.season(y - 1 if ends > 12 and step < 0 and day.month < 3 else y, SEASONS[name])
    if name in WEEKDAYS:
        apart = (WEEKDAYS[name] - day.weekday()) * step % 7 or 7
        then = day + timedelta(apart * step)
        return calendar.day(then.year, then.month, then.day)
    return None


def _month_or_quarter(name: str, step: int, day: date) -> Edtf:
    y, m = _shifted(day, step * (3 if name == "quarter" else 1))
    return calendar.quarter(y, (m + 2) // 3) if name == "quarter" else calendar.month(y, m)


def _week(monday: date) -> Edtf:
    sunday = monday + timedelta(6)
    first, last = (calendar.day(each.year, each.month, each.day) for each in (monday, sunday))
    return calendar.interval(first, last)


def _own(day: date, finer: bool) -> Edtf:
    return calendar.month(day.year, day.month) if finer else calendar.year(day.year)


def _shifted(day: date, months: int) -> tuple[int, int]:
    y, m = divmod(day.year * 12 + day.month - 1 + months, 12)
    return y, m + 1


def _count(word: str) -> int | None:
    return int(word) if word.isdecimal() else _COUNTS.get(word)


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Edtf | None]], ...] = (
    (_AGO, _ago),
    (_SPAN, _span),
    (_ONE, _one),
)
