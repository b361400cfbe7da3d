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
_WHOLE = (
    r"(?:(?P<two>doubl(?:ed|ing))|(?P<three>tripl(?:ed|ing)|trebl(?:ed|ing))|(?P<four>quadrupl(?:ed|ing))"
    r"|(?P<half>halv(?:ed|ing)))\b"
)
_MULTIPLIED = re.compile(
    rf"\b{_BOUNDS}{_WHOLE}(?! down)(?P<gap>[^;:()]{{0,80}}?)\bfrom {QUALIFIED}$",
    re.IGNORECASE,
)
_PARTED = re.compile(
    rf"\b(?P<way>{RISES}|{FALLS}) by {_BOUNDS}{_PART}\b(?P<gap>[^;:()]{{0,60}}?)\bfrom {QUALIFIED}$", re.IGNORECASE
)
_BEHIND = re.compile(rf"{TIME},? (?:an?|the) (?P<way>{NOUN}) of {_BOUNDS}{_PART}(?=[.,;:)]|$)", re.IGNORECASE)
# "Rose by a third, to 36,000 from 24,000"; "from 100 to 200, that is, it doubled".
_PARTED_TO = re.compile(rf"\b(?P<way>{RISES}|{FALLS}) by {_BOUNDS}{_PART},? to {QUALIFIED}$", re.IGNORECASE)
_SUMMED = re.compile(
    rf"{TIME}(?:,|;|:| ?[—–])? (?:that is|i\.e\.|in other words|thus|thereby|hence),? (?:it |they )?{_BOUNDS}{_WHOLE}"
    r"(?=[.,;:)]|$)",
    re.IGNORECASE,
)
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
    return _multiplied(multiplied, start) if multiplied else _parted(match, match.start())


def before_new(text: str, new: int) -> Factor | None:
    """The factor in words before "to", where the new value begins at `new` and the old one follows."""
    match = _PARTED_TO.search(text, max(new - _REACH, 0), new)
    return None if match is None or yearly(text, match.start(), new) else _parted(match, match.start())


def behind(text: str, end: int) -> Factor | None:
    """The factor in words behind the values, which end at `end`: ", a cut of one quarter"."""
    if summed := _SUMMED.match(text, end):
        return None if yearly(text, end, summed.end()) else _multiplied(summed, summed.end())
    match = _BEHIND.match(text, end)
    return None if match is None or yearly(text, end, match.end()) else _parted(match, end)


def _multiplied(match: re.Match[str], end: int) -> Factor:
    value = _MULTIPLES[next(name for name in _MULTIPLES if match[name])]
    return Factor(value, _bound(match), match.start(), end)


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
