"""What the sentences of a document say of a settled fact of the ledger: the dates and figures that belong to it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from claimcheck.grammar import occasions
from claimcheck.grammar.amounts import Amount, amounts
from claimcheck.grammar.dates import agree
from claimcheck.grammar.figures import plain_spaces
from claimcheck.grammar.precision import Band, band, half_unit
from claimcheck.model.claims import Claim
from claimcheck.model.decisions import Fact
from claimcheck.rules.namesakes import Likely, speaks_of
from claimcheck.rules.statements import OPEN

# What stands between a date and the words of a fact, and makes it the date of something else.
_ELSE = re.compile(
    r"\b(?:after|before|until|till|following|ahead|prior|earlier|later|but|while|whereas"
    r"|(?<!more )(?<!less )(?<!fewer )than|ago)\b|[;:]",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"\b(?:by|until|till|before|after|to|(?<!more )(?<!less )(?<!fewer )than|between|through|during) (?:the "
    r"|early |late )?$",
    re.IGNORECASE,
)
_PREPOSED = re.compile(r",(?: now)?(?: since| in| on| from| as of)? ?$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince (?:the )?(?:its )?$", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:by|up|down|additional|another|extra|further|plus|each|every|(?:increase|rise|drop|fall) of) (?:about )?$",
    re.IGNORECASE,
)
_LATER = re.compile(r".{0,20}\b(?:later|earlier|afterwards)\b")
# How near to its date an event stands that it surely dates.
_BESIDE = 12
# How far from the fact's words its date or figure may stand.
_REACH = 120


@dataclass(frozen=True, slots=True)
class Said:
    """`text[start:end]` of a claim is said of a fact and cannot be so. alone: nothing else in the sentence could be.
    open: it may speak of another thing of that name."""

    start: int
    end: int
    alone: bool
    open: bool = False


def contradiction(claim: Claim, fact: Fact) -> Said | None:
    """What a claim says otherwise than a fact: the nearest date or figure that could be the fact's, where none agrees."""
    text = plain_spaces(claim.text.string)
    names = [match.span() for name in fact.names for match in _word(name).finditer(text)]
    anchor = _anchor(text, fact, names)
    if anchor is None:
        return None
    likely = speaks_of(text, fact, min(names, key=lambda name: (abs(name[0] - anchor[0]), name), default=None))
    if likely is Likely.OTHER:
        return None
    found = _dates(text, claim, fact, anchor) if fact.date is not None else _figures(text, claim, fact, anchor)
    said = _nearest(anchor, list(found))
    return replace(said, open=likely is Likely.OPEN) if said else None


def _anchor(text: str, fact: Fact, names: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Where the words stand to which a date or figure must belong: those of the relation, else the name."""
    relations = [match.span() for word in fact.relation for match in _word(word).finditer(text)]
    if (fact.names and not names) or (fact.relation and not relations) or not (names or relations):
        return None
    if not relations or not names:
        return (relations or names)[0]
    return min(relations, key=lambda place: (min(abs(place[0] - name[0]) for name in names), place))


@lru_cache(maxsize=4096)
def _word(words: str) -> re.Pattern[str]:
    """The words as such; an abbreviation in its own case."""
    flags = re.NOFLAG if any(word.isupper() for word in words.split()) else re.IGNORECASE
    return re.compile(rf"(?<!\w){re.escape(' '.join(words.split()))}(?:['’]s|s)?(?!\w)", flags)


def _dates(text: str, claim: Claim, fact: Fact, anchor: tuple[int, int]) -> Iterator[tuple[int, int, bool]]:
    """The dates that may be the fact's: where they begin and end, and whether they agree with it."""
    for mention in claim.dates:
        start = claim.text.offset(mention.span.start)
        if start is None or mention.edtf is None or mention.relative or mention.edtf.earliest is None or fact.date is None:
            continue
        end = start + len(mention.text)
        if _belongs(text, anchor, start, end):
            yield start, end, agree(mention.edtf, fact.date)


def _figures(text: str, claim: Claim, fact: Fact, anchor: tuple[int, int]) -> Iterator[tuple[int, int, bool]]:
    read = {each.start: each for each in amounts(text)}
    for figure in claim.figures:
        start = claim.text.offset(figure.span.start)
        amount = read.get(start) if start is not None else None
        if start is None or amount is None or figure.unit != fact.unit or fact.value is None:
            continue
        end = start + len(figure.text)
        if _belongs(text, anchor, start, end) and not _CHANGED.search(text[max(start - 30, 0) : start]):
            yield start, end, _figure_agrees(text, amount, fact)


def _figure_agrees(text: str, amount: Amount, fact: Fact) -> bool:
    said, value = band(text, amount), fact.value or 0.0
    if said.more or said.less:
        return value >= said.low if said.more else value <= said.high
    digits = re.search(r"\d[\d.,]*", fact.figure)
    number = float(amounts(fact.figure)[0].number.value) if digits and amounts(fact.figure) else value
    half = half_unit(digits.group().rstrip(".,"), number) * (abs(value / number) if number else 1.0) if digits else 0.0
    return said.meets(Band(value - half, value + half)) or said.low < value < said.high


def _belongs(text: str, anchor: tuple[int, int], start: int, end: int) -> bool:
    """Whether what stands at `start:end` may be said of the words at `anchor`."""
    gap = text[anchor[1] : start] if anchor[1] <= start else text[end : anchor[0]]
    before = text[max(start - 30, 0) : start]
    near = _PREPOSED.sub("", gap) if anchor[1] <= start else gap.removeprefix(",")
    if len(gap) > _REACH or "," in near or _ELSE.search(gap) or _BOUND.search(before):
        return False
    if anchor[1] > start and _SINCE.search(text[max(anchor[0] - 30, 0) : anchor[0]]):
        return False
    for other in occasions.find(text[max(start - 30, 0) : start]):  # "signed in 2012, came into force"
        at = max(start - 30, 0) + other.start
        if start - (at + other.end - other.start) <= _BESIDE and not anchor[0] - _BESIDE <= at <= anchor[1]:
            return False
    if _LATER.match(text, anchor[1]):
        return False
    around = text[max(min(anchor[0], start) - 40, 0) : max(anchor[1], end)]
    return not OPEN.search(around.replace("respectively", " "))


def _nearest(anchor: tuple[int, int], found: list[tuple[int, int, bool]]) -> Said | None:
    if not found or any(agrees for _, _, agrees in found):
        return None
    start, end, _ = min(found, key=lambda place: (min(abs(place[0] - anchor[1]), abs(anchor[0] - place[1])), place))
    return Said(start, end, alone=len(found) == 1)
