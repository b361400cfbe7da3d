"""The works that notes and reference lists cite, with a date of their own, and when that date may lie ahead."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from claimcheck.model.dates import DateMention, Edtf, Precision
from claimcheck.model.document import Citation, Note, Reference

_FUTURE = re.compile(
    r"\b(?:forthcoming|in press|in print|to appear|upcoming|scheduled|planned|expected"
    r"|to be (?:held|published|presented|released)"
    r"|im Erscheinen|à paraître|in corso di (?:stampa|pubblicazione)|de próxima aparición)\b",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:conference|workshop|symposium|seminar|congress|festival|exhibition|convention|held)\b[^.;:“”\"]{0,24}\b(?:on|in|from)\s*$",
    re.IGNORECASE,
)
_PERIODICALS = frozenset({"article-journal", "article-magazine"})
ISSUE_AHEAD = timedelta(days=92)
"""Periodicals and books are dated up to three months ahead of the day they are out."""


@dataclass(frozen=True, slots=True)
class Dated:
    """One work with a date of its own, and where it is cited: a note or an entry of a reference list."""

    citation: Citation
    holder: Note | Reference
    mention: DateMention
    edtf: Edtf

    @property
    def note(self) -> Note | None:
        return self.holder if isinstance(self.holder, Note) else None

    @property
    def kind(self) -> str:
        """What gives the date: "note" or "reference"."""
        return "note" if self.note else "reference"

    @property
    def ahead(self) -> bool:
        """Whether the work may well be dated later than the day it was cited: forthcoming, or the date of an event."""
        at = self.holder.text.offset(self.mention.span.start)
        before = self.holder.text.string[:at] if at is not None else ""
        return bool(_FUTURE.search(self.citation.text) or _EVENT.search(before[-80:]))

    @property
    def issue(self) -> bool:
        """Whether the date is that of an issue or of a book, which are set ahead; a day is the day itself."""
        work, precision = self.citation, self.edtf.precision
        if precision in {Precision.DAY, Precision.MONTH}:
            periodical = work.type in _PERIODICALS or bool(work.volume or work.issue)
            return periodical and precision is Precision.MONTH
        return True


def dated_works(holders: Iterable[Note | Reference]) -> Iterator[Dated]:
    """Every work with a date of its own: neither relative nor impossible, nor one that only its title names."""
    for holder in holders:
        for citation in holder.citations:
            mention = citation.date
            if mention is None or mention.edtf is None or mention.relative or mention.flaw is not None:
                continue
            named = sum(title.count(mention.text) for title in (citation.title, citation.container_title))
            if not named or named < citation.text.count(mention.text):
                yield Dated(citation, holder, mention, mention.edtf)
