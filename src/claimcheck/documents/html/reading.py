"""A page to a Source: what of it is text, and which of that are its notes. Spans are offsets into the page itself."""

import hashlib
import re
from collections.abc import Callable
from urllib.parse import parse_qs, urldefrag, urljoin

from claimcheck.documents.html.encoding import text_of
from claimcheck.documents.html.frame import Frame
from claimcheck.documents.html.notes import notes
from claimcheck.documents.html.places import Places
from claimcheck.documents.html.stating import metadata
from claimcheck.documents.html.tree import Nodes, parse
from claimcheck.documents.html.walking import Walk
from claimcheck.model.source import Notice, Source

_EXPORTED = re.compile(r"https://www\.google\.com/url\?(?=.{1,4000}&sa=D&(?:source=editors|ust=))q=")
_WEB = re.compile(r"https?://", re.IGNORECASE)


def read(data: bytes, path: str) -> Source:
    """The Source of a page. `path` may be its address: then its links are read against that, as a browser does.

    Raises UnreadableFile for what is no text.
    """
    decoded = text_of(data, path)
    nodes = parse(decoded.text)
    frame = Frame(nodes)
    built = Walk(decoded.text, nodes, notes(nodes), frame, _resolving(nodes, path)).read()
    notices = [Notice(path, "encoding", decoded.said)] if decoded.said else []
    if not built.blocks:
        notices.append(Notice(path, "empty", "the page has no text: there is nothing to check"))
    return Source(
        path=path,
        format="html",
        text=decoded.text,
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=tuple(built.blocks),
        metadata=metadata(nodes),
        notices=tuple(notices),
        loose=tuple(built.loose),
    )


def _resolving(nodes: Nodes, path: str) -> Callable[[str], str]:
    """What a link means: against the address of the page or its <base>, where there is one, else as it is written."""
    page = path if _WEB.match(path) else ""
    given = next((node.attributes["href"] for node in nodes if node.name == "base" and "href" in node.attributes), "")
    base = _joined(page, given.strip()) if given else page
    if not _WEB.match(base):
        own = _own_addresses(nodes)
        return lambda target: _within(own, _unwrapped(target.strip()))

    def resolve(target: str) -> str:
        target = _unwrapped(target.strip())
        if target.startswith("#") or not target:
            return target
        whole = _joined(base, target)
        address, fragment = urldefrag(whole)
        return f"#{fragment}" if fragment and address == urldefrag(page)[0] else whole

    return resolve


def _own_addresses(nodes: Nodes) -> frozenset[str]:
    """What a page that was saved calls itself: the addresses before places of which it has every one."""
    places = Places(nodes)
    found: dict[str, bool] = {}
    for node in nodes:
        if node.name == "a" and "#" in (href := node.attributes.get("href", "").strip()):
            address, _, fragment = href.partition("#")
            if address and ":" not in address and not address.startswith("//"):
                found[address] = found.get(address, True) and fragment in places
    return frozenset(address for address, whole in found.items() if whole)


def _within(own: frozenset[str], target: str) -> str:
    """A link without the address before its place, if that is the page's own."""
    address, hash_, fragment = target.partition("#")
    return f"#{fragment}" if hash_ and address in own else target


def _unwrapped(target: str) -> str:
    """What a link meant before Google Docs led it over its own address on export, which no author wrote."""
    if not _EXPORTED.match(target):
        return target
    return next(iter(parse_qs(target.partition("?")[2]).get("q", ())), target)


def _joined(base: str, target: str) -> str:
    try:
        return urljoin(base, target)
    except ValueError:  # "http://[" is no address
        return target
