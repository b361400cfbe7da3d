"""Sets small PDFs by hand: letters at places, rules and links, in the fonts that every reader has (ISO 32000-1, 9.6.2.2)."""

from dataclasses import dataclass, field

WIDTH, HEIGHT = 420.0, 595.0
_FONTS = ("Times-Roman", "Times-Bold", "Times-Italic", "Courier")
ROMAN, BOLD, ITALIC, FIXED = range(4)
LEADING = 1.2
_TIMES = """
250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500
500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722
556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500
500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541
"""
_WIDTHS = {chr(32 + i): int(one) for i, one in enumerate(_TIMES.split())} | {"“": 444, "”": 444, "’": 333, "—": 1000}


@dataclass
class Page:
    """What is drawn on a page, in order. `turn` is what /Rotate says."""

    drawn: list[bytes] = field(default_factory=list)
    links: list[bytes] = field(default_factory=list)
    turn: int = 0

    def text(self, x: float, y: float, text: str, size: float = 10, font: int = ROMAN, *, artifact: bool = False) -> None:
        """One operator: `text` from (x, y) on."""
        inner = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        drawn = b"BT /F%d %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET" % (font, size, x, y, inner)
        self.drawn.append(b"/Artifact BMC " + drawn + b" EMC" if artifact else drawn)

    def lines(self, x: float, y: float, *texts: str, size: float = 10, font: int = ROMAN) -> float:
        """Lines one below the other; the height at which the next one stands. "^12^" is raised."""
        for text in texts:
            at = x
            for i, part in enumerate(text.split("^")):
                raised = i % 2
                self.text(at, y + 0.35 * size * raised, part, size * (0.65 if raised else 1), font)
                at += width(part) * size * (0.65 if raised else 1)
            y -= LEADING * size
        return y

    def rule(self, x: float, y: float, length: float) -> None:
        self.drawn.append(b"%g %g %g 0.5 re f" % (x, y, length))

    def link(self, box: tuple[float, float, float, float], uri: str = "", page: int = -1, top: float = 0) -> None:
        """A link over a box, to a URI or to a height on a page (from 0)."""
        rect = b"[%g %g %g %g]" % box
        where = b"/A << /S /URI /URI (%s) >>" % uri.encode() if uri else b"/Dest [%d 0 R /XYZ 0 %g 0]" % (_page(page), top)
        self.links.append(b"<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect %s %s >>" % (rect, where))


def width(text: str) -> float:
    """How wide text is set in Times, in ems (Adobe's metrics of its roman letters)."""
    return sum(_WIDTHS.get(one, 500) for one in text) / 1000


def printed(*pages: Page, information: dict[str, str] | None = None) -> bytes:
    """The file."""
    objects: dict[int, bytes] = {1: b"<< /Type /Catalog /Pages 2 0 R >>"}
    kids = b" ".join(b"%d 0 R" % _page(i) for i in range(len(pages)))
    objects[2] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages))
    for i, name in enumerate(_FONTS):
        objects[3 + i] = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % name.encode()
    fonts = b" ".join(b"/F%d %d 0 R" % (i, 3 + i) for i in range(len(_FONTS)))
    for i, page in enumerate(pages):
        stream = b"\n".join(page.drawn)
        objects[_page(i)] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %g %g] /Rotate %d /Contents %d 0 R "
            b"/Resources << /Font << %s >> >> /Annots [%s] >>"
            % (WIDTH, HEIGHT, page.turn, _page(i) + 1, fonts, b" ".join(page.links))
        )
        objects[_page(i) + 1] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)
    said = b" ".join(b"/%s (%s)" % (key.encode(), value.encode("cp1252")) for key, value in (information or {}).items())
    objects[_page(len(pages))] = b"<< %s >>" % said
    return _written(objects, information=_page(len(pages)))


def _page(number: int) -> int:
    """The number of a page's object; that of what it shows is the next."""
    return 10 + 2 * number


def _written(objects: dict[int, bytes], information: int) -> bytes:
    data, places = b"%PDF-1.7\n", {}
    for number, body in sorted(objects.items()):
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    size = max(objects) + 1
    table = b"".join(
        b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n" for number in range(size)
    )
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>" % (size, information)
    return data + b"xref\n0 %d\n%s%s\nstartxref\n%d\n%%%%EOF\n" % (size, table, trailer, len(data))
