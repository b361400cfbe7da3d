"""How far a text could see: to the latest day that its sources, its access dates and its past tense speak of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from claimcheck.grammar.dated_works import Dated, dated_works
from claimcheck.model.dates import DateMention, Edtf, Precision
from claimcheck.model.document import Note, Passage, PassageKind, Reference

_ENOUGH, _NEAR = 8, 3
_APART, _YEAR = timedelta(days=90), timedelta(days=365)
_FINE = frozenset({Precision.DAY, Precision.MONTH})
_TELLING = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.ROW, PassageKind.CAPTION})
_TO_COME = re.compile(
    r"\b(?:will|shall|would|could|(?-i:may)|might|by|until|till|from|through|towards?|before|expected|planned|scheduled|due"
    r"|deadline|target\w*|next|forthcoming|upcoming|to be|aims?|intends?|goals?|agenda|vision|horizon|plans?"
    r"|programme|program|strategy|project\w*|forecast\w*|(?:is|are|was|were) (?:only |now |still )?(?:to|set)|hopes?|wants?"
    r"|wird|werden|soll(?:en|te|ten)?|geplant|bis|entro|fino|sarà|saranno|previst\w|d['’]ici|jusqu\w{1,3}|sera|seront|prévue?s?"
    r"|hasta|será|serán|previst[oa]s?)\b[^.;!?]{0,60}$",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:was|were|had|did|has|have|took|held|met|became|began|saw|won|\w{2,}ed)\b", re.IGNORECASE)
_REACH = 300
"""Characters that are looked at on either side: about a sentence."""
_SENTENCE_END = re.compile(r"[.;!?]\s")


@dataclass(frozen=True, slots=True)
class Horizon:
    """The latest date of all that a text had seen, the one source that lies beyond it, if there is one, and how many
    sources the time between the two would hold if they went on coming as they did in the year before `last`."""

    last: Edtf
    outlier: Dated | None = None
    missed: float = 0.0

    @property
    def day(self) -> date:
        return _known(self.last)


def horizon(passages: Iterable[Passage], holders: Sequence[Note | Reference]) -> Horizon | None:
    """None where no source is dated. Works that are forthcoming do not count, nor events to come."""
    works = [work for work in dated_works(holders) if work.edtf.earliest and not work.ahead]
    if not works:
        return None
    seen = [*_accessed(holders), *(edtf for passage in passages for edtf in _told(passage))]
    latest = max(works, key=lambda work: work.edtf.earliest or date.min)
    others = [work.edtf for work in works if work is not latest]
    if beyond := _beyond(latest, others, seen):
        return beyond
    return Horizon(max([latest.edtf, *others, *seen], key=_known))


def looks_ahead(before: str) -> bool:
    """Whether the words before a date speak of what is to come ("will be held on", "by", "the strategy for")."""
    return bool(_TO_COME.search(before))


def _beyond(latest: Dated, others: Sequence[Edtf], seen: Sequence[Edtf]) -> Horizon | None:
    """The one source dated more than 90 days after every other source, access date and past-tense date of the text.

    Only where that says something: eight sources are dated, three of the others (to the month at least) lie in the year
    before that last day, and of the outlier's own year more have a month than not (a bare year may be later than it).
    """
    own = latest.edtf
    if len(others) + 1 < _ENOUGH or own.precision not in _FINE or own.earliest is None:
        return None
    last = max([*others, *seen], key=_known)
    gap = own.earliest - _known(last)
    if gap <= _APART:
        return None
    fine = [_known(edtf) for edtf in others if edtf.precision in _FINE]
    bare = [_known(edtf) for edtf in others if edtf.precision not in _FINE]
    near = sum(_known(last) - _YEAR <= day <= _known(last) for day in fine)
    if near < _NEAR or _in_year(bare, own.earliest) > _in_year(fine, own.earliest):
        return None
    return Horizon(last, latest, near * (gap / _YEAR))


def _known(edtf: Edtf) -> date:
    """The day by which what has this date was there: of a month its last, of a year its first."""
    return (edtf.latest if edtf.precision in _FINE else edtf.earliest) or date.min


def _in_year(days: Iterable[date], when: date) -> int:
    return sum(day.year == when.year for day in days)


def _accessed(holders: Iterable[Note | Reference]) -> Iterator[Edtf]:
    for holder in holders:
        for citation in holder.citations:
            if citation.accessed and citation.accessed.edtf and citation.accessed.edtf.earliest:
                yield citation.accessed.edtf


def _told(passage: Passage) -> Iterator[Edtf]:
    """Dates on which something had happened, by the text's own words."""
    if passage.kind in _TELLING:
        yield from (mention.edtf for mention in passage.dates if mention.edtf and _past(passage, mention))


def _past(passage: Passage, mention: DateMention) -> bool:
    """Whether the text speaks of a date as past; a bare year does so only with a verb in the past tense beside it."""
    edtf = mention.edtf
    start = passage.text.offset(mention.span.start)
    if edtf is None or edtf.earliest is None or mention.relative or mention.flaw or start is None:
        return False
    text = passage.text.string
    before = _SENTENCE_END.split(text[max(start - _REACH, 0) : start])[-1]
    if looks_ahead(before):
        return False
    return edtf.precision in _FINE or bool(_PAST.search(before + _SENTENCE_END.split(text[start : start + _REACH])[0]))
