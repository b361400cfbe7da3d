"""Where a decision is shown that stands in the ledger and not in the text."""

import re

from claimcheck.model.document import Document, Note
from claimcheck.model.text import Span

_FIRST_LINE = re.compile(r"[^\r\n]+")


def place_of(document: Document, note: Note | None = None) -> Span:
    """The first line of a note, or of the document's own text."""
    first = min((passage.span.start for passage in document.passages if passage.text), default=0)
    start = note.span.start if note else first
    line = _FIRST_LINE.search(document.source, start)
    return Span(start, max(line.start() + len(line[0].rstrip()), start)) if line else Span(start, start)
