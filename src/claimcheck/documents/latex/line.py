"""What the commands of LaTeX do within a paragraph: styles, links, citations, pictures, signs."""

from collections import defaultdict
from collections.abc import Callable

from claimcheck.documents.building import Builder
from claimcheck.documents.latex import printing, words
from claimcheck.documents.latex.arguments import Arguments
from claimcheck.documents.latex.scanning import Kind, Token
from claimcheck.documents.prose import Prose
from claimcheck.model.source import Mark, MarkKind
from claimcheck.model.text import Span


class Line:
    """Each method is given a command and gives the index behind it and those of its arguments that are done with.

    groups: the closing braces of what is open. at_close: by such a brace, what is to be done when it comes.
    """

    def __init__(self, source: str, tokens: list[Token], builder: Builder, prose: Prose) -> None:
        self._source = source
        self._tokens = tokens
        self._arguments = Arguments(source, tokens)
        self._builder = builder
        self._prose = prose
        self.groups: list[int] = []
        self.at_close: dict[int, list[Callable[[], None]]] = defaultdict(list)
        does = (
            (words.STYLES, self.style), (words.SWITCHES, self.switch), (words.CITES, self.cite),
            (("url", "nolinkurl", "path", "href"), self.address), (("includegraphics",), self.image),
        )  # fmt: skip
        self.does: dict[str, Callable[[int, Token], int]] = {name: do for names, do in does for name in names}

    def print(self, string: str, token: Token) -> None:
        """The white space behind a command is no space, but formulas put one around their signs."""
        if string in words.SPACED:
            end = token.start + 1 + len(token.name)
            self._prose.text(string, token.start, end)
            if end < token.end:
                self._prose.space(end, token.end)
        elif string:
            self._prose.text(string, token.start, token.end)

    def image(self, index: int, token: Token) -> int:
        opening = self._arguments.brace(index)
        if not opening:
            return index + 1
        close = self._tokens[opening].match
        span = Span(token.start, self._tokens[close].end)
        self._builder.loose.append(Mark(MarkKind.IMAGE, 0, 0, span, self._arguments.inner(opening)))
        return close + 1

    def switch(self, index: int, token: Token) -> int:
        """A style that holds to the end of the braces around it."""
        if self.groups and self.groups[-1] > index:
            self._mark_until(self.groups[-1], words.SWITCHES[token.name], Span(token.start, token.end))
        return index + 1

    def style(self, index: int, token: Token) -> int:
        opening = self._arguments.brace(index)
        if opening:
            close = self._tokens[opening].match
            self._mark_until(close, words.STYLES[token.name.rstrip("*")], Span(token.start, self._tokens[close].end))
        return opening or index + 1

    def _mark_until(self, close: int, kind: MarkKind, span: Span, target: str = "") -> None:
        """Begins a mark that ends with a brace, in the block that is open then or not at all."""
        inline = self._prose.inline(span.start)
        self._prose.flush()
        inline.begin_mark(kind, span, target)

        def end() -> None:
            if self._builder.inline is inline:
                inline.end_mark()

        self.at_close[close].append(end)

    def address(self, index: int, token: Token) -> int:
        """A link: the address is written out, or stands behind words."""
        raw = index + 1
        if raw >= len(self._tokens) or self._tokens[raw].kind is not Kind.RAW:
            return index + 1
        address = self._tokens[raw]
        target = printing.address(self._source[address.start : address.end])
        shown = raw + 1 if token.name == "href" and raw + 1 < len(self._tokens) else 0
        if shown and self._tokens[shown].kind is Kind.OPEN and self._tokens[shown].match > 0:
            span = Span(token.start, self._tokens[self._tokens[shown].match].end)
            self._mark_until(self._tokens[shown].match, MarkKind.LINK, span, target)
            return shown
        inline = self._prose.inline(token.start)
        self._prose.flush()
        at = inline.length
        for part in printing.ESCAPED.finditer(self._source, address.start, address.end):
            self._prose.text(part.group().lstrip("\\") or "\\", part.start(), part.end())
        if token.name != "path":
            inline.mark(MarkKind.LINK, at, Span(token.start, address.end + 1), target)
        return raw + 1

    def cite(self, index: int, token: Token) -> int:
        """The key of a work, in brackets: what is printed for it stands in another file."""
        start = token.start
        for _ in range(words.MOST_CITES if token.name in words.SEVERAL else 1):
            opening = self._arguments.brace(index)
            if not opening:
                break
            index = self._tokens[opening].match
            close = self._tokens[index]
            self._prose.text("[", start, self._tokens[opening].end)
            self._prose.text(self._arguments.inner(opening), self._tokens[opening].end, close.start)
            self._prose.text("]", close.start, close.end)
            start = close.end
        return index + 1
