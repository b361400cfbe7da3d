"""N107 in-text-citation-without-source."""

from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Exhibit, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.author_date import in_text
from claimcheck.rules.registry import rule
from claimcheck.rules.shelf import Shelf
from claimcheck.rules.wording import quoted

_FLAGGED = Example(
    document="""\
Salt was taxed until 1946 (Rao, 1987). The tax had been raised twice before.[^1]

[^1]: P. Das, *Salt and Empire*, Delhi: Sagar, 1992, p. 7.
""",
    flagged=("(Rao, 1987)",),
)
_CLEAN = Example(
    document="""\
Salt was taxed until 1946 (Das, 1992, p. 7), as the Salt Act (1882) allowed; Das and Rao (1994) give the rates. The march
(March 1930) began in Ahmedabad (see Figure 1), as [Mehta, 2001](https://www.saltmarch.org.in/mehta) describes. The Round
Table Conference (London, 1931) changed little.

## References

Das, P. (1992). *Salt and Empire*. Delhi: Sagar.

Das, P. and Rao, K. (1994). “The Rates of the Salt Tax”. *Past Taxes* 3, pp. 1-20.
"""
)
_OTHER_YEAR = Example(
    document="""\
Salt was taxed until 1946 (Das, 1997). The tax had been raised twice before it was given up, and nobody missed it.

## References

Das, P. (1992). *Salt and Empire*. Delhi: Sagar.
""",
    flagged=("(Das, 1997)",),
)


@rule("N107", "in-text-citation-without-source", Severity.WARNING, examples=(_FLAGGED, _CLEAN, _OTHER_YEAR))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """An author and year in the text, such as "(Clark, 2025)", that no note, reference or earlier citation explains.

    ## Why it matters

    The reader is told that there is a source and cannot find out which. Often the passage was taken over from a
    text with a reference list, and the list was left behind.

    ## What to do

    Add a note with the full citation, or the entry to the reference list. A year that no source of that name has is
    reported too. Years alone, places of events, dates, laws and figures in brackets are no citations.
    """
    citations = in_text(document)
    shelf = Shelf(document, citations)
    style = sum(shelf.year_known(found) for found in citations) >= 2
    for found in citations:
        if not (found.sure or style) or shelf.explains(found):
            continue
        other = shelf.other_year(found)
        if found.weak and not other:
            continue
        why = (
            f"{other} names {found.name}, but not of {found.year}. Correct the year, or add the source"
            if other
            else "no note, reference or earlier citation has this source. Add a note with the full citation"
        )
        yield context.finding(
            document,
            found.span,
            f"{quoted(found.text)} cites {found.name} {found.year}, but {why}.",
            text=found.text,
            values=(found.name, found.year),
            brief=found.passage.brief,
            confidence=Confidence.HIGH if style or document.references else Confidence.MEDIUM,
            group="" if document.notes or document.references else f"N107:{document.path}",
            evidence=(Exhibit("citation", found.text, "text"),),
        )
