"""D311 accessed-before-published."""

from collections.abc import Iterator

from claimcheck.grammar.dated_works import ISSUE_AHEAD, Dated
from claimcheck.grammar.dates import days_after
from claimcheck.model.dates import DateMention, Precision
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Exhibit, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.cited import date_group, dated
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import spoken

_FLAGGED = Example(
    document="""\
The harbour was dredged twice.[^1]

[^1]: “Dredged Again”, *The Coast Gazette*, 14 March 2024, https://www.coastgazette.com/dredged (accessed 3 February 2024).
""",
    flagged=("3 February 2024",),
)
_CLEAN = Example(
    document="""\
The harbour was dredged twice.[^1] The sand was sold.[^2] A conference is planned.[^3]

[^1]: “Dredged Again”, *The Coast Gazette*, 14 March 2024, https://www.coastgazette.com/dredged (accessed 14 March 2024).
[^2]: A. Byrne, “Sand”, *Journal of Ports* 12 (3), June 2024, pp. 4-9, https://www.ports.org/sand (accessed 2 April 2024).
[^3]: “Sand”, conference to be held on 5 May 2024, https://www.sand.org/2024 (accessed 2 March 2024).
"""
)


@rule("D311", "accessed-before-published", Severity.ERROR, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A source that was looked at before it was published.

    ## Why it matters

    One of the two dates is wrong; often the year of one of them was left standing when the note was copied.

    ## What to do

    Open the source and correct the date. A day's difference is none (time zones). Issues and books, which are dated up to
    three months ahead, events that are announced, and works that are forthcoming are no findings.
    """
    for source in dated(document):
        accessed = source.citation.accessed
        if accessed is None or accessed.edtf is None or accessed.relative or accessed.flaw or accessed == source.mention:
            continue
        if not _too_early(source, accessed):
            continue
        yield context.finding(
            document,
            accessed.span,
            f"This source is dated {source.mention.text}, but was accessed {accessed.text}, before that. Open it and"
            " correct the date that is wrong.",
            text=accessed.text,
            values=(str(source.edtf), str(accessed.edtf)),
            note=source.note,
            brief=source.holder.brief,
            group=date_group(document, source.mention),
            evidence=(
                Exhibit("date", source.mention.text, source.kind),
                Exhibit("accessed", spoken(accessed.edtf), source.kind),
            ),
        )


def _too_early(source: Dated, accessed: DateMention) -> bool:
    days = days_after(source.edtf, accessed.edtf) if accessed.edtf else None
    if days is None or source.ahead:
        return False
    # "(accessed 4 May 2023). Data for 2025." A year behind the end of a citation is another matter.
    if source.edtf.precision is Precision.YEAR and source.mention.span.start > accessed.span.start:
        return False
    return days > (ISSUE_AHEAD.days if source.issue else 1)
