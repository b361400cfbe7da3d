"""The dates that the sentences of a text state in its own words: neither relative, nor quoted, nor flawed."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.grammar import quotations
from claimcheck.grammar.dated_works import Dated, dated_works
from claimcheck.model.claims import Claim
from claimcheck.model.dates import DateMention, Edtf
from claimcheck.model.document import Document, Note, PassageKind
from claimcheck.model.text import Span

_REACH = 300


@dataclass(frozen=True, slots=True)
class Told:
    """A date at `sentence[start:end]` of a claim. `alone`: the sentence states no other date, in whatever words."""

    claim: Claim
    mention: DateMention
    edtf: Edtf
    start: int
    end: int
    alone: bool

    @property
    def sentence(self) -> str:
        return self.claim.text.string

    @property
    def before(self) -> str:
        """Some words before the date, of its sentence."""
        return self.sentence[max(self.start - _REACH, 0) : self.start]

    @property
    def after(self) -> str:
        return self.sentence[self.end : self.end + _REACH]


def told(document: Document) -> Iterator[Told]:
    """Every date of a claim of which both ends are known, in reading order."""
    quoted = _quoted(document)
    for claim in document.claims:
        for mention in claim.dates:
            start, edtf = claim.text.offset(mention.span.start), mention.edtf
            if (
                edtf is None
                or edtf.earliest is None
                or edtf.latest is None
                or mention.relative
                or mention.flaw
                or start is None
            ):
                continue
            i = bisect_right(quoted, mention.span.start, key=lambda span: span.start) - 1
            if i >= 0 and mention.span.start < quoted[i].end:
                continue
            yield Told(claim, mention, edtf, start, start + len(mention.text), len(claim.dates) == 1)


def only_source(document: Document, claim: Claim) -> tuple[Note, Dated] | None:
    """The one work that the one note of a sentence cites, where it has a date; None for any other number of either."""
    note = document.note_by_id.get(claim.note_ids[0]) if len(claim.note_ids) == 1 else None
    if note is None or len(note.citations) != 1:
        return None
    work = next(dated_works([note]), None)
    return (note, work) if work else None


def _quoted(document: Document) -> list[Span]:
    spans = [
        passage.text.span(quote.start, quote.end)
        for passage in document.passages
        if passage.kind not in {PassageKind.NOTE, PassageKind.REFERENCE}
        for quote in quotations.find(passage.text.string)
    ]
    return sorted(spans)
