"""The works that notes and reference lists cite, with a date of their own, and when that date may lie ahead."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from claimcheck.grammar.citing import Citing
from claimcheck.grammar.wordlist import WORD_START
from claimcheck.model.dates import DateMention, Edtf, Precision
from claimcheck.model.document import Note, Reference

_FUTURE = re.compile(
    WORD_START + r"(?:forthcoming|in press|in print|in preparation|to appear|upcoming|scheduled|planned|expected|due out"
    r"|to be (?:held|published|presented|released)|(?:provisional|draft) agenda|save the date"
    r"|im (?:Erscheinen|Druck)|i\. ?E\.|in Vorbereitung|erscheint|à paraître|sous presse"
    r"|in (?:corso di )?(?:stampa|pubblicazione)|(?:de )?pr[óo]xima (?:aparición|publicación)"
    r"|di prossima (?:pubblicazione|uscita)|en prensa|no prelo|te verschijnen|ter perse|w druku|w przygotowaniu"
    r"|under utgivning|kommande|under udgivelse|kommer ut)(?!\w)|近刊|刊行予定|[即待]出|待刊",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:conference|workshop|symposium|seminar|congress|festival|exhibition|convention|held)\b[^.;:“”\"]{0,24}\b(?:on|in|from)\s*$"
    r"|\b(?:until|till|valid|ending|ends|expir\w+|matur\w+|closing|closes|deadline|due|next \w+|sunset clause|set for"
    r"|listed for|bis|gültig|geplant|anberaumt|Verhandlung|jusqu['’]\w+|prévue?s?|audience|fino|previst[oa]s?|in programma"
    r"|udienza|hasta|vista)\b[^.;:“”\"]{0,24}$",
    re.IGNORECASE,
)
_PERIODICALS = frozenset({"article-journal", "article-magazine"})
ISSUE_AHEAD = timedelta(days=92)
"""Periodicals and books are dated up to three months ahead of the day they are out."""


@dataclass(frozen=True, slots=True)
class Dated(Citing):
    """One work with a date of its own, and where it is cited."""

    mention: DateMention
    edtf: Edtf

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
    """Every work with a date of its own: neither relative nor impossible, nor one that only its title names, nor the day on
    which it was looked at."""
    for holder in holders:
        for citation in holder.citations:
            mention = citation.date
            if mention is None or mention.edtf is None or mention.relative or mention.flaw is not None:
                continue
            if citation.accessed is not None and citation.accessed.span == mention.span:
                continue
            named = sum(title.count(mention.text) for title in (citation.title, citation.container_title))
            if not named or named < citation.text.count(mention.text):
                yield Dated(citation, holder, mention, mention.edtf)
