"""A Word file (ECMA-376, ISO/IEC 29500) to a Source: its parts read one after the other, its text written out."""

import hashlib
from collections.abc import Iterator, Sequence

from lxml import etree

from claimcheck.documents.word.body import Seen, Walker
from claimcheck.documents.word.lists import Lists
from claimcheck.documents.word.names import W
from claimcheck.documents.word.notes import Numbers, definitions, numbers
from claimcheck.documents.word.package import Package, Relation
from claimcheck.documents.word.pieces import Bookmark, Item, Paragraph, Piece, Row, Words
from claimcheck.documents.word.stating import metadata
from claimcheck.documents.word.styles import Styles
from claimcheck.documents.word.tidying import tidied, without_number
from claimcheck.documents.word.writing import Rendition
from claimcheck.errors import UnreadableFile
from claimcheck.model.source import BlockKind, Notice, Source

_DEEPEST_HEADING = 6
_BULLET = "\N{BULLET}"


def read(data: bytes, path: str) -> Source:
    """The Source of a Word file: `text` is written by the reader, `spots` count its paragraphs.

    Tracked changes are read as accepted; comments, headers and footers are not read. Raises UnreadableFile.
    """
    file = _File(Package(data, path), path)
    items = file.walker.walk(file.body, file.relations)
    sections = [*file.walker.sections, *file.body.iterfind(W + "sectPr")]
    counted = numbers(items, file.part("settings"), sections)
    writer = _Writer(counted, Lists(file.part("numbering")))
    writer.write(items)
    for kind in ("footnote", "endnote"):
        writer.write_notes(file, kind)
    rendition = writer.rendition
    return Source(
        path=path,
        format="word",
        text=rendition.text,
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=tuple(rendition.blocks),
        metadata=metadata(items, file.properties),
        notices=tuple(Notice(path, code, said) for code, said in _notices(file.walker.seen, counted, rendition)),
        spots=tuple(rendition.spots),
    )


class _File:
    """The parts that are read of a file. body: what its main part holds; walker: what follows them all."""

    def __init__(self, package: Package, path: str) -> None:
        self._package = package
        self.relations = package.relations(package.main)
        root = package.xml(package.main)
        body = None if root is None else root.find(W + "body")
        if body is None:
            raise UnreadableFile(f"{path} is an office file, but holds no text of Word's: save it as .docx")
        self.body: etree._Element = body
        self.walker = Walker(Styles(self.part("styles")))

    @property
    def properties(self) -> etree._Element | None:
        name = next((one.target for one in self._package.relations("").values() if one.kind == "core-properties"), "")
        return self._package.xml(name)

    def part(self, kind: str) -> etree._Element | None:
        """The part of a kind that the text leads to."""
        return self._package.xml(self._name(kind))

    def relations_of(self, kind: str) -> dict[str, Relation]:
        name = self._name(kind)
        return dict(self._package.relations(name)) if name else {}

    def _name(self, kind: str) -> str:
        return next((one.target for one in self.relations.values() if one.kind == kind and not one.external), "")


class _Writer:
    """Writes paragraphs, rows and notes to the rendition, each as the block that it is."""

    def __init__(self, counted: Numbers, lists: Lists) -> None:
        self.rendition = Rendition(counted.of)
        self._counted = counted
        self._lists = lists
        self._carried: list[Piece] = []

    def write(self, items: Sequence[Item]) -> None:
        """The running text."""
        for item in items:
            if isinstance(item, Row):
                cells = [[self._pieces(each) for each in cell if not each.is_empty or each.listed] for cell in item.cells]
                if any(not each.is_empty for cell in item.cells for each in cell):
                    self.rendition.row(cells)
            elif not item.style.is_contents:
                self._paragraph(item)

    def write_notes(self, file: _File, kind: str) -> None:
        """The notes of a kind that are marked in the text, in the order of their marks: no other is ever printed."""
        found = definitions(file.part(f"{kind}s"))
        relations = file.relations_of(f"{kind}s")
        for (of, id_), number in self._counted.of.items():
            if of == kind and id_ in found:
                self._note(f"{kind}-{id_}", number, file.walker.walk(found[id_], relations))

    def _note(self, label: str, number: str, items: Sequence[Item]) -> None:
        """One note. What it holds of tables and lists is text like the rest of it."""
        parts = [part for item in items for part in _flat(item)]
        first = next((i for i, part in enumerate(parts) if not part.is_empty), 0)
        level = 0
        for i, part in enumerate(parts[first:]):
            if part.is_empty and level:
                continue
            pieces = tidied(part.pieces, self._counted)
            pieces = pieces if i else without_number(pieces, number)
            self.rendition.paragraph(pieces, BlockKind.NOTE, level, label, number, "" if level else f"[{number}] ")
            level = 1
        if not level:
            self.rendition.paragraph((), BlockKind.NOTE, 0, label, number, f"[{number}] ")

    def _paragraph(self, paragraph: Paragraph) -> None:
        label = self._label(paragraph)
        if paragraph.ruled and paragraph.is_empty:
            self.rendition.rule()
            return
        if paragraph.is_empty and not (label and paragraph.listed):
            self._carried += (piece for piece in paragraph.pieces if isinstance(piece, Bookmark))
            return
        pieces = [*self._carried, *tidied(paragraph.pieces, self._counted)]
        self._carried.clear()
        level = 1 if paragraph.style.is_title else min(paragraph.level, _DEEPEST_HEADING)
        if level:
            self.rendition.paragraph(pieces, BlockKind.HEADING, level)
        elif paragraph.style.is_code or paragraph.is_formula:
            self.rendition.paragraph(pieces, BlockKind.CODE)
        elif paragraph.listed:
            lead = f"{label or _BULLET} "
            self.rendition.paragraph(pieces, BlockKind.ITEM, paragraph.listed[1] + 1, label, lead=lead)
        else:
            self.rendition.paragraph(pieces, BlockKind.PARAGRAPH)

    def _label(self, paragraph: Paragraph) -> str:
        return self._lists.label(*paragraph.listed) if paragraph.listed else ""

    def _pieces(self, paragraph: Paragraph) -> list[Piece]:
        """A paragraph of a cell, the number of its list before it."""
        label = self._label(paragraph)
        pieces = tidied(paragraph.pieces, self._counted)
        return [Words(f"{label} "), *pieces] if label else pieces


def _flat(item: Item) -> list[Paragraph]:
    return [item] if isinstance(item, Paragraph) else [paragraph for cell in item.cells for paragraph in cell]


def _notices(seen: Seen, counted: Numbers, rendition: Rendition) -> Iterator[tuple[str, str]]:
    """What the reader of a report should know of the file."""
    if not rendition.blocks:
        yield "empty", "the document has no text: there is nothing to check"
    if seen.inserted or seen.deleted:
        taken, gone = _counted(seen.inserted, "insertion"), _counted(seen.deleted, "deletion")
        yield "tracked-changes", f"tracked changes are read as accepted: {taken} taken, {gone} left out"
    if counted.by_page and seen.paged:
        yield "page-numbers", "notes are counted anew on each page: their numbers are those of Word's last layout"
    elif counted.by_page:
        yield (
            "page-numbers",
            "notes are counted anew on each page, and the file does not say where its pages break: the numbers may differ",
        )
    if seen.foreign:
        yield "embedded", f"{_counted(seen.foreign, 'part')} of the text in files of their own left out: paste them in"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
