"""Paragraphs to the text that is read in place of the file, with its blocks, and where each stands in the file.

One paragraph after the other, an empty line between them; marks of notes and the numbers of items and notes are written
out, and belong to no block's text.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from claimcheck.documents.shaping import shaped
from claimcheck.documents.word.managed import items
from claimcheck.documents.word.pieces import (
    Bookmark,
    LineBreak,
    NoteMark,
    Piece,
    Words,
    WorkBegins,
    WorkEnds,
)
from claimcheck.model.source import Block, BlockKind, Mark, MarkKind
from claimcheck.model.text import EMPTY, Run, Span, Spot, Text

_WHITE = re.compile(r"\s+")
# Places that Word itself names, and nobody links to from outside.
_OWN_PLACES = ("_GoBack", "_Toc", "_Ref", "_Hlk", "OLE_LINK")
_BETWEEN_CELLS = " | "


class Rendition:
    """What was written so far: text, the blocks in it, and the spot of each paragraph."""

    def __init__(self, numbers: Mapping[tuple[str, str], str]) -> None:
        self.blocks: list[Block] = []
        self.spots: list[Spot] = []
        self._numbers = numbers
        self._parts: list[str] = []
        self._length = 0

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def paragraph(
        self, pieces: Sequence[Piece], kind: BlockKind, level: int = 0, label: str = "", number: str = "", lead: str = ""
    ) -> None:
        """One paragraph as a block; one that prints nothing is none, if nothing is printed before it. lead: what is."""
        line = self._begin(lead)
        line.add(pieces)
        self._finish(line, kind, level, label, number)

    def row(self, cells: Sequence[Sequence[Sequence[Piece]]]) -> None:
        """One row of a table: the paragraphs of each cell."""
        line = self._begin("")
        for i, cell in enumerate(cells):
            if i:
                line.write(_BETWEEN_CELLS)
            for j, pieces in enumerate(cell):
                if j:
                    line.break_line()
                if self.spots[-1].start < self._length:
                    self.spots.append(Spot(self._length, len(self.spots) + 1))
                line.add(pieces)
        self._finish(line, BlockKind.ROW, 0, "", "")

    def rule(self) -> None:
        """A line across the page."""
        self.blocks.append(Block(BlockKind.RULE, EMPTY, Span(self._length, self._length)))

    def put(self, text: str) -> int:
        """Writes to the text; where it begins."""
        at = self._length
        self._parts.append(text)
        self._length += len(text)
        return at

    def number(self, mark: NoteMark) -> str:
        return self._numbers.get((mark.kind, mark.id), "")

    def _begin(self, lead: str) -> "_Line":
        if self._length:
            self.put("\n\n")
        self.spots.append(Spot(self._length, len(self.spots) + 1))
        line = _Line(self, self._length)
        self.put(lead)
        return line

    def _finish(self, line: "_Line", kind: BlockKind, level: int, label: str, number: str) -> None:
        text, marks = line.finish()
        block = Block(kind, text, Span(line.start, self._length), marks, level, label, number)
        self.blocks.append(_row(block) if kind is BlockKind.ROW else block)


def _row(block: Block) -> Block:
    """A row whose first cell is its number has that for a label, unless a note is marked there."""
    for row in shaped(block):
        if _references(row) == _references(block):
            return replace(row, span=block.span)
    return block


def _references(block: Block) -> int:
    return sum(mark.kind is MarkKind.REFERENCE for mark in block.marks)


class _Line:
    """The text of one block while it is written. start: where it begins, the number before it included."""

    def __init__(self, whole: Rendition, start: int) -> None:
        self.start = start
        self._whole = whole
        self._strings: list[str] = []
        self._runs: list[Run] = []
        self._length = 0
        self._end = -1
        self._spaced = True
        self._stretches: dict[MarkKind, list[tuple[int, int, str]]] = {}
        self._marks: list[Mark] = []
        self._open: list[tuple[int, int, str]] = []

    def add(self, pieces: Sequence[Piece]) -> None:
        for piece in pieces:
            if isinstance(piece, Words):
                self._words(piece)
            elif isinstance(piece, NoteMark):
                self._note(piece)
            elif isinstance(piece, LineBreak):
                self.break_line()
            elif isinstance(piece, Bookmark):
                if not piece.name.startswith(_OWN_PLACES):
                    at = self._whole.put("")
                    self._marks.append(Mark(MarkKind.ANCHOR, self._length, self._length, Span(at, at), piece.name))
            elif isinstance(piece, WorkBegins):
                self._open.append((self._length, self._whole.put(""), piece.code))
            elif isinstance(piece, WorkEnds):
                self._end_work()

    def write(self, text: str) -> None:
        """Letters that stand in the text and in the block alike. White space is folded to one space."""
        text = _WHITE.sub(" ", text)
        if self._spaced and text.startswith(" "):
            text = text[1:]
        if text:
            self._append(text, text)
            self._spaced = text.endswith(" ")

    def break_line(self) -> None:
        if self._length:
            at = self._append(" ", "\n")
            self._marks.append(Mark(MarkKind.BREAK, self._length - 1, self._length, Span(at, at + 1)))
        self._spaced = True

    def finish(self) -> tuple[Text, tuple[Mark, ...]]:
        """The text without white space at its end, and its marks in order. A citation may go on in the next paragraph."""
        while self._open:
            self._end_work()
        string = "".join(self._strings)
        text = Text(string, tuple(self._runs)).cut(0, len(string.rstrip()))
        length = len(text.string)
        marks = [
            Mark(mark.kind, min(mark.start, length), min(mark.end, length), mark.span, mark.target, mark.number)
            for mark in self._marks
            if mark.kind is not MarkKind.BREAK or mark.end <= length
        ]
        for kind, stretches in self._stretches.items():
            for start, end, target in stretches:
                shown = string[start:end]
                first, last = start + len(shown) - len(shown.lstrip()), start + len(shown.rstrip())
                if first < last:
                    marks.append(Mark(kind, first, last, text.span(first, last), target))
        return text, tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.span)))

    def _end_work(self) -> None:
        """A citation of a reference manager ends, with a mark for each work in it."""
        if self._open:
            start, begin, code = self._open.pop()
            span = Span(begin, self._whole.put(""))
            self._marks += (Mark(MarkKind.WORK, start, self._length, span, item) for item in items(code))

    def _words(self, words: Words) -> None:
        start = self._length
        self.write(words.text)
        letters = words.letters
        for kind, holds, target in (
            (MarkKind.STRONG, letters.bold, ""),
            (MarkKind.EMPHASIS, letters.italic, ""),
            (MarkKind.SUPERSCRIPT, letters.raised, ""),
            (MarkKind.CODE, letters.code, ""),
            (MarkKind.LINK, bool(words.link), words.link),
        ):
            if holds and self._length > start:
                self._stretch(kind, start, target)

    def _stretch(self, kind: MarkKind, start: int, target: str) -> None:
        """A mark from an offset up to here; one that goes on with its neighbour is the same."""
        found = self._stretches.setdefault(kind, [])
        if found and found[-1][1:] == (start, target):
            start = found.pop()[0]
        found.append((start, self._length, target))

    def _note(self, note: NoteMark) -> None:
        number = self._whole.number(note)
        shown = f"{note.before or ('' if note.after else '[')}{number}{note.after or ('' if note.before else ']')}"
        at = self._whole.put(shown)
        span = Span(at, at + len(shown))
        self._marks.append(Mark(MarkKind.REFERENCE, self._length, self._length, span, f"{note.kind}-{note.id}", number))
        self._spaced = not self._length

    def _append(self, clean: str, written: str) -> int:
        at = self._whole.put(written)
        if at != self._end:
            self._runs.append(Run(self._length, at, at + len(written), joined=not self._runs))
        else:
            last = self._runs[-1]
            self._runs[-1] = Run(last.at, last.start, at + len(written), last.joined)
        self._end = at + len(written)
        self._strings.append(clean)
        self._length += len(clean)
        return at
