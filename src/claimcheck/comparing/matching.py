"""What stands in both of two sequences, in time linear in their length, and the gaps that leaves."""

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence


def matched(ours: Sequence[str], theirs: Sequence[str]) -> dict[int, int]:
    """Equal members, each with one of the others: those that occur once in both, then their equal neighbours, then what
    is left in order."""
    counts, others = Counter(ours), Counter(theirs)
    where = {member: i for i, member in enumerate(theirs) if others[member] == 1}
    found = {i: where[member] for i, member in enumerate(ours) if counts[member] == 1 and member in where}
    taken = set(found.values())
    for step, order in ((1, range(len(ours))), (-1, range(len(ours) - 1, -1, -1))):
        known = {-1: -1, len(ours): len(theirs), **found}
        for i in order:
            k = known.get(i - step, -2) + step
            if i not in known and 0 <= k < len(theirs) and k not in taken and ours[i] == theirs[k]:
                known[i] = found[i] = k
                taken.add(k)
    left: defaultdict[str, deque[int]] = defaultdict(deque)
    for k, member in enumerate(theirs):
        if k not in taken:
            left[member].append(k)
    for i, member in enumerate(ours):
        if i not in found and left.get(member):
            found[i] = left[member].popleft()
    return dict(sorted(found.items()))


def ascending(found: Mapping[int, int]) -> list[tuple[int, int]]:
    """The longest chain of pairs that ascends in both (patience sorting; Fredman 1975): what was not moved."""
    tops: list[int] = []
    ends: list[int] = []
    pairs = sorted(found.items())
    before: list[int] = []
    for i, (_, k) in enumerate(pairs):
        pile = bisect_left(tops, k)
        before.append(ends[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(k)
            ends.append(i)
        else:
            tops[pile], ends[pile] = k, i
    chain: list[tuple[int, int]] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def gaps(
    found: Mapping[int, int], chain: Sequence[tuple[int, int]], ours: int, theirs: int
) -> Iterator[tuple[list[int], list[int]]]:
    """What has no match on either side, between each two pairs of the chain. ours, theirs: how many there are."""
    taken = set(found.values())
    i = k = 0
    for next_i, next_k in (*chain, (ours, theirs)):
        left = [at for at in range(i, next_i) if at not in found]
        right = [at for at in range(k, next_k) if at not in taken]
        if left or right:
            yield left, right
        i, k = next_i + 1, next_k + 1
