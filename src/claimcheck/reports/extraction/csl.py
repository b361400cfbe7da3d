"""`extract --format csl`: the works cited as CSL-JSON, as Zotero and pandoc read it."""

from collections.abc import Iterator

from claimcheck.model.document import Citation, Document
from claimcheck.reports.format import Format, View
from claimcheck.reports.shapes.csl import csl_shape
from claimcheck.reports.shapes.places import Shape
from claimcheck.reports.shapes.writer import write


def render(documents: tuple[Document, ...], _view: View) -> str:
    return write([item for document in documents for item in _items(document)])


def _items(document: Document) -> Iterator[Shape]:
    """Every citation of the notes, then of the reference list; the id leads back to where it stands."""
    for owner, citations in _cited(document):
        for ordinal, citation in enumerate(citations, 1):
            yield {"id": f"{document.id}.{owner}" + (f".{ordinal}" if ordinal > 1 else ""), **csl_shape(citation)}


def _cited(document: Document) -> Iterator[tuple[str, tuple[Citation, ...]]]:
    yield from ((note.id, note.citations) for note in document.notes)
    yield from ((reference.id, reference.citations) for reference in document.references)


FORMAT = Format("csl", None, render)
