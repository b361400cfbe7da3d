"""What notes and markers look like: the forms they take, and candidates that `confirming` and `numbering` decide on."""

import re
from dataclasses import dataclass
from enum import Enum

from claimcheck.model.text import Span

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NUMBER = re.compile(r"\d{1,4}")
_LIST = re.compile(r"\d{1,3}(?:\s*[,;]\s*\d{1,3})+")
_ROMAN = re.compile(r"(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_SYMBOL = re.compile(r"\*{1,4}|†{1,3}|‡{1,3}|§{1,3}|¶{1,3}")
_NOTE_ID = re.compile(r"_?(?:fn|foot-?note|end-?note|ftn|edn|cite_note|sdfootnote)[-_:.]?\w{0,20}\d", re.IGNORECASE)
_PLAIN = re.compile(
    r"(?:(?P<raised>[⁰¹²³⁴-⁹]{1,4})\s*"
    r"|\[(?P<boxed>\d{1,4})\][.:]?\s*"
    r"|\((?P<round>\d{1,3})\)\s+"
    r"|(?P<plain>\d{1,4})(?:[.):]\s*|\s+)"
    r"|(?P<roman>[ivxl]{1,7})(?:[.)]\s*|\s+)"
    r"|(?P<letter>[a-z])[.)]\s+"
    r"|(?P<symbol>\*{1,4}|†{1,3}|‡{1,3}|§{1,3}|¶{1,3})\s*)(?=\S)"
)
_ALONE = re.compile(r"[\[(]?(?P<number>\d{1,4})[\])]?\.?")
_RAISED = re.compile(r"[⁰¹²³⁴-⁹]+")
_GLUED = re.compile(r"(?<=[a-zà-ÿ.,;:!?)][a-zà-ÿ)\]”\"’'.,;:!?])(?P<number>[1-9]\d{0,2})(?=\s|$|[.,;:)\]”\"’—–])")
_AFTER_STOP = re.compile(r"[a-zà-ÿ)\]\"”’'][.,;:!?]?[\"”’')\]]?$")
_BOXED = re.compile(r"\[(?P<numbers>\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\]")
_STARRED = re.compile(r"(?<=[\w.,;:!?)”\"’])(?:\*{1,4}|†{1,3}|‡{1,3}|§{2,3}|¶{1,3})(?=\s|$|[.,;:)])")
_MEASURE = re.compile(r"(?:(?:^|[\s\d/·])(?:[kcdmµμn]?m|km|ft|in|yd|mi|ha|s)|(?:^|[\s(=+*/])[A-Za-z]|\b(?:10|2)|[=+])$")


_NUMBER = re.compile(r"\d{1,4}")
_LIST = re.compile(r"\d{1,3}(?:\s*[,;]\s*\d{1,3})+")
_ROMAN = re.compile(r"(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_SYMBOL = re.compile(r"\*{1,4}|†{1,3}|‡{1,3}|§{1,3}|¶{1,3}")
_NOTE_ID = re.compile(r"_?(?:fn|foot-?note|end-?note|ftn|edn|cite_note|sdfootnote)[-_:.]?\w{0,20}\d", re.IGNORECASE)
_PLAIN = re.compile(
    r"(?:(?P<raised>[⁰¹²³⁴-⁹]{1,4})\s*"
    r"|\[(?P<boxed>\d{1,4})\][.:]?\s*"
    r"|\((?P<round>\d{1,3})\)\s+"
    r"|(?P<plain>\d{1,4})(?:[.):]\s*|\s+)"
    r"|(?P<roman>[ivxl]{1,7})(?:[.)]\s*|\s+)"
    r"|(?P<letter>[a-z])[.)]\s+"
    r"|(?P<symbol>\*{1,4}|†{1,3}|‡{1,3}|§{1,3}|¶{1,3})\s*)(?=\S)"
)
_ALONE = re.compile(r"[\[(]?(?P<number>\d{1,4})[\])]?\.?")
_RAISED = re.compile(r"[⁰¹²³⁴-⁹]+")
_GLUED = re.compile(r"(?<=[a-zà-ÿ.,;:!?)][a-zà-ÿ)\]”\"’'.,;:!?])(?P<number>[1-9]\d{0,2})(?=\s|$|[.,;:)\]”\"’—–])")
_AFTER_STOP = re.compile(r"[a-zà-ÿ)\]\"”’'][.,;:!?]?[\"”’')\]]?$")
_BOXED = re.compile(r"\[(?P<numbers>\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\]")
_STARRED = re.compile(r"(?<=[\w.,;:!?)”\"’])(?:\*{1,4}|†{1,3}|‡{1,3}|§{2,3}|¶{1,3})(?=\s|$|[.,;:)])")
_MEASURE = re.compile(r"(?:(?:^|[\s\d/·])(?:[kcdmµμn]?m|km|ft|in|yd|mi|ha|s)|(?:^|[\s(=+*/])[A-Za-z]|\b(?:10|2)|[=+])$")


_ROMAN = re.compile(r"(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_SYMBOL = re.compile(r"\*{1,4}|†{1,3}|‡{1,3}|§{1,3}|¶{1,3}")
_NOTE_ID = re.compile(r"_?(?:fn|foot-?note|end-?note|ftn|edn|cite_note|sdfootnote)[-_:.]?\w{0,20}\d", re.IGNORECASE)
_PLAIN = re.compile(
    r"(?:(?P<raised>[⁰¹²³⁴-⁹]{1,4})\s*"
    r"|\[(?P<boxed>\d{1,4})\][.:]?\s*"
    r"|\((?P<round>\d{1,3})\)\s+"
    r"|(?P<plain>\d{1,4})(?:[.):]\s*|\s+)"
    r"|(?P<roman>[ivxl]{1,7})(?:[.)]\s*|\s+)"
    r"|(?P<letter>[a-z])[.)]\s+"
    r"|(?P<symbol>\*{1,4}|†{1,3}|‡{1,3}|§{1,3}|¶{1,3})\s*)(?=\S)"
)
_ALONE = re.compile(r"[\[(]?(?P<number>\d{1,4})[\])]?\.?")
_RAISED = re.compile(r"[⁰¹²³⁴-⁹]+")
_GLUED = re.compile(r"(?<=[a-zà-ÿ.,;:!?)][a-zà-ÿ)\]”\"’'.,;:!?])(?P<number>[1-9]\d{0,2})(?=\s|$|[.,;:)\]”\"’—–])")
_AFTER_STOP = re.compile(r"[a-zà-ÿ)\]\"”’'][.,;:!?]?[\"”’')\]]?$")
_BOXED = re.compile(r"\[(?P<numbers>\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\]")
_STARRED = re.compile(r"(?<=[\w.,;:!?)”\"’])(?:\*{1,4}|†{1,3}|‡{1,3}|§{2,3}|¶{1,3})(?=\s|$|[.,;:)])")
_MEASURE = re.compile(r"(?:(?:^|[\s\d/·])(?:[kcdmµμn]?m|km|ft|in|yd|mi|ha|s)|(?:^|[\s(=+*/])[A-Za-z]|\b(?:10|2)|[=+])$")


_SYMBOL = re.compile(r"\*{1,4}|†{1,3}|‡{1,3}|§{1,3}|¶{1,3}")
_NOTE_ID = re.compile(r"_?(?:fn|foot-?note|end-?note|ftn|edn|cite_note|sdfootnote)[-_:.]?\w{0,20}\d", re.IGNORECASE)
_PLAIN = re.compile(
    r"(?:(?P<raised>[⁰¹²³⁴-⁹]{1,4})\s*"
    r"|\[(?P<boxed>\d{1,4})\][.:]?\s*"
    r"|\((?P<round>\d{1,3})\)\s+"
    r"|(?P<plain>\d{1,4})(?:[.):]\s*|\s+)"
    r"|(?P<roman>[ivxl]{1,7})(?:[.)]\s*|\s+)"
    r"|(?P<letter>[a-z])[.)]\s+"
    r"|(?P<symbol>\*{1,4}|†{1,3}|‡{1,3}|§{1,3}|¶{1,3})\s*)(?=\S)"
)
_ALONE = re.compile(r"[\[(]?(?P<number>\d{1,4})[\])]?\.?")
_RAISED = re.compile(r"[⁰¹²³⁴-⁹]+")
_GLUED = re.compile(r"(?<=[a-zà-ÿ.,;:!?)][a-zà-ÿ)\]”\"’'.,;:!?])(?P<number>[1-9]\d{0,2})(?=\s|$|[.,;:)\]”\"’—–])")
_AFTER_STOP = re.compile(r"[a-zà-ÿ)\]\"”’'][.,;:!?]?[\"”’')\]]?$")
_BOXED = re.compile(r"\[(?P<numbers>\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\]")
_STARRED = re.compile(r"(?<=[\w.,;:!?)”\"’])(?:\*{1,4}|†{1,3}|‡{1,3}|§{2,3}|¶{1,3})(?=\s|$|[.,;:)])")
_MEASURE = re.compile(r"(?:(?:^|[\s\d/·])(?:[kcdmµμn]?m|km|ft|in|yd|mi|ha|s)|(?:^|[\s(=+*/])[A-Za-z]|\b(?:10|2)|[=+])$")


class Form(Enum):
    """How a note or a marker looks, which says how far it is to be believed."""

    DEFINITION = "definition"
    ANCHOR = "anchor"
    INLINE = "inline"
    RAISED = "raised"
    PLAIN = "plain"
    ITEM = "item"
    ROW = "row"
    BOXED = "boxed"
    SYMBOL = "symbol"
    ALONE = "alone"
    GLUED = "glued"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class NoteCandidate:
    """A stretch that may be a note: its text begins at `body`, its line ends at `end` (clean offsets of the block)."""

    block: int
    start: int
    body: int
    end: int
    number: str
    form: Form
    span_start: int
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class MarkerCandidate:
    """A stretch that may point to a note. `doubtful`: may as well be an exponent; such a one is never reported missing."""

    block: int
    start: int
    end: int
    number: str
    form: Form
    span: Span
    target: str = ""
    doubtful: bool = False
    front: bool = False


def marker_like(number: str) -> bool:
    """Whether a string is what stands in a marker: a number, a roman one, a letter, a symbol."""
    number = undressed(number)
    return bool(
        _NUMBER.fullmatch(number)
        or _SYMBOL.fullmatch(number)
        or _ROMAN.fullmatch(number)
        or (number.isalpha() and len(number) == 1)
    )


def undressed(inner: str) -> str:
    """What a marker says, without brackets, TeX around it, and raised digits as plain ones."""
    return inner.strip("[](){}^$ ").translate(_SUPERSCRIPTS)
