"""F604 change-does-not-compute."""

from collections.abc import Iterator

from claimcheck.grammar.changes import find
from claimcheck.grammar.figures import plain_spaces
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Exhibit, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.computing import wrong
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import quoted

_FLAGGED = Example(
    document="""\
Exports rose from 40 to 50 million tonnes, by 20%. The budget doubled from €30 million to €45 million. Turnout fell from 60%
to 54%, a drop of 10 percentage points. Revenue was $50 million in 2020, up 50% from $40 million in 2019.
""",
    flagged=(
        "from 40 to 50 million tonnes, by 20%",
        "doubled from €30 million to €45 million",
        "from 60%\nto 54%, a drop of 10 percentage points",
        "$50 million in 2020, up 50% from $40 million",
    ),
)
_CLEAN = Example(
    document="""\
Exports rose from 40 to 50 million tonnes, by 25%. The budget nearly doubled from €30 million to €58 million. Turnout fell
from 60% to 54%, by 10 percent or six percentage points. Sales grew by 5% a year, from 40 to 65 million. Output fell from 4.1
to 3.8 million tonnes, or by about 7%. The fund rose from €100 million in 2010 to €240 million in 2020, 40% of it from gifts.
"""
)


@rule("F604", "change-does-not-compute", Severity.WARNING, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A change whose size or direction is not what its two values give: "rose from 40 to 50, by 20%".

    ## Why it matters

    Readers take the percentage. It was reckoned from other values, from the wrong base, or percent and percentage points
    were confused.

    ## What to do

    Reckon again: the difference, divided by the first value. A change of percentages is one of percentage points. Rounded
    values are given the room that their digits leave; yearly rates, averages, changes in real terms, ranks and bounds
    ("more than 40") are left alone.
    """
    for claim in document.claims:
        if len(claim.figures) < 2:
            continue
        text = plain_spaces(claim.text.string)
        for change in find(text):
            if (instead := wrong(text, change)) is None:
                continue
            words = text[change.start : change.end]
            yield context.finding(
                document,
                claim.text.span(change.start, change.end),
                f"{quoted(words, 100)} does not compute: {instead}.",
                text=words,
                brief=claim.brief,
                claim=claim.id,
                confidence=Confidence.HIGH if change.stated or change.factor else Confidence.MEDIUM,
                evidence=(Exhibit("computed", instead.removeprefix("it is "), "the two values"),),
            )
