"""HTML between the blocks of a Markdown file: its tags open and close blocks, its text is read like any other."""

from claimcheck.documents.building import Builder
from claimcheck.documents.html_lists import LISTS, HtmlLists
from claimcheck.documents.inline import Inline
from claimcheck.documents.tags import Piece, Tag, tokens
from claimcheck.model.source import BlockKind, Mark, MarkKind
from claimcheck.model.text import Span

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class HtmlBlocks:
    """Gathers the lines of one block of HTML after the other, and reads each when it is whole."""

    def __init__(self, source: str, builder: Builder) -> None:
        self._source = source
        self._builder = builder
        self._lines: list[Span] = []
        self._lists = HtmlLists()

    @property
    def in_item(self) -> bool:
        return self._lists.in_item

    def line(self, line: Span) -> None:
        self._lines.append(line)

    def end(self) -> None:
        """The block is whole."""
        lines, self._lines = self._lines, []
        if not lines:
            return
        parts: list[str] = []
        for line, above in zip(lines, (lines[0], *lines), strict=False):
            # What stands before a line is the mark of a quotation or an item: as spaces it moves no position.
            parts += (" " * (line.start - above.end), self._source[line.start : line.end])
        for token in tokens("".join(parts), lines[0].start):
            if isinstance(token, Piece):
                if self._builder.inline is not None or not token.text.isspace():
                    self._inline(token).text(token.text, token.start, token.end)
            elif token.is_block:
                self._block(token)
            else:
                self._inline(token).tag(token)

    def _inline(self, token: Piece | Tag) -> Inline:
        """The open block, or one that begins with the token."""
        if self._builder.inline is not None:
            return self._builder.inline
        kind, level = self._builder.kind(in_item=self.in_item), int(self.in_item)
        return self._builder.begin(kind, Span(token.start, token.end), level, self._lists.take_label())

    def _block(self, tag: Tag) -> None:
        builder, span = self._builder, Span(tag.start, tag.end)
        if tag.name == "br" and builder.inline is not None:
            builder.inline.tag(tag)
            return
        builder.end(tag.start)
        if tag.name in LISTS:
            self._lists.tag(tag)
        id_ = "" if tag.closing else tag.attributes.get("id", "")
        anchor = Mark(MarkKind.ANCHOR, 0, 0, span, id_) if id_ else None
        if tag.name == "hr":
            builder.rule(span)
        elif anchor:
            builder.anchors.append(anchor)
        if tag.name in {"li", "aside"}:
            # All paragraphs of a note bear its id, so that they are known to be one.
            builder.carried = anchor
        if tag.name in _HEADINGS and not tag.closing:
            builder.begin(BlockKind.HEADING, span, level=int(tag.name[1]))
