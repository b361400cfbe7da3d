"""`compare --format json`: every difference with its places in both documents (schemas/compare.schema.json)."""

from claimcheck.model.comparison import Comparison, Counts, Difference, Side
from claimcheck.model.document import Document
from claimcheck.reports.format import Format, View
from claimcheck.reports.shapes.places import Shape, span_shape
from claimcheck.reports.shapes.writer import write


def render(comparison: Comparison, _view: View) -> str:
    before, after = comparison.before, comparison.after
    return write(
        {
            "schema": 1,
            "before": _document(before, comparison.counts[0]),
            "after": _document(after, comparison.counts[1]),
            "differences": [_difference(each, before, after) for each in comparison.differences],
            "elsewhere": [{"before": _side(a, before), "after": _side(b, after)} for a, b in comparison.elsewhere],
            "renumbered": [{"before": old, "after": new} for old, new in comparison.renumbered],
        }
    )


def _document(document: Document, counts: Counts) -> Shape:
    return {
        "path": document.path,
        "sha256": document.sha256,
        "format": document.format,
        "title": document.title,
        "counts": {
            "sentences": counts.sentences,
            "notes": counts.notes,
            "markers": counts.markers,
            "links": counts.links,
        },
    }


def _difference(found: Difference, before: Document, after: Document) -> Shape:
    return {
        "subject": found.subject.value,
        "change": found.change.value,
        "before": _side(found.before, before),
        "after": _side(found.after, after),
        "words": [{"before": each.before, "after": each.after} for each in found.words],
        "detail": found.detail,
    }


def _side(side: Side | None, document: Document) -> Shape | None:
    if side is None:
        return None
    return {"text": side.text, "note": side.note or None, "span": span_shape(document, side.span)}


FORMAT = Format("json", None, render)
