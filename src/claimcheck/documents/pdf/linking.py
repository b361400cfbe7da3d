"""Which note of the foot of a page each raised number points to. Numbers may begin again on every page, and signs do."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.documents.pdf.feet import SIGNS, Foot
from claimcheck.documents.pdf.leads import numbers, typed
from claimcheck.documents.pdf.lines import Line
from claimcheck.documents.pdf.paragraphs import Paragraph
from claimcheck.documents.pdf.sheet import Target
from claimcheck.grammar.exponents import is_exponent

_BOXED = re.compile(r"\s*\[(\d{1,4})\]\s*")


@dataclass(frozen=True, slots=True)
class Marked:
    """A marker: `start` to `end` of a line's text, the number it shows, and where it leads if it is a link."""

    start: int
    end: int
    number: str
    place: Target | None = None


class Links:
    """The label of each note, and the label that a marker points to."""

    def __init__(self, order: Sequence[Paragraph | Foot]) -> None:
        feet = [(index, one) for index, one in enumerate(order) if isinstance(one, Foot)]
        often = Counter(foot.number for _, foot in feet)
        self.labels: dict[int, str] = {}
        self._by_page: dict[tuple[int, str], str] = {}
        self._lists: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._only: dict[str, str] = {}
        for index, foot in feet:
            label = foot.number if often[foot.number] == 1 else f"{foot.number}-p{foot.page + 1}"
            if (foot.page, foot.number) in self._by_page:
                label += f"-{index}"
            self.labels[index] = label
            self._by_page.setdefault((foot.page, foot.number), label)
            if foot.listed:
                self._lists[foot.number].append((index, label))
            if often[foot.number] == 1:
                self._only[foot.number] = label
        self._feet = {(foot.page, foot.number) for _, foot in feet if not foot.listed}
        self._sure = {
            label
            for index, one in enumerate(order)
            if isinstance(one, Paragraph)
            for line, mark in markers(one.lines)
            if not _exponent(line.text, mark) and (label := self._label(index, line.page, mark))
        }

    def target(self, index: int, line: Line, one: Marked) -> str:
        """The label of the note that a marker points to, empty where there is none, or it may as well be an exponent.

        index: of its paragraph.
        """
        label = self._label(index, line.page, one)
        return "" if label in self._sure and _exponent(line.text, one) else label

    def _label(self, index: int, page: int, one: Marked) -> str:
        """By its link, at the foot of its page, in the list that comes next, by its number alone, overleaf."""
        number = one.number
        if one.place is not None and (there := self._by_page.get((one.place.page, number))):
            return there
        if (page, number) in self._feet:
            return self._by_page[page, number]
        lists = self._lists.get(number, ())
        following = bisect_right(lists, index, key=lambda listed: listed[0])
        if following < len(lists):
            return lists[following][1]
        if number in self._only:
            return self._only[number]
        return self._by_page.get((page + 1, number), "") if number.isdecimal() else ""


def markers(lines: Sequence[Line]) -> Iterator[tuple[Line, Marked]]:
    """What may be markers in the lines of a paragraph, each with its line."""
    return ((line, one) for k, line in enumerate(lines) for one in marked(line, within=k > 0))


def marked(line: Line, *, within: bool) -> list[Marked]:
    """What may be markers in a line, in order: raised numbers, letters and signs, and signs that end a word.

    within: the line goes on from another, so that a number at its head is no note's.
    """
    found: list[Marked] = []
    at = 0
    for i, part in enumerate(line.parts):
        place = part.target if part.target is not None and not part.target.uri else None
        if part.raised and (i or at or within):
            found += (Marked(at + start, at + end, number, place) for start, end, number in numbers(part))
        elif place is not None and (boxed := _BOXED.fullmatch(part.text)):
            found.append(Marked(at, at + len(part.text), boxed[1], place))
        elif not part.raised:
            found += (Marked(at + s, at + e, number) for s, e, number in typed(part.text) if at + s)
            found += (Marked(at + s.start(), at + s.end(), s.group()) for s in SIGNS.finditer(part.text))
        at += len(part.text)
    return found


def _exponent(text: str, one: Marked) -> bool:
    return one.place is None and is_exponent(text, one.start, one.end)
