"""The quantities that the sentences of a run state: a value, its unit, its time, and the words that say of what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.grammar.amounts import BASIS_POINT, POINT, SHARE, TIMES, Amount, amounts
from claimcheck.grammar.clauses import clause
from claimcheck.grammar.figures import plain_spaces
from claimcheck.grammar.precision import Band, band
from claimcheck.grammar.stems import stem
from claimcheck.grammar.wordlist import WORD_START
from claimcheck.model.claims import Claim, Figure
from claimcheck.model.document import Document, Run
from claimcheck.rules.aliases import Aliases
from claimcheck.rules.statements import CROWDED, OPEN, Bag, Passage, bag, common_words

# Durations and ages belong to whatever they last; multiples and shares of something to what they compare.
_LOOSE = frozenset(
    {
        "",
        "year",
        "month",
        "week",
        "day",
        "hour",
        "minute",
        "second",
        "decade",
        "century",
        "time",
        "percent",
        "way",
        "step",
        "thing",
        "point",
    }
    | {POINT, BASIS_POINT, TIMES, SHARE}
) - {"percent"}
_CHANGED = re.compile(
    WORD_START + r"(?:by|up|down|increase of|rise of|growth of|drop of|fall of|decline of|cut of|additional|another|extra"
    r"|further|more|plus|least|every|each|first"
    r"|last|per|than|from|between|to about|grew|grown|rose|fell|shrank|declined|increased|decreased)(?: (?:about"
    r"|some|around|nearly|almost|an?|the))?"
    r" ?$",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"^(?:According to|As reported by|Data from|Figures from|In the words of) (?P<who>[^,]{1,80}),"
    r"|\baccording to (?P<late>[^,.;]{1,60})"
)
_PART = re.compile(r"\b(?:early|mid|late|beginning|start|end|half|middle)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"^(?:It|They|He|She|This|These|Those|That|There|Both|Here|Its|Their|His|Her|Such|Of these)\b")


@dataclass(frozen=True, slots=True)
class Quantity:
    """times: the dates it holds at, as EDTF; source: whom the sentence has it from; bag: what it is of."""

    passage: Passage
    figure: Figure
    band: Band
    times: frozenset[str]
    source: str

    @property
    def keys(self) -> set[tuple[str, str]]:
        return {(self.figure.unit, word) for word in self.passage.bag.all}


def quantities(run: Run) -> Iterator[Quantity]:
    """Every figure that stands for itself, in reading order: no bounds, changes, ranges, plans or durations."""
    aliases, common = Aliases(run.documents), common_words(run.documents)
    for document in run.documents:
        for claim in document.claims:
            if 0 < len(claim.figures) <= CROWDED and "respectively" not in claim.text.string:
                yield from _of(document, claim, aliases, common)


def _of(document: Document, claim: Claim, aliases: Aliases, common: frozenset[str]) -> Iterator[Quantity]:
    text = plain_spaces(claim.text.string)
    read = {each.start: each for each in amounts(text)}
    placed = [(claim.text.offset(figure.span.start), figure) for figure in claim.figures]
    dates = _dates(claim)
    for start, figure in placed:
        amount = read.get(start) if start is not None else None
        if amount is None or start is None or figure.unit in _LOOSE or dates is None or "-" in figure.text:
            continue
        alike = sorted((at, at + len(one.text)) for at, one in placed if at is not None and one.unit == figure.unit)
        bounds = clause(text, start, start + len(figure.text), alike)
        if bounds is None or OPEN.search(text, *bounds) or _CHANGED.search(text[max(start - 40, 0) : start]):
            continue
        value = band(text, amount)
        if value.more or value.less:
            continue
        own = [edtf for at, _, edtf in dates if bounds[0] <= at < bounds[1]] or [edtf for _, _, edtf in dates]
        if len(own) > 1:
            continue
        words = _bag(text, bounds, start, figure, amount, [(at, end) for at, end, _ in dates], aliases, common)
        if words.names or not _PRONOUN.match(text):
            yield Quantity(Passage(document, claim, *bounds, words), figure, value, frozenset(own), _source(text))


def _dates(claim: Claim) -> list[tuple[int, int, str]] | None:
    """Where the dates of a claim stand, and their values; None where one of them is not known for certain."""
    found = []
    for mention in claim.dates:
        at = claim.text.offset(mention.span.start)
        if at is None or mention.edtf is None or mention.relative:
            return None
        part = _PART.search(claim.text.string, max(at - 12, 0), at + len(mention.text))
        found.append((at, at + len(mention.text), mention.edtf.text + (part.group().casefold() if part else "")))
    return found


def _bag(
    text: str,
    bounds: tuple[int, int],
    start: int,
    figure: Figure,
    amount: Amount,
    dates: list[tuple[int, int]],
    aliases: Aliases,
    common: frozenset[str],
) -> Bag:
    """The clause's words; where it names nobody, with the names of the sentence."""
    stop = amount.noun.start if amount.noun is not None else start + len(figure.text)
    source = _SOURCE.search(text)
    masked = [(start, stop), *dates, *([source.span()] if source else [])]
    letters = list(text)
    for begin, end in masked:
        letters[begin:end] = " " * (min(end, len(letters)) - begin)
    plain = "".join(letters)
    inside = bag(aliases.shortened(plain[slice(*bounds)]), (), common)
    if inside.names:
        return inside
    names = bag(aliases.shortened(plain), (), common).names
    return Bag(names, inside.all | names | ({stem(figure.unit)} if amount.noun is not None else set()))


def _source(text: str) -> str:
    match = _SOURCE.search(text)
    return (match["who"] or match["late"] or "").casefold() if match else ""
