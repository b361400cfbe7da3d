"""A passage cut where something begins or ends in it: flagged words, links, markers, emphasis."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from claimcheck.reports.page.parts import Piece, PieceKind

# What a browser is asked to open: http and https only, nothing that a URL cannot contain, nothing absurdly long.
_SAFE = re.compile(r"https?://[^\s\x00-\x20\x7f-\x9f\"<>\\^`{|}]{1,2000}", re.IGNORECASE)


def href(url: str) -> str:
    """The URL where it may be a link, else nothing: javascript:, data: and file: stay words."""
    return url if _SAFE.fullmatch(url) else ""


@dataclass(frozen=True, slots=True)
class Flag:
    """Flagged words, by clean offsets. Without words it is a point, and where not `shown` only a place to link to."""

    start: int
    end: int
    id: str
    target: str
    tone: str
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Stretch:
    """Clean offsets of a link, with its URL, or of emphasis."""

    start: int
    end: int
    url: str = ""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A marker before `offset`; `flag` is there where an item is about the marker itself."""

    offset: int
    number: str
    id: str
    target: str
    flag: Flag | None = None


@dataclass(frozen=True, slots=True)
class Layers:
    flags: Sequence[Flag] = ()
    links: Sequence[Stretch] = ()
    emphasis: Sequence[Stretch] = ()
    pointers: Sequence[Pointer] = ()


def pieces(string: str, layers: Layers) -> list[Piece]:
    """The passage in pieces, in order: their texts put together are the passage, with its markers between.

    Linear but for the sorting. Flagged words win over a link, for one link cannot hold another.
    """
    flags, points = _apart(layers.flags)
    over_flags, over_links, over_emphasis = _Cursor(flags), _Cursor(_cut(layers.links)), _Cursor(_cut(layers.emphasis))
    standing = _standing(len(string), points, layers.pointers)
    edges = [edge for cursor in (over_flags, over_links, over_emphasis) for edge in cursor.edges()]
    cuts = sorted({0, len(string), *standing, *(min(edge, len(string)) for edge in edges)})
    made: list[Piece] = []
    for at, following in zip(cuts, [*cuts[1:], len(string)], strict=True):
        made.extend(standing.get(at, ()))
        if following > at:
            piece = _piece(string[at:following], at, over_flags.at(at), over_links.at(at))
            made.append(replace(piece, emphasis=over_emphasis.at(at) is not None))
    return made


def _piece(text: str, at: int, flag: Flag | None, link: Stretch | None) -> Piece:
    if flag is not None:
        return Piece(PieceKind.FLAG, text, flag.id if flag.start == at else "", flag.target, flag.tone)
    if link is not None and (url := href(link.url)):
        return Piece(PieceKind.LINK, text, target=url)
    return Piece(PieceKind.TEXT, text)


def _standing(length: int, points: Iterable[Flag], pointers: Iterable[Pointer]) -> dict[int, list[Piece]]:
    """What stands between two characters: places to link to, signs without words, markers."""
    standing: dict[int, list[Piece]] = {}
    for point in points:
        kind = PieceKind.POINT if point.shown else PieceKind.ANCHOR
        standing.setdefault(min(point.start, length), []).append(Piece(kind, "", point.id, point.target, point.tone))
    for pointer in pointers:
        made = standing.setdefault(min(pointer.offset, length), [])
        if (flag := pointer.flag) is not None:
            made.append(Piece(PieceKind.ANCHOR, id=pointer.id))
            made.append(Piece(PieceKind.FLAGGED_MARKER, pointer.number, flag.id, flag.target, flag.tone))
        else:
            made.append(Piece(PieceKind.MARKER, pointer.number, pointer.id, pointer.target))
    return standing


def _apart(flags: Iterable[Flag]) -> tuple[list[Flag], list[Flag]]:
    """Flags with words of their own, none over another, and those that are only points.

    Of two that overlap the later keeps what the earlier leaves it; left with nothing, it is a point.
    """
    laid: list[Flag] = []
    points: list[Flag] = []
    reached = 0
    for flag in sorted(flags, key=lambda flag: (flag.start, -flag.end)):
        start = max(flag.start, reached)
        if not flag.shown or flag.end <= flag.start:
            points.append(flag)
        elif start >= flag.end:
            points.append(replace(flag, shown=False))
        else:
            laid.append(replace(flag, start=start))
            reached = flag.end
    return laid, points


def _cut(stretches: Iterable[Stretch]) -> list[Stretch]:
    """In order, none over another."""
    laid: list[Stretch] = []
    for stretch in sorted(stretches, key=lambda stretch: (stretch.start, -stretch.end)):
        if stretch.end > stretch.start and (not laid or stretch.start >= laid[-1].end):
            laid.append(stretch)
    return laid


Part = TypeVar("Part", Flag, Stretch)


class _Cursor(Generic[Part]):
    """Walks once over stretches that are in order and apart."""

    def __init__(self, laid: list[Part]) -> None:
        self._laid: list[Part] = laid
        self._next = 0

    def edges(self) -> Iterable[int]:
        return (edge for part in self._laid for edge in (part.start, part.end))

    def at(self, offset: int) -> Part | None:
        """What covers an offset; offsets ascend from call to call."""
        while self._next < len(self._laid) and self._laid[self._next].end <= offset:
            self._next += 1
        part = self._laid[self._next] if self._next < len(self._laid) else None
        return part if part is not None and part.start <= offset else None
