"""The events that the sentences of a run date: what happened, to whom, when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.grammar import occasions
from claimcheck.grammar.clauses import clause
from claimcheck.grammar.figures import plain_spaces
from claimcheck.grammar.occasions import ONCE, Occasion
from claimcheck.grammar.wordlist import WORD_START
from claimcheck.model.dates import DateMention, Edtf, Precision
from claimcheck.model.document import Document, Run
from claimcheck.model.finding import Confidence
from claimcheck.rules.aliases import Aliases
from claimcheck.rules.statements import CROWDED, OPEN, QUALIFIERS, Bag, Passage, bag, common_words
from claimcheck.rules.told import Told, told

_DATED = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.SEASON, Precision.QUARTER})
# A date of something else: "by 2030", "the 2018 agreement", "since 2010".
_OTHER_DATE = re.compile(
    WORD_START + r"(?:by|until|till|since|from|after|before|through|to|between|than|as of|during|per|fiscal|version) (?:the "
    r"|early |late |mid-)?$",
    re.IGNORECASE,
)
_ONLY_BOUND = re.compile(
    r"(?:force|effect|effective|operat\w+|members?|independen\w+|established|founded) (?:since|from|as of|as from) $",
    re.IGNORECASE,
)
# How far an event may stand from its date.
_FAR = 70
_NAMED = re.compile(r", (?:the )?(?:[A-Z][\w’'.-]*(?: (?:of|for|and|on|the)(?= )){0,2} ?)+")
# What one does and another suffers is one event: "X and Y signed the pact", "the pact between X and Y was signed".
_MUTUAL = frozenset({"sign", "ratify", "adopt", "enact", "join"})
_VERB = re.compile(
    WORD_START + r"(?:was|were|is|are|had|has|have|became|made|led|rose|fell|grew|said|which|who)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Dating:
    """`mention` dates `event`. beside: event and date stand side by side, so that it is surely the event's."""

    passage: Passage
    mention: DateMention
    edtf: Edtf
    event: Occasion
    beside: bool

    @property
    def keys(self) -> set[tuple[str, str]]:
        return {(self.event.kind, name) for name in self.passage.bag.names}


def datings(run: Run) -> Iterator[Dating]:
    """Every dated event with a name in its clause or sentence, in reading order."""
    aliases, common = Aliases(run.documents), common_words(run.documents)
    for document in run.documents:
        for each in told(document):
            crowded = len(each.claim.dates) > CROWDED
            if each.edtf.precision in _DATED and not crowded and (dating := _dating(document, each, aliases, common)):
                yield dating


def _dating(document: Document, each: Told, aliases: Aliases, common: frozenset[str]) -> Dating | None:
    text = plain_spaces(each.sentence)
    starts = ((each.claim.text.offset(one.span.start), len(one.text)) for one in each.claim.dates)
    dates = sorted((at, at + length) for at, length in starts if at is not None)
    bounds = clause(text, each.start, each.end, dates)
    before = text[max(each.start - 40, 0) : each.start]
    if bounds is None or OPEN.search(text, *bounds) or (_OTHER_DATE.search(before) and not _ONLY_BOUND.search(before)):
        return None
    event = _nearest(text, bounds, each)
    if event is None:
        return None
    letters = list(text)
    for start, end in (*dates, (event.start, event.end)):
        letters[start:end] = " " * (min(end, len(letters)) - start)
    plain = "".join(letters)
    words = bag(aliases.shortened(plain[slice(*_phrase(text, bounds, each, event))]), (), common)
    if not words.names:
        words = bag(aliases.shortened(_owner(text, plain, bounds, each, event)), (), common)
    if not words.names:
        words = bag(aliases.shortened(plain[slice(*bounds)]), (), common)
    if not words.names:
        names = bag(aliases.shortened(plain), (), common).names
        words = Bag(names, words.all | names)
    gap = text[min(event.end, each.end) : max(event.start, each.start)]
    beside = len(gap) <= _FAR and not _VERB.search(gap) if each.start > event.end else True
    return (
        Dating(Passage(document, each.claim, *bounds, words), each.mention, each.edtf, event, beside)
        if words.names
        else None
    )


def _phrase(text: str, bounds: tuple[int, int], each: Told, event: Occasion) -> tuple[int, int]:
    """The part of the clause between the commas around event and date."""
    start, end = min(event.start, each.start), max(event.end, each.end)
    left, right = text.rfind(", ", bounds[0], start), text.find(", ", end, bounds[1])
    return (left + 2 if left >= 0 else bounds[0]), (right if right >= 0 else bounds[1])


def _owner(text: str, plain: str, bounds: tuple[int, int], each: Told, event: Occasion) -> str:
    """What a phrase without a name is set beside: the words before its comma, or the name that follows it."""
    start, end = _phrase(text, bounds, each, event)
    if start > bounds[0]:
        return plain[bounds[0] : end]
    named = _NAMED.match(plain, end) if text.startswith(", ", end) else None
    return plain[start : named.end()] if named else ""


def _nearest(text: str, bounds: tuple[int, int], each: Told) -> Occasion | None:
    """The event of the clause that stands nearest to its date; one before it is nearer than one behind."""
    found = [
        Occasion(one.kind, one.start + bounds[0], one.end + bounds[0], one.suffered)
        for one in occasions.find(text[slice(*bounds)])
    ]
    found = [one for one in found if one.end <= each.start or one.start >= each.end]
    if not found:
        return None
    return min(
        found, key=lambda one: (each.start - one.end if one.end <= each.start else one.start - each.end + 20, one.start)
    )


def same_event(one: Dating, other: Dating) -> Confidence | None:
    """How surely two datings are of one event; None where they are not."""
    a, b = one.passage.bag, other.passage.bag
    shared = a.names & b.all | b.names & a.all
    apart = a.things ^ b.things
    if one.event.kind != other.event.kind or not shared or apart & QUALIFIERS:
        return None
    same = a.names <= b.all and b.names <= a.all
    mutual = one.event.kind in _MUTUAL and len(shared) > 1
    alike = one.event.suffered == other.event.suffered or (mutual and not apart)
    once = one.event.kind in ONCE and one.beside and other.beside and alike
    passive = one.event.suffered or (mutual and not apart) or (one.event.kind == "join" and len(shared) > 1)
    if same and once and passive and len(apart) <= 2:
        return Confidence.MEDIUM
    if same and len(apart) <= (4 if once else 1):
        return Confidence.LOW
    within = a.names <= b.all or b.names <= a.all
    once = once or (mutual and one.beside and other.beside)
    passive = passive or other.event.suffered
    return Confidence.LOW if within and once and passive and len(apart) <= 4 else None
