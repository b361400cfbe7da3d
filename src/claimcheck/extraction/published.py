"""When a document was published, and how that is known. Nothing is ever filled from a clock."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from claimcheck.grammar import dates
from claimcheck.grammar.horizon import horizon
from claimcheck.model.dates import DateMention, Edtf, Precision
from claimcheck.model.document import Basis, Note, Passage, PassageKind, Published, Reference
from claimcheck.model.source import Metadata

_LABEL = re.compile(
    r"(?:\b(?:publication date|date of publication|date published|published on|published online|"
    r"veröffentlicht am|erschienen am|publié(?:e)? le|pubblicato il|publicad[oa] e[lm]|gepubliceerd op|opublikowano|"
    r"publikováno|julkaistu|опубликовано|опубліковано|δημοσιεύτηκε|(?:publicerad|udgivet|publisert)(?: den)?|"
    r"(?:last )?(?:updated|modified|revised)(?: on)?|dernière mise à jour|zuletzt (?:aktualisiert|geändert)(?: am)?)"
    r"|(?:^|[|·•]\s*)(?:published(?: in)?|released(?: on)?|issued(?: on)?|date|stand|erschienen(?: im)?|publié(?:e)? en))"
    r"\s*[:|]?\s*$",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"[|·•:;()\]–—-]$|\b(?:this|the present|present|questo|questa|ce|cet|cette|dies(?:er|es|e)|este|esta)(?:\s\S+){1,3}$"
    r"|^(?:first|originally|zuerst|online|date)$",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?:[A-Z][\w.'’-]+\s?){1,3},?\s*(?:the |le |den |il |el )?")
_BY = re.compile(r"by\s+[A-Z]", re.IGNORECASE)
_VAGUE = frozenset({Precision.DECADE, Precision.CENTURY, Precision.INTERVAL})
_LINE_END = re.compile(r"[\r\n]")
_HEAD = 40
_LINE = 400
"""Characters: what is longer is no line of a title page."""


def published(
    metadata: Metadata, passages: Sequence[Passage], notes: Sequence[Note], references: Sequence[Reference], source: str
) -> Published | None:
    """Front matter, else lines near the top that say so, else an open interval that begins with the latest source.

    `source` is the file's text, whose lines the passages no longer know. Of several dates stated, an update is the last.
    """
    if metadata.date and (edtf := dates.parse_written(metadata.date) or dates.parse_edtf(metadata.date)):
        return Published(edtf, Basis.FRONT_MATTER)
    sources = [c.date.edtf for n in notes for c in n.citations if c.date and c.date.edtf and c.date.edtf.earliest]
    head = passages[:_HEAD]
    labelled = list(_labelled(head, source))
    if labelled:
        return Published(max(labelled, key=_day), Basis.STATED)
    edtf = next(_alone(head, source), None)
    # A conference has a place and a day as well: what cites many later sources did not appear on it.
    if edtf and sum(_day(other) > (edtf.latest or _day(edtf)) for other in sources) <= max(1, len(sources) // 10):
        return Published(edtf, Basis.STATED)
    seen = horizon(passages, (*notes, *references))
    edtf = dates.parse_edtf(f"{seen.last.text.partition('/')[0]}/..") if seen else None
    return Published(edtf, Basis.INFERRED) if edtf else None


def _dates(head: Iterable[Passage]) -> Iterator[tuple[Passage, DateMention, Edtf, int]]:
    for passage in head:
        short = passage.kind is not PassageKind.NOTE and len(passage.text.string) < _LINE
        for mention in passage.dates if short else ():
            at = passage.text.offset(mention.span.start)
            if mention.edtf is not None and at is not None and mention.edtf.precision not in _VAGUE:
                yield passage, mention, mention.edtf, at


def _labelled(head: Iterable[Passage], source: str) -> Iterator[Edtf]:
    """Dates behind "Published:" or the like: not those of what prose speaks of ("in its report published on 5 May")."""
    for passage, mention, edtf, at in _dates(head):
        before = passage.text.string[:at]
        label = _LABEL.search(before, max(len(before) - 40, 0))
        if label is None:
            continue
        lead = before[: label.start()].rstrip()
        line, _ = _around(passage, at, mention, source)
        if not lead or passage.kind is PassageKind.BYLINE or _OWN.search(lead) or _LABEL.match(line):
            yield edtf


def _alone(head: Sequence[Passage], source: str) -> Iterator[Edtf]:
    """Dates of the title page that have a line or a byline to themselves, or stand behind a place or behind the author."""
    headings = sum(p.kind is PassageKind.HEADING and len(p.dates) == 1 and p.text.string == p.dates[0].text for p in head)
    prose = next((i for i, p in enumerate(head) if p.kind is PassageKind.PARAGRAPH), len(head))
    for passage, mention, edtf, at in _dates(head[:prose] if headings == 1 else head):
        string = passage.text.string
        if edtf.precision is Precision.YEAR:
            continue
        if passage.kind is PassageKind.HEADING and headings == 1 and string == mention.text:
            yield edtf
        elif passage.kind is PassageKind.BYLINE:
            lead, rest = _around(passage, at, mention, source)
            led = not rest and (not lead or _PLACE.fullmatch(lead) or _BY.match(lead))
            if led or not _words(string, mention):
                yield edtf


def _around(passage: Passage, at: int, mention: DateMention, source: str) -> tuple[str, str]:
    """What stands before and behind a date, clean, in the line of the file that it stands in. at: its clean offset."""
    text, place = passage.text, mention.span
    begin = max(source.rfind(end, max(place.start - 200, 0), place.start) for end in "\r\n") + 1
    end = _LINE_END.search(source, place.end, place.end + 200)

    def start(offset: int) -> int:
        return text.span(offset, offset + 1).start

    first = bisect_left(range(at), begin, key=start)
    last = bisect_left(range(len(text.string)), end.start(), key=start) if end else len(text.string)
    return text.string[first:at].lstrip(), text.string[at + len(mention.text) : last].rstrip()


def _words(string: str, mention: DateMention) -> bool:
    """Whether a line says more than a date, an issue number and their separators."""
    rest = string.replace(mention.text, "", 1)
    return (
        re.search(r"[^\W\d_]{2,}", re.sub(r"(?i)\b(?:no|nr|issue|vol|volume|policy|brief|paper|report)\b\.?", "", rest))
        is not None
    )


def _day(edtf: Edtf) -> date:
    return edtf.earliest or date.min
