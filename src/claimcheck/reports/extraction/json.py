"""`extract --format json`: everything that was found, and where (schemas/extract.schema.json)."""

from collections.abc import Sequence

from claimcheck.model.citations import Citation, ShortForm
from claimcheck.model.claims import Claim, Figure
from claimcheck.model.dates import DateMention
from claimcheck.model.document import Document, Link, Note, Reference
from claimcheck.model.text import Span
from claimcheck.reports.format import Format, View
from claimcheck.reports.shapes.places import Shape, published_shape, span_shape
from claimcheck.reports.shapes.printed import printed_shape
from claimcheck.reports.shapes.writer import write

# Beyond it a float holds no odd integers, and JavaScript no exact ones: written as a float.
_EXACT = 2**53


def render(documents: tuple[Document, ...], _view: View) -> str:
    return write({"schema": 1, "documents": [_Shaper(document).document() for document in documents]})


class _Shaper:
    """One document's values as JSON shows them."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._cited = {note.id: note.citations for note in document.notes}
        self._cited |= {entry.id: entry.citations for entry in document.references}

    def document(self) -> Shape:
        document = self._document
        return {
            "path": document.path,
            "id": document.id,
            "sha256": document.sha256,
            "format": document.format,
            "title": document.title,
            "published": published_shape(document.published),
            "briefs": [
                {"index": b.index, "title": b.title, "authors": list(b.authors), "span": self._span(b.span)}
                for b in document.briefs
            ],
            "notes": [self._note(note) for note in document.notes],
            "references": [self._reference(reference) for reference in document.references],
            "links": [self._link(link) for link in document.links],
            "claims": [self._claim(claim) for claim in document.claims],
            "counts": _counts(document),
        }

    def _note(self, note: Note) -> Shape:
        return {
            "id": note.id,
            "number": note.number,
            "brief": note.brief,
            "text": note.text.string,
            "span": self._span(note.span),
            "spans": self._spans(note.text.spans()),
            "markers": self._spans(note.markers),
            "citations": [self._citation(citation) for citation in note.citations],
            "short_forms": [self._short(form) for form in note.short_forms],
        }

    def _short(self, form: ShortForm) -> Shape:
        """What a short form means: where the work is cited in full, and that work with the page named here."""
        item = printed_shape(self._cited[form.cited_in][form.citation])
        item.pop("page", None)
        if form.page:
            item["page"] = form.page
        place = {"cited_in": form.cited_in, "citation": form.citation}
        return {"text": form.text, "span": self._span(form.span), **place, "csl": item}

    def _reference(self, reference: Reference) -> Shape:
        return {
            "id": reference.id,
            "text": reference.text.string,
            "span": self._span(reference.span),
            "citations": [self._citation(citation) for citation in reference.citations],
        }

    def _citation(self, citation: Citation) -> Shape:
        return {
            "csl": printed_shape(citation),
            "span": self._span(citation.span),
            "date": self._date(citation.date),
            "accessed": self._date(citation.accessed),
            "urls": list(citation.urls),
            "doi": citation.doi or None,
            "isbn": citation.isbn or None,
        }

    def _date(self, date: DateMention | None) -> Shape | None:
        if date is None:
            return None
        return {"edtf": date.edtf.text if date.edtf else None, "text": date.text, "span": self._span(date.span)}

    def _link(self, link: Link) -> Shape:
        return {"url": link.url, "text": link.text, "span": self._span(link.span), "note_id": link.note_id}

    def _claim(self, claim: Claim) -> Shape:
        counted = claim.counted
        return {
            "id": claim.id,
            "text": claim.text.string,
            "span": self._span(claim.span),
            "spans": self._spans(claim.text.spans()),
            "brief": claim.brief,
            "kinds": [kind.value for kind in claim.kinds],
            "notes": list(claim.notes),
            "note_ids": list(claim.note_ids),
            "near_note_ids": list(claim.near_note_ids),
            "dates": [{**(self._date(date) or {}), "relative": date.relative} for date in claim.dates],
            "figures": [self._figure(figure) for figure in claim.figures],
            "quotes": [{"text": q.text, "speaker": q.speaker, "span": self._span(q.span)} for q in claim.quotes],
            "counted": {"stated": counted.stated, "listed": counted.listed, "items": list(counted.items)}
            if counted
            else None,
        }

    def _figure(self, figure: Figure) -> Shape:
        whole = abs(figure.value) <= _EXACT and figure.value == int(figure.value)
        return {
            "text": figure.text,
            "value": int(figure.value) if whole else figure.value,
            "unit": figure.unit,
            "span": self._span(figure.span),
        }

    def _span(self, span: Span) -> Shape:
        return span_shape(self._document, span)

    def _spans(self, spans: Sequence[Span]) -> list[Shape]:
        return [self._span(span) for span in spans]


def _counts(document: Document) -> Shape:
    """How much was found, before anything is checked."""
    return {
        "briefs": len(document.briefs),
        "notes": len(document.notes),
        "markers": len(document.markers),
        "citations": sum(len(n.citations) for n in document.notes) + sum(len(r.citations) for r in document.references),
        "references": len(document.references),
        "links": len(document.links),
        "claims": len(document.claims),
    }


FORMAT = Format("json", None, render)
