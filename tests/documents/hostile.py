"""Files made to harm whoever reads them: to fill its memory, to keep it busy, to have it read or ask for something else.

Each is a function of the address of a server that must never be asked, and of a file whose words must never be read.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.documents import files

Hostile = Callable[[str, Path], bytes]
_BLOCK = 2**20


def _repeated(unit: bytes, times: int) -> bytes:
    """A raw deflate stream of `unit` many times over, made without ever having it: full flushes may be put together."""
    coder = zlib.compressobj(9, zlib.DEFLATED, -15)
    one = coder.compress(unit) + coder.flush(zlib.Z_FULL_FLUSH)
    return one * times + zlib.compressobj(9, zlib.DEFLATED, -15).flush()


def _archive(members: Iterable[tuple[str, bytes, int, int]]) -> bytes:
    """A zip archive (APPNOTE 4.3) of raw deflate streams that says of each its size and CRC-32 unpacked, true or not."""
    local, central, at, count = [], [], 0, 0
    for name, data, claimed, check in members:
        spelt = name.encode()
        sizes = struct.pack("<LLL", check, len(data), claimed)
        head = struct.pack("<HHHHH", 20, 0, 8, 0, 0x21) + sizes + struct.pack("<HH", len(spelt), 0)
        central.append(b"PK\x01\x02" + struct.pack("<H", 20) + head + struct.pack("<HHHLL", 0, 0, 0, 0, at) + spelt)
        local.append(b"PK\x03\x04" + head + spelt + data)
        at += len(local[-1])
        count += 1
    index = b"".join(central)
    return b"".join(local) + index + b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, count, count, len(index), at, 0)


def _exploding(part: str, claimed: int = 3 * 2**30) -> bytes:
    """A Word file of which one part becomes 3 GB of text; it says so, or says that it is small."""
    with zipfile.ZipFile(io.BytesIO(files.docx())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    begun = zlib.compressobj(9, zlib.DEFLATED, -15)
    text = parts.pop(part).partition(b"</w:t>")[0]
    bomb = begun.compress(text) + begun.flush(zlib.Z_FULL_FLUSH) + _repeated(b"a" * _BLOCK, 3 * 2**10)
    others = ((name, _deflated(data), len(data), zlib.crc32(data)) for name, data in parts.items())
    return _archive([*others, (part, bomb, claimed, 0)])


def _deflated(data: bytes) -> bytes:
    coder = zlib.compressobj(9, zlib.DEFLATED, -15)
    return coder.compress(data) + coder.flush()


def _word(body: str, before: str = "") -> bytes:
    return files.docx({"word/document.xml": files.document(body, before)})


def _paragraph(text: str) -> str:
    return f"{files.BODY}<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def _laughs() -> str:
    entities = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12))
    return f'<!DOCTYPE w:document [<!ENTITY a0 "ha">{entities}]>'


def _fonts_without_letters() -> bytes:
    """Text in a font of glyph numbers that nothing leads back to letters (Identity-H and no ToUnicode)."""
    descendant = (
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Hidden /CIDSystemInfo << /Registry (Adobe) "
        b"/Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 500 >>"
    )
    descriptor = (
        b"<< /Type /FontDescriptor /FontName /AAAAAA+Hidden /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 "
        b"/Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"
    )
    font = b"<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Hidden /Encoding /Identity-H /DescendantFonts [4 0 R] >>"
    glyphs = b"".join(b"%04x" % (3 + i % 60) for i in range(400))
    page = (
        b"BT /F1 11 Tf 72 740 Td "
        + b"".join(b"0 -14 Td <%s> Tj " % glyphs[i : i + 160] for i in range(0, 1600, 160))
        + b"ET"
    )
    return files.pdf([page] * 3, font, (descendant, descriptor))


def _scan(pages: int = 4) -> bytes:
    image = files.stream(
        b"\x80" * 64, b"/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8"
    )
    page = b"q 595 0 0 842 0 0 cm /Im1 Do Q"
    return files.pdf([page] * pages, extra=(image,), resources=b"/XObject << /Im1 4 0 R >>")


def _swollen() -> bytes:
    """A page whose content stream becomes 3 GB of blanks."""
    body = zlib.compressobj(9)
    start = body.compress(files.page_of(files.LINES)) + body.flush(zlib.Z_FULL_FLUSH)
    data = start + _repeated(b" " * _BLOCK, 3 * 2**10)
    return files.pdf().replace(files.stream(files.page_of(files.LINES)), files.stream(data, b"/Filter /FlateDecode"))


def _ring() -> bytes:
    """A tree of pages that contains itself."""
    return files.pdf().replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]")


def _previous_is_itself() -> bytes:
    made = files.pdf()
    start = made.rindex(b"startxref\n") + len(b"startxref\n")
    offset = made[start:].split(b"\n")[0]
    return made.replace(b"trailer\n<<", b"trailer\n<< /Prev " + offset)


def _forms_within_forms() -> bytes:
    """Forty forms, each of which shows the next ten times over (10 to the 40th pieces of text)."""

    def form(i: int) -> bytes:
        shown = b"/Fm1 Do " * 10 if i < 39 else files.page_of(files.LINES)
        inner = b"/Resources << /XObject << /Fm1 %d 0 R >> /Font << /F1 3 0 R >> >>" % (5 + i)
        return files.stream(shown, b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] " + inner)

    forms = [form(i) for i in range(40)]
    return files.pdf([files.page_of(files.LINES) + b" /Fm1 Do"], extra=forms, resources=b"/XObject << /Fm1 4 0 R >>")


WORD: dict[str, Hostile] = {
    "a part of 3 GB": lambda *_: _exploding("word/document.xml"),
    "a part of 3 GB that is said to be small": lambda *_: _exploding("word/document.xml", 1000),
    "notes of 3 GB": lambda *_: _exploding("word/footnotes.xml"),
    "65,000 parts": lambda *_: _archive([(f"word/{i}.xml", b"\x03\0", 0, 0) for i in range(65_000)]),
    "no document in it": lambda *_: files.docx(without=["word/document.xml"]),
    "another kind of archive": lambda *_: files.zipped({"a.txt": "a"}),
    "a billion laughs": lambda *_: _word(_paragraph("&a11;"), _laughs()),
    "one long entity many times over": lambda *_: _word(
        _paragraph("&a;" * 20_000), f'<!DOCTYPE w:document [<!ENTITY a "{"a" * 100_000}">]>'
    ),
    "an entity that is a file": lambda _, secret: _word(
        _paragraph("&a;"), f'<!DOCTYPE w:document [<!ENTITY a SYSTEM "{secret.as_uri()}">]>'
    ),
    "an entity that is an address": lambda address, _: _word(
        _paragraph("&a;"), f'<!DOCTYPE w:document [<!ENTITY a SYSTEM "{address}/entity">]>'
    ),
    "a DTD at an address": lambda address, _: _word(files.BODY, f'<!DOCTYPE w:document SYSTEM "{address}/dtd">'),
    "a parameter entity at an address": lambda address, _: _word(
        files.BODY, f'<!DOCTYPE w:document [<!ENTITY % a SYSTEM "{address}/parameter"> %a;]>'
    ),
    "notes with an entity that is a file": lambda _, secret: files.docx({
        "word/footnotes.xml": files.footnotes("&a;").replace(
            "<w:footnotes", f'<!DOCTYPE w:footnotes [<!ENTITY a SYSTEM "{secret.as_uri()}">]><w:footnotes', 1
        )
    }),
    "no XML": lambda *_: files.docx({"word/document.xml": "<w:document"}),
    "two million empty paragraphs": lambda *_: _word("<w:p/>" * 2_000_000),
    "a hundred thousand tables in each other": lambda *_: _word("<w:tbl><w:tr><w:tc>" * 100_000),
    "an encrypted file": lambda *_: files.compound("EncryptionInfo", "EncryptedPackage"),
    "an old .doc": lambda *_: files.compound("WordDocument", "1Table"),
    "the first bytes of an archive alone": lambda *_: b"PK\x03\x04",
    "nothing": lambda *_: b"",
}  # fmt: skip
PDF: dict[str, Hostile] = {
    "a page of 3 GB": lambda *_: _swollen(),
    "a tree that contains itself": lambda *_: _ring(),
    "forms within forms": lambda *_: _forms_within_forms(),
    "a scan": lambda *_: _scan(),
    "fonts without letters": lambda *_: _fonts_without_letters(),
    "no page": lambda *_: files.pdf([]),
    "the first bytes of a file alone": lambda *_: b"%PDF-1.7\n",
    "nothing": lambda *_: b"",
}
READABLE: dict[str, tuple[str, Hostile]] = {
    "a template, a picture and notes at an address": (
        ".docx",
        lambda address, _: files.docx({
            "word/_rels/document.xml.rels": files.relationships(
                ("footnotes", "footnotes.xml", False),
                ("attachedTemplate", f"{address}/template", True),
                ("image", f"{address}/image", True),
                ("subDocument", f"{address}/part", True),
                ("aFChunk", f"{address}/chunk", True),
            )
        }),
    ),
    "tables of references that go round": (".pdf", lambda *_: _previous_is_itself()),
    "no table of references": (".pdf", lambda *_: files.pdf().replace(b"xref\n0", b"xxxx\n0")),
    "pages that ask an address": (
        ".pdf",
        lambda address, _: files.pdf().replace(
            b"/Type /Catalog", b"/Type /Catalog /OpenAction << /S /URI /URI (%s/open) >>" % address.encode()
        ),
    ),
    "a page that asks for others": (
        ".html",
        lambda address, secret: files.PAGE.replace(
            "<main>",
            f'<base href="{address}/"><link rel="stylesheet" href="a.css"><script src="a.js"></script><img src="a.png">'
            f'<iframe src="{secret.as_uri()}"></iframe><object data="{address}/o"></object><main>',
        ).encode(),
    ),
    "boxes in boxes": (".html", lambda *_: files.PAGE.replace("<main>", "<main>" + "<div>" * 100_000).encode()),
    "bold in bold": (".html", lambda *_: files.PAGE.replace("<main>", "<main>" + "<b><i>" * 20_000).encode()),
    "tables in tables": (".html", lambda *_: files.PAGE.replace("<main>", "<main>" + "<table><tr><td>" * 3_000).encode()),
    "a tag of a million attributes": (
        ".html",
        lambda *_: files.PAGE.replace("<main>", f"<main {' '.join(f'a{i}=1' for i in range(300_000))}>").encode(),
    ),
    "entities without an end": (".html", lambda *_: files.PAGE.replace("silted", "silted" + "&a" * 500_000).encode()),
    "braces in braces": (".tex", lambda *_: files.LATEX.replace("2019", "{" * 100_000 + "2019").encode()),
    "commands that call themselves": (
        ".tex", lambda *_: files.LATEX.replace(r"\begin{doc", r"\def\a{\a\a}\a\begin{doc").encode(),
    ),
    "a file that is put in": (
        ".tex", lambda _, secret: files.LATEX.replace(r"\maketitle", rf"\input{{{secret}}}\include{{{secret}}}").encode(),
    ),
    "files that are included": (
        ".rst",
        lambda address, secret: (
            f"{files.RESTRUCTURED}\n.. include:: {secret}\n\n.. raw:: html\n   :file: {secret}\n\n"
            f".. raw:: html\n   :url: {address}/raw\n\n.. csv-table::\n   :url: {address}/csv\n\n"
            f".. csv-table::\n   :file: {secret}\n\n.. literalinclude:: {secret}\n\n.. image:: {address}/i.png\n"
        ).encode(),
    ),
    "a substitution of itself": (".rst",
        lambda *_: f"{files.RESTRUCTURED}\n|a|\n\n.. |a| replace:: |b|\n.. |b| replace:: |a|\n".encode(),
    ),
    "quotes in quotes": (
        ".rst", lambda *_: (files.RESTRUCTURED + "".join("\n" + " " * i + "a\n" for i in range(0, 1500, 2))).encode(),
    ),
}  # fmt: skip
