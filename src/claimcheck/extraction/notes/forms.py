"""What notes and markers look like: the forms they take, and candidates that `confirming` and `numbering` decide on."""

import re
from dataclasses import dataclass
from enum import Enum

from claimcheck.grammar import digits, roman
from claimcheck.model.text import Span

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_NUMBER = re.compile(r"\d{1,4}")
_ROMAN = re.compile(r"(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_SYMBOL = re.compile(r"\*{1,4}|†{1,3}|‡{1,3}|§{1,3}|¶{1,3}")


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
    ROUND = "round"
    SYMBOL = "symbol"
    ALONE = "alone"
    GLUED = "glued"
    LABEL = "label"


WEAK = frozenset({Form.GLUED, Form.BOXED, Form.ROUND})
"""Markers that are mere characters. Which of them are any is settled for the document as a whole."""


@dataclass(frozen=True, slots=True)
class NoteCandidate:
    """A stretch that may be a note: its text begins at `body`, its line ends at `end` (clean offsets of the block).

    label: of a definition, which markers point to; its number is the same where no other is printed.
    """

    block: int
    start: int
    body: int
    end: int
    number: str
    form: Form
    span_start: int
    anchor: str = ""
    label: str = ""

    @property
    def is_printed(self) -> bool:
        """Whether its number is what readers see; that of a definition may be a mere label."""
        return self.form is not Form.DEFINITION or self.number != self.label


@dataclass(frozen=True, slots=True)
class MarkerCandidate:
    """A stretch that may point to a note. `doubtful`: may as well be an exponent; such a one is never reported missing.

    target: the label of a definition, or the id that a link leads to.
    """

    block: int
    start: int
    end: int
    number: str
    form: Form
    span: Span
    target: str = ""
    doubtful: bool = False
    front: bool = False

    @property
    def is_printed(self) -> bool:
        """Whether its number is what readers see: that of a reference may be a mere label, a note in the text has none."""
        return self.form is not Form.INLINE and (self.form is not Form.DEFINITION or self.number != self.target)


def marker_like(number: str) -> bool:
    """Whether a string is what stands in a marker: a number, a roman one, a letter, a symbol."""
    number = undressed(number)
    return bool(
        _NUMBER.fullmatch(number)
        or _SYMBOL.fullmatch(number)
        or _ROMAN.fullmatch(number)
        or (number.isalpha() and len(number) == 1)
    )


def rank(number: str) -> int:
    """The place of a note or marker by its number, arabic or roman; 0 for a letter or a symbol."""
    return int(number) if number.isdecimal() else roman.value(number)


def is_year(number: str) -> bool:
    """Whether a number that leads to a source is more likely the year of it: "Smith (1999)"."""
    return _YEAR.fullmatch(undressed(number)) is not None


def undressed(inner: str) -> str:
    """What a marker says, without brackets, TeX around it, and digits that are raised or in circles as plain ones."""
    return digits.plain(inner.strip("[](){}^$.,; "))
