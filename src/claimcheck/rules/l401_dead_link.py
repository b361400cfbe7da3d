"""L401 dead-link."""

from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Hop, LinkCheck, Need, Reason, Verdict
from claimcheck.model.finding import Confidence, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.gone import gone
from claimcheck.rules.occurrences import checked, open_reason, sure, undecided
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import place_of, quoted

_URL = "https://www.rivers.gov.uk/levels/2019"
_DOCUMENT = f"""\
The river rose by four metres.[^1]

[^1]: River Board, “Levels of 2019”, 2020, {_URL}
"""
_FLAGGED = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.DEAD, detail="HTTP 404", final_url=_URL, chain=(Hop(_URL, 404),))},
    flagged=(_URL,),
)
_KEPT = f"https://web.archive.org/web/20200401000000/{_URL}"
_COPY = Example(
    document=_DOCUMENT.replace(_URL, f"{_URL}, archived at {_KEPT}"),
    links={
        _URL: LinkCheck(_URL, Verdict.DEAD, detail="HTTP 404", final_url=_URL, chain=(Hop(_URL, 404),)),
        _KEPT: LinkCheck(_KEPT, Verdict.ALIVE, detail="HTTP 200", final_url=_KEPT, chain=(Hop(_KEPT, 200),)),
    },
    flagged=(_URL,),
)
_CLEAN = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.ALIVE, detail="HTTP 200", final_url=_URL, chain=(Hop(_URL, 200),))},
)
_BLOCKED = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.BLOCKED, Reason.BLOCKED, "HTTP 403", _URL, (Hop(_URL, 403),))},
    undetermined=Reason.BLOCKED,
)


@rule("L401", "dead-link", Severity.ERROR, needs=(Need.LINK, Need.ARCHIVE), examples=(_FLAGGED, _COPY, _CLEAN, _BLOCKED))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A link whose page is gone: the server says so (404, 410), or its name does not resolve.

    ## Why it matters

    The reader cannot follow the source, and nobody can tell any more whether it says what the text says.

    ## What to do

    Find the page's new address, or link an archived copy beside the old one. A page that refuses to be looked at (403,
    a bot challenge, a login) or does not answer in time is never called dead: it is listed as "could not check". A name
    that did not resolve only once is of low confidence until it fails on another day as well. Where a web archive has a
    copy, the one nearest to the citation's date is suggested; beside a living archived copy in the same note, a dead link
    is a remark only.
    """
    for link, answer in checked(document, evidence):
        reason = open_reason(answer, context)
        if reason is not None:
            yield undecided(document, link, answer, reason, context)
        elif answer.verdict is Verdict.DEAD:
            place = place_of(document.note_by_id.get(link.note_id or ""))
            said_so = bool(answer.chain and answer.chain[-1].status)
            yield from gone(
                document,
                evidence,
                link,
                answer,
                context,
                problem=f"The page {quoted(link.url)} cited in {place} is gone: {answer.detail or 'no such page'}.",
                confidence=Confidence.HIGH if said_so or sure(answer, context) else Confidence.LOW,
            )
