"""Lines: the pieces of one baseline in their order, with spaces where there are some, and what looks alike put together."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from claimcheck.documents.pdf.baselines import SMALLER, Gathered, gathered
from claimcheck.documents.pdf.sheet import PLAIN, Piece, Sheet, Style, Target
from claimcheck.model.text import Box

# Of an em: what touches, what is a space, and what sets a cell apart.
_TOUCH, _SPACE, _CELL = 0.07, 0.19, 1.2
# Of an em: how high a marker stands; it has so many digits at most.
_RISE, _DIGITS = 0.35, 3
# From a raised number to the base of the line below its own, in ems.
_HEAD = 1.9
_RTL = frozenset({"R", "AL"})


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a line that looks alike: raised or not, bold, italic, a link or none."""

    text: str
    raised: bool = False
    style: Style = PLAIN
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, or what stands on it in one column or cell. size: of most of its letters, in points.

    cells: how many stretches far apart it was put together of. artifact: its program says that it is no content.
    """

    page: int
    parts: tuple[Part, ...]
    left: float
    right: float
    base: float
    size: float
    cells: int = 1
    artifact: bool = False

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.parts)

    @property
    def box(self) -> Box:
        return self.left, self.base - 0.25 * self.size, self.right, self.base + 0.8 * self.size

    @property
    def first_width(self) -> float:
        """How wide its first word is, in points, as wide as its letters are on the whole."""
        text = self.text
        words = text.split(None, 1)
        return (self.right - self.left) * len(words[0]) / len(text) if words else 0.0

    @property
    def style(self) -> Style:
        """What all of it is set in, raised parts aside."""
        plain = [part.style for part in self.parts if not part.raised and part.text.strip()]
        return Style(*(all(kind) for kind in zip(*plain, strict=True))) if plain else PLAIN


def lines(sheet: Sheet) -> list[Line]:
    """The lines of a page, from top to bottom; what stands far apart on one height is several lines."""
    return [_line(sheet, one) for one in gathered(sheet)]


def joined(row: Sequence[Line]) -> Line:
    """Lines that stand side by side as one, with a space between."""
    if len(row) == 1:
        return row[0]
    parts: list[Part] = []
    for line in row:
        parts += [Part(" "), *line.parts] if parts else line.parts
    apart = sum(two.left - one.right > _CELL * max(one.size, two.size) for one, two in pairwise(row))
    biggest = max(row, key=lambda line: (line.size * len(line.text), -line.left))
    return Line(
        row[0].page, tuple(parts), min(r.left for r in row), max(r.right for r in row), biggest.base, biggest.size,
        1 + apart, all(r.artifact for r in row),
    )  # fmt: skip


def numbered(lines: Sequence[Line], right: float) -> list[Line]:
    """The lines of a column, where a small number may have one to itself: as a marker that the line above had no room for,
    then it is one of the text's size, raised; or as that of a note below, which begins with a long address.

    right: the edge of the column.
    """
    done: list[Line] = []
    number: Part | None = None
    for above, line, below in zip((None, *lines), lines, (*lines[1:], None), strict=False):
        if above is not None and _is_number_beside(line, above) and _had_no_room(above, line, right):
            done.append(replace(line, parts=(_raised(line),), base=line.base - _RISE * above.size, size=above.size))
        elif below is not None and _is_number_beside(line, below) and 0 < line.base - below.base <= _HEAD * below.size:
            number = _raised(line)
        elif number is not None:
            done.append(replace(line, parts=(number, Part(" "), *line.parts)))
            number = None
        else:
            done.append(line)
    return done


def _raised(line: Line) -> Part:
    return replace(line.parts[0], text=line.text.strip(), raised=True)


def _is_number_beside(line: Line, other: Line) -> bool:
    """Whether a line is nothing but a number, smaller than the line above or below it, and begins where that does."""
    number = line.text.strip()
    small = line.size <= SMALLER * other.size and number.isdecimal() and len(number) <= _DIGITS
    return small and abs(line.left - other.left) <= 0.5 * other.size


def _had_no_room(above: Line, line: Line, right: float) -> bool:
    below = 0 < above.base - line.base <= _CELL * above.size
    return below and right - above.right <= line.right - line.left + 0.6 * above.size


def _line(sheet: Sheet, opened: Gathered) -> Line:
    sizes: dict[float, int] = {}
    for _, piece in opened.pieces:
        sizes[piece.size] = sizes.get(piece.size, 0) + len(piece.text)
    # The small letters of small capitals are many, and so are those of a raised phrase.
    size = max(one for one in sizes if 4 * sizes[one] >= sum(sizes.values()) or sizes[one] == max(sizes.values()))
    base = max((len(p.text), p.base) for _, p in opened.pieces if p.size == size)[1]
    backwards = _backwards("".join(piece.text for _, piece in opened.pieces))
    ordered = sorted(opened.pieces, key=lambda one: -one[1].right if backwards else one[1].left)
    ordered = _uncapped(ordered, base, size)
    parts = tuple(_parts(sheet, ordered, base, size, backwards=backwards))
    artifact = all(piece.artifact for _, piece in opened.pieces)
    return Line(sheet.number, parts, opened.left, opened.right, base, size, 1, artifact)


def _uncapped(pieces: list[tuple[int, Piece]], base: float, size: float) -> list[tuple[int, Piece]]:
    """Small capitals that are made of small big letters ("H" and "UTT") as the letters they stand for.

    A word that is small as a whole (an acronym in small letters) stays, but beside others that begin with a big letter.
    """
    done = list(pieces)
    run: list[int] = []
    for i, (_, piece) in [*enumerate(pieces), (len(pieces), (-1, Piece("a", 0, 0, base, size)))]:
        if piece.text.upper() == piece.text and abs(piece.base - base) < 0.05 * size:
            run.append(i)
            continue
        small = {k for k in run if pieces[k][1].size < SMALLER * size and any(map(str.isalpha, pieces[k][1].text))}
        if any(k and k - 1 not in small and _begins_word(pieces[k - 1][1], pieces[k][1]) for k in small):
            for k in small:
                done[k] = pieces[k][0], replace(pieces[k][1], text=pieces[k][1].text.lower())
        run = []
    return done


def _begins_word(big: Piece, small: Piece) -> bool:
    return big.text[-1:].isupper() and not small.spaced


def _backwards(text: str) -> bool:
    """Whether most letters of a line are written from right to left."""
    if text.isascii():
        return False
    letters = [letter for letter in text if letter.isalpha()]
    return 2 * sum(unicodedata.bidirectional(letter) in _RTL for letter in letters) > len(letters)


def _parts(
    sheet: Sheet, pieces: Sequence[tuple[int, Piece]], base: float, size: float, *, backwards: bool
) -> Iterator[Part]:
    """The text of a line with its spaces, what looks alike put together."""
    texts: list[tuple[str, bool, Style, int]] = []
    before: tuple[int, Piece] | None = None
    for order, piece in pieces:
        raised = piece.raised or (piece.size < size * SMALLER and piece.base - base >= 0.12 * size)
        if before is not None and _apart(before, (order, piece), size, raised=raised, backwards=backwards):
            last = texts[-1]
            alike = last[1:] == (raised, piece.style, piece.link) and not raised
            texts.append((" ", *last[1:]) if alike else (" ", False, piece.style if not raised else last[2], -1))
        texts.append((piece.text, raised, piece.style, piece.link))
        before = order, piece
    for (raised, style, link), group in groupby(texts, key=lambda one: one[1:]):
        yield Part("".join(one[0] for one in group), raised, style, sheet.targets[link] if link >= 0 else None)


def _apart(before: tuple[int, Piece], after: tuple[int, Piece], size: float, *, raised: bool, backwards: bool) -> bool:
    """Whether there is a space between two pieces: as the file says, where they were drawn one after the other."""
    gap = before[1].left - after[1].right if backwards else after[1].left - before[1].right
    if after[0] == before[0] + 1 and not raised:
        # PDFium sees a space wherever the baseline moves.
        moved = abs(after[1].base - before[1].base) > _TOUCH * size
        return after[1].spaced and gap > (_SPACE if moved else _TOUCH) * size
    return gap > _SPACE * size
