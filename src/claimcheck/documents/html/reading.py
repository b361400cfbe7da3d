"""A page to a Source: what of it is text, and which of that are its notes. Spans are offsets into the page itself."""

import hashlib
import re
from collections.abc import Callable
from urllib.parse import urldefrag, urljoin

from claimcheck.documents.html.encoding import text_of
from claimcheck.documents.html.frame import Frame
from claimcheck.documents.html.notes import notes
from claimcheck.documents.html.stating import metadata
from claimcheck.documents.html.tree import Nodes, parse
from claimcheck.documents.html.walking import Walk
from claimcheck.model.source import Notice, Source

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
        return str.strip

    def resolve(target: str) -> str:
        target = target.strip()
        if target.startswith("#") or not target:
            return target
        whole = _joined(base, target)
        address, fragment = urldefrag(whole)
        return f"#{fragment}" if fragment and address == urldefrag(page)[0] else whole

    return resolve


def _joined(base: str, target: str) -> str:
    try:
        return urljoin(base, target)
    except ValueError:  # "http://[" is no address
        return target
