"""D302 weekday-mismatch."""

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
The delegates met on Tuesday, 10 March 2025 and left two days later.[^1]

[^1]: *The Coast Gazette*, 13 March 2025.
""",
    flagged=("Tuesday, 10 March 2025",),
)
_CLEAN = Example(
    document="""\
The delegates met on Monday, 10 March 2025 and left two days later.[^1]

[^1]: *The Coast Gazette*, Thursday 13 March 2025.
"""
)


@rule("D302", "weekday-mismatch", Severity.ERROR, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A day of the week that its date did not fall on.

    ## Why it matters

    One of the two is wrong, and a reader with a calendar sees it.

    ## What to do

    Look up which one the source has: a wrong weekday is often the sign of a wrong day or year.
    """
    for passage, mention, note in flawed(document, Flaw.WEEKDAY):
        yield context.finding(
            document,
            mention.span,
            f"{quoted(mention.text)} in {place_of(note)}: {mention.detail or 'the date fell on another day of the week'}."
            " Correct the weekday or the date.",
            text=mention.text,
            note=note,
            brief=passage.brief,
            evidence=(Exhibit("calendar", mention.detail),),
        )
