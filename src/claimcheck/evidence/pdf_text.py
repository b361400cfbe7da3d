"""All the text of a PDF (PDFium). What is scanned, protected or cut off has none, or not all, and says so."""

import unicodedata

import pypdfium2

from claimcheck.evidence.page_text import unbroken
from claimcheck.model.pages import PageText

# Pages that are read: more are books. Time is what is bounded here, some milliseconds a page.
_MOST_PAGES = 300
# Letters below which a page has no text to speak of, and the share of such pages (covers, plates) that a text may have.
_BARE, _SHARE = 20, 0.2
# Of what is printed, so much at least is letters, digits and their marks; fonts without an encoding give anything else.
_LEGIBLE = 0.9


def read(body: bytes, *, cut: bool) -> PageText:
    """The text, page after page."""
    if cut:
        return PageText.of("", "only the beginning of its file was read")
    try:
        document = pypdfium2.PdfDocument(body)
    except pypdfium2.PdfiumError:
        return PageText.of("", "its file cannot be opened")
    try:
        return _read(document)
    except (pypdfium2.PdfiumError, ValueError, UnicodeError):
        return PageText.of("", "its file cannot be read")
    finally:
        document.close()


def _read(document: pypdfium2.PdfDocument) -> PageText:
    pages, length = list[str](), 0
    for i in range(min(len(document), _MOST_PAGES)):
        pages.append(_page(document[i], PageText.MOST + 1))
        length += len(pages[-1])
        if length > PageText.MOST:
            break
    bare = sum(sum(letter.isalnum() for letter in page[:200]) < _BARE for page in pages)
    text = unbroken("\n".join(pages))
    if bare == len(pages):
        return PageText.of("", "its pages are pictures")
    if bare > 1 and bare > _SHARE * len(pages):
        return PageText.of(text, printed=True, lacks=f"{bare} of its {len(pages)} pages are pictures")
    if not _legible(text[:20_000]):
        return PageText.of("", "its letters cannot be made out")
    lacks = f"only its first {_MOST_PAGES} pages were read" if len(document) > _MOST_PAGES else ""
    return PageText.of(text, lacks, printed=True)


def _page(page: pypdfium2.PdfPage, most: int) -> str:
    textpage = page.get_textpage()
    try:
        return str(textpage.get_text_range(count=min(textpage.count_chars(), most)))
    finally:
        textpage.close()
        page.close()


def _legible(text: str) -> bool:
    plain = sum((unicodedata.category(letter)[0] in "LNPZSM" and letter != "\ufffd") or letter == "\n" for letter in text)
    return plain >= _LEGIBLE * len(text)
