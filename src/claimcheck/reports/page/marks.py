"""What stands in each passage of one document: flagged words, links, markers, and the ids that lead to them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.model.document import Document, Marker, Note, PassageKind
from claimcheck.model.finding import Finding
from claimcheck.model.text import Span
from claimcheck.reports.page.entries import item_id, words_id
from claimcheck.reports.page.parts import Piece
from claimcheck.reports.page.pieces import Flag, Layers, Pointer, Stretch, pieces
from claimcheck.reports.prose.places import Places


class Marks:
    """`ordinal` keeps the ids of this document apart from those of others."""

    def __init__(self, document: Document, places: Places, ordinal: int) -> None:
        self._document = document
        self._places = places
        self._ordinal = ordinal
        self._flags: dict[int, list[Flag]] = defaultdict(list)
        self._flagged_markers: dict[int, Flag] = {}
        self._marker_starts = {marker.span.start for marker in document.markers}
        self._note_ids = {note.id: self.id("n", i) for i, note in enumerate(document.notes)}
        self._links = _links(document, places)
        self._markers: dict[int, list[tuple[str, Marker]]] = defaultdict(list)
        self._back: dict[str, list[str]] = defaultdict(list)
        self._first: dict[str, int] = {}
        for i, marker in enumerate(document.markers):
            self._markers[marker.passage].append((self.id("m", i), marker))
            if marker.note_id and document.passages[marker.passage].kind is not PassageKind.NOTE:
                self._back[marker.note_id].append(self.id("m", i))
                self._first.setdefault(marker.note_id, marker.passage)

    def id(self, kind: str, number: int) -> str:
        return f"d{self._ordinal}{kind}{number}"

    def note_id(self, note: Note) -> str:
        return self._note_ids[note.id]

    def pointing_to(self, note: Note) -> list[str]:
        """The ids of its markers in the running text."""
        return self._back.get(note.id, [])

    def first_passage(self, note: Note) -> int | None:
        """The first passage of the running text that points to a note."""
        return self._first.get(note.id)

    def flag(self, number: int, findings: Iterable[tuple[int, Finding]], *, shown: bool) -> None:
        for ordinal, finding in findings:
            stretch = self._places.find(finding.span)
            if stretch is None:
                continue
            id_, tone = words_id(number, ordinal), finding.severity.value
            flag = Flag(stretch.start, stretch.end, id_, item_id(number), tone, shown)
            if shown and finding.span.start in self._marker_starts:
                self._flagged_markers.setdefault(finding.span.start, flag)
            else:
                self._flags[stretch.passage].append(flag)

    def anchor(self, id_: str, span: Span) -> bool:
        """A place to link to, without a sign; whether there is one."""
        stretch = self._places.find(span)
        if stretch is not None:
            self._flags[stretch.passage].append(Flag(stretch.start, stretch.start, id_, "", "", shown=False))
        return stretch is not None

    def pieces(self, index: int) -> list[Piece]:
        passage = self._document.passages[index]
        layers = Layers(
            flags=self._flags.get(index, ()),
            links=self._links.get(index, ()),
            emphasis=[Stretch(start, end) for start, end in passage.emphasis],
            pointers=[self._pointer(id_, marker) for id_, marker in self._markers.get(index, ())],
        )
        return pieces(passage.text.string, layers)

    def _pointer(self, id_: str, marker: Marker) -> Pointer:
        target = self._note_ids.get(marker.note_id or "", "")
        return Pointer(marker.offset, marker.number, id_, target, self._flagged_markers.get(marker.span.start))


def _links(document: Document, places: Places) -> Mapping[int, Sequence[Stretch]]:
    links: dict[int, list[Stretch]] = defaultdict(list)
    for link in document.links:
        stretch = places.find(link.span)
        if stretch is not None:
            links[stretch.passage].append(Stretch(stretch.start, stretch.end, link.url))
    return links
