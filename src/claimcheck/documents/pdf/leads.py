"""What a note begins with: a raised number, a number, a sign."""

import re
from dataclasses import dataclass

from claimcheck.documents.pdf.lines import Line, Part
from claimcheck.grammar.digits import CIRCLED, RAISED, plain

_SIGN = r"\*{1,4}|†{1,3}|‡{1,3}|§{1,3}|¶{1,3}"
_MARKER = re.compile(rf"[1-9]\d{{0,3}}|{_SIGN}|[a-z]|[ivxl]{{1,7}}", re.IGNORECASE)
_LIST = re.compile(r"(\d{1,4})((?:\s*[,;–-]\s*\d{1,4})*)")
_PLAIN = re.compile(
    rf"\[(?P<boxed>\d{{1,4}})\][.:]?\s*(?=\S)|(?P<sign>{_SIGN})\s*(?=\w|[“\"‘(])"
    rf"|(?P<circled>[{CIRCLED}])\s*(?=\S)"
    r"|(?P<number>[1-9]\d{0,3})(?:[.):](?!\d)\s*(?=\S)|\s+(?=\S)|(?=[A-Z][a-z]|https?:))"
)
TYPED = re.compile(rf"[{RAISED}]{{1,4}}")
"""Raised figures that are letters of their own."""
# Of an em: sizes that are one, the distance of two lines of a paragraph, and what a raised figure takes, or a space.
_ALIKE, _PITCH, _FIGURE = 0.06, 1.7, 0.4


@dataclass(frozen=True, slots=True)
class Lead:
    """number: as printed. length: how many letters of the line it takes. sure: raised, so that it can be nothing else."""

    number: str
    length: int
    sure: bool


def lead(line: Line) -> Lead | None:
    """What a line begins with, if a note may begin so."""
    first = next((part for part in line.parts if part.text.strip()), None)
    if first is None:
        return None
    text = line.text
    if first.raised:
        number = marker(first.text)
        length = text.index(first.text) + len(first.text)
        return Lead(number, length, sure=True) if number and text[length:].strip() else None
    if "⁰" <= text[0] <= "⁹" or text[0] in "¹²³":
        digits = TYPED.match(text)
        return Lead(plain(digits.group()), digits.end(), sure=True) if digits else None
    found = _PLAIN.match(text)
    if found is None:
        return None
    number = found["boxed"] or found["sign"] or found["number"] or plain(found["circled"])
    return Lead(number, found.end(), sure=False)


def wrapped(above: Line, line: Line, right: float) -> bool:
    """Whether a raised number at the head of a line is a marker of the line above, which had no room for it.

    right: the edge of the column. What stands below the text and is set like it may as well be the first of its notes: that
    one's text ended, once in so many lines, just at the edge.
    """
    first = line.parts[0]
    if not first.raised or not numbers(first) or len(line.parts) < 2 or above.parts[0].raised:
        return False
    if line.page == above.page and line.base < above.base:  # else it stands at the head of the next column
        near = above.base - line.base <= _PITCH * line.size and line.left <= above.left + _FIGURE * line.size
    else:
        near = True
    room = (_FIGURE * len(first.text.strip()) + _FIGURE) * line.size
    return near and abs(above.size - line.size) <= _ALIKE * line.size and right - above.right < room


def marker(text: str) -> str:
    """The one number, letter or sign that a raised part shows, without brackets; empty where it shows anything else."""
    bare = plain(text.strip("[](){} .,;"))
    return bare if _MARKER.fullmatch(bare) else ""


def typed(text: str) -> list[tuple[int, int, str]]:
    """(start, end, number) of the raised figures that are letters of their own."""
    return [(found.start(), found.end(), plain(found.group())) for found in TYPED.finditer(text)]


def numbers(part: Part) -> list[tuple[int, int, str]]:
    """(start, end, number) of each marker in a raised part: "12", or "3, 4" and "3-5" with the commas to the later ones."""
    single = marker(part.text)
    if single:
        return [(0, len(part.text), single)]
    found: list[tuple[int, int, str]] = []
    inner = part.text.strip("[]() ")
    if _LIST.fullmatch(inner):
        at = 0
        for digits in re.finditer(r"\d+", part.text):
            found.append((at, digits.end(), digits.group()))
            at = digits.end()
        found[-1] = (found[-1][0], len(part.text), found[-1][2])
    return found
