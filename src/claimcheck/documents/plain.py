"""Plain text to blocks: paragraphs between empty lines, and no character of it is markup.

What is written in Markdown's own signs is read as Markdown, whatever the file is called. Notes are typed here, so that it
is extraction that finds them, as in every format.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from claimcheck.documents import markdown
from claimcheck.documents.building import Builder
from claimcheck.documents.decode import decode
from claimcheck.grammar.digits import CIRCLED, RAISED
from claimcheck.model.source import Block, BlockKind, Notice, Source
from claimcheck.model.text import Span

_MARKDOWN = re.compile(
    r"^(?:#{1,6} \S|\[\^[^\]\s]{1,60}\]:|```|~~~|\|[ :|-]{3,}\|\s*$)|\]\((?:https?://|#)|\[\^[^\]\s]{1,60}\]|\*\*[^\s*][^*\n]{0,200}\*\*",
    re.MULTILINE,
)
_LINE = re.compile(r"([^\r\n\f]*)(\r\n|\r|\n|\f|\Z)")
_RULE = re.compile(r"\s*(?:[-_=*~•·]\s?){3,}\s*")
_UNDERLINE = re.compile(r"\s{0,8}(?:={3,}|-{3,}|~{3,}|\^{3,})\s*")
_ITEM = re.compile(r"(?P<lead>\s*(?:(?P<number>\d{1,3}[.)])|[-*•▪◦‣·–—])[ \t]+)(?=\S)")
_NOTE = re.compile(
    rf"\s*(?:\[(?:\d{{1,4}}|[ivxl]{{1,7}})\]|\(\d{{1,3}}\)(?=\s)|[{RAISED}]{{1,4}}|[{CIRCLED}]|[*†‡§]{{1,3}}(?=\s))\s*\S"
)
_ENDS = re.compile(
    rf"[.!?:;…]['\"”’)\]»]*\s*(?:\[(?:\d{{1,4}}|[ivxl]{{1,7}})\]|\(\d{{1,3}}\)[.,;]?|[{RAISED}]{{1,4}}|[{CIRCLED}])?\s*$"
)
# Three spaces or a tab, twice in a line: justified prose has none.
_GAP = re.compile(r"(?<=\S)(?: {3,}|[ ]*\t\s*)(?=\S)")
_COLUMNS = 3
_WRAPPED = 110
"""Characters: no line that was wrapped by hand is longer, so that a longer one is a paragraph of its own."""
_LONGEST_HEADING = 100
_FEW = 4
"""Lines that show how a paragraph is set."""
_MOST_OF_HEAD, _LONGEST_OF_HEAD = 5, 70


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without its end. `start` and `end` are offsets into the source, `behind` that of the next line."""

    string: str
    start: int
    end: int
    behind: int

    @property
    def indent(self) -> int:
        return len(self.string) - len(self.string.lstrip())


def read(data: bytes, path: str) -> Source:
    """The Source of a file of plain text. Raises UnreadableFile for what is no text."""
    decoded = decode(data, path)
    if _MARKDOWN.search(decoded.text):
        return markdown.read(data, path)
    notices = [Notice(path, "encoding", decoded.said)] if decoded.said else []
    if not decoded.text.strip():
        notices.append(Notice(path, "empty", "the file is empty: there is nothing to check"))
    return Source(
        path=path,
        format="text",
        text=decoded.text,
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=blocks(decoded.text),
        notices=tuple(notices),
    )


def blocks(source: str, begin: int = 0, end: int | None = None) -> tuple[Block, ...]:
    """The blocks of a stretch of plain text, in order."""
    builder = Builder(source, underlined=False)
    for number, lines in enumerate(_paragraphs(source, begin, len(source) if end is None else end)):
        parts = [[line] for line in lines] if number == 0 and _is_head(lines) else [lines]
        for i, part in enumerate(parts):
            _paragraph(builder, part, first=number == i == 0)
    return tuple(builder.blocks)


def _is_head(lines: list[_Line]) -> bool:
    """Whether the first lines of a file are its title, who wrote it and when: each begins anew, none says much."""
    return 1 < len(lines) <= _MOST_OF_HEAD and all(
        len(line.string) < _LONGEST_OF_HEAD
        and not _ENDS.search(line.string.rstrip("? ") if line is lines[0] else line.string)
        and not _UNDERLINE.fullmatch(line.string)
        and (line.string.strip()[0].isupper() or line.string.strip()[0].isdigit())
        for line in lines
    )


def _is_row(line: _Line) -> bool:
    """Whether a line is a row of a table: three cells or more, far apart."""
    return len(_GAP.findall(line.string.strip())) >= _COLUMNS - 1


def _paragraphs(source: str, begin: int, end: int) -> Iterator[list[_Line]]:
    """Lines that stand together. Below an empty line, what is set in under a note is its next paragraph."""
    matches = list(_LINE.finditer(source, begin, end))
    all_lines = [_Line(match[1], match.start(), match.end(1), match.end()) for match in matches]
    lines: list[_Line] = []
    for i, (line, match) in enumerate(zip(all_lines, matches, strict=True)):
        is_empty = not line.string.strip()
        if lines and is_empty and match[2] != "\f" and _is_set_in(lines, all_lines[i + 1 : i + _FEW]):
            continue
        if lines and (is_empty or _parts(lines[-1], line)):
            yield lines
            lines = []
        if not is_empty:
            lines.append(line)
        if match[2] == "\f":
            if lines:
                yield lines
                lines = []
            yield [_Line("", line.end, line.behind, line.behind)]
    if lines:
        yield lines


def _is_set_in(note: list[_Line], following: list[_Line]) -> bool:
    """Whether the lines below an empty one go on with a note: all are set in, and a line alone as the note's own are."""
    if not _NOTE.match(note[0].string):
        return False
    lines = list(takewhile(lambda line: line.string.strip(), following))
    least = note[0].indent + 2
    if not lines or any(line.indent < least or _NOTE.match(line.string) or _ITEM.match(line.string) for line in lines):
        return False
    return len(lines) > 1 or (len(note) > 1 and note[-1].indent == lines[0].indent)


def _parts(before: _Line, line: _Line) -> bool:
    """Whether a line begins a paragraph though no empty line stands before it."""
    if _RULE.fullmatch(line.string) and _UNDERLINE.fullmatch(line.string) is None:
        return True
    if _RULE.fullmatch(before.string) or len(before.string) > _WRAPPED or _NOTE.match(line.string):
        return True
    if _is_row(before) or _is_row(line):
        return True
    if item := _ITEM.match(line.string):
        # "… in vol.\n3. Another" goes on; a list goes on where it was begun, or behind what leads to it.
        return _ITEM.match(before.string) is not None or _ENDS.search(before.string) is not None or item["number"] is None
    indented = line.indent > before.indent and line.indent >= 2 and _ITEM.match(before.string) is None
    return indented and _ENDS.search(before.string) is not None and not _NOTE.match(before.string)


def _paragraph(builder: Builder, lines: list[_Line], *, first: bool) -> None:
    start, string = lines[0].start, lines[0].string
    span = Span(start, lines[-1].end)
    if not string.strip() or (len(lines) == 1 and _RULE.fullmatch(string)):
        builder.rule(span)
        return
    if len(lines) == 1 and _is_row(lines[0]):
        _row(builder, lines[0])
        return
    underlined = len(lines) == 2 and _UNDERLINE.fullmatch(lines[1].string) is not None
    item = _ITEM.match(string)
    if underlined or (len(lines) == 1 and _is_heading(string, first=first, item=item is not None)):
        builder.begin(BlockKind.HEADING, span, 1 if first or (underlined and "=" in lines[1].string) else 2)
        lines = lines[:1]
    elif item:
        builder.begin(BlockKind.ITEM, span, 1, item["number"] or "")
        lines = [_Line(string[item.end() :], start + item.end(), lines[0].end, lines[0].behind), *lines[1:]]
    else:
        builder.begin(BlockKind.PARAGRAPH, span)
    _write(builder, lines)
    builder.end(span.end)


def _row(builder: Builder, line: _Line) -> None:
    inline = builder.begin(BlockKind.ROW, Span(line.start, line.end))
    at = line.indent
    for gap in [*_GAP.finditer(line.string, at), None]:
        cell = line.string[at : gap.start() if gap else len(line.string.rstrip())]
        if inline.length:
            inline.text(" | ", line.start + at, line.start + at)
        inline.text(cell, line.start + at, line.start + at + len(cell))
        at = gap.end() if gap else at
    builder.end(line.end)


def _is_heading(string: str, *, first: bool, item: bool) -> bool:
    """A line that stands alone and says no sentence: the first of the file, or one in capitals."""
    line = string.strip()
    if (
        len(line) > _LONGEST_HEADING
        or _ENDS.search(line.rstrip("?") if first else line)
        or item
        or not any(map(str.isalpha, line))
    ):
        return False
    return first or (line.isupper() and len(line) > 3)


def _write(builder: Builder, lines: list[_Line]) -> None:
    inline = builder.inline
    for i, line in enumerate(lines):
        if inline is None:
            return
        core = line.string.strip()
        at = line.start + line.indent
        inline.text(core, at, at + len(core))
        if i + 1 < len(lines):
            following = lines[i + 1]
            inline.line_break(at + len(core), following.start + following.indent)
