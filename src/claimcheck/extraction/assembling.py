"""Stretches of blocks put together to one text: markers taken out, words that a page cut made whole again."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.model.source import Block, Mark, MarkKind
from claimcheck.model.text import Run, Text, join

_DEEPEST = 64
_HYPHEN = re.compile(r"[^\W\d_]{2,}[-\u2010\u00ad]$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """`blocks[block].text` from `start` to `end` (clean offsets)."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hole:
    """What is taken out of a block's text: a marker. `index` is the marker's, -1 for anything else."""

    start: int
    end: int
    index: int


@dataclass(frozen=True, slots=True)
class Assembled:
    """A whole text, where emphasis lies in it, and the clean offset of each marker that was taken out."""

    text: Text
    emphasis: tuple[tuple[int, int], ...]
    markers: tuple[tuple[int, int], ...]


def assemble(blocks: Sequence[Block], stretches: Sequence[Stretch], holes: Mapping[int, Sequence[Hole]]) -> Assembled:
    """The stretches as one text. Between two of them stands a space, or nothing where a hyphen cut a word."""
    texts: list[Text] = []
    emphasis: list[tuple[int, int]] = []
    markers: list[tuple[int, int]] = []
    length = 0
    for stretch in stretches:
        part = _without(blocks[stretch.block], stretch, holes.get(stretch.block, ()))
        text = part.text
        if texts and text:
            before = texts[-1]
            if cut_word(before.string, text.string):
                texts[-1] = before.cut(0, len(before.string) - 1)
                length -= 1
            else:
                at = before.span().end
                texts.append(Text(" ", (Run(0, at, at),)))
                length += 1
        emphasis += [(start + length, end + length) for start, end in part.emphasis]
        markers += [(index, at + length) for index, at in part.markers]
        if text:
            texts.append(text)
            length += len(text.string)
    return Assembled(join(texts), tuple(emphasis), tuple(markers))


def cut_word(before: str, after: str) -> bool:
    """Whether a hyphen at the end of one stretch cut a word that goes on in the next ("Sec-", "ond World War")."""
    return after[:1].islower() and _HYPHEN.search(before[-40:]) is not None


def _without(block: Block, stretch: Stretch, holes: Sequence[Hole]) -> Assembled:
    """One stretch of a block without its holes, and without the space that a hole leaves doubled."""
    string = block.text.string
    pieces: list[tuple[int, int]] = []
    markers: list[tuple[int, int]] = []
    at, length = stretch.start, 0
    while at < stretch.end and string[at].isspace():
        at += 1
    end = stretch.end
    while end > at and string[end - 1].isspace():
        end -= 1
    first = bisect_left(holes, stretch.start, key=lambda hole: hole.end)
    for hole in holes[first : bisect_right(holes, stretch.end, key=lambda hole: hole.start)]:
        if hole.end < at or hole.start > end or (hole.start == hole.end == at and length == 0 and not pieces and at > 0):
            continue
        stop = max(min(hole.start, end), at)
        resume = max(min(hole.end, end), at)
        spaced = string[stop - 1 : stop] in {"", " "} and (resume >= end or string[resume : resume + 1] in " .,;:)")
        if spaced and stop > at:
            stop -= 1
        if stop > at:
            pieces.append((at, stop))
            length += stop - at
        if hole.index >= 0:
            markers.append((hole.index, length))
        at = resume
        while not length and at < end and string[at].isspace():
            at += 1
    if at < end:
        pieces.append((at, end))
    emphasis = _emphasis(block, pieces)
    return Assembled(join(block.text.cut(a, b) for a, b in pieces), emphasis, tuple(markers))


def _emphasis(block: Block, pieces: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    base = 0
    for start, end in pieces:
        for mark in _reaching(block.marks, start, end):
            a, b = max(mark.start, start), min(mark.end, end)
            if a < b:
                found.append((base + a - start, base + b - start))
        base += end - start
    return tuple(found)


def _reaching(marks: Sequence[Mark], start: int, end: int) -> Iterator[Mark]:
    """The emphasis that may lie in a stretch. Marks are sorted by where they begin; few of them hold one another."""
    first = max(bisect_left(marks, start, key=lambda mark: mark.start) - _DEEPEST, 0)
    for mark in marks[first : bisect_left(marks, end, key=lambda mark: mark.start)]:
        if mark.kind is MarkKind.EMPHASIS:
            yield mark
