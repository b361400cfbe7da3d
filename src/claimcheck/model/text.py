"""Positions in the author's file, and clean text that remembers where each of its characters stood."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the source, in code points, end-exclusive. A byte order mark is not part of the source."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """The same stretch as an editor shows it: 1-based lines and columns, columns end-exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points (1/72 inch) from the lower left corner of a page (ISO 32000-1, 8.3.2.3)."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the text from `start` up to the next spot stands in a file that has no lines.

    paragraph: of a Word file, counted from 1. page: of a PDF, counted from 1; box: what the text takes of it.
    """

    start: int
    paragraph: int = 0
    page: int = 0
    box: Box | None = None


class Spots:
    """Offsets of a text that a reader made to where its parts stand in the file."""

    __slots__ = ("_spots", "_starts")

    def __init__(self, spots: Sequence[Spot]) -> None:
        self._spots = spots
        self._starts = [spot.start for spot in spots]

    def spot(self, span: Span) -> Spot | None:
        """Where a stretch begins, with the box around all of it that stands on that page."""
        first = bisect_right(self._starts, span.start) - 1
        if first < 0:
            return None
        begins = self._spots[first]
        touched = self._spots[first : max(bisect_left(self._starts, span.end), first + 1)]
        boxes = [spot.box for spot in touched if spot.box is not None and spot.page == begins.page]
        if not boxes:
            return begins
        left, bottom, right, top = zip(*boxes, strict=True)
        return Spot(begins.start, begins.paragraph, begins.page, (min(left), min(bottom), max(right), max(top)))


class Lines:
    """Offsets of a source to lines and columns. Lines end at LF, CRLF and CR only, as in most editors."""

    __slots__ = ("_starts",)

    def __init__(self, source: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(source))]

    def place(self, span: Span) -> Place:
        line, column = self._point(span.start)
        end_line, end_column = self._point(span.end)
        return Place(line, column, end_line, end_column)

    def bounds(self, line: int) -> tuple[int, int | None]:
        """First offset of a 1-based line, and that of the next (None for the last line)."""
        return self._starts[line - 1], self._starts[line] if line < len(self._starts) else None

    def _point(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


@dataclass(frozen=True, slots=True)
class Run:
    """`Text.string[at:...]` up to the next run came from `source[start:end]`.

    Where the lengths agree the characters do, one for one; else the run is one unit (an entity, a line break).
    `joined` says that nothing but light markup (``*``, ``\\``, ``<``) stands between this run and the one before,
    so that both may be cut out of the source in one piece.
    """

    at: int
    start: int
    end: int
    joined: bool = True


@dataclass(frozen=True, slots=True)
class Text:
    """Clean text (no markup, entities and escapes decoded) with the way back to the source.

    Offsets into `string` are called *clean*; `span` and `spans` lead from clean offsets to source positions. Runs
    ascend in both.
    """

    string: str
    runs: tuple[Run, ...]

    def __bool__(self) -> bool:
        return bool(self.string)

    def cut(self, start: int, end: int) -> "Text":
        """The part between two clean offsets."""
        start, end = max(start, 0), min(end, len(self.string))
        if start >= end:
            return EMPTY
        runs = [
            Run(max(run.at - start, 0), *self._inside(i, start, end), run.joined) for i, run in self._touched(start, end)
        ]
        return Text(self.string[start:end], tuple(runs))

    def strip(self) -> "Text":
        left = len(self.string) - len(self.string.lstrip())
        return self.cut(left, len(self.string.rstrip()))

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """From the first to the last source character of a clean stretch. An empty stretch has an empty span."""
        end = len(self.string) if end is None else end
        if not self.runs:
            return Span(0, 0)
        touched = [i for i, _ in self._touched(start, max(end, start + 1))]
        if not touched:
            return Span(self.runs[-1].end, self.runs[-1].end)
        first, last = self._inside(touched[0], start, end)[0], self._inside(touched[-1], start, end)[1]
        return Span(first, first if end <= start else last)

    def spans(self, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
        """The source parts of a clean stretch, in order; cleaned and put together they are the stretch."""
        end = len(self.string) if end is None else end
        parts: list[Span] = []
        apart = False  # what stands for nothing in the source (" | " between cells) may come between as well
        for i, run in self._touched(start, end):
            first, last = self._inside(i, start, end)
            apart = apart or not run.joined
            if parts and not apart and first >= parts[-1].end:
                parts[-1] = Span(parts[-1].start, last)
            elif last > first:
                parts.append(Span(first, last))
                apart = False
        return tuple(parts)

    def offset(self, position: int) -> int | None:
        """The clean offset of a source position, None where that position is not in this text."""
        i = bisect_right(self.runs, position, key=lambda run: run.start) - 1
        if i < 0 or position >= self.runs[i].end:
            return None
        run = self.runs[i]
        return run.at + (position - run.start if run.end - run.start == self._length(i) else 0)

    def _touched(self, start: int, end: int) -> Iterable[tuple[int, Run]]:
        first = max(bisect_right(self.runs, start, key=lambda run: run.at) - 1, 0)
        for i in range(first, len(self.runs)):
            run = self.runs[i]
            if run.at >= end:
                return
            if run.at + self._length(i) > start:
                yield i, run

    def _length(self, i: int) -> int:
        following = self.runs[i + 1].at if i + 1 < len(self.runs) else len(self.string)
        return following - self.runs[i].at

    def _inside(self, i: int, start: int, end: int) -> tuple[int, int]:
        run, length = self.runs[i], self._length(i)
        if run.end - run.start != length:
            return run.start, run.end
        return run.start + max(start - run.at, 0), run.start + min(end - run.at, length)


EMPTY = Text("", ())


def join(parts: Iterable[Text]) -> Text:
    """Texts put together. Where one follows another the source is cut."""
    runs: list[Run] = []
    pieces: list[str] = []
    length = 0
    for part in filter(None, parts):
        runs += (Run(run.at + length, run.start, run.end, run.joined and i > 0) for i, run in enumerate(part.runs))
        pieces.append(part.string)
        length += len(part.string)
    return Text("".join(pieces), tuple(runs))
