"""Small files of each format, written by hand so that each part of them can be damaged on purpose."""

import io
import struct
import zipfile
from collections.abc import Iterable, Mapping, Sequence

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORDPROCESSING = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

BODY = (
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>A brief on tides</w:t></w:r></w:p>'
    "<w:p><w:r><w:t>The harbour silted up in 2019.</w:t></w:r>"
    '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r></w:p>'
)
NOTE = "A. Author, “Silt,” 3 May 2020, https://tides.example/silt."


def document(body: str = BODY, before: str = "") -> str:
    """word/document.xml. before: what stands between the XML declaration and the root (a DOCTYPE)."""
    return f'{XML}{before}<w:document xmlns:w="{W}" xmlns:r="{_R}"><w:body>{body}</w:body></w:document>'


def footnotes(note: str = NOTE) -> str:
    return (
        f'{XML}<w:footnotes xmlns:w="{W}">'
        '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {note}</w:t></w:r></w:p>'
        "</w:footnote></w:footnotes>"
    )


def relationships(*kinds: tuple[str, str, bool]) -> str:
    """A .rels part: for each (kind, target, external)."""
    mode = ' TargetMode="External"'
    rows = "".join(
        f'<Relationship Id="rId{i}" Type="{_R}/{kind}" Target="{target}"{mode if external else ""}/>'
        for i, (kind, target, external) in enumerate(kinds, 1)
    )
    return f'{XML}<Relationships xmlns="{_RELATIONSHIPS}">{rows}</Relationships>'


def docx(parts: Mapping[str, str | bytes] | None = None, without: Iterable[str] = ()) -> bytes:
    """A file of Word's with a heading, a paragraph and a footnote. `parts` replace its own or come beside them."""
    override = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORDPROCESSING}.{kind}+xml"/>'
        for name, kind in (("document", "document.main"), ("footnotes", "footnotes"))
    )
    whole: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{XML}<Types xmlns="{_TYPES}"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{override}</Types>',
        "_rels/.rels": relationships(("officeDocument", "word/document.xml", False)),
        "word/_rels/document.xml.rels": relationships(("footnotes", "footnotes.xml", False)),
        "word/document.xml": document(),
        "word/footnotes.xml": footnotes(),
        **(parts or {}),
    }
    return zipped({name: part for name, part in whole.items() if name not in set(without)})


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def compound(*names: str) -> bytes:
    """A compound file (MS-CFB, version 3) with empty streams of these names: an encrypted .docx, an old .doc."""
    end, free, fat_sector = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    head = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + struct.pack("<HHHHH6xLLLLLLLLL", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, end, 0, end, 0)
    )
    head += struct.pack("<109L", 0, *[free] * 108)
    fat = struct.pack("<128L", fat_sector, end, *[free] * 126)
    entries = [("Root Entry", 5), *((name, 2) for name in names)]
    directory = b"".join(_entry(name, kind, 1 if i == 0 and names else free) for i, (name, kind) in enumerate(entries))
    return head + fat + directory.ljust(512, b"\0")


def _entry(name: str, kind: int, child: int) -> bytes:
    spelt = name.encode("utf-16-le")
    return spelt.ljust(64, b"\0") + struct.pack(
        "<HBBLLL16x4x8x8xLQ", len(spelt) + 2, kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child, 0xFFFFFFFE, 0
    )


FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>"
LINES = ("A brief on tides", "The harbour silted up in 2019, as the survey found.", "It has been dredged twice since then.")


def page_of(lines: Sequence[str]) -> bytes:
    """The content stream of a page of lines."""
    shown = b"".join(
        b"0 -16 Td (%s) Tj " % line.encode("cp1252").replace(b"(", rb"\(").replace(b")", rb"\)") for line in lines
    )
    return b"BT /F1 11 Tf 72 740 Td " + shown + b"ET"


def pdf(
    pages: Sequence[bytes] = (page_of(LINES),), font: bytes = FONT, extra: Sequence[bytes] = (), resources: bytes = b""
) -> bytes:
    """A PDF of these content streams. `extra` are objects, numbered from 4 on; `resources` stand beside the font."""
    first = 4 + len(extra)
    kids = b" ".join(b"%d 0 R" % (first + 2 * i) for i in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        font,
        *extra,
    ]
    for i, content in enumerate(pages):
        shown = b"/Contents %d 0 R /Resources << /Font << /F1 3 0 R >> %s >>" % (first + 2 * i + 1, resources)
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] %s >>" % shown)
        objects.append(stream(content))
    return assembled(objects)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)


def assembled(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Objects 1, 2, ... with their cross-reference table; the first is the catalog."""
    made = io.BytesIO()
    made.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(made.tell())
        made.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = made.tell()
    made.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    made.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
    made.write(b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start))
    return made.getvalue()


PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>A brief on tides</title></head><body><main><h1>A brief on tides</h1>'
    '<p>The harbour silted up in 2019.<a href="#fn1" id="r1" role="doc-noteref"><sup>1</sup></a></p>'
    '<section role="doc-endnotes"><ol><li id="fn1"><p>A. Author, “Silt,” 3 May 2020, https://tides.example/silt. '
    '<a href="#r1" role="doc-backlink">↩</a></p></li></ol></section></main></body></html>'
)
LATEX = r"""\documentclass{article}
\title{A brief on tides}
\begin{document}
\maketitle
\section{Silt}
The harbour silted up in 2019.\footnote{A. Author, ``Silt,'' 3 May 2020, \url{https://tides.example/silt}.}
\end{document}
"""
RESTRUCTURED = """\
A brief on tides
================

The harbour silted up in 2019. [1]_

.. [1] A. Author, "Silt," 3 May 2020, https://tides.example/silt.
"""
PLAIN = """\
A brief on tides

The harbour silted up in 2019.[1]

[1] A. Author, "Silt," 3 May 2020, https://tides.example/silt.
"""
