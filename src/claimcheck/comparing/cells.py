"""Lines of tables as their cells: figures, words and signs, without the order in which a format has them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.comparing.letters import is_address, letters
from claimcheck.comparing.units import Unit

Cells = dict[int, list[str]]
"""By index of a sentence, its figures, words and signs, as printed."""

# A figure with its sign, a word, or what stands beside them; a dash between two of them parts them.
_CELL = re.compile(r"(?<!\w)[-–−]?\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*|[^\W\d_][^\W_]*|[^\w\s]")
# Letters of a word that is looked for in pieces.
_LONGEST = 300


def cells(unit: Unit) -> Iterator[str]:
    """The figures, words and signs of a line, as printed."""
    for word in unit.printed:
        found = [word] if is_address(word) else _CELL.findall(unicodedata.normalize("NFKC", word))
        yield from filter(letters, found)


def figures(line: Sequence[str]) -> list[str]:
    return [cell for cell in line if cell[-1].isdigit() and not cell[0].isalpha()]


def folded(line: Sequence[str]) -> Counter[str]:
    return Counter(map(letters, line))


def surplus(a: Cells, b: Cells) -> Counter[str]:
    ours, theirs = (folded([cell for line in side.values() for cell in line]) for side in (a, b))
    return ours - theirs


def put_together(whole: Counter[str], pieces: Counter[str]) -> None:
    """Takes out of both the words of the one that are, piece by piece, in the other: divided at the end of a line."""
    for word in sorted((word for word in whole if len(word) <= _LONGEST), key=len, reverse=True):
        while whole[word] and (used := _pieces(word, pieces)):
            whole[word] -= 1
            pieces.subtract(used)
    for left in (whole, pieces):
        for word in [word for word, count in left.items() if count <= 0]:
            del left[word]


def _pieces(word: str, pieces: Mapping[str, int]) -> Counter[str] | None:
    used: Counter[str] = Counter()
    at = 0
    while at < len(word):
        ends = range(len(word), at, -1)
        end = next((end for end in ends if pieces.get(word[at:end], 0) > used[word[at:end]]), None)
        if end is None:
            return None
        used[word[at:end]] += 1
        at = end
    return used
