"""Fields: what a word processor fills in (ECMA-376, part 1, 17.16), read by their instruction and what they last showed.

Nothing that a field names is ever opened.
"""

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"|(\\\S)|([^\s"\\]+)')
_ESCAPE = re.compile(r"\\(.)")
_ZOTERO = re.compile(r"\s*ADDIN\s+(?:ZOTERO_ITEM\s+)?CSL_CITATION\s*(?=\{)")
_ENDNOTE = re.compile(r"\s*ADDIN\s+EN\.CITE\s*(?=<EndNote>|$)")
_MENDELEY = re.compile(r"MENDELEY_CITATION(?:_v\d+)?_([A-Za-z0-9+/=_-]+)")
# The instruction of no field is longer than these paragraphs: one that is was never closed.
_LONGEST = 20
# Fields within fields; Word itself stops at twenty.
_DEEPEST = 32


@dataclass(slots=True)
class Field:
    """One field that is open: its instruction while that is read, then what its result is.

    data: what EndNote keeps beside its instruction, in base 64. link: where the result leads. bookmark: that of the mark
    whose number is the result. is_mark: whether it looks as that does. is_work: whether it is a citation.
    """

    data: str = ""
    instruction: list[str] = field(default_factory=list)
    shown: bool = False
    link: str = ""
    bookmark: str = ""
    is_mark: bool = False
    is_work: bool = False
    paragraphs: int = 0

    def show(self) -> str:
        """Its instruction is whole; the code of a reference manager, if that is what it is."""
        self.shown = True
        whole = "".join(self.instruction)
        self.instruction.clear()
        name = whole.split(None, 1)[0].upper() if whole.strip() else ""
        if name == "HYPERLINK":
            self.link = _target(whole)
        elif name == "NOTEREF":
            words, switches = _words(whole)
            self.bookmark = words[1] if len(words) > 1 else ""
            self.is_mark = "\\f" in switches
        elif match := _ZOTERO.match(whole):
            self.is_work = True
            return whole[match.end() :].strip()
        elif match := _ENDNOTE.match(whole):
            self.is_work = True
            return whole[match.end() :].strip() or _decoded(self.data)
        return ""


class Fields:
    """The fields that are open at a point of the text, one within the other."""

    def __init__(self) -> None:
        self._open: list[Field] = []
        self._beyond = 0

    @property
    def filling(self) -> Field | None:
        """The innermost field whose instruction is being read: what stands there is no text."""
        return next((each for each in reversed(self._open) if not each.shown), None)

    @property
    def link(self) -> str:
        return next((each.link for each in reversed(self._open) if each.link), "")

    def bookmark(self, *, raised: bool) -> str:
        """Of the mark that letters here repeat; one that neither looks so nor is raised is of a sentence ("see note 12")."""
        return next((each.bookmark for each in reversed(self._open) if each.bookmark and (each.is_mark or raised)), "")

    def begin(self, data: str = "") -> None:
        if len(self._open) < _DEEPEST:
            self._open.append(Field(data))
        else:
            self._beyond += 1

    def separate(self) -> str:
        """The result of the innermost field begins; the code of a reference manager where it is a citation's."""
        return self._open[-1].show() if self._open and not self._beyond and not self._open[-1].shown else ""

    def end(self) -> bool:
        """The innermost field ends; whether it was a citation."""
        if self._beyond:
            self._beyond -= 1
            return False
        return self._open.pop().is_work if self._open else False

    def end_paragraph(self) -> None:
        """Gives up fields whose instruction goes on and on: the text behind them must not be lost."""
        for each in self._open:
            each.paragraphs += not each.shown
            each.shown = each.shown or each.paragraphs > _LONGEST


def mendeley(tag: str) -> str:
    """The code that Mendeley Cite keeps in the tag of a content control, as JSON; empty where it is none."""
    match = _MENDELEY.fullmatch(tag.strip())
    return "" if match is None else _decoded(match[1])


def _decoded(written: str) -> str:
    """What was written in base 64, empty for what was not."""
    written = "".join(written.split()).rstrip("\0=")
    try:
        return base64.b64decode(written + "=" * (-len(written) % 4), altchars=b"-_" if "-" in written else None).decode()
    except (binascii.Error, ValueError):
        return ""


def _target(instruction: str) -> str:
    """Where a HYPERLINK leads: its address, and behind `\\l` the place in it."""
    words: list[str] = []
    place, previous = "", ""
    for word, is_switch in _tokens(instruction):
        if is_switch:
            previous = word
            continue
        if previous == "\\l":
            place = word
        elif previous in {"", "\\h", "\\n"}:
            words.append(word)
        previous = ""
    address = words[1] if len(words) > 1 else ""
    return f"{address}#{place}" if place else address


def _words(instruction: str) -> tuple[list[str], set[str]]:
    tokens = list(_tokens(instruction))
    return [word for word, is_switch in tokens if not is_switch], {word for word, is_switch in tokens if is_switch}


def _tokens(instruction: str) -> Iterator[tuple[str, bool]]:
    for match in _TOKEN.finditer(instruction):
        if match[2]:
            yield match[2].lower(), True
        else:
            yield _ESCAPE.sub(r"\1", match[1]) if match[1] is not None else match[3], False
