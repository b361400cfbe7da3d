"""The order in which a page is read: columns one after the other, what reaches over both where it stands."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from statistics import median

from claimcheck.documents.pdf.lines import Line, joined, numbered

# A column has so many lines, of so many letters in the middle; it takes so much of the width, and stands so far (ems) off.
_LINES, _LETTERS, _WIDTH, _GUTTER = 3, 16, 0.2, 0.5
_ALIGNED = 4.0
_DEEPEST = 4
# Places where lines begin that are looked at, those of the most lines first.
_CANDIDATES = 6
# Gutters of other pages that are kept, left and right pages having their own; points from a gutter to its column.
_KEPT, _BEHIND = 4, 3 * _ALIGNED


class Columns:
    """What is known of the columns of a document, page by page."""

    def __init__(self) -> None:
        self._gutters: list[float] = []

    def of(self, lines: Sequence[Line]) -> list[list[Line]]:
        """The lines of a page, column by column, each from top to bottom; what stands on one height in a column is one line.

        A page of a few lines, the last of a text, may have the columns of those before it.
        """
        found = _gutter(lines)
        if found is None:
            found = next(((gutter, False) for gutter in reversed(self._gutters) if _is_filled(lines, gutter)), None)
        elif not found[1] and found[0] not in self._gutters[-_KEPT:]:
            self._gutters = [*self._gutters[1 - _KEPT :], found[0]]
        return _divided(lines, found, 0)


def _columns(lines: Sequence[Line], depth: int) -> list[list[Line]]:
    return _divided(lines, _gutter(lines) if depth < _DEEPEST else None, depth)


def _divided(lines: Sequence[Line], found: tuple[float, bool] | None, depth: int) -> list[list[Line]]:
    if found is None:
        return [_rows(lines)] if lines else []
    gutter, aside = found
    done: list[list[Line]] = []
    wide: list[Line] = []
    for crosses, band in groupby(sorted(lines, key=lambda line: -line.base), key=lambda line: _crosses(line, gutter)):
        part = list(band)
        left = [line for line in part if line.right <= gutter]
        right = [line for line in part if line.right > gutter]
        if crosses or not left or not right:
            wide += part
            continue
        done += [_rows(wide)] if wide else []
        wide = []
        # What stands at the side must not cut the text, which goes on across the page below it.
        for side in (right, left) if aside else (left, right):
            done += _columns(side, depth + 1)
    return [*done, _rows(wide)] if wide else done


def _crosses(line: Line, gutter: float) -> bool:
    return line.left < gutter < line.right


def _gutter(lines: Sequence[Line]) -> tuple[float, bool] | None:
    """Where a column begins to the right of another, and whether it is a mere aside; None where there is but one."""
    if len(lines) < 2 * _LINES:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    starts = Counter(round(line.left / _ALIGNED) for line in lines if line.left > left + _WIDTH * (right - left))
    near = {at: starts[at - 1] + starts[at] + starts[at + 1] for at in starts}
    found: list[tuple[int, bool, float]] = []
    for at in sorted(near, key=lambda one: (-near[one], one))[:_CANDIDATES]:
        if near[at] < _LINES:
            break
        # The cells of a table in it may begin further in than the column, and be more than its lines.
        gutter = (at - 2.5 if starts[at - 2] else at - 1.5) * _ALIGNED
        divided = _divides(lines, gutter, right - left)
        if divided is not None:
            found.append((*divided, gutter))
    # Numbers stand out to the left of their notes: where more lines begin further in, some reach over that gutter.
    _, aside, gutter = min(found, default=(0, False, 0.0))
    return (_moved(lines, gutter), aside) if found else None


def _is_filled(lines: Sequence[Line], gutter: float) -> bool:
    """Whether lines stand on both sides of a gutter of other pages, begin right behind it, and none reaches over it."""
    before = [line for line in lines if line.right <= gutter]
    after = [line for line in lines if line.left >= gutter]
    if not before or not after or min(line.left for line in after) > gutter + _BEHIND:
        return False
    top = min(max(line.base for line in before), max(line.base for line in after))
    bottom = max(min(line.base for line in before), min(line.base for line in after))
    beside = [line for line in lines if bottom <= line.base <= top]
    letters = median(len(line.text) for line in beside) if beside else 0
    return letters >= _LETTERS and not any(_crosses(line, gutter) for line in beside)


def _moved(lines: Sequence[Line], gutter: float) -> float:
    """A gutter moved to the left of what begins behind all of the left column: a line that stands out to the left."""
    edge = max(line.right for line in lines if line.right <= gutter)
    return min((line.left - 1 for line in lines if _crosses(line, gutter) and line.left > edge + 1), default=gutter)


def _divides(lines: Sequence[Line], gutter: float, width: float) -> tuple[int, bool] | None:
    """How many lines reach over a gutter, and whether what stands to the right of it is a mere aside; None for no gutter."""
    before = [line for line in lines if line.right <= gutter]
    after = [line for line in lines if line.left >= gutter]
    if not _is_column(before, _WIDTH * width):
        return None
    aside = not _is_column(after, _WIDTH * width)
    if aside and not _is_aside(after, before):
        return None
    top = min(max(line.base for line in before), max(line.base for line in after))
    bottom = max(min(line.base for line in before), min(line.base for line in after))
    beside = [line for line in lines if bottom <= line.base <= top]
    crossing = sum(_crosses(line, gutter) for line in beside)
    sides = min(sum(line.right <= gutter for line in beside), sum(line.left >= gutter for line in beside))
    free = min(line.left for line in after) - sorted(line.right for line in before)[int(0.9 * (len(before) - 1))]
    size = median(line.size for line in lines)
    divides = sides >= _LINES and 2 * crossing <= len(beside) and free >= _GUTTER * size
    return (crossing, aside) if divides else None


def _is_column(lines: Sequence[Line], least: float) -> bool:
    """Whether most lines are long enough. The cells of a table that stands in a column say nothing of that."""
    lines = [line for line in _rows(lines) if line.cells == 1]
    if len(lines) < _LINES:
        return False
    return median(len(line.text) for line in lines) >= _LETTERS and median(line.right - line.left for line in lines) >= least


def _is_aside(lines: Sequence[Line], beside: Sequence[Line]) -> bool:
    """Whether short lines are words at the side of a text, and no cells of a table: they keep to their own heights."""
    if len(lines) < _LINES or median(len(line.text) for line in beside) < 2 * _LETTERS:
        return False
    heights = sorted(line.base for line in beside)
    words = sum(sum(map(str.isalpha, line.text)) >= 4 for line in lines)
    level = sum(_at_height(heights, line) for line in lines)
    return 2 * words > len(lines) and 2 * level < len(lines)


def _at_height(heights: Sequence[float], line: Line) -> bool:
    i = bisect_left(heights, line.base - 0.2 * line.size)
    return i < len(heights) and heights[i] <= line.base + 0.2 * line.size


def _rows(lines: Sequence[Line]) -> list[Line]:
    """Lines from top to bottom, those of one height put together."""
    done: list[Line] = []
    row: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.base):
        if row and row[0].base - line.base > 0.3 * min(row[0].size, line.size):
            done.append(joined(sorted(row, key=lambda one: one.left)))
            row = []
        row.append(line)
    if row:
        done.append(joined(sorted(row, key=lambda one: one.left)))
    right = max((line.right for line in done), default=0.0)
    return numbered(done, right)
