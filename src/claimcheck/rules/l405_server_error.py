"""L405 server-error."""

from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Hop, LinkCheck, Need, Reason, Verdict
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.occurrences import faults
from claimcheck.rules.registry import rule

_URL = "https://statistics.harbour.org/tables/7"
_DOCUMENT = f"""\
Traffic fell by a third.[^1]

[^1]: Harbour Statistics, “Table 7”, 2022, {_URL}
"""
_CHAIN = (Hop(_URL, 500),)
_FLAGGED = Example(
    document=_DOCUMENT,
    links={
        _URL: LinkCheck(_URL, Verdict.SERVER_ERROR, Reason.SERVER_ERROR, "HTTP 500", _URL, _CHAIN, confirmed=True),
    },
    flagged=(_URL,),
)
_CLEAN = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.ALIVE, detail="HTTP 200", final_url=_URL, chain=(Hop(_URL, 200),))},
)
_ONCE = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.SERVER_ERROR, Reason.SERVER_ERROR, "HTTP 500", _URL, _CHAIN)},
    undetermined=Reason.SERVER_ERROR,
)


@rule("L405", "server-error", Severity.WARNING, needs=(Need.LINK,), examples=(_FLAGGED, _CLEAN, _ONCE))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A link whose server answers with an error of its own (5xx), on two days.

    ## Why it matters

    Readers get an error page in place of the source.

    ## What to do

    Open the link yourself. If the error lasts, look for the page's new home or an archived copy. A server that failed
    only once is listed as "could not check"; `--strict-hosts` asks for a finding at once.
    """
    yield from faults(document, evidence, context, Verdict.SERVER_ERROR, _message)


def _message(url: str, place: str, fault: str) -> str:
    return (
        f"The server of {url} in {place} fails: {fault or 'a server error'}."
        " Open it yourself; if the error lasts, find the page's new home or an archived copy."
    )
