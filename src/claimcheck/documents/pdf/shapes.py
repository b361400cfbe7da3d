"""What is usual in a document: the size of its text, how far apart its lines stand, what its lists are numbered with."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise, takewhile
from string import ascii_lowercase, ascii_uppercase

from claimcheck.documents.pdf.leads import numbers
from claimcheck.documents.pdf.lines import Line
from claimcheck.grammar import roman

# Lines of a size that show how far apart such lines stand.
_SAMPLE = 6
# So many lines with a raised number tell the size of the text.
_MARKERS = 3
_BULLET = re.compile(
    r"(?P<bullet>[•▪◦●■□○‣⁃▶►➢✓\uf0b7\uf0a7]|[–-])\s+(?=\S)|(?P<label>\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+(?=\S)",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"\(?([A-Z]{1,5}|[a-z]{1,5})[.)]\s")


class Shapes:
    """What is usual in a document: the size of its text, how far apart its lines stand, whether it is typed."""

    def __init__(self, columns: Iterable[Sequence[Line]]) -> None:
        sizes: Counter[float] = Counter()
        marked: Counter[float] = Counter()
        widths: Counter[bool] = Counter()
        distances: dict[float, Counter[float]] = {}
        heads: set[str] = set()
        for lines in columns:
            heads.update(found[1] for line in lines if (found := _LETTERED.match(line.text)))
            for i, line in enumerate(lines[:12]):
                sizes[_size(line)] += len(line.text) if i else 0
                widths[line.style.fixed] += len(line.text)
                marked[_size(line)] += any(part.raised and numbers(part) for part in line.parts[1:])
            for one, two in pairwise(lines):
                gap = round(one.base - two.base, 1)
                if _size(one) == _size(two) and 0.9 * one.size <= gap <= 3.0 * one.size:
                    distances.setdefault(_size(one), Counter())[gap] += 1
        # Notes may be more than the text that they stand below; but it is in the text that they are marked.
        told = marked if marked.total() >= _MARKERS else sizes
        self.body = max(told, key=lambda size: (told[size], size), default=10.0)
        # A text may as well be typed as a whole; then letters of one width say nothing.
        self.typed = widths[True] > widths[False]
        self._labels = _labels(heads)
        self._pitch = {size: _usual(found) for size, found in distances.items() if sum(found.values()) >= _SAMPLE}

    def item(self, line: Line) -> re.Match[str] | None:
        """What makes an item of a line: a sign, a number, a letter where the document has a list of them: else it is an
        initial, or a word cut short.
        """
        if line.parts[0].raised:
            return None
        found = _BULLET.match(line.text)
        # A line of prose that begins with "I. " or a dash is one; an item says something behind its sign.
        if found is None or len(line.text) <= found.end():
            return None
        lettered = _LETTERED.match(line.text)
        return found if lettered is None or lettered[1] in self._labels else None

    def pitch(self, line: Line) -> float:
        """The usual distance of the baselines of such lines."""
        return self._pitch.get(_size(line), 1.25 * line.size)


def _labels(heads: Collection[str]) -> frozenset[str]:
    """Which letters at the heads of lines number a list: those from A on without a gap, and Roman numerals."""
    found: set[str] = set()
    for alphabet in (ascii_lowercase, ascii_uppercase):
        letters = list(takewhile(heads.__contains__, alphabet))
        found.update(letters if len(letters) > 1 else ())
    for head in heads:
        number = roman.value(head)
        following = roman.roman(number + 1)
        found.update({head} if number and (len(head) > 1 or {following, following.upper()} & set(heads)) else ())
    return frozenset(found)


def _size(line: Line) -> float:
    return round(line.size * 2) / 2


def _usual(found: Counter[float]) -> float:
    """The smallest of the distances that occur often: paragraphs stand further apart."""
    most = max(found.values())
    return min(gap for gap, count in found.items() if 3 * count >= most)
