"""What cites a work: a note, or an entry of a reference list."""

from dataclasses import dataclass

from claimcheck.model.citations import Citation
from claimcheck.model.document import Note, Reference


@dataclass(frozen=True, slots=True)
class Citing:
    """One work as cited, and where. `note` is None for an entry of a reference list."""

    citation: Citation
    holder: Note | Reference

    @property
    def note(self) -> Note | None:
        return self.holder if isinstance(self.holder, Note) else None

    @property
    def kind(self) -> str:
        """What cites it: "note" or "reference"."""
        return "note" if self.note else "reference"

    @property
    def where(self) -> str:
        """The same, to begin a sentence: "Note 12", "The reference"."""
        return f"Note {self.note.number}" if self.note else "The reference"
