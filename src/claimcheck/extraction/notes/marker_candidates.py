"""What might point to a note: references, superscripts, links to an id, and mere characters that look like it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence

from claimcheck.extraction.notes.forms import Form, MarkerCandidate, is_year, marker_like, undressed
from claimcheck.extraction.sections import Layout
from claimcheck.grammar import roman
from claimcheck.grammar.dates.words import LABELS
from claimcheck.grammar.digits import CIRCLED, RAISED
from claimcheck.grammar.exponents import is_exponent
from claimcheck.model.source import Block, BlockKind, Mark, MarkKind
from claimcheck.model.text import Span

_LIST = re.compile(r"\d{1,3}(?:\s*[,;–-]\s*\d{1,3})+")
_RANGE = re.compile(r"\s?[–-]\s?")
_WIDEST = 30
_RAISED = re.compile(rf"[{RAISED}]+")
_GLUED = re.compile(
    r"(?=[1-9])(?:(?<=[\s\w.!?]»)|(?<=[a-zà-ÿ%.,;:!?)”\"’'][a-zà-ÿ)\]”\"’'.,;:!?])|(?<=[A-Z]{2}[.,;:!?])"
    # Behind a year only where the sentence ends: "2004.2 tons" is a figure.
    r"|(?<=[\s(–-](?:1[5-9]|20)\d\d\.)(?=\d{1,3}(?:\s{1,3}[A-Z“\"‘(]|\s{0,3}$)))"
    r"(?P<number>[1-9]\d{0,2})(?=\s|$|[.,;:)\]”\"’—–])"
)
_AFTER_STOP = re.compile(r"»[.,;:!?]?$|[a-zà-ÿ)\]\"”’'%][.,;:!?]?[\"”’')\]]?$|[A-Z]{2}[.,;:!?]$|\d\d\.$")
_BOXED = re.compile(r"\[(?P<numbers>\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\]|\[(?P<roman>[ivxl]{1,7})\](?!\w)")
# "[2, Theorem 3.1]", "[12, pp. 4-7; 13]": numbers, and the places in their sources.
_BOXED_WITH_PLACE = re.compile(r"\[\d{1,3}[,;:]\s{0,2}(?=[^\W\d_]|§)[^\[\]]{1,60}\]")
_WORK = re.compile(r"(?:\[|;\s{0,2})(?P<number>\d{1,3})(?=[,:;\]])")
_ROUND = re.compile(
    rf"(?=[{CIRCLED}])(?:(?<=[^\s:;,：；，、(（])|(?<=[^\s:;,：；，、(（] ))(?P<circled>[{CIRCLED}])|"
    r"(?=\()(?:(?<=[\w»”\"’)\]%.!?…])|(?<=[\w»”\"’)\]%.!?…] ))"
    r"\((?P<numbers>\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)\)(?=\s|$|[.,;:!?)\]»”\"’—–])"
)
# Behind these a number in round brackets is one of theirs, or the next point of an enumeration.
_ROUND_LABELS = re.compile(
    rf"\b(?:(?:{LABELS}|equations?|eqs?|conditions?|hypothes[ei]s|phases?|points?|types?|groups?|cases?|criteri(?:on|a)|clauses?"
    r"|options?|examples?|recitals?|paragraphs|subsections?|§+)\.?(?:\s\d{1,4}[a-z]?)?|and|or|und|oder|et|ou|e|o|y|u|en|of)\s?$",
    re.IGNORECASE,
)
# "Of the women 12 (40) came back": counts, and shares of them.
_COUNT = re.compile(r"(?:^|[\s(])\d{1,3}\s?$")
_STARRED = re.compile(r"(?=[*†‡§¶])(?<=[\w.,;:!?)”\"’])(?:\*{1,4}|†{1,3}|‡{1,3}|§{2,3}|¶{1,3})(?=\s|$|[.,;:)])")


def marker_candidates(blocks: Sequence[Block], layout: Layout, taken: set[tuple[int, int]]) -> Iterator[MarkerCandidate]:
    """Everything that may point to a note, in order; `taken` are the (block, offset) where a note candidate begins."""
    for index, block in enumerate(blocks):
        if block.kind in {BlockKind.RULE, BlockKind.CODE}:
            continue
        found = [*_marked(index, block, layout.front[index], taken), *_typed(index, block, layout.front[index], taken)]
        yield from sorted(found, key=lambda marker: (marker.start, marker.end))


def _marked(index: int, block: Block, front: bool, taken: set[tuple[int, int]]) -> Iterator[MarkerCandidate]:
    """Markers that the markup names: references, inline notes, superscripts, links to an id."""
    links = [m for m in block.marks if m.kind is MarkKind.LINK and m.target.startswith("#")]
    raised: list[Mark] = []
    for mark in block.marks:
        if mark.kind is MarkKind.REFERENCE:
            number = mark.number or mark.target
            yield MarkerCandidate(index, mark.start, mark.end, number, Form.DEFINITION, mark.span, mark.target)
        elif mark.kind is MarkKind.INLINE_NOTE:
            yield MarkerCandidate(index, mark.start, mark.end, "", Form.INLINE, mark.span)
        elif mark.kind is MarkKind.SUPERSCRIPT and (index, mark.start) not in taken:
            raised.append(mark)
            around = _at(links, mark)
            whole = around if around and around.span.start < mark.span.start else mark
            yield from _raised(index, block, mark, whole.span, around.target[1:] if around else "", front)
    yield from _linked(index, block, [link for link in links if _at(raised, link) is None], front)


def _linked(index: int, block: Block, links: Sequence[Mark], front: bool) -> Iterator[MarkerCandidate]:
    """Numbers that lead to an id, with the brackets and commas that stand around them. A year is one of a citation."""
    string = block.text.string
    shown = [(link, string[link.start : link.end].strip("[]() ")) for link in links]
    found = [(link, number) for link, number in shown if marker_like(number) and not is_year(number)]
    boxes = list(_BOXED.finditer(string)) if found else []
    before: tuple[Mark, str, re.Match[str] | None] | None = None
    for i, (link, number) in enumerate(found):
        at = bisect_right(boxes, link.start, key=lambda box: box.start()) - 1
        box = boxes[at] if at >= 0 and link.end <= boxes[at].end() else None
        start, end = link.start, link.end
        if box is not None:
            last = i + 1 == len(found) or found[i + 1][0].end > box.end()
            end = box.end() if last else end
            start = box.start() if before is None or before[2] is not box else before[0].end
            if start != box.start() and before is not None:
                yield from _between(index, block, (before[1], number), start, link.start, Form.ANCHOR, front)
        before = link, number, box
        yield MarkerCandidate(index, start, end, number, Form.ANCHOR, link.span, link.target[1:], front=front)


def _at(marks: Sequence[Mark], place: Mark) -> Mark | None:
    """The one of these marks (sorted, none within another) that shares text with `place`."""
    i = bisect_left(marks, place.end, key=lambda mark: mark.start) - 1
    return marks[i] if i >= 0 and marks[i].end > place.start else None


def _raised(index: int, block: Block, mark: Mark, span: Span, target: str, front: bool) -> Iterator[MarkerCandidate]:
    string = block.text.string
    number = undressed(string[mark.start : mark.end])
    start, end = _with_brackets(string, mark.start, mark.end)
    if _LIST.fullmatch(number):
        yield from _listed(index, block, start, end, Form.RAISED, front)
    elif marker_like(number):
        doubtful = not target and _doubtful(string, start, end, number)
        form = Form.RAISED if number.isdecimal() else Form.SYMBOL
        around = block.text.span(start, end)
        whole = Span(min(span.start, around.start), max(span.end, around.end))
        yield MarkerCandidate(index, start, end, number, form, whole, target, doubtful, front)


def _with_brackets(string: str, start: int, end: int) -> tuple[int, int]:
    """A raised number with the round brackets around it, which the law reports of the EU leave on the line."""
    hugged = string[start - 1 : start] == "(" and string[end : end + 1] == ")"
    return (start - 1, end + 1) if hugged else (start, end)


def _listed(index: int, block: Block, start: int, end: int, form: Form, front: bool) -> Iterator[MarkerCandidate]:
    """Several numbers in a marker ("2, 3", "3-5"): each takes its share of the stretch, so that no comma is left behind."""
    numbers = list(re.finditer(r"\d{1,3}", block.text.string[start:end]))
    at = start
    for i, number in enumerate(numbers):
        if i:
            yield from _between(
                index, block, (numbers[i - 1].group(), number.group()), at, start + number.start(), form, front
            )
        stop = end if i == len(numbers) - 1 else start + number.end()
        span = block.text.span(start + number.start(), start + number.end())
        yield MarkerCandidate(index, at, stop, number.group(), form, span, front=front)
        at = stop


def _between(
    index: int, block: Block, ends: tuple[str, str], start: int, stop: int, form: Form, front: bool
) -> Iterator[MarkerCandidate]:
    """The markers that a range leaves out: 4 of "3-5". They stand where its dash stands, and take none of the text."""
    first, last = int(ends[0]), int(ends[1])
    if _RANGE.fullmatch(block.text.string, start, stop) and first < last <= first + _WIDEST:
        for number in range(first + 1, last):
            yield MarkerCandidate(index, start, start, str(number), form, block.text.span(start, stop), front=front)


def _doubtful(string: str, start: int, end: int, number: str) -> bool:
    """An exponent, an isotope, an ordinal: behind a unit or a single letter, or glued to what follows."""
    return len(number) > 3 or is_exponent(string, start, end)


def _typed(index: int, block: Block, front: bool, taken: set[tuple[int, int]]) -> Iterator[MarkerCandidate]:
    """Markers that are mere characters: raised digits, bare digits glued to a word, numbers in brackets, symbols."""
    string, text = block.text.string, block.text
    covered = sorted(
        (m.start, m.end)
        for m in block.marks
        if m.kind in {MarkKind.SUPERSCRIPT, MarkKind.CODE, MarkKind.LINK, MarkKind.REFERENCE}
    )

    def free(at: int) -> bool:
        i = bisect_right(covered, (at, len(string))) - 1
        return (index, at) not in taken and not (i >= 0 and covered[i][0] <= at < covered[i][1])

    for match in _RAISED.finditer(string):
        start, end = _with_brackets(string, match.start(), match.end())
        if free(start):
            number = undressed(match.group())
            doubtful = _doubtful(string, start, end, number)
            yield MarkerCandidate(index, start, end, number, Form.RAISED, text.span(start, end), "", doubtful, front)
    for match in _GLUED.finditer(string):
        if free(match.start()) and _AFTER_STOP.search(string, max(match.start() - 3, 0), match.start()):
            span = text.span(match.start(), match.end())
            yield MarkerCandidate(index, match.start(), match.end(), match["number"], Form.GLUED, span, front=front)
    yield from _boxed(index, block, front, free)
    if block.kind is BlockKind.PARAGRAPH or block.kind is BlockKind.ITEM:
        yield from _round(index, block, front, free)
    for match in _STARRED.finditer(string):
        if free(match.start()):
            span = text.span(match.start(), match.end())
            yield MarkerCandidate(index, match.start(), match.end(), match.group(), Form.SYMBOL, span, front=front)


def _boxed(index: int, block: Block, front: bool, free: Callable[[int], bool]) -> Iterator[MarkerCandidate]:
    """Numbers in brackets: "[3]", "[3, 5]", "[3]-[5]", "[3, p. 7]", "[iv]"."""
    string, text = block.text.string, block.text
    last = None
    for match in _BOXED.finditer(string):
        if not free(match.start()):
            continue
        if match["roman"]:
            if roman.value(match["roman"]):
                span = text.span(match.start(), match.end())
                yield MarkerCandidate(index, match.start(), match.end(), match["roman"], Form.BOXED, span, front=front)
            last = None
        elif match["numbers"].isdecimal():
            span = text.span(match.start(), match.end())
            if last is not None and match.start() - last.end() <= len(" - "):
                ends = last["numbers"], match["numbers"]
                yield from _between(index, block, ends, last.end(), match.start(), Form.BOXED, front)
            yield MarkerCandidate(index, match.start(), match.end(), match["numbers"], Form.BOXED, span, front=front)
            last = match
        else:
            yield from _listed(index, block, match.start(), match.end(), Form.BOXED, front)
            last = None
    for match in _BOXED_WITH_PLACE.finditer(string):
        if free(match.start()):
            yield from _placed(index, block, match, front)


def _round(index: int, block: Block, front: bool, free: Callable[[int], bool]) -> Iterator[MarkerCandidate]:
    """Numbers in round brackets, "(3)", "(3, 5)", "(3-5)", or in circles, "③"."""
    for match in _ROUND.finditer(block.text.string):
        start, end = match.span()
        if not free(start) or _ROUND_LABELS.search(block.text.string, max(start - 24, 0), start):
            continue
        number = match["numbers"] or undressed(match["circled"])
        if number.isdecimal():
            doubtful = _COUNT.search(block.text.string, max(start - 6, 0), start) is not None
            span = block.text.span(start, end)
            yield MarkerCandidate(index, start, end, number, Form.ROUND, span, "", doubtful, front)
        else:
            yield from _listed(index, block, start, end, Form.ROUND, front)


def _placed(index: int, block: Block, match: "re.Match[str]", front: bool) -> Iterator[MarkerCandidate]:
    """The numbers of "[2, p. 7; 5]": each takes the place named behind it."""
    works = list(_WORK.finditer(match.string, match.start(), match.end()))
    for i, work in enumerate(works):
        end = works[i + 1].start() if i + 1 < len(works) else match.end()
        span = block.text.span(work.start(), end)
        yield MarkerCandidate(index, work.start(), end, work["number"], Form.BOXED, span, front=front)
