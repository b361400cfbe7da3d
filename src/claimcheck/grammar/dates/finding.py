"""Dates in prose: each with just the precision it was given, and with the flaw it is written with.

`find` passes over the words once. A word or number that can begin a date is tried against the few forms that begin so;
whatever lies in a URL is none. Nothing is ever filled from a clock.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcheck.grammar import calendars as calendar
from claimcheck.grammar.dates import patterns as form
from claimcheck.grammar.dates import readers as read
from claimcheck.grammar.dates.found import FoundDate
from claimcheck.grammar.dates.join import joined
from claimcheck.grammar.dates.starts import FIRST_WORDS, forms_of
from claimcheck.grammar.dates.words import GERMAN_WEEKDAYS, SHORT_WEEKDAYS, WEEKDAYS
from claimcheck.grammar.edtf import parse_edtf
from claimcheck.model.dates import Edtf, Flaw, Precision

_TOKEN = re.compile(r"(?:https?://|www\.|doi:|10\.\d{4,9}/)\S+|\d+|[^\W\d_]+", re.IGNORECASE)
_WORD = re.compile(r"\d+|[^\W\d_]+")
_PARTS = frozenset({"early", "late", "mid", "middle"})
_ABOUT = frozenset(
    {"circa", "ca", "c", "around", "approximately", "roughly", "environ", "vers", "etwa", "verso", "hacia", "about"}
)
_WHOLE = frozenset(
    {"may", "june", "july", "mai", "mayo", "juin", "juni", "juli", "août", "aout", "març", "juny", "июня", "июля"}
)
_LONGEST_SHORT = len("sept")
_IDEOGRAPHS = "\u2e80"
_WEEKDAY_STARTS = {word.partition("-")[0] for word in WEEKDAYS}
# A date begins with one of these words, in whatever case, or with a digit: nearly no word of a text does.
_BEGINNINGS = FIRST_WORDS | _PARTS | _ABOUT | _WEEKDAY_STARTS | {day.lower() for day in GERMAN_WEEKDAYS}
# "The day after 10 March 2025 was a Tuesday."
_COUNTED_FROM = re.compile(r"\b(?:after|before|since|until|following|from)\s(?:the\s)?$", re.IGNORECASE)
_CLOCK_AFTER = re.compile(
    r"(?:,?\s{1,2}(?:at\s)?\d{1,2}:\d\d(?::\d\d)?(?:\s?(?:[ap]\.?m\.?|UTC|GMT|[A-Z]{3,4}|[+-]\d{4}))?)?[.,;]?", re.IGNORECASE
)


def find(text: str, day_first: bool | None = None) -> list[FoundDate]:
    """The dates of a text in their order; none overlaps another.

    day_first: how to read 03/04/2025, where the document says so; None: as the other dates of this text do, else it is
    ambiguous.
    """
    found = list(_scan(text, day_first))
    if day_first is None and any(date.flaw is Flaw.AMBIGUOUS for date in found):
        settled = day_first_in([text])
        found = found if settled is None else list(_scan(text, settled))
    return joined(found, text)


def day_first_in(texts: Iterable[str]) -> bool | None:
    """Whether the dates in digits of a document name the day first; None where none settles it, or they differ."""
    seen: set[bool] = set()
    for text in texts:
        for match in form.NUMERIC.finditer(text):
            a, b = int(match["a"]), int(match["b"])
            if match["sep"] in "/-" and max(a, b) > 12 and 1 <= min(a, b) <= 12 and a <= 31 and b <= 31:
                seen.add(a > 12)
    return seen.pop() if len(seen) == 1 else None


def parse_written(text: str) -> Edtf | None:
    """The value of a string that is nothing but a date ("June 2025", "2025-06-15T10:00:00Z"), else None."""
    text = text.strip()
    if value := parse_edtf(text):
        return value
    if len(text) > 80:
        return None
    found = find(text)
    if len(found) != 1 or found[0].start != 0 or found[0].flaw:
        return None
    return found[0].edtf if _CLOCK_AFTER.fullmatch(text, found[0].end) else None


def _scan(text: str, day_first: bool | None) -> Iterator[FoundDate]:
    done = 0
    for token in _TOKEN.finditer(text):
        word = token.group()
        if word.lower() not in _BEGINNINGS and not word[0].isdecimal():
            continue
        start = token.start()
        if start < done or (start and _glued(text, start, token.end())):
            continue
        found = _at(text, start, word, day_first)
        if found:
            done = found.end
            yield found


def _glued(text: str, start: int, end: int) -> bool:
    """Whether a word goes on with the one before it. In Chinese and Japanese no space stands between: "于2014年8月"."""
    before = text[start - 1]
    if not before.isalnum():
        return before == "_"
    return before < _IDEOGRAPHS or not text.startswith("年", end)


def _at(text: str, start: int, word: str, day_first: bool | None) -> FoundDate | None:
    lower = word.lower()
    if lower in _WEEKDAY_STARTS:
        return _on_weekday(text, start, word, day_first)
    if word in GERMAN_WEEKDAYS:
        return _on_german_weekday(text, start, day_first)
    if lower in _PARTS:
        lead = form.PART_OF.match(text, start)
        inner = _next(text, lead.end(), day_first) if lead else None
        return _widened(inner, start, text) if inner and not inner.relative else None
    if lower in _ABOUT:
        return _about(text, start, day_first)
    found = _plain(text, start, word, day_first)
    if found and found.relative and text[max(start - 4, 0) : start].lower() == "the ":
        return _widened(found, start - 4, text)
    return _checked(found, text) if found else None


def _about(text: str, start: int, day_first: bool | None) -> FoundDate | None:
    """ "Circa 1850", "around May 2020"."""
    lead = form.APPROXIMATE.match(text, start)
    inner = _next(text, lead.end(), day_first) if lead else None
    if inner is None or inner.edtf is None or inner.flaw:
        return None
    if inner.edtf.earliest is None:
        return inner
    return replace(_widened(inner, start, text), edtf=calendar.approximate(inner.edtf))


def _plain(text: str, start: int, word: str, day_first: bool | None) -> FoundDate | None:
    for candidate in forms_of(word):
        match = candidate.match(text, start)
        if not match:
            continue
        reading = candidate.read(match)
        if reading and reading.flaw is Flaw.AMBIGUOUS and day_first is not None:
            settled = read.numeric_short if candidate.pattern is form.NUMERIC_SHORT else read.numeric
            reading = settled(match, day_first)
        if reading:
            end = match.end() - _full_stop(match)
            return FoundDate(start, end, text[start:end], reading.edtf, reading.relative, reading.flaw, reading.detail)
    return None


def _full_stop(match: re.Match[str]) -> bool:
    """Whether a date ends with the stop of its sentence ("on 7 February.") and not of a short month ("on 7 Feb.")."""
    if match.string[match.end() - 1] != ".":
        return False
    month = match.groupdict().get("mon")
    if not month or match.end("mon") + 1 != match.end():
        return False
    return len(month) > _LONGEST_SHORT or month.lower() in _WHOLE


def _next(text: str, start: int, day_first: bool | None) -> FoundDate | None:
    word = _WORD.match(text, start)
    return _plain(text, start, word.group(), day_first) if word else None


def _on_weekday(text: str, start: int, word: str, day_first: bool | None) -> FoundDate | None:
    """ "Tuesday, 10 March 2025". A short form in lower case is a word ("they wed 5 June") unless a stop follows."""
    lead = form.WEEKDAY_BEFORE.match(text, start)
    inner = _next(text, lead.end(), day_first) if lead else None
    weekday = WEEKDAYS.get(lead["weekday"].lower()) if lead else None
    if lead is None or weekday is None or inner is None or inner.relative:
        return None
    if word in SHORT_WEEKDAYS and not lead["stop"]:
        return inner
    if inner.flaw is Flaw.AMBIGUOUS:
        inner = _settled(text, lead.end(), weekday) or inner
    if inner.edtf and inner.edtf.precision is not Precision.DAY:
        return inner
    return _judged(_widened(inner, start, text), weekday)


def _settled(text: str, start: int, weekday: int) -> FoundDate | None:
    """Which way round the digits of a date are, where its weekday tells: "Tuesday 3/10/2023". None where it fits both.

    Where it fits neither the day is read first: the weekday is wrong either way.
    """
    readings = [_next(text, start, day_first) for day_first in (True, False)]
    fitting = [one for one in readings if one and one.edtf and not calendar.why_not_weekday(one.edtf, weekday)]
    return None if len(fitting) == 2 else (fitting or readings)[0]


def _on_german_weekday(text: str, start: int, day_first: bool | None) -> FoundDate | None:
    """ "Di., 10. März 2025", "Di, 10.03.2025"."""
    lead = form.GERMAN_WEEKDAY_BEFORE.match(text, start)
    inner = _next(text, lead.end(), day_first) if lead else None
    if lead is None or inner is None or inner.edtf is None or inner.edtf.precision is not Precision.DAY:
        return None
    return _judged(_widened(inner, start, text), GERMAN_WEEKDAYS[lead["weekday"]])


def _checked(found: FoundDate, text: str) -> FoundDate:
    """A weekday behind the date: "10 March 2025 (Tuesday)", "10 March 2025, a Tuesday", "10 March 2025 was a Tuesday"."""
    if not found.edtf or found.edtf.precision is not Precision.DAY:
        return found
    tail = form.WEEKDAY_AFTER.match(text, found.end)
    weekday = WEEKDAYS.get((tail["weekday"] or tail["last"]).lower()) if tail else None
    if not tail or weekday is None or _COUNTED_FROM.search(text, max(found.start - 20, 0), found.start):
        return found
    whole = FoundDate(found.start, tail.end(), text[found.start : tail.end()], found.edtf)
    return _judged(whole, weekday)


def _judged(found: FoundDate, weekday: int) -> FoundDate:
    reason = calendar.why_not_weekday(found.edtf, weekday) if found.edtf else ""
    if not reason:
        return found
    return replace(found, flaw=Flaw.WEEKDAY, detail=reason)


def _widened(found: FoundDate, start: int, text: str) -> FoundDate:
    return replace(found, start=start, text=text[start : found.end])
