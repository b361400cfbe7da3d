"""Writes the text of a page into blocks: white space as browsers fold it, elements of the line that reach over blocks."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from claimcheck.documents.building import Builder
from claimcheck.documents.html.tree import Node, Nodes
from claimcheck.documents.inline import Inline
from claimcheck.documents.prose import Prose
from claimcheck.documents.tags import Tag
from claimcheck.model.source import BlockKind, Mark, MarkKind
from claimcheck.model.text import Span

_SUPERSCRIPT = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)
_QUOTES = {"q": ("“", "”")}
# How many of the elements around a block are opened in it again: no author has more, and a page of nothing else is not
# to take its number times the number of its blocks.
_REOPENED = 16


class Writer(Prose):
    """blank: nothing of the note that was begun is written yet. in_row: the open block is a table's row."""

    def __init__(self, builder: Builder, nodes: Nodes, resolve: Callable[[str], str]) -> None:
        super().__init__(builder)
        self._nodes = nodes
        self._resolve = resolve
        self._open: list[tuple[int, bool]] = []
        self._before_marker: Span | None = None
        self.in_row = False

    def begin(self, kind: BlockKind, span: Span, level: int = 0, label: str = "") -> Inline:
        """Opens a block, and in it again what is open around it."""
        inline = self._builder.begin(kind, span, level, label)
        for i in range(max(len(self._open) - _REOPENED, 0), len(self._open)):
            index, applied = self._open[i]
            self._apply(inline, self._nodes[index], again=applied)
            self._open[i] = (index, True)
        return inline

    def end(self, at: int) -> None:
        self._close(at)
        self._builder.end(at)

    def end_item(self, span: Span) -> None:
        self._close(span.end)
        self._builder.end_item(span)

    @contextmanager
    def apart(self) -> Iterator[None]:
        """For a note: what is open around it does not hold in it."""
        open_, row = self._open, self.in_row
        self._open, self.in_row, self._space = [], False, None
        yield
        self._open, self.in_row, self._space = open_, row, None

    def text(self, string: str, start: int, end: int) -> None:
        """Text of the page. White space before a marker is none where a stop or a comma follows the marker ("1901 [2].")."""
        if self._space is not None and self._space is self._before_marker and string[:1] in set(".,;:)"):
            self._space = None
        super().text(string, start, end)

    def reference(self, span: Span, label: str, number: str) -> None:
        inline = self.inline(span.start)
        self._before_marker = self._space
        inline.mark(MarkKind.REFERENCE, inline.length, span, label, number)

    def begin_element(self, index: int, node: Node) -> None:
        """An element of the line begins."""
        if node.name == "br":
            self._break_line(node)
            return
        inline = self._builder.inline
        if node.name == "img" and node.attributes.get("src"):
            inline = self.inline(node.start)
        if inline is not None:
            self.flush()
            self._apply(inline, node)
        self._open.append((index, inline is not None))

    def end_element(self, index: int, node: Node) -> None:
        while self._open and self._open[-1][0] > index:
            self._open.pop()
        if not self._open or self._open[-1][0] != index:
            return
        _, applied = self._open.pop()
        inline = self._builder.inline
        if inline is not None and applied:
            if node.name in _QUOTES and node.closing < node.closed:
                self.flush()
                inline.text(_QUOTES[node.name][1], node.closing, node.closed)
            inline.tag(_tag(node, closing=True))
        elif not applied and (name := node.attributes.get("id") or node.attributes.get("name")):
            self._builder.anchors.append(Mark(MarkKind.ANCHOR, 0, 0, Span(node.start, node.end), name))

    def _apply(self, inline: Inline, node: Node, *, again: bool = False) -> None:
        tag = _tag(node)
        if "href" in tag.attributes or "src" in tag.attributes or again:
            attributes = {key: value for key, value in tag.attributes.items() if not (again and key in {"id", "name"})}
            for key in ("href", "src"):
                if key in attributes:
                    attributes[key] = self._resolve(attributes[key])
            tag = Tag(tag.name, False, attributes, tag.start, tag.end)
        inline.tag(tag)
        if node.name in _QUOTES and not again:
            inline.text(_QUOTES[node.name][0], node.start, node.end)

    def _close(self, at: int) -> None:
        """Ends in the open block what is open around it."""
        inline = self._builder.inline
        self._forget()
        if inline is not None:
            for index, applied in reversed(self._open[-_REOPENED:]):
                if applied:
                    node = self._nodes[index]
                    inline.tag(Tag(_tag(node).name, True, {}, at, at))

    def _break_line(self, node: Node) -> None:
        inline = self._builder.inline
        if inline is None or not inline.length or self.in_row:
            self.space(node.start, node.end)
        elif self._broken == inline.length:
            # Two of them in a row are how old pages part their paragraphs.
            self.end(node.start)
        else:
            self.line_break(node.start, node.end)


def _tag(node: Node, *, closing: bool = False) -> Tag:
    """A node as a tag in running text; what a style raises is a superscript."""
    name = "sup" if _SUPERSCRIPT.search(node.attributes.get("style", "")) else node.name
    if closing:
        return Tag(name, True, {}, node.closing, node.closed)
    return Tag(name, False, node.attributes, node.start, node.end)
