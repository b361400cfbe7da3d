"""The text of a Word file as bytes: where its runs, its letters and its marks of notes stand.

The parser is expat, which tells the byte that each event begins at, so that something can be put in between and every other
byte stays as it is.
"""

import re
import unicodedata
from array import array
from dataclasses import dataclass, field
from xml.parsers import expat

_TAG = re.compile(rb"<[^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*>")
# The two namespaces of ECMA-376 and those of its strict form (ISO/IEC 29500-1).
_MAIN = {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"}
_MATH = {"http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math"}
_DELETED = frozenset({"w del", "w moveFrom"})
_PIECES = frozenset({"w r", "m oMath", "m oMathPara"})
_TEXTS = frozenset({"w t", "m t"})
_REFERENCES = frozenset({"w footnoteReference", "w endnoteReference"})
_KEEP_SPACE = "http://www.w3.org/XML/1998/namespace space xml"


class CannotFollow(Exception):
    """Why a part cannot be followed byte by byte, in words."""


@dataclass(slots=True)
class Piece:
    """A run that stands in no other, or a formula: the bytes of its tag, of its properties, and of all of it.

    cuttable: nothing nests in it, so that it may be cut in two.
    """

    tag: tuple[int, int]
    end: int = 0
    properties: tuple[int, int] = (0, 0)
    cuttable: bool = True


@dataclass(slots=True)
class Print:
    """The text of a `w:t`: the bytes of its tag, its name, whether its outer spaces count; and its own bytes and text."""

    tag: tuple[int, int]
    name: bytes
    kept: bool
    end: int = 0
    text: str = ""


def _offsets() -> "array[int]":
    return array("q")


@dataclass(slots=True)
class Scan:
    """letters: the letters and digits of the running text, folded. Of each of them: the indexes of its piece and its print,
    its first byte and the one behind it.

    references: by the number of letters before them, the pieces of the marks of notes. prefix: that of the main namespace.
    """

    prefix: str = ""
    letters: str = ""
    pieces: list[Piece] = field(default_factory=list)
    prints: list[Print] = field(default_factory=list)
    piece: "array[int]" = field(default_factory=_offsets)
    print: "array[int]" = field(default_factory=_offsets)
    first: "array[int]" = field(default_factory=_offsets)
    behind: "array[int]" = field(default_factory=_offsets)
    references: dict[int, list[int]] = field(default_factory=dict)


class _Folded(dict[str, str]):
    def __missing__(self, char: str) -> str:
        self[char] = kept = "".join(c for c in unicodedata.normalize("NFKC", char).casefold() if c.isalnum())
        return kept


_FOLDED = _Folded()


def folded(text: str) -> str:
    """The letters and digits of a text, as those of a Scan."""
    return "".join(map(_FOLDED.__getitem__, text))


def scan(data: bytes) -> Scan:
    """The running text of a part. Raises CannotFollow."""
    return _Scanner(data).scan()


class _Scanner:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._found = Scan()
        self._letters: list[str] = []
        self._count = 0
        self._open: list[str] = []
        self._deleted = 0
        self._nested = 0
        self._print: Print | None = None
        self._properties: tuple[int, int] | None = None
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.namespace_prefixes = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.XmlDeclHandler = self._declared

    def scan(self) -> Scan:
        try:
            self._parser.Parse(self._data, True)
        except expat.ExpatError as error:
            raise CannotFollow(f"it is damaged ({expat.errors.messages.get(error.code, 'no XML')})") from error
        self._found.letters = "".join(self._letters)
        return self._found

    def _doctype(self, *_: object) -> None:
        raise CannotFollow("it has a document type")

    def _declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.upper() not in {"UTF-8", "US-ASCII"}:
            raise CannotFollow(f"it is written in {encoding}")

    def _tag(self) -> tuple[int, int]:
        start = self._parser.CurrentByteIndex
        match = _TAG.match(self._data, start)
        if match is None:
            raise CannotFollow("it is written in an encoding other than UTF-8")
        return start, match.end()

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        kind, prefix = _kind(name)
        if not self._open:
            self._found.prefix = prefix
        if kind in _DELETED:
            self._deleted += 1
        elif kind in _PIECES:
            self._piece(kind, self._tag())
        elif kind in _TEXTS and self._nested:
            tag = self._tag()
            called = self._data[tag[0] + 1 : tag[1]].split(None, 1)[0].rstrip(b"/>")
            self._print = Print(tag, called, attributes.get(_KEEP_SPACE) == "preserve", tag[1])
            self._found.prints.append(self._print)
        elif kind in _REFERENCES and self._nested and not self._deleted:
            self._found.references.setdefault(self._count, []).append(len(self._found.pieces) - 1)
        elif kind == "w rPr" and self._nested == 1 and self._open[-1] == "w r":
            self._properties = self._tag()
        self._open.append(kind)

    def _piece(self, kind: str, tag: tuple[int, int]) -> None:
        if self._nested:
            self._found.pieces[-1].cuttable = False
        else:
            self._found.pieces.append(Piece(tag, cuttable=kind == "w r"))
        self._nested += 1

    def _end(self, name: str) -> None:
        kind, _ = _kind(name)
        self._open.pop()
        if kind in _DELETED:
            self._deleted -= 1
        elif kind in _PIECES:
            self._nested -= 1
            if not self._nested:
                piece = self._found.pieces[-1]
                piece.end = self._behind(piece.tag)
        elif kind in _TEXTS and self._print is not None:
            self._print.end = self._parser.CurrentByteIndex
            self._print = None
        elif kind == "w rPr" and self._properties is not None:
            self._found.pieces[-1].properties = (self._properties[0], self._behind(self._properties))
            self._properties = None

    def _behind(self, tag: tuple[int, int]) -> int:
        """The byte behind the element that ends, whose tag this is."""
        if self._data[tag[1] - 2 : tag[1]] == b"/>":
            return tag[1]
        return self._data.index(b">", self._parser.CurrentByteIndex) + 1

    def _text(self, text: str) -> None:
        if self._print is None or self._deleted:
            return
        self._print.text += text
        at = self._parser.CurrentByteIndex
        if self._data[at : at + 1] == b"&":
            self._letter(text, at, self._data.index(b";", at) + 1)
            return
        for char in text:
            size = 1 if char < "\x80" else len(char.encode())
            self._letter(char, at, at + size)
            at += size

    def _letter(self, text: str, start: int, behind: int) -> None:
        found = self._found
        for letter in folded(text):
            self._letters.append(letter)
            self._count += 1
            found.piece.append(len(found.pieces) - 1)
            found.print.append(len(found.prints) - 1)
            found.first.append(start)
            found.behind.append(behind)


def _kind(name: str) -> tuple[str, str]:
    """ "w r" for the run of the main namespace, "m t" for the text of a formula, else ""; and the prefix that is written."""
    uri, _, rest = name.partition(" ")
    local, _, prefix = rest.partition(" ")
    if uri in _MAIN:
        return f"w {local}", prefix
    return (f"m {local}", prefix) if uri in _MATH else ("", "")
