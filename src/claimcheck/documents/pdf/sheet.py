"""One page as its program drew it: pieces of text, thin rules, links. Points from its lower left corner, as it is read."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from claimcheck.model.text import Box

MOST_PAGES = 5_000
"""More pages than this are not read. A page takes some ten milliseconds."""


class Style(NamedTuple):
    """What sets text apart beside its size. fixed: all letters are of one width, as in code."""

    bold: bool
    italic: bool
    fixed: bool = False


PLAIN = Style(bold=False, italic=False)


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that one operator drew, so of one font, size and baseline (ISO 32000-1, 9.4.3).

    base: the height of its baseline. size: of an em. raised: its glyphs are small and stand high, whatever the baseline.
    spaced: white space stands before it, in the order in which it was drawn. link: index in the page's links, or -1.
    artifact: its program says that it is no content (ISO 32000-1, 14.8.2.2): heads, feet, page numbers.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    style: Style = PLAIN
    raised: bool = False
    spaced: bool = False
    link: int = -1
    artifact: bool = False

    @property
    def box(self) -> Box:
        """What the letters take, by the usual height and depth of a font (its own often are wrong)."""
        return self.left, self.base - 0.25 * self.size, self.right, self.base + 0.8 * self.size


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: a URI, or a page of the file (from 0) and a point on it."""

    uri: str = ""
    page: int = -1
    left: float = 0.0
    top: float = 0.0


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle that can be clicked; `target` is an index in the page's targets."""

    box: Box
    target: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page. turn: by how many quarters of a circle it was turned (clockwise) to be read; rules: thin lines across."""

    number: int
    width: float
    height: float
    turn: int
    pieces: tuple[Piece, ...]
    rules: tuple[Box, ...]
    targets: tuple[Target, ...]
    illegible: float = 0.0

    def original(self, box: Box) -> Box:
        """A box of the page as it is read, in the file's own coordinates."""
        return turned(box, -self.turn % 4, self.width, self.height)


def turned(box: Box, quarters: int, width: float, height: float) -> Box:
    """A box of a page of this size, after so many quarter turns clockwise."""
    left, bottom, right, top = box
    for _ in range(quarters):
        left, bottom, right, top = bottom, width - right, top, width - left
        width, height = height, width
    return left, bottom, right, top


def to_wire(sheet: Sheet) -> list[object]:
    """A page as JSON has it."""
    pieces = [
        [one.text, one.left, one.right, one.base, one.size, *one.style, one.raised, one.spaced, one.link, one.artifact]
        for one in sheet.pieces
    ]
    targets = [[one.uri, one.page, one.left, one.top] for one in sheet.targets]
    return [sheet.number, sheet.width, sheet.height, sheet.turn, sheet.illegible, pieces, sheet.rules, targets]


def from_wire(told: Any) -> Sheet:
    """The page that `to_wire` made this of."""
    number, width, height, turn, illegible, pieces, rules, targets = told
    return Sheet(
        number=number,
        width=width,
        height=height,
        turn=turn,
        pieces=tuple(
            Piece(text, left, right, base, size, Style(bold, italic, fixed), raised, spaced, link, artifact)
            for text, left, right, base, size, bold, italic, fixed, raised, spaced, link, artifact in pieces
        ),
        rules=tuple(tuple(box) for box in rules),
        targets=tuple(Target(*one) for one in targets),
        illegible=illegible,
    )
