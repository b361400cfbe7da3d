"""D312 stale-future."""

from collections.abc import Iterator

from claimcheck.grammar.dates import days_after
from claimcheck.model.document import Basis, Document, Published
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Exhibit, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.expectations import awaited
from claimcheck.rules.registry import rule
from claimcheck.rules.told import Told, told
from claimcheck.rules.wording import quoted, when

_FLAGGED = Example(
    document="""\
The new quay is expected to open in 2023. The second tunnel will be completed by March 2024.[^1]

[^1]: Port Authority, *Annual Report*, May 2022.
""",
    published="2025-06",
    flagged=("2023", "March 2024"),
)
_CLEAN = Example(
    document="""\
The new quay was expected to open in 2023. In 2021 the ministry said it will open by 2024. “It will open in 2022,” he said.
The port will repeat the count of 2021, and the tunnel will be completed by 2027. According to the plan, trade will double by
2024.[^1]

[^1]: Port Authority, *Annual Report*, May 2022.
""",
    published="2025-06",
)

_LONGEST_AGO = 10 * 366
"""Days. What is farther back is a story told in the present tense."""
_PRINTING = 31
"""Days that a text may take to come out."""


@rule("D312", "stale-future", Severity.WARNING, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """Something told as still to come, at a time that was past when the document came out.

    ## Why it matters

    The sentence was written, or copied, before that time. Whether it came true is what the reader wants to know.

    ## What to do

    Find out what happened and say so; or say who expected it, and when. Quotations, reported speech, a past expectation
    ("was expected in 2023") and what stands beside another date are left alone. Where nothing but the dates of its sources
    says when the document came out, the confidence is low.
    """
    published = context.published
    if published is None:
        return
    for each in told(document):
        if not _stale(each, published) or not (sure := awaited(each)):
            continue
        inferred = published.basis is Basis.INFERRED
        yield context.finding(
            document,
            each.mention.span,
            f"{quoted(each.mention.text)} is told as still to come, but was over when the document came out"
            f" ({when(published.edtf)}). Say what happened, or who expected it, and when.",
            text=each.mention.text,
            values=(str(each.edtf),),
            brief=each.claim.brief,
            claim=each.claim.id,
            confidence=Confidence.LOW if inferred else sure,
            evidence=(
                Exhibit("sentence", each.sentence, "the text"),
                Exhibit("published", str(published.edtf), published.basis),
            ),
        )


def _stale(each: Told, published: Published) -> bool:
    days = days_after(published.edtf, each.edtf)
    return days is not None and _PRINTING < days <= _LONGEST_AGO
