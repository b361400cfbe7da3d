"""Markdown (CommonMark with tables, footnotes and the HTML that stands in it) to blocks.

Read by pulldown-cmark (pyromark), whose byte ranges lead back to the file.
"""

import hashlib
import re
from collections.abc import Iterable
from typing import Any

from claimcheck.documents.building import Builder
from claimcheck.documents.decode import decode
from claimcheck.documents.front_matter import front_matter
from claimcheck.documents.html_blocks import HtmlBlocks
from claimcheck.documents.inline import Inline
from claimcheck.documents.offsets import Offsets
from claimcheck.documents.tags import tag
from claimcheck.model.source import Block, BlockKind, Mark, MarkKind, Notice, Source
from claimcheck.model.text import Span

_RETURN = re.compile(r"\r(?!\n)")
_LABEL = re.compile(r"\s*(?:>\s*)*(\d{1,9}[.)]|[-+*])")
_INLINE = {
    "Emphasis": MarkKind.EMPHASIS,
    "Strong": MarkKind.STRONG,
    "Link": MarkKind.LINK,
    "Image": MarkKind.IMAGE,
}


def read(data: bytes, path: str) -> Source:
    """The Source of a Markdown file. Raises UnreadableFile for what is no text."""
    decoded = decode(data, path)
    metadata, begin, complaint = front_matter(decoded.text)
    notices = [Notice(path, "encoding", decoded.said)] if decoded.said else []
    if complaint:
        notices.append(Notice(path, "front-matter", complaint))
    if not decoded.text.strip():
        notices.append(Notice(path, "empty", "the file is empty: there is nothing to check"))
    found, loose = blocks_and_loose(decoded.text, begin)
    return Source(
        path=path,
        format="markdown",
        text=decoded.text,
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=found,
        metadata=metadata,
        notices=tuple(notices),
        loose=loose,
    )


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
    built = _Reader(source, begin).read(pyromark.events_with_range(body, options=options), body)
    return tuple(built.blocks), tuple(built.loose)


class _Reader:
    """Follows the parser's events."""

    def __init__(self, source: str, begin: int) -> None:
        self._source = source
        self._begin = begin
        self._builder = Builder(source)
        self._html = HtmlBlocks(source, self._builder)
        self._item = ""

    def read(self, events: Iterable[tuple[Any, Any]], body: str) -> Builder:
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
        self._builder.end(len(self._source))
        return self._builder

    def _open(self, value: Any, span: Span) -> None:
        builder = self._builder
        name = value if isinstance(value, str) else next(iter(value))
        detail = None if isinstance(value, str) else value[name]
        if name in _INLINE:
            self._inline(span).begin_mark(_INLINE[name], span, _target(detail))
        elif name == "Heading":
            rank = str(detail.get("level", "") if isinstance(detail, dict) else detail)
            builder.begin(BlockKind.HEADING, span, level=int(rank[-1:]) if rank[-1:].isdigit() else 1)
        elif name == "Paragraph":
            if builder.inline is None or builder.inline.length:
                self._paragraph(span)
        elif name == "List":
            builder.end(span.start)
            builder.lists += 1
        elif name == "Item":
            label = _LABEL.match(self._source, span.start)
            self._item = label[1] if label and label[1][0] not in "-+" else ""
            builder.begin(builder.kind(in_item=True), span, builder.lists, self._item)
        elif name == "FootnoteDefinition":
            builder.begin_note(str(detail), span)
        elif name in {"CodeBlock", "TableHead", "TableRow"}:
            builder.begin(BlockKind.CODE if name == "CodeBlock" else BlockKind.ROW, span)
        elif name == "TableCell" and builder.inline is not None and builder.inline.length:
            builder.inline.text(" | ", span.start, span.start)
        elif name in {"BlockQuote", "HtmlBlock", "Table"}:
            builder.end(span.start)

    def _close(self, name: str, span: Span) -> None:
        builder = self._builder
        if name in _INLINE:
            if builder.inline is not None:
                builder.inline.end_mark()
        elif name == "Item":
            builder.end_item(span)
            self._item = ""
        elif name in {"Heading", "Paragraph", "CodeBlock", "TableHead", "TableRow"}:
            builder.end(span.end)
            self._item = ""
        elif name == "List":
            builder.end(span.end)
            builder.lists -= 1
        elif name == "BlockQuote":
            builder.end(span.end)
        elif name == "HtmlBlock":
            self._html.end()
        elif name == "FootnoteDefinition":
            builder.end_note(span)

    def _bare(self, event: str, span: Span) -> None:
        if event == "Rule":
            self._builder.rule(span)
        elif event in {"SoftBreak", "HardBreak"} and self._builder.inline is not None:
            self._builder.inline.line_break(span.start, span.end)

    def _leaf(self, name: str, value: str, span: Span) -> None:
        if name == "Html":
            self._html.line(span)
            return
        inline = self._inline(span)
        if inline.in_image:
            return
        if name == "InlineHtml":
            inline.tag(tag(self._source[span.start : span.end], span.start))
        elif name == "FootnoteReference":
            inline.mark(MarkKind.REFERENCE, inline.length, span, value)
        elif name == "Code":
            at = inline.length
            begin = self._source.find(value, span.start, span.end)
            begin = span.start if begin < 0 else begin
            inline.text(value, begin, min(begin + len(value), span.end))
            inline.mark(MarkKind.CODE, at, span)
        elif name == "Text":
            inline.text(value, span.start, span.end)

    def _inline(self, span: Span) -> Inline:
        """The open block, or a paragraph that begins here."""
        return self._builder.inline or self._paragraph(span)

    def _paragraph(self, span: Span) -> Inline:
        kind = self._builder.kind(in_item=self._html.in_item)
        return self._builder.begin(kind, span, self._builder.level, self._item)


def _target(detail: Any) -> str:
    """Where a link or an image leads; empty for what leads nowhere."""
    if not isinstance(detail, dict):
        return ""
    target = str(detail["dest_url"])
    return f"mailto:{target}" if detail.get("link_type") == "Email" else target
