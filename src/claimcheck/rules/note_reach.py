"""Which claims of a document have a note or a link in reach."""

from bisect import bisect_left, bisect_right

from claimcheck.model.claims import Claim
from claimcheck.model.document import Document


class NoteReach:
    """Where the markers and the links of a document's running text stand."""

    __slots__ = ("_last", "_links", "_passages")

    def __init__(self, document: Document) -> None:
        self._links = sorted(link.span.start for link in document.links if link.note_id is None)
        self._passages = sorted((passage.span.start, index) for index, passage in enumerate(document.passages))
        self._last: dict[int, int] = {}
        for marker in document.markers:
            self._last[marker.passage] = max(self._last.get(marker.passage, 0), marker.span.start)

    def noted(self, claim: Claim) -> bool:
        """Whether a note is marked in the sentence, or covers it from the end of its paragraph."""
        return bool(claim.notes or claim.note_ids or claim.near_note_ids)

    def linked(self, claim: Claim) -> bool:
        """Whether a link stands in the sentence."""
        return bisect_left(self._links, claim.span.start) < bisect_left(self._links, claim.span.end)

    def noted_later(self, claim: Claim) -> bool:
        """Whether a marker stands behind the sentence in its passage."""
        i = bisect_right(self._passages, (claim.span.start, len(self._passages))) - 1
        return i >= 0 and self._last.get(self._passages[i][1], -1) >= claim.span.end
