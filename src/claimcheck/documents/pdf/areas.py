"""The links of a page: where they lie and where they lead (ISO 32000-1, 12.5.6.5)."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from claimcheck.documents.pdf.sheet import Area, Target
from claimcheck.model.text import Box

_MOST = 5_000
_LONGEST = 8_192


def areas(document: Any, page: Any) -> tuple[tuple[Target, ...], tuple[Area, ...]]:
    """The different targets of a page's links, and the rectangles that lead there."""
    targets: dict[Target, int] = {}
    found: list[Area] = []
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while len(found) < _MOST and pdfium.FPDFLink_Enumerate(page, position, link):
        target = _target(document, link)
        if target is not None:
            index = targets.setdefault(target, len(targets))
            found += [Area(box, index) for box in _boxes(link)]
    return tuple(targets), tuple(found)


def _target(document: Any, link: Any) -> Target | None:
    action = pdfium.FPDFLink_GetAction(link)
    if action and pdfium.FPDFAction_GetType(action) == pdfium.PDFACTION_URI:
        buffer = ctypes.create_string_buffer(_LONGEST)
        length = pdfium.FPDFAction_GetURIPath(document, action, buffer, _LONGEST)
        uri = buffer.value.decode("utf-8", "replace").strip()
        return Target(uri) if uri and length <= _LONGEST and uri.isprintable() else None
    place = pdfium.FPDFLink_GetDest(document, link)
    if not place and action and pdfium.FPDFAction_GetType(action) == pdfium.PDFACTION_GOTO:
        place = pdfium.FPDFAction_GetDest(document, action)
    number = pdfium.FPDFDest_GetDestPageIndex(document, place) if place else -1
    return Target(page=number, left=_place(place)[0], top=_place(place)[1]) if number >= 0 else None


def _place(place: Any) -> tuple[float, float]:
    """The point that a destination names, 0 where it names none."""
    has = tuple(ctypes.c_int() for _ in range(3))
    x, y, zoom = (ctypes.c_float() for _ in range(3))
    pdfium.FPDFDest_GetLocationInPage(place, *has, x, y, zoom)
    return (x.value if has[0].value else 0.0), (y.value if has[1].value else 0.0)


def _boxes(link: Any) -> Iterator[Box]:
    """The rectangles of a link: its quadrilaterals, one a line, or the one around it."""
    quads = min(pdfium.FPDFLink_CountQuadPoints(link), _MOST)
    quad, around = pdfium.FS_QUADPOINTSF(), pdfium.FS_RECTF()
    for i in range(quads):
        if pdfium.FPDFLink_GetQuadPoints(link, i, quad):
            across, along = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            yield min(across), min(along), max(across), max(along)
    if quads <= 0 and pdfium.FPDFLink_GetAnnotRect(link, around):
        yield (
            min(around.left, around.right), min(around.bottom, around.top),
            max(around.left, around.right), max(around.bottom, around.top),
        )  # fmt: skip
