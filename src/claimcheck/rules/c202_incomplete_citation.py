"""C202 incomplete-citation."""

import re
from collections.abc import Iterator

from claimcheck.grammar import titles
from claimcheck.model.citations import Citation
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Exhibit, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.cited import citations
from claimcheck.rules.completeness import lacking, required
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

_SHORT = re.compile(
    r"\b(?:ibid|ebd|supra|infra|above|below|op\.\s?cit|loc\.\s?cit|id\.|cited|hereinafter|idem)\b", re.IGNORECASE
)


@rule("C202", "incomplete-citation", Severity.INFO, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A citation that lacks what its kind of source calls for: a title, a date, or the pages of an article.

    ## Why it matters

    Title and date are what a reader searches for once the URL is dead; pages lead to the place in a printed journal.

    ## What to do

    Add what is missing. Short forms of a work cited earlier, and works with a DOI or URL that lack only pages, are left
    alone. What a house wants beyond that stands in its settings, `house = {require = {webpage = ["title", "accessed"]}}`, by
    CSL type (or `any`): a citation that lacks it is a warning.
    """
    known: set[str] = set()
    for citation, holder in citations(document):
        wanted = [] if _again(citation, known) else required(citation, context.settings.required)
        lacks = list(dict.fromkeys((*([] if _short(citation, known) else lacking(citation)), *wanted)))
        known.update((*_families(citation), titles.normal(citation.title)))
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
            severity=Severity.WARNING if wanted else None,
            evidence=(Exhibit("kind of source", citation.type, "note" if note else "reference"),),
        )


def _families(citation: Citation) -> set[str]:
    return {name.family or name.literal for name in citation.authors}


def _short(citation: Citation, known: set[str]) -> bool:
    """Whether it refers back: by a word that says so, or by an author who was cited before."""
    return bool(_SHORT.search(citation.text)) or bool(_families(citation) & known)


def _again(citation: Citation, known: set[str]) -> bool:
    """Whether it is certainly a short form: what a house requires holds for every full citation."""
    title = titles.normal(citation.title)
    return title in known if title else _short(citation, known)
