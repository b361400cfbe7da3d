"""What a page says of itself: signals in the order of `model.pages.Signal`, guesses only for what none of them states."""

import re

from lxml import etree

from claimcheck.evidence.facts import elements, guesses, linked_data, tags
from claimcheck.evidence.facts.statements import Kind, Statements
from claimcheck.grammar.tongues import script, tongues
from claimcheck.model.pages import PageFacts

# Letters of prose in which small words tell the language better than an attribute that a template may have set.
_ENOUGH = 400
_CODE = re.compile(r"[a-z]{2}(?![a-z])", re.IGNORECASE)


def of_html(root: etree._Element) -> PageFacts:
    """The facts of a page that was parsed."""
    statements, prose = Statements(), elements.prose(root)
    scripts = (s.text or "" for s in root.iter("script") if "ld+json" in (s.get("type") or "").lower())
    listing = linked_data.read(scripts, _own(root), statements)
    tags.read(root, statements)
    elements.read(root, statements)
    if statements.lacks(Kind.AUTHOR) or statements.lacks(Kind.PUBLISHED):
        guesses.add(root, prose, statements)
    return PageFacts(
        titles=statements.all(Kind.TITLE),
        authors=statements.all(Kind.AUTHOR),
        sites=statements.all(Kind.SITE),
        published=statements.all(Kind.PUBLISHED),
        modified=statements.all(Kind.MODIFIED),
        language=_language(root, prose, statements),
        listing=listing,
        headings=elements.headings(root),
        text=prose,
    )


def of_pdf(body: bytes) -> PageFacts:
    """The facts of a PDF."""
    from claimcheck.evidence.facts import pdf  # noqa: PLC0415 -- a library that most runs' pages do not need

    return pdf.read(body)


def _own(root: etree._Element) -> frozenset[str]:
    """The addresses that a page gives as its own."""
    links = [link.get("href") or "" for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    metas = [meta.get("content") or "" for meta in root.iter("meta") if (meta.get("property") or "").lower() == "og:url"]
    return frozenset(linked_data.address(url) for url in (*links, *metas) if url)


def _language(root: etree._Element, prose: str, statements: Statements) -> str:
    """By the prose where there is enough of it, else as the page declares."""
    if len(prose) >= _ENOUGH and (known := script(prose) or _only(tongues(prose[:2000]))):
        return known
    declared = [
        each.get("lang") or each.get("{http://www.w3.org/XML/1998/namespace}lang") or "" for each in root.iter("html")
    ]
    declared += [stated.value for stated in statements.all(Kind.LANGUAGE)]
    codes = (_CODE.match(each) for each in declared)
    return next((code.group().lower() for code in codes if code), "")


def _only(found: frozenset[str]) -> str:
    return next(iter(found)) if len(found) == 1 else ""
