"""The works that a note or an entry of a reference list cites, in the terms of CSL-JSON.

A note of mere comment has none. What a note does not say stays empty: no part of a date is filled, no date comes from a URL.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.extraction.citations import law, split
from claimcheck.extraction.citations.addresses import Address, addresses, masked
from claimcheck.extraction.citations.draft import Draft, quoted
from claimcheck.extraction.citations.features import Marks, features
from claimcheck.extraction.citations.labelled import fields
from claimcheck.extraction.citations.marks import marks
from claimcheck.extraction.citations.mending import mended
from claimcheck.extraction.citations.model import Model, shipped
from claimcheck.extraction.citations.noted_dates import in_text
from claimcheck.extraction.citations.settling import settled
from claimcheck.extraction.citations.tokens import tokens
from claimcheck.extraction.citations.type import csl_type
from claimcheck.extraction.citations.values import Fields
from claimcheck.grammar import identifiers
from claimcheck.grammar.dates import FoundDate
from claimcheck.model.citations import Citation
from claimcheck.model.dates import DateMention
from claimcheck.model.document import Link
from claimcheck.model.text import Text

_DOI_WORD = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|\bdoi:?\s?(?:org/)?)$", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]{0,300}\)|\[[^\[\]]{0,300}\]")
# Ten printed pages: a note so long is no list of works, and only its links are taken.
_LONGEST = 30_000
_SHORT = re.compile(r"\b(?:ibid|idem|supra|op\. cit|loc\. cit)\b|^\W*Id\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Note:
    """A note on its way: `masked` is its text without URLs, `dates` and `marks` what rules find in it."""

    text: Text
    masked: str
    dates: list[FoundDate]
    marks: Marks
    model: Model


def citations(
    text: Text,
    links: Sequence[Link],
    emphasis: Sequence[tuple[int, int]],
    model: Model | None = None,
    day_first: bool | None = None,
) -> tuple[Citation, ...]:
    """The citations of one note or reference, in order.

    links: its links; each http(s) one is in the `urls` of just the citation it stands in.
    emphasis: clean offsets of italics.
    model: another than the shipped one, where models are measured.
    day_first: how the document reads 03/04/2025; None where nothing in it says so.
    """
    string = text.string
    found = addresses(text, links)
    web = [one for one in found if one.web]
    if len(string) > _LONGEST:
        return (_bare(text, web),) if web else ()
    bare = masked(string, found)
    quotations = quoted(bare)
    closed = sorted([*quotations, *_outside(quotations, bare)])
    dates = in_text(bare, day_first)
    note = _Note(text, bare, dates, marks(bare, dates, quotations, emphasis), model or shipped())
    pieces = split.pieces(bare, closed)
    read: list[Citation] = []
    at = 0
    for start, end in pieces:
        stop = len(web) if end == pieces[-1][1] else bisect_left(web, end, lo=at, key=lambda one: one.start)
        if citation := _one(note, start, end, web[at:stop]):
            read.append(citation)
        at = stop
    if not pieces and found:
        read.append(_bare(text, web))
    return tuple(read)


def _one(note: _Note, start: int, end: int, own: list[Address]) -> Citation | None:
    string, bare = note.text.string, note.masked
    begin = split.without_comment(bare, start, end, note.marks.quotations)
    if any(one.start < begin for one in own):
        begin = start
    begin, end = _trimmed(string, begin, end)
    draft = Draft(string, begin, end)
    draft.left = bare[begin:end]
    dois = [(a + begin, b + begin, doi) for a, b, doi in identifiers.find_dois(string[begin:end])]
    for a, b, _ in dois:
        lead = _DOI_WORD.search(string, begin, a)
        draft.take(lead.start() if lead else a, b)
    urls = tuple(dict.fromkeys(one.url for one in own))
    doi = dois[0][2] if dois else next((d for d in map(identifiers.normal_doi, urls) if d), "")
    read = law.law(draft, note.dates) or _by_model(note, draft)
    if not urls and not doi and not _is_citation(read, draft, bare[begin:end]):
        return None
    return _built(note.text, begin, end, read, urls, doi)


def _by_model(note: _Note, draft: Draft) -> Fields:
    words = tokens(draft.left, draft.start)
    given = settled(note.masked, words, mended(words, note.model.labels(features(words, note.marks))), note.marks)
    return fields(draft.whole, note.masked, words, given, note.dates, note.marks)


def _built(text: Text, begin: int, end: int, read: Fields, urls: tuple[str, ...], doi: str) -> Citation:
    whole = text.string[begin:end]
    return Citation(
        span=text.span(begin, end),
        text=whole,
        type=csl_type(read, whole, urls[0] if urls else "", doi),
        authors=read.authors,
        editors=read.house.editors,
        title=read.title,
        container_title=read.house.container,
        collection_title=read.house.series,
        publisher=read.house.publisher,
        publisher_place=read.house.place,
        volume=read.numbers.volume,
        issue=read.numbers.issue,
        page=read.numbers.page,
        edition=read.numbers.edition,
        date=_mention(text, read.date),
        accessed=_mention(text, read.accessed),
        urls=urls,
        doi=doi,
        isbn=read.numbers.isbn,
    )


def _is_citation(read: Fields, draft: Draft, masked: str) -> bool:
    """Without a URL or DOI: a title and something more, or author and date; and no sentence of the author's own."""
    if read.numbers.isbn or read.type:
        return True
    numbered = bool(read.numbers.volume or read.numbers.page)
    bare = split.unquoted(draft.left)
    if _SHORT.search(masked) or (split.is_comment(bare) and not (read.date and (read.authors or numbered))):
        return False
    more = (read.date, read.house, read.numbers.volume, read.numbers.page)
    if read.title_quoted or (read.title and read.authors):
        return any(more) or bool(read.authors)
    if read.title and read.house.editors:
        return True
    if read.title:
        return read.date is not None and bool(read.house or read.numbers.volume or read.numbers.page or _compact(draft))
    return bool(read.authors and read.date)


def _compact(draft: Draft) -> bool:
    return draft.end - draft.start < 400


def _bare(text: Text, own: list[Address]) -> Citation:
    urls = tuple(dict.fromkeys(one.url for one in own))
    return Citation(text.span(), text.string, "webpage", urls=urls)


def _outside(quotations: Sequence[tuple[int, int]], masked: str) -> list[tuple[int, int]]:
    """Brackets that are in no quotation."""
    free: list[tuple[int, int]] = []
    quotes = iter([*quotations, (len(masked), len(masked))])
    start, end = next(quotes)
    for match in _BRACKETS.finditer(masked):
        while end <= match.start() < len(masked) and end < len(masked):
            start, end = next(quotes)
        if match.end() <= start or match.start() >= end:
            free.append(match.span())
    return free


def _trimmed(string: str, start: int, end: int) -> tuple[int, int]:
    while start < end and string[start] in " ,;:\n\t":
        start += 1
    while end > start and string[end - 1] in " ,;:\n\t":
        end -= 1
    return start, end


def _mention(text: Text, date: FoundDate | None) -> DateMention | None:
    if date is None:
        return None
    span = text.span(date.start, date.end)
    return DateMention(date.text, span, date.edtf, date.relative, date.flaw, date.detail)
