"""reStructuredText to blocks: titles, paragraphs, lists, footnotes and links, each with its place in the file.

Docutils parses all of it and knows lines only, so that what is read here is the part that prose is made of (Docutils,
reStructuredText Markup Specification). Directives are passed over but for those that hold prose.
"""

import hashlib
import re
from collections.abc import Sequence

from claimcheck.documents.building import Builder
from claimcheck.documents.decode import decode
from claimcheck.documents.restructured.inline import Writer
from claimcheck.documents.restructured.noting import FOOTNOTE, TARGET, Line, Numbers, targets
from claimcheck.grammar.wordlist import words
from claimcheck.model.source import BlockKind, Metadata, Notice, Source
from claimcheck.model.text import Span

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_ADORNED = re.compile(r"([=\-`:'\"~^_*+#<>.!$%&(),/;?@\[\\\]{|}])\1{2,}\s*")
_EXPLICIT = re.compile(r"\s*\.\.(?:\s|$)")
_DIRECTIVE = re.compile(r"\s*\.\. (?:\|[^|\n]+\| )?([\w:-]+)::[ \t]*")
_GRID = re.compile(r"\s*\+(?:[-=]+\+)+\s*")
_RULED = re.compile(r"\s*=+(?:[ \t]+=+)+\s*")
_ITEM = re.compile(r"(\s*)((?:\d{1,3}|#|[a-z])[.)]|\(\d{1,3}\)|[-*+•])[ \t]+(?=\S)")
_FIELD = re.compile(r"\s*:([\w -]{1,40}):[ \t]+(.*)")
_PROSE = frozenset(
    words("note warning tip important caution hint attention admonition epigraph pull-quote topic compound container table")
)


def read(data: bytes, path: str) -> Source:
    """The Source of a file of reStructuredText. Raises UnreadableFile for what is no text."""
    decoded = decode(data, path)
    reader = _Reader(decoded.text)
    built = reader.read()
    notices = [Notice(path, "encoding", decoded.said)] if decoded.said else []
    if not built.blocks:
        notices.append(Notice(path, "empty", "the file has no text: there is nothing to check"))
    return Source(
        path=path,
        format="restructuredtext",
        text=decoded.text,
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=tuple(built.blocks),
        metadata=Metadata(
            authors=tuple(reader.fields.get("author", ())), date=next(iter(reader.fields.get("date", ())), "")
        ),
        notices=tuple(notices),
        loose=tuple(built.loose),
    )


class _Reader:
    """Goes through the lines once; fields: what the list at the head of the file says."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._lines = [Line(m[1], m.start()) for m in _LINE.finditer(source)]
        self._builder = Builder(source, underlined=False)
        self._levels: list[str] = []
        self._numbers = Numbers(self._lines)
        self._writer = Writer(source, self._numbers, dict(targets(self._lines)))
        self.fields: dict[str, list[str]] = {}

    def read(self) -> Builder:
        i = 0
        while i < len(self._lines):
            i = self._block(i)
        return self._builder

    def _block(self, i: int) -> int:
        """Reads what begins in a line; the index of the line behind it."""
        lines, line = self._lines, self._lines[i]
        if line.blank:
            return i + 1
        if behind := self._title(i) or self._table(i):
            return behind
        if footnote := FOOTNOTE.match(line.string):
            return self._footnote(i, footnote)
        if _EXPLICIT.match(line.string):
            return self._explicit(i)
        if (field := _FIELD.fullmatch(line.string)) and not self._builder.blocks[1:]:
            self.fields.setdefault(field[1].strip().lower().rstrip("s"), []).append(field[2].strip())
            return i + 1
        if _ADORNED.fullmatch(line.string) and (i + 1 == len(lines) or lines[i + 1].blank):
            self._builder.rule(Span(line.start, line.start + len(line.string)))
            return i + 1
        if item := _ITEM.match(line.string):
            return self._item(i, item)
        end = self._end(i)
        self._builder.begin(BlockKind.PARAGRAPH, Span(line.start, lines[end - 1].start))
        self._write(lines[i:end])
        return self._code(end, line.indent) if lines[end - 1].string.rstrip().endswith("::") else end

    def _title(self, i: int) -> int:
        """A title with a line under it, or one above as well; the index behind it, 0 for none."""
        lines = self._lines
        over = _ADORNED.fullmatch(lines[i].string) is not None
        at = i + over
        if at + 1 >= len(lines) or lines[at].blank or not _ADORNED.fullmatch(lines[at + 1].string):
            return 0
        text, under = lines[at].string, lines[at + 1].string.rstrip()
        if (
            len(under) < min(len(text.rstrip()), 3)
            or (over and lines[i].string.rstrip() != under)
            or _ADORNED.fullmatch(text)
        ):
            return 0
        style = under[0] * (2 if over else 1)
        if style not in self._levels:
            self._levels.append(style)
        self._builder.begin(BlockKind.HEADING, Span(lines[i].start, lines[at].start), self._levels.index(style) + 1)
        self._write([lines[at]])
        return at + 2

    def _footnote(self, i: int, match: re.Match[str]) -> int:
        label, number = self._numbers.definition(i, match[2])
        end = self._body(i, len(match[1]))
        last = self._lines[end - 1]
        span = Span(self._lines[i].start + len(match[1]), last.start + len(last.string))
        self._builder.begin_note(label, span, number)
        first = Line(self._lines[i].string[match.end() :], self._lines[i].start + match.end())
        part: list[Line] = [first] if not first.blank else []
        for line in [*self._lines[i + 1 : end], Line("", span.end)]:
            if not line.blank:
                part.append(line)
            elif part:
                self._builder.begin(BlockKind.NOTE, Span(part[0].start, part[0].start))
                self._write(part)
                part = []
        self._builder.end_note(span)
        return end

    def _explicit(self, i: int) -> int:
        """A directive, a target or a comment. What a directive holds is read where that is prose."""
        line = self._lines[i]
        directive = _DIRECTIVE.match(line.string)
        if directive and directive[1] in _PROSE:
            i = self._argument(i, directive)
            while i < len(self._lines) and _FIELD.fullmatch(self._lines[i].string):
                i += 1
            return i
        if line.string.strip() == ".." and (i + 1 == len(self._lines) or self._lines[i + 1].blank):
            return i + 1  # an empty comment takes nothing with it
        if TARGET.match(line.string):
            return i + 1
        return self._body(i, line.indent)

    def _argument(self, i: int, directive: re.Match[str]) -> int:
        """What stands beside a directive, down to the end of its paragraph: a caption, the first words of a note."""
        line = self._lines[i]
        end = i + 1
        if line.string[directive.end() :].strip() and directive[1] not in {"container", "compound"}:
            while end < len(self._lines) and not self._lines[end].blank and not _FIELD.fullmatch(self._lines[end].string):
                end += 1
            self._builder.begin(BlockKind.PARAGRAPH, Span(line.start, self._lines[end - 1].start))
            self._write([Line(line.string[directive.end() :], line.start + directive.end()), *self._lines[i + 1 : end]])
        return end

    def _item(self, i: int, item: re.Match[str]) -> int:
        label = item[2] if item[2][0].isdigit() else ""
        line = self._lines[i]
        end = i + 1
        while end < len(self._lines) and not self._lines[end].blank and self._lines[end].indent > line.indent:
            if _ITEM.match(self._lines[end].string):
                break
            end += 1
        span = Span(line.start, self._lines[end - 1].start)
        self._builder.begin(BlockKind.ITEM, span, 1 + line.indent // 2, label)
        self._write([Line(line.string[item.end() :], line.start + item.end()), *self._lines[i + 1 : end]])
        return end

    def _end(self, i: int) -> int:
        """Where a paragraph ends."""
        i += 1
        while i < len(self._lines) and not self._lines[i].blank and not _EXPLICIT.match(self._lines[i].string):
            i += 1
        return i

    def _body(self, i: int, indent: int) -> int:
        """Where that ends which is indented deeper than the line it begins in; empty lines at its end are not of it."""
        last = i = i + 1
        while i < len(self._lines) and (self._lines[i].blank or self._lines[i].indent > indent):
            i += 1
            if not self._lines[i - 1].blank:
                last = i
        return last

    def _code(self, i: int, indent: int) -> int:
        while i < len(self._lines) and self._lines[i].blank:
            i += 1
        end = self._body(i - 1, indent)
        if end > i:
            self._builder.begin(BlockKind.CODE, Span(self._lines[i].start, self._lines[end - 1].start))
            inline = self._builder.inline
            for line in self._lines[i:end]:
                if inline is not None:
                    inline.text(line.string, line.start, line.start + len(line.string))
            self._builder.end(self._lines[end - 1].start)
        return max(end, i)

    def _write(self, lines: Sequence[Line]) -> None:
        """The lines of one paragraph into the open block, which they end."""
        inline = self._builder.inline
        if inline is not None and lines:
            end = lines[-1].start + len(lines[-1].string.rstrip())
            self._writer.write(inline, lines[0].start + lines[0].indent, end)
            self._builder.end(end)

    def _table(self, i: int) -> int:
        """A table of lines: each is a row. The index behind it, 0 for none; what is drawn with plus signs is read alike."""
        drawn = _GRID.fullmatch(self._lines[i].string)
        ruled = _RULED.fullmatch(self._lines[i].string)
        if not drawn and not ruled:
            return 0
        columns = [] if drawn or ruled is None else [match.start() for match in re.finditer("=+", ruled.group())]
        while i < len(self._lines) and not self._lines[i].blank:
            line = self._lines[i]
            if not (_GRID.fullmatch(line.string) or _RULED.fullmatch(line.string) or _ADORNED.fullmatch(line.string)):
                self._row(line, columns)
            i += 1
        return i

    def _row(self, line: Line, columns: Sequence[int]) -> None:
        inline = self._builder.begin(BlockKind.ROW, Span(line.start, line.start))
        # A cell that spans the gap between two columns is one.
        gaps = [at - 1 for at in columns[1:] if not line.string[at - 1 : at].strip()]
        ends = gaps if columns else [match.start() for match in re.finditer(r"\|", line.string)]
        at = 0
        for end in [*ends, len(line.string)]:
            cell = line.string[at:end]
            if cell.strip():
                if inline.length:
                    inline.text(" | ", line.start + at, line.start + at)
                start = line.start + at + len(cell) - len(cell.lstrip())
                self._writer.write(inline, start, start + len(cell.strip()))
            at = end + 1
        self._builder.end(line.start + len(line.string))
