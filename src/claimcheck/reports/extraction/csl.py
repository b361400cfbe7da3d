"""`extract --format csl`: the works cited as CSL-JSON, as Zotero and pandoc read it."""

from claimcheck.model.document import Document
from claimcheck.reports.format import Format, View
from claimcheck.reports.shapes.csl import csl_shape
from claimcheck.reports.shapes.works import works
from claimcheck.reports.shapes.writer import write


def render(documents: tuple[Document, ...], _view: View) -> str:
    return write([{"id": key, **csl_shape(work)} for key, work in works(documents)])


FORMAT = Format("csl", None, render)
