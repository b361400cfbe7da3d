"""D309 reversed-date-range."""

import re
from collections.abc import Iterator

from claimcheck.model.dates import DateMention, Flaw
from claimcheck.model.document import Document, Passage
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Exhibit, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.cited import flawed
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import place_of, quoted

_FLAGGED = Example(
    document="""\
The action plan covers 2027-2024 and renews the first one.[^1]

[^1]: Ministry of Ports, *Action Plan*, 2024, p. 2.
""",
    flagged=("2027-2024",),
)
_CLEAN = Example(
    document="""\
The plan covers 2024-2027. The war of 1914-18 had ruined the ports, as that of 431-404 BC had.[^1]

[^1]: Ministry of Ports, *Action Plan*, 2024, § 2001-1998; Regulation No 2019-1998, art. 4; file 2021-1987/3.
"""
)

_NUMBERED = re.compile(
    r"(?:\b(?:nos?|nr|num|art|articles?|arts|sections?|secs?|reg|regulations?|law|act|directive|decision|decree|case|cases|docket"
    r"|resolution|files?|iso|doc|pp?|pages?|vol|paras?|tel|phone|fax|call|postfach|box|§|°)\.?|\d\)?\s?|[#§№/\-–_.:])\s*$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s*[BA]\.?C|[/\-–_\w]", re.IGNORECASE)


@rule("D309", "reversed-date-range", Severity.ERROR, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A range of dates that ends before it begins.

    ## Why it matters

    The two dates are exchanged, or one of them is wrong.

    ## What to do

    Check both dates and put the earlier one first. Shortened ends (1914-18), years BC, and numbers of laws, files and
    pages are no ranges of dates.
    """
    for passage, mention, note in flawed(document, Flaw.REVERSED):
        if _is_number(passage, mention):
            continue
        yield context.finding(
            document,
            mention.span,
            f"{quoted(mention.text)} in {place_of(note)} ends before it begins."
            " Check both dates and put the earlier one first.",
            text=mention.text,
            note=note,
            brief=passage.brief,
            evidence=(Exhibit("date", mention.detail),) if mention.detail else (),
        )


def _is_number(passage: Passage, mention: DateMention) -> bool:
    """Whether it counts laws, files or pages, by what stands around it."""
    start = passage.text.offset(mention.span.start)
    if start is None:
        return False
    text = passage.text.string
    before, after = text[max(start - 24, 0) : start], text[start + len(mention.text) :][:8]
    return bool(_NUMBERED.search(before) or _GOES_ON.match(after))
