"""M704 claim-not-verified."""

from collections.abc import Iterator

from claimcheck.grammar.musts import must_check
from claimcheck.model.decisions import Standing
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.registry import rule

_DOCUMENT = """\
In 2023 the port handled 40 per cent of the country’s grain.[^1] It was built in 1898.

[^1]: Port Authority, *Annual Report*, May 2024.
"""
_FLAGGED = Example(
    document=_DOCUMENT,
    flagged=("In 2023 the port handled 40 per cent of the country’s grain.",),
    strict=True,
)
_CLEAN = Example(
    document=_DOCUMENT,
    ledger="""\
version: 1
claims:
  - id: "c-1"
    document: "example"
    text: "In 2023 the port handled 40 per cent of the country’s grain."
    status: "verified"
    by: "A. Editor"
""",
    strict=True,
)
_NOT_ASKED = Example(document=_DOCUMENT)

_WHY = {
    Standing.DISPUTED: "was disputed",
    Standing.CHANGED: "has changed since it was checked",
    Standing.VERIFIED: "was checked too long ago",
}


@rule("M704", "claim-not-verified", Severity.ERROR, examples=(_FLAGGED, _CLEAN, _NOT_ASKED))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """With `--require-verified`: a claim that must be checked, and that nobody has verified as it reads now.

    These are the sentences with a percentage, an amount of money or a multiple, with words put into somebody's mouth, and
    those that speak of a fact the ledger has settled.

    ## Why it matters

    It is the last gate before print: what stands there with a figure has been held against its source by somebody.

    ## What to do

    `claimcheck ledger sync` enters the claims, `claimcheck ledger review` asks for one after the other.
    """
    if not context.decisions.strict:
        return
    for claim in document.claims:
        decision = context.decisions.claims.get(claim.id)
        if decision and decision.status is Standing.VERIFIED and not decision.expired:
            continue
        if must_check(claim, context.facts):
            why = _WHY.get(decision.status, "was not verified yet") if decision else "is not in the ledger yet"
            yield context.finding(
                document,
                claim.span,
                f"This must be checked before print, and it {why}.",
                text=claim.text.string,
                brief=claim.brief,
                claim=claim.id,
            )
