"""S509 figure-not-in-source."""

import re
from collections.abc import Iterator
from dataclasses import replace

from claimcheck.grammar.page_search import Held
from claimcheck.grammar.sources import figures
from claimcheck.grammar.stated_figures import Sureness
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Hop, LinkCheck, Need, Reason, Verdict
from claimcheck.model.finding import Confidence, Finding, Outcome, Severity
from claimcheck.model.pages import PageFacts, PageText, Signal, Stated
from claimcheck.model.rule import Context, Example
from claimcheck.rules.held_sources import certain, finding, note_of, outcomes
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import quoted

# A figure of fewer digits may well have been counted, or rounded, by who writes.
_TELLING = 3
# What writers work out for themselves: changes, averages, shares, sums.
_WORKED_OUT = re.compile(
    r"\b(?:increas|decreas|r[io]se|rising|grew|grow(?:n|th)|f[ea]ll(?:en|ing)?|declin|dropp?|shr[aiu]nk|doubl|tripl|averag"
    r"|per capita|compar|relative|equivalent|convert|combined|together|altogether|in total|ratio|multipl|faster|slower"
    r"|higher|lower|difference|accounts? for|accounted)",
    re.IGNORECASE,
)

_URL = "https://www.portstatistics.net/reports/2023/freight"
_DOCUMENT = f"""\
In 2022 the northern ports shipped freight worth EUR 1,687 million, and 64.3% of it was grain.[^1]

[^1]: Office of Port Statistics, “Freight in the Northern Ports”, 2023, {_URL}
"""
_BODY = (
    "Freight in the northern ports. The Office of Port Statistics counts what is shipped, month after month, from"
    " the reports of harbour masters. In 2022 the ports of the north shipped freight worth €1.687 billion, of which grain"
    " was {} percent, timber 12.1 percent and fish the rest. The figures for the south will be published in the spring."
)
_FACTS = PageFacts(titles=(Stated("Freight in the northern ports", Signal.JSON_LD),), language="en")
_TEXT = PageText.of(_BODY.format("63.4"))
_ALIVE = LinkCheck(_URL, Verdict.ALIVE, None, "HTTP 200", _URL, (Hop(_URL, 200),), page=_FACTS, text=_TEXT)
_ALTERED = Example(document=_DOCUMENT, links={_URL: _ALIVE}, flagged=("64.3%",))
_THERE = Example(document=_DOCUMENT, links={_URL: replace(_ALIVE, text=PageText.of(_BODY.format("64.28")))})
_ABOUT = Example(document=_DOCUMENT.replace("64.3%", "about two thirds"), links={_URL: _ALIVE})
_COVER = Example(
    document=_DOCUMENT,
    links={
        _URL: replace(
            _ALIVE, text=PageText.of("Freight in the northern ports. " * 20 + "Download the report (PDF)", leads=True)
        )
    },
    undetermined=Reason.NO_RECORD,
)
_BLOCKED = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.BLOCKED, Reason.BLOCKED, "HTTP 403", _URL, (Hop(_URL, 403),))},
    undetermined=Reason.BLOCKED,
)


@rule(
    "S509",
    "figure-not-in-source",
    Severity.WARNING,
    needs=(Need.LINK, Need.PAGE, Need.TEXT),
    examples=(_ALTERED, _THERE, _ABOUT, _COVER, _BLOCKED),
)
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A figure that is not in the page that its note cites.

    ## Why it matters

    A digit that was copied wrongly looks like any other. The source is where it shows.

    ## What to do

    Compare the passage that is shown: where one digit makes the difference and the passage speaks of the same thing, correct
    the figure. Where nothing like it is there, cite the work that has it, or say how it was worked out. Scale and format
    make no difference (1,687 billion is 1.687 trillion), nor do a figure rounded from a more precise one, a table that
    gives millions in its head, and a share in words. Years, counts below ten, durations, ranks, approximations and amounts
    in a second currency are not looked for. Any work that the sentence cites may have the figure. A page that only leads to
    the report, was not read whole, or is in another language leaves the question open; that a page does not have a figure
    at all is of low confidence unless it is long, on the subject and titled as it is cited.
    """
    held = figures(document, evidence)
    yield from outcomes(held, document, context, altered=_altered, missing=_missing)


def _altered(held: Held, document: Document, context: Context) -> Finding:
    printed = held.differences[0][1]
    return finding(
        held,
        document,
        context,
        f"The page of {note_of(held)} does not have {quoted(held.sought.text)}; where it speaks of this, it has"
        f" {quoted(printed)}. Compare the two.",
        confidence=Confidence.HIGH if held.alone and held.sure is Sureness.CERTAIN else Confidence.MEDIUM,
    )


def _missing(held: Held, document: Document, context: Context) -> Finding:
    figure, sentence = held.sought.figure, held.sought.claim.text.string
    telling = figure is not None and len(figure.digits.rstrip("0")) >= _TELLING and not _WORKED_OUT.search(sentence)
    return finding(
        held,
        document,
        context,
        f"The page of {note_of(held)} does not have {quoted(held.sought.text)}. Compare, or cite the work that has it.",
        confidence=Confidence.MEDIUM if telling and certain(held, document) else Confidence.LOW,
    )
