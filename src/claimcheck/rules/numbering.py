"""The numbers of notes and markers, as far as they can be put in order: printed ones, in decimal digits."""

from collections.abc import Iterator

from claimcheck.model.document import Document, Marker, Note
from claimcheck.model.evidence import Reason
from claimcheck.model.finding import Undetermined
from claimcheck.model.rule import Context


def rank(item: Note | Marker) -> int | None:
    """The number as a number; None for a label (nobody prints it), a roman numeral, or a symbol."""
    return int(item.number) if item.printed and item.number.isdecimal() else None


def numberings(document: Document) -> Iterator[tuple[list[Note], list[Marker]]]:
    """Notes and markers of each numbering, in the order of the file; those without a rank are left out."""
    for numbering in sorted({item.numbering for item in (*document.notes, *document.markers)}):
        notes = [note for note in document.notes if note.numbering == numbering and rank(note) is not None]
        markers = [mark for mark in document.markers if mark.numbering == numbering and rank(mark) is not None]
        yield sorted(notes, key=lambda note: note.span), sorted(markers, key=lambda mark: mark.span)


def markers_lost(document: Document, context: Context) -> Undetermined:
    """What a rule says of a document that was converted without its markers: once, at the first note."""
    unmarked = sum(not note.markers for note in document.notes)
    return context.undetermined(
        document,
        min(note.span for note in document.notes),
        Reason.MARKERS_LOST,
        f"{unmarked} of {len(document.notes)} notes have no marker in the text: the file seems to have lost them when it"
        " was converted. Check the original, or convert it again.",
        group=f"markers:{document.id}",
    )
