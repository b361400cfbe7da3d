"""The works a document cites, in notes and reference lists, with what the rules on dates ask of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from claimcheck.model.dates import DateMention, Edtf, Flaw, Precision
from claimcheck.model.document import Citation, Document, Note, Passage, Reference

_FUTURE = re.compile(
    r"\b(?:forthcoming|in press|in print|to appear|upcoming|scheduled|planned|expected|to be (?:held|published|presented|released)"
    r"|im Erscheinen|à paraître|in corso di (?:stampa|pubblicazione)|de próxima aparición)\b",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:conference|workshop|symposium|seminar|congress|festival|exhibition|convention|held)\b[^.;:“”\"]{0,24}\b(?:on|in|from)\s*$",
    re.IGNORECASE,
)
PERIODICALS = frozenset({"article-journal", "article-magazine"})
ISSUE_AHEAD = timedelta(days=92)
"""Periodicals and books are dated up to three months ahead of the day they are out."""


@dataclass(frozen=True, slots=True)
class Cited:
    """One work and where it is cited: a note or an entry of a reference list."""

    citation: Citation
    holder: Note | Reference

    @property
    def note(self) -> Note | None:
        return self.holder if isinstance(self.holder, Note) else None

    @property
    def dated(self) -> tuple[DateMention, Edtf] | None:
        """The work's own date: neither relative nor impossible, nor a date that only its title names."""
        mention = self.citation.date
        if mention is None or mention.edtf is None or mention.relative or mention.flaw is not None:
            return None
        titles = (self.citation.title, self.citation.container_title)
        named = sum(title.count(mention.text) for title in titles)
        return None if named and named >= self.citation.text.count(mention.text) else (mention, mention.edtf)

    @property
    def ahead(self) -> bool:
        """Whether the work may well be dated later than the day it was cited: forthcoming, or the date of an event."""
        mention = self.citation.date
        at = self.holder.text.offset(mention.span.start) if mention else None
        before = self.holder.text.string[:at] if at is not None else ""
        return bool(_FUTURE.search(self.citation.text) or _EVENT.search(before[-80:]))

    @property
    def issue(self) -> bool:
        """Whether its date is that of an issue or of a book, which are set ahead; a day is the day itself."""
        mention, work = self.citation.date, self.citation
        if mention is None or mention.edtf is None or mention.edtf.precision is Precision.DAY:
            return False
        periodical = work.type in PERIODICALS or bool(work.volume or work.issue)
        return periodical or mention.edtf.precision is not Precision.MONTH


def cited(document: Document) -> Iterator[Cited]:
    """Every work of the notes, then of the reference lists."""
    holders: tuple[Note | Reference, ...] = (*document.notes, *document.references)
    for holder in holders:
        for citation in holder.citations:
            yield Cited(citation, holder)


def flawed(document: Document, flaw: Flaw) -> Iterator[tuple[Passage, DateMention, Note | None]]:
    """Dates of the whole document that have this flaw, each once."""
    for passage in document.passages:
        for mention in passage.dates:
            if mention.flaw is flaw:
                yield passage, mention, document.note_by_id.get(passage.note_id or "")


