"""The zip archive that a Word file is (ECMA-376, part 2): its parts and how they lead to one another.

A stranger's file: every part is unpacked within bounds, nothing outside of the archive is ever opened, and no document type
is read, since it may hold entities that grow without end or name other files.
"""

import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import unquote

from lxml import etree

from claimcheck.documents.word.names import transitional, without_alternatives
from claimcheck.errors import UnreadableFile

# Far above any book: Word's own limit is 512 MB for a file with all its pictures, which are never unpacked here.
_LARGEST_PART = 96 * 2**20
_LARGEST_WHOLE = 160 * 2**20
# XML of a word processor shrinks to a tenth, in long tables to a hundredth; deflate can do no more than a thousandth.
_RATIO = 300
_SMALL = 4 * 2**20
_LARGEST_LISTING = 8 * 2**20
_CHUNK = 2**18
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})  # the only ones that ECMA-376, part 2, annex C allows
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END_OF_LISTING = b"PK\x05\x06"
_KINDS = {"xl/": "an Excel workbook", "ppt/": "a PowerPoint presentation", "META-INF/container.xml": "an e-book (EPUB)"}
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
_DAMAGED = "is damaged, or was not copied whole: open it in a word processor and save it again"


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part leads to. kind: the last word of the relationship's type. target: a part, or an address if external."""

    kind: str
    target: str
    external: bool


class Package:
    """The parts of one file. `main` is the name of the part that holds the text. Raises UnreadableFile throughout."""

    def __init__(self, data: bytes, path: str) -> None:
        self._path = path
        self._unpacked = 0
        if data.startswith(_OLD):
            raise UnreadableFile(f"{path} is encrypted or an old .doc: save it as .docx without a password")
        self._check_listing(data)
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except _BROKEN as error:
            raise UnreadableFile(f"{path} {_DAMAGED}") from error
        # Names of parts match without regard to case (ECMA-376, part 2, 6.2.2.3).
        self._entries = {info.filename.lower(): info for info in self._archive.infolist()}
        self.main = self._main()

    def xml(self, name: str) -> etree._Element | None:
        """The root of a part, strict names turned to transitional ones; None where the file has no such part."""
        info = self._entries.get(name.lower())
        if info is None:
            return None
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
        )
        try:
            self._feed(info, parser)
            root = parser.close()
        except etree.XMLSyntaxError as error:
            raise UnreadableFile(f"{self._path} is damaged in its part {name}: save it again in a word processor") from error
        except _BROKEN as error:
            raise UnreadableFile(f"{self._path} {_DAMAGED}") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise UnreadableFile(f"{self._path} has a document type in its part {name}, which no word processor writes")
        return without_alternatives(transitional(root))

    def relations(self, name: str) -> Mapping[str, Relation]:
        """By id, what a part leads to; "" is the file itself."""
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        if root is None:
            return {}
        found: dict[str, Relation] = {}
        for each in root:
            target, external = each.get("Target", ""), each.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
            found[each.get("Id", "")] = Relation(each.get("Type", "").rpartition("/")[2], target, external)
        return found

    def _main(self) -> str:
        named = next(
            (one.target for one in self.relations("").values() if one.kind == "officeDocument"), "word/document.xml"
        )
        if named.lower() in self._entries and not named.lower().startswith(("xl/", "ppt/")):
            return named
        if "mimetype" in self._entries and "content.xml" in self._entries:
            raise UnreadableFile(f"{self._path} is an OpenDocument file: save it as .docx")
        for begin, kind in _KINDS.items():
            if any(entry.startswith(begin.lower()) for entry in self._entries):
                raise UnreadableFile(f"{self._path} is {kind}, not a Word document: give the text as .docx")
        raise UnreadableFile(
            f"{self._path} is a zip archive without a Word document in it: unpack it and name what is inside"
        )

    def _feed(self, info: zipfile.ZipInfo, parser: etree.XMLParser) -> None:
        """Unpacks a part into a parser, piece by piece, so that what is too large is never held."""
        if info.flag_bits & 1:
            raise UnreadableFile(f"{self._path} is encrypted: save it without a password")
        if info.compress_type not in _METHODS:
            raise UnreadableFile(
                f"{self._path} is packed in a way that Word does not know: save it again in a word processor"
            )
        most = max(info.compress_size * _RATIO, _SMALL)
        unpacked = 0
        with self._archive.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                unpacked += len(chunk)
                self._unpacked += len(chunk)
                if unpacked > min(most, _LARGEST_PART) or self._unpacked > _LARGEST_WHOLE:
                    raise UnreadableFile(f"{self._path} unpacks to far more than a document holds, and is not read")
                parser.feed(chunk)

    def _check_listing(self, data: bytes) -> None:
        """Refuses a listing of so many parts that reading it alone would take long."""
        at = data.rfind(_END_OF_LISTING, max(len(data) - 65_557, 0))
        if at >= 0 and int.from_bytes(data[at + 12 : at + 16], "little") > _LARGEST_LISTING:
            raise UnreadableFile(f"{self._path} lists far more parts than a document has, and is not read")
