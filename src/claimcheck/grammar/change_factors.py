"""Changes that are told in a word beside their two values: "doubled from", "fell by a third from", "a cut of a tenth"."""

import re
from dataclasses import dataclass

from claimcheck.grammar.amounts import PARTS, SOME
from claimcheck.grammar.change_words import FALLS, NOUN, QUALIFIED, RISES, TIME, direction, yearly


@dataclass(frozen=True, slots=True)
class Factor:
    """By what the old value is multiplied, and "more", "less" or "about" where it is so bounded; `start:end`: its words."""

    value: float
    bound: str
    start: int
    end: int


_BOUNDS = (
    r"(?:(?P<more>more than|over|at least) |(?P<less>nearly|almost|less than|not quite) |(?P<about>about|roughly|around"
    r"|approximately|some) )?"
)
_PART = r"(?:(?P<some>an?|one|two|three|four)[ -])?(?P<part>half|thirds?|quarters?|fifths?|tenths?)"
_MULTIPLIED = re.compile(
    rf"\b{_BOUNDS}(?:(?P<two>doubl(?:ed|ing))|(?P<three>tripl(?:ed|ing)|trebl(?:ed|ing))|(?P<four>quadrupl(?:ed|ing))"
    rf"|(?P<half>halv(?:ed|ing)))\b(?! down)(?P<gap>[^;:()]{{0,80}}?)\bfrom {QUALIFIED}$",
    re.IGNORECASE,
)
_PARTED = re.compile(
    rf"\b(?P<way>{RISES}|{FALLS}) by {_BOUNDS}{_PART}\b(?P<gap>[^;:()]{{0,60}}?)\bfrom {QUALIFIED}$", re.IGNORECASE
)
_BEHIND = re.compile(rf"{TIME},? (?:an?|the) (?P<way>{NOUN}) of {_BOUNDS}{_PART}(?=[.,;:)]|$)", re.IGNORECASE)
_MULTIPLES = {"two": 2.0, "three": 3.0, "four": 4.0, "half": 0.5}
# How far before the values such words may begin.
_REACH = 140


def before(text: str, start: int, old: int) -> Factor | None:
    """The factor in words before "from", which begins at `start`; the old value begins at `old`."""
    left = max(start - _REACH, 0)
    multiplied, parted = _MULTIPLIED.search(text, left, old), _PARTED.search(text, left, old)
    match = multiplied or parted
    if match is None or any(char.isdigit() for char in match["gap"]) or yearly(text, match.start(), start):
        return None
    if multiplied:
        value = _MULTIPLES[next(name for name in _MULTIPLES if multiplied[name])]
        return Factor(value, _bound(multiplied), multiplied.start(), start)
    return _parted(match, match.start())


def behind(text: str, end: int) -> Factor | None:
    """The factor in words behind the values, which end at `end`: ", a cut of one quarter"."""
    match = _BEHIND.match(text, end)
    return None if match is None or yearly(text, end, match.end()) else _parted(match, end)


def _parted(match: re.Match[str], start: int) -> Factor | None:
    up = direction(match["way"])
    if up is None:
        return None
    part, bound = SOME.get((match["some"] or "").lower(), 1) / PARTS[match["part"][:3].lower()], _bound(match)
    if not up and bound in {"more", "less"}:  # "fell by more than a third" leaves less than two thirds
        bound = "less" if bound == "more" else "more"
    return Factor(1 + part if up else 1 - part, bound, start, match.end())


def _bound(match: re.Match[str]) -> str:
    return next((name for name in ("more", "less", "about") if match[name]), "")
