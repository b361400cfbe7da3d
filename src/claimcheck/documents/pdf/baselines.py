"""Pieces that stand on one baseline, with what is raised or lowered beside it, and the big letter that begins a text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

from claimcheck.documents.pdf.sheet import Piece, Sheet

# Of an em: how far baselines of one line may differ; how far a raised or lowered piece may be off; what still is one line,
# drawn one after the other or not.
_LEVEL, _UP, _DOWN, _FAR, _NEAR = 0.12, 0.75, 0.5, 1.6, 0.6
# How far a letter may be moved that touches the one before (a logo).
_SHIFT = 0.3
SMALLER = 0.9
"""A raised piece is smaller than its line by this or more."""
_INITIAL = 2.1
_MARKER = 12
# Stretches of a page; a table set cell by cell has some hundred.
_MOST = 2_500
_ARROW = re.compile(r"[↩↑^⬆⏎↵⤴\ufe0e\ufe0f\s]{1,6}")


class Gathered:
    """A line while it is put together: its pieces with their places in the order of drawing."""

    __slots__ = ("base", "left", "pieces", "right", "size")

    def __init__(self, order: int, piece: Piece) -> None:
        self.pieces = [(order, piece)]
        self.base, self.size = piece.base, piece.size
        self.left, self.right = piece.left, piece.right

    def add(self, pieces: Iterable[tuple[int, Piece]]) -> None:
        for order, piece in pieces:
            self.pieces.append((order, piece))
            self.left, self.right = min(self.left, piece.left), max(self.right, piece.right)
            if piece.size > self.size / SMALLER:
                self.base, self.size = piece.base, piece.size

    def takes(self, piece: Piece) -> bool:
        """Whether the piece that is drawn next goes on with this line."""
        em = max(self.size, piece.size)
        gap = piece.left - self.right
        if abs(gap) <= _LEVEL * em and abs(piece.base - self.base) <= _SHIFT * em and piece.size > SMALLER * self.size:
            return True
        return -0.4 * em <= gap <= _FAR * em and self.beside(piece.base, piece.size)

    def beside(self, base: float, size: float) -> bool:
        """Whether something of this baseline and size may stand on this line, raised or lowered if it is smaller."""
        if max(size, self.size) > _INITIAL * min(size, self.size):
            return False
        if size < self.size * SMALLER:
            return -_DOWN * self.size <= base - self.base <= _UP * self.size
        if self.size < size * SMALLER:
            return -_DOWN * size <= self.base - base <= _UP * size
        return abs(base - self.base) <= _LEVEL * max(size, self.size)

    @property
    def marker_like(self) -> bool:
        return sum(len(piece.text) for _, piece in self.pieces) <= _MARKER


def gathered(sheet: Sheet) -> list[Gathered]:
    """What stands on one height and close together, from top to bottom and from left to right."""
    opened: list[Gathered] = []
    for order, piece in enumerate(sheet.pieces):
        if _leads_back(sheet, piece):
            continue
        if opened and opened[-1].takes(piece):
            opened[-1].add([(order, piece)])
        else:
            opened.append(Gathered(order, piece))
    # What has more is a map or a drawing made of letters: each would be held against all others.
    whole = _hosted(_initials(opened)) if len(opened) <= _MOST else opened
    return sorted(_levelled(whole), key=lambda one: (-one.base, one.left))


def _leads_back(sheet: Sheet, piece: Piece) -> bool:
    """Whether a piece is the arrow that leads from a note back to its marker."""
    linked = piece.link >= 0 and not sheet.targets[piece.link].uri
    return _ARROW.fullmatch(piece.text) is not None and (linked or "↩" in piece.text)


def _initials(opened: Sequence[Gathered]) -> list[Gathered]:
    """Big first letters that reach down over some lines, put before the first of these."""
    left: list[Gathered] = []
    for one in opened:
        letter = one.pieces[0][1]
        if len(one.pieces) == 1 and len(letter.text) <= 2 and letter.text[:1].isupper():
            beside = [line for line in opened if _opens_with(line, one)]
            if beside:
                host = max(beside, key=lambda line: line.base)
                host.add([(-1, replace(letter, base=host.base, size=host.size, right=host.left))])
                continue
        left.append(one)
    return left


def _opens_with(line: Gathered, initial: Gathered) -> bool:
    """Whether a line begins beside a big letter, not above its head."""
    near = -0.2 * line.size <= line.left - initial.right <= 1.5 * line.size
    level = initial.base - 0.2 * line.size <= line.base <= initial.base + 0.8 * initial.size
    return line is not initial and near and level and initial.size > _INITIAL * line.size


def _hosted(opened: Sequence[Gathered]) -> list[Gathered]:
    """Raised pieces that were drawn out of order, put into the lines they stand on."""
    ordered = sorted(opened, key=attrgetter("base"))
    bases = [one.base for one in ordered]
    left: list[Gathered] = []
    for one in opened:
        host = None
        if one.marker_like:
            near = ordered[bisect_left(bases, one.base - 1.2 * one.size) : bisect_right(bases, one.base + 0.6 * one.size)]
            host = next((other for other in reversed(near) if other is not one and _hosts(other, one)), None)
        if host is None:
            left.append(one)
        else:
            host.add(one.pieces)
    return left


def _hosts(line: Gathered, small: Gathered) -> bool:
    """Whether a line has room for something raised or lowered: where that stands, there is nothing else."""
    up = small.base - line.base
    near = line.left - line.size <= small.right and small.left <= line.right + 0.5 * line.size
    off = 0.1 * line.size <= up <= _UP * line.size or -_DOWN * line.size <= up <= -0.05 * line.size
    if not near or not off or small.size >= line.size * SMALLER:
        return False
    width = small.right - small.left
    return all(min(p.right, small.right) - max(p.left, small.left) <= 0.3 * width for _, p in line.pieces)


def _levelled(opened: Sequence[Gathered]) -> list[Gathered]:
    """What stands side by side on one height, with no more than a space between, put together."""
    done: list[Gathered] = []
    row: list[Gathered] = []
    for one in sorted(opened, key=lambda one: -one.base):
        if row and abs(row[0].base - one.base) > _LEVEL * max(row[0].size, one.size):
            done += _row(row)
            row = []
        row.append(one)
    return done + _row(row)


def _row(row: Sequence[Gathered]) -> list[Gathered]:
    done: list[Gathered] = []
    for one in sorted(row, key=lambda one: one.left):
        if done and one.left - done[-1].right <= _NEAR * max(one.size, done[-1].size):
            done[-1].add(one.pieces)
        else:
            done.append(one)
    return done
