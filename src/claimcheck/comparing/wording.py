"""Sentences that are not the same, side by side: which belong together however they were split, and what words differ."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from claimcheck.comparing.letters import is_address, is_caption_label, is_label, letters
from claimcheck.comparing.units import Unit
from claimcheck.grammar.word_alignment import aligned
from claimcheck.model.comparison import Rewording
from claimcheck.model.document import PassageKind

Group = tuple[tuple[int, ...], tuple[int, ...]]
"""Indexes of sentences of the one document, and of those of the other that say the same or nearly the same."""

# Two stretches of this many words each are aligned in half a second; longer ones have nothing in common, or are found
# sentence by sentence.
_MOST = 5_000 * 5_000
# Half of the shorter one's letters: less is what two sentences on one subject have in common.
_SHARED = 0.5
# More letters than a sentence has.
_ALL = 10**9


def groups(ours: Sequence[Unit], theirs: Sequence[Unit], left: Sequence[int], right: Sequence[int]) -> list[Group]:
    """The sentences of a gap that belong together, in order."""
    a, b = [ours[i].folded for i in left], [theirs[k].folded for k in right]
    if not a or not b or sum(map(len, a)) * sum(map(len, b)) > _MOST:
        return []
    shared = _shared(a, b)
    edges = [
        (left[i], right[k])
        for (i, k), weight in shared.items()
        if weight >= _SHARED * min(len(ours[left[i]].letters), len(theirs[right[k]].letters))
    ]
    return _components(edges)


def _shared(a: Sequence[list[str]], b: Sequence[list[str]]) -> dict[tuple[int, int], int]:
    """How many letters each two sentences share where the two sequences are aligned as a whole."""
    ours, theirs = [word for unit in a for word in unit], [word for unit in b for word in unit]
    owner_a = [i for i, unit in enumerate(a) for _ in unit]
    owner_b = [k for k, unit in enumerate(b) for _ in unit]
    shared: defaultdict[tuple[int, int], int] = defaultdict(int)
    i = k = 0
    for here, there in aligned(ours, theirs, str):
        if "".join(here) == "".join(there):
            for x, y in _abreast(here, there):
                shared[owner_a[i + x], owner_b[k + y]] += len(here[x])
                if _over(owner_a, i + x, owner_b, k + y) or _over(owner_b, k + y, owner_a, i + x):
                    shared[owner_a[i + x], owner_b[k + y]] += _ALL
        i, k = i + len(here), k + len(there)
    return shared


def _over(ours: Sequence[int], x: int, theirs: Sequence[int], y: int) -> bool:
    """Whether the last word of a sentence is the first of another, so that both end in another place than before."""
    ends = 0 < x < len(ours) - 1 and ours[x - 1] == ours[x] != ours[x + 1]
    return ends and 0 < y < len(theirs) - 1 and theirs[y - 1] != theirs[y] == theirs[y + 1]


def _abreast(here: Sequence[str], there: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Words of two stretches of the same letters, each with that of the other in which it ends."""
    ends = list(accumulate(map(len, there)))
    y, at = 0, 0
    for x, word in enumerate(here):
        at += len(word)
        while ends[y] < at:
            y += 1
        yield x, y


def _components(edges: Iterable[tuple[int, int]]) -> list[Group]:
    """What hangs together: sentences that were split or joined are one group."""
    parent: dict[tuple[bool, int], tuple[bool, int]] = {}

    def root(node: tuple[bool, int]) -> tuple[bool, int]:
        while parent.setdefault(node, node) != node:
            parent[node] = node = parent[parent[node]]
        return node

    for i, k in edges:
        parent[root((True, k))] = root((False, i))
    members: defaultdict[tuple[bool, int], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for node in sorted(parent):
        members[root(node)][node[0]].append(node[1])
    return sorted((tuple(a), tuple(b)) for a, b in members.values())


def rewordings(ours: Sequence[Unit], theirs: Sequence[Unit]) -> tuple[Rewording, ...]:
    """The words that differ, as printed; without the numbers of lists, and addresses, which are compared as links."""
    a, b = _words(ours), _words(theirs)
    starts_a, starts_b = _starts(ours), _starts(theirs)
    found: list[Rewording] = []
    i = k = 0
    for here, there in _aligned([letters(word) for word in a], [letters(word) for word in b]):
        old, new = a[i : i + len(here)], b[k : k + len(there)]
        label = starts_a.get(i, False) or starts_b.get(k, False) if i in starts_a or k in starts_b else None
        i, k = i + len(here), k + len(there)
        if "".join(here) != "".join(there):
            found += _told(old, new, label=label)
    return tuple(found)


def _aligned(a: list[str], b: list[str]) -> Iterable[tuple[list[str], list[str]]]:
    """Word by word; of what is too long for that (a note of many pages), all between the first and the last difference."""
    if len(a) * len(b) <= _MOST:
        return aligned(a, b, str)
    shorter = min(len(a), len(b))
    start = next((i for i in range(shorter) if a[i] != b[i]), shorter)
    end = next((i for i in range(shorter - start) if a[-1 - i] != b[-1 - i]), shorter - start)
    return [
        (a[:start], b[:start]),
        (a[start : len(a) - end], b[start : len(b) - end]),
        (a[len(a) - end :], b[len(b) - end :]),
    ]


def _told(old: list[str], new: list[str], *, label: bool | None) -> Iterator[Rewording]:
    """label: None where the stretch begins no paragraph; whether a bare number may be a label there."""
    if label is not None and (not old or not new) and is_caption_label(" ".join(old or new)):
        return
    if label is not None and not old and new and is_label(new[0], bare=label):
        new = new[1:]
    elif label is not None and not new and old and is_label(old[0], bare=label):
        old = old[1:]
    said, now = ([word for word in words if not is_address(word)] for words in (old, new))
    if "".join(map(letters, said)) != "".join(map(letters, now)):
        yield Rewording(" ".join(said), " ".join(now))


def _words(units: Sequence[Unit]) -> list[str]:
    return [word for unit in units for word in unit.printed]


def _starts(units: Sequence[Unit]) -> dict[int, bool]:
    """The indexes of the words that a passage begins with, and whether it is one before which a bare number may stand."""
    begins = accumulate((len(unit.printed) for unit in units), initial=0)
    bare = {PassageKind.HEADING, PassageKind.ROW}
    return {at: unit.kind in bare for at, unit in zip(begins, units, strict=False) if unit.first}
