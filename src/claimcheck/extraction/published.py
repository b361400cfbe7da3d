"""When a document was published, and how that is known. Nothing is ever filled from a clock."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from claimcheck.grammar import dates
from claimcheck.model.dates import DateMention, Edtf, Precision
from claimcheck.model.document import Basis, Note, Passage, PassageKind, Published
from claimcheck.model.source import Metadata

_LABEL = re.compile(
    r"(?:\b(?:publication date|date of publication|date published|published on|published online|"
    r"veröffentlicht am|erschienen am|publié(?:e)? le|pubblicato il|publicado el|"
    r"(?:last )?(?:updated|modified|revised)(?: on)?|dernière mise à jour|zuletzt (?:aktualisiert|geändert)(?: am)?)"
    r"|(?:^|[|·•]\s*)(?:published(?: in)?|released(?: on)?|issued(?: on)?|date|stand|erschienen(?: im)?|publié(?:e)? en))"
    r"\s*[:|]?\s*$",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?:[A-Z][\w.'’-]+\s?){1,3},?\s*(?:the |le |den |il |el )?")
_BY = re.compile(r"by\s+[A-Z]", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|shall|would|expected|planned|scheduled|due|by|until|through|from|target|next|forthcoming|upcoming|"
    r"to be|aims?|intends?|plans?|deadline|goals?)\b",
    re.IGNORECASE,
)
_VAGUE = frozenset({Precision.DECADE, Precision.CENTURY, Precision.INTERVAL})
_OUTLYING = timedelta(days=90)
_YEAR = timedelta(days=366)
_HEAD = 40


def published(metadata: Metadata, passages: Sequence[Passage], notes: Sequence[Note], source: str) -> Published | None:
    """Front matter, else lines near the top that say so, else an open interval that begins with the latest source.

    `source` is the file's text, whose lines the passages no longer know. Of several dates stated, an update is the last.
    """
    if metadata.date and (edtf := dates.parse_written(metadata.date) or dates.parse_edtf(metadata.date)):
        return Published(edtf, Basis.FRONT_MATTER)
    stated = list(_stated(passages[:_HEAD], source))
    if stated:
        return Published(max(stated, key=_day), Basis.STATED)
    edtf = _inferred(passages, notes)
    return Published(edtf, Basis.INFERRED) if edtf else None


def _stated(head: Sequence[Passage], source: str) -> Iterator[Edtf]:
    """Dates behind "Published:" or the like, and the first of the title page that has a line or a byline to itself."""
    alone = False
    for passage in head:
        if passage.kind is PassageKind.NOTE:
            continue
        for mention in passage.dates:
            at = passage.text.offset(mention.span.start)
            if mention.edtf is None or at is None or mention.edtf.precision in _VAGUE:
                continue
            before = passage.text.string[:at]
            if _LABEL.search(before, max(len(before) - 40, 0)) and len(passage.text.string) < 400:
                yield mention.edtf
            elif (
                not alone and mention.edtf.precision is not Precision.YEAR and _dates_the_page(passage, mention, at, source)
            ):
                alone = True
                yield mention.edtf


def _dates_the_page(passage: Passage, mention: DateMention, at: int, source: str) -> bool:
    """Whether a date of the title page is that of the document: alone on its line, behind a place or behind the author."""
    string = passage.text.string
    if passage.kind is PassageKind.HEADING:
        return string == mention.text
    if passage.kind is not PassageKind.BYLINE:
        return False
    if not _words(string, mention) or _line(source, mention) == mention.text:
        return True
    last = at + len(mention.text) >= len(string.rstrip(" .)"))
    return last and bool(_PLACE.fullmatch(string, 0, at) or _BY.match(string))


def _line(source: str, mention: DateMention) -> str:
    """The line that a date stands in, without its emphasis."""
    start = max(source.rfind(end, max(mention.span.start - 200, 0), mention.span.start) for end in "\r\n") + 1
    return re.split(r"[\r\n]", source[start : mention.span.end + 200], maxsplit=1)[0].strip(" *_\\\t")


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
