"""Markers that a bare digit behind another hides: "in 2004.2 Others", "by 20212", where a converter dropped the raising.

Read alone they are figures. Between the markers before and after them they are the only ones that can be meant.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.extraction.notes.forms import Form, MarkerCandidate, NoteCandidate
from claimcheck.model.source import Block, BlockKind

_WIDEST = 3
"""Markers in a row that may be missing between two."""
_BLOCKS = 30
"""Blocks that may lie between those two."""


def with_faint(
    blocks: Sequence[Block], markers: Sequence[MarkerCandidate], notes: Sequence[NoteCandidate]
) -> list[MarkerCandidate]:
    """The markers, and between two bare digits the one place where a number that has a note and no marker can stand."""
    glued = [m for m in markers if m.form is Form.GLUED]
    if len(glued) < _WIDEST:
        return list(markers)
    first = {note.number: note for note in reversed(notes)}
    found = [one for before, after in pairwise(glued) for one in _between(blocks, before, (after.block, after.start), first)]
    end = glued[-1].block, glued[-1].start
    behind = min((place for note in notes if (place := (note.block, note.start)) > end), default=None)
    if behind is not None:
        found += _between(blocks, glued[-1], behind, first, top=int(glued[-1].number) + 1 + _WIDEST)
    return sorted([*markers, *found], key=lambda m: (m.block, m.start)) if found else list(markers)


def _between(
    blocks: Sequence[Block],
    before: MarkerCandidate,
    stop: tuple[int, int],
    notes: dict[str, NoteCandidate],
    top: int | None = None,
) -> Iterator[MarkerCandidate]:
    block, start = before.block, before.end
    if stop[0] - block > _BLOCKS:
        return
    top = top if top is not None else _number_at(blocks, stop)
    for number in range(int(before.number) + 1, min(top, int(before.number) + 1 + _WIDEST)):
        places = list(_places(blocks, (block, start), stop, number)) if str(number) in notes else []
        if len(places) != 1:
            return
        block, at = places[0]
        start = at + len(str(number))
        yield MarkerCandidate(block, at, start, str(number), Form.GLUED, blocks[block].text.span(at, start))


def _number_at(blocks: Sequence[Block], place: tuple[int, int]) -> int:
    digits = re.compile(r"\d+").match(blocks[place[0]].text.string, place[1])
    return int(digits.group()) if digits else 0


def _places(
    blocks: Sequence[Block], start: tuple[int, int], stop: tuple[int, int], number: int
) -> Iterator[tuple[int, int]]:
    pattern = re.compile(
        rf"(?:(?<=[^\W_][.,;:])|(?<=[)*%+\]”“\"’»][.,;:])|(?<=\b(?:1[5-9]|20)\d\d)){number}(?=[.,]?(?:\s|$)|[;)\]”\"’—–])"
    )
    for index in range(start[0], stop[0] + 1):
        if blocks[index].kind in {BlockKind.CODE, BlockKind.RULE}:
            continue
        string = blocks[index].text.string
        low, high = start[1] if index == start[0] else 0, stop[1] if index == stop[0] else len(string)
        yield from ((index, match.start()) for match in pattern.finditer(string, low, high))
