"""The environments of LaTeX: lists and their items, tables, formulas that stand by themselves, the list of references."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable

from claimcheck.documents.building import Builder
from claimcheck.documents.latex import words
from claimcheck.documents.latex.arguments import Arguments
from claimcheck.documents.latex.scanning import Kind, Token
from claimcheck.documents.prose import Prose
from claimcheck.model.source import BlockKind
from claimcheck.model.text import Span

_TWO_ARGUMENTS = frozenset({"tabular*", "tabularx", "tabulary"})
_ONE_ARGUMENT = frozenset({"minipage", "multicols", "adjustwidth", "wrapfigure", "subfigure", "thebibliography"})


class Environments:
    """Each method is given a command and gives the index behind it and those of its arguments that are done with.

    end_paragraph: what ends a paragraph at an offset, notes and all. in_row: whether the open block is a table's row.
    deeper: 1 in a document with chapters, below which its sections are.
    """

    def __init__(
        self, source: str, tokens: list[Token], builder: Builder, prose: Prose, end_paragraph: Callable[[int], None]
    ) -> None:
        self._source = source
        self._tokens = tokens
        self._arguments = Arguments(source, tokens)
        self._builder = builder
        self._prose = prose
        self._break = end_paragraph
        self._lists: list[int | None] = []
        self._ends = _ends(source, tokens)
        self.in_row = False
        chapters = any(token.kind is Kind.COMMAND and token.name.rstrip("*") in {"chapter", "part"} for token in tokens)
        self.deeper = int(chapters)

    def item(self, index: int, token: Token) -> int:
        """An item of a list; its own label, if it has one, is its text's beginning."""
        self._break(token.start)
        label = ""
        if self._lists and self._lists[-1] is not None and self._arguments.option(index) is None:
            self._lists[-1] = number = self._lists[-1] + 1
            label = f"{number}."
        self._prose.begin(self._builder.kind(in_item=True), Span(token.start, token.end), max(self._builder.lists, 1), label)
        if token.name == "bibitem":
            return self._arguments.behind(index, 1)
        option = self._arguments.option_place(index)
        if option is not None:
            for i in range(option[0], option[1]):
                each = self._tokens[i]
                if each.kind is Kind.TEXT:
                    self._prose.text(self._source[each.start : each.end], each.start, each.end)
            self._prose.space(self._tokens[option[1]].start, self._tokens[option[1]].end)
        return self._arguments.options(index)

    def environment(self, index: int, token: Token) -> int:
        opening = self._arguments.brace(index)
        if not opening:
            return index + 1
        name, following = self._arguments.inner(opening), self._tokens[opening].match + 1
        at = token.start if token.name == "begin" else self._tokens[following - 1].end
        if token.name == "begin" and name in words.FORMULAS:
            ends = self._ends.get(name, [])
            i = bisect_left(ends, index)
            if i < len(ends) and name not in words.PICTURES:
                self._formula(self._tokens[following - 1].end, self._tokens[ends[i]].start)
            return ends[i] if i < len(ends) else following
        if name in words.TABLES and token.name == "end":
            self.in_row = False
        if self.in_row and name not in words.TABLES:  # a box within a cell
            self._prose.space(at, at)
            boxed = token.name == "begin" and name in _ONE_ARGUMENT
            return self._arguments.behind(following - 1, 1) if boxed else following
        self._break(at)
        if name in words.LISTS:
            self._list(token.name == "begin", numbered=name in words.NUMBERED)
        elif token.name == "end":
            return len(self._tokens) if name == "document" else following
        elif name in words.TABLES:
            following = self._arguments.behind(following - 1, 2 if name in _TWO_ARGUMENTS else 1)
            self.in_row = True
            self._prose.begin(BlockKind.ROW, Span(at, at))
        elif name in _ONE_ARGUMENT:
            following = self._arguments.behind(following - 1, 1)
        else:
            following = self._arguments.options(following - 1)
        if name in words.REFERENCES and token.name == "begin":
            self._prose.begin(BlockKind.HEADING, Span(at, at), 1 + self.deeper)
            self._prose.text(words.REFERENCES[name], at, self._tokens[following - 1].end)
            self._break(at)
        return following

    def _formula(self, start: int, end: int) -> None:
        """A formula that stands by itself is no text, and what stands before it does not break off."""
        self._break(start)
        self._prose.begin(BlockKind.CODE, Span(start, end))
        self._prose.text(self._source[start:end], start, end)
        self._break(end)

    def _list(self, begins: bool, *, numbered: bool) -> None:
        if begins:
            self._builder.lists += 1
            self._lists.append(0 if numbered else None)
        elif self._lists:
            self._builder.lists -= 1
            self._lists.pop()


def _ends(source: str, tokens: list[Token]) -> dict[str, list[int]]:
    """Where each kind of environment ends."""
    found: dict[str, list[int]] = defaultdict(list)
    for i, token in enumerate(tokens):
        if token.kind is Kind.COMMAND and token.name == "end" and i + 1 < len(tokens) and tokens[i + 1].match > 0:
            found[source[tokens[i + 1].end : tokens[tokens[i + 1].match].start]].append(i)
    return found
