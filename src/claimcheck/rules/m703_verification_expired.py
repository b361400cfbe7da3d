"""M703 verification-expired."""

from collections.abc import Iterator

from claimcheck.model.decisions import Standing
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Finding, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.decided import place_of
from claimcheck.rules.registry import rule

_DOCUMENT = """\
In 2023 the port handled 40 per cent of the country’s grain.[^1]

[^1]: Port Authority, *Annual Report*, https://www.port-authority.org/report
"""
_FLAGGED = Example(
    document=_DOCUMENT,
    flagged=(
        "In 2023 the port handled 40 per cent of the country’s grain.",
        "[^1]: Port Authority, *Annual Report*, https://www.port-authority.org/report",
        "https://www.port-authority.org/report",
    ),
    ledger="""\
version: 1
sources:
  - {url: "https://www.port-authority.org/report", seen_by: "A. Editor", on: "2024-06-01", until: "2025-06-01"}
claims:
  - id: "c-1"
    document: "example"
    text: "In 2023 the port handled 40 per cent of the country’s grain."
    status: "verified"
    by: "A. Editor"
    until: "2025"
waivers:
  - {rule: "C202", document: "example", note: "1", reason: "the report has no title page yet", until: "2025-06"}
""",
)
_CLEAN = Example(
    document=_DOCUMENT,
    ledger="""\
version: 1
sources:
  - {url: "https://www.port-authority.org/report", seen_by: "A. Editor", on: "2024-06-01", until: "2026-01-01"}
claims:
  - id: "c-1"
    document: "example"
    text: "In 2023 the port handled 40 per cent of the country’s grain."
    status: "verified"
    until: "2026"
""",
)


@rule("M703", "verification-expired", Severity.WARNING, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A decision of the ledger whose `until` has passed: a verified claim, a source that somebody saw, a waiver.

    What has passed no longer counts: the source could not be checked again, and what the waiver let pass is open.
    `until: "2026-05"` holds to the end of May.

    ## Why it matters

    Whoever set the date meant that somebody should look again.

    ## What to do

    Look again, then say so: `claimcheck ledger verify ID`, `claimcheck ledger seen URL`, or a new `until` for the waiver.
    """
    yield from _claims(document, context)
    yield from _sources(document, context)
    for lapsed in context.decisions.lapsed:
        note = next((note for note in document.notes if note.number == lapsed.note), None)
        where = f" ({context.decisions.ledger}, line {lapsed.line})" if lapsed.line else ""
        yield context.finding(
            document,
            place_of(document, note),
            f"The decision to let {lapsed.rule} pass{where} held until {lapsed.until}. Decide again.",
            text=lapsed.text,
            values=(lapsed.rule, lapsed.until),
            note=note,
        )


def _claims(document: Document, context: Context) -> Iterator[Finding]:
    for claim in document.claims:
        decision = context.decisions.claims.get(claim.id)
        if decision and decision.expired and decision.status in {Standing.VERIFIED, Standing.CHANGED}:
            yield context.finding(
                document,
                claim.span,
                f"This was to be checked again after {decision.until}. Look again, then say"
                f" `claimcheck ledger verify {decision.id}`.",
                text=claim.text.string,
                values=(decision.until,),
                brief=claim.brief,
                claim=claim.id,
            )


def _sources(document: Document, context: Context) -> Iterator[Finding]:
    """Each once, where the document first has the link."""
    told: set[str] = set()
    for link in document.links:
        seen = context.decisions.sources.get(link.url)
        if seen and seen.expired and seen.url not in told:
            told.add(seen.url)
            by = f" by {seen.by}" if seen.by else ""
            yield context.finding(
                document,
                link.span,
                f"This source was seen{by} on {seen.on}, which held until {seen.until}. Look again, then say"
                f" `claimcheck ledger seen {seen.url}`.",
                text=link.url,
                values=(seen.until,),
                note=document.note_by_id.get(link.note_id or ""),
                brief=link.brief,
            )
