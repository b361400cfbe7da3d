"""Puts the blocks of a document together: one is open at a time, and the note and the lists around it are remembered."""

import re

from claimcheck.documents.inline import Inline
from claimcheck.documents.shaping import shaped
from claimcheck.model.source import Block, BlockKind, Mark, MarkKind
from claimcheck.model.text import EMPTY, Span, Text

# A paragraph right above a `---` is a heading to Markdown; a long or many-sentenced one was not meant as one.
_LONGEST_HEADING = 120
_SENTENCE = re.compile(r"[.?!]\s+\S")


class Builder:
    """blocks: what is finished, in order. loose: links and images that stand in none. inline: the text of the open block.

    underlined: whether a heading may be a paragraph above a `---`. lists: how many of them are open. anchors: those of the
    block that comes next. carried: one that every block bears.
    """

    def __init__(self, source: str, *, underlined: bool = True) -> None:
        self.blocks: list[Block] = []
        self.loose: list[Mark] = []
        self.inline: Inline | None = None
        self.lists = 0
        self.anchors: list[Mark] = []
        self.carried: Mark | None = None
        self._source = source
        self._underlined = underlined
        self._start = 0
        self._kind = BlockKind.PARAGRAPH
        self._level = 0
        self._label = ""
        self._note: tuple[str, int] | None = None
        self._number = ""

    @property
    def level(self) -> int:
        """Of a paragraph that begins here."""
        return self.lists if self._note is None else 0

    def kind(self, *, in_item: bool) -> BlockKind:
        """Of a paragraph that begins here. in_item: an item that no list of Markdown's has."""
        if self._note is not None:
            return BlockKind.NOTE
        return BlockKind.ITEM if self.lists or in_item else BlockKind.PARAGRAPH

    def begin(self, kind: BlockKind, span: Span, level: int = 0, label: str = "") -> Inline:
        """Opens a block and ends the one before; the first paragraph of a note is the block that the note has opened."""
        inline = self.inline
        if inline is not None and not inline.length and self._kind is BlockKind.NOTE and kind is BlockKind.NOTE:
            return inline
        self.end(span.start)
        self.inline, self._kind, self._start = Inline(self._source), kind, span.start
        self._level, self._label = level, (self._note[0] if self._note is not None else label)
        return self.inline

    def end(self, at: int) -> None:
        """Finishes the open block, if there is one with anything in it."""
        inline, self.inline = self.inline, None
        if inline is None:
            return
        text, marks = inline.finish()
        if not text and not any(mark.kind is MarkKind.REFERENCE for mark in marks):
            self.anchors += [mark for mark in marks if mark.kind is MarkKind.ANCHOR]
            self.loose += [mark for mark in marks if mark.kind in {MarkKind.LINK, MarkKind.IMAGE}]
            return
        if self.carried is not None and self.carried not in self.anchors:
            self.anchors.append(self.carried)
        marks = (*(Mark(MarkKind.ANCHOR, 0, 0, a.span, a.target) for a in self.anchors), *marks)
        self.anchors.clear()
        kind = self._kind
        if kind is BlockKind.HEADING and self._is_prose(text):
            kind, self._level = BlockKind.PARAGRAPH, 0
        level = int(len(self.blocks) > self._note[1]) if self._note and kind is BlockKind.NOTE else self._level
        number = self._number if kind is BlockKind.NOTE else ""
        self.blocks.extend(shaped(Block(kind, text, Span(self._start, at), marks, level, self._label, number)))

    def end_item(self, span: Span) -> None:
        """Finishes an item; one that has a label is a block though nothing stands in it."""
        if self.inline is not None and not self.inline.length and self._label and self._kind is BlockKind.ITEM:
            self.blocks.append(Block(BlockKind.ITEM, EMPTY, span, (), self._level, self._label))
        self.end(span.end)

    def begin_note(self, label: str, span: Span, number: str = "") -> None:
        """Opens a note: until its end every paragraph is a part of it. number: what is printed, if not the label."""
        self.end(span.start)
        self._note, self._number = (label, len(self.blocks)), number
        self._start = span.start
        self.begin(BlockKind.NOTE, span, label=label)

    def end_note(self, span: Span) -> None:
        """Finishes a note; one with nothing in it is a block as well."""
        self.end(span.end)
        if self._note and len(self.blocks) == self._note[1]:
            self.blocks.append(Block(BlockKind.NOTE, EMPTY, span, label=self._note[0], number=self._number))
        self._note, self._number = None, ""

    def rule(self, span: Span) -> None:
        self.end(span.start)
        self.blocks.append(Block(BlockKind.RULE, EMPTY, span))

    def _is_prose(self, text: Text) -> bool:
        long = len(text.string) > _LONGEST_HEADING or _SENTENCE.search(text.string) is not None
        return self._underlined and self._source[self._start] != "#" and long
