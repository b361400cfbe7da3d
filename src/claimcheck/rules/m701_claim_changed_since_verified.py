"""M701 claim-changed-since-verified."""

from collections.abc import Iterator

from claimcheck.grammar.rewording import difference
from claimcheck.model.decisions import Standing
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Exhibit, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.registry import rule

_LEDGER = """\
version: 1
claims:
  - id: "c-1"
    document: "example"
    text: "In 2023 the port handled 40 per cent of the country’s grain."
    status: "verified"
    by: "A. Editor"
    on: "2025-05-02"
"""
_FLAGGED = Example(
    document="""\
The harbour is old. In 2023 the port handled 44 per cent of the country’s grain.[^1]

[^1]: Port Authority, *Annual Report*, May 2024.
""",
    flagged=("In 2023 the port handled 44 per cent of the country’s grain.",),
    ledger=_LEDGER,
)
_CLEAN = Example(
    document="""\
In 2023, the port handled 40 per cent of the country's grain.[^1] The harbour is old.

[^1]: Port Authority, *Annual Report*, May 2024.
""",
    ledger=_LEDGER,
)


@rule("M701", "claim-changed-since-verified", Severity.WARNING, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A sentence that was edited after somebody verified it.

    Case, commas, quotation marks and spacing aside: what was checked is what the sentence says. A sentence is recognised by
    its words and its place, in whatever file or format the document comes.

    ## Why it matters

    The name of the person who checked it stands for a sentence that is no longer there.

    ## What to do

    Check what changed. `claimcheck ledger verify ID` says that it holds as it reads now.
    """
    for claim in document.claims:
        decision = context.decisions.claims.get(claim.id)
        if decision is None or decision.status is not Standing.CHANGED:
            continue
        text = claim.text.string
        who = (f" by {decision.by}" if decision.by else "") + (f" on {decision.on}" if decision.on else "")
        yield context.finding(
            document,
            claim.span,
            f"This was checked{who} and has changed since. Check it again, then say"
            f" `claimcheck ledger verify {decision.id}`.",
            text=text,
            values=(decision.text,),
            brief=claim.brief,
            claim=claim.id,
            evidence=(
                Exhibit("as checked", decision.text, context.decisions.ledger),
                Exhibit("change", difference(decision.text, text)),
            ),
        )
