"""L404 unreachable-host."""

from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Hop, LinkCheck, Need, Reason, Verdict
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.occurrences import faults
from claimcheck.rules.registry import rule

_URL = "https://old.museum-archive.org/catalogue"
_DOCUMENT = f"""\
The catalogue lists 412 coins.[^1]

[^1]: Museum of the Coast, *Catalogue*, 2008, {_URL}
"""
_REFUSED = LinkCheck(_URL, Verdict.UNREACHABLE, Reason.UNREACHABLE, "the connection was refused", _URL, (Hop(_URL, None),))
_FLAGGED = Example(
    document=_DOCUMENT,
    links={
        _URL: LinkCheck(
            _URL,
            Verdict.UNREACHABLE,
            Reason.UNREACHABLE,
            "the connection was refused",
            _URL,
            (Hop(_URL, None),),
            confirmed=True,
        )
    },
    flagged=(_URL,),
)
_CLEAN = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.ALIVE, detail="HTTP 200", final_url=_URL, chain=(Hop(_URL, 200),))},
)
_ONCE = Example(document=_DOCUMENT, links={_URL: _REFUSED}, undetermined=Reason.UNREACHABLE)


@rule("L404", "unreachable-host", Severity.WARNING, needs=(Need.LINK,), examples=(_FLAGGED, _CLEAN, _ONCE))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A link whose host does not answer: refused, timed out, or with a certificate that does not hold, on two days.

    ## Why it matters

    Readers get an error of their browser in place of the source.

    ## What to do

    Open the link yourself. If it fails for you too, look for the page's new home or an archived copy. A host that failed
    only once is listed as "could not check"; `--strict-hosts` asks for a finding at once.
    """
    yield from faults(document, evidence, context, Verdict.UNREACHABLE, _message)


def _message(url: str, place: str, fault: str) -> str:
    return (
        f"The host of {url} in {place} cannot be reached: {fault or 'no answer'}."
        " Open it yourself; if it fails, find the page's new home or an archived copy."
    )
