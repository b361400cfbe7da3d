"""L402 soft-404."""

from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Hop, LinkCheck, Need, Reason, Verdict
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.gone import gone
from claimcheck.rules.occurrences import checked, open_reason, undecided
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import place_of, quoted

_URL = "https://www.lighthouse-press.org/reports/17"
_DOCUMENT = f"""\
Eleven lights were put out.[^1]

[^1]: Lighthouse Press, “Report 17”, 2016, {_URL}
"""
_CHAIN = (Hop(_URL, 200),)
_FLAGGED = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.SOFT_404, None, "the page is titled “Page not found”", _URL, _CHAIN)},
    flagged=(_URL,),
)
_ABOUT = "https://www.web-history.org/essays/404-not-found"
_CLEAN = Example(
    document=_DOCUMENT.replace(_URL, _ABOUT).replace(
        "Lighthouse Press, “Report 17”", "Web History, “404 Not Found: an essay”"
    ),
    links={_ABOUT: LinkCheck(_ABOUT, Verdict.ALIVE, None, "HTTP 200", _ABOUT, (Hop(_ABOUT, 200),))},
)
_BLOCKED = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.BLOCKED, Reason.BLOCKED, "cf-mitigated: challenge", _URL, (Hop(_URL, 403),))},
    undetermined=Reason.BLOCKED,
)


@rule("L402", "soft-404", Severity.ERROR, needs=(Need.LINK, Need.ARCHIVE), examples=(_FLAGGED, _CLEAN, _BLOCKED))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A link whose page is an error page, although the server says that all is well (status 200).

    ## Why it matters

    The source is gone, and neither a browser's status nor most link checkers say so.

    ## What to do

    Find the page's new address, or link an archived copy. What counts is what the page is: its title and heading say that
    there is no such page, the link was led to an address like /404, or the host gives the same page for an address that
    cannot exist. A page that merely speaks of errors is none. A deep link that ends on the home page is L407.
    """
    for link, answer in checked(document, evidence):
        reason = open_reason(answer, context)
        if reason is not None:
            yield undecided(document, link, answer, reason, context)
        if answer.verdict is not Verdict.SOFT_404:
            continue
        place = place_of(document.note_by_id.get(link.note_id or ""))
        problem = f"The page {quoted(link.url)} cited in {place} is an error page: {answer.detail or 'it says so'}."
        yield from gone(document, evidence, link, answer, context, problem=problem)
