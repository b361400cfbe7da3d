"""Two stretches of words side by side: where they are the same, and what stands in between."""

import re
from collections.abc import Callable, Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from claimcheck.grammar.numbers import numbers
from claimcheck.grammar.spellings import spelt

# Letters that fonts draw as one, and converters lose.
_LIGATURE = re.compile("ff[il]?|f[il]")


def aligned(
    said: Sequence[str], printed: Sequence[str], form: Callable[[str], str] = spelt
) -> Iterator[tuple[list[str], list[str]]]:
    """The two word by word: stretches that are equal in a form, and what stands between these."""
    ours, theirs = list[str](), list[str]()
    operations = Levenshtein.opcodes([*map(form, said)], [*map(form, printed)])
    for op in operations:
        same, others = said[op.src_start : op.src_end], printed[op.dest_start : op.dest_end]
        if op.tag != "equal":
            ours, theirs = [*ours, *same], [*theirs, *others]
            continue
        if ours or theirs:
            yield from _peeled(ours, theirs)
            ours, theirs = [], []
        yield list(same), list(others)
    if ours or theirs:
        yield from _peeled(ours, theirs)


def _peeled(ours: list[str], theirs: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Two stretches that differ, without the words at their ends that only spaces divide otherwise ("co operation")."""
    for from_end in (False, True):
        while (cut := _divided(ours, theirs, from_end=from_end)) is not None:
            i, k = cut
            yield (ours[-i:], theirs[-k:]) if from_end else (ours[:i], theirs[:k])
            ours, theirs = (ours[:-i], theirs[:-k]) if from_end else (ours[i:], theirs[k:])
    if ours or theirs:
        yield ours, theirs


def _divided(ours: list[str], theirs: list[str], *, from_end: bool) -> tuple[int, int] | None:
    """How many words of each are the same letters, one of them being one word."""
    for i, k in ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1)):
        a, b = (ours[-i:], theirs[-k:]) if from_end else (ours[:i], theirs[:k])
        if len(a) == i and len(b) == k and "".join(a) == "".join(b):
            return i, k
    return None


def same(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two stretches of words say the same in the same words, whatever their spelling."""
    if not ours:  # the number of a note, or of a page
        return all(word.isdecimal() and len(word) <= 3 for word in theirs)
    a, b = "".join(ours), "".join(theirs)
    if a == b or spelt(a) == spelt(b) or _LIGATURE.sub("", a) == b or [*map(spelt, ours)] == [*map(spelt, theirs)]:
        return True
    return _value(ours) == _value(theirs) is not None


def _value(words: Sequence[str]) -> str | None:
    """The number that words are; None where they are none."""
    found = list(_numbers(" ".join(words)))
    return found[0] if len(found) == 1 else None


def _numbers(text: str) -> Iterator[str]:
    return (str(number.value.normalize()) for number in numbers(text) if number.end - number.start == len(text))
