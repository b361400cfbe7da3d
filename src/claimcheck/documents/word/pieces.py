"""What a paragraph of a Word file is made of, before it is written: words, breaks, marks of notes, fields."""

from dataclasses import dataclass, field

from claimcheck.documents.word.styles import PLAIN, Letters, Style


@dataclass(frozen=True, slots=True)
class Words:
    """Letters that look alike. `link` is where they lead to."""

    text: str
    letters: Letters = PLAIN
    link: str = ""


@dataclass(frozen=True, slots=True)
class LineBreak:
    pass


@dataclass(frozen=True, slots=True)
class NoteMark:
    """Where a note is marked. id: with its kind ("footnote", "endnote"); custom: a mark that the author typed follows.

    before, after: what stands around the number and belongs to it ("(", ")"). section and page are counted from 0.
    """

    kind: str
    id: str
    custom: bool = False
    section: int = 0
    page: int = 0
    typed: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class CrossMark:
    """A mark that points to a note marked elsewhere, by the bookmark around that mark; `text` is what is printed."""

    bookmark: str
    text: str
    letters: Letters = PLAIN


@dataclass(frozen=True, slots=True)
class OwnNumber:
    """In a note, where its number is printed."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    name: str


@dataclass(frozen=True, slots=True)
class WorkBegins:
    """Behind this a reference manager printed a citation; `code` is what it knows of it, as JSON."""

    code: str


@dataclass(frozen=True, slots=True)
class WorkEnds:
    pass


Piece = Words | LineBreak | NoteMark | CrossMark | OwnNumber | Bookmark | WorkBegins | WorkEnds


@dataclass(slots=True)
class Paragraph:
    """level: of a heading, 0 for none. listed: (numId, depth) of the list it is an item of. ruled: a line.

    displayed: a formula that stands by itself is in it, worded: there are words beside it. goes_on: in the next paragraph.
    """

    style: Style
    level: int = 0
    listed: tuple[str, int] | None = None
    pieces: list[Piece] = field(default_factory=list)
    ruled: bool = False
    displayed: bool = False
    worded: bool = False
    goes_on: bool = False

    @property
    def is_formula(self) -> bool:
        return self.displayed and not self.worded and not any(isinstance(piece, NoteMark) for piece in self.pieces)

    @property
    def is_empty(self) -> bool:
        """Whether it prints nothing."""
        return not any(
            piece.text.strip() if isinstance(piece, Words) else isinstance(piece, NoteMark | CrossMark)
            for piece in self.pieces
        )


@dataclass(slots=True)
class Row:
    """A row of a table: the paragraphs of each cell."""

    cells: list[list[Paragraph]] = field(default_factory=list)


Item = Paragraph | Row
