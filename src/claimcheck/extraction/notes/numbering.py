"""Notes and markers tied together, numbering by numbering: they may restart in each brief or chapter."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.extraction.notes.forms import WEAK, Form, MarkerCandidate, NoteCandidate
from claimcheck.model.source import Block, BlockKind, MarkKind

LABELLED = frozenset({Form.DEFINITION, Form.INLINE})


@dataclass(frozen=True, slots=True)
class Linked:
    """By index of note and marker: the numbering each belongs to, and the note (or None) that each marker points to."""

    note_numbering: tuple[int, ...]
    markers: tuple[MarkerCandidate, ...]
    marker_numbering: tuple[int, ...]
    targets: tuple[int | None, ...]


def link(blocks: Sequence[Block], notes: Sequence[NoteCandidate], markers: Sequence[MarkerCandidate]) -> Linked:
    """Tie markers to notes: labels and ids by name, printed numbers within their numbering.

    Doubtful markers (exponents by their looks) and symbols that no note answers are left out.
    """
    elsewhere = _other_places(blocks, notes, markers)
    markers = [marker for marker in markers if marker.form in LABELLED or marker.target not in elsewhere]
    note_scopes = _note_scopes(blocks, notes, markers)
    marker_scopes = _marker_scopes(notes, note_scopes, markers)
    labels: dict[str, int] = {}
    anchors: dict[str, int] = {}
    numbers: dict[tuple[int, str], int] = {}
    symbols: dict[str, list[int]] = defaultdict(list)
    for i, note in enumerate(notes):
        if note.form is Form.DEFINITION:
            labels.setdefault(_folded(note.label), i)
        elif note.form is not Form.LABEL:
            numbers.setdefault((note_scopes[i], note.number), i)
            if not note.number.isalnum():
                symbols[note.number].append(i)
        if note.anchor:
            anchors.setdefault(note.anchor, i)
    printed = {number for _, number in numbers}
    surely = {(marker_scopes[j], m.number) for j, m in enumerate(markers) if not m.doubtful and not m.front}
    kept: list[tuple[MarkerCandidate, int, int | None]] = []
    for j, marker in enumerate(markers):
        scope = marker_scopes[j]
        if marker.form is Form.DEFINITION:
            target = labels.get(_folded(marker.target))
            scope = scope if target is None else note_scopes[target]
        elif marker.form is Form.INLINE:
            target = None
        else:
            # Converters keep the link of a marker and drop the id it leads to: then its number counts.
            target = anchors.get(marker.target)
            if target is None and marker.number in symbols:
                # Symbols begin again on every page: the next such note answers, or the last there is.
                target = _next_of(symbols[marker.number], notes, marker)
            elif target is None:
                target = numbers.get((scope, marker.number))
        unanswered = marker.form in WEAK and marker.number not in printed
        if unanswered or _kept(marker, target, (scope, marker.number) in surely, bool(numbers)):
            kept.append((marker, scope, target))
    return Linked(tuple(note_scopes), tuple(k[0] for k in kept), tuple(k[1] for k in kept), tuple(k[2] for k in kept))


def _other_places(
    blocks: Sequence[Block], notes: Sequence[NoteCandidate], markers: Sequence[MarkerCandidate]
) -> frozenset[str]:
    """The ids of what is no note: figures, institutes. A number that leads there is no marker ("Fig. 1").

    Where several numbers lead to one place, or any to a heading, that is where the notes begin.
    """
    kept = {note.block for note in notes} | {i for i, block in enumerate(blocks) if block.kind is BlockKind.HEADING}
    numbers: dict[str, set[str]] = defaultdict(set)
    for marker in markers:
        numbers[marker.target].add(marker.number)
    standing: dict[str, bool] = {}
    for index, block in enumerate(blocks):
        for mark in block.marks:
            if mark.kind is MarkKind.ANCHOR and len(numbers.get(mark.target, ())) == 1:
                standing[mark.target] = standing.get(mark.target, False) or index in kept
    return frozenset(place for place, is_kept in standing.items() if not is_kept)


def _next_of(same: Sequence[int], notes: Sequence[NoteCandidate], marker: MarkerCandidate) -> int:
    after = bisect_left(same, (marker.block, marker.start), key=lambda i: (notes[i].block, notes[i].start))
    return same[min(after, len(same) - 1)]


def _folded(label: str) -> str:
    """Labels match without regard to case and white space (CommonMark 0.31, "link label")."""
    return " ".join(label.split()).casefold()


def _kept(marker: MarkerCandidate, target: int | None, sure_one: bool, numbered: bool) -> bool:
    """Whether a candidate is a marker, with or without a note that answers it."""
    if marker.form in LABELLED:
        return True
    if target is not None:
        return not ((marker.doubtful or (marker.front and marker.number.isdecimal())) and sure_one)
    if marker.form is Form.ANCHOR or marker.doubtful or (marker.front and not marker.target):
        return False
    return marker.form is Form.RAISED and (numbered or len(marker.number) <= 2)


def _note_scopes(blocks: Sequence[Block], notes: Sequence[NoteCandidate], markers: Sequence[MarkerCandidate]) -> list[int]:
    """The numbering of each note: a new one begins where the number falls back to 1 (or to where the last began)
    behind a heading, after a run of notes, or where the text has asked for that number again."""
    asked: dict[str, list[int]] = defaultdict(list)
    for marker in markers:
        asked[marker.number].append(marker.block)
    scopes: list[int] = []
    scope, first, last, previous = 0, 0, 0, -1
    headings = _heading_counts(blocks)
    for note in notes:
        number = (
            int(note.number)
            if note.number.isdecimal() and note.form not in {Form.LABEL, Form.INLINE} and note.is_printed
            else None
        )
        if number is not None:
            falls = previous >= 0 and number <= last and number <= max(first, 1)
            again = falls and bisect_left(asked[note.number], previous) < bisect_left(asked[note.number], note.block)
            # The numbers of definitions are those that a program counted: they fall back only where it began again.
            known = note.form is Form.DEFINITION
            if falls and (known or headings[note.block] > headings[previous] or last - first >= 1 or again):
                scope, first = scope + 1, number
            elif previous < 0:
                first = number
            last, previous = number, note.block
        scopes.append(scope)
    return scopes


def _heading_counts(blocks: Sequence[Block]) -> list[int]:
    """How many headings stand up to each block; a paragraph all in bold is one that lost its markup."""
    counts: list[int] = []
    total = 0
    for block in blocks:
        bold = any(m.kind is MarkKind.STRONG and m.start == 0 and m.end >= len(block.text.string) for m in block.marks)
        total += block.kind is BlockKind.HEADING or (block.kind is BlockKind.PARAGRAPH and bold)
        counts.append(total)
    return counts


def _marker_scopes(notes: Sequence[NoteCandidate], scopes: Sequence[int], markers: Sequence[MarkerCandidate]) -> list[int]:
    """The numbering of each marker.

    Where each numbering's notes stand behind its own text, a marker belongs to the numbering whose notes come next.
    Where all notes stand at the end, the markers are cut where their own numbers fall back.
    """
    count = max(scopes, default=0) + 1
    if count == 1:
        return [0] * len(markers)
    begins: dict[int, tuple[int, int]] = {}
    ends: dict[int, tuple[int, int]] = {}
    tops = [0] * count
    for note, scope in zip(notes, scopes, strict=True):
        begins.setdefault(scope, (note.block, note.start))
        ends[scope] = (note.block, note.end)
        tops[scope] = max(tops[scope], int(note.number) if note.number.isdecimal() else 0)
    if _all_behind(markers, begins):
        return _cut(markers, tops)
    result: list[int] = []
    scope = 0
    for marker in markers:
        while scope < count - 1 and (marker.block, marker.start) > ends[scope]:
            scope += 1
        result.append(scope)
    return result


def _all_behind(markers: Sequence[MarkerCandidate], begins: dict[int, tuple[int, int]]) -> bool:
    """Whether no marker stands between the notes of the first numbering and those of the last."""
    first, last = begins[0], begins[max(begins)]
    return not any(first < (m.block, m.start) < last for m in markers)


def _cut(markers: Sequence[MarkerCandidate], tops: Sequence[int]) -> list[int]:
    """Cut the markers where their numbers fall back to 1. `tops` are the highest note numbers of the parts, in order."""
    result: list[int] = []
    scope, last = 0, 0
    seen: dict[int, set[str]] = defaultdict(set)
    for marker in markers:
        number = int(marker.number) if marker.number.isdecimal() else None
        if number == 1 and "1" in seen[scope] and (last > 1 or tops[scope] == 1) and scope < len(tops) - 1:
            scope += 1
        if number is not None:
            last = number
            seen[scope].add(marker.number)
        result.append(scope)
    return result
