"""The page that a citation leads to, where it can be held against it; and why it cannot, where nobody can tell."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from urllib.parse import urlsplit

from claimcheck.grammar.citing import Citing
from claimcheck.grammar.urls_home import is_home, landed_on_home
from claimcheck.model.citations import Citation
from claimcheck.model.document import Document, Link, Note, Reference
from claimcheck.model.evidence import Evidence, LinkCheck, Reason, Verdict
from claimcheck.model.finding import Confidence, Exhibit, Finding, Undetermined
from claimcheck.model.pages import PageFacts, Stated
from claimcheck.model.rule import Context
from claimcheck.rules.cited import source_group
from claimcheck.rules.gone import NAMING_ARCHIVES
from claimcheck.rules.occurrences import group, open_reason, undecided

_LIVES = frozenset({Verdict.ALIVE, Verdict.MOVED})
_GONE = frozenset({Verdict.DEAD, Verdict.SOFT_404, Verdict.PARKED, Verdict.FORBIDDEN})
_DESCRIBED = frozenset(("bill", "hearing", "interview", "legal_case", "legislation", "personal_communication", "regulation",
                        "speech", "treaty"))  # fmt: skip
_SPOKEN = re.compile(
    r"\b(?:speech|remarks|address|keynote|lecture|testimony|hearing|interview(?:ed)?|briefing"
    r"|press conference|conversation with|discorso|intervista|discours|entretien|rede|entrevista|discurso)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CitedPage(Citing):
    """A work as cited, the link to its page, and what the page says of itself."""

    link: Link
    check: LinkCheck
    facts: PageFacts

    @property
    def url(self) -> str:
        return self.check.final_url or self.check.url

    @property
    def host(self) -> str:
        return host_of(self.url)

    @property
    def described(self) -> bool:
        """Whether its page may well describe it in words of its own: a law, a case, something that was said."""
        return self.citation.type in _DESCRIBED or bool(_SPOKEN.search(self.citation.text))

    def exhibit(self, kind: str, stated: Stated, value: str = "") -> Exhibit:
        return Exhibit(kind, value or stated.value, f"page, {stated.signal.value}")


def page_of(
    document: Document, evidence: Evidence, context: Context, citation: Citation, holder: Note | Reference
) -> CitedPage | Undetermined | None:
    """The first page of a citation that can be read.

    Undetermined where none can (blocked, gone, ...). None where there is nothing to be held against: no link, nobody asked,
    a home page, a list of works, an archive whose page is about its copy.
    """
    question: Undetermined | None = None
    for url in citation.urls:
        link, check = _link(document, citation, holder, url), evidence.link(url)
        if link is None or not isinstance(check, LinkCheck):
            continue
        if check.verdict in _LIVES:
            if check.page is not None and not _elsewhere(check) and not check.page.listing:
                return CitedPage(citation, holder, link, check, check.page)
            continue
        reason = Reason.NO_RECORD if check.verdict in _GONE else open_reason(check, context) or Reason.UNREACHABLE
        question = question or undecided(document, link, check, reason, context)
    return question


def unstated(page: CitedPage, document: Document, context: Context) -> Undetermined:
    """That a page does not say what the citation says. The same words for all rules, so that they are one question."""
    citation, facts = page.citation, page.facts
    lacking = [
        name
        for name, cited, stated in (
            ("title", citation.title, facts.titles),
            ("author", any(author.family for author in citation.authors), facts.authors),
            ("date", citation.date, facts.published),
        )
        if cited and not stated
    ]
    detail = f"the page gives no {' and no '.join(lacking)}" if lacking else "the page does not say"
    return question(page, document, context, Reason.NO_RECORD, detail)


def question(page: CitedPage, document: Document, context: Context, reason: Reason, detail: str) -> Undetermined:
    return context.undetermined(
        document, page.link.span, reason, detail, group=group(page.link), note=page.note, url=page.link.url
    )


def finding(
    page: CitedPage,
    document: Document,
    context: Context,
    message: str,
    *,
    values: tuple[str, str],
    evidence: tuple[Exhibit, ...],
    confidence: Confidence,
) -> Finding:
    """What differs from the page. Whatever differs of one citation has one cause: the link is that of another work.

    values: what the citation says, what the page says.
    """
    return context.finding(
        document,
        page.citation.span,
        message,
        text=values[0],
        values=values[1:],
        note=page.note,
        brief=page.holder.brief,
        confidence=confidence,
        group=source_group(document, page.citation),
        evidence=(*evidence, Exhibit("url", page.url)),
    )


def host_of(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _link(document: Document, citation: Citation, holder: Note | Reference, url: str) -> Link | None:
    """Where a URL of a citation stands: in the citation itself or, of a shared one, elsewhere in the document."""
    places = document.whole_links.get(url)
    if not places:
        return None
    beside = places.get(holder.id if isinstance(holder, Note) else None, [])
    at = bisect_left(beside, citation.span.start, key=lambda link: link.span.start)
    inside = at < len(beside) and beside[at].span.start < citation.span.end
    return beside[at] if inside else next(iter(places.values()))[0]


def _elsewhere(check: LinkCheck) -> bool:
    """Whether the page is no page of the work: a front door, or an archive that shows a copy in a page of its own."""
    end = check.final_url or check.url
    return is_home(check.url) or is_home(end) or landed_on_home(check.url, end) or host_of(check.url) in NAMING_ARCHIVES
