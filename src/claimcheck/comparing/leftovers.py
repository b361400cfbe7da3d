"""Sentences without a match where they are looked for: split or joined anew in another place, or reworded there."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from claimcheck.comparing.units import Unit

# Shorter than this, letters stand in other words by chance.
_TELLING = 16
# Characters searched in all, so that two texts with nothing in common take a second and no more.
_MOST = 400_000_000
# Words that fewest sentences have, of each sentence, and sentences that are looked at for one of them.
_RARE, _CANDIDATES = 4, 12
# The words of two of them, multiplied, beyond which they are not held against each other.
_LONGEST = 5_000 * 5_000
# Seven words in ten in their order: the same sentence, reworded.
_ALIKE = 70.0


class Joined:
    """Sentences of one document put together without spaces, in order, and which of their letters were found elsewhere."""

    def __init__(self, units: Sequence[Unit], left: Sequence[int]) -> None:
        self._units, self._left = units, left
        self._starts: dict[int, int] = {}
        pieces: list[str] = []
        at = 0
        for i in left:
            self._starts[i] = at
            pieces.append(units[i].letters)
            at += len(units[i].letters)
        self.text = "".join(pieces)
        self._found = bytearray(at)

    def take(self, wanted: str) -> bool:
        """Whether letters stand here and were not taken before; they are then."""
        at = -1
        for _ in range(_CANDIDATES):
            at = self.text.find(wanted, at + 1)
            if at >= 0 and 1 not in self._found[at : at + len(wanted)]:
                self._found[at : at + len(wanted)] = b"\1" * len(wanted)
                return True
            if at < 0:
                break
        return False

    def rest(self) -> list[int]:
        """The sentences of which a part that tells something was not found."""
        return [i for i in self._left if self._missing(i)]

    def _missing(self, i: int) -> bool:
        start = self._starts[i]
        size = len(self._units[i].letters)
        missing = self._found.count(0, start, start + size)
        return missing >= min(_TELLING, size)


def resplit(
    ours: Sequence[Unit], theirs: Sequence[Unit], left: Sequence[int], right: Sequence[int]
) -> tuple[list[int], list[int]]:
    """What is left of both when sentences that stand letter for letter within the others, in any place, are taken out."""
    rest_a, rest_b = list(left), list(right)
    if rest_a and rest_b:
        rest_a, rest_b = _without(ours, theirs, rest_a, rest_b)
    if rest_a and rest_b:
        rest_b, rest_a = _without(theirs, ours, rest_b, rest_a)
    return rest_a, rest_b


def _without(
    ours: Sequence[Unit], theirs: Sequence[Unit], left: Sequence[int], right: Sequence[int]
) -> tuple[list[int], list[int]]:
    within = Joined(theirs, right)
    if len(left) * len(within.text) > _MOST:
        return list(left), list(right)
    kept = [i for i in left if len(ours[i].letters) < _TELLING or not within.take(ours[i].letters)]
    return kept, within.rest()


def reworded(
    ours: Sequence[Unit], theirs: Sequence[Unit], left: Iterable[int], right: Sequence[int], alike: float = _ALIKE
) -> list[tuple[int, int]]:
    """Sentences that are alike, wherever they stand, each with the one that it is most like. alike: 0 to 100."""
    frequency = Counter(word for k in right for word in set(theirs[k].folded))
    having: defaultdict[str, list[int]] = defaultdict(list)
    for k in right:
        for word in dict.fromkeys(theirs[k].folded):
            if len(having[word]) < _CANDIDATES:
                having[word].append(k)
    scored: list[tuple[float, int, int]] = []
    for i in left:
        known = sorted({word for word in ours[i].folded if word in frequency}, key=lambda word: (frequency[word], word))
        near = dict.fromkeys(k for word in known[:_RARE] for k in having[word])
        near = {k: None for k in near if len(ours[i].folded) * len(theirs[k].folded) <= _LONGEST}
        scores = ((fuzz.ratio(ours[i].folded, theirs[k].folded, score_cutoff=alike), i, k) for k in near)
        scored += (score for score in scores if score[0] >= alike)
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, k in sorted(scored, key=lambda each: (-each[0], each[1], each[2])):
        if i not in pairs and k not in taken:
            pairs[i] = k
            taken.add(k)
    return sorted(pairs.items())


def going_on(
    whole: Sequence[Unit], cut: Sequence[Unit], pairs: Iterable[tuple[int, int]], text: Sequence[Unit], left: Sequence[int]
) -> tuple[set[int], tuple[int, ...]]:
    """The notes of which the end stands among the sentences left of a text (by their index in `whole`), and what is then
    left. pairs: each note with the one that may be its beginning."""
    within = Joined(text, left)
    ends = ((i, whole[i].letters.removeprefix(cut[k].letters)) for i, k in pairs if cut[k].letters)
    found = {i for i, end in ends if _TELLING <= len(end) < len(whole[i].letters) and within.take(end)}
    return found, tuple(within.rest()) if found else tuple(left)
