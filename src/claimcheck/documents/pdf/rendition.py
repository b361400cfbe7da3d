"""Text made of the blocks, one after the other, and for each of its lines the page and the box that it came from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from claimcheck.documents.pdf.composing import Composed, Pointing, composed
from claimcheck.documents.pdf.feet import Foot
from claimcheck.documents.pdf.linking import Links
from claimcheck.documents.pdf.paragraphs import Paragraph
from claimcheck.documents.pdf.sheet import Sheet
from claimcheck.documents.pdf.words import Vocabulary
from claimcheck.model.source import Block, BlockKind, Mark
from claimcheck.model.text import EMPTY, Box, Run, Span, Spot, Text

_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Frame:
    """Of a page what is needed once its lines are known: how it was turned to be read."""

    turn: int
    width: float
    height: float

    def original(self, box: Box) -> Box:
        """A box of the page as it is read, in the file's own coordinates, to a tenth of a point."""
        left, bottom, right, top = Sheet(0, self.width, self.height, self.turn, (), (), ()).original(box)
        return round(left, 1), round(bottom, 1), round(right, 1), round(top, 1)


@dataclass(frozen=True, slots=True)
class Rendition:
    text: str
    blocks: tuple[Block, ...]
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class _Made:
    """A block before its place in the whole is known: what is printed before its text, and its text."""

    kind: BlockKind
    level: int
    label: str
    number: str
    lead: str
    body: Composed


def rendition(
    order: Sequence[Paragraph | Foot], ranks: Sequence[int], vocabulary: Vocabulary, frames: Sequence[Frame]
) -> Rendition:
    """Text, blocks and spots. `ranks` are the levels of headings, by index in `order`."""
    links = Links(order)
    made = [
        _note(one, links.labels[i], vocabulary)
        if isinstance(one, Foot)
        else _paragraph(one, ranks[i], partial(links.target, i), vocabulary)
        for i, one in enumerate(order)
    ]
    texts: list[str] = []
    blocks: list[Block] = []
    spots: list[Spot] = []
    at = 0
    for one in made:
        begin = at + len(one.lead)
        end = begin + len(one.body.text)
        blocks.append(_block(one, begin, end))
        for k, (offset, line) in enumerate(one.body.lines):
            spots.append(Spot(begin + offset if k else at, 0, line.page + 1, frames[line.page].original(line.box)))
        texts += [one.lead, one.body.text, _BETWEEN]
        at = end + len(_BETWEEN)
    return Rendition("".join(texts), tuple(blocks), tuple(_ascending(spots)))


def _paragraph(one: Paragraph, rank: int, pointing: Pointing, vocabulary: Vocabulary) -> _Made:
    lead = one.lines[0].text[: one.cut]
    body = composed(one.lines, one.cut, vocabulary, pointing, one.right)
    level = rank if one.kind is BlockKind.HEADING else one.level
    return _Made(one.kind, level, one.label, "", lead, body)


def _note(one: Foot, label: str, vocabulary: Vocabulary) -> _Made:
    first = one.lines[0].text
    cut = one.cut + len(first[one.cut :]) - len(first[one.cut :].lstrip())
    body = composed(one.lines, cut, vocabulary, None)
    return _Made(BlockKind.NOTE, 0, label, one.number, f"{one.number} ", body)


def _block(one: _Made, begin: int, end: int) -> Block:
    text = Text(one.body.text, (Run(0, begin, end),)) if one.body.text else EMPTY
    marks = tuple(
        Mark(hold.kind, hold.start, hold.end, Span(begin + hold.start, begin + hold.end), hold.target, hold.number)
        for hold in one.body.holds
    )
    return Block(one.kind, text, Span(begin - len(one.lead), end), marks, one.level, one.label, one.number)


def _ascending(spots: Sequence[Spot]) -> Iterator[Spot]:
    """Spots in order, one for each place: a line whose number alone was cut off has none of its own."""
    last = -1
    for spot in spots:
        if spot.start > last:
            yield spot
            last = spot.start
