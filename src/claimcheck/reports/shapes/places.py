"""Spans and publication dates as JSON shows them."""

from claimcheck.model.document import Document, Published
from claimcheck.model.text import Span

Shape = dict[str, object]


def span_shape(document: Document, span: Span) -> Shape:
    """1-based lines and columns of the original file in code points, columns end-exclusive."""
    place = document.place(span)
    return {"line": place.line, "column": place.column, "endLine": place.end_line, "endColumn": place.end_column}


def published_shape(published: Published | None) -> Shape | None:
    if published is None:
        return None
    return {"edtf": published.edtf.text, "basis": published.basis.value}
