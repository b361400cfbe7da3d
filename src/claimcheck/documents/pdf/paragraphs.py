"""Lines to paragraphs: by the space between them, indents, sizes, bullets, and lines that end though a word had room."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.documents.pdf.leads import marker, wrapped
from claimcheck.documents.pdf.lines import Line
from claimcheck.documents.pdf.shapes import Shapes
from claimcheck.grammar.dates import parse_written
from claimcheck.model.source import BlockKind

# Of the usual distance of two lines: more of it is a break. Of an em: an indent; so much less room than a word takes.
_BREAK, _INDENT, _ROOM = 1.28, 0.8, 0.6
# A heading is so much bigger than the text, or bold; and no longer than this.
_BIGGER, _LONGEST = 1.09, 220
_INITIAL = re.compile(r"[^\W\d_a-z]\.\s")
_ENDS = re.compile(r"[.!?…:;。！？][\"'”’)\]»*†‡\s]*$")
# A cell is no longer than this, and no further (ems) from its row.
_CELL, _BESIDE = 40, 1.6
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*\S{0,8}$|…{2,}\s*\S{0,8}$")


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together. label: what is printed before a list item; cut: how many letters that takes; right: the
    edge of the column; pitch: the least distance of two of its baselines on one page, 0 while there is none.
    """

    lines: list[Line]
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    label: str = ""
    cut: int = 0
    right: float = 0.0
    pitch: float = 0.0

    def add(self, line: Line, right: float) -> None:
        """One more line below the others."""
        before = self.lines[-1]
        if before.page == line.page:
            gap = before.base - line.base
            self.pitch = min(self.pitch or gap, gap)
        self.lines.append(line)
        self.right = max(self.right, right)

    @property
    def plain(self) -> str:
        """Its last line without what stands raised at the end."""
        return "".join(part.text for part in self.lines[-1].parts if not part.raised).rstrip()

    @property
    def ends(self) -> bool:
        return _ENDS.search(self.plain) is not None

    @property
    def full(self) -> bool:
        """Whether its last line reaches the edge of the column."""
        last = self.lines[-1]
        return last.right >= self.right - 3 * last.size


def paragraphs(lines: Sequence[Line], shapes: Shapes) -> list[Paragraph]:
    """The paragraphs of a column, in order."""
    done: list[Paragraph] = []
    for i, line in enumerate(lines):
        following = lines[i + 1] if i + 1 < len(lines) else None
        right = _edge(lines, i)
        row = _is_row(line, shapes) and not _is_stretched(lines, i, right)
        if done and not row and done[-1].kind is not BlockKind.ROW and not _breaks(done[-1], line, following, shapes):
            done[-1].add(line, right)
        else:
            done.append(Paragraph([line], BlockKind.ROW, right=right) if row else _opened(line, right, shapes))
    _complete_tables(done)
    for paragraph in done:
        if paragraph.kind in {BlockKind.PARAGRAPH, BlockKind.ROW} and not shapes.typed and _is_code(paragraph):
            paragraph.kind = BlockKind.CODE
        elif paragraph.kind is BlockKind.PARAGRAPH and _is_heading(paragraph, shapes):
            paragraph.kind = BlockKind.HEADING
    return done


def _is_code(paragraph: Paragraph) -> bool:
    """Whether a paragraph is set in letters of one width, and is no address."""
    text = paragraph.lines[0].text
    return all(line.style.fixed for line in paragraph.lines) and not text.startswith(("http", "www."))


def _complete_tables(found: Sequence[Paragraph]) -> None:
    """Short lines between the rows of a table, or right beside one, are rows: cells of more lines than others."""
    for i, paragraph in enumerate(found):
        line = paragraph.lines[0]
        if paragraph.kind is not BlockKind.PARAGRAPH or len(paragraph.lines) > 1 or len(line.text) > _CELL:
            continue
        beside = [
            one.lines[0] for one in found[max(i - 1, 0) : i + 2] if one.kind is BlockKind.ROW and one.lines[0].cells > 1
        ]
        if any(abs(row.base - line.base) < _BESIDE * line.size and abs(row.size - line.size) < 1 for row in beside):
            paragraph.kind = BlockKind.ROW


def _opened(line: Line, right: float, shapes: Shapes) -> Paragraph:
    item = shapes.item(line)
    if item is None:
        return Paragraph([line], right=right)
    return Paragraph([line], BlockKind.ITEM, 1, (item["label"] or "").strip("("), item.end(), right)


def _is_row(line: Line, shapes: Shapes) -> bool:
    if _LEADERS.search(line.text):
        return True
    cells = line.cells - (1 if shapes.item(line) or line.parts[0].raised else 0)
    return cells >= 2


def _is_stretched(lines: Sequence[Line], i: int, right: float) -> bool:
    """Whether what looks like cells is a line set to the full width of its column, around an address that does not break."""
    line = lines[i]
    beside = [*lines[max(i - 1, 0) : i], *lines[i + 1 : i + 2]]
    filled = line.cells == 2 and right - line.right <= 0.3 * line.size and not _LEADERS.search(line.text)
    return filled and "://" in line.text and all(one.cells == 1 for one in beside)


def _edge(lines: Sequence[Line], i: int) -> float:
    """How far lines like this one reach, here."""
    here = lines[max(i - 12, 0) : i + 13]
    return max(line.right for line in here if abs(line.size - lines[i].size) <= 0.06 * lines[i].size)


def _breaks(paragraph: Paragraph, line: Line, following: Line | None, shapes: Shapes) -> bool:
    """Whether a line begins another paragraph."""
    before = paragraph.lines[-1]
    if _apart(paragraph, line, shapes) or (_numbered(line) and _is_note(paragraph, line)):
        return True
    if line.size >= _BIGGER * shapes.body or _is_torn(before, line):
        return False
    short = before.right < paragraph.right - 4 * line.size
    if shapes.item(line) and (paragraph.ends or short or paragraph.kind is BlockKind.ITEM):
        out = line.left <= paragraph.lines[0].left + 0.5 * line.size
        return paragraph.kind is not BlockKind.ITEM or out or paragraph.ends
    return _indented(paragraph, line, following) or _ended(paragraph, before, line)


def _is_torn(before: Line, line: Line) -> bool:
    """Whether what looks like the sign of an item was torn off the line before: "Clark," and "J.", "471–" and "478."."""
    last = before.text.rstrip()[-1:]
    return (last in "–-" and line.text[:1].isdigit()) or (last == "," and _INITIAL.match(line.text) is not None)


def _apart(paragraph: Paragraph, line: Line, shapes: Shapes) -> bool:
    """Whether a line stands too far below a paragraph, or is of too different a size, to be of it."""
    before = paragraph.lines[-1]
    gap = before.base - line.base
    # Notes may be set as big as the text, and closer: its own lines say how far apart they stand.
    if gap <= 0 or gap > _BREAK * max(shapes.pitch(before), 1.05 * before.size, paragraph.pitch):
        return True
    return abs(before.size - line.size) > 0.08 * before.size and not _same_text(before, line)


def _indented(paragraph: Paragraph, line: Line, following: Line | None) -> bool:
    """Whether a line begins further in than those above it and below it, or further out than those above."""
    if len(paragraph.lines) < 2:
        return False
    inwards = line.left - paragraph.lines[-1].left
    first = following is None or following.left < line.left - 0.5 * line.size
    return (first and _INDENT * line.size < inwards < 5 * line.size) or inwards < -_INDENT * line.size


def _ended(paragraph: Paragraph, before: Line, line: Line) -> bool:
    """Whether the line before was ended on purpose: the first word of this one had found room there."""
    if not had_room(paragraph, before, line):
        return False
    slack = paragraph.right - before.right
    return paragraph.ends or before.style.bold != line.style.bold or slack > 0.35 * (paragraph.right - before.left)


def _numbered(line: Line) -> bool:
    """Whether a line begins with a raised number, as notes do."""
    return line.parts[0].raised and bool(marker(line.parts[0].text)) and len(line.parts) > 1


def _is_note(paragraph: Paragraph, line: Line) -> bool:
    """Whether a line that begins with a raised number begins a note, and is not the next line of the text."""
    before = paragraph.lines[-1]
    marker = paragraph.ends and wrapped(before, line, paragraph.right)
    return _numbered(paragraph.lines[0]) or had_room(paragraph, before, line) or (paragraph.ends and not marker)


def _same_text(before: Line, line: Line) -> bool:
    """Whether lines of two sizes are one text: small capitals are counted as small."""
    return line.text[:1].islower() or before.text[-1:] in ",-—"


def had_room(paragraph: Paragraph, before: Line, line: Line) -> bool:
    """Whether the first word of a line had fitted on the one before: then that one was ended on purpose."""
    return paragraph.right - before.right > line.first_width + _ROOM * line.size


def _is_heading(paragraph: Paragraph, shapes: Shapes) -> bool:
    text = " ".join(line.text for line in paragraph.lines).strip()
    letters = sum(map(str.isalpha, text))
    if len(text) > _LONGEST or len(paragraph.lines) > 4 or letters < 3 or parse_written(text) is not None:
        return False
    first = paragraph.lines[0]
    if first.size >= _BIGGER * shapes.body:
        return text[-1] not in (",;" if first.size >= 1.2 * shapes.body else ",;.")
    bold = all(line.style.bold for line in paragraph.lines) and first.size >= 0.9 * shapes.body
    return bold and text[-1] not in ".,;:" and len(text) <= 150
