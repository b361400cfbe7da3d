"""C202 incomplete-citation."""

import re
from collections.abc import Iterator

from claimcheck.model.document import Citation, Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Exhibit, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.cited import citations
from claimcheck.rules.registry import rule

_FLAGGED = Example(
    document="""\
The canal froze.[^1] The ferries stopped.[^2]

[^1]: Larsen and Berg (2021) <https://www.canals.no/articles/frozen>
[^2]: H. Lund, “Ferries in Winter”, *Nordic Transport Review*, Vol 45, No 5, 2019.
""",
    flagged=(
        "Larsen and Berg (2021) <https://www.canals.no/articles/frozen",
        "H. Lund, “Ferries in Winter”, *Nordic Transport Review*, Vol 45, No 5, 2019.",
    ),
)
_CLEAN = Example(
    document="""\
The canal froze.[^1] The ferries stopped.[^2] The ice broke.[^3] Ibid. is short.[^4]

[^1]: Larsen and Berg (2021), “Frozen”, <https://www.canals.no/articles/frozen>
[^2]: H. Lund, “Ferries in Winter”, *Nordic Transport Review*, Vol 45, No 5, 2019, pp. 11-19.
[^3]: H. Lund, *Ice*, Oslo: Fjord, 2020.
[^4]: Lund, *Ice*, p. 4.
"""
)

_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_YEAR = re.compile(
    r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)|\b(?:n\.\s?d\.|undated|s\.\s?d\.|forthcoming|in press|o\.\s?J\.|date (?:unknown|inconnue))",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"\b(?:ibid|ebd|supra|infra|above|below|op\.\s?cit|loc\.\s?cit|id\.|cited|hereinafter|idem)\b", re.IGNORECASE
)
_UNPAGED = re.compile(
    r"\b(?:submitted|in press|forthcoming|to appear|n\.?p|no pagination|online|report|monograph|arXiv|Press)\b",
    re.IGNORECASE,
)
_LEGAL = re.compile(r" v\.? |\b\d{1,4} (?:[A-Z][\w.]* ?){1,4} (?:at )?\d")
"""Cases, statutes and law journals as in the Bluebook: the page is the number after the reporter ("501 U.S. 560")."""
_NUMBER = re.compile(r"\d+")
_LONG_NAME = 4
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_JOINERS = frozenset(
    (
        "and",
        "et",
        "al",
        "und",
        "see",
        "also",
        "cf",
        "accessed",
        "available",
        "at",
        "in",
        "eds",
        "ed",
        "von",
        "van",
        "de",
        "di",
        "da",
        "la",
        "le",
        "url",
    )
)
_MONTHS = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b\.?", re.IGNORECASE)
_DATED = frozenset(("article-journal", "article-magazine", "article-newspaper", "book", "chapter", "report", "thesis"))


@rule("C202", "incomplete-citation", Severity.INFO, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A citation that lacks what its kind of source calls for: a title, a date, or the pages of an article.

    ## Why it matters

    Title and date are what a reader searches for once the URL is dead; pages lead to the place in a printed journal.

    ## What to do

    Add what is missing. Short forms of a work cited earlier, and works with a DOI or URL that lack only pages, are left
    alone.
    """
    known: set[str] = set()
    for citation, holder in citations(document):
        lacks = [] if _short(citation, known) else _lacking(citation)
        known.update(_families(citation))
        if not lacks:
            continue
        note = document.note_by_id.get(holder.id)
        where = f"Note {note.number}" if note else "This reference"
        yield context.finding(
            document,
            citation.span,
            f"{where} gives no {' and no '.join(lacks)} for its source. Add what is missing.",
            text=citation.text,
            values=tuple(lacks),
            note=note,
            brief=holder.brief,
            evidence=(Exhibit("kind of source", citation.type, "note" if note else "reference"),),
        )


def _families(citation: Citation) -> set[str]:
    return {name.family or name.literal for name in citation.authors}


def _short(citation: Citation, known: set[str]) -> bool:
    """Whether it refers back: by a word that says so, or by an author who was cited before."""
    return bool(_SHORT.search(citation.text)) or bool(_families(citation) & known)


def _lacking(citation: Citation) -> list[str]:
    """What is missing for certain, by the words that are there and not only by what was understood of them."""
    lacks = []
    printed = _URL.sub(" ", citation.text)
    if citation.urls and citation.authors and not citation.title and not _other_words(citation, printed):
        lacks.append("title")
    if citation.type in _DATED and citation.title and citation.authors and not (citation.date or _YEAR.search(printed)):
        lacks.append("date")
    if _in_a_journal(citation) and not (citation.page or citation.doi or citation.urls or _other_numbers(citation, printed)):
        lacks.append("pages")
    return lacks


def _in_a_journal(citation: Citation) -> bool:
    named = citation.type == "article-journal" and citation.title and citation.container_title and not citation.publisher
    return bool(
        named and citation.volume and citation.issue and not (_UNPAGED.search(citation.text) or _LEGAL.search(citation.text))
    )


def _other_numbers(citation: Citation, printed: str) -> bool:
    """Whether a number is left that may be a page, beside those of volume, issue and date, and those in the title."""
    rest = printed.replace(citation.title, " ").replace(citation.container_title, " ")
    known = f"{citation.volume} {citation.issue} {citation.date.text if citation.date else ''}"
    return bool(set(_NUMBER.findall(rest)) - set(_NUMBER.findall(known)))


def _other_words(citation: Citation, printed: str) -> bool:
    """Whether the citation says anything beside its authors and its date. A long "name" may have the title in it."""
    if any(len(name.literal.split()) > _LONG_NAME for name in citation.authors):
        return True
    named = {
        word.casefold()
        for name in citation.authors
        for word in _LETTERS.findall(f"{name.family} {name.given} {name.literal}")
    }
    left = _MONTHS.sub(" ", printed)
    return any(word.casefold() not in named | _JOINERS for word in _LETTERS.findall(left))
