"""C209 private-or-wrapped-link."""

import re
from collections.abc import Iterator

from claimcheck.grammar import own_links, urls, wrapped
from claimcheck.model.document import Document, Link, PassageKind
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Finding, Fix, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.occurrences import group
from claimcheck.rules.registry import rule
from claimcheck.rules.rewriting import rewritten
from claimcheck.rules.wording import place_of, quoted

_WRAPPED = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.bees.org%2Fhoney"
_FLAGGED = Example(
    document=f"""\
Honey keeps.[^1] Wax burns.[^2] Bees dance.[^3]

[^1]: Bee Society, “Honey”, 2021, {_WRAPPED}
[^2]: Bee Society, “Wax”, 2022, https://www-jstor-org.ezproxy.apiary.edu/stable/4711
[^3]: Bee Society, “Dances”, 2023, https://www.bees.org/dances?utm_source=chatgpt.com
""",
    flagged=(
        _WRAPPED,
        "https://www-jstor-org.ezproxy.apiary.edu/stable/4711",
        "https://www.bees.org/dances?utm_source=chatgpt.com",
    ),
)
_CLEAN = Example(
    document="""\
Honey keeps.[^1] Wax burns.[^2] Everybody looks for bees.[^3] Nobody looks for wasps.[^4]

[^1]: Bee Society, “Honey”, 2021, https://web.archive.org/web/2021/https://www.bees.org/honey?utm_source=newsletter
[^2]: Bee Society, “Wax”, 2022, https://docs.google.com/document/d/1aBcDeFgHiJkLmNoP/edit?usp=sharing
[^3]: Google search for “bees”, 3 May 2023, https://www.google.com/search?q=bees
[^4]: Bee Society, “How to Use Our Proxy”, 2022, https://www.proxy.bees.org/help
"""
)
_LOCAL = re.compile(r"(?<![\w/])(?:file:/{2,3}|(?:chrome|moz)-extension://)[^\s<>\"“”«»]{3,600}", re.IGNORECASE)
_SEARCH = re.compile(
    r"\b(?:search|query|queried|searched|results|hits|trends|suche|recherche|ricerca|búsqueda|pesquisa)", re.IGNORECASE
)


@rule("C209", "private-or-wrapped-link", Severity.WARNING, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A link through a mail gateway, a library's proxy or a chatbot, or to what only its author can open.

    ## Why it matters

    The reader meets a login page, an empty search, or nothing at all, and the address may name the author's employer or
    mailbox. `utm_source=chatgpt.com` tells that a chatbot found the source: was it read?

    ## What to do

    Write the page's own address. Where the link still has it, the finding offers it, and `claimcheck fix` writes it if
    nothing had to be guessed. A search is no finding where the text around it says that a search is meant. Addresses of
    private networks are L410.
    """
    whole = (link for link in document.links if not link.broken)
    for link in (*whole, *_bare(document)):
        if wrapper := wrapped.unwrap(link.url):
            fix = rewritten(document, link, wrapper.clean) if wrapper.sure and wrapper.clean else None
            yield _finding(document, context, link, f"goes by way of {wrapper.by}", wrapper.clean, fix=fix)
        elif (own := own_links.own(link.url)) and not (own.search and _searched(document, link)):
            yield _finding(document, context, link, own.why, own.clean)


def _bare(document: Document) -> Iterator[Link]:
    """Addresses in notes that are no links in any reader's eyes: a file, a page within a browser's own reader."""
    known = {link.span.start for link in document.links}
    for passage in document.passages:
        if passage.kind not in {PassageKind.NOTE, PassageKind.REFERENCE}:
            continue  # a text on computers speaks of such addresses
        for match in _LOCAL.finditer(passage.text.string):
            url = urls.tidy(match.group())
            span = passage.text.span(match.start(), match.start() + len(url))
            if span.start not in known:
                yield Link(url, url, span, passage.note_id, passage.brief)


def _searched(document: Document, link: Link) -> bool:
    """Whether the note or the visible text says that it is a search."""
    note = document.note_by_id.get(link.note_id or "")
    said = note.text.string if note else link.text
    return bool(_SEARCH.search(said.replace(link.url, " ")))


def _finding(document: Document, context: Context, link: Link, why: str, clean: str, *, fix: Fix | None = None) -> Finding:
    note = document.note_by_id.get(link.note_id or "")
    advice = f"Write {clean} for it." if clean else "Write the page's public address."
    # A text may well invite its readers to edit; a note cites.
    doubtful = note is None and "editor" in why
    return context.finding(
        document,
        link.span,
        f"The link {quoted(link.url)} in {place_of(note)} {why}. {advice}",
        text=link.url,
        note=note,
        brief=link.brief,
        confidence=Confidence.LOW if doubtful else Confidence.HIGH,
        group=group(link),
        suggestion=clean or None,
        fix=fix,
    )
