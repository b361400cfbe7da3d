"""A document as it is read: paragraphs whole across columns and pages, the notes of a page behind them."""

from collections.abc import Iterator, Sequence

from claimcheck.documents.pdf.feet import STOP, Column, Feet, Foot, asked
from claimcheck.documents.pdf.leads import wrapped
from claimcheck.documents.pdf.lines import Line
from claimcheck.documents.pdf.paragraphs import Paragraph, had_room, paragraphs
from claimcheck.documents.pdf.shapes import Shapes
from claimcheck.model.source import BlockKind
from claimcheck.model.text import Box


def stream(
    pages: Sequence[Sequence[Sequence[Line]]], rules: Sequence[Sequence[Box]], shapes: Shapes
) -> list[Paragraph | Foot]:
    """Paragraphs and notes in order. `pages` are columns of lines without furniture, `rules` the thin lines of each page."""
    order: list[Paragraph | Foot] = []
    waiting: list[Foot] = []
    last: Paragraph | None = None
    for column in _columns(pages, rules, shapes):
        for i, paragraph in enumerate(paragraphs(column.body, shapes)):
            if i == 0 and last is not None and _goes_on(last, paragraph):
                last.lines += paragraph.lines
                last.right = paragraph.right
                order += waiting
            elif i == 0 and waiting and _ends_note(waiting[-1], paragraph):
                waiting[-1].lines += paragraph.lines
                order += waiting
            else:
                order += [*waiting, paragraph]
                last = paragraph
            waiting = []
        waiting += column.notes
    return order + waiting


def _columns(pages: Sequence[Sequence[Sequence[Line]]], rules: Sequence[Sequence[Box]], shapes: Shapes) -> Iterator[Column]:
    feet = Feet(shapes.body)
    before: frozenset[str] = frozenset()
    for columns, thin in zip(pages, rules, strict=True):
        here = asked(columns)
        for lines in columns:
            yield feet.divide(lines, thin, here | before)
        before = here


def _ends_note(note: Foot, after: Paragraph) -> bool:
    """Whether a paragraph at the head of a column is the rest of a note that is set as big as the text: of an endnote."""
    one, two = note.lines[-1], after.lines[0]
    alike = after.kind is BlockKind.PARAGRAPH and abs(one.size - two.size) <= 0.06 * one.size
    return alike and STOP.search(one.text) is None and two.text[:1].islower()


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether a paragraph at the head of a column is the rest of the one at the end of the column before."""
    if before.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM} or after.kind is not BlockKind.PARAGRAPH:
        return False
    one, two = before.lines[-1], after.lines[0]
    if not before.lines[0].parts[0].raised and wrapped(one, two, before.right):
        return True
    if abs(one.size - two.size) > 0.06 * one.size:
        return False
    text, plain = two.text.lstrip("“\"‘'(["), before.plain
    if not plain or not text:
        return False
    if text[0].islower():
        return not before.ends or before.full
    full = before.full or not had_room(before, one, two)
    return full and not before.ends and (text[0].isalnum() or two.text[0] != text[0])
