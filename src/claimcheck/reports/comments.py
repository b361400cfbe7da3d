"""What is asked of the author, as comments on the words it is about: numbered, without codes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.model.comments import Comment
from claimcheck.model.document import Document, Marker, PassageKind
from claimcheck.model.finding import Finding
from claimcheck.model.report import Report
from claimcheck.model.text import Span
from claimcheck.reports.page.entries import Entries
from claimcheck.reports.page.letter import question
from claimcheck.reports.prose.items import Item
from claimcheck.reports.prose.places import Places
from claimcheck.reports.prose.plain import plain
from claimcheck.reports.prose.summary import tally

# Characters of the text on each side by which the words are found again.
_AROUND = 120
# A passage that is flagged as a whole is shown by its beginning.
_LONGEST = 600


def comments(report: Report, path: str) -> tuple[Comment, ...]:
    """The comments for one document, in the order of its text.

    They are the findings of which the ledger says that the author is to be asked; where it says so of none, the errors and
    warnings that are shown by default. What is about a note stands at its marker: a real footnote takes no comment.
    """
    document = next(each for each in report.documents if each.path == path)
    shown = [item for item in tally(report).shown if item.lead.path == path]
    chosen = [item for item in shown if _asked(item.lead)] or shown
    return tuple(_Writer(report, document).comments(chosen))


def _asked(finding: Finding) -> str:
    """What an editor wants to ask of a finding; "" where nobody said so."""
    told = next((each.value for each in finding.evidence if each.kind == "decision"), "")
    return told.partition(": ")[2] or told


def _undecided(finding: Finding) -> Finding:
    return replace(finding, evidence=tuple(each for each in finding.evidence if each.kind != "decision"))


class _Writer:
    def __init__(self, report: Report, document: Document) -> None:
        self._document = document
        self._places = Places(document)
        checks = {check.url: check for check in report.links}
        self._entries = Entries({document.path: document}, {document.path: self._places}, checks, {})
        self._before: list[int] = []
        total = 0
        for passage in document.passages:
            self._before.append(total)
            total += 0 if passage.kind is PassageKind.NOTE else len(passage.text.string)
        self._total = max(total, 1)

    def comments(self, items: Sequence[Item]) -> Iterator[Comment]:
        placed = sorted(((self._place(item.lead), item) for item in items), key=lambda pair: pair[0].share)
        for number, (place, item) in enumerate(placed, 1):
            lines = self._lines(number, item)
            yield Comment(lines, place.before, place.words, place.behind, place.number, place.skip, place.share)

    def _lines(self, number: int, item: Item) -> tuple[str, ...]:
        asked = _asked(item.lead)
        bare = Item(_undecided(item.lead), tuple(map(_undecided, item.others)))
        told = question(self._entries.entry(number, bare, ""))[1:]
        first, *rest = (asked, *told) if asked else told
        return tuple(plain(line) for line in (f"{number}. {first}", *rest))

    def _place(self, finding: Finding) -> Comment:
        """An empty comment where the finding belongs."""
        marker = self._places.marker(finding.span) or self._marker_of(finding.note_id)
        if marker is not None:
            return self._at_marker(marker)
        stretch = self._places.find(finding.span)
        if stretch is None:
            return Comment(())
        passage = self._document.passages[stretch.passage]
        if passage.kind is PassageKind.NOTE:
            marker = self._marker_of(passage.note_id)
            if marker is not None:
                return self._at_marker(marker)
        place = self._comment(stretch.passage, Span(stretch.start, min(stretch.end, stretch.start + _LONGEST)))
        # One that nothing points to: it is found where it was typed in the text, behind all else.
        return replace(place, share=1.0) if passage.kind is PassageKind.NOTE else place

    def _marker_of(self, note_id: str | None) -> Marker | None:
        """The first marker of a note."""
        return next((marker for marker in self._document.markers if note_id and marker.note_id == note_id), None)

    def _at_marker(self, marker: Marker) -> Comment:
        beside = [m for m in self._document.markers if (m.passage, m.offset) == (marker.passage, marker.offset)]
        return self._comment(marker.passage, Span(marker.offset, marker.offset), marker.number, beside.index(marker))

    def _comment(self, index: int, span: Span, number: str = "", skip: int = 0) -> Comment:
        text = self._document.passages[index].text.string
        return Comment(
            (),
            text[max(span.start - _AROUND, 0) : span.start],
            text[span.start : span.end],
            text[span.end : span.end + _AROUND],
            number,
            skip,
            (self._before[index] + span.start) / self._total,
        )
