"""What is asked at all: the distinct URLs of the documents, and why some of them are left alone. No network here."""

from collections.abc import Iterable, Iterator
from datetime import date
from types import MappingProxyType

from claimcheck.evidence import connect, urls
from claimcheck.grammar import works
from claimcheck.grammar.sought import sought_urls
from claimcheck.model.citations import Citation
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Need, NotAsked, Reason, Request
from claimcheck.model.records import Question
from claimcheck.model.settings import ConnectTo, Network

# RFC 2606 and RFC 6761: names that belong to nobody, so that texts can use them as examples.
_EXAMPLES = ("example.com", "example.net", "example.org", "example.edu", "example", "invalid", "test")


def requests(documents: Iterable[Document], needs: frozenset[Need]) -> tuple[Request, ...]:
    """The distinct URLs that rules with these needs want looked at, in the order in which the documents have them.

    A URL that the text splits is not asked: its first half would be called dead. Where it also stands whole, it is. What a
    page says of itself is wanted where a citation says something to hold it against; its text where a sentence quotes its
    words or states its figures.
    """
    if not needs & {Need.LINK, Need.PAGE, Need.TEXT}:
        return ()
    found: dict[str, str] = {}
    near: dict[str, tuple[date, date]] = {}
    pages: set[str] = set()
    texts: set[str] = set()
    for document in documents:
        for link in document.links:
            if not link.broken or link.url not in found:
                found[link.url] = link.broken
        if Need.ARCHIVE in needs:
            near = {**_times(document), **near}
        if Need.PAGE in needs:
            pages.update(url for citation in _cited(document) if _says_something(citation) for url in citation.urls)
        if Need.TEXT in needs:
            texts |= sought_urls(document)
    return tuple(
        Request(url, Need.LINK, why, near.get(url), Need.ARCHIVE in needs, url in pages, Need.HTTPS in needs, url in texts)
        for url, why in found.items()
    )


def questions(documents: Iterable[Document], needs: frozenset[Need]) -> tuple[Question, ...]:
    """What registries are asked for rules with these needs: distinct DOIs and works, in the order of the documents."""
    if Need.REGISTRY not in needs:
        return ()
    asked = (works.question(citation) for document in documents for citation in _cited(document))
    return tuple(dict.fromkeys(question for question in asked if question is not None))


def _cited(document: Document) -> Iterator[Citation]:
    for note in document.notes:
        yield from note.citations
    for reference in document.references:
        yield from reference.citations


def _says_something(citation: Citation) -> bool:
    return bool(citation.title or citation.authors or citation.date or citation.publisher or citation.container_title)


def _times(document: Document) -> dict[str, tuple[date, date]]:
    """When the sources of a document were looked at or, failing that, published, by URL; the first citation counts."""
    times: dict[str, tuple[date, date]] = {}
    for citation in _cited(document):
        known = (mention.edtf for mention in (citation.accessed, citation.date) if mention and mention.edtf)
        closed = ((edtf.earliest, edtf.latest) for edtf in known)
        first, last = next(((a, b) for a, b in closed if a and b), (None, None))
        if first and last:
            for url in citation.urls:
                times.setdefault(url, (first, last))
    return times


def not_asked(asked: Iterable[Request]) -> Evidence:
    """The evidence of a run without a network: nobody was asked."""
    answers = {r.url: exclusion(r, Network()) or NotAsked(Reason.OFFLINE) for r in asked}
    return Evidence(MappingProxyType(answers))


def exclusion(request: Request, network: Network, *, known: bool = False) -> NotAsked | None:
    """Why a URL is nobody's to answer: not http(s), not whole, an example's name, or excluded by the settings.

    known: it stands in a recording, so that somebody did answer for it, whatever its name.
    """
    target = urls.parse(request.url)
    if target is None and urls.scheme(request.url) not in urls.DEFAULT_PORTS:
        return NotAsked(Reason.SCHEME, urls.scheme(request.url) or "no web address")
    if request.skip or target is None:
        return NotAsked(Reason.EXCLUDED, request.skip or "not a URL that can be asked for")
    if not known and reserved(target.host) and not _meant(target, network.connect_to):
        return NotAsked(Reason.EXCLUDED, f"{target.host} is a name reserved for examples")
    shut = next((why for pattern, why in network.skip.items() if _fits(pattern, target.key)), "")
    if shut:
        return NotAsked(Reason.EXCLUDED, shut)
    own = network.hosts.get(target.host)
    return NotAsked(Reason.EXCLUDED, own.skip) if own is not None and own.skip else None


def reserved(host: str) -> bool:
    """Whether a host is one of the names set aside for examples and tests."""
    return any(host == name or host.endswith(f".{name}") for name in _EXAMPLES)


def _fits(pattern: str, url: str) -> bool:
    """Whether a URL is the one that the settings name, or begins like it where the name ends in a star."""
    named = urls.parse(pattern.removesuffix("*"))
    if named is None:
        return False
    return url.startswith(named.key) if pattern.endswith("*") else url == named.key


def _meant(target: urls.Target, mappings: tuple[ConnectTo, ...]) -> bool:
    """Whether a mapping says where this name leads: by naming it or, for a .test name (RFC 6761, 6.2), by any that fits."""
    fits = connect.route(target, mappings).moved
    return fits and (connect.named(target.host, mappings) or target.host.endswith(".test"))
