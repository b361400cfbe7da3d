"""N109 text-breaks-off."""

from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import quoted

_FLAGGED = Example(
    document="""\
# The lake

The level of the lake has been measured since 1894, and the fall since the new canal was opened is greater than that of

The fishermen were the first to complain. They wrote to the ministry, which did not reply for a year.
""",
    flagged=("opened is greater than that of",),
)
_CLEAN = Example(
    document="""\
# The lake

The level of the lake has been measured since 1894. Two things followed:

- the fish moved north
- the boats were sold
"""
)

_SHOWN = 32


@rule("N109", "text-breaks-off", Severity.WARNING, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A paragraph that stops in mid-sentence, and nothing goes on with it.

    ## Why it matters

    Words were lost, most often at the foot of a page, and with them perhaps a statement and its note.

    ## What to do

    Restore the end of the sentence from the manuscript.
    """
    for passage in document.passages:
        text = passage.text.strip()
        if not passage.broken or not text:
            continue
        start = text.string.rfind(" ", 0, max(len(text.string) - _SHOWN, 0)) + 1
        end = text.string[start:]
        yield context.finding(
            document,
            text.span(start),
            f"The text breaks off after {quoted(end)}. Restore the rest of the sentence.",
            text=end,
            note=document.note_by_id.get(passage.note_id or ""),
            brief=passage.brief,
        )
