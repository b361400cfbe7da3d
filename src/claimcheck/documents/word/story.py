"""A text while it is gathered: the body of a file, a note, or what stands in a text box."""

import re
from dataclasses import replace

from claimcheck.documents.word.fields import Fields
from claimcheck.documents.word.pieces import (
    Bookmark,
    CrossMark,
    Item,
    LineBreak,
    NoteMark,
    Paragraph,
    Piece,
    Row,
    Words,
    WorkBegins,
    WorkEnds,
)
from claimcheck.documents.word.styles import PLAIN

# Soft hyphens, zero-width spaces and byte order marks: letters that take no room, as in a page of HTML.
_INVISIBLE = re.compile("[\u00ad\u200b\ufeff]+")
# A mark of a note as people type it: a star, a letter, a number, perhaps in brackets.
_TYPED = re.compile(r"\s*(\S{1,8})")
# Runs and bookmarks, behind a note, within which its mark is typed.
_NEAR = 6
# A cell of several paragraphs and so many characters is a column of text and no value of a table.
_COLUMN = 300


class Story:
    """items: what is finished. letters, hidden: of the open run. fields and links: those that are open, one in the other."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.letters = PLAIN
        self.hidden = False
        self.fields = Fields()
        self.links: list[str] = []
        self.paragraph: Paragraph | None = None
        self._boxed: list[Item] = []
        self._ahead: list[Piece] = []
        self._merged: Paragraph | None = None
        self._custom: int | None = None
        self._tables = 0
        self._rows: list[Row] = []

    def begin_paragraph(self, paragraph: Paragraph) -> None:
        """Opens a paragraph. It begins with what the one before left it, whose end was deleted."""
        left = self._merged.pieces if self._merged is not None else []
        paragraph.pieces = [*left, *self._ahead]
        self._merged, self._ahead = None, []
        self._custom = None
        self.paragraph = paragraph

    def end_paragraph(self) -> None:
        """Finishes the open paragraph; the text boxes in it stand behind it."""
        paragraph, self.paragraph = self.paragraph, None
        self.fields.end_paragraph()
        if paragraph is not None and paragraph.goes_on:
            self._merged = paragraph
        elif paragraph is not None:
            self._add(paragraph)
        boxed, self._boxed = self._boxed, []
        for item in boxed:
            self._add(item)

    def finish(self) -> list[Item]:
        """All items. What waits for a paragraph that never comes is one by itself."""
        while self._tables:
            self.end_table()
        if self._merged is not None:
            self.items.append(self._merged)
        return self.items

    def box(self, items: list[Item]) -> None:
        """What a text box holds."""
        if self.paragraph is None:
            for item in items:
                self._add(item)
        else:
            self._boxed += items

    def say(self, text: str) -> None:
        """Letters of the open run; in the instruction of a field they are no text."""
        if (filling := self.fields.filling) is not None:
            filling.instruction.append(text)
        elif self.paragraph is not None and not self.hidden and (text := _INVISIBLE.sub("", text)):
            link = next((link for link in reversed(self.links) if link), "") or self.fields.link
            bookmark = self.fields.bookmark(raised=self.letters.raised)
            piece = CrossMark(bookmark, text, self.letters) if bookmark else Words(text, self.letters, link)
            self.paragraph.pieces.append(piece)

    def put(self, piece: Piece) -> None:
        """Anything but letters. A bookmark between two paragraphs belongs to the second."""
        if self.paragraph is None:
            if isinstance(piece, Bookmark):
                self._ahead.append(piece)
            return
        shown = isinstance(piece, LineBreak | NoteMark)
        if self.fields.filling is not None or (shown and self.hidden):
            return
        if isinstance(piece, NoteMark) and piece.custom:
            self._custom = len(self.paragraph.pieces)
        self.paragraph.pieces.append(piece)

    def end_run(self) -> None:
        """Takes a custom mark out of the run that follows its note, or of the next one: it is the number of the note."""
        if self._custom is None or self.paragraph is None:
            return
        pieces, at = self.paragraph.pieces, self._custom
        mark, behind = pieces[at], pieces[at + 1 : at + 2 + _NEAR]
        if len(behind) > _NEAR:
            self._custom = None
            return
        text = "".join(piece.text for piece in behind if isinstance(piece, Words))
        match = _TYPED.match(text)
        if match is None or not isinstance(mark, NoteMark):
            return
        self._custom = None
        pieces[at] = replace(mark, typed=match[1])
        left = match.end()
        rest: list[Piece] = []
        for piece in behind:
            if isinstance(piece, Words):
                cut, left = piece.text[left:], max(left - len(piece.text), 0)
                if cut:
                    rest.append(replace(piece, text=cut))
            else:
                rest.append(piece)
        pieces[at + 1 :] = rest

    def begin_field(self, data: str = "") -> None:
        self.fields.begin(data)

    def show_field(self) -> None:
        """The result of a field begins."""
        if code := self.fields.separate():
            self.put(WorkBegins(code))

    def end_field(self) -> None:
        if self.fields.end():
            self.put(WorkEnds())

    def begin_table(self) -> None:
        self._tables += 1

    def begin_row(self) -> None:
        """A table in a cell of another is read as paragraphs of that cell."""
        if self._tables == 1:
            self._rows.append(Row())

    def begin_cell(self) -> None:
        if self._tables == 1 and self._rows:
            self._rows[-1].cells.append([])

    def end_table(self) -> None:
        self._tables -= 1
        if self._tables:
            return
        rows, self._rows = self._rows, []
        single = all(len(row.cells) <= 1 for row in rows)
        for row in rows:
            if single or any(_is_column(cell) for cell in row.cells):
                self.items += (paragraph for cell in row.cells for paragraph in cell)
            else:
                self.items.append(row)

    def _add(self, item: Item) -> None:
        if not self._tables:
            self.items.append(item)
            return
        if not self._rows:
            self._rows.append(Row())
        if not self._rows[-1].cells:
            self._rows[-1].cells.append([])
        cell = self._rows[-1].cells[-1]
        cell += [item] if isinstance(item, Paragraph) else (each for other in item.cells for each in other)


def _is_column(cell: list[Paragraph]) -> bool:
    """Whether a cell is there for the looks of the page: it holds a heading, or a good deal of text."""
    full = [paragraph for paragraph in cell if not paragraph.is_empty]
    length = sum(len(piece.text) for paragraph in full for piece in paragraph.pieces if isinstance(piece, Words))
    return any(paragraph.level for paragraph in full) or (len(full) > 1 and length > _COLUMN)
