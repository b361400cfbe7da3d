"""The running text of two documents: which sentences are the same, which say nearly the same, and which have no match."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from claimcheck.comparing.leftovers import resplit, reworded
from claimcheck.comparing.matching import ascending, gaps, matched
from claimcheck.comparing.tabled import Table, tabled
from claimcheck.comparing.units import Unit
from claimcheck.comparing.wording import Group, groups
from claimcheck.model.document import PassageKind

# Less than a line of print is no piece of text that somebody looks for: "Source: OECD" stands under every chart.
_PIECE = 40


@dataclass(frozen=True)
class Running:
    """same: sentences with the same letters. near: those that were split, joined or reworded, side by side.

    lost, added: sentences without a match. elsewhere: the first sentence of each piece that stands in another place.
    """

    same: Mapping[int, int]
    near: tuple[Group, ...]
    lost: tuple[int, ...]
    added: tuple[int, ...]
    elsewhere: tuple[tuple[int, int], ...]
    tables: tuple[Table, ...] = ()

    @cached_property
    def partners(self) -> dict[int, frozenset[int]]:
        """By sentence of the first document, those of the second that it is now."""
        beside = {i: frozenset(theirs) for ours, theirs in self.near for i in ours}
        beside |= {i: frozenset(table.theirs) for table in self.tables for i in table.ours}
        return {**{i: frozenset((k,)) for i, k in self.same.items()}, **beside}

    @cached_property
    def heaped(self) -> frozenset[int]:
        """The sentences of the first document that are lines of tables which the second has in other lines."""
        return frozenset(i for table in self.tables for i in table.ours)


def running(ours: Sequence[Unit], theirs: Sequence[Unit]) -> Running:
    found = matched([unit.letters for unit in ours], [unit.letters for unit in theirs])
    same = {i: k for i, k in found.items() if not _is_repeated_head(ours, theirs, found, i)}
    chain = ascending(same)
    near: list[Group] = []
    tables: list[Table] = []
    for gap in gaps(same, chain, len(ours), len(theirs)):
        left, right = _without_table(ours, theirs, gap, tables)
        near += (alike := groups(ours, theirs, left, right))
        known = frozenset(i for group in alike for i in group[0]), frozenset(k for group in alike for k in group[1])
        near += _one_of_a_kind(ours, theirs, [i for i in left if i not in known[0]], [k for k in right if k not in known[1]])
    sides = [*near, *((table.ours, table.theirs) for table in tables)]
    left, right = _unmatched(len(ours), same, sides, 0), _unmatched(len(theirs), same, sides, 1)
    left, right = _without_table(ours, theirs, (left, right), tables)
    left, right = resplit(ours, theirs, left, right)
    moved = reworded(ours, theirs, left, right)
    near += [((i,), (k,)) for i, k in moved]
    gone, new = {i for i, _ in moved}, {k for _, k in moved}
    return Running(
        same,
        tuple(sorted(near)),
        tuple(i for i in left if i not in gone),
        tuple(k for k in right if k not in new),
        tuple(_elsewhere(ours, same, dict(chain))),
        tuple(tables),
    )


def _is_repeated_head(ours: Sequence[Unit], theirs: Sequence[Unit], found: Mapping[int, int], i: int) -> bool:
    """Whether the head of a table was matched with the one that is printed again on a later page, below other lines."""
    unit, k = theirs[found[i]], found[i]
    if unit.kind is not PassageKind.ROW or any(map(str.isdigit, unit.letters)):
        return False
    above_ours = i and i - 1 not in found and ours[i - 1].kind is PassageKind.ROW
    return bool(above_ours or (k and theirs[k - 1].kind is PassageKind.ROW and found.get(i - 1) != k - 1))


def _without_table(
    ours: Sequence[Unit], theirs: Sequence[Unit], gap: tuple[list[int], list[int]], tables: list[Table]
) -> tuple[list[int], list[int]]:
    """What of a gap is no table that both have, which is added to the others."""
    table = tabled(ours, theirs, *gap)
    if table is None:
        return gap
    tables.append(table)
    lines = frozenset(table.ours), frozenset(table.theirs)
    return [i for i in gap[0] if i not in lines[0]], [k for k in gap[1] if k not in lines[1]]


def _one_of_a_kind(ours: Sequence[Unit], theirs: Sequence[Unit], left: Sequence[int], right: Sequence[int]) -> list[Group]:
    """The only heading in the place of another is that heading, whatever it says now; so is a row that kept a word."""
    found: list[Group] = []
    for kind in (PassageKind.HEADING, PassageKind.ROW):
        here, there = [i for i in left if ours[i].kind is kind], [k for k in right if theirs[k].kind is kind]
        if here[:1] == [0] or there[:1] == [0]:  # at the beginning, one document may have the title before it
            here, there = here[-1:], there[-1:]
        if len(here) != 1 or len(there) != 1:
            continue
        if kind is PassageKind.HEADING or not set(ours[here[0]].folded).isdisjoint(theirs[there[0]].folded):
            found.append((tuple(here), tuple(there)))
    return found


def _unmatched(count: int, same: Mapping[int, int], near: Sequence[Group], side: int) -> list[int]:
    known = set(same.values() if side else same).union(*(group[side] for group in near))
    return [i for i in range(count) if i not in known]


def _elsewhere(ours: Sequence[Unit], same: Mapping[int, int], kept: Mapping[int, int]) -> list[tuple[int, int]]:
    """The first pair of each run of neighbours that is not in the chain, where the run is long enough to be missed."""
    pieces: list[tuple[int, int]] = []
    start, size, last = (-1, -1), 0, (-2, -2)
    for i, k in [*sorted(same.items()), (len(ours) + 1, -9)]:
        if (i - 1, k - 1) != last or i in kept:
            pieces += [start] if size >= _PIECE else []
            start, size, last = (i, k), 0, (-2, -2)
        if i not in kept and i < len(ours):
            size += len(ours[i].letters)
            last = (i, k)
    return pieces
