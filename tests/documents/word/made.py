"""Small Word files out of strings of XML, and what is read of them."""

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from tests.documents.files import zipped

from claimcheck.documents.word import read
from claimcheck.model.source import Block, BlockKind, Mark, MarkKind, Source

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:w="{TRANSITIONAL}" xmlns:r="{_OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


def run(text: str, properties: str = "") -> str:
    """A run of text; `properties` stand in its w:rPr."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*inner: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs. What is no XML is taken for the text of a run."""
    runs = "".join(each if each.startswith("<") else run(each) for each in inner)
    named = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{runs}</w:p>"


def mark(id_: int, kind: str = "footnote", custom: str = "") -> str:
    """Where a note is marked; custom: the mark that is typed in its place."""
    follows, typed = (' w:customMarkFollows="1"', f"<w:t>{custom}</w:t>") if custom else ("", "")
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    return f'<w:r>{raised}<w:{kind}Reference{follows} w:id="{id_}"/>{typed}</w:r>'


def field(instruction: str, *result: str) -> str:
    """A complex field."""
    shown = "".join(each if each.startswith("<") else run(each) for each in result)
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{escape(instruction)}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def note(*inner: str) -> str:
    """The first paragraph of a note, with its number."""
    return paragraph("<w:r><w:footnoteRef/></w:r>", run(" "), *inner)


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{each}</w:tr>' for each in cells)}</w:tbl>"


def docx(
    *body: str,
    footnotes: Mapping[int, str] | None = None,
    endnotes: Mapping[int, str] | None = None,
    links: Mapping[str, str] | None = None,
    core: str = "",
    parts: Mapping[str, str | bytes] | None = None,
    **others: str,
) -> bytes:
    """A file. others: what stands in the part of a name (styles, numbering, settings). links: by id, those of the text and
    of the footnotes alike. parts: parts by their names, in place of those that are made here."""
    made: dict[str, str | bytes] = {"word/document.xml": _root("document", f"<w:body>{''.join(body)}</w:body>")}
    for kind, notes in (("footnote", footnotes), ("endnote", endnotes)):
        if notes is not None:
            line = f'<w:{kind} w:type="separator" w:id="0"><w:p><w:r><w:t>_____</w:t></w:r></w:p></w:{kind}>'
            inner = line + "".join(f'<w:{kind} w:id="{id_}">{text}</w:{kind}>' for id_, text in notes.items())
            made[f"word/{kind}s.xml"] = _root(f"{kind}s", inner)
    made |= {f"word/{name}.xml": _root(name, inner) for name, inner in others.items()}
    outer = [(f"{_OFFICE}/officeDocument", "word/document.xml", "", "rId1")]
    if core:
        dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        made["docProps/core.xml"] = f"<cp:coreProperties xmlns:cp={_PACKAGE!r} {dc}>{core}</cp:coreProperties>"
        outer.append((_CORE, "docProps/core.xml", "", "rId2"))
    leads = [(f"{_OFFICE}/hyperlink", target, ' TargetMode="External"', id_) for id_, target in (links or {}).items()]
    inner = [
        (f"{_OFFICE}/{name[5:-4]}", name[5:], "", f"p{i}") for i, name in enumerate(made) if name.startswith("word/") and i
    ]
    made["word/_rels/document.xml.rels"] = _relations([*inner, *leads])
    made["word/_rels/footnotes.xml.rels"] = _relations(leads)
    made["_rels/.rels"] = _relations(outer)
    return zipped({**made, **(parts or {})})


def source(*body: str, **others: object) -> Source:
    """What is read of a file that `docx` makes."""
    return read(docx(*body, **others), "brief.docx")  # type: ignore[arg-type]


def texts(found: Source, kind: BlockKind | None = None) -> list[str]:
    return [block.text.string for block in found.blocks if kind is None or block.kind is kind]


def notes(found: Source) -> list[tuple[str, str]]:
    """Number and text of each block of the notes."""
    return [(block.number, block.text.string) for block in found.blocks if block.kind is BlockKind.NOTE]


def marks(block: Block, kind: MarkKind) -> list[Mark]:
    return [each for each in block.marks if each.kind is kind]


def markers(found: Source) -> list[tuple[str, str]]:
    """Number and label of each marker of the document."""
    return [(each.number, each.target) for block in found.blocks for each in marks(block, MarkKind.REFERENCE)]


def _root(name: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {_NAMES}>{inner}</w:{name}>'


def _relations(rows: list[tuple[str, str, str, str]]) -> str:
    each = "".join(f'<Relationship Id="{i}" Type="{kind}" Target={quoteattr(to)}{mode}/>' for kind, to, mode, i in rows)
    return f'<Relationships xmlns="{_PACKAGE}">{each}</Relationships>'
