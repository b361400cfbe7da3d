"""Opens the file and reads its pages one after the other; what cannot be opened is told in one sentence."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from claimcheck.documents.pdf.areas import areas
from claimcheck.documents.pdf.glyphs import Glyphs
from claimcheck.documents.pdf.sheet import MOST_PAGES, Sheet
from claimcheck.errors import UnreadableFile

_LOCKED = (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
_END = b"%%EOF"
_TAIL = 2_048


@contextmanager
def opened(data: bytes, path: str) -> Iterator[Any]:
    """The file as PDFium has it, closed afterwards. Raises UnreadableFile where it cannot be opened or has no pages."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise UnreadableFile(_sentence(data, path, error.err_code)) from error
    try:
        if len(document) == 0:
            raise UnreadableFile(f"{path}: this PDF has no pages; ask for a whole copy of it.")
        yield document
    except pypdfium2.PdfiumError as error:
        raise UnreadableFile(f"{path}: this PDF is damaged ({error}); ask for a whole copy of it.") from error
    finally:
        document.close()


def _sentence(data: bytes, path: str, code: int | None) -> str:
    if code in _LOCKED:
        return f"{path}: this PDF is locked with a password; save a copy without one and check that."
    if _END not in data[-_TAIL:]:
        return f"{path}: this PDF is cut off (it has no end); ask for a whole copy of it."
    return f"{path}: this PDF is damaged and cannot be opened; ask for a whole copy of it, or print it to PDF again."


def sheets(document: Any) -> Iterator[Sheet | None]:
    """The pages in order, None for one that cannot be read. Each is closed before the next is opened."""
    for number in range(min(len(document), MOST_PAGES)):
        page = pdfium.FPDF_LoadPage(document.raw, number)
        if not page:
            yield None
            continue
        text = pdfium.FPDFText_LoadPage(page)
        try:
            if text:
                targets, places = areas(document.raw, page)
                read = Glyphs(page, text, places).sheet(number, targets)
        finally:
            if text:
                pdfium.FPDFText_ClosePage(text)
            pdfium.FPDF_ClosePage(page)
        yield read if text else None
