"""The notes at the foot of each page: small lines below the text, or below a short rule, the first of which has a number."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from claimcheck.documents.pdf.leads import Lead, lead, numbers, typed, wrapped
from claimcheck.documents.pdf.lines import Line
from claimcheck.model.text import Box

# So much smaller than the text are notes, where no rule sets them off; so far (ems) a rule may stand above them.
_SMALL, _RULE = 0.94, 3.0
# Lines of one paragraph stand no further (ems) apart.
_APART = 1.7
# Of an em: the lines of a hanging note stand so far to the right of its number.
_HANG = 0.4
STOP = re.compile(r"[.!?…:;。][\"'”’)\]»↩︎\s]*$")
_FURTHER = 12
SIGNS = re.compile(r"(?<=[\w.,;:!?)”\"’])(?:\*{1,4}|†{1,3}|‡{1,3}|§{2,3}|¶{1,3})(?=\s|$|[.,;:)])")


@dataclass(slots=True)
class Foot:
    """A note: where it begins, its number, its lines; `cut` letters of the first are its number.

    listed: it stands in a list at the end of the text that its markers are in, not at the foot of their page.
    """

    page: int
    number: str
    cut: int
    lines: list[Line] = field(default_factory=list)
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds: lines of text, and the notes that begin at its foot."""

    body: tuple[Line, ...]
    notes: tuple[Foot, ...]


class Feet:
    """Goes through the columns of a document in order; knows the note that may still go on, and how numbers stand."""

    def __init__(self, body_size: float) -> None:
        self._size = body_size
        self._last: Foot | None = None
        self._raised = False

    def divide(self, lines: Sequence[Line], rules: Sequence[Box], asked: frozenset[str]) -> Column:
        """A column cut into text and notes. asked: what is marked in the text of its page."""
        begin = self._begin(lines, rules, asked)
        if begin is None:
            return Column(tuple(lines), ())
        end = self._end(lines, begin, asked)
        text, foot = [*lines[:begin], *lines[end:]], lines[begin:end]
        notes: list[Foot] = []
        outset: float | None = None
        for line in foot:
            found = lead(line)
            if found and self._starts(line, found, asked, notes, outset):
                outset = line.left if outset is None else min(outset, line.left)
                self._last = Foot(line.page, found.number, found.length)
                self._raised = found.sure
                notes.append(self._last)
            if self._last is not None:
                self._last.lines.append(line)
        return Column(tuple(text), tuple(notes))

    def _end(self, lines: Sequence[Line], begin: int, asked: frozenset[str]) -> int:
        """Where notes end that look like the text: before a paragraph that has no number, and does not hang as they do."""
        hang = lines[begin].left + _HANG * lines[begin].size
        for i in range(begin + 1, len(lines)):
            line, above = lines[i], lines[i - 1]
            apart = above.base - line.base > _APART * line.size
            hangs = all(one.left > hang for one in lines[i : i + 2])
            if line.size > _SMALL * self._size and apart and not hangs and not _may_lead(line, asked):
                return i
        return len(lines)

    def _begin(self, lines: Sequence[Line], rules: Sequence[Box], asked: frozenset[str]) -> int | None:
        """The index of the first line of the notes, None where a column has none."""
        small = len(lines)
        while small and lines[small - 1].size <= _SMALL * self._size:
            small -= 1
        ruled = _below_rule(lines, rules, asked)
        begin = small if ruled is None else ruled
        first = next((i for i in range(begin, len(lines)) if _leads(lines[i], asked)), None)
        if begin == len(lines) or first == begin:
            return first
        if self._goes_on(lines[begin], ruled=ruled is not None) and (first is None or not _gap(lines, begin, first)):
            return begin
        return first if first is not None and first >= small else None

    def _goes_on(self, line: Line, *, ruled: bool) -> bool:
        """Whether a line at the head of the notes of a page is the end of the last note of the page before."""
        if self._last is None or line.page - self._last.lines[-1].page > 1:
            return False
        last = self._last.lines[-1]
        alike = abs(line.size - last.size) <= 0.06 * last.size
        return alike and (ruled or line.text[:1].islower() or STOP.search(last.text) is None)

    def _starts(self, line: Line, found: Lead, asked: frozenset[str], notes: Sequence[Foot], outset: float | None) -> bool:
        """Whether a line among the notes begins another one."""
        if found.sure:
            return found.number.isdecimal() or found.number in asked or not found.number.isalpha()
        if outset is not None and line.left > outset + 0.6 * line.size:
            return False
        if not found.number.isdecimal():
            return found.number in asked
        before = notes[-1].number if notes else ""
        if before.isdecimal():
            step = int(found.number) - int(before)
            if self._raised:  # another number is a day or a page that stands at the head of a line
                return step == 1 and found.number in asked and STOP.search(notes[-1].lines[-1].text) is not None
            return step == 1 or (found.number in asked and 0 < step <= _FURTHER)
        return found.number in asked


def _leads(line: Line, asked: frozenset[str]) -> bool:
    """Whether the first note of a column may begin with this line."""
    found = lead(line)
    if found is None:
        return False
    return found.number in asked or (found.sure and found.number.isdecimal())


def _may_lead(line: Line, asked: frozenset[str]) -> bool:
    """Whether a line among notes may begin one: with a number that is marked, or that is too short to be a year."""
    found = lead(line)
    return found is not None and (found.sure or found.number in asked or len(found.number) < len("1945"))


def _gap(lines: Sequence[Line], begin: int, end: int) -> bool:
    """Whether two parts of a column stand further apart than their lines."""
    return any(one.base - two.base > 2.4 * max(one.size, two.size) for one, two in pairwise(lines[begin : end + 1]))


def _below_rule(lines: Sequence[Line], rules: Sequence[Box], asked: frozenset[str]) -> int | None:
    """The index of the first line below the rule that sets the notes off, None where there is none."""
    if not lines:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    found: list[tuple[bool, int]] = []
    for rule in rules:
        width = min(rule[2], right) - max(rule[0], left)
        if not left - 12 <= rule[0] <= left + 0.35 * (right - left) or width < 0.08 * (right - left):
            continue
        at = next((i for i, line in enumerate(lines) if line.base < rule[1]), None)
        if at is None or _underlines(lines, rule) or rule[1] - lines[at].base > _RULE * lines[at].size:
            continue
        leads = _leads(lines[at], asked)
        if leads or (width < 0.6 * (right - left) and all(line.cells == 1 for line in lines[at:])):
            found.append((leads, at))
    return max(found, key=lambda one: (one[0], -one[1]))[1] if found else None


def _underlines(lines: Sequence[Line], rule: Box) -> bool:
    return any(
        abs(rule[1] - line.base) < 0.4 * line.size and rule[0] >= line.left - 2 and rule[2] <= line.right + 2
        for line in lines
    )


def asked(columns: Sequence[Sequence[Line]]) -> frozenset[str]:
    """What is marked on a page: raised numbers and signs within its lines, and signs that end a word."""
    found: set[str] = set()
    for above, line, right in (found for column in columns for found in _in_turn(column)):
        within = above is not None and wrapped(above, line, right)
        for i, part in enumerate(line.parts):
            if part.raised and (i or within):
                found.update(number for _, _, number in numbers(part))
        found.update(number for start, _, number in typed(line.text) if start)
        found.update(match.group() for match in SIGNS.finditer(line.text))
    return frozenset(found)


def _in_turn(column: Sequence[Line]) -> Iterator[tuple[Line | None, Line, float]]:
    """Each line with the one above it, and the edge of the column."""
    right = max((line.right for line in column), default=0.0)
    return ((above, line, right) for above, line in zip((None, *column), column, strict=False))
