"""S508 quote-not-in-source."""

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.grammar.page_search import Held
from claimcheck.grammar.sources import quotations
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Hop, LinkCheck, Need, Reason, Verdict
from claimcheck.model.finding import Confidence, Finding, Outcome, Severity
from claimcheck.model.pages import PageFacts, PageText, Signal, Stated
from claimcheck.model.rule import Context, Example
from claimcheck.rules.held_sources import certain, finding, note_of, outcomes
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import quoted

_URL = "https://www.coastgazette.com/2023/03/14/10482"
_DOCUMENT = f"""\
Mayor Quill said that “we will never hand the harbour over to the dredgers”.[^1]

[^1]: A. Byrne, “Fishermen Go Unheard as Harbour Grows”, *The Coast Gazette*, 14 March 2023, {_URL}
"""
_BODY = (
    "Fishermen go unheard as harbour grows. By A. Byrne. The council met on Tuesday to vote on the new quay, and the hall"
    " was full before the doors were closed. “We will {} hand the harbour over to the dredgers,” Mayor Quill told the"
    " meeting, to applause from the back rows, before the plan was put off until the autumn."
)
_FACTS = PageFacts(titles=(Stated("Fishermen go unheard as harbour grows", Signal.JSON_LD),), language="en")
_TEXT = PageText.of(_BODY.format("not"))
_ALIVE = LinkCheck(_URL, Verdict.ALIVE, None, "HTTP 200", _URL, (Hop(_URL, 200),), page=_FACTS, text=_TEXT)
_QUOTE = "“we will never hand the harbour over to the dredgers”"
_NEAR = Example(document=_DOCUMENT, links={_URL: _ALIVE}, flagged=(_QUOTE,))
_THERE = Example(document=_DOCUMENT, links={_URL: replace(_ALIVE, text=PageText.of(_BODY.format("never")))})
_ELLIPSIS = Example(
    document=_DOCUMENT.replace("we will never hand", "[w]e will ... hand"), links={_URL: replace(_ALIVE, text=_TEXT)}
)
_TERM = Example(
    document=_DOCUMENT.replace("we will never hand the harbour over to the dredgers", "blue harbour"), links={_URL: _ALIVE}
)
_CUT = Example(
    document=_DOCUMENT,
    links={
        _URL: replace(_ALIVE, text=PageText.of("The council met on Tuesday.", "it shows only the beginning of the text"))
    },
    undetermined=Reason.NO_RECORD,
)
_WALL = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.PAYWALLED, Reason.PAYWALLED, "the page says so", _URL, (Hop(_URL, 200),))},
    undetermined=Reason.PAYWALLED,
)


@rule(
    "S508",
    "quote-not-in-source",
    Severity.WARNING,
    needs=(Need.LINK, Need.PAGE, Need.TEXT),
    examples=(_NEAR, _THERE, _ELLIPSIS, _TERM, _CUT, _WALL),
)
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A quotation whose words are not in the page that its note cites.

    ## Why it matters

    Words in quotation marks are somebody's own. One that is another was never said; and a quotation that its source does not
    have came from somewhere else.

    ## What to do

    Compare the passage that is shown. Where a word or two differ, in a text that was read whole, it is an error: quote what
    stands there, or mark the change by brackets or an ellipsis. Where nothing like it is there, cite the work that has it.
    Quotation marks, dashes, case, accents, hyphens at the ends of lines, British and American spelling and numbers in words
    make no difference; an ellipsis stands for anything, brackets for what was put in. Terms, titles and quotations of fewer
    than four words are not looked for. Any work that the sentence cites may have the words. One that was not read whole, is
    in another language, or was translated by its author leaves the question open.
    """
    held = quotations(document, evidence)
    yield from outcomes(held, document, context, altered=_altered, missing=_missing)


def _altered(held: Held, document: Document, context: Context) -> Finding:
    sure = held.alone and held.sought.attributed
    return finding(
        held,
        document,
        context,
        f"The page of {note_of(held)} has these words a little differently: {_told(held)}. Quote what stands there, or mark"
        " the change.",
        severity=Severity.ERROR if held.alone else None,
        confidence=Confidence.HIGH if sure else Confidence.MEDIUM,
    )


def _missing(held: Held, document: Document, context: Context) -> Finding:
    near = f" The nearest passage is {quoted(held.passage, 160)}." if held.passage else ""
    sure = held.sought.attributed and certain(held, document)
    return finding(
        held,
        document,
        context,
        f"The page of {note_of(held)} does not have the words {quoted(held.sought.text, 90)}.{near} Compare, or cite the"
        " work that has them.",
        confidence=Confidence.MEDIUM if sure else Confidence.LOW,
    )


def _told(held: Held) -> str:
    """The first differences, word against word."""
    pairs = [
        f"{quoted(printed, 40)} for {quoted(said, 40)}" if said and printed
        else f"without {quoted(said, 40)}" if said
        else f"with {quoted(printed, 40)}"
        for said, printed in held.differences[:3]
    ]  # fmt: skip
    return ", ".join(pairs)
