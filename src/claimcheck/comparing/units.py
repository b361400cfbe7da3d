"""A document as what is compared: its sentences and its notes, each with its letters."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from claimcheck.comparing.letters import letters, words
from claimcheck.model.comparison import Counts, Side
from claimcheck.model.document import Document, Marker, Note, Passage, PassageKind
from claimcheck.model.text import Span, Text

Split = Callable[[str, Sequence[int]], Sequence[tuple[int, int]]]
"""Clean text and the clean offsets of its markers to the clean offsets of its sentences, in order."""

# The dots between a heading and the number of its page.
_LEADER = re.compile(r"\.{4}[. ]{0,400}(?:\d{1,4}|[ivxl]{1,7})$")
# A row's first cell in the source, which is its label where it is a number; what divides it from the next cell.
_NUMBERED = re.compile(
    r"(?:^|[\n|>}&\\])[ \t]*[*_]{0,2}([\[(]?\d{1,4}[\])]?\.?)[*_]{0,2}(?:</\w{1,9}>){0,4}\s{0,9}"
    r"(?:[|&]|<t[dh]\b[^<>]{0,200}>|[ \t]{2})[ \t]{0,40}(?:<[^<>]{0,200}>|[*_]){0,3}$"
)
_REACH = 400


@dataclass(frozen=True)
class Unit:
    """A sentence of the running text, or a note. `start` is its offset in its passage, `first` whether it begins it.

    label: of a row, the number in its first cell where it is not in its text.
    """

    text: Text
    passage: int
    start: int = 0
    first: bool = True
    kind: PassageKind = PassageKind.NOTE
    note: str = ""
    label: str = ""

    @cached_property
    def printed(self) -> list[str]:
        """Its words as printed, without those that are a dash or a quote only."""
        found = [self.label, *words(_LEADER.sub("", self.text.string))]
        return [word for word in found if letters(word)]

    @property
    def in_contents(self) -> bool:
        """Whether it is a line of a table of contents, by the dots that lead to its number."""
        return _LEADER.search(self.text.string) is not None

    @cached_property
    def folded(self) -> list[str]:
        """The letters of each of its words."""
        return [letters(word) for word in self.printed]

    @cached_property
    def letters(self) -> str:
        return "".join(self.folded)

    @property
    def side(self) -> Side:
        return Side(" | ".join(filter(None, (self.label, self.text.string))), self.text.span(), self.note)


class Parts:
    """The sentences (headings, items, rows, captions and references too) and the notes of a document."""

    def __init__(self, document: Document, split: Split) -> None:
        self.document = document
        self.notes = [Unit(note.text, -1, note=note.number) for note in document.notes]
        self.sentences = [unit for unit in _sentences(document, split) if unit.letters]
        self._begins = [(unit.passage, unit.start) for unit in self.sentences]

    @property
    def counts(self) -> Counts:
        document = self.document
        return Counts(len(self.sentences), len(document.notes), len(document.markers), len(document.links))

    def holding(self, marker: Marker) -> int | None:
        """The sentence that a marker stands in or behind."""
        at = bisect_right(self._begins, (marker.passage, marker.offset))
        # Behind the stop of one sentence, and before the space that the next one begins after.
        if at and self._begins[at - 1] == (marker.passage, marker.offset) and marker.offset:
            at -= 1
        at -= 1
        return at if at >= 0 and self._begins[at][0] == marker.passage else None

    @cached_property
    def _places(self) -> list[tuple[Span, int]]:
        return sorted((span, i) for i, unit in enumerate(self.sentences) for span in unit.text.spans())

    def at(self, position: int) -> int | None:
        """The sentence that a position of the source lies in, or behind in one line (the target of a link)."""
        i = bisect_right(self._places, position, key=lambda place: place[0].start) - 1
        if i < 0:
            return None
        span, sentence = self._places[i]
        within = i + 1 < len(self._places) and self._places[i + 1][1] == sentence
        return sentence if within or "\n" not in self.document.source[span.end : position] else None

    def note_at(self, id_: str | None) -> int | None:
        return self._note_index.get(id_) if id_ is not None else None

    @cached_property
    def _note_index(self) -> dict[str, int]:
        return {note.id: i for i, note in enumerate(self.document.notes)}

    def note(self, index: int) -> Note:
        return self.document.notes[index]


def _sentences(document: Document, split: Split) -> list[Unit]:
    markers: dict[int, list[int]] = {}
    for marker in document.markers:
        markers.setdefault(marker.passage, []).append(marker.offset)
    found: list[Unit] = []
    for i, passage in enumerate(document.passages):
        if passage.kind is PassageKind.NOTE:
            continue
        whole = passage.kind in {PassageKind.HEADING, PassageKind.REFERENCE}
        string = passage.text.string
        stretches = [(0, len(string))] if whole else split(string, sorted(markers.get(i, ())))
        label = _label(document, passage) if passage.kind is PassageKind.ROW else ""
        found += (
            Unit(passage.text.cut(start, end), i, start, n == 0, passage.kind, label="" if n else label)
            for n, (start, end) in enumerate(stretches)
        )
    return found


def _label(document: Document, row: Passage) -> str:
    """The number that stands before a row in the source."""
    at = row.text.span().start
    found = _NUMBERED.search(document.source[max(at - _REACH, 0) : at])
    return found[1] if found else ""
