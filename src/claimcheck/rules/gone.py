"""What is said of a page that is gone, and of the archived copy that may take its place."""

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from claimcheck.model.document import Document, Link, Note
from claimcheck.model.evidence import ArchivedCopy, Evidence, LinkCheck, Reason, Verdict
from claimcheck.model.finding import Confidence, Exhibit, Outcome, Severity
from claimcheck.model.rule import Context
from claimcheck.rules.occurrences import exhibits, group
from claimcheck.rules.rewriting import rewritten
from claimcheck.rules.wording import day

# Archives whose addresses hold that of the page, and those whose addresses are names of their own.
_HOLDING = re.compile(
    r"(?:web\.archive\.org|archive\.org|(?:wayback|web)\.[\w.-]{1,60}|webarchive\.[\w.-]{1,60}|arquivo\.pt)"
)
NAMING_ARCHIVES = frozenset({
    *("archive.today", "archive.ph", "archive.is", "archive.vn", "archive.md", "archive.li", "archive.fo"),
    *("perma.cc", "webcitation.org", "www.webcitation.org", "ghostarchive.org", "megalodon.jp"),
})  # fmt: skip
_LIVES = frozenset({Verdict.ALIVE, Verdict.MOVED})


def gone(
    document: Document,
    evidence: Evidence,
    link: Link,
    answer: LinkCheck,
    context: Context,
    *,
    problem: str,
    confidence: Confidence = Confidence.HIGH,
) -> Iterator[Outcome]:
    """The finding of `problem` (a sentence), with what an archive has; and that the archive failed, where it did.

    Beside a living archived copy in the same note it is a remark only.
    """
    note = document.note_by_id.get(link.note_id or "")
    beside = _kept(document, evidence, link, note)
    yield context.finding(
        document,
        link.span,
        f"{problem} {_advice(answer, beside)}",
        text=link.url,
        note=note,
        brief=link.brief,
        severity=Severity.INFO if beside else None,
        confidence=confidence,
        group=group(link),
        evidence=(*exhibits(answer), *_shown(answer.copy)),
        suggestion=answer.copy.url if answer.copy and not beside else None,
        fix=rewritten(document, link, answer.copy.url, safe=False) if answer.copy and not beside else None,
    )
    if answer.archive_failed and not beside:
        detail = f"no archived copy could be looked for: {answer.archive_failed}"
        yield context.undetermined(
            document, link.span, Reason.ARCHIVE_FAILED, detail, group=group(link), note=note, url=link.url
        )


def _advice(answer: LinkCheck, beside: str) -> str:
    if beside:
        return f"The archived copy beside it lives: {beside}."
    if answer.copy is None:
        return "Find its new address, or cite an archived copy."
    return f"Cite the archived copy of {_taken(answer.copy)}{_apart(answer.copy)}, or find its new address."


def _shown(copy: ArchivedCopy | None) -> tuple[Exhibit, ...]:
    return (Exhibit("archived copy", f"{_taken(copy)}{_apart(copy)}", copy.url),) if copy else ()


def _taken(copy: ArchivedCopy) -> str:
    return day(date.fromisoformat(copy.taken[:10]))


def _apart(copy: ArchivedCopy) -> str:
    if copy.days is None:
        return ""
    return (
        ", within the citation's date"
        if not copy.days
        else f", {copy.days} day{'s' if copy.days > 1 else ''} from the citation's"
    )


def _kept(document: Document, evidence: Evidence, link: Link, note: Note | None) -> str:
    """The living archived copy of the link's page that the same note cites; empty where there is none."""
    if note is None:
        return ""
    for other in document.links_in.get(note.id, ()):
        if other.url != link.url and _archives(other.url, link.url):
            answer = evidence.link(other.url)
            if isinstance(answer, LinkCheck) and answer.verdict in _LIVES:
                return other.url
    return ""


def _archives(url: str, page: str) -> bool:
    try:
        host, cited = urlsplit(url).hostname or "", urlsplit(page)
    except ValueError:
        return False
    bare = (cited.hostname or "").removeprefix("www.")
    return host in NAMING_ARCHIVES or bool(_HOLDING.fullmatch(host) and bare and f"{bare}{cited.path}" in url)
