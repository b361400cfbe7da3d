"""Blocks as prose needs them: table rows told apart, bullets and attribute lines taken off."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.model.source import Block, BlockKind, Mark, MarkKind
from claimcheck.model.text import Span, Text

_BULLET = re.compile(r"[»•▪▫◦‣·–—]\s+")
_ATTRIBUTE_LINE = re.compile(r"\{:[^}]*\}")
_LAST_ATTRIBUTES = re.compile(r" (?=\{:[^{}]{0,200}\}$)")
_PAGE_BREAK = re.compile(r"\{\d{1,5}\}-{10,}")
_NUMBER = re.compile(r"[\[(]?(?:\d{1,4}|[ivxlc]{1,7}|[*†‡§¶]{1,3})[\])]?\.?")
_CELL = re.compile(r"\s*\|\s*")


def shaped(block: Block) -> Iterator[Block]:
    """A block as prose needs it: rows of a table that is none to the parser apart, bullets and attribute lines off."""
    string = block.text.string
    if block.kind is BlockKind.PARAGRAPH and string.startswith("|"):
        yield from _rows(block)
    elif block.kind is BlockKind.ROW:
        yield _row(block, 0, len(string))
    elif block.kind is BlockKind.ITEM and (bullet := _BULLET.match(string)):
        yield _part(block, bullet.end(), len(string), BlockKind.ITEM, block.label)
    elif block.kind is BlockKind.PARAGRAPH and _PAGE_BREAK.fullmatch(string):
        yield Block(BlockKind.RULE, Text("", ()), block.span)
    elif string.endswith("}") and (attributes := _LAST_ATTRIBUTES.search(string)) and _breaks(block, attributes.start()):
        yield _part(block, 0, attributes.start(), block.kind, block.label)
    elif not (block.kind is BlockKind.PARAGRAPH and _ATTRIBUTE_LINE.fullmatch(string)):
        yield block


def _breaks(block: Block, at: int) -> bool:
    return any(mark.kind is MarkKind.BREAK and mark.start == at for mark in block.marks)


def _rows(block: Block) -> Iterator[Block]:
    """Lines that begin with a bar: a table without its delimiter row, as converters leave it."""
    breaks = [mark.start for mark in block.marks if mark.kind is MarkKind.BREAK]
    string = block.text.string
    starts = [0, *(at + 1 for at in breaks if string.startswith("|", at + 1)), len(string)]
    for start, end in pairwise(starts):
        yield _row(block, start, end)


def _row(block: Block, start: int, end: int) -> Block:
    """One row: the first cell is its label where it is a number, the rest its text."""
    string = block.text.string[start:end]
    first = _CELL.match(string)
    begin = first.end() if first else 0
    bar = _CELL.search(string, begin)
    cell = string[begin : bar.start()] if bar else ""
    if bar and _NUMBER.fullmatch(cell):
        closing = len(string) - 1 if string.rstrip().endswith("|") else len(string)
        return _part(block, start + bar.end(), start + max(closing, bar.end()), BlockKind.ROW, cell, start + begin)
    return _part(block, start + begin, end, BlockKind.ROW, "", start)


def _part(block: Block, start: int, end: int, kind: BlockKind, label: str, begin: int | None = None) -> Block:
    """A block made of a stretch of another; its span begins at `begin` (a clean offset), its text at `start`."""
    cut = block.text.cut(start, end)
    string = cut.string
    left = len(string) - len(string.lstrip())
    text = cut.strip()
    base, length = start + left, len(text.string)
    marks = tuple(
        Mark(m.kind, max(m.start - base, 0), min(m.end - base, length), m.span, m.target, m.number)
        for m in _near(block.marks, start, end)
        if m.end >= base and m.start <= base + length and not (m.start < base and m.end <= base)
    )
    whole = Span(block.text.span(start if begin is None else begin, end).start, block.text.span(start, end).end)
    return Block(kind, text, whole, marks, block.level, label, block.number)


def _near(marks: Sequence[Mark], start: int, end: int) -> Sequence[Mark]:
    """The marks that begin in a stretch: they are sorted, and a row is one of thousands."""
    return marks[bisect_left(marks, start, key=lambda m: m.start) : bisect_right(marks, end, key=lambda m: m.start)]
