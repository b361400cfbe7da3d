"""From a Source to a Document: the order in which a text is understood."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from claimcheck.extraction import links as link_reading
from claimcheck.extraction.anchors import anchors
from claimcheck.extraction.briefs import briefs, title
from claimcheck.extraction.citations import Record, citations, explained, with_short_forms
from claimcheck.extraction.claims import claims
from claimcheck.extraction.flow import FlowPassage, flow
from claimcheck.extraction.local_links import local_links
from claimcheck.extraction.notes import Apparatus, FoundNote, apparatus
from claimcheck.extraction.published import published as find_published
from claimcheck.extraction.sections import layout
from claimcheck.grammar import dates, quotations
from claimcheck.model.dates import DateMention, Edtf
from claimcheck.model.document import (
    Basis,
    Brief,
    Document,
    Link,
    Marker,
    Note,
    Passage,
    PassageKind,
    Published,
    Reference,
)
from claimcheck.model.source import MarkKind, Source
from claimcheck.model.text import Span, Text


def extract(source: Source, id: str, published: Published | None) -> Document:  # noqa: A002  (the contract's name)
    """Everything that can be known of a document without asking the world.

    `id` stays the same over versions and formats; `published` is what an option or the ledger says (None: found here).
    """
    parts = briefs(source)
    where = layout(source.blocks)
    found = apparatus(source.blocks, where)
    running = flow(source.blocks, where, found.free, found.holes)
    brief_at = _brief_at(parts)
    note_ids = _note_ids(found.notes)
    note_at = _note_at(found, note_ids)
    links = link_reading.links(source, note_at, brief_at)
    texts = [*(passage.parts.text.string for passage in running), *(note.parts.text.string for note in found.notes)]
    day_first = dates.day_first_in(texts)
    notes = _notes(found, note_ids, links, brief_at, day_first)
    notes = _explained(notes, source, note_at)
    passages, places = _passages(running, found, notes, brief_at, day_first)
    markers = _markers(found, note_ids, places, brief_at)
    references = _references(running, links, brief_at, day_first)
    notes = with_short_forms(notes, references)
    published = published or find_published(source.metadata, passages, notes, references, source.text)
    passages = _resolved(passages, published)
    return Document(
        path=source.path,
        id=id,
        sha256=source.sha256,
        format=source.format,
        source=source.text,
        title=title(source),
        published=published,
        briefs=parts,
        passages=passages,
        notes=notes,
        markers=markers,
        references=references,
        links=links,
        claims=claims(id, passages, markers, notes),
        notices=source.notices,
        local_links=local_links(source, note_at, brief_at),
        anchors=anchors(source),
        spots=source.spots,
    )


def _brief_at(parts: Sequence[Brief]) -> Callable[[int], int | None]:
    starts = [brief.span.start for brief in parts]

    def brief_at(position: int) -> int | None:
        i = bisect_right(starts, position) - 1
        return parts[i].index if i >= 0 else None

    return brief_at


def _note_ids(notes: Sequence[FoundNote]) -> list[str]:
    """n-19, n-19-2 for the second 19: unique in the document, and the same in every format of it."""
    seen: dict[str, int] = {}
    ids: list[str] = []
    for note in notes:
        seen[note.number] = seen.get(note.number, 0) + 1
        ids.append(f"n-{note.number}" if seen[note.number] == 1 else f"n-{note.number}-{seen[note.number]}")
    return ids


def _note_at(found: Apparatus, ids: Sequence[str]) -> Callable[[int], str | None]:
    """Which note a source position lies in."""
    parts = sorted((span, ids[i]) for i, note in enumerate(found.notes) for span in note.parts.text.spans())
    starts = [span.start for span, _ in parts]
    whole = sorted((note.span, ids[i]) for i, note in enumerate(found.notes) if len(note.stretches) == 1)
    whole_starts = [span.start for span, _ in whole]

    def note_at(position: int) -> str | None:
        for table, begins in ((parts, starts), (whole, whole_starts)):
            i = bisect_right(begins, position) - 1
            if i >= 0 and position < table[i][0].end:
                return table[i][1]
        return None

    return note_at


def _notes(
    found: Apparatus,
    ids: Sequence[str],
    links: Sequence[Link],
    brief_at: Callable[[int], int | None],
    day_first: bool | None,
) -> tuple[Note, ...]:
    marked: dict[int, list[Span]] = {}
    for marker in found.markers:
        if marker.note is not None:
            marked.setdefault(marker.note, []).append(marker.span)
    own: dict[str, list[Link]] = {}
    for link in links:
        if link.note_id is not None:
            own.setdefault(link.note_id, []).append(link)
    return tuple(
        Note(
            id=ids[i],
            number=note.number,
            numbering=note.numbering,
            printed=note.printed,
            brief=brief_at(marked[i][0].start if i in marked else note.span.start),
            text=note.parts.text,
            span=note.span,
            markers=tuple(marked.get(i, ())),
            citations=citations(note.parts.text, own.get(ids[i], ()), note.parts.emphasis, day_first=day_first),
        )
        for i, note in enumerate(found.notes)
    )


def _explained(notes: tuple[Note, ...], source: Source, note_at: Callable[[int], str | None]) -> tuple[Note, ...]:
    """The notes, their citations read as the reference manager has them that printed them."""
    records: dict[str | None, list[Record]] = {}
    for block in source.blocks:
        for mark in block.marks:
            if mark.kind is MarkKind.WORK:
                records.setdefault(note_at(mark.span.start), []).append(Record(mark.span, mark.target))
    return tuple(
        replace(note, citations=explained(note.citations, records[note.id])) if note.id in records else note
        for note in notes
    )


def _mentions(text: Text, day_first: bool | None) -> tuple[DateMention, ...]:
    return tuple(
        DateMention(date.text, text.span(date.start, date.end), date.edtf, date.relative, date.flaw, date.detail)
        for date in dates.find(text.string, day_first)
    )


def _passages(
    running: Sequence[FlowPassage],
    found: Apparatus,
    notes: Sequence[Note],
    brief_at: Callable[[int], int | None],
    day_first: bool | None,
) -> tuple[tuple[Passage, ...], dict[int, tuple[int, int]]]:
    """Passages in reading order, and for each marker the passage and the clean offset where it stands."""
    entries: list[tuple[int, int, Passage, tuple[tuple[int, int], ...]]] = []
    for piece in running:
        text = piece.parts.text
        at = text.span().start if text else 0
        dated = _mentions(text, day_first)
        passage = Passage(piece.kind, text, brief_at(at), piece.level, None, dated, piece.parts.emphasis, piece.broken)
        entries.append((at, 0, passage, piece.parts.markers))
    for note, raw in zip(notes, found.notes, strict=True):
        dated = _mentions(note.text, day_first)
        passage = Passage(PassageKind.NOTE, note.text, note.brief, 0, note.id, dated, raw.parts.emphasis)
        entries.append((note.span.start, 1, passage, raw.parts.markers))
    entries.sort(key=lambda entry: entry[:2])
    places = {marker: (index, offset) for index, entry in enumerate(entries) for marker, offset in entry[3]}
    return tuple(entry[2] for entry in entries), places


def _resolved(passages: tuple[Passage, ...], published: Published | None) -> tuple[Passage, ...]:
    """With what "last August" means in running text, where it is sure when the document came out."""
    if published is None or published.basis is Basis.INFERRED:
        return passages
    apart = {PassageKind.NOTE, PassageKind.REFERENCE}
    return tuple(
        replace(passage, dates=_meant(passage, published.edtf))
        if passage.kind not in apart and any(date.relative for date in passage.dates)
        else passage
        for passage in passages
    )


def _meant(passage: Passage, published: Edtf) -> tuple[DateMention, ...]:
    """Its dates, the relative ones resolved; those in a quotation are counted from the speaker's day."""
    quoted = quotations.find(passage.text.string)
    return tuple(
        replace(mention, edtf=dates.resolve(mention.text, published))
        if mention.relative
        and dates.counts_from_now(mention.text)
        and not quotations.within(quoted, passage.text.offset(mention.span.start) or 0)
        else mention
        for mention in passage.dates
    )


def _markers(
    found: Apparatus, ids: Sequence[str], places: dict[int, tuple[int, int]], brief_at: Callable[[int], int | None]
) -> tuple[Marker, ...]:
    markers = []
    for i, marker in enumerate(found.markers):
        passage, offset = places.get(i, (0, 0))
        note_id = None if marker.note is None else ids[marker.note]
        brief = brief_at(marker.span.start)
        markers.append(Marker(marker.number, marker.span, note_id, marker.numbering, marker.printed, passage, offset, brief))
    return tuple(sorted(markers, key=lambda marker: marker.span))


def _references(
    running: Sequence[FlowPassage],
    links: Sequence[Link],
    brief_at: Callable[[int], int | None],
    day_first: bool | None,
) -> tuple[Reference, ...]:
    entries = [piece.parts for piece in running if piece.kind is PassageKind.REFERENCE and piece.parts.text]
    references: list[Reference] = []
    free = sorted((link for link in links if link.note_id is None), key=lambda link: link.span)
    at = 0
    for i, parts in enumerate(entries, 1):
        span = parts.text.span()
        while at < len(free) and free[at].span.start < span.start - 1:
            at += 1
        own: list[Link] = []
        while at < len(free) and free[at].span.start < span.end + 2:
            own.append(free[at])
            at += 1
        found = citations(parts.text, own, parts.emphasis, day_first=day_first)
        references.append(Reference(f"r-{i}", parts.text, span, brief_at(span.start), found))
    return tuple(references)
