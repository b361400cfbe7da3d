"""What might be a note: definitions, list items, table rows, and lines that begin with a number."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from claimcheck.extraction.notes.forms import Form, NoteCandidate, is_year, marker_like, undressed
from claimcheck.extraction.sections import Layout, Section
from claimcheck.grammar import dates
from claimcheck.grammar.digits import CIRCLED, RAISED
from claimcheck.model.source import Block, BlockKind, Mark, MarkKind

_NOTE_ID = re.compile(r"_?(?:fn|foot-?note|end-?note|ftn|edn|cite_note|sdfootnote)[-_:.]?\w{0,20}\d", re.IGNORECASE)
# The ids that journals give to the institutes of authors, which names in the byline link to.
_INSTITUTE = re.compile(r"aff?(?:il(?:iation)?s?)?[-_:.]?\w{0,4}\d", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_BEFORE_ID = re.compile(r"[\d\s\[\]().:]{0,8}")
_PLAIN = re.compile(
    rf"(?:(?P<hugged>\()?(?P<raised>[{RAISED}]{{1,4}})(?(hugged)\))\s*"
    rf"|(?P<circled>[{CIRCLED}])\s*"
    r"|\[(?P<boxed>\d{1,4}|[ivxl]{1,7})\][.:]?\s*"
    r"|\((?P<round>\d{1,3})\)\s+"
    r"|(?P<plain>\d{1,4})(?:[.):](?!\d)\s*|\s+|(?=[A-Z][a-z]|https?:))"
    r"|(?P<roman>[ivxl]{1,7})(?:[.)]\s*|\s+)"
    r"|(?P<letter>[a-z])[.)]\s+"
    r"|(?P<symbol>\*{1,4}|†{1,3}|‡{1,3}|§{1,3}|¶{1,3})\s*)(?=\S)"
)
_LONGEST_DATE = 40
_ALONE = re.compile(r"[\[(]?(?P<number>\d{1,4})[\])]?\.?")


def note_candidates(blocks: Sequence[Block], layout: Layout, targets: Mapping[str, str]) -> Iterator[NoteCandidate]:
    """Everything that may be a note, in order. `targets` are the ids that links of the text point to, and what they show."""
    previous = ""
    counted = 0
    kinds = {_DIGITS.sub("0", target) for target, shown in targets.items() if _asks(shown)}
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.NOTE:
            form = Form.LABEL if block.level else Form.DEFINITION
            number = block.number or block.label
            yield NoteCandidate(index, 0, 0, len(block.text.string), number, form, block.span.start, label=block.label)
            continue
        if block.kind in {BlockKind.RULE, BlockKind.CODE, BlockKind.HEADING}:
            previous = ""
            continue
        anchor = _anchor(block, targets, kinds)
        if anchor is not None and anchor.target == previous:
            yield NoteCandidate(index, 0, 0, len(block.text.string), "", Form.LABEL, block.span.start)
            continue
        previous = ""
        if anchor is not None and _is_note_anchor(block, layout.sections[index]):
            note = _anchored(index, block, anchor, targets.get(anchor.target, ""), counted)
            counted = int(note.number) if note.number.isdecimal() else counted
            previous = anchor.target
            yield note
        elif block.kind is BlockKind.ROW:
            if block.label:
                number = block.label.strip("[]().")
                yield NoteCandidate(index, 0, 0, len(block.text.string), number, Form.ROW, block.span.start)
        elif block.kind is BlockKind.ITEM and block.label:
            number = block.label.strip("[].()")
            form = Form.SYMBOL if number == "*" else Form.BOXED if block.label.startswith("[") else Form.ITEM
            yield NoteCandidate(index, 0, 0, len(block.text.string), number, form, block.span.start)
        else:
            yield from _alike(list(_lines(index, block)))


def _anchor(block: Block, targets: Mapping[str, str], kinds: Collection[str]) -> Mark | None:
    """The id at the head of a block that a marker of the text links to, or that is named as those of notes are.

    kinds: such ids without their numbers. The item of a list that bears one is left out by a range of markers ("[2-4]").
    """
    string = block.text.string
    ids = [
        mark
        for mark in block.marks
        if mark.kind is MarkKind.ANCHOR
        and (mark.start <= 1 or _BEFORE_ID.fullmatch(string, 0, mark.start))
        and not _INSTITUTE.fullmatch(mark.target)
    ]
    named = (mark for mark in ids if _NOTE_ID.fullmatch(mark.target) and "ref" not in mark.target)
    asked = (mark for mark in ids if _asks(targets.get(mark.target, "")))
    beside = (
        mark for mark in ids if block.kind is BlockKind.ITEM and block.label and _DIGITS.sub("0", mark.target) in kinds
    )
    return next(asked, None) or next(named, None) or next(beside, None)


def _asks(shown: str) -> bool:
    """Whether what a link shows is what markers show."""
    return marker_like(shown) and not is_year(shown)


def _is_note_anchor(block: Block, section: Section) -> bool:
    """Targets of links are notes where they are list items, stand among notes, or begin with their number."""
    if block.kind is BlockKind.ITEM or section is Section.NOTES:
        return True
    return bool(_PLAIN.match(block.text.string) or any(m.kind is MarkKind.SUPERSCRIPT and m.start == 0 for m in block.marks))


def _anchored(index: int, block: Block, anchor: Mark, shown: str, counted: int) -> NoteCandidate:
    """A note by its id. Its number is the one it shows, else the one that its marker shows, else its place in the list."""
    string = block.text.string
    lead = next((m for m in block.marks if m.kind is MarkKind.SUPERSCRIPT and m.start == 0 and m.end), None)
    plain = _PLAIN.match(string)
    marked = undressed(shown)
    listed = "".join(_DIGITS.findall(block.label)[:1])
    if lead is not None:
        number, body = undressed(string[: lead.end]), lead.end
    elif plain is not None and _is_typed(plain, marked, listed):
        number, body = _plain_number(plain), plain.end()
    else:
        digits = [listed] if listed else _DIGITS.findall(anchor.target if _NOTE_ID.fullmatch(anchor.target) else "")
        number, body = (marked if marker_like(marked) else digits[-1] if digits else str(counted + 1)), 0
    return NoteCandidate(index, 0, body, len(string), number, Form.ANCHOR, block.span.start, anchor.target)


def _is_typed(plain: re.Match[str], marked: str, listed: str) -> bool:
    """Whether what a note begins with is its number: below that of its list a figure is of the text ("7. 158 g of flour",
    "16. 1984: A Novel"), unless its marker shows it. marked, listed: what its marker and its list show."""
    typed = _plain_number(plain)
    if not listed or (typed == marked and listed != marked):
        return True
    figure = plain["plain"] and plain.string[plain.end("plain")] not in ".)"
    return not figure and (typed == listed or not marker_like(marked))


def _alike(lines: Sequence[NoteCandidate]) -> Sequence[NoteCandidate]:
    """Below "[1]" or a raised number at a paragraph's head, a line with a plain number was merely wrapped there."""
    if not lines or lines[0].start or lines[0].form not in {Form.BOXED, Form.RAISED}:
        return lines
    return [line for line in lines if line.form is lines[0].form]


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
        number = undressed(string[mark.start : mark.end]) if mark is not None else ""
        if (
            mark is not None
            and number
            and marker_like(number)
            and (string[mark.end : end].strip() or not number.isdecimal())
        ):
            span_start = mark.span.start
            yield NoteCandidate(index, start, mark.end, end, number, Form.RAISED, span_start)
        elif plain is not None and not (plain["plain"] and _is_date(string[start:end])):
            yield NoteCandidate(index, start, plain.end(), end, _plain_number(plain), _plain_form(plain), at)
        elif alone := _ALONE.fullmatch(string, start, end):
            yield NoteCandidate(index, start, end, end, alone["number"], Form.ALONE, at)


def _is_date(line: str) -> bool:
    """Whether a line is a date and nothing else: "2 September 2025" below a title is no second note."""
    bare = line.strip().rstrip(".")
    return len(bare) < _LONGEST_DATE and any((date.start, date.end) == (0, len(bare)) for date in dates.find(bare))


def _plain_form(match: re.Match[str]) -> Form:
    kinds = {
        "raised": Form.RAISED,
        "boxed": Form.BOXED,
        "round": Form.ROUND,
        "circled": Form.ROUND,
        "symbol": Form.SYMBOL,
        "letter": Form.SYMBOL,
    }
    return next((form for kind, form in kinds.items() if match[kind]), Form.PLAIN)


def _plain_number(match: re.Match[str]) -> str:
    kinds = ("raised", "boxed", "round", "circled", "plain", "roman", "letter", "symbol")
    return undressed(next(match[kind] for kind in kinds if match[kind]))
