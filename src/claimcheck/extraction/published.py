"""When a document was published, and how that is known. Nothing is ever filled from a clock."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from claimcheck.grammar import dates
from claimcheck.model.dates import DateMention, Edtf, Precision
from claimcheck.model.document import Basis, Note, Passage, PassageKind, Published
from claimcheck.model.source import Metadata

_LABEL = re.compile(
    r"(?:\b(?:publication date|date of publication|date published|published on|published online|veröffentlicht am|erschienen am|"
    r"publié(?:e)? le|pubblicato il|publicado el)"
    r"|(?:^|[|·•]\s*)(?:published(?: in)?|released(?: on)?|issued(?: on)?|date|erschienen(?: im)?|publié(?:e)? en))"
    r"\s*[:|]?\s*$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|shall|would|expected|planned|scheduled|due|by|until|through|from|target|next|forthcoming|upcoming|"
    r"to be|aims?|intends?|plans?|deadline|goals?)\b",
    re.IGNORECASE,
)
_OUTLYING = timedelta(days=90)
_YEAR = timedelta(days=366)
_HEAD = 40


def published(metadata: Metadata, passages: Sequence[Passage], notes: Sequence[Note]) -> Published | None:
    """Front matter, else a line near the top that says so, else an open interval that begins with the latest source."""
    if metadata.date and (edtf := dates.parse_written(metadata.date) or dates.parse_edtf(metadata.date)):
        return Published(edtf, Basis.FRONT_MATTER)
    if edtf := _stated(passages[:_HEAD]):
        return Published(edtf, Basis.STATED)
    edtf = _inferred(passages, notes)
    return Published(edtf, Basis.INFERRED) if edtf else None


def _stated(head: Iterable[Passage]) -> Edtf | None:
    """A date behind "Published:" or the like, or a line of the title page that is nothing but a date."""
    for passage in head:
        if passage.kind is PassageKind.NOTE:
            continue
        string = passage.text.string
        for mention in passage.dates:
            at = passage.text.offset(mention.span.start)
            if (
                mention.edtf is None
                or at is None
                or mention.edtf.precision in {Precision.DECADE, Precision.CENTURY, Precision.INTERVAL}
            ):
                continue
            before = string[:at]
            if _LABEL.search(before, max(len(before) - 40, 0)) and len(string) < 400:
                return mention.edtf
            if (
                passage.kind is PassageKind.BYLINE
                and mention.edtf.precision is not Precision.YEAR
                and not _words(string, mention)
            ):
                return mention.edtf
    return None


def _words(string: str, mention: DateMention) -> bool:
    """Whether a line says more than a date, an issue number and their separators."""
    rest = string.replace(mention.text, "", 1)
    return (
        re.search(r"[^\W\d_]{2,}", re.sub(r"(?i)\b(?:no|nr|issue|vol|volume|policy|brief|paper|report)\b\.?", "", rest))
        is not None
    )


def _inferred(passages: Sequence[Passage], notes: Sequence[Note]) -> Edtf | None:
    """From the latest source, access date or past date of the text on. One outlier among the sources is left out."""
    sources = [c.date.edtf for n in notes for c in n.citations if c.date and c.date.edtf and c.date.edtf.earliest]
    known = [
        c.accessed.edtf for n in notes for c in n.citations if c.accessed and c.accessed.edtf and c.accessed.edtf.earliest
    ]
    known += [edtf for passage in passages for edtf in _past(passage)]
    ranked = sorted((_day(edtf), i) for i, edtf in enumerate(sources))
    if not ranked:
        return None
    if len(ranked) >= 8:
        rest = [sources[i] for _, i in ranked[:-1]]
        latest = max(_day(edtf) for edtf in [*rest, *known])
        near = sum(latest - _YEAR <= _day(edtf) for edtf in rest)
        if ranked[-1][0] - latest > _OUTLYING and near >= 3:
            sources = rest
    last = max([*sources, *known], key=_day)
    return dates.parse_edtf(f"{last.text.partition('/')[0]}/..")


def _day(edtf: Edtf) -> date:
    return edtf.earliest or date.min


def _past(passage: Passage) -> Iterable[Edtf]:
    """Dates to the month or day that the text tells as past: nothing in their clause looks ahead."""
    if passage.kind not in {PassageKind.PARAGRAPH, PassageKind.ITEM}:
        return
    for mention in passage.dates:
        edtf = mention.edtf
        if edtf is None or edtf.earliest is None or edtf.precision not in {Precision.DAY, Precision.MONTH}:
            continue
        at = passage.text.offset(mention.span.start)
        clause = passage.text.string[max((at or 0) - 60, 0) : at]
        if at is not None and not _AHEAD.search(clause.rpartition(". ")[2]):
            yield edtf
