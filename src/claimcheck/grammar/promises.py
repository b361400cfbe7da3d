"""Counts of things in other words: "a trio of causes", "a four-part test", "three of its members"."""

import re
from collections.abc import Iterator

from claimcheck.grammar.figures import FoundFigure
from claimcheck.grammar.nouns import phrase
from claimcheck.grammar.numbers import numbers

_GROUPS = {
    "pair": 2, "duo": 2, "trio": 3, "triad": 3, "triplet": 3, "troika": 3, "trinity": 3, "quartet": 4, "foursome": 4,
    "quintet": 5, "sextet": 6, "septet": 7, "octet": 8,
}  # fmt: skip
_GROUP = re.compile(rf"\b(?:an?|the|this) (?:\w{{3,12}} )?(?P<group>{'|'.join(_GROUPS)}) of(?= )", re.IGNORECASE)
_SMALL = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|1[0-2])"
_PARTS = re.compile(
    rf"(?<![\w-])(?P<number>{_SMALL})-(?:part|step|stage|point|prong(?:ed)?|pillar|phase|tier(?:ed)?|track|element|factor)"
    r" [a-z]{3,16}(?: [a-z]{3,16})?",
    re.IGNORECASE,
)
_PICKED = re.compile(
    rf"(?<![\w-])(?P<number>{_SMALL}) of (?:the|its|their|our|his|her|these|those)(?= )(?! (?:{_SMALL})\b)", re.IGNORECASE
)


def find(text: str) -> Iterator[FoundFigure]:
    """Each such count, from its first word to the noun it counts."""
    folded = text.casefold()
    # Looking for the plain words first is many times faster than the patterns, and most sentences have none of them.
    for match in _GROUP.finditer(text) if any(word in folded for word in _GROUPS) else ():
        if noun := phrase(text, match.end()):
            yield _promise(text, match.start(), noun.end, _GROUPS[match["group"].lower()], noun.head)
    for match in _PARTS.finditer(text) if "-" in text else ():
        yield _promise(text, match.start(), match.end(), _value(match["number"]), "part")
    for match in _PICKED.finditer(text) if " of " in folded else ():
        if noun := phrase(text, match.end()):
            yield _promise(text, match.start(), noun.end, _value(match["number"]), noun.head)


def _value(number: str) -> float:
    return float(next(numbers(number)).value)


def _promise(text: str, start: int, end: int, value: float, unit: str) -> FoundFigure:
    return FoundFigure(start, end, text[start:end], value, unit, noun=(end - len(unit), end))
