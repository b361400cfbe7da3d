"""`extract --format table`: what was found, at a glance."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.model.document import Document, Note, Reference
from claimcheck.reports.format import Format, View
from claimcheck.reports.prose.details import in_column
from claimcheck.reports.prose.words import count, published

if TYPE_CHECKING:
    from claimcheck.reports.terminal.sheet import Sheet

# Enough to recognise a note by.
_LONGEST = 200


def render(documents: tuple[Document, ...], view: View) -> str:
    from claimcheck.reports.terminal.sheet import Sheet  # noqa: PLC0415 - rich takes longer to import than most runs

    sheet = Sheet(view)
    for document in documents:
        sheet.blank()
        _document(sheet, document)
    return sheet.text()


def _document(sheet: "Sheet", document: Document) -> None:
    sheet.line(document.path)
    if document.title:
        sheet.wrapped(document.title)
    sheet.wrapped(published(document.published))
    found = (
        count(len(document.briefs), "brief"),
        count(len(document.notes), "note"),
        count(len(document.markers), "marker"),
        count(len(document.references), "reference"),
        count(len(document.links), "link"),
        count(len(document.claims), "factual statement"),
    )
    sheet.wrapped(", ".join(found))
    for index, brief in enumerate(document.briefs):
        notes = [note for note in document.notes if note.brief == brief.index]
        if len(document.briefs) > 1:
            sheet.blank()
            by = f" ({', '.join(brief.authors)})" if brief.authors else ""
            sheet.wrapped(f"{index + 1}. {brief.title}{by}")
        _table(sheet, document, "note", notes)
    _table(sheet, document, "note", [note for note in document.notes if note.brief is None])
    _table(sheet, document, "entry", document.references)


def _table(sheet: "Sheet", document: Document, kind: str, cited: Sequence[Note | Reference]) -> None:
    if cited:
        rows = [(_name(one), in_column(document, one.span), _dates(one), _text(one)) for one in cited]
        sheet.table((kind, "place" if document.spots else "line", "dated", "text"), rows)


def _name(cited: Note | Reference) -> str:
    return _cut(cited.number if isinstance(cited, Note) else cited.id, 20)


def _dates(cited: Note | Reference) -> str:
    """The dates of the works, as EDTF, where they can be one."""
    dates = [citation.date for citation in cited.citations if citation.date]
    return _cut(", ".join(date.edtf.text if date.edtf else f"“{date.text}”" for date in dates), 30)


def _text(cited: Note | Reference) -> str:
    return _cut(cited.text.string, _LONGEST)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


FORMAT = Format("table", None, render)
