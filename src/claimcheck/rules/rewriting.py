"""A URL replaced by another, or put together again, in the author's file: only where nothing else has to change.

Nothing is offered for a file without lines (Word, PDF): what stands in `source` is not what stands in that file.
"""

import re

from claimcheck.model.document import Document, Link
from claimcheck.model.finding import Edit, Fix
from claimcheck.model.text import Span

_PLAIN_URL = re.compile(r"https?://(?:[A-Za-z0-9:/?=.%~#+,@;-]|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9]))+")
"""What means itself in Markdown and HTML alike, wherever it stands."""

_BREAK = re.compile(r"[ \t]*(?:\r\n|[\r\n])[ \t]*|[ \t]+")


def rewritten(document: Document, link: Link, new: str, *, safe: bool = True) -> Fix | None:
    """Offered only where the URL stands in the file as it is, letter for letter, and the new one needs no escape.

    safe: whether there is nothing left to decide.
    """
    source, at = document.source, link.span
    if document.spots or source[at.start : at.end] != link.url or not _PLAIN_URL.fullmatch(new):
        return None
    edits = [Edit(at, new)]
    if source.startswith("](", at.end):
        target = Span(at.end + 2, at.end + 2 + len(link.url))
        if source[target.start : target.end] != link.url:
            return None
        edits.append(Edit(target, new))
    return Fix(tuple(edits), safe=safe)


def joined(document: Document, link: Link) -> Fix | None:
    """Offered for a URL that one space or line break cuts in two, if nothing but that stands between its halves."""
    written = document.source[link.span.start : link.span.end]
    halves = _BREAK.split(written)
    whole = "".join(halves)
    meant = link.url.removeprefix("http://") if written[:4].lower() == "www." else link.url
    if document.spots or len(halves) != 2 or whole != meant or not _PLAIN_URL.fullmatch(link.url):
        return None
    return Fix((Edit(link.span, whole),), safe=True)
