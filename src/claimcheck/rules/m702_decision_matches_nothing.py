"""M702 decision-matches-nothing."""

from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.decided import place_of
from claimcheck.rules.registry import rule

_FLAGGED = Example(
    document="""\
The bridge was opened on 30 June 2024.

<!-- claimcheck: allow D301 because the calendar is the council's own -->
It was closed a day later.
""",
    flagged=("<!-- claimcheck: allow D301 because the calendar is the council's own -->",),
)
_GONE = Example(
    document="The harbour is old, and its quays are of stone.\n",
    flagged=("The harbour is old, and its quays are of stone.",),
    ledger="""\
version: 1
claims:
  - {id: "c-1", document: "example", text: "The port handled 40 per cent of the grain.", status: "verified", by: "A. Editor"}
""",
)
_CLEAN = Example(
    document="""\
<!-- claimcheck: allow D301 because the council's calendar has thirty-one days in June -->
The bridge was opened on 31 June 2024.
""",
)


@rule("M702", "decision-matches-nothing", Severity.WARNING, examples=(_FLAGGED, _GONE, _CLEAN), afterwards=True)
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A decision, in the ledger or in the text, that speaks of something which is no longer there.

    It is asked only where the document and the rule were part of the run, and the rule had all that it needs: a run without
    the network says nothing of a decision about a dead link.

    ## Why it matters

    What was decided once would silently hold for the next thing that looks like it.

    ## What to do

    Take the decision away, or correct what it names. Of a verified sentence that was deleted, `claimcheck ledger sync` takes
    note.
    """
    for idle in context.decisions.idle:
        where = f" ({context.decisions.ledger}, line {idle.line})" if idle.line else ""
        note = next((note for note in document.notes if note.number == idle.note), None)
        yield context.finding(
            document,
            idle.span or place_of(document, note),
            f"{idle.what}{where} matches nothing any more. Take it away, or correct what it names.",
            text=idle.what,
            note=note if idle.span is None else None,
        )
