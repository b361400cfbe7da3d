"""The notes of two documents: which is which, whatever their numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from claimcheck.comparing.leftovers import reworded
from claimcheck.comparing.matching import ascending, gaps, matched
from claimcheck.comparing.units import Unit

# A note in the same place, or with the same number, is the same note where half of its words are; else more must be.
_ALIKE_HERE, _ALIKE = 50.0, 65.0
# The words of two notes, multiplied, beyond which their place alone decides.
_LONGEST = 5_000 * 5_000


@dataclass(frozen=True, slots=True)
class Noted:
    """pairs: by note of the first document, that of the second. lost, added: notes without a match."""

    pairs: dict[int, int]
    lost: tuple[int, ...]
    added: tuple[int, ...]


def noted(ours: Sequence[Unit], theirs: Sequence[Unit]) -> Noted:
    pairs = matched([unit.letters for unit in ours], [unit.letters for unit in theirs])
    same = dict(pairs)
    for left, right in gaps(same, ascending(same), len(ours), len(theirs)):
        pairs |= _here(ours, theirs, left, right)
    left = [i for i in range(len(ours)) if i not in pairs]
    taken = set(pairs.values())
    right = [k for k in range(len(theirs)) if k not in taken]
    pairs |= dict(reworded(ours, theirs, left, right, _ALIKE))
    taken = set(pairs.values())
    lost = tuple(i for i in range(len(ours)) if i not in pairs)
    return Noted(dict(sorted(pairs.items())), lost, tuple(k for k in range(len(theirs)) if k not in taken))


def _here(ours: Sequence[Unit], theirs: Sequence[Unit], left: Sequence[int], right: Sequence[int]) -> dict[int, int]:
    """Notes between the same two neighbours that have one number, or are the only ones there."""
    numbers = {theirs[k].note: k for k in reversed(right)}
    alone = len(left) == len(right) == 1
    found: dict[int, int] = {}
    for i in left:
        k = right[0] if alone else numbers.get(ours[i].note)
        if k is not None and ((alone and ours[i].note == theirs[k].note) or _alike(ours[i], theirs[k])):
            found[i] = k
            numbers.pop(ours[i].note, None)
    return found


def _alike(ours: Unit, theirs: Unit) -> bool:
    if len(ours.folded) * len(theirs.folded) > _LONGEST:
        return True
    return fuzz.ratio(ours.folded, theirs.folded) >= _ALIKE_HERE or (len(ours.folded) <= 3 and len(theirs.folded) <= 3)
