"""F602 counted-list-mismatch."""

from collections.abc import Iterator

from claimcheck.model.claims import Counted
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Exhibit, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import quoted

_FLAGGED = Example(
    document="""\
The plan names seven key areas of work: defence, trade, aerospace, energy, culture, and migration. It was drawn up by a group
of five ministers (Arden, Bauer, Costa and Dube).

The reform rests on four pillars:

- a new fund
- a lighter tax
- better schools
""",
    flagged=(
        "The plan names seven key areas of work: defence, trade, aerospace, energy, culture, and migration.",
        "It was drawn up by a group\nof five ministers (Arden, Bauer, Costa and Dube).",
        "The reform rests on four pillars:",
    ),
)
_CLEAN = Example(
    document="""\
The plan names six key areas of work: defence, trade, aerospace, energy, culture, and migration. It was drawn up by nine
ministers, including Arden, Bauer and Costa. It works in three regions: Africa, Asia and Latin America and the Caribbean.
The firm has three owners: Acme, a Peruvian bank, Bolt, and Cord. Two of the four members (Malta, Greece) agreed.

The reform rests on three pillars:

- a new fund
- a lighter tax, also for farmers
- better schools
"""
)


@rule("F602", "counted-list-mismatch", Severity.WARNING, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A list with more or fewer items than the text says: "seven key areas", and six follow.

    ## Why it matters

    Either the number is wrong or an item was lost, and the reader cannot tell which.

    ## What to do

    Count again, and correct the number or complete the list. A list that does not claim to be complete ("including",
    "such as", "among them", "at least") is none. Where an item has an "and" or a comma of its own, and may be two, the
    confidence is low or the rule is silent.
    """
    for claim in document.claims:
        counted = claim.counted
        if counted is None or counted.stated == counted.listed:
            continue
        yield context.finding(
            document,
            claim.span,
            f"The text says {counted.stated}, and {counted.listed} follow. {_todo(counted)}",
            text=claim.text.string,
            values=(str(counted.stated), str(counted.listed)),
            brief=claim.brief,
            claim=claim.id,
            confidence=_confidence(counted),
            evidence=(
                Exhibit("stated", str(counted.stated), "the text"),
                Exhibit("listed", "; ".join(quoted(item, 40) for item in counted.items), "the text"),
            ),
        )


def _todo(counted: Counted) -> str:
    return "Is one missing?" if counted.listed < counted.stated else "Correct the number, or the list."


def _confidence(counted: Counted) -> Confidence:
    """High where nothing in the list could be counted in another way."""
    if not counted.sure:
        return Confidence.LOW
    inner = any(" and " in item or " or " in item or "," in item for item in counted.items)
    return Confidence.MEDIUM if inner else Confidence.HIGH
