"""The one story of this room: bytes to Source."""

import hashlib
from collections.abc import Iterator, Sequence

from claimcheck.documents.pdf.apart import Opened, opened
from claimcheck.documents.pdf.columns import Columns
from claimcheck.documents.pdf.endnotes import with_endnotes
from claimcheck.documents.pdf.furniture import without_furniture
from claimcheck.documents.pdf.information import metadata
from claimcheck.documents.pdf.lines import Line, lines
from claimcheck.documents.pdf.ranking import ranks
from claimcheck.documents.pdf.rendition import Frame, rendition
from claimcheck.documents.pdf.shapes import Shapes
from claimcheck.documents.pdf.sheet import MOST_PAGES
from claimcheck.documents.pdf.stream import stream
from claimcheck.documents.pdf.words import Vocabulary
from claimcheck.errors import UnreadableFile
from claimcheck.model.source import Notice, Source
from claimcheck.model.text import Box

# A page with fewer letters is a picture, or empty; of a text so many may be (covers, plates, blank pages).
_BARE = 20
# So many of the letters of a page that their fonts do not name make it unreadable; so many such pages the file.
_ILLEGIBLE, _SPOILT = 0.3, 0.5


class _Pages:
    """What is kept of the pages: their lines in columns, thin rules, frames; and what went wrong with some."""

    def __init__(self, document: Opened) -> None:
        self.columns: list[list[list[Line]]] = []
        self.rules: list[tuple[Box, ...]] = []
        self.frames: list[Frame] = []
        self.lost: list[int] = []
        self.bare: list[int] = []
        self.illegible: list[int] = []
        layout = Columns()
        for number, sheet in enumerate(document.sheets):
            if sheet is None:
                self.lost.append(number + 1)
            letters = sum(len(piece.text) for piece in sheet.pieces) if sheet else 0
            if sheet and letters < _BARE:
                self.bare.append(number + 1)
            spoilt = sheet is not None and letters >= _BARE and sheet.illegible > _ILLEGIBLE
            if spoilt:
                self.illegible.append(number + 1)
            read = sheet is not None and not spoilt
            self.columns.append(layout.of(lines(sheet)) if sheet and read else [])
            self.rules.append(sheet.rules if sheet and read else ())
            self.frames.append(Frame(sheet.turn, sheet.width, sheet.height) if sheet else Frame(0, 0, 0))


def read(data: bytes, path: str) -> Source:
    """The Source of a PDF. Its text is made of what stands on the pages: no heads, feet and page numbers, words whole.

    Raises UnreadableFile for what is locked, damaged, scanned without a text layer, or written with fonts that do not say
    which letters they show.
    """
    with opened(data, path) as document:
        count = document.count
        pages = _Pages(document)
        said = document.said
    _refuse(pages, path, min(count, MOST_PAGES))
    text = without_furniture(pages.columns, [frame.height for frame in pages.frames])
    shapes = Shapes(column for page in text for column in page)
    order = with_endnotes(stream(text, pages.rules, shapes))
    vocabulary = Vocabulary(line.text for one in order for line in one.lines)
    made = rendition(order, ranks(order), vocabulary, pages.frames)
    first = " ".join(line.text for page in pages.columns[:3] for column in page for line in column)
    return Source(
        path=path,
        format="pdf",
        text=made.text,
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=made.blocks,
        metadata=metadata(said, first),
        notices=tuple(_notices(pages, path, count)),
        spots=made.spots,
    )


def _refuse(pages: _Pages, path: str, count: int) -> None:
    """Raises UnreadableFile where there is no text to speak of."""
    if len(pages.lost) == count:
        raise UnreadableFile(f"{path}: none of the pages of this PDF can be read; ask for a whole copy of it.")
    if len(pages.illegible) > _SPOILT * (count - len(pages.bare)):
        raise UnreadableFile(
            f"{path}: the fonts of this PDF do not say which letters they show; print it to PDF again from the program that "
            "made it, or make a text layer by OCR (ocrmypdf --force-ocr)."
        )
    if len(pages.bare) + len(pages.lost) == count:
        raise UnreadableFile(
            f"{path}: this PDF has no text, only pictures of pages (a scan); make a text layer by OCR (ocrmypdf) first."
        )


def _notices(pages: _Pages, path: str, count: int) -> Iterator[Notice]:
    if count > MOST_PAGES:
        yield Notice(path, "pages-left-out", f"Only the first {MOST_PAGES:,} of {count:,} pages were read.")
    if pages.lost:
        yield Notice(path, "pages-damaged", f"Damaged and not read: {_named(pages.lost)}.")
    if pages.illegible:
        yield Notice(
            path,
            "pages-illegible",
            f"Not read, since the fonts do not say which letters they show: {_named(pages.illegible)}.",
        )
    if pages.bare:
        yield Notice(path, "pages-without-text", f"Without text (pictures, or empty): {_named(pages.bare)}.")


def _named(numbers: Sequence[int]) -> str:
    """Page numbers as they are told: some, and how many more."""
    shown = ", ".join(str(number) for number in numbers[:8])
    more = f" and {len(numbers) - 8} more" if len(numbers) > 8 else ""
    return f"page{'s' if len(numbers) > 1 else ''} {shown}{more}"
