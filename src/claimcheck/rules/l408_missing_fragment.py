"""L408 missing-fragment."""

from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Hop, LinkCheck, Need, Reason, Verdict
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.occurrences import checked, exhibits, group, open_reason, undecided
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import place_of, quoted

_PAGE = "https://www.dike-office.org/handbook"
_URL = f"{_PAGE}#chapter-9"
_DOCUMENT = f"""\
Dikes are raised every thirty years.[^1]

[^1]: Dike Office, *Handbook*, 2018, {_URL}
"""
_CHAIN = (Hop(_PAGE, 200),)
_FLAGGED = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.ALIVE, None, "HTTP 200", _PAGE, _CHAIN, missing="chapter-9")},
    flagged=(_URL,),
)
_CLEAN = Example(document=_DOCUMENT, links={_URL: LinkCheck(_URL, Verdict.ALIVE, None, "HTTP 200", _PAGE, _CHAIN)})
_LOGIN = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.LOGIN, Reason.LOGIN, "it leads to a login at www.dike-office.org", _PAGE, _CHAIN)},
    undetermined=Reason.LOGIN,
)


@rule("L408", "missing-fragment", Severity.INFO, needs=(Need.LINK,), examples=(_FLAGGED, _CLEAN, _LOGIN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A link to a place in a page that the page does not have: no id and no name (#chapter-9), no such text (#:~:text=).

    ## Why it matters

    The reader lands at the top of the page, and has to look for what is cited.

    ## What to do

    Look the place up and copy its address anew, or leave the fragment out. Fragments that scripts read (#/route, #page=5),
    and pages that scripts make, are not judged.
    """
    for link, answer in checked(document, evidence):
        if "#" not in link.url:
            continue
        reason = open_reason(answer, context)
        if reason is not None:
            yield undecided(document, link, answer, reason, context)
        if not answer.missing:
            continue
        note = document.note_by_id.get(link.note_id or "")
        yield context.finding(
            document,
            link.span,
            f"The page {quoted(link.url)} in {place_of(note)} is there, but the place in it is not: #{answer.missing}."
            " Look the place up, or leave it out.",
            text=link.url,
            values=(answer.missing,),
            note=note,
            brief=link.brief,
            group=group(link),
            evidence=exhibits(answer),
        )
