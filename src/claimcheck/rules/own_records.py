"""Citations that a reference manager printed, and that say something else by now than its record."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.model.citations import Citation
from claimcheck.model.document import Document, Note, Reference
from claimcheck.rules.cited import citations

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_REISSUED = re.compile(
    r"\b(?:forthcoming|in press|reprint\w*|repr\.|reissue\w*|revised|rev\.|edition|edn?\.|translated|trans\.|originally"
    r"|updated?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Contradicted:
    """One such citation, and what ("year", "DOI") is printed in one way and recorded in another."""

    citation: Citation
    holder: Note | Reference
    what: str
    printed: str
    recorded: str


def contradicted(document: Document) -> Iterator[Contradicted]:
    """Each such citation.

    A year differs where the record's stands nowhere in the citation, and no more than one other does. New editions and
    translations have years of their own, and are passed over.
    """
    for citation, holder in citations(document):
        known = citation.recorded
        if known is None:
            continue
        text = citation.text
        for part in (*citation.urls, citation.doi, citation.accessed.text if citation.accessed else ""):
            text = text.replace(part, " ") if part else text
        years = set(_YEAR.findall(text))
        dated = citation.date is not None and not citation.date.relative and not citation.date.flaw
        if dated and known.year and len(years) == 1 and known.year not in years and not _REISSUED.search(text):
            yield Contradicted(citation, holder, "year", years.pop(), known.year)
        if citation.doi and known.doi and citation.doi.lower() != known.doi.lower():
            yield Contradicted(citation, holder, "DOI", citation.doi, known.doi)
