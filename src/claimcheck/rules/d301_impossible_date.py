"""D301 impossible-date."""

from collections.abc import Iterator

from claimcheck.model.dates import Flaw
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Exhibit, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.cited import flawed
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import place_of, quoted

_FLAGGED = Example(
    document="""\
The ceasefire was signed on 31 June 2024.[^1]

[^1]: *The Coast Gazette*, 29 February 2023.
""",
    flagged=("31 June 2024", "29 February 2023"),
)
_CLEAN = Example(
    document="""\
The ceasefire was signed on 30 June 2024.[^1]

[^1]: *The Coast Gazette*, 29 February 2024.
"""
)


@rule("D301", "impossible-date", Severity.ERROR, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A day that no calendar has.

    ## Why it matters

    Something else was meant, and nobody can tell what: the day, the month or the year.

    ## What to do

    Look the date up in the source and correct it.
    """
    for passage, mention, note in flawed(document, Flaw.IMPOSSIBLE):
        yield context.finding(
            document,
            mention.span,
            f"{quoted(mention.text)} in {place_of(note)} does not exist: {mention.detail or 'no calendar has this day'}."
            " Look the date up in the source.",
            text=mention.text,
            note=note,
            brief=passage.brief,
            evidence=(Exhibit("calendar", mention.detail),),
        )
