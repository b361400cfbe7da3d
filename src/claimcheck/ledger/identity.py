"""Which claim of a document an entry of the ledger speaks of: by its words, then by likeness and place.

An entry is never given to a sentence on likeness alone where that sentence has an entry of its own, or where two would
do: it is better that a decision is asked for again than that it holds for what nobody checked.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.grammar.rewording import essence

# Likeness in percent (the better of rapidfuzz's ratio, by letters, and its token_sort_ratio, by words in any order).
# Measured on two collections with 286 claims and on 606 sentences of one pattern: of sentences with a fifth of their words
# changed, 99 in 100 stay above 85; of 4,000 pairs of different sentences none is above 70, and none of 2,000 of one
# pattern above 85.
_ALIKE = 85.0
_ALIKE_IN_PLACE = 70.0
# By how much the best must beat the second best where place does not tell.
_CLEARLY = 4.0
# How many sentences beside a neighbour's still count as its place.
_REACH = 3
# Sentences compared with one entry at most; words that more of them have than this find nothing.
_MOST, _COMMON = 16, 60
_FIGURE = re.compile(r"-?\d[\d.,]*")
# What its place is worth, in percent of likeness.
_HERE = 10.0


def pair(entries: Sequence[str], claims: Sequence[str]) -> Mapping[int, int]:
    """Of each entry that still has its sentence, which one: indices into `entries` and `claims`, each at most once.

    Both are texts, `claims` in the document's order and `entries` in the ledger's, which follows it as far as it can.
    """
    if not entries:
        return {}
    ours, theirs = [essence(text) for text in entries], [essence(text) for text in claims]
    found = _same(ours, theirs)
    return found | _Leftovers(ours, theirs, found).pairs()


def _same(ours: Sequence[str], theirs: Sequence[str]) -> dict[int, int]:
    """Sentences of the same words, the first with the first where there are several."""
    places: dict[str, list[int]] = defaultdict(list)
    for i in reversed(range(len(theirs))):
        places[theirs[i]].append(i)
    return {i: places[text].pop() for i, text in enumerate(ours) if places.get(text)}


@dataclass(frozen=True, slots=True, order=True)
class _Match:
    """How well a claim answers an entry; the better one sorts first."""

    rank: float
    entry: int
    claim: int


def _likeness(a: str, b: str) -> float:
    """In percent. Two sentences that have figures and none in common are alike only if all else is the same: a figure was
    corrected."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only a changed text needs it

    ours, theirs = set(_FIGURE.findall(a)), set(_FIGURE.findall(b))
    if ours and theirs and not ours & theirs and _FIGURE.sub("", a).split() != _FIGURE.sub("", b).split():
        return 0.0
    return max(fuzz.ratio(a, b), fuzz.token_sort_ratio(a, b))


class _Leftovers:
    """Entries and claims that no other has the words of."""

    def __init__(self, ours: Sequence[str], theirs: Sequence[str], found: Mapping[int, int]) -> None:
        self._ours, self._theirs, self._found = ours, theirs, found
        self._known = sorted(found)
        taken = set(found.values())
        self.entries = [i for i in range(len(ours)) if i not in found]
        self._free = [i for i in range(len(theirs)) if i not in taken]
        self._having: dict[str, list[int]] = defaultdict(list)
        for claim in self._free:
            for word in set(theirs[claim].split()):
                self._having[word].append(claim)

    def pairs(self) -> dict[int, int]:
        """The best matches first; none of two that claim one sentence gets it by chance."""
        pairs: dict[int, int] = {}
        taken: set[int] = set()
        for match in sorted(match for entry in self.entries for match in self._answers(entry)):
            if match.entry not in pairs and match.claim not in taken:
                pairs[match.entry] = match.claim
                taken.add(match.claim)
        return pairs

    def _answers(self, entry: int) -> Iterator[_Match]:
        """The claims that may be what became of an entry."""
        text, near = self._ours[entry], set(self._near(entry))
        scores = {claim: _likeness(text, self._theirs[claim]) for claim in sorted({*self._sharing(text), *near})}
        ranked = sorted(scores.values(), reverse=True)
        for claim, score in scores.items():
            here = claim in near
            clear = score == ranked[0] and (len(ranked) == 1 or score - ranked[1] >= _CLEARLY)
            if (here and score >= _ALIKE_IN_PLACE) or (clear and score >= _ALIKE):
                yield _Match(-(score + (_HERE if here else 0.0)), entry, claim)

    def _sharing(self, text: str) -> list[int]:
        """The claims that have most of the rarer words of a text."""
        shared: Counter[int] = Counter()
        for word in set(text.split()):
            places = self._having.get(word, ())
            if len(places) <= _COMMON:
                shared.update(places)
        return [claim for claim, _ in sorted(shared.items(), key=lambda one: (-one[1], one[0]))[:_MOST]]

    def _near(self, entry: int) -> list[int]:
        """The claims where the sentence should be: between those of the entries before and after, or close to one."""
        at = bisect_left(self._known, entry)
        before = self._found[self._known[at - 1]] if at else -1
        after = self._found[self._known[at]] if at < len(self._known) else len(self._theirs)
        places = {*range(before + 1, before + 1 + _REACH), *range(after - _REACH, after)}
        if before < after:
            places |= set(self._free[bisect_left(self._free, before) : bisect_left(self._free, after)][:_MOST])
        free = self._free
        return [p for p in sorted(places) if (i := bisect_left(free, p)) < len(free) and free[i] == p]
