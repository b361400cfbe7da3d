"""What one sentence states: dates, figures, counted lists, superlatives, quotations and whose words they are."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.grammar import enumerations, figures, lists_abroad, lists_behind, speakers, superlatives
from claimcheck.grammar.enumerations import FoundList
from claimcheck.grammar.figures import FoundFigure
from claimcheck.grammar.quotations import FoundQuotation
from claimcheck.grammar.speakers import FoundAttribution
from claimcheck.grammar.superlatives import FoundSuperlative
from claimcheck.grammar.wordlist import WORD_START
from claimcheck.model.claims import ClaimKind, Counted
from claimcheck.model.dates import DateMention, Precision
from claimcheck.model.document import Passage

_MONEY = re.compile(r"[A-Z]{3}")
# A quotation of fewer words that nobody is named for is a coined term or a scare quote, whatever note follows.
_WORDS_OF_A_SOURCE = 3
_SHORT = 200


@dataclass(frozen=True, slots=True)
class PlacedDate:
    """A date at clean offsets of its passage."""

    start: int
    end: int
    mention: DateMention


@dataclass(frozen=True, slots=True)
class PlacedQuote:
    """A quotation at clean offsets of its sentence; no `speaker`: the sentence's note speaks."""

    start: int
    end: int
    words: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Stated:
    """Offsets are those of the sentence, but for `dates` and `start` (where it begins), which are of the passage."""

    start: int
    dates: tuple[PlacedDate, ...]
    figures: tuple[FoundFigure, ...]
    listing: FoundList | None
    counted: Counted | None
    superlatives: tuple[FoundSuperlative, ...]
    quotes: tuple[PlacedQuote, ...]
    attributions: tuple[FoundAttribution, ...]

    def __bool__(self) -> bool:
        return bool(self.dates or self.figures or self.counted or self.superlatives or self.quotes or self.attributions)


def placed(passage: Passage) -> list[PlacedDate]:
    """The passage's dates at clean offsets, ascending."""
    found = []
    for mention in passage.dates:
        start, last = passage.text.offset(mention.span.start), passage.text.offset(mention.span.end - 1)
        if start is not None:
            found.append(PlacedDate(start, start + 1 if last is None or last < start else last + 1, mention))
    return sorted(found, key=lambda one: one.start)


def stated(
    text: str,
    start: int,
    dates: list[PlacedDate],
    quoted: list[FoundQuotation],
    noted: bool,
    items: tuple[str, ...],
    following: Iterable[str] = (),
) -> Stated:
    """What the sentence `text`, at `start` of its passage, states.

    `dates` and `quoted` lie in it (offsets of the passage), `noted` says whether a note is marked in it, `items` are the
    list items that follow when it leads in to a list, `following` the sentences behind it up to the next heading.
    """
    works = speakers.author_years(text)
    own = tuple(date for date in dates if not any(m.start() <= date.start - start < m.end() for m in works))
    taken = [(date.start - start, date.end - start) for date in dates]
    numbers = [f for f in figures.find_all(text) if not any(f.start < end and begin < f.end for begin, end in taken)]
    listing = enumerations.find(text, numbers) or lists_behind.find(text, numbers, following) or lists_abroad.find(text)
    counted = _counted(text, numbers, listing, items)
    kept = tuple(f for f in numbers if not f.backward or (listing is not None and f is listing.figure))
    extremes = tuple(one for one in superlatives.find(text) if not _quoted_inside(one.start + start, quoted))
    return Stated(
        start, own, kept, listing, counted, extremes, _quotes(text, start, quoted, noted), tuple(speakers.attributions(text))
    )


def _counted(text: str, numbers: list[FoundFigure], listing: FoundList | None, items: tuple[str, ...]) -> Counted | None:
    if listing is not None:
        return Counted(int(listing.figure.value), len(listing.items), listing.items, listing.sure)
    head = enumerations.heads(text, numbers) if items else None
    if head is None or len(items) > 2 * head.value:  # what follows is several lists
        return None
    # An item of several paragraphs may look like several items.
    sure = len(items) <= int(head.value) or not any(item.endswith(":") or len(item) > _SHORT for item in items)
    return Counted(int(head.value), len(items), items, sure)


def _quoted_inside(position: int, quoted: list[FoundQuotation]) -> bool:
    return any(quote.start < position < quote.end for quote in quoted)


def _quotes(text: str, start: int, quoted: list[FoundQuotation], noted: bool) -> tuple[PlacedQuote, ...]:
    found = []
    for quote in quoted:
        begin, end = max(quote.start - start, 0), min(quote.end - start, len(text))
        speaker = speakers.speaker(text, begin, end)
        if speaker is None and not (noted and _of_a_source(text, begin, quote.words)):
            continue
        words = text[begin:end].strip("“”„«»‘’‹›\"' ") if end - begin < quote.end - quote.start else quote.words
        found.append(PlacedQuote(begin, end, words, speaker or ""))
    return tuple(found)


def _of_a_source(text: str, begin: int, words: str) -> bool:
    """Words that a note vouches for: introduced as somebody's, or too many for a coined term; a title or name is neither."""
    content = re.findall(r"[^\W\d_][\w’'-]*", words)
    titled = all(word[0].isupper() or len(word) < 4 for word in content)
    introduced = speakers.introduced(text, begin)
    glossed = text[max(begin - 11, 0) : begin].endswith(("literally ", "meaning ", "lit. ", "so-called ", "so called "))
    return bool(content) and not glossed and (introduced or (len(content) >= _WORDS_OF_A_SOURCE and not titled))


_HAPPENED = re.compile(
    WORD_START
    + r"(?:was|were|has|have|had|did|began|became|took|made|gave|held|led|went|came|met|set|won|lost|saw|sat|rose|fell"
    r"|chose|built|fought|broke"
    r"|left|brought|wrote|sold|bought|since|sent|kept|grew|put|paid|ran|spoke|stood|[a-z]{2,}ed|adoption|conclusion"
    r"|invasion|formulation|establishment"
    r"|signing|launch|return|deployment|attacks?|war|treaty|election|crisis|revolution|founding)\b",
    re.IGNORECASE,
)
# A date that only bounds, compares or names a stretch of time says nothing of what happened then.
_BOUND_BEFORE = re.compile(
    r"\b(?:by|through|until|till|to|compared (?:to|with)|report|data released in|inception in) \(?$|post-$|pre-$",
    re.IGNORECASE,
)
_BOUND_AFTER = re.compile(r"\)? (?:period|era|target|deadline|goals?|budget|report|data)\b")
_VAGUE = frozenset({Precision.DECADE, Precision.CENTURY})


def kinds(text: str, states: Stated) -> tuple[ClaimKind, ...]:
    """The kinds of a claim, in the order of ClaimKind."""
    loose = [f for f in states.figures if states.counted is None or states.listing is None or f is not states.listing.figure]
    money = [f for f in loose if _MONEY.fullmatch(f.unit)]
    percent = [f for f in loose if f.unit in {"percent", "percentage-point", "basis point"}]
    checks = {
        ClaimKind.DATE: bool(states.dates),
        ClaimKind.EVENT: _event(text, states),
        ClaimKind.QUANTITY: len(loose) > len(money) + len(percent),
        ClaimKind.PERCENTAGE: bool(percent),
        ClaimKind.MONEY: bool(money),
        ClaimKind.COUNTED_LIST: states.counted is not None,
        ClaimKind.SUPERLATIVE: any(not one.rank for one in states.superlatives),
        ClaimKind.RANKING: any(one.rank for one in states.superlatives),
        ClaimKind.QUOTE: bool(states.quotes),
        ClaimKind.ATTRIBUTION: bool(states.attributions) or any(quote.speaker for quote in states.quotes),
    }
    return tuple(kind for kind in ClaimKind if checks.get(kind))


def _event(text: str, states: Stated) -> bool:
    """Something happened or was set at a time that is known: no decade, no century, no mere bound ("by 2035")."""
    return any(_timed(text, date.start - states.start, date) for date in states.dates) and bool(_HAPPENED.search(text))


def _timed(text: str, at: int, date: PlacedDate) -> bool:
    if date.mention.edtf is None or date.mention.relative or date.mention.edtf.precision in _VAGUE:
        return False
    end = at + date.end - date.start
    return not (_BOUND_BEFORE.search(text[max(at - 24, 0) : at]) or _BOUND_AFTER.match(text, end))
