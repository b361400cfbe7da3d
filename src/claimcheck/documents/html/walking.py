"""From the nodes of a page to blocks: what stands where, what is left out, and where its notes begin and end."""

from bisect import bisect_left
from collections.abc import Callable

from claimcheck.documents.building import Builder
from claimcheck.documents.html import forms
from claimcheck.documents.html.apparatus import Definition, Notes
from claimcheck.documents.html.frame import Frame
from claimcheck.documents.html.headings import headings
from claimcheck.documents.html.heads import Head
from claimcheck.documents.html.lists import item_numbers
from claimcheck.documents.html.tables import data_tables
from claimcheck.documents.html.tree import Node, Nodes
from claimcheck.documents.html.writing import Writer
from claimcheck.model.source import BlockKind, Mark, MarkKind
from claimcheck.model.text import Span

_WIDEST = 30
# Blocks that are parts of the paragraph beside them: the number and the text of an entry (CSL as citeproc writes it).
_IN_LINE = frozenset({"csl-left-margin", "csl-right-inline"})


class Walk:
    """Goes through the nodes once, in order; nothing recurses but a note into itself."""

    def __init__(self, page: str, nodes: Nodes, notes: Notes, frame: Frame, resolve: Callable[[str], str]) -> None:
        self._nodes = nodes
        self._notes = notes
        self._frame = frame
        self._defined = sorted(notes.definitions)
        self._marked = {reference.label for reference in notes.references.values()}
        self._by_number = {each.number: each.label for each in notes.definitions.values()}
        self._builder = Builder(page, underlined=False)
        self._write = Writer(self._builder, nodes, resolve)
        self._headings = headings(nodes)
        self._numbers = item_numbers(nodes)
        self._data = data_tables(nodes)
        self._note: Definition | None = None
        self._head: Head | None = None
        self._waiting: list[Definition] = []

    def read(self) -> Builder:
        """The blocks of the main part, and of the notes that stand outside of it and that it points to."""
        main = self._frame.main()
        first, last = main, self._nodes[main].last
        self._walk(first, last)
        self._break(self._nodes[main].closed)
        asked = {each.label for index, each in self._notes.references.items() if first <= index < last}
        for begin in self._defined:
            definition = self._notes.definitions[begin]
            if not first <= begin < last and definition.label in asked:
                self._define(definition)
        return self._builder

    def _walk(self, first: int, last: int) -> None:
        nodes, begun, i = self._nodes, list[int](), first
        while i < last:
            while begun and nodes[begun[-1]].last <= i:
                self._leave(begun.pop())
            node = nodes[i]
            if not node.name:
                self._text(i, node)
            elif i != first and (definition := self._notes.definitions.get(i)) and self._note is None:
                self._define(definition)
                i = max(definition.last, node.last)
                continue
            elif self._enter(i, node, top=i == first):
                begun.append(i)
            else:
                i = node.last
                continue
            i += 1
        while begun:
            self._leave(begun.pop())

    def _enter(self, index: int, node: Node, *, top: bool) -> bool:
        """Whether an element is gone into; what is not is done with."""
        notes = self._notes
        if self._frame.is_unread(index):
            return False
        head = self._head if self._write.blank else None
        if index in notes.skipped:
            if head is not None:
                head.skips(index)
            return False
        if index in notes.joins:
            self._join(index)
            return False
        if index in notes.references or index in notes.groups:
            self._markers(index, node)
            return False
        if index in notes.within and not top:
            self._aside(index, node)
            return False
        if self._note is None and not top and self._frame.is_frame(index):
            self._only_notes(index, node)
            return False
        if head is not None and head.takes(index):
            return False
        if node.is_block and not (node.attributes and node.words() & _IN_LINE):
            self._open(index, node)
        else:
            self._write.begin_element(index, node)
        return True

    def _leave(self, index: int) -> None:
        node = self._nodes[index]
        if not node.is_block or (node.attributes and node.words() & _IN_LINE):
            self._write.end_element(index, node)
            return
        if node.name in {"td", "th"} and self._write.in_row:
            return
        if node.name == "li" and self._note is None:
            self._write.end_item(Span(node.start, node.closed))
        elif not self._write.in_row or node.name == "tr":
            self._write.in_row = False
            self._break(node.closing)
        if node.name in {"ol", "ul"}:
            self._builder.lists -= 1
        if not self._write.in_row:
            self._asides()

    def _open(self, index: int, node: Node) -> None:
        """A block begins."""
        builder, write, span = self._builder, self._write, Span(node.start, node.end)
        if write.in_row:
            write.cell(node.start) if node.name in {"td", "th"} else write.space(node.start, node.end)
            return
        if node.name == "hr":
            self._break(node.start)
            builder.rule(span)
            return
        if builder.inline is None or builder.inline.length or node.name in {"li", "tr", "pre"} or index in self._headings:
            self._break(node.start)
        if (name := node.attributes.get("id")) and self._note is None:
            builder.anchors.append(Mark(MarkKind.ANCHOR, 0, 0, span, name))
        if index in self._headings:
            write.begin(BlockKind.HEADING, span, self._headings[index])
        elif node.name in {"ol", "ul"}:
            builder.lists += 1
        elif node.name == "li":
            number = self._numbers.get(index, "")
            write.begin(builder.kind(in_item=True), span, builder.level or 1, f"{number}." if number else "")
        elif node.name == "tr" and self._note is None and self._table(node) in self._data:
            write.begin(BlockKind.ROW, span)
            write.in_row = True
        elif node.name == "pre":
            write.begin(BlockKind.CODE, span)

    def _table(self, node: Node) -> int:
        """The table that a row is of."""
        parent = node.parent
        while parent > 0 and self._nodes[parent].name in {"tbody", "thead", "tfoot"}:
            parent = self._nodes[parent].parent
        return parent

    def _break(self, at: int) -> None:
        self._write.end(at)
        self._asides()

    def _text(self, index: int, node: Node) -> None:
        if index in self._notes.joins:
            self._join(index)
            return
        string, start, end = node.text, node.start, node.end
        if index in self._notes.cut_heads:
            string, start = string[1:], start + 1
        if index in self._notes.cut_ends:
            string, end = string[:-1], end - 1
        if self._head is not None and self._write.blank and end - start == len(string):
            lead = self._head.lead(index, string)
            string, start = string[lead:], start + lead
        self._write.text(string, start, end)

    def _markers(self, index: int, node: Node) -> None:
        """The references of an element, and those that a range between two of them leaves out."""
        notes = self._notes
        found = [i for i in range(index, node.last) if i in notes.references]
        before = 0
        for i in found:
            reference, own = notes.references[i], self._nodes[i]
            if before:
                self._range(before, i)
            whole = node if len(found) == 1 else own
            self._write.reference(Span(whole.start, whole.closed), reference.label, reference.number)
            before = i

    def _join(self, index: int) -> None:
        """What stands between two markers is no text; a dash is the markers that it leaves out."""
        first, second = self._notes.joins[index]
        before = max(i for i in range(first, self._nodes[first].last) if i in self._notes.references)
        behind = min(i for i in range(second, self._nodes[second].last) if i in self._notes.references)
        self._range(before, behind)

    def _range(self, before: int, behind: int) -> None:
        """4 of "3-5": it is marked where the dash stands."""
        nodes, references = self._nodes, self._notes.references
        first, last = references[before].number, references[behind].number
        between = "".join(node.text for node in nodes[nodes[before].last : behind])
        if not (first.isdecimal() and last.isdecimal() and forms.DASH.fullmatch(between)):
            return
        for number in range(int(first) + 1, min(int(last), int(first) + _WIDEST)):
            if label := self._by_number.get(str(number)):
                self._write.reference(Span(nodes[before].closed, nodes[behind].start), label, str(number))

    def _aside(self, index: int, node: Node) -> None:
        """A note that stands in the sentence: it is read behind the paragraph."""
        definition = self._notes.within[index]
        self._waiting.append(definition)
        if definition.label not in self._marked and not definition.bare:
            self._write.reference(Span(node.start, node.closed), definition.label, definition.number)

    def _asides(self) -> None:
        if self._note is None and self._waiting:
            waiting, self._waiting = self._waiting, []
            for definition in waiting:
                if definition.bare:
                    self._bare(definition)
                else:
                    self._define(definition)

    def _bare(self, definition: Definition) -> None:
        with self._write.apart():
            self._walk(definition.first, definition.last)
            self._write.end(self._nodes[definition.last - 1].closed or self._nodes[definition.last - 1].end)

    def _define(self, definition: Definition) -> None:
        """Reads a note."""
        nodes = self._nodes
        first, last = nodes[definition.first], nodes[definition.last - 1]
        span = Span(first.start, max(first.closed, last.closed, last.end))
        with self._write.apart():
            self._note, self._head = definition, Head(nodes, self._notes, definition)
            self._builder.begin_note(definition.label, span, definition.number)
            self._write.blank = True
            self._walk(definition.first, definition.last)
            self._write.end(span.end)
            self._builder.end_note(span)
            self._write.blank = False
            self._note = self._head = None
        self._asides()

    def _only_notes(self, index: int, node: Node) -> None:
        """What is not read of a page may hold its notes."""
        for begin in self._defined[bisect_left(self._defined, index) : bisect_left(self._defined, node.last)]:
            self._define(self._notes.definitions[begin])
