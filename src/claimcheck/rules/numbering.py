"""The numbers of notes and markers, as far as they can be put in order: printed ones, in decimal digits."""

from collections.abc import Iterator

from claimcheck.model.document import Document, Marker, Note, PassageKind
from claimcheck.model.evidence import Reason
from claimcheck.model.finding import Undetermined
from claimcheck.model.rule import Context


def rank(item: Note | Marker) -> int | None:
    """The number as a number; None for a label (nobody prints it), a roman numeral, or a symbol."""
    return int(item.number) if item.printed and item.number.isdecimal() else None


def numberings(document: Document) -> Iterator[tuple[list[Note], list[Marker]]]:
    """Notes and markers of each numbering, in the order of the file; those without a rank are left out."""
    numbers = {note.numbering for note in document.notes} | {mark.numbering for mark in document.markers}
    notes: dict[int, list[Note]] = {numbering: [] for numbering in sorted(numbers)}
    markers: dict[int, list[Marker]] = {numbering: [] for numbering in numbers}
    for note in sorted(document.notes, key=lambda each: each.span):
        if rank(note) is not None:
            notes[note.numbering].append(note)
    for mark in sorted(document.markers, key=lambda each: each.span):
        if rank(mark) is not None:
            markers[mark.numbering].append(mark)
    for numbering, found in notes.items():
        yield found, markers[numbering]


def in_text(document: Document, marker: Marker) -> bool:
    """Whether readers meet a marker on their way through the text: one in a note may point to any other."""
    return document.passages[marker.passage].kind is not PassageKind.NOTE


def markers_lost(document: Document, context: Context) -> Undetermined:
    """What a rule says of a document that was converted without its markers: once, at the first note."""
    unmarked = sum(not note.markers for note in document.notes)
    return context.undetermined(
        document,
        min(note.span for note in document.notes),
        Reason.MARKERS_LOST,
        f"{unmarked} of {len(document.notes)} notes have no marker in the text: the file seems to have lost them when it"
        " was converted. Check the original, or convert it again.",
        group=f"markers:{document.path}",
    )
