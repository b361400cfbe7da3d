"""What the sentences of a document have that their own sources must have: quotations and figures, each with its works."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.grammar import speakers
from claimcheck.grammar.page_numbers import Kind
from claimcheck.grammar.precision import approximate
from claimcheck.grammar.quoted_words import quote_words
from claimcheck.grammar.stated_figures import Asked, asked
from claimcheck.grammar.tongues import script
from claimcheck.model.citations import Citation
from claimcheck.model.claims import Claim, ClaimKind, Figure, Quote
from claimcheck.model.document import Document, Note
from claimcheck.model.text import Span

# Words below which a quotation is a term; and where nobody is said to speak, below which it may be one.
_WORDS, _UNSPOKEN = 4, 6
_LETTERS = 8
# Counts below which a writer may well have counted for himself, and units of which he does.
_SMALL = 10
_OWN_UNITS = frozenset({"times", "share", "year", "month", "week", "day", "hour", "minute", "decade", "century", "fold"})
# Digits that nobody rounds to.
_TELLING = 3
_SOME = re.compile(r"\b(?:some|about|around|approximately|roughly) $", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_IBID = re.compile(r"[\s\[(]*(?:see,? |cf\.? )?(?:ibid(?:em)?\b|id\.|ibíd\.|ivi\b|ebd\.|ebenda\b)", re.IGNORECASE)
# The same amount in another currency ("£3.2 million (about $4 million)").
_BRACKETED = re.compile(r"\((?:or |i\.e\.,? |some |about |around |approximately |roughly |ca?\. |equivalent to |[~≈])*$")


@dataclass(frozen=True, slots=True)
class Work:
    """A work that the note of a sentence cites, and where it can be read. citation: None for a note that is but a link."""

    note: Note
    citation: Citation | None
    urls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sought:
    """A quotation or a figure of a claim that one of these works must have. attributed: it is said whose words they are.

    figure: as it is looked for. approximate: the words before it say that it is not exact.
    """

    claim: Claim
    text: str
    span: Span
    works: tuple[Work, ...]
    figure: Asked | None = None
    attributed: bool = False
    approximate: bool = False


def quotations(document: Document) -> Iterator[Sought]:
    """The quotations of four words and more that a note stands behind: no terms, no titles."""
    shelf = _Shelf(document)
    for claim in document.claims:
        wanted = [quote for quote in claim.quotes if claim.note_ids and _words_of_another(claim, quote)]
        works = shelf.works(claim) if wanted else ()
        for quote in wanted:
            yield Sought(claim, quote.text, quote.span, works, attributed=_attributed(claim, quote))


def figures(document: Document) -> Iterator[Sought]:
    """The percentages, amounts of money and larger counts of a sentence that has a note of its own."""
    shelf = _Shelf(document)
    for claim in document.claims:
        wanted = [figure for figure in claim.figures if claim.note_ids and _of_a_source(claim, figure)]
        works = shelf.works(claim) if wanted else ()
        for figure in wanted:
            if (ask := asked(figure)) is not None and not (ask.kind is Kind.PLAIN and ask.value < _SMALL):
                before = claim.text.string[: claim.text.offset(figure.span.start) or 0]
                loose = approximate(before) and not (_SOME.search(before) and _exact(ask))
                yield Sought(claim, figure.text, figure.span, works, ask, approximate=loose)


def _exact(figure: Asked) -> bool:
    """Whether a figure has been rounded to nothing, whatever word stands before it ("some 45,678")."""
    return len(figure.digits) >= _TELLING and not figure.digits.endswith("0")


def sought_urls(document: Document) -> frozenset[str]:
    """The URLs of all pages in which something is looked for."""
    return frozenset(url for each in (*quotations(document), *figures(document)) for work in each.works for url in work.urls)


def _words_of_another(claim: Claim, quote: Quote) -> bool:
    content = _WORD.findall(quote.text)
    if all(word[0].isupper() or len(word) < 4 for word in content):
        return False
    if script(quote.text) == "cjk":  # no spaces between words
        return sum(map(len, content)) >= _LETTERS
    return quote_words(quote.text) >= (_WORDS if _attributed(claim, quote) else _UNSPOKEN)


def _attributed(claim: Claim, quote: Quote) -> bool:
    at = claim.text.offset(quote.span.start)
    told = bool(quote.speaker) or ClaimKind.ATTRIBUTION in claim.kinds
    return told or (at is not None and speakers.introduced(claim.text.string, at))


def _of_a_source(claim: Claim, figure: Figure) -> bool:
    quoted = any(quote.span.start <= figure.span.start < quote.span.end for quote in claim.quotes)
    at = claim.text.offset(figure.span.start)
    return not (quoted or at is None or figure.unit in _OWN_UNITS) and not _converted(claim, figure, at)


def _converted(claim: Claim, figure: Figure, at: int) -> bool:
    """Whether it is the amount before it in another currency."""
    before = claim.text.string[:at]
    money = re.compile(r"[A-Z]{3}")
    return bool(money.fullmatch(figure.unit) and _BRACKETED.search(before[-40:])) and any(
        money.fullmatch(other.unit) and other.unit != figure.unit and other.span.start < figure.span.start
        for other in claim.figures
    )


class _Shelf:
    """The works of a document by the notes that cite them."""

    def __init__(self, document: Document) -> None:
        self._notes = document.notes
        self._at = {note.id: i for i, note in enumerate(document.notes)}
        self._links: dict[str, list[str]] = {}
        for link in document.links:
            if link.note_id is not None and not link.broken:
                self._links.setdefault(link.note_id, []).append(link.url)

    def works(self, claim: Claim) -> tuple[Work, ...]:
        """Those of all the notes of a sentence."""
        return tuple(work for note_id in claim.note_ids if note_id in self._at for work in self._cited(self._at[note_id]))

    def _cited(self, at: int) -> Iterator[Work]:
        """The works of a note; of "ibid." that of the note before. A link that belongs to no citation is a work as well."""
        note, source = self._notes[at], self._antecedent(at)
        known = {url for citation in source.citations for url in citation.urls}
        for citation in source.citations:
            yield Work(note, citation, citation.urls)
        loose = tuple(url for url in dict.fromkeys(self._links.get(source.id, ())) if url not in known)
        if loose or not source.citations:
            yield Work(note, None, loose)

    def _antecedent(self, at: int) -> Note:
        """What "ibid." stands for: the one work of the last note before it that names one."""
        note = found = self._notes[at]
        while at and _IBID.match(found.text.string) and not any(citation.urls for citation in found.citations):
            at -= 1
            found = self._notes[at]
        return found if len(found.citations) == 1 else note
