"""L403 parked-domain."""

from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Hop, LinkCheck, Need, Reason, Verdict
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.gone import gone
from claimcheck.rules.occurrences import checked, open_reason, undecided
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import place_of, quoted

_URL = "http://www.harbour-watch.net/2011/survey"
_DOCUMENT = f"""\
Half of the quays stood empty.[^1]

[^1]: Harbour Watch, “Survey”, 2011, {_URL}
"""
_CHAIN = (Hop(_URL, 200),)
_FLAGGED = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.PARKED, None, "the page is titled “harbour-watch.net is for sale”", _URL, _CHAIN)},
    flagged=(_URL,),
)
_CLEAN = Example(document=_DOCUMENT, links={_URL: LinkCheck(_URL, Verdict.ALIVE, None, "HTTP 200", _URL, _CHAIN)})
_TIMEOUT = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.UNREACHABLE, Reason.TIMEOUT, "no complete answer within 10 s", _URL)},
    undetermined=Reason.TIMEOUT,
)


@rule("L403", "parked-domain", Severity.WARNING, needs=(Need.LINK, Need.ARCHIVE), examples=(_FLAGGED, _CLEAN, _TIMEOUT))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A link whose domain is for sale: in place of the source there is an offer, or a page of advertisements.

    ## Why it matters

    Whoever buys the domain may show anything there, under the name of the source.

    ## What to do

    Link an archived copy, or the author's new site. The page is known by the parking service that it loads, by a redirect
    to a market of domains, or by a title that offers the very host.
    """
    for link, answer in checked(document, evidence):
        reason = open_reason(answer, context)
        if reason is not None:
            yield undecided(document, link, answer, reason, context)
        if answer.verdict is not Verdict.PARKED:
            continue
        place = place_of(document.note_by_id.get(link.note_id or ""))
        problem = f"The domain of {quoted(link.url)} in {place} is for sale: {answer.detail or 'it is parked'}."
        yield from gone(document, evidence, link, answer, context, problem=problem)
