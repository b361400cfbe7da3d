"""Running heads, feet and page numbers: what stands at the edge of page after page."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.documents.pdf.lines import Line

_ROWS = 4
_EDGE = 0.14
_NUMBER = re.compile(
    r"(?:(?:page|seite|página|pagina|p\.?|s\.)\s*)?[-–—|\[(]?\s*(?P<number>\d{1,4}|[ivxlc]{1,7})\s*[-–—|\])]?"
    r"(?:\s*(?:of|/|von|de|di|sur)\s*\d{1,4})?",
    re.IGNORECASE,
)
_AT_EDGE = re.compile(r"^(?P<first>\d{1,4})\b|\b(?P<last>\d{1,4})$")
_DIGITS = re.compile(r"\d{1,4}")
_NUMBERS = 4
_LONGEST = 160
_LEVEL = 3.0


def without_furniture(pages: Sequence[list[list[Line]]], heights: Sequence[float]) -> list[list[list[Line]]]:
    """The pages, as columns of lines, without what stands at their edges and is no text."""
    edges = [_edges(page) for page in pages]
    keys: Counter[tuple[str, int]] = Counter()
    offsets: Counter[int] = Counter()
    for number, (top, bottom) in enumerate(edges):
        # Once a page: two columns may end alike.
        keys.update({(key, _level(one) + step) for one in {*top, *bottom} for key in _keys(one) for step in (-1, 0, 1)})
        offsets.update({value - number for line in (*top[:1], *bottom[:1]) for value in _numbers(line)})
    levels: dict[int, set[int]] = defaultdict(set)
    removed: list[set[Line]] = []
    for number, (top, bottom) in enumerate(edges):
        judge = _Judge(number, heights[number], keys, offsets, len(pages))
        found = {*judge.outer(top), *judge.outer(bottom)}
        for line in found:
            levels[_level(line)].add(number)
        removed.append(found)
    for (top, bottom), found in zip(edges, removed, strict=True):
        found |= {*_beside(top, levels), *_beside(bottom, levels)}
    return [
        [kept for column in page if (kept := [one for one in column if one not in found and not _is_artifact(one, height)])]
        for page, found, height in zip(pages, removed, heights, strict=True)
    ]


def _edges(page: Sequence[Sequence[Line]]) -> tuple[list[Line], list[Line]]:
    """The outermost lines of a page, from its top inwards and from its bottom inwards."""
    lines = sorted((line for column in page for line in column), key=lambda line: -line.base)
    return lines[:_ROWS], lines[: -_ROWS - 1 : -1]


def _keys(line: Line) -> set[str]:
    """What a head is known by on other pages: its text, and its text with one number as its distance from the page's."""
    text = " ".join(line.text.casefold().split())
    if len(text) > _LONGEST:
        return set()
    counted = {
        f"{text[: n.start()]}#{int(n.group()) - line.page}{text[n.end() :]}" for n in list(_DIGITS.finditer(text))[:_NUMBERS]
    }
    return {text, *counted}


def _level(line: Line) -> int:
    return round(line.base / _LEVEL)


def _numbers(line: Line) -> Iterator[int]:
    """The page numbers that a line may show."""
    text = line.text.strip()
    whole = _NUMBER.fullmatch(text)
    if whole and whole["number"].isdecimal():
        yield int(whole["number"])
    elif not whole and len(text) < _LONGEST:
        for found in _AT_EDGE.finditer(text):
            yield int(found.group())


def _is_artifact(line: Line, height: float) -> bool:
    return line.artifact and (line.base > (1 - _EDGE) * height or line.base < _EDGE * height)


class _Judge:
    """What is known of the edges of all pages, asked of one."""

    def __init__(self, page: int, height: float, keys: Counter[tuple[str, int]], offsets: Counter[int], pages: int) -> None:
        self._page = page
        self._height = height
        self._keys = keys
        self._offsets = offsets
        self._pages = pages

    def outer(self, lines: Sequence[Line]) -> Iterator[Line]:
        """The lines from an edge inwards, as long as they are none of the text."""
        for i, line in enumerate(lines):
            following = lines[i + 1] if i + 1 < len(lines) else None
            if not (_is_artifact(line, self._height) or self._repeated(line) or self._numbered(line, following)):
                return
            yield line

    def _repeated(self, line: Line) -> bool:
        often = max((self._keys[key, _level(line)] for key in _keys(line)), default=0)
        return often >= (2 if self._pages < 8 else 3) and any(map(str.isalpha, line.text))

    def _numbered(self, line: Line, following: Line | None) -> bool:
        """A page number, alone or beside a head: it counts the pages, or stands by itself."""
        counts = any(self._offsets[value - self._page] >= 2 for value in _numbers(line))
        apart = following is None or abs(line.base - following.base) > 1.6 * max(line.size, following.size)
        if _NUMBER.fullmatch(line.text.strip()):
            return counts or (apart and line.base < _EDGE * self._height)
        # A note begins with a number as well, and where each page has one, that counts the pages too.
        return counts and apart and line.cells > 1


def _beside(lines: Sequence[Line], levels: dict[int, set[int]]) -> Iterator[Line]:
    """An outermost line at a height where other pages have heads, if it stands apart from the text: a head that changes."""
    if len(lines) < 2:
        return
    line, following = lines[0], lines[1]
    here = {page for step in (-1, 0, 1) for page in levels.get(_level(line) + step, ())}
    apart = abs(line.base - following.base) > 1.8 * max(line.size, following.size)
    if len(here - {line.page}) >= 3 and apart and len(line.text) < _LONGEST:
        yield line
