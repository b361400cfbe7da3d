"""What the sentences of a run say of when and how much, taken apart so that two of them can be held against each other."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from claimcheck.grammar.stems import content, in_lower_case, stem
from claimcheck.grammar.wordlist import WORD_START, words
from claimcheck.model.claims import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import Confidence
from claimcheck.rules.wording import quoted

# Sentences that tell no plain fact of their own: planned, denied, disputed, somebody's view.
OPEN = re.compile(
    WORD_START + r"(?:(?:was|were|is|are) to (?:be|have)|planned|scheduled|expected|due|would|could|should|might|may(?! \d)"
    r"|will|forecasts?|projected|projections?|predict\w*|target\w*|goals?|aims?"
    r"|intend\w*|propos\w+|originally|initially|postponed|delayed|allegedly|reportedly|supposedly|claim(?:ed|s)"
    r"|disput\w+|contest\w+|erroneously|wrongly"
    r"|instead of|not|never|no|if|whether|unless|revis\w+|correct\w+|preliminary|provisional\w*"
    r"|estimates? (?:vary|range|differ)|so-called|variously"
    r"|according to some|some (?:say|scholars|sources|historians)|rather than|up to|hypothetical\w*|scenario"
    r"|respectively|legend|tradition\w*)\b",
    re.IGNORECASE,
)
# Words that make another thing of what they stand beside.
QUALIFIERS = frozenset(
    stem(word)
    for word in words("""
    net gross real nominal annual monthly quarterly weekly daily male female men women rural urban direct indirect public
    private goods services cumulative average mean median peak minimum maximum initial additional new first second third
    fourth fifth last final joint capita part north south east west northern southern eastern western young old youth adult
    child large small smaller larger highest lowest domestic foreign international national regional local federal state
    provincial municipal half month quarter semester season summer winter spring autumn early late earlier later import
    export military civil civilian primary secondary higher university school share rest remaining former latter next
    previous prior bilateral multilateral consumer producer investment spending budget revenue profit loss sales debt deficit
    surplus current constant adjusted extra including excluding amended amendment protocol annex draft treaty agreement
    reform phase stage round edition chapter article volume section under over aged per defence education health agriculture
    industry industrial electricity gas oil coal steel wheat rice active passive permanent temporary
    """)
)
# Words that two sentences on one thing need not share.
_NEUTRAL = frozenset(
    stem(word)
    for word in words("""
    reach reached amount amounted stood stand came come hit record recorded have number count total rise rose risen grew grow
    grown increased fell fallen declined climbed said reported report stated show showed shown find found figure figures
    according year time level value valued worth around roughly nearly almost approximately estimated put made make held hold
    see saw seen currently today officially formally accounted represented equal comprise consist include included remain
    became become went got used use overall altogether data statistics office country world whole employ employed employs
    send sent sold shipped bought supplied provided produced live lived lives cost costs spent spend earned paid
    covers covered
    """)
)
_T = TypeVar("_T")
CROWDED = 20
"""A sentence of more figures or dates than this is a table that lost its rows."""
_CROWDED = 25
"""What more statements than this have in common tells none of them from another; comparing all would take quadratic time."""


@dataclass(frozen=True, slots=True)
class Bag:
    """The stems of a clause. names: those with a capital; all: every stem of the clause."""

    names: frozenset[str]
    all: frozenset[str]

    @property
    def things(self) -> frozenset[str]:
        """What is spoken of, less what says nothing of it."""
        return self.all - _NEUTRAL


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a claim that says one thing, with its document."""

    document: Document
    claim: Claim
    start: int
    end: int
    bag: Bag

    @property
    def shown(self) -> str:
        return quoted(self.claim.text.string, 160)


def bag(text: str, masked: Iterable[tuple[int, int]], common: frozenset[str]) -> Bag:
    """The bag of a text without what stands in `masked`. A capital that opens the text makes no name of a common word."""
    letters = list(text)
    for start, end in masked:
        letters[start:end] = " " * (end - start)
    found = content("".join(letters))
    first = min((at for _, _, at in found), default=0)
    names = {word for word, capital, at in found if capital and not (at == first and word in common)}
    return Bag(frozenset(names), frozenset(word for word, _, _ in found))


def common_words(documents: Iterable[Document]) -> frozenset[str]:
    """The stems that stand somewhere in lower case."""
    return in_lower_case(claim.text.string for document in documents for claim in document.claims)


def same_thing(a: Bag, b: Bag) -> Confidence | None:
    """How surely two clauses speak of one thing: medium where they name the same and say nothing that the other does not,
    low where one has a word or two more. None where a name or a qualifier of one is missing in the other."""
    if not (a.names <= b.all and b.names <= a.all):
        return None
    apart = a.things ^ b.things
    shared = a.things & b.things
    if len(apart) > 2 or len(shared) < 2 or apart & QUALIFIERS:
        return None
    return Confidence.MEDIUM if not apart else Confidence.LOW


def candidates(keyed: Iterable[tuple[_T, Iterable[object]]], least: int) -> Iterator[tuple[_T, _T]]:
    """Pairs (earlier, later) that share at least `least` keys which not too many others have. Time is linear in the keys."""
    places: defaultdict[object, list[int]] = defaultdict(list)
    every: list[_T] = []
    for one, keys in keyed:
        met: defaultdict[int, int] = defaultdict(int)
        for key in set(keys):
            for other in places[key][:_CROWDED]:
                met[other] += 1
            places[key].append(len(every))
        yield from ((every[other], one) for other in sorted(met) if met[other] >= least)
        every.append(one)
