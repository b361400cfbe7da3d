"""F603 shares-do-not-add-up."""

from collections.abc import Iterator

from claimcheck.grammar.figures import plain_spaces
from claimcheck.grammar.wholes import Whole, find
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Exhibit, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import quoted

_FLAGGED = Example(
    document="""\
Some 60% of the grain goes to feed, 25% is milled and the remaining 25% is lost. Of the 120 members, 70 agreed, 30 did not,
and the other 25 abstained. The grant consists of €95 million: €50 million for schools, €30 million for roads and €20 million
for parks.
""",
    flagged=(
        "60% of the grain goes to feed, 25% is milled and the remaining 25%",
        "120 members, 70 agreed, 30 did not,\nand the other 25",
        "€95 million: €50 million for schools, €30 million for roads and €20 million",
    ),
)
_CLEAN = Example(
    document="""\
Some 60% of the grain goes to feed, 25% is milled and the remaining 15% is lost. Three risks were named by 64.3, 58.2 and
57.3% of firms. The board consists of 33% bankers, 33% lawyers and 33% engineers. Of the 60% who voted, 55% agreed and the
remaining 45% did not. The fund paid 40% for roads, 20% for schools and 10% for parks.
"""
)


@rule("F603", "shares-do-not-add-up", Severity.WARNING, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """Shares that are said to be all of a whole, and are more or less than it.

    ## Why it matters

    One of the shares is wrong, or one was left out.

    ## What to do

    Compare the shares with the source. Only sentences are looked at that close their list ("the remaining 15%", "the
    other 25") or say that something is divided ("consists of", "was split", votes with abstentions). Rounding is allowed
    for; several answers, overlapping groups, other times and open lists ("including") are left alone.
    """
    for claim in document.claims:
        text = plain_spaces(claim.text.string)
        if (whole := find(text)) is None:
            continue
        words = text[whole.start : whole.end]
        yield context.finding(
            document,
            claim.text.span(whole.start, whole.end),
            f"{quoted(words, 100)}: the parts come to {_amount(whole, whole.total)}, not {_amount(whole, whole.stated)}.",
            text=words,
            values=(str(whole.total),),
            brief=claim.brief,
            claim=claim.id,
            confidence=Confidence.HIGH if whole.closed else Confidence.MEDIUM,
            evidence=(Exhibit("sum", _amount(whole, whole.total), "the text"),),
        )


def _amount(whole: Whole, value: float) -> str:
    number = f"{value:,.1f}".removesuffix(".0")
    return f"{number}%" if whole.unit == "%" else f"{number} {whole.unit}".strip()
