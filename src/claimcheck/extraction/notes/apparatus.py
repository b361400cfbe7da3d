"""From candidates to notes: what belongs to each, its markers, and what is left as running text."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.extraction.assembling import Assembled, Hole, Stretch, assemble
from claimcheck.extraction.notes.choosing import decided, strong_markers
from claimcheck.extraction.notes.confirming import confirm
from claimcheck.extraction.notes.extents import extents, left_over
from claimcheck.extraction.notes.faint import with_faint
from claimcheck.extraction.notes.forms import Form, MarkerCandidate, NoteCandidate
from claimcheck.extraction.notes.marker_candidates import marker_candidates
from claimcheck.extraction.notes.note_candidates import note_candidates
from claimcheck.extraction.notes.numbering import link
from claimcheck.extraction.notes.round_brackets import in_round_brackets
from claimcheck.extraction.notes.run_on import with_run_on
from claimcheck.extraction.sections import Layout
from claimcheck.model.source import Block, Mark, MarkKind
from claimcheck.model.text import Span

_BACKLINK = re.compile(
    r"[↩↑^⬆⏎↵⤴🔙\ufe0e\ufe0f]+\s?\[?\d{0,3}\]?|\[?(?:back|return|jump up|back to text|return to text|retour|zurück)\]?"
)


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A note before its citations are read. `parts.text` is its text, `span` begins at its number."""

    number: str
    numbering: int
    printed: bool
    stretches: tuple[Stretch, ...]
    parts: Assembled
    span: Span


@dataclass(frozen=True, slots=True)
class FoundMarker:
    """`note` is the index of the note it points to, or None."""

    number: str
    numbering: int
    printed: bool
    span: Span
    note: int | None


@dataclass(frozen=True, slots=True)
class Apparatus:
    """Notes and markers of a document; what is left of each block; the holes that markers leave, by block."""

    notes: tuple[FoundNote, ...]
    markers: tuple[FoundMarker, ...]
    free: tuple[tuple[Stretch, ...], ...]
    holes: Mapping[int, Sequence[Hole]]


def apparatus(blocks: Sequence[Block], layout: Layout) -> Apparatus:
    """Find the notes and their markers."""
    targets: dict[str, str] = {}
    for block in blocks:
        for mark in block.marks:
            if mark.kind is MarkKind.LINK and mark.target.startswith("#") and len(mark.target) > 1:
                targets.setdefault(mark.target[1:], block.text.string[mark.start : mark.end])
    candidates = list(note_candidates(blocks, layout, targets))
    leads = {(c.block, c.start) for c in candidates if c.form in {Form.RAISED, Form.ANCHOR, Form.BOXED, Form.SYMBOL}}
    everything = list(marker_candidates(blocks, layout, leads))
    candidates, inner = with_run_on(blocks, candidates, everything)
    markers = with_faint(blocks, strong_markers(everything, candidates), candidates)
    rounded, answers = ([], ()) if decided(markers) else in_round_brackets(blocks, layout, candidates, everything)
    confirmed = confirm(blocks, layout, candidates, markers, answers, inner)
    markers = sorted([*markers, *rounded], key=lambda m: (m.block, m.start))
    confirmed_leads = {(c.block, c.start) for c in confirmed}
    inside = _inside(confirmed)
    outside = [
        m for m in markers if (m.block, m.start) not in confirmed_leads and not (inside(m) and m.form is not Form.DEFINITION)
    ]
    linked = link(blocks, confirmed, outside)
    holes = _holes(blocks, linked.markers, [m for m in outside if m.front and m.form is Form.RAISED])
    reach = extents(blocks, layout, confirmed)
    notes, index_of = _notes(blocks, confirmed, linked.note_numbering, reach, holes)
    found = [
        FoundMarker(m.number, numbering, m.is_printed, m.span, None if target is None else index_of[target])
        for m, numbering, target in zip(linked.markers, linked.marker_numbering, linked.targets, strict=True)
    ]
    notes, found = _inline_notes(blocks, notes, found, linked.markers)
    return Apparatus(tuple(notes), tuple(found), left_over(blocks, reach), holes)


def _inside(confirmed: Sequence[NoteCandidate]) -> Callable[[MarkerCandidate], bool]:
    """A test for whether a marker candidate stands within a note, where digits point to nothing."""
    begins = [(note.block, note.start) for note in confirmed]

    def inside(marker: MarkerCandidate) -> bool:
        i = bisect_right(begins, (marker.block, marker.start)) - 1
        return i >= 0 and confirmed[i].block == marker.block and marker.start < confirmed[i].end

    return inside


def _holes(
    blocks: Sequence[Block], markers: Sequence[MarkerCandidate], bylines: Sequence[MarkerCandidate]
) -> dict[int, list[Hole]]:
    """What is no text: markers, the numbers of affiliations in a byline, the arrows back from notes."""
    holes: dict[int, list[Hole]] = defaultdict(list)
    for i, marker in enumerate(markers):
        holes[marker.block].append(Hole(marker.start, marker.end, i))
    linked = {(marker.block, marker.start) for marker in markers}
    for marker in bylines:
        if (marker.block, marker.start) not in linked:
            holes[marker.block].append(Hole(marker.start, marker.end, -1))
    for index, block in enumerate(blocks):
        for mark in block.marks:
            if _is_backlink(block, mark):
                holes[index].append(Hole(mark.start, mark.end, -1))
    return {index: sorted(found, key=lambda hole: (hole.start, hole.end)) for index, found in holes.items()}


def _is_backlink(block: Block, mark: Mark) -> bool:
    """The arrow that leads from a note back to its marker."""
    if mark.kind is not MarkKind.LINK or not mark.target.startswith("#"):
        return False
    return _BACKLINK.fullmatch(block.text.string[mark.start : mark.end].strip().casefold()) is not None


def _notes(
    blocks: Sequence[Block],
    confirmed: Sequence[NoteCandidate],
    numbering: Sequence[int],
    reach: Sequence[Sequence[Stretch]],
    holes: Mapping[int, Sequence[Hole]],
) -> tuple[list[FoundNote], list[int]]:
    """The notes, blocks of one definition joined; and for each candidate the index of its note."""
    notes: list[FoundNote] = []
    index_of: list[int] = []
    for candidate, scope, stretches in zip(confirmed, numbering, reach, strict=True):
        if candidate.form is Form.LABEL and notes:
            last = notes[-1]
            whole = (*last.stretches, *stretches)
            span = Span(last.span.start, max(last.span.end, blocks[candidate.block].text.span().end))
            notes[-1] = FoundNote(last.number, last.numbering, last.printed, whole, assemble(blocks, whole, holes), span)
        else:
            parts = assemble(blocks, stretches, holes)
            end = parts.text.span().end if parts.text else _end(blocks[candidate.block], candidate)
            span = Span(candidate.span_start, max(end, candidate.span_start))
            notes.append(FoundNote(candidate.number, scope, candidate.is_printed, tuple(stretches), parts, span))
        index_of.append(len(notes) - 1)
    return notes, index_of


def _end(block: Block, candidate: NoteCandidate) -> int:
    """Where an empty note ends: behind its number."""
    return block.text.span(candidate.start, candidate.body).end if candidate.body > candidate.start else block.span.end


def _inline_notes(
    blocks: Sequence[Block], notes: list[FoundNote], markers: list[FoundMarker], candidates: Sequence[MarkerCandidate]
) -> tuple[list[FoundNote], list[FoundMarker]]:
    """Notes written where they are marked (`^[...]`), numbered by their order as Pandoc does."""
    count = 0
    for i, candidate in enumerate(candidates):
        if candidate.form is not Form.INLINE:
            continue
        count += 1
        stretch = Stretch(candidate.block, candidate.start + 2, candidate.end - 1)
        parts = assemble(blocks, [stretch], {})
        notes.append(FoundNote(f"inline-{count}", 0, False, (stretch,), parts, candidate.span))
        markers[i] = FoundMarker(f"inline-{count}", 0, False, candidate.span, len(notes) - 1)
    if not count:
        return notes, markers
    order = sorted(range(len(notes)), key=lambda n: notes[n].span)
    place = {old: new for new, old in enumerate(order)}
    moved = [
        FoundMarker(m.number, m.numbering, m.printed, m.span, None if m.note is None else place[m.note]) for m in markers
    ]
    return [notes[n] for n in order], moved
