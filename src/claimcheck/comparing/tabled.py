"""Tables that two formats cut into lines each in its own way, compared as a heap: figures and words, whatever their line."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.comparing.cells import Cells, cells, figures, folded, put_together, surplus
from claimcheck.comparing.letters import letters
from claimcheck.comparing.units import Unit
from claimcheck.model.comparison import Rewording
from claimcheck.model.document import PassageKind

Lines = tuple[int, ...]
_Change = tuple[int, Lines, list[str], list[str]]
"""A row, lines of it, and what of the row is in no line and of the lines in no row."""

# A line of so few words may be the rest of a cell.
_REST = 3
# Cells of a line that fewest rows have, and rows with one of them that the line is held against.
_RARE, _CANDIDATES = 3, 50


@dataclass(frozen=True, slots=True)
class Table:
    """Lines of the one document that say what lines of the other say; changed: those that differ, and in which words."""

    ours: Lines
    theirs: Lines
    changed: tuple[tuple[Lines, Lines, tuple[Rewording, ...]], ...]


def tabled(ours: Sequence[Unit], theirs: Sequence[Unit], left: Sequence[int], right: Sequence[int]) -> Table | None:
    """The lines of tables among the sentences of a gap. None where there are none on one side, where each row has its
    counterpart, so that the rows can be compared as sentences are, or where the two have little in common."""
    a, b = _lines(ours, left, theirs, right), _lines(theirs, right, ours, left)
    if not a or not b or _abreast(a, b):
        return None
    turned = len(a) > len(b)
    found = _held(b, a) if turned else _held(a, b)
    if found is None:
        return None
    rows, lines, changed = found
    if turned:
        return Table(lines, rows, tuple((theirs, (row,), _words(new, old)) for row, theirs, old, new in changed))
    return Table(rows, lines, tuple(((row,), theirs, _words(old, new)) for row, theirs, old, new in changed))


def _held(rows: Cells, lines: Cells) -> tuple[Lines, Lines, list[_Change]] | None:
    """The rows and the lines that both documents have, and where they differ. lines: of the one that has more of them."""
    in_rows, in_lines = surplus(rows, lines), surplus(lines, rows)
    put_together(in_rows, in_lines)
    put_together(in_lines, in_rows)
    if 2 * in_rows.total() > sum(map(len, rows.values())) and 2 * in_lines.total() > sum(map(len, lines.values())):
        return None
    home = _homes(rows, lines)
    missing = {i: folded(row) for i, row in rows.items()}
    for k, row in home.items():
        missing[row] = missing[row] - folded(lines[k])
    lost, cut = _owners(rows, in_rows, missing)
    added, put = _owners(lines, in_lines, {k: folded(line) - folded(rows[home[k]]) for k, line in lines.items()})
    if cut and not put:
        put = {k: line for k, line in added.items() if len(line) <= _REST and home[k] in cut}
    elif put and not cut:
        cut = {i: row for i, row in lost.items() if len(row) <= _REST and i in {home[k] for k in put}}
    rows = {i: row for i, row in rows.items() if i not in lost or i in cut}
    rests = _rests(lines, added)
    lines = {k: line for k, line in lines.items() if k not in added or k in put or k in rests}
    if not rows or not lines:
        return None
    changed = list(_changed(rows, lines, cut, put, home))
    known = {row for row, _, _, _ in changed}, {k for _, beside, _, _ in changed for k in beside}
    changed += [each for each in _exchanged(rows, lines) if each[0] not in known[0] and not known[1].intersection(each[1])]
    return tuple(rows), tuple(lines), changed


def _rests(lines: Cells, whole: Cells) -> frozenset[int]:
    """Those of whole lines that are the rest of a row which the line before or behind begins, and is told with it."""
    order = list(lines)
    beside = {k: (order[at - 1] if at else -1, order[at + 1] if at + 1 < len(order) else -1) for at, k in enumerate(order)}
    long = {k for k in whole if len(lines[k]) > _REST}
    return frozenset(k for k in whole if k not in long and not figures(lines[k]) and not long.isdisjoint(beside[k]))


def _lines(units: Sequence[Unit], here: Sequence[int], others: Sequence[Unit], there: Sequence[int]) -> Cells:
    """The rows, and the lines that are made of nothing but what the other's rows have."""
    rows = " ".join(others[k].letters for k in there if others[k].kind is PassageKind.ROW)
    found: Cells = {}
    for i in here:
        if units[i].in_contents:
            continue
        line = list(cells(units[i]))
        if units[i].kind is PassageKind.ROW or (rows and all(letters(cell) in rows for cell in line)):
            found[i] = line
    return found


def _abreast(a: Cells, b: Cells) -> bool:
    """Whether each row of the one has half of its cells in the row of the other in the same place."""
    return len(a) == len(b) and all(
        2 * (folded(x) & folded(y)).total() >= min(len(x), len(y)) for x, y in zip(a.values(), b.values(), strict=True)
    )


def _owners(lines: Cells, surplus: Counter[str], first: Mapping[int, Counter[str]]) -> tuple[Cells, Cells]:
    """The lines of which all is surplus, and what is of the others. A cell that is in many is of the one that has it in
    `first`, else of the one with most."""
    left = Counter(surplus)
    share = {i: sum(letters(cell) in left for cell in line) / max(len(line), 1) for i, line in lines.items()}
    order = sorted((i for i in lines if share[i]), key=lambda i: (-share[i], i))
    taken: dict[int, set[int]] = {i: set() for i in order}
    for preferred in (True, False):
        for i in order:
            wanted = Counter(first[i])
            for at, cell in enumerate(map(letters, lines[i])):
                if left[cell] > 0 and at not in taken[i] and (not preferred or wanted[cell] > 0):
                    left[cell] -= 1
                    wanted[cell] -= 1
                    taken[i].add(at)
    found = {i: [lines[i][at] for at in sorted(taken[i])] for i in sorted(order) if taken[i]}
    whole = {i: cells for i, cells in found.items() if len(cells) == len(lines[i])}
    return whole, {i: cells for i, cells in found.items() if i not in whole}


class _Rows:
    """Rows, and which of them a line is part of."""

    def __init__(self, rows: Cells) -> None:
        self.folded = {i: folded(row) for i, row in rows.items()}
        self._having: defaultdict[str, list[int]] = defaultdict(list)
        for i, row in self.folded.items():
            for cell in row:
                self._having[cell].append(i)

    def near(self, line: Sequence[str]) -> list[int]:
        """Those that have the cells of a line which fewest have; none where these are in many."""
        known = sorted({cell for cell in map(letters, line) if cell in self._having}, key=self._rank)
        rare = [self._having[cell] for cell in known[:_RARE]]
        return list(dict.fromkeys(i for rows in rare if len(rows) <= _CANDIDATES for i in rows))

    def _rank(self, cell: str) -> tuple[int, str]:
        return len(self._having[cell]), cell

    def like(self, line: Sequence[str]) -> int | None:
        """The row that has most of a line."""
        said = folded(line)
        return max(self.near(line), key=lambda i: (said & self.folded[i]).total(), default=None)


def _homes(rows: Cells, lines: Cells) -> dict[int, int]:
    """By line the row that it is part of; of a line that has nothing of a row, that of the line before."""
    known = _Rows(rows)
    found: dict[int, int] = {}
    last = next(iter(rows))
    for k, line in lines.items():
        row = known.like(line)
        found[k] = last = last if row is None else row
    return found


def _changed(rows: Cells, lines: Cells, cut: Cells, put: Cells, home: Mapping[int, int]) -> Iterator[_Change]:
    """Each row that differs, with its lines that do, or else one of its lines."""
    beside: defaultdict[int, list[int]] = defaultdict(list)
    for k in put:
        beside[home[k]].append(k)
    known = _Rows(lines)
    for row in sorted({*cut, *beside}.intersection(rows)):
        like = known.like(rows[row])
        there = beside[row] or [next(iter(lines)) if like is None else like]
        yield row, tuple(there), cut.get(row, []), [cell for k in beside[row] for cell in put[k]]


def _words(old: list[str], new: list[str]) -> tuple[Rewording, ...]:
    if len(old) != len(new):
        return (Rewording(" ".join(old), " ".join(new)),)
    return tuple(Rewording(one, other) for one, other in zip(old, new, strict=True) if letters(one) != letters(other))


def _exchanged(rows: Cells, lines: Cells) -> Iterator[_Change]:
    """Rows and lines with their figures, where a line's stand in no row in this order, though those of most lines do."""
    ours = {i: figures(row) for i, row in rows.items()}
    known = _Rows(ours)
    checked = {k: found for k, line in lines.items() if len(found := figures(line)) > 1}
    beside = {k: known.near(line) for k, line in checked.items()}
    odd = [k for k, line in checked.items() if beside[k] and not any(_in_order(line, ours[i]) for i in beside[k])]
    if 2 * len(odd) <= len(checked):
        pairs = ((known.like(checked[k]), k) for k in odd)
        yield from ((i, (k,), ours[i], checked[k]) for i, k in pairs if i is not None)


def _in_order(line: Sequence[str], row: Sequence[str]) -> bool:
    rest = iter(map(letters, row))
    return all(letters(figure) in rest for figure in line)
