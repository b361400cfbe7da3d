"""L409 insecure-http."""

from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Hop, LinkCheck, Need, Reason, Verdict
from claimcheck.model.finding import Exhibit, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.occurrences import checked, exhibits, group, open_reason, undecided
from claimcheck.rules.registry import rule
from claimcheck.rules.rewriting import rewritten
from claimcheck.rules.wording import place_of, quoted

_URL = "http://www.mill-museum.org/wheels"
_SECURE = "https://www.mill-museum.org/wheels"
_DOCUMENT = f"""\
The mill had three wheels.[^1]

[^1]: Mill Museum, “Wheels”, 2017, {_URL}
"""
_CHAIN = (Hop(_URL, 200),)
_FLAGGED = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.ALIVE, None, "HTTP 200", _URL, _CHAIN, secure=_SECURE)},
    flagged=(_URL,),
)
_CLEAN = Example(document=_DOCUMENT, links={_URL: LinkCheck(_URL, Verdict.ALIVE, None, "HTTP 200", _URL, _CHAIN)})
_SILENT = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.UNREACHABLE, Reason.TIMEOUT, "no complete answer within 10 s", _URL)},
    undetermined=Reason.TIMEOUT,
)


@rule("L409", "insecure-http", Severity.INFO, needs=(Need.LINK, Need.HTTPS), examples=(_FLAGGED, _CLEAN, _SILENT))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A link written with http:// although its host answers over https as well.

    ## Why it matters

    Who sits between the reader and the source can see what is read, and change it.

    ## What to do

    Write https. One address of each host was tried over https; where that was another page than this one, the evidence
    says which. `claimcheck fix` writes https where this very page answered.
    """
    for link, answer in checked(document, evidence):
        if not link.url.lower().startswith("http:"):
            continue
        reason = open_reason(answer, context)
        if reason is not None:
            yield undecided(document, link, answer, reason, context)
        if not answer.secure:
            continue
        note = document.note_by_id.get(link.note_id or "")
        better = f"https:{link.url[len('http:') :]}"
        yield context.finding(
            document,
            link.span,
            f"The host of {quoted(link.url)} in {place_of(note)} answers over https as well. Write {better}.",
            text=link.url,
            values=("https",),
            note=note,
            brief=link.brief,
            group=group(link),
            evidence=(*exhibits(answer), Exhibit("answers over https", answer.secure, answer.secure)),
            suggestion=better,
            fix=rewritten(document, link, better) if answer.secure == better.partition("#")[0] else None,
        )
