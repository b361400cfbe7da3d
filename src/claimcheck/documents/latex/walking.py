"""From the tokens of LaTeX to blocks: each command does what it prints, and one that nobody knows prints its arguments."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable

from claimcheck.documents.building import Builder
from claimcheck.documents.latex import printing, words
from claimcheck.documents.latex.arguments import Arguments
from claimcheck.documents.latex.noting import Counting, Waiting
from claimcheck.documents.latex.scanning import Kind, Token
from claimcheck.documents.prose import Prose
from claimcheck.model.source import BlockKind, Mark, MarkKind
from claimcheck.model.text import Span

_RAISED = re.compile(r"\s*(?:\{\s*\})?\s*\^")
_LONGEST_FORMULA = 400
_TWO_ARGUMENTS = frozenset({"tabular*", "tabularx", "tabulary"})
_ONE_ARGUMENT = frozenset({"minipage", "multicols", "adjustwidth", "wrapfigure", "subfigure", "thebibliography"})


class Walk:
    """Goes through the tokens once. Notes wait until their paragraph is whole."""

    def __init__(self, source: str, tokens: list[Token]) -> None:
        self._source = source
        self._tokens = tokens
        self._arguments = Arguments(source, tokens)
        self._builder = Builder(source, underlined=False)
        self._prose = Prose(self._builder)
        self._counting = Counting()
        self._waiting: list[Waiting] = []
        self._at_close: dict[int, list[Callable[[], None]]] = defaultdict(list)
        self._groups: list[int] = []
        self._lists: list[int | None] = []
        self._in_row = self._in_note = False
        chapters = any(token.kind is Kind.COMMAND and token.name.rstrip("*") in {"chapter", "part"} for token in tokens)
        self._deeper = int(chapters)
        self._ends = _ends(source, tokens)
        does = (
            (("\\",), self._line_end), (words.HEADINGS, self._heading), (("begin", "end"), self._environment),
            ((*words.NOTES, *words.NOTE_MARKS, *words.NOTE_TEXTS, *words.NOTED_CITES), self._note),
            (words.STYLES, self._style), (words.SWITCHES, self._switch), (words.CITES, self._cite),
            (("url", "nolinkurl", "path", "href"), self._address),
            (("item", "bibitem"), self._item), (("caption", "captionof", "subcaption"), self._caption),
            (("includegraphics",), self._image),
        )  # fmt: skip
        self._does: dict[str, Callable[[int, Token], int]] = {name: do for names, do in does for name in names}

    def read(self, first: int, last: int) -> Builder:
        """The blocks of the tokens from one index up to another."""
        self._walk(first, last)
        self._break(self._tokens[last - 1].end if last > first else 0)
        return self._builder

    def _walk(self, first: int, last: int) -> None:
        i = first
        while i < last:
            token = self._tokens[i]
            following = i + 1
            match token.kind:
                case Kind.COMMAND:
                    following = self._command(i, token)
                case Kind.OPEN:
                    self._groups.append(token.match)
                case Kind.CLOSE:
                    self._close(i)
                case Kind.PARAGRAPH:
                    self._paragraph(token)
                case Kind.MATH:
                    following = self._math(i, token)
                case Kind.MARK:
                    self._mark(token)
                case Kind.VERBATIM:
                    self._verbatim(token)
                case _:
                    self._prose.text(self._source[token.start : token.end], token.start, token.end)
            i = max(following, i + 1)

    def _command(self, index: int, token: Token) -> int:
        """Does what a command does; the index behind it and those of its arguments that are done with."""
        name, base = token.name, token.name.rstrip("*")
        if name in words.SPACES:
            self._prose.space(token.start, token.end)
        elif name in words.PRINTED:
            self._print(words.PRINTED[name], token)
        elif name in words.ACCENTS and (accent := printing.accented(self._source, self._tokens, index)):
            letter, end, following = accent
            self._prose.text(letter, token.start, end)
            return following
        elif does := self._does.get(name) or self._does.get(base):
            return does(index, token)
        else:
            return self._other(index, token, base)
        return index + 1

    def _print(self, string: str, token: Token) -> None:
        """The white space behind a command is no space, but formulas put one around their signs."""
        if string in words.SPACED:
            end = token.start + 1 + len(token.name)
            self._prose.text(string, token.start, end)
            if end < token.end:
                self._prose.space(end, token.end)
        elif string:
            self._prose.text(string, token.start, token.end)

    def _other(self, index: int, token: Token, base: str) -> int:
        """What stands between paragraphs, what shows nothing, and what nobody knows."""
        if base in {"par", "newpage", "clearpage", "bigskip", "medskip", "maketitle"}:
            self._break(token.start)
        elif base == "[":
            return self._arguments.command(index, "]") or index + 1
        elif base in {"thanks", "title", "author", "date", "affil", "institute", "marginpar", "todo"}:
            return self._arguments.behind(index, 1)
        elif base == "setcounter":
            self._counting.reset(*self._arguments.inners(index, 2))
            return self._arguments.behind(index, 2)
        elif base in {"def", "gdef", "edef", "let"}:
            return self._arguments.definition(index)
        elif base in words.SILENT:
            return self._arguments.behind(index, words.SILENT[base])
        return self._arguments.options(index)

    def _caption(self, index: int, token: Token) -> int:
        opening = self._arguments.brace(index, skipped=int(token.name == "captionof"))
        if not opening:
            return index + 1
        self._break(token.start)
        end = self._tokens[self._tokens[opening].match].end
        self._at_close[self._tokens[opening].match].append(lambda: self._break(end))
        return opening

    def _image(self, index: int, token: Token) -> int:
        opening = self._arguments.brace(index)
        if not opening:
            return index + 1
        close = self._tokens[opening].match
        span = Span(token.start, self._tokens[close].end)
        self._builder.loose.append(Mark(MarkKind.IMAGE, 0, 0, span, self._arguments.inner(opening)))
        return close + 1

    def _switch(self, index: int, token: Token) -> int:
        """A style that holds to the end of the braces around it."""
        if self._groups and self._groups[-1] > index:
            self._mark_until(self._groups[-1], words.SWITCHES[token.name], Span(token.start, token.end))
        return index + 1

    def _break(self, at: int) -> None:
        """A paragraph is whole; its notes follow it."""
        self._prose.end(at)
        while self._waiting and not (self._in_note or self._in_row):
            note, self._waiting = self._waiting[0], self._waiting[1:]
            self._in_note = True
            self._builder.begin_note(note.label, note.span, note.number)
            self._walk(note.first, note.last)
            self._prose.end(note.span.end)
            self._builder.end_note(note.span)
            self._in_note = False

    def _paragraph(self, token: Token) -> None:
        if self._in_row:
            self._prose.space(token.start, token.end)
        else:
            self._break(token.start)

    def _close(self, index: int) -> None:
        if self._groups:
            self._groups.pop()
        for action in reversed(self._at_close.pop(index, [])):
            action()

    def _mark(self, token: Token) -> None:
        string = self._source[token.start : token.end]
        if string == "~":
            self._prose.space(token.start, token.end)
        elif string == "&" and self._in_row:
            self._prose.cell(token.start)
        else:
            self._prose.text(words.MARKS.get(string, string), token.start, token.end)

    def _verbatim(self, token: Token) -> None:
        string = self._source[token.start : token.end]
        if token.name == "verb":
            inline = self._prose.inline(token.start)
            self._prose.flush()
            at = inline.length
            self._prose.text(string, token.start, token.end)
            inline.mark(MarkKind.CODE, at, Span(token.start, token.end))
        elif token.name != "comment":
            self._break(token.start)
            self._prose.begin(BlockKind.CODE, Span(token.start, token.end))
            self._prose.text(string, token.start, token.end)
            self._break(token.end)

    def _math(self, index: int, token: Token) -> int:
        """A formula in the line prints what stands in it; one that raises is a marker for all that is known."""
        tokens = self._tokens
        sign = self._source[token.start : token.end]
        for i in range(index + 1, min(index + _LONGEST_FORMULA, len(tokens))):
            if tokens[i].kind is Kind.MATH and self._source[tokens[i].start : tokens[i].end] == sign:
                if sign == "$" and _RAISED.match(self._source, token.end, tokens[i].start):
                    self._prose.text(self._source[token.start : tokens[i].end], token.start, tokens[i].end)
                elif sign == "$":
                    self._walk(index + 1, i)
                return i + 1
            if tokens[i].kind is Kind.PARAGRAPH:
                break
        self._prose.text(sign, token.start, token.end)
        return index + 1

    def _line_end(self, index: int, token: Token) -> int:
        if self._in_row:
            self._break(token.start)
            self._prose.begin(BlockKind.ROW, Span(token.end, token.end))
        else:
            self._prose.line_break(token.start, token.end)
        return self._arguments.options(index)

    def _heading(self, index: int, token: Token) -> int:
        level = words.HEADINGS[token.name.rstrip("*")]
        opening = self._arguments.brace(index)
        if not opening:
            return index + 1
        if level == 0:
            self._counting.begin_chapter()
        self._break(token.start)
        self._prose.begin(BlockKind.HEADING, Span(token.start, token.end), max(level + self._deeper, 1))
        end = self._tokens[self._tokens[opening].match].end
        self._at_close[self._tokens[opening].match].append(lambda: self._break(end))
        return opening

    def _style(self, index: int, token: Token) -> int:
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

        self._at_close[close].append(end)

    def _address(self, index: int, token: Token) -> int:
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

    def _cite(self, index: int, token: Token) -> int:
        """The key of a work, in brackets: what is printed for it stands in another file."""
        opening = self._arguments.brace(index)
        if not opening:
            return index + 1
        close = self._tokens[opening].match
        self._prose.text("[", token.start, self._tokens[opening].end)
        self._prose.text(self._arguments.inner(opening), self._tokens[opening].end, self._tokens[close].start)
        self._prose.text("]", self._tokens[close].start, self._tokens[close].end)
        return close + 1

    def _note(self, index: int, token: Token) -> int:
        """A note, its mark, or its text alone. Within a row and within a note it waits as well."""
        base = token.name if token.name in words.NOTED_CITES else token.name.rstrip("*")
        option = self._arguments.option(index)
        opening = 0 if base in words.NOTE_MARKS else self._arguments.brace(index)
        if not opening and base not in words.NOTE_MARKS:
            return index + 1
        marks, says = base not in words.NOTE_TEXTS, base not in words.NOTE_MARKS
        label, number = self._counting.take(base, option, says=says, marks=marks)
        following = self._tokens[opening].match + 1 if opening else self._arguments.options(index)
        span = Span(token.start, self._tokens[following - 1].end)
        if marks:
            inline = self._prose.inline(token.start)
            inline.mark(MarkKind.REFERENCE, inline.length, span, label, number)
        if says:
            self._waiting.append(Waiting(label, number, opening + 1, self._tokens[opening].match, span))
        return following

    def _item(self, index: int, token: Token) -> int:
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

    def _environment(self, index: int, token: Token) -> int:
        opening = self._arguments.brace(index)
        if not opening:
            return index + 1
        name, following = self._arguments.inner(opening), self._tokens[opening].match + 1
        at = token.start if token.name == "begin" else self._tokens[following - 1].end
        if token.name == "begin" and name in words.FORMULAS:
            ends = self._ends.get(name, [])
            i = bisect_left(ends, index)
            return ends[i] if i < len(ends) else following
        if name in words.TABLES and token.name == "end":
            self._in_row = False
        self._break(at)
        if name in words.LISTS:
            self._list(token.name == "begin", numbered=name in words.NUMBERED)
        elif token.name == "end":
            return len(self._tokens) if name == "document" else following
        elif name in words.TABLES:
            following = self._arguments.behind(following - 1, 2 if name in _TWO_ARGUMENTS else 1)
            self._in_row = True
            self._prose.begin(BlockKind.ROW, Span(at, at))
        elif name in _ONE_ARGUMENT:
            following = self._arguments.behind(following - 1, 1)
        else:
            following = self._arguments.options(following - 1)
        if name in words.REFERENCES and token.name == "begin":
            self._prose.begin(BlockKind.HEADING, Span(at, at), 1 + self._deeper)
            self._prose.text(words.REFERENCES[name], at, self._tokens[following - 1].end)
            self._break(at)
        return following

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
