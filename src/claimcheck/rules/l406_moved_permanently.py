"""L406 moved-permanently."""

from collections.abc import Iterator

from claimcheck.grammar.urls_home import landed_on_home, moved_for_sure
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Hop, LinkCheck, Need, Reason, Verdict
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.occurrences import checked, exhibits, group, open_reason, undecided
from claimcheck.rules.registry import rule
from claimcheck.rules.rewriting import rewritten
from claimcheck.rules.wording import place_of, quoted

_OLD, _NEW = "http://www.tides.org/tables.htm", "https://www.tides.org/en/tables"
_DOCUMENT = f"""\
Tides are predicted a year ahead.[^1]

[^1]: Tide Office, “Tables”, 2021, <{_OLD}>
"""
_FLAGGED = Example(
    document=_DOCUMENT,
    links={_OLD: LinkCheck(_OLD, Verdict.MOVED, None, "HTTP 301", _NEW, (Hop(_OLD, 301), Hop(_NEW, 200)))},
    flagged=(_OLD,),
)
_CLEAN = Example(
    document=_DOCUMENT,
    links={_OLD: LinkCheck(_OLD, Verdict.MOVED, None, "HTTP 302", _NEW, (Hop(_OLD, 302), Hop(_NEW, 200)))},
)
_BLOCKED = Example(
    document=_DOCUMENT,
    links={_OLD: LinkCheck(_OLD, Verdict.BLOCKED, Reason.BLOCKED, "HTTP 403", _NEW, (Hop(_OLD, 301), Hop(_NEW, 403)))},
    undetermined=Reason.BLOCKED,
)

_PERMANENT = frozenset({301, 308})


@rule("L406", "moved-permanently", Severity.INFO, needs=(Need.LINK,), examples=(_FLAGGED, _CLEAN, _BLOCKED))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A link that is led on for good (301, 308): the page has a new address.

    ## Why it matters

    The old address works for as long as somebody keeps the redirect.

    ## What to do

    Write the new address; `claimcheck fix` does it where the page stays on its site. A temporary redirect is no finding. A
    link to a page that ends on a home page is L407.
    """
    for link, answer in checked(document, evidence):
        reason = open_reason(answer, context)
        if reason is not None:
            yield undecided(document, link, answer, reason, context)
        if answer.verdict is not Verdict.MOVED or not _for_good(answer) or landed_on_home(link.url, answer.final_url):
            continue
        note, new = document.note_by_id.get(link.note_id or ""), _with_fragment(answer.final_url, link.url)
        yield context.finding(
            document,
            link.span,
            f"The page {quoted(link.url)} in {place_of(note)} has moved for good. Write {new} for it.",
            text=link.url,
            note=note,
            brief=link.brief,
            group=group(link),
            evidence=exhibits(answer),
            suggestion=new,
            fix=rewritten(document, link, new, safe=moved_for_sure(link.url, new)),
        )


def _with_fragment(new: str, old: str) -> str:
    """The new address and the old one's fragment, which a redirect keeps (RFC 9110, 10.2.2)."""
    _, mark, fragment = old.partition("#")
    return new if "#" in new else f"{new}{mark}{fragment}"


def _for_good(answer: LinkCheck) -> bool:
    return len(answer.chain) > 1 and all(hop.status in _PERMANENT for hop in answer.chain[:-1])
