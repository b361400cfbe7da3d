"""PDFium's text of one page as pieces. A call into it takes a microsecond: one is made for a letter, some for a piece."""

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from claimcheck.documents.pdf.sheet import Area, Piece, Sheet, Style, Target, turned
from claimcheck.model.text import Box

_INNER = frozenset(" \t\xa0\u2002\u2003\u2005\u2006\u2009\u200a\u202f\x00")
_BLANK = _INNER | frozenset("\r\n\x0b\x0c\u2028\u2029\ufeff\u200b")
_HIGH_MARKS = frozenset("0123456789*†‡§¶")
# A page holds some thousand letters; what has more is a drawing made of them, and is cut off here.
_MOST = 200_000
# Of an em: what is raised by its glyphs is less high than the first, and its foot stands above the second.
_HIGH, _FOOT = 0.5, 0.2
# Flags of a font's descriptor (ISO 32000-1, table 123), and what its name says of it.
_FIXED, _ITALIC, _FORCE_BOLD = 1 << 0, 1 << 6, 1 << 18
_FIXED_NAMES = ("mono", "courier", "cmtt", "consol", "typewriter", "lmtt")
_BOLD_NAMES = ("bold", "black", "heavy", "-bd", "semib", "demi", ",bd")
_ITALIC_NAMES = ("italic", "oblique", "-it", "slanted", "kursiv", "cmti")
_THIN, _SHORTEST_RULE = 2.5, 24.0
_SAMPLE = 60
# What PDFium writes for a hyphen at the end of a line; ligatures; the asterisk of mathematics.
_READ_AS = {
    "\x02": "-",
    "\ufffe": "-",
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "ft",
    "ﬆ": "st",
    "∗": "*",
}
_READ = str.maketrans({**_READ_AS, **dict.fromkeys(_INNER, " ")})
_object_at = ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int))


class _Stretch(NamedTuple):
    """Letters of one operator, `first` to `last` of the page's; `raised` by their glyphs, `link` an index or -1."""

    first: int
    last: int
    raised: bool
    link: int


class _Drawn(NamedTuple):
    """What holds for all that one operator drew. turn: the quarter turns that set it upright, -1 where it stands askew."""

    turn: int
    size: float
    style: Style
    artifact: bool


class Glyphs:
    """One page while it is read. `page` and `text` are PDFium's handles; `areas` are its links."""

    def __init__(self, page: Any, text: Any, areas: tuple[Area, ...]) -> None:
        self._page = page
        self._text = text
        self._handle = ctypes.cast(text, ctypes.c_void_p)
        self._areas = areas
        self._numbers = tuple(ctypes.c_double() for _ in range(4))
        self._matrix = pdfium.FS_MATRIX()
        self._fonts: dict[int, Style] = {}
        self._string = _string(text)
        if "\0" in self._string:
            shown = ("\ufffd" if one == "\0" and self._inked(i) else one for i, one in enumerate(self._string))
            self._string = "".join(shown)
        bounds = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, bounds)
        self._width, self._height = float(bounds.right), float(bounds.top)

    def sheet(self, number: int, targets: tuple[Target, ...]) -> Sheet:
        """The page as it is read. What stands across the direction of most of its text (stamps, axes) is left out."""
        drawn = list(self._operators())
        lengths = Counter[int]()
        for stretch, one, _ in drawn:
            lengths[one.turn] += stretch.last - stretch.first + 1
        del lengths[-1]
        turn = max(lengths, key=lambda quarters: lengths[quarters], default=0)
        pieces = tuple(
            piece
            for whole, one, spaced in drawn
            if one.turn == turn
            for piece in (
                self._piece(part, one, spaced and part.first == whole.first) for part in self._parts(whole, one.size)
            )
            if piece.text
        )
        rules = tuple(turned(rule, turn, self._width, self._height) for rule in self._rules())
        width, height = (self._height, self._width) if turn % 2 else (self._width, self._height)
        return Sheet(number, width, height, turn, pieces, tuple(r for r in rules if _is_rule(r)), targets, self._illegible())

    def _operators(self) -> Iterator[tuple[_Stretch, _Drawn, bool]]:
        """The letters by the operator that drew them, in its order, and whether white space stands before them."""
        string, handle = self._string, self._handle
        spaced, at, end = True, 0, len(self._string)
        while at < end:
            drawn_by = None if string[at] in _BLANK else _object_at(handle, at)
            if drawn_by is None:
                spaced = True
                at += 1
                continue
            last, following = at, at + 1
            while following < end:
                letter = string[following]
                if letter not in _INNER:
                    if letter in _BLANK or _object_at(handle, following) != drawn_by:
                        break
                    last = following
                following += 1
            yield _Stretch(at, last, raised=False, link=-1), self._drawn(at, drawn_by), spaced
            spaced, at = last + 1 < following, following

    def _drawn(self, at: int, drawn_by: int) -> _Drawn:
        matrix, handle = self._matrix, ctypes.cast(drawn_by, pdfium.FPDF_PAGEOBJECT)
        pdfium.FPDFText_GetMatrix(self._text, at, matrix)
        size = pdfium.FPDFText_GetFontSize(self._text, at) * math.hypot(matrix.c, matrix.d)
        quarters = math.atan2(matrix.b, matrix.a) / (math.pi / 2)
        turn = round(quarters) % 4 if abs(quarters - round(quarters)) < 0.03 else -1
        artifact = any(
            _mark(pdfium.FPDFPageObj_GetMark(handle, i)) == "Artifact" for i in range(pdfium.FPDFPageObj_CountMarks(handle))
        )
        return _Drawn(turn, max(abs(size), 0.1), self._style(handle, at), artifact)

    def _style(self, handle: Any, at: int) -> Style:
        font = ctypes.cast(pdfium.FPDFTextObj_GetFont(handle), ctypes.c_void_p).value or 0
        if font not in self._fonts:
            name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
            pdfium.FPDFText_GetFontInfo(self._text, at, name, 128, flags)
            # A subset's name has six letters and a plus before the font's (ISO 32000-1, 9.6.4).
            called = name.value.decode("utf-8", "replace").casefold().rpartition("+")[2]
            bold = bool(flags.value & _FORCE_BOLD) or any(one in called for one in _BOLD_NAMES)
            italic = bool(flags.value & _ITALIC) or any(one in called for one in _ITALIC_NAMES)
            fixed = bool(flags.value & _FIXED) or any(one in called for one in _FIXED_NAMES)
            self._fonts[font] = Style(bold, italic, fixed)
        return self._fonts[font]

    def _parts(self, whole: _Stretch, size: float) -> Iterator[_Stretch]:
        """A stretch cut where its glyphs begin or cease to stand raised, and where a link begins or ends."""
        letters = range(whole.first, whole.last + 1)
        marked = not _HIGH_MARKS.isdisjoint(self._string[whole.first : whole.last + 1])
        raised = [self._raised(i, size) for i in letters] if marked else [False] * len(letters)
        links = self._links(whole)
        first = whole.first
        for state, group in groupby(zip(raised, links, strict=True)):
            length = sum(1 for _ in group)
            yield _Stretch(first, first + length - 1, *state)
            first += length

    def _raised(self, at: int, size: float) -> bool:
        """Whether a figure or a sign is small and stands high by its glyph alone."""
        if self._string[at] not in _HIGH_MARKS:
            return False
        left, bottom, right, top = self._box(at)
        x, y = self._origin(at)
        matrix = self._matrix
        pdfium.FPDFText_GetMatrix(self._text, at, matrix)
        # The height above the baseline, along the letter's own upright.
        upright = math.hypot(matrix.c, matrix.d) or 1.0
        ups = [((cx - x) * matrix.c + (cy - y) * matrix.d) / upright for cx in (left, right) for cy in (bottom, top)]
        return max(ups) - min(ups) < _HIGH * size and min(ups) > _FOOT * size and self._string[at] in "0123456789"

    def _links(self, whole: _Stretch) -> list[int]:
        """For each letter the target of the link that lies over it, or -1."""
        none = [-1] * (whole.last - whole.first + 1)
        if not self._areas:
            return none
        begin, end = self._box(whole.first), self._box(whole.last)
        left, bottom = min(begin[0], end[0]), min(begin[1], end[1])
        right, top = max(begin[2], end[2]), max(begin[3], end[3])
        near = [
            area
            for area in self._areas
            if area.box[0] < right and area.box[2] > left and area.box[1] < top and area.box[3] > bottom
        ]
        if not near:
            return none
        return [self._link(near, i) for i in range(whole.first, whole.last + 1)]

    def _link(self, near: list[Area], at: int) -> int:
        left, bottom, right, top = self._box(at)
        x, y = (left + right) / 2, (bottom + top) / 2
        return next((a.target for a in near if a.box[0] <= x <= a.box[2] and a.box[1] <= y <= a.box[3]), -1)

    def _piece(self, part: _Stretch, drawn: _Drawn, spaced: bool) -> Piece:
        string = self._string[part.first : part.last + 1]
        text = string.translate(_READ)
        lead = len(text) - len(text.lstrip())
        first, last = part.first + lead, part.first + len(text.rstrip()) - 1
        if last < first:
            return Piece("", 0, 0, 0, 0)
        box = turned(self._box(first), drawn.turn, self._width, self._height)
        end = turned(self._box(last), drawn.turn, self._width, self._height)
        x, y = self._origin(first)
        base = turned((x, y, x, y), drawn.turn, self._width, self._height)[1]
        return Piece(
            text.strip(), min(box[0], end[0]), max(box[2], end[2]), base, drawn.size, drawn.style, part.raised,
            spaced or lead > 0 or (part.first > 0 and self._string[part.first - 1] in _BLANK), part.link, drawn.artifact,
        )  # fmt: skip

    def _inked(self, at: int) -> bool:
        """Whether a glyph of which its font does not say what letter it is shows anything: else it is a space."""
        left, bottom, right, top = self._box(at)
        return right > left and top > bottom

    def _box(self, at: int) -> Box:
        left, right, bottom, top = self._numbers
        pdfium.FPDFText_GetCharBox(self._text, at, left, right, bottom, top)
        return left.value, bottom.value, right.value, top.value

    def _origin(self, at: int) -> tuple[float, float]:
        x, y = self._numbers[:2]
        pdfium.FPDFText_GetCharOrigin(self._text, at, x, y)
        return x.value, y.value

    def _rules(self) -> Iterator[Box]:
        """The boxes of what is drawn with lines and thin: rules, borders."""
        numbers = tuple(ctypes.c_float() for _ in range(4))
        for i in range(min(pdfium.FPDFPage_CountObjects(self._page), _MOST)):
            handle = pdfium.FPDFPage_GetObject(self._page, i)
            if pdfium.FPDFPageObj_GetType(handle) == pdfium.FPDF_PAGEOBJ_PATH:
                pdfium.FPDFPageObj_GetBounds(handle, *numbers)
                left, bottom, right, top = (number.value for number in numbers)
                if right - left <= _THIN or top - bottom <= _THIN:
                    yield left, bottom, right, top

    def _illegible(self) -> float:
        """The share of letters whose font does not say which letters they are, by a sample."""
        places = [i for i, letter in enumerate(self._string) if letter not in _BLANK]
        sample = places[:: max(len(places) // _SAMPLE, 1)]
        bad = sum(
            pdfium.FPDFText_HasUnicodeMapError(self._text, i) == 1
            or self._string[i] == "\ufffd"
            or unicodedata.category(self._string[i]) in {"Co", "Cn", "Cc"}
            for i in sample
            if self._string[i] not in _READ_AS
        )
        return bad / len(sample) if sample else 0.0


def _is_rule(box: Box) -> bool:
    return box[3] - box[1] <= _THIN and box[2] - box[0] >= _SHORTEST_RULE


def _mark(mark: Any) -> str:
    buffer, length = (ctypes.c_ushort * 32)(), ctypes.c_ulong()
    pdfium.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), length)
    return bytes(buffer)[: min(length.value, ctypes.sizeof(buffer))].decode("utf-16-le", "replace").rstrip("\x00")


def _string(text: Any) -> str:
    """The text of the page, one character for each of PDFium's."""
    count = min(pdfium.FPDFText_CountChars(text), _MOST)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text, 0, count, buffer)
    string = bytes(buffer)[: 2 * max(written - 1, 0)].decode("utf-16-le", "replace")
    if len(string) == count:
        return string
    codes = (pdfium.FPDFText_GetUnicode(text, i) for i in range(count))
    return "".join(chr(code) if code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else "\ufffd" for code in codes)
