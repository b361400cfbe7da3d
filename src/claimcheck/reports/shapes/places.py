"""Spans and publication dates as JSON shows them."""

from claimcheck.model.document import Document, Published
from claimcheck.model.text import Span

Shape = dict[str, object]


def span_shape(document: Document, span: Span) -> Shape:
    """1-based lines and columns of the original file in code points, columns end-exclusive.

    Of a file without lines they are those of the text that was read from it, with the paragraph or page and box beside them.
    """
    place = document.place(span)
    shape: Shape = {"line": place.line, "column": place.column, "endLine": place.end_line, "endColumn": place.end_column}
    spot = document.spot(span)
    if spot is not None:
        shape |= {"page": spot.page} if spot.page else {"paragraph": spot.paragraph}
        if spot.box is not None:
            shape["box"] = [round(edge, 1) for edge in spot.box]
    return shape


def published_shape(published: Published | None) -> Shape | None:
    if published is None:
        return None
    return {"edtf": published.edtf.text, "basis": published.basis.value}
