"""Works as a document cites them, in full or by a short form."""

from dataclasses import dataclass

from claimcheck.model.dates import DateMention
from claimcheck.model.text import Span


@dataclass(frozen=True, slots=True)
class Name:
    """A person (family with particles, given) or an institution (literal)."""

    family: str = ""
    given: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a reference manager's record says of a work that it printed: the year, and the DOI in its normal form."""

    year: str = ""
    doi: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """One work as cited, in the terms of CSL-JSON 1.0.2. What the note does not say is empty.

    `date` is the date of the work, `accessed` when it was looked at; `page` is as printed. `recorded` is what is known of
    it beside the text, None for a citation that was typed.
    """

    span: Span
    text: str
    type: str = "document"
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    title: str = ""
    container_title: str = ""
    publisher: str = ""
    publisher_place: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    edition: str = ""
    date: DateMention | None = None
    accessed: DateMention | None = None
    urls: tuple[str, ...] = ()
    doi: str = ""
    isbn: str = ""
    collection_title: str = ""
    recorded: Recorded | None = None


@dataclass(frozen=True, slots=True)
class ShortForm:
    """Words that stand for a work cited before ("Ibid.", "supra note 12", "Samuels 2003").

    `cited_in` is the id of the note or reference that cites it in full, `citation` its place among the citations there;
    `page` is the one that is named here, "" for none.
    """

    span: Span
    text: str
    cited_in: str
    citation: int
    page: str = ""
