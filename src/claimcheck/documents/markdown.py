"""Markdown (CommonMark with tables, footnotes and the HTML that stands in it) to blocks.

Read by pulldown-cmark (pyromark), whose byte ranges lead back to the file.
"""

import re
from collections.abc import Iterable
from typing import Any

from claimcheck.documents.html_lists import LISTS, HtmlLists
from claimcheck.documents.inline import Inline
from claimcheck.documents.offsets import Offsets
from claimcheck.documents.shaping import shaped
from claimcheck.documents.tags import Piece, Tag, tag, tokens
from claimcheck.model.source import Block, BlockKind, Mark, MarkKind
from claimcheck.model.text import Span, Text

_RETURN = re.compile(r"\r(?!\n)")
_LABEL = re.compile(r"\s*(?:>\s*)*(\d{1,9}[.)]|[-+*])")
_SENTENCE = re.compile(r"[.?!]\s+\S")
_INLINE = {"Emphasis": MarkKind.EMPHASIS, "Strong": MarkKind.STRONG}


def blocks(source: str, begin: int = 0) -> tuple[Block, ...]:
    """The blocks of a Markdown text from offset `begin` on, in order."""
    return blocks_and_loose(source, begin)[0]


def blocks_and_loose(source: str, begin: int = 0) -> tuple[tuple[Block, ...], tuple[Mark, ...]]:
    """The blocks, and the links and images that stand in none of them: `Source.loose`."""
    import pyromark  # noqa: PLC0415  (not every command reads a document)

    option = pyromark.Options
    options = option.ENABLE_FOOTNOTES | option.ENABLE_TABLES | option.ENABLE_HEADING_ATTRIBUTES
    # The parser takes a carriage return alone for no line end; a line feed in its place moves no position.
    body = _RETURN.sub("\n", source[begin:])
    reader = _Reader(source, begin)
    return tuple(reader.read(pyromark.events_with_range(body, options=options), body)), tuple(reader.loose)


class _Reader:
    """Follows the parser's events; one block is open at a time, the containers around it are remembered."""

    def __init__(self, source: str, begin: int) -> None:
        self._source = source
        self._begin = begin
        self._out: list[Block] = []
        self._inline: Inline | None = None
        self._start = 0
        self._kind = BlockKind.PARAGRAPH
        self._level = 0
        self._label = ""
        self._item = ""
        self._lists = 0
        self._note: tuple[str, int] | None = None
        self._marks: list[tuple[MarkKind, int, Span, str]] = []
        self._anchors: list[Mark] = []
        self._image: int | None = None
        self._html_lines: list[Span] = []
        self._html_lists = HtmlLists()
        self._carried: Mark | None = None
        self.loose: list[Mark] = []

    def read(self, events: Iterable[tuple[Any, Any]], body: str) -> list[Block]:
        offset = Offsets(body, self._begin)
        for event, place in events:
            span = Span(offset(place["start"]), offset(place["end"]))
            if isinstance(event, str):
                self._bare(event, span)
            else:
                ((name, value),) = event.items()
                if name == "Start":
                    self._open(value, span)
                elif name == "End":
                    self._close(value if isinstance(value, str) else next(iter(value)), span)
                else:
                    self._leaf(name, value, span)
        self._flush(len(self._source))
        return self._out

    # --- containers and blocks

    def _open(self, value: Any, span: Span) -> None:
        name = value if isinstance(value, str) else next(iter(value))
        detail = None if isinstance(value, str) else value[name]
        if name in _INLINE or name in {"Link", "Image"}:
            self._open_inline(name, detail, span)
        elif name == "Heading":
            rank = str(detail.get("level", "") if isinstance(detail, dict) else detail)
            self._begin_block(BlockKind.HEADING, span, level=int(rank[-1:]) if rank[-1:].isdigit() else 1)
        elif name == "Paragraph":
            if self._inline is None or self._inline.length:
                self._begin_block(self._kind_here(), span, self._level_here(), self._item)
        elif name == "List":
            self._flush(span.start)
            self._lists += 1
        elif name == "Item":
            label = _LABEL.match(self._source, span.start)
            self._item = label[1] if label and label[1][0] not in "-+" else ""
            self._begin_block(self._kind_here(), span, self._lists, self._item)
        elif name == "FootnoteDefinition":
            self._flush(span.start)
            self._note = (str(detail), len(self._out))
            self._start = span.start
            self._begin_block(BlockKind.NOTE, span, label=str(detail))
        elif name in {"CodeBlock", "TableHead", "TableRow"}:
            self._begin_block(BlockKind.CODE if name == "CodeBlock" else BlockKind.ROW, span)
        elif name == "TableCell" and self._inline is not None and self._inline.length:
            self._inline.text(" | ", span.start, span.start)
        elif name in {"BlockQuote", "HtmlBlock", "Table"}:
            self._flush(span.start)

    def _close(self, name: str, span: Span) -> None:
        if name in _INLINE or name in {"Link", "Image"}:
            self._close_inline(name)
        elif name in {"Heading", "Paragraph", "Item", "CodeBlock", "TableHead", "TableRow"}:
            empty = name == "Item" and self._inline is not None and not self._inline.length and self._label
            if empty and self._kind is BlockKind.ITEM:
                self._out.append(Block(BlockKind.ITEM, Text("", ()), span, (), self._level, self._label))
            self._flush(span.end)
            self._item = ""
        elif name == "List":
            self._flush(span.end)
            self._lists -= 1
        elif name == "BlockQuote":
            self._flush(span.end)
        elif name == "HtmlBlock" and self._html_lines:
            self._html()
        elif name == "FootnoteDefinition":
            self._flush(span.end)
            if self._note and len(self._out) == self._note[1]:
                self._out.append(Block(BlockKind.NOTE, Text("", ()), span, label=self._note[0]))
            self._note = None

    def _kind_here(self) -> BlockKind:
        if self._note is not None:
            return BlockKind.NOTE
        return BlockKind.ITEM if self._lists or self._html_lists.in_item else BlockKind.PARAGRAPH

    def _level_here(self) -> int:
        return self._lists if self._note is None else 0

    def _begin_block(self, kind: BlockKind, span: Span, level: int = 0, label: str = "") -> None:
        if self._inline is not None and not self._inline.length and self._kind is BlockKind.NOTE and kind is BlockKind.NOTE:
            return
        self._flush(span.start)
        self._inline, self._kind, self._start = Inline(self._source), kind, span.start
        self._level, self._label = level, (self._note[0] if self._note is not None else label)

    def _flush(self, end: int) -> None:
        """Finish the open block, if there is one with anything in it."""
        inline, self._inline = self._inline, None
        self._marks.clear()
        if inline is None:
            return
        text, marks = inline.finish()
        if not text and not any(mark.kind is MarkKind.REFERENCE for mark in marks):
            self._anchors += [mark for mark in marks if mark.kind is MarkKind.ANCHOR]
            self.loose += [mark for mark in marks if mark.kind in {MarkKind.LINK, MarkKind.IMAGE}]
            return
        if self._carried is not None and self._carried not in self._anchors:
            self._anchors.append(self._carried)
        marks = (*(Mark(MarkKind.ANCHOR, 0, 0, a.span, a.target) for a in self._anchors), *marks)
        self._anchors.clear()
        kind = self._kind
        if kind is BlockKind.HEADING and self._underlined(text):
            kind, self._level = BlockKind.PARAGRAPH, 0
        level = int(len(self._out) > self._note[1]) if self._note and kind is BlockKind.NOTE else self._level
        block = Block(kind, text, Span(self._start, end), marks, level, self._label)
        self._out.extend(shaped(block))

    def _underlined(self, text: Text) -> bool:
        """A paragraph right above a `---` is a heading to Markdown; a long or many-sentenced one was not meant as one."""
        return self._source[self._start] != "#" and (len(text.string) > 120 or _SENTENCE.search(text.string) is not None)

    # --- what stands in a block

    def _open_inline(self, name: str, detail: Any, span: Span) -> None:
        if self._inline is None:
            self._begin_block(self._kind_here(), span, self._level_here(), self._item)
        if name == "Image" and self._image is None:
            self._image = len(self._marks)
        kind = _INLINE.get(name, MarkKind.IMAGE if name == "Image" else MarkKind.LINK)
        target = str(detail["dest_url"]) if isinstance(detail, dict) else ""
        if isinstance(detail, dict) and detail.get("link_type") == "Email":
            target = f"mailto:{target}"
        self._marks.append((kind, self._inline.length if self._inline else 0, span, target))

    def _close_inline(self, name: str) -> None:
        if not self._marks or self._inline is None:
            return
        kind, start, span, target = self._marks.pop()
        self._inline.mark(kind, start, span, target)
        if name == "Image" and self._image == len(self._marks):
            self._image = None

    def _bare(self, event: str, span: Span) -> None:
        if event == "Rule":
            self._flush(span.start)
            self._out.append(Block(BlockKind.RULE, Text("", ()), span))
        elif event in {"SoftBreak", "HardBreak"} and self._inline is not None:
            self._inline.line_break(span.start, span.end)

    def _leaf(self, name: str, value: str, span: Span) -> None:
        if name == "Html":
            self._html_lines.append(span)
            return
        if self._inline is None:
            self._begin_block(self._kind_here(), span, self._level_here(), self._item)
        if self._inline is None or self._image is not None:
            return
        if name == "InlineHtml":
            self._inline.tag(tag(self._source[span.start : span.end], span.start))
        elif name == "FootnoteReference":
            self._inline.mark(MarkKind.REFERENCE, self._inline.length, span, value)
        elif name == "Code":
            at = self._inline.length
            begin = self._source.find(value, span.start, span.end)
            begin = span.start if begin < 0 else begin
            self._inline.text(value, begin, min(begin + len(value), span.end))
            self._inline.mark(MarkKind.CODE, at, span)
        elif name == "Text":
            linked = bool(self._marks) and self._marks[-1][0] is MarkKind.LINK
            if linked and "\\" in value and span.end - span.start == len(value):
                self._inline.unescaped(value, span.start)
            else:
                self._inline.text(value, span.start, span.end)

    def _html(self) -> None:
        """A block of HTML: its tags open and close blocks of ours, its text is read like any other."""
        lines, self._html_lines = self._html_lines, []
        parts: list[str] = []
        for line, above in zip(lines, (lines[0], *lines), strict=False):
            # What stands before a line is the mark of a quotation or an item: as spaces it moves no position.
            parts += (" " * (line.start - above.end), self._source[line.start : line.end])
        for token in tokens("".join(parts), lines[0].start):
            if isinstance(token, Piece):
                if self._inline is None and not token.text.isspace():
                    self._begin_html(token)
                if self._inline is not None:
                    self._inline.text(token.text, token.start, token.end)
            elif token.is_block:
                self._block_tag(token)
            else:
                if self._inline is None:
                    self._begin_html(token)
                if self._inline is not None:
                    self._inline.tag(token)

    def _begin_html(self, token: Piece | Tag) -> None:
        level = 1 if self._html_lists.in_item else 0
        self._begin_block(self._kind_here(), Span(token.start, token.end), level, self._html_lists.take_label())

    def _block_tag(self, tag: Tag) -> None:
        if tag.name == "br" and self._inline is not None:
            self._inline.tag(tag)
            return
        self._flush(tag.start)
        if tag.name in LISTS:
            self._html_lists.tag(tag)
        anchor = "" if tag.closing else tag.attributes.get("id", "")
        if tag.name == "hr":
            self._out.append(Block(BlockKind.RULE, Text("", ()), Span(tag.start, tag.end)))
        elif anchor:
            self._anchors.append(Mark(MarkKind.ANCHOR, 0, 0, Span(tag.start, tag.end), anchor))
        if tag.name in {"li", "aside"}:
            # All paragraphs of a note bear its id, so that they are known to be one.
            self._carried = self._anchors[-1] if anchor else None
        if tag.name in {"h1", "h2", "h3", "h4", "h5", "h6"} and not tag.closing:
            self._begin_block(BlockKind.HEADING, Span(tag.start, tag.end), level=int(tag.name[1]))
