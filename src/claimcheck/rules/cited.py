"""The works a document cites, in notes and reference lists, with what the rules on dates ask of them."""

from collections.abc import Iterator

from claimcheck.grammar.dated_works import ISSUE_AHEAD, Dated, dated_works
from claimcheck.grammar.dates import days_after
from claimcheck.model.dates import DateMention, Flaw, Precision
from claimcheck.model.document import Citation, Document, Note, Passage, Published, Reference

__all__ = ["ISSUE_AHEAD", "Dated", "citations", "comes_after", "date_group", "dated", "flawed"]

_FAR_OFF = 20 * 365
"""Days. A bare year farther off is a page or a number ("556 U.S. at 2066")."""


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
    """Whether a source is dated after the publication, for certain: not forthcoming, and no issue set ahead."""
    if source.ahead or source.edtf.precision is Precision.SEASON:
        return False
    days = days_after(source.edtf, published.edtf) or 0
    if source.edtf.precision is Precision.YEAR and days > _FAR_OFF:
        return False
    # A day's difference may be one of time zones.
    return days > (ISSUE_AHEAD.days if source.issue else 1)


def date_group(document: Document, mention: DateMention) -> str:
    """A date that is wrong by the URL and by the publication is one item."""
    return f"date:{document.path}:{mention.span.start}"


def source_group(document: Document, citation: Citation) -> str:
    """A work whose title, author and publisher are others by its URL and by its page is one item: the link is another's."""
    return f"source:{document.path}:{citation.span.start}"


def flawed(document: Document, flaw: Flaw) -> Iterator[tuple[Passage, DateMention, Note | None]]:
    """Dates of the whole document that have this flaw, each once."""
    for passage in document.passages:
        for mention in passage.dates:
            if mention.flaw is flaw:
                yield passage, mention, document.note_by_id.get(passage.note_id or "")
