"""The running text of two documents: which sentences are the same, which say nearly the same, and which have no match."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from claimcheck.comparing.leftovers import resplit, reworded
from claimcheck.comparing.matching import ascending, gaps, matched
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

    @cached_property
    def partners(self) -> dict[int, frozenset[int]]:
        """By sentence of the first document, those of the second that it is now."""
        beside = {i: frozenset(theirs) for ours, theirs in self.near for i in ours}
        return {**{i: frozenset((k,)) for i, k in self.same.items()}, **beside}


def running(ours: Sequence[Unit], theirs: Sequence[Unit]) -> Running:
    same = matched([unit.letters for unit in ours], [unit.letters for unit in theirs])
    chain = ascending(same)
    near: list[Group] = []
    for left, right in gaps(same, chain, len(ours), len(theirs)):
        near += groups(ours, theirs, left, right) or _one_heading(ours, theirs, left, right)
    left, right = _unmatched(len(ours), same, near, 0), _unmatched(len(theirs), same, near, 1)
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
    )


def _one_heading(ours: Sequence[Unit], theirs: Sequence[Unit], left: Sequence[int], right: Sequence[int]) -> list[Group]:
    """A heading in the place of another is that heading, whatever it says now."""
    units = [*(ours[i] for i in left), *(theirs[k] for k in right)]
    headings = len(left) == len(right) == 1 and all(unit.kind is PassageKind.HEADING for unit in units)
    return [(tuple(left), tuple(right))] if headings else []


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
