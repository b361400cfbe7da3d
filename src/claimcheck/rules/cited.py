"""The works a document cites, in notes and reference lists, with what the rules on dates ask of them."""

import re
from collections.abc import Iterator

from claimcheck.grammar import works
from claimcheck.grammar.dated_works import ISSUE_AHEAD, Dated, dated_works
from claimcheck.grammar.dates import days_after
from claimcheck.model.citations import Citation
from claimcheck.model.dates import DateMention, Flaw, Precision
from claimcheck.model.document import Document, Note, Passage, Published, Reference

__all__ = ["ISSUE_AHEAD", "Dated", "citations", "comes_after", "date_group", "dated", "flawed"]

_FAR_OFF = 20 * 365
"""Days. A bare year farther off is a page or a number ("556 U.S. at 2066")."""
_ONLINE_FIRST = re.compile(
    r"\b(?:online (?:first|ahead)|(?:published |advance )online|ahead of print|e-?pub|early (?:view|access|release)"
    r"|(?:first|advance) (?:view|access|article)|articles? in advance)\b",
    re.IGNORECASE,
)


def citations(document: Document) -> Iterator[tuple[Citation, Note | Reference]]:
    """Every work of the notes, then of the reference lists."""
    holders: tuple[Note | Reference, ...] = (*document.notes, *document.references)
    for holder in holders:
        for citation in holder.citations:
            yield citation, holder


def dated(document: Document) -> Iterator[Dated]:
    """Every work of notes and reference lists with a date of its own."""
    return dated_works((*document.notes, *document.references))


def comes_after(source: Dated, published: Published) -> bool:
    """Whether a source is dated after the publication, for certain: neither forthcoming, nor an event of several days, nor
    an issue set ahead."""
    precision = source.edtf.precision
    if source.ahead or precision in {Precision.SEASON, Precision.INTERVAL}:
        return False
    if precision is not Precision.DAY and _ONLINE_FIRST.search(source.citation.text):
        return False
    days = days_after(source.edtf, published.edtf) or 0
    if precision is Precision.YEAR and days > _FAR_OFF:
        return False
    # A day's difference may be one of time zones.
    return days > (ISSUE_AHEAD.days if source.issue else 1)


def date_group(document: Document, mention: DateMention) -> str:
    """A date that is wrong by the URL and by the publication is one item."""
    return f"date:{document.path}:{mention.span.start}"


def source_group(document: Document, citation: Citation) -> str:
    """A work whose title, author and publisher are others by its URL, its page and its record is one item: the link is
    another's. What a DOI causes is one item with what its link causes."""
    doi = works.doi(citation)
    if doi is not None:
        return doi_group(doi)
    return f"source:{document.path}:{citation.span.start}"


def doi_group(doi: works.Doi) -> str:
    return f"link:{doi.url}" if doi.url else f"doi:{doi.value}"


def flawed(document: Document, flaw: Flaw) -> Iterator[tuple[Passage, DateMention, Note | None]]:
    """Dates of the whole document that have this flaw, each once."""
    for passage in document.passages:
        for mention in passage.dates:
            if mention.flaw is flaw:
                yield passage, mention, document.note_by_id.get(passage.note_id or "")
