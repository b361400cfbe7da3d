"""What became of one text in another version or format of it."""

from dataclasses import dataclass
from enum import StrEnum

from claimcheck.model.document import Document
from claimcheck.model.text import Span


class Subject(StrEnum):
    SENTENCE = "sentence"
    FIGURE = "figure"
    NOTE = "note"
    MARKER = "marker"
    LINK = "link"


class Change(StrEnum):
    LOST = "lost"
    ADDED = "added"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Side:
    """A stretch of one of the two documents: its clean text, its place, and the number of the note it is or stands in."""

    text: str
    span: Span
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rewording:
    """Words of the one in the place of words of the other, as printed; "" where there are none."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """`before` is None for what was added, `after` for what was lost.

    words: of a sentence, figure or note that changed, what did. detail: more of it in words, or "".
    """

    subject: Subject
    change: Change
    before: Side | None
    after: Side | None
    words: tuple[Rewording, ...] = ()
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """What one of the documents has."""

    sentences: int
    notes: int
    markers: int
    links: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """The differences: what was lost, changed or moved in the order of `before`, then what was added in that of `after`.

    Layout moves text and counts notes anew, and neither is a difference: `elsewhere` has the first sentence of each piece
    of text that stands in another place, `renumbered` the notes that have another number, as (before, after).
    """

    before: Document
    after: Document
    counts: tuple[Counts, Counts]
    differences: tuple[Difference, ...] = ()
    elsewhere: tuple[tuple[Side, Side], ...] = ()
    renumbered: tuple[tuple[str, str], ...] = ()
