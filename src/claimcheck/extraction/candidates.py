"""What might be a note, what might be a marker: found line by line, decided on in `numbering`."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from claimcheck.extraction.sections import Layout, Section
from claimcheck.model.source import Block, BlockKind, Mark, MarkKind
from claimcheck.model.text import Span

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NUMBER = re.compile(r"\d{1,4}")
_LIST = re.compile(r"\d{1,3}(?:\s*[,;]\s*\d{1,3})+")
_ROMAN = re.compile(r"(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_SYMBOL = re.compile(r"\*{1,4}|†{1,3}|‡{1,3}|§{1,3}|¶{1,3}")
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
_GLUED = re.compile(r"(?<=[a-zà-ÿ][a-zà-ÿ)\]”\"’'.,;:!?])(?P<number>[1-9]\d{0,2})(?=\s|$|[.,;:)\]”\"’—–])")
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
    """A stretch that may be a note: `body` is where its text begins and `end` where its line ends (clean offsets of its block)."""

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


def note_candidates(blocks: Sequence[Block], layout: Layout, targets: frozenset[str]) -> Iterator[NoteCandidate]:
    """Everything that may be a note, in order. `targets` are the ids that links of the text point to."""
    previous = ""
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.NOTE:
            form = Form.LABEL if block.label == previous else Form.DEFINITION
            previous = block.label
            yield NoteCandidate(index, 0, 0, len(block.text.string), block.label, form, block.span.start)
            continue
        previous = ""
        if block.kind in {BlockKind.RULE, BlockKind.CODE, BlockKind.HEADING}:
            continue
        anchor = next((m for m in block.marks if m.kind is MarkKind.ANCHOR and m.target in targets and m.start <= 1), None)
        if anchor is not None and _is_note_anchor(block, layout.sections[index]):
            yield _anchored(index, block, anchor)
        elif block.kind is BlockKind.ROW:
            if block.label:
                number = block.label.strip("[]().")
                yield NoteCandidate(index, 0, 0, len(block.text.string), number, Form.ROW, block.span.start)
        elif block.kind is BlockKind.ITEM and block.label:
            number = block.label.rstrip(".)")
            form = Form.SYMBOL if number == "*" else Form.ITEM
            yield NoteCandidate(index, 0, 0, len(block.text.string), number, form, block.span.start)
        else:
            yield from _lines(index, block)


def _is_note_anchor(block: Block, section: Section) -> bool:
    """Targets of links are notes where they are list items, stand among notes, or begin with their number."""
    if block.kind is BlockKind.ITEM or section is Section.NOTES:
        return True
    return bool(_PLAIN.match(block.text.string) or any(m.kind is MarkKind.SUPERSCRIPT and m.start == 0 for m in block.marks))


def _anchored(index: int, block: Block, anchor: Mark) -> NoteCandidate:
    string = block.text.string
    lead = next((m for m in block.marks if m.kind is MarkKind.SUPERSCRIPT and m.start == 0 and m.end), None)
    plain = _PLAIN.match(string)
    if lead is not None:
        number, body = string[: lead.end].strip(), lead.end
    elif plain is not None:
        number, body = _plain_number(plain), plain.end()
    else:
        digits = re.findall(r"\d+", block.label or anchor.target)
        number, body = (digits[-1] if digits else anchor.target), 0
    return NoteCandidate(index, 0, body, len(string), number, Form.ANCHOR, block.span.start, anchor.target)


def _lines(index: int, block: Block) -> Iterator[NoteCandidate]:
    """Lines of a paragraph that begin as a note does."""
    string = block.text.string
    breaks = [m.start for m in block.marks if m.kind is MarkKind.BREAK]
    starts = [0, *(at + 1 for at in breaks)]
    raised = {m.start: m for m in block.marks if m.kind is MarkKind.SUPERSCRIPT}
    for i, start in enumerate(starts):
        end = breaks[i] if i < len(breaks) else len(string)
        at = block.text.span(start, start + 1).start if start < len(string) else block.span.start
        mark = raised.get(start)
        plain = _PLAIN.match(string, start, end)
        if mark is not None and (number := string[mark.start : mark.end].strip()) and _marker_like(number):
            span_start = mark.span.start
            yield NoteCandidate(index, start, mark.end, end, number, Form.RAISED, span_start)
        elif plain is not None:
            form = Form.RAISED if plain["raised"] else Form.BOXED if plain["boxed"] else Form.PLAIN
            form = Form.SYMBOL if plain["symbol"] or plain["letter"] else form
            yield NoteCandidate(index, start, plain.end(), end, _plain_number(plain), form, at)
        elif alone := _ALONE.fullmatch(string, start, end):
            yield NoteCandidate(index, start, end, end, alone["number"], Form.ALONE, at)


def _plain_number(match: re.Match[str]) -> str:
    kinds = ("raised", "boxed", "round", "plain", "roman", "letter", "symbol")
    return next(match[kind] for kind in kinds if match[kind]).translate(_SUPERSCRIPTS)


def _marker_like(number: str) -> bool:
    number = number.translate(_SUPERSCRIPTS)
    return bool(
        _NUMBER.fullmatch(number) or _SYMBOL.fullmatch(number) or _ROMAN.fullmatch(number) or (number.isalpha() and len(number) == 1)
    )


def marker_candidates(blocks: Sequence[Block], layout: Layout, taken: set[tuple[int, int]]) -> Iterator[MarkerCandidate]:
    """Everything that may point to a note, in order; `taken` are the (block, offset) where a note candidate begins."""
    for index, block in enumerate(blocks):
        if block.kind in {BlockKind.RULE, BlockKind.CODE}:
            continue
        found = [*_marked(index, block, layout.front[index], taken), *_typed(index, block, layout.front[index], taken)]
        yield from sorted(found, key=lambda marker: (marker.start, marker.end))


def _marked(index: int, block: Block, front: bool, taken: set[tuple[int, int]]) -> Iterator[MarkerCandidate]:
    """Markers that the markup names: references, inline notes, superscripts, links to an id."""
    string = block.text.string
    links = [m for m in block.marks if m.kind is MarkKind.LINK and m.target.startswith("#")]
    raised: list[tuple[int, int]] = []
    for mark in block.marks:
        if mark.kind is MarkKind.REFERENCE:
            yield MarkerCandidate(index, mark.start, mark.end, mark.target, Form.DEFINITION, mark.span)
        elif mark.kind is MarkKind.INLINE_NOTE:
            yield MarkerCandidate(index, mark.start, mark.end, "", Form.INLINE, mark.span)
        elif mark.kind is MarkKind.SUPERSCRIPT and (index, mark.start) not in taken:
            raised.append((mark.start, mark.end))
            target = next((m.target[1:] for m in links if m.start < mark.end and m.end > mark.start), "")
            yield from _raised(index, block, mark, target, front)
    for link in links:
        number = string[link.start : link.end].strip("[]() ")
        if _marker_like(number) and not any(s < link.end and e > link.start for s, e in raised):
            form = Form.ANCHOR
            yield MarkerCandidate(index, link.start, link.end, number, form, link.span, link.target[1:], front=front)


def _raised(index: int, block: Block, mark: Mark, target: str, front: bool) -> Iterator[MarkerCandidate]:
    inner = block.text.string[mark.start : mark.end]
    number = inner.strip().strip("[]()").translate(_SUPERSCRIPTS)
    if _LIST.fullmatch(number):
        numbers = list(re.finditer(r"\d{1,3}", inner))
        for i, match in enumerate(numbers):
            start, end = mark.start + match.start(), mark.start + match.end()
            start, end = (mark.start if i == 0 else start), (mark.end if i == len(numbers) - 1 else end)
            span = block.text.span(mark.start + match.start(), mark.start + match.end())
            yield MarkerCandidate(index, start, end, match.group(), Form.RAISED, span, front=front)
    elif _marker_like(number):
        doubtful = not target and _doubtful(block.text.string, mark.start, mark.end, number)
        form = Form.RAISED if number.isdigit() else Form.SYMBOL
        yield MarkerCandidate(index, mark.start, mark.end, number, form, mark.span, target, doubtful, front)


def _doubtful(string: str, start: int, end: int, number: str) -> bool:
    """An exponent, an isotope, an ordinal: behind a unit or a single letter, or glued to what follows."""
    follows = string[end : end + 1]
    return bool(_MEASURE.search(string, max(start - 6, 0), start)) or follows.isalnum() or len(number) > 3


def _typed(index: int, block: Block, front: bool, taken: set[tuple[int, int]]) -> Iterator[MarkerCandidate]:
    """Markers that are mere characters: raised digits, bare digits glued to a word, numbers in brackets, symbols."""
    string, text = block.text.string, block.text
    covered = sorted(
        (m.start, m.end) for m in block.marks if m.kind in {MarkKind.SUPERSCRIPT, MarkKind.CODE, MarkKind.LINK, MarkKind.REFERENCE}
    )

    def free(at: int) -> bool:
        i = bisect_right(covered, (at, len(string))) - 1
        return (index, at) not in taken and not (i >= 0 and covered[i][0] <= at < covered[i][1])

    for match in _RAISED.finditer(string):
        if free(match.start()):
            number = match.group().translate(_SUPERSCRIPTS)
            doubtful = _doubtful(string, match.start(), match.end(), number)
            span = text.span(match.start(), match.end())
            yield MarkerCandidate(index, match.start(), match.end(), number, Form.RAISED, span, "", doubtful, front)
    for match in _GLUED.finditer(string):
        if free(match.start()) and _AFTER_STOP.search(string, max(match.start() - 3, 0), match.start()):
            span = text.span(match.start(), match.end())
            yield MarkerCandidate(index, match.start(), match.end(), match["number"], Form.GLUED, span, front=front)
    for match in _BOXED.finditer(string):
        for number in re.finditer(r"\d+", match["numbers"]):
            start, end = match.start() + 1 + number.start(), match.start() + 1 + number.end()
            if free(match.start()):
                whole = (match.start(), match.end()) if "," not in match["numbers"] else (start, end)
                yield MarkerCandidate(index, *whole, number.group(), Form.BOXED, text.span(*whole), front=front)
    for match in _STARRED.finditer(string):
        if free(match.start()):
            span = text.span(match.start(), match.end())
            yield MarkerCandidate(index, match.start(), match.end(), match.group(), Form.SYMBOL, span, front=front)
