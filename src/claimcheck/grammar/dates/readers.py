"""What each form of a date means: a match of a pattern becomes a value, or the flaw it is written with."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from claimcheck.grammar import calendars as calendar
from claimcheck.grammar.dates.words import (
    FOREIGN_WORDS,
    MONTHS,
    MONTHS_BEFORE_DAYS,
    ORDINALS,
    ROMAN,
    SEASONS,
    VERBS,
)
from claimcheck.model.dates import Edtf, Flaw

_INTRODUCED = re.compile(
    r"\b(?:in|since|of|until|by|during|from|early|late|mid|before|after|through|the|to|this)[-\s]{1,3}$", re.IGNORECASE
)
_ELIDED = re.compile(r"(?:[’']|\b(?:in|en|questa|cet|cette)\s{1,3})$", re.IGNORECASE)

# "In April 31 states signed": nothing happens in a day of a month.
_IN = re.compile(r"\b(?:in|im|en|em|i|w|v)\s{1,3}$", re.IGNORECASE)
# "By April 31 states had signed": no day of that month, but a number of things.
_COUNTED = re.compile(r"\s{1,3}(?:more|other|further|new|of\sthe|[a-z]{3,}s)\b")
_FOR_A_DAY = re.compile(
    r"\b(?:on|of|from|until|till|since|by|before|after|dated|am|vom|den|dem|bis|seit|le|du|au|il|dal|al|del|el)\s{1,3}$"
    r"|(?:^\D*|\D{9})[^\W\d_][”\"’'»*)]{0,2},\s{1,3}$|(?:^\D*|\D{9})\($",
    re.IGNORECASE,
)


_EITHER_WAY = "day and month may be either way round"


@dataclass(frozen=True, slots=True)
class Reading:
    edtf: Edtf | None
    relative: bool = False
    flaw: Flaw | None = None
    detail: str = ""


Reader = Callable[["re.Match[str]"], Reading | None]


def before(match: re.Match[str], width: int = 20) -> str:
    """The text just before a match: what a label ("No.", "pp.") or a preposition is looked for in."""
    return match.string[max(match.start() - width, 0) : match.start()]


def day(match: re.Match[str]) -> Reading | None:
    """Any form with a named month and a day, the year given or not."""
    word = match["mon"].lower()
    y = int(match["y"]) if "y" in match.re.groupindex and match["y"] else None
    d = _day_number(match)
    if y is None and match.start("mon") < match.start("d") and not _names_day_behind(match):
        return None
    if y is None and (word in FOREIGN_WORDS or (word in VERBS and match["mon"].islower())):
        return None
    if d > 31 and y is not None and _meant_for_a_day(match):
        return Reading(None, flaw=Flaw.IMPOSSIBLE, detail=calendar.why_impossible(y, MONTHS[word], d))
    reading = dated(y, MONTHS[word], d)
    if y is None and reading and reading.flaw and _COUNTED.match(match.string, match.end()):
        return None
    return reading


def _names_day_behind(match: re.Match[str]) -> bool:
    return match["mon"].lower() in MONTHS_BEFORE_DAYS and not _IN.search(before(match, 6))


def dated(y: int | None, m: int, d: int) -> Reading | None:
    if not 1 <= d <= 31:
        return None
    if reason := calendar.why_impossible(y, m, d):
        return Reading(None, flaw=Flaw.IMPOSSIBLE, detail=reason)
    return Reading(calendar.day(y, m, d) if y is not None else calendar.day_without_year(m, d))


def days(match: re.Match[str]) -> Reading | None:
    """Two days of one month: an interval."""
    word, first, last = match["mon"].lower(), int(match["d1"]), _day_number(match)
    y = int(match["y"]) if match["y"] else None
    if y is None and match.start("mon") < match.start("d") and not _names_day_behind(match):
        return None
    if (y is None and (word in FOREIGN_WORDS or (word in VERBS and match["mon"].islower()))) or not 1 <= first <= 31:
        return None
    end = dated(y, MONTHS[word], last)
    start = dated(y, MONTHS[word], first)
    if end is None or start is None or end.flaw or start.flaw:
        return end if end and end.flaw else start
    if first >= last:
        dashed = match["to"] is not None and y is not None and first > last
        return Reading(None, flaw=Flaw.REVERSED, detail=f"{first} is after {last}") if dashed else None
    return Reading(calendar.interval(start.edtf, end.edtf))


def month(match: re.Match[str]) -> Reading | None:
    word = match["mon"].lower()
    if word in FOREIGN_WORDS or (word in VERBS and match["mon"].islower() and not _INTRODUCED.search(before(match))):
        return None
    return Reading(calendar.month(int(match["y"]), MONTHS[word]))


def months(match: re.Match[str]) -> Reading | None:
    first, last, y = match["mon1"].lower(), match["mon"].lower(), int(match["y"])
    if {first, last} & FOREIGN_WORDS or (first in VERBS and match["mon1"].islower()) or MONTHS[first] >= MONTHS[last]:
        return None
    return Reading(calendar.interval(calendar.month(y, MONTHS[first]), calendar.month(y, MONTHS[last])))


def year_first(match: re.Match[str]) -> Reading | None:
    m = int(match["m"])
    return dated(int(match["y"]), m, int(match["d"])) if 1 <= m <= 12 else None


def signed(match: re.Match[str]) -> Reading | None:
    """Year, month and day, each with its sign behind it, as far as they go: 2021年6月4日."""
    y, m = int(match["y"]), int(match["m"] or 0)
    if not match["m"]:
        return Reading(calendar.year(y))
    if not 1 <= m <= 12:
        return None
    return dated(y, m, int(match["d"])) if match["d"] else Reading(calendar.month(y, m))


def numeric(match: re.Match[str], day_first: bool | None = None) -> Reading | None:
    """Digits only. Stops are written day first everywhere; a part over 12 settles it; else `day_first` does, or nobody."""
    a, b, y = int(match["a"]), int(match["b"]), int(match["y"])
    if a > 12 or match["sep"].startswith("."):
        return dated(y, b, a) if 1 <= b <= 12 else None
    if b > 12:
        return dated(y, a, b) if a >= 1 else None
    if a < 1 or b < 1:
        return None
    if day_first is None and a != b:
        return Reading(calendar.year(y), flaw=Flaw.AMBIGUOUS, detail=_EITHER_WAY)
    return dated(y, b, a) if day_first else dated(y, a, b)


def numeric_short(match: re.Match[str], day_first: bool | None = None) -> Reading | None:
    """21/04/16, 9-18-15. With hyphens only where they cannot be three numbers of another kind: a part over 12 settles it."""
    a, b, short = int(match["a"]), int(match["b"]), int(match["short"])
    if not 1 <= min(a, b) <= 12 or max(a, b) > 31 or (match["sep"] == "-" and max(a, b) <= 12):
        return None
    if max(a, b) <= 12 and a != b and day_first is None:
        return Reading(calendar.year_of_a_century(short), flaw=Flaw.AMBIGUOUS, detail=_EITHER_WAY)
    first = a > 12 if max(a, b) > 12 else day_first
    value = calendar.day_of_a_century(short, b, a) if first else calendar.day_of_a_century(short, a, b)
    return Reading(value) if value else None


def years(match: re.Match[str]) -> Reading | None:
    """Two years: 2024-2027, 1914-18, 2023/24; and `2019-12`, which is a month where it can be no later year."""
    first = int(match["y"])
    if match["short"]:
        return _short_end(first, match["short"], match["sep"])
    last = int(match["y2"])
    if "/" in match["wide"] and last != first + 1:
        return None
    if last < first:
        # Typing slips swap near years. Farther apart they are pages, numbers of articles or of serials.
        near = first - last <= 150 and "—" not in match["wide"]
        return Reading(None, flaw=Flaw.REVERSED, detail=f"{first} is after {last}") if near else None
    return Reading(calendar.interval(calendar.year(first), calendar.year(last))) if last > first else None


def _short_end(first: int, short: str, sep: str) -> Reading | None:
    end, in_century = int(short), first % 100
    if sep == "/" and end != (in_century + 1) % 100:
        return None
    if end > in_century:
        return Reading(calendar.interval(calendar.year(first), calendar.year(first - in_century + end)))
    if sep == "-" and 1 <= end <= 12:
        return Reading(calendar.month(first, end))
    # Over a turn of the century: 1998-02. Else it is no range of years at all.
    wrapped = first - in_century + 100 + end
    return Reading(calendar.interval(calendar.year(first), calendar.year(wrapped))) if wrapped - first <= 20 else None


def decade(match: re.Match[str]) -> Reading | None:
    first = int(match["y"])
    if "plain" in match.re.groupindex and not match["plain"] and not _INTRODUCED.search(before(match)):
        return None
    return Reading(calendar.century(first // 100 + 1) if first % 100 == 0 else calendar.decade(first))


def quarter(match: re.Match[str]) -> Reading:
    return Reading(calendar.quarter(int(match["y"]), int(match["q"] or match["q2"])))


def quarter_words(match: re.Match[str]) -> Reading:
    word = match["word"].lower()
    return Reading(calendar.quarter(int(match["y"]), ORDINALS.get(word) or int(word[0])))


def season(match: re.Match[str]) -> Reading | None:
    word, y = match["season"].lower(), int(match["y"])
    if word in {"estate", "été"} and not _ELIDED.search(before(match)):
        return None
    if word == "fall" and match["season"].islower() and not _INTRODUCED.search(before(match)):
        return None
    if match["short"] and int(match["short"][-2:]) != (y + 1) % 100:
        return None
    return Reading(calendar.season(y, SEASONS[word]))


def century(match: re.Match[str]) -> Reading | None:
    named = match.groupdict()
    if named["roman"]:
        n = ROMAN[named["roman"].lower()]
    else:
        n = int(named["n"]) if named["n"] else ORDINALS[named["word"].lower().replace(" ", "-")]
    return Reading(calendar.century(n)) if 1 <= n <= 22 else None


def bare_year(match: re.Match[str]) -> Reading:
    return Reading(calendar.year(int(match["y"])))


def relative(_: re.Match[str]) -> Reading:
    return Reading(None, relative=True)


def _meant_for_a_day(match: re.Match[str]) -> bool:
    """Whether a number over 31 stands for a day: in "Asian Affairs 45 March 2024" it counts issues."""
    if match["mon"].islower() and match["mon"] in VERBS:
        return False
    return match.start("mon") < match.start("d") or bool(_FOR_A_DAY.search(before(match, 40)))


def _day_number(match: re.Match[str]) -> int:
    named = match.groupdict()
    if named.get("word"):
        return ORDINALS["-".join(named["word"].lower().split())]
    return int(match["d"])
