"""What stands around a finding: the note, paragraph or sentence by which a decision recognises it."""

import re
from bisect import bisect_right

from claimcheck.model.document import Document, PassageKind
from claimcheck.model.finding import Finding
from claimcheck.model.text import EMPTY, Text

# Where a sentence of a long paragraph may end. Rough: it only has to find the same piece again.
_SENTENCE_END = re.compile(r"[.!?][”\"’')\]]{0,3} ")
_SHORT = 400


class Around:
    """The texts of one document by position."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._passages = sorted(
            (passage for passage in document.passages if passage.text and passage.kind is not PassageKind.NOTE),
            key=lambda passage: passage.span,
        )
        self._starts = [passage.span.start for passage in self._passages]

    def text(self, finding: Finding) -> str:
        """The note or the passage that a finding stands in; its own words where nothing stands around them."""
        around = self._around(finding)
        return around.string if around else finding.key[0]

    def before(self, finding: Finding) -> str | None:
        """The part of that text before the finding; None where it has no place in it (a marker)."""
        offset = self._around(finding).offset(finding.span.start)
        return self.text(finding)[:offset] if offset is not None else None

    def _around(self, finding: Finding) -> Text:
        note = self._document.note_by_id.get(finding.note_id or "")
        if note is not None:
            return note.text
        i = bisect_right(self._starts, finding.span.start) - 1
        inside = i >= 0 and finding.span.start < self._passages[i].span.end
        return self._passages[i].text if inside else EMPTY

    def piece(self, finding: Finding) -> str:
        """What a decision about a finding keeps of its surroundings: the whole note, or the sentences around the words; of
        words that do not stand there as they are, those words."""
        whole, words = self.text(finding), finding.key[0]
        if not words or words not in whole:
            return words
        if len(whole) <= _SHORT:
            return whole
        before = self.before(finding)
        at = len(before) if before is not None and whole[len(before) :].startswith(words) else whole.index(words)
        ends = [match.end() for match in _SENTENCE_END.finditer(whole)]
        first = max((end for end in ends if end <= at), default=0)
        last = min((end for end in ends if end >= at + len(words)), default=len(whole))
        return whole[first:last].strip()
