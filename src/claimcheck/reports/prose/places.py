"""Where a stretch of the author's file stands in the passages that a report prints."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from claimcheck.model.document import Document, Marker, Passage, PassageKind
from claimcheck.model.text import Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """Clean offsets in `document.passages[passage].text`. Empty where the flagged thing is not printed (a marker)."""

    passage: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Piece:
    """`passage.text[at:at+length]` came from `source[start:end]`."""

    start: int
    end: int
    at: int
    length: int
    passage: int

    def clean(self, position: int, *, upto: bool = False) -> int:
        """The clean offset of a source position inside; a piece that is one unit (an entity) is taken whole."""
        if self.end - self.start != self.length:
            return self.at + (self.length if upto else 0)
        return self.at + min(position - self.start, self.length)


class Places:
    """Answers in logarithmic time: a report with a thousand findings over 500 pages stays linear."""

    def __init__(self, document: Document) -> None:
        self._by_passage = [_pieces(passage, i) for i, passage in enumerate(document.passages)]
        self._pieces = sorted((p for pieces in self._by_passage for p in pieces), key=lambda p: (p.start, p.end))
        self._starts = [piece.start for piece in self._pieces]
        self._markers = {marker.span.start: marker for marker in document.markers}
        passages = {p.note_id: i for i, p in enumerate(document.passages) if p.kind is PassageKind.NOTE}
        self._notes = sorted((note.span, passages[note.id]) for note in document.notes if note.id in passages)

    def find(self, span: Span) -> Stretch | None:
        """The stretch of a source span; None where no passage prints it (front matter, code)."""
        first = self._first(span)
        if first is None:
            return self._beside(span)
        start = first.clean(max(span.start, first.start))
        pieces = self._by_passage[first.passage]
        last = pieces[max(bisect_left(pieces, span.end, key=lambda p: p.start) - 1, 0)]
        end = last.clean(min(span.end, last.end), upto=True) if span.end > last.start else start
        return Stretch(first.passage, start, max(start, end))

    def marker(self, span: Span) -> Marker | None:
        """The marker that a span begins with."""
        return self._markers.get(span.start)

    def _first(self, span: Span) -> _Piece | None:
        """The piece that holds the start of the span, else the first that begins inside it."""
        i = bisect_right(self._starts, span.start) - 1
        if i >= 0 and span.start < self._pieces[i].end:
            return self._pieces[i]
        if i + 1 < len(self._pieces) and self._pieces[i + 1].start < span.end:
            return self._pieces[i + 1]
        return None

    def _beside(self, span: Span) -> Stretch | None:
        """A marker stands between two characters of its passage; a note's number before its text."""
        marker = self._markers.get(span.start)
        if marker is not None:
            return Stretch(marker.passage, marker.offset, marker.offset)
        i = bisect_right(self._notes, span.start, key=lambda pair: pair[0].start) - 1
        if i >= 0 and span.start < max(self._notes[i][0].end, self._notes[i][0].start + 1):
            return Stretch(self._notes[i][1], 0, 0)
        return None


def _pieces(passage: Passage, index: int) -> list[_Piece]:
    """The runs of a passage that came from the source; what was put between parts belongs to no source character."""
    runs, length = passage.text.runs, len(passage.text.string)
    pieces = [
        _Piece(run.start, run.end, run.at, (runs[i + 1].at if i + 1 < len(runs) else length) - run.at, index)
        for i, run in enumerate(runs)
        if run.end > run.start
    ]
    pieces.sort(key=lambda piece: piece.start)
    return pieces
