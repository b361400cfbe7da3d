"""Writes running text into blocks: white space folded over pieces, characters that take no room left out."""

import re

from claimcheck.documents.building import Builder
from claimcheck.documents.inline import Inline
from claimcheck.model.source import BlockKind
from claimcheck.model.text import Span

# Soft hyphens, zero-width spaces, and what is no character of a text at all.
_INVISIBLE = re.compile("[\u00ad\u200b\ufeff\0]+")


class Prose:
    """The writer of a format whose white space means nothing but a space. blank: nothing is written since it was set."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._space: Span | None = None
        self._broken = -1
        self.blank = False

    def begin(self, kind: BlockKind, span: Span, level: int = 0, label: str = "") -> Inline:
        self._forget()
        return self._builder.begin(kind, span, level, label)

    def end(self, at: int) -> None:
        self._forget()
        self._builder.end(at)

    def text(self, string: str, start: int, end: int) -> None:
        """Text that stands for `source[start:end]`: character by character, or as one unit."""
        if end - start != len(string):
            self._part(_INVISIBLE.sub("", string), start, end)
            return
        at = 0
        for match in _INVISIBLE.finditer(string):
            self._part(string[at : match.start()], start + at, start + match.start())
            at = match.end()
        self._part(string[at:], start + at, end)

    def space(self, start: int, end: int) -> None:
        """White space that is shown if text stands before and behind it in the block."""
        inline = self._builder.inline
        if inline is not None and inline.length and self._space is None and self._broken != inline.length:
            self._space = Span(start, end)

    def line_break(self, start: int, end: int) -> None:
        inline = self._builder.inline
        if inline is not None and inline.length:
            self._space = None
            inline.line_break(start, end)
            self._broken = inline.length

    def cell(self, at: int) -> None:
        """A cell of a row begins."""
        inline, self._space = self._builder.inline, None
        if inline is not None and inline.length:
            inline.text(" | ", at, at)
            self._broken = inline.length

    def flush(self) -> Inline | None:
        """Writes the white space that waits, for a mark that begins behind it. The open block, if there is one."""
        space, self._space = self._space, None
        if space is not None and self._builder.inline is not None:
            self._builder.inline.text(" ", space.start, space.end)
        return self._builder.inline

    def inline(self, at: int) -> Inline:
        """The open block, or a paragraph that begins here."""
        builder = self._builder
        if builder.inline is not None:
            return builder.inline
        return self.begin(builder.kind(in_item=False), Span(at, at), builder.level)

    def _forget(self) -> None:
        self._space, self._broken = None, -1

    def _part(self, string: str, start: int, end: int) -> None:
        """Text of which the white space around it is kept for what comes next."""
        core = string.strip()
        if not core:
            if string:
                self.space(start, end)
            return
        lead = len(string) - len(string.lstrip())
        inline = self.inline(start + lead if end - start == len(string) else start)
        if lead:
            self.space(start, start + lead)
        self.flush()
        self.blank = False
        if end - start == len(string):
            inline.text(core, start + lead, start + lead + len(core))
            if lead + len(core) < len(string):
                self.space(start + lead + len(core), end)
        else:
            inline.text(core, start, end)
