"""L404 unreachable-host."""

from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Hop, LinkCheck, Need, Reason, Verdict
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.occurrences import checked, exhibits, group, open_reason, undecided
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import place_of, quoted

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
    for link, answer in checked(document, evidence):
        if answer.verdict not in {Verdict.UNREACHABLE, Verdict.UNVERIFIED}:
            continue
        reason = open_reason(answer, context)
        if reason is not None:
            yield undecided(document, link, answer, reason, context)
            continue
        note = document.note_by_id.get(link.note_id or "")
        yield context.finding(
            document,
            link.span,
            f"The host of {quoted(link.url)} in {place_of(note)} cannot be reached: {answer.detail or 'no answer'}."
            " Open it yourself; if it fails, find the page's new home or an archived copy.",
            text=link.url,
            values=(answer.detail,),
            note=note,
            brief=link.brief,
            group=group(link),
            evidence=exhibits(answer),
        )
