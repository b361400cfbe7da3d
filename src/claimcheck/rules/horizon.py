"""How far a document could see: up to its publication, or to the latest day that its sources and its past tense speak of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from claimcheck.grammar.dates import days_after
from claimcheck.model.dates import DateMention, Precision
from claimcheck.model.document import Document, Passage, PassageKind, Published
from claimcheck.rules.cited import ISSUE_AHEAD, Dated, citations, dated

_ENOUGH = 8
_APART = timedelta(days=90)
_NEAR, _YEAR = 3, timedelta(days=365)
_FAR_OFF = 20 * 365
"""Days. A bare year farther off is a page or a number ("556 U.S. at 2066")."""
_FINE = frozenset({Precision.DAY, Precision.MONTH})
_TO_COME = re.compile(
    r"\b(?:will|shall|by|until|till|from|through|towards?|before|expected|planned|scheduled|due|deadline"
    r"|target\w*|aims?|to be"
    r"|would|could|may|might|goal|agenda|vision|horizon|plans?|programme|program|strategy|project\w*|forecast\w*)\b[^.;!?]{0,60}$",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:was|were|had|did|has|have|took|held|met|became|began|saw|won|\w{2,}ed)\b", re.IGNORECASE)
_REACH = 300
"""Characters that are looked at on either side: about a sentence."""
_SENTENCE_END = re.compile(r"[.;!?]\s")


@dataclass(frozen=True, slots=True)
class Outlier:
    """One source that is later than all else in its document, and the day that all else ends with."""

    source: Dated
    last: date


def comes_after(source: Dated, published: Published) -> bool:
    """Whether a source is dated after the publication, for certain: not forthcoming, and no issue set ahead."""
    if source.ahead or source.edtf.precision is Precision.SEASON:
        return False
    days = days_after(source.edtf, published.edtf) or 0
    if source.edtf.precision is Precision.YEAR and days > _FAR_OFF:
        return False
    # A day's difference may be one of time zones.
    return days > (ISSUE_AHEAD.days if source.issue else 1)


def outlier(document: Document) -> Outlier | None:
    """The one source dated more than 90 days after every other source, access date and past-tense date of the text.

    Only where that says something: eight sources are dated, three of the others (to the month at least) lie in the year
    before that last day, and of the outlier's own year more have a month than not (a bare year may be later than it).
    """
    sources = [source for source in dated(document) if source.edtf.earliest]
    if len(sources) < _ENOUGH:
        return None
    latest = max(sources, key=lambda source: source.edtf.earliest or date.min)
    own, others = latest.edtf, [source.edtf for source in sources if source is not latest]
    if own.precision not in _FINE or own.earliest is None:
        return None
    known = [edtf.latest for edtf in others if edtf.precision in _FINE and edtf.latest]
    bare = [edtf.earliest for edtf in others if edtf.precision not in _FINE and edtf.earliest]
    last = max([*known, *bare, *_seen(document)], default=None)
    if last is None or own.earliest - last <= _APART:
        return None
    near = sum(last - _YEAR <= day <= last for day in known)
    fine_in_year = sum(day.year == own.earliest.year for day in known)
    bare_in_year = sum(day.year == own.earliest.year for day in bare)
    return Outlier(latest, last) if near >= _NEAR and bare_in_year <= fine_in_year else None


def _seen(document: Document) -> Iterator[date]:
    """Days on which something had happened or was looked at, by the document's own words."""
    for citation, _ in citations(document):
        if citation.accessed and citation.accessed.edtf and citation.accessed.edtf.earliest:
            yield citation.accessed.edtf.earliest
    for passage in document.passages:
        if passage.kind not in {PassageKind.NOTE, PassageKind.REFERENCE}:
            yield from filter(None, (_past(passage, mention) for mention in passage.dates))


def _past(passage: Passage, mention: DateMention) -> date | None:
    """The first day of a date that the text speaks of as past; None for one that may still be to come."""
    edtf = mention.edtf
    start = passage.text.offset(mention.span.start)
    if edtf is None or edtf.earliest is None or mention.relative or mention.flaw or start is None:
        return None
    text = passage.text.string
    before = _SENTENCE_END.split(text[max(start - _REACH, 0) : start])[-1]
    if _TO_COME.search(before):
        return None
    sentence = before + _SENTENCE_END.split(text[start : start + _REACH])[0]
    return edtf.earliest if edtf.precision in _FINE or _PAST.search(sentence) else None
