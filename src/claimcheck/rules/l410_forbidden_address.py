"""L410 forbidden-address."""

from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Hop, LinkCheck, Need, Reason, Verdict
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.occurrences import checked, exhibits, group, open_reason, undecided
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import place_of, quoted

_URL = "http://192.168.1.20/drafts/minutes.pdf"
_DOCUMENT = f"""\
The committee agreed.[^1]

[^1]: Committee, *Minutes*, 2 May 2023, <{_URL}>
"""
_FLAGGED = Example(
    document=_DOCUMENT,
    links={_URL: LinkCheck(_URL, Verdict.FORBIDDEN, detail="192.168.1.20 is a private address")},
    flagged=(_URL,),
)
_PUBLIC = "https://minutes.council.org/2023/05.pdf"
_CLEAN = Example(
    document=_DOCUMENT.replace(_URL, _PUBLIC),
    links={_PUBLIC: LinkCheck(_PUBLIC, Verdict.ALIVE, detail="HTTP 200", final_url=_PUBLIC, chain=(Hop(_PUBLIC, 200),))},
)
_TIMEOUT = Example(
    document=_DOCUMENT.replace(_URL, _PUBLIC),
    links={_PUBLIC: LinkCheck(_PUBLIC, Verdict.UNVERIFIED, Reason.DEADLINE, "the deadline came first")},
    undetermined=Reason.DEADLINE,
)


@rule("L410", "forbidden-address", Severity.ERROR, needs=(Need.LINK,), examples=(_FLAGGED, _CLEAN, _TIMEOUT))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A link into a private, loopback or metadata address, or one that leads there. An error in a note, else a warning.

    ## Why it matters

    Nobody outside the author's own network can open it, and it may tell the world what stands inside.

    ## What to do

    Link the public copy of the document. The address was not opened.
    """
    for link, answer in checked(document, evidence):
        reason = open_reason(answer, context)
        if reason is not None and answer.verdict is Verdict.UNVERIFIED:
            yield undecided(document, link, answer, reason, context)
        if answer.verdict is not Verdict.FORBIDDEN:
            continue
        note = document.note_by_id.get(link.note_id or "")
        yield context.finding(
            document,
            link.span,
            f"{quoted(link.url)} in {place_of(note)} leads into a private network"
            f" ({answer.detail or 'a forbidden address'}): readers cannot open it. Link the public copy.",
            text=link.url,
            note=note,
            brief=link.brief,
            severity=Severity.ERROR if note else Severity.WARNING,
            group=group(link),
            evidence=exhibits(answer),
        )
