"""A URL replaced by another in the author's file: only where nothing but the URL itself has to change."""

import re

from claimcheck.model.document import Document, Link
from claimcheck.model.finding import Edit, Fix
from claimcheck.model.text import Span

_PLAIN_URL = re.compile(r"https?://(?:[A-Za-z0-9:/?=.%~#+,@;-]|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9]))+")
"""What means itself in Markdown and HTML alike, wherever it stands."""


def rewritten(document: Document, link: Link, new: str) -> Fix | None:
    """Offered only where the URL stands in the file as it is, letter for letter, and the new one needs no escape."""
    source, at = document.source, link.span
    if source[at.start : at.end] != link.url or not _PLAIN_URL.fullmatch(new):
        return None
    edits = [Edit(at, new)]
    if source.startswith("](", at.end):
        target = Span(at.end + 2, at.end + 2 + len(link.url))
        if source[target.start : target.end] != link.url:
            return None
        edits.append(Edit(target, new))
    return Fix(tuple(edits), safe=True)
