"""From the tokens of LaTeX to blocks: each command does what it prints, and one that nobody knows prints its arguments."""

import re
from collections import deque

from claimcheck.documents.building import Builder
from claimcheck.documents.latex import printing, words
from claimcheck.documents.latex.arguments import Arguments
from claimcheck.documents.latex.environments import Environments
from claimcheck.documents.latex.line import Line
from claimcheck.documents.latex.noting import Counting, Waiting
from claimcheck.documents.latex.scanning import Kind, Token
from claimcheck.documents.prose import Prose
from claimcheck.model.source import BlockKind, MarkKind
from claimcheck.model.text import Span

_RAISED = re.compile(r"\s*(?:\{\s*\})?\s*\^")
_LONGEST_FORMULA = 400


class Walk:
    """Goes through the tokens once. Notes wait until their paragraph is whole."""

    def __init__(self, source: str, tokens: list[Token]) -> None:
        self._source = source
        self._tokens = tokens
        self._arguments = Arguments(source, tokens)
        self._builder = Builder(source, underlined=False)
        self._prose = Prose(self._builder)
        self._counting = Counting()
        self._waiting: deque[Waiting] = deque()
        self._line = Line(source, tokens, self._builder, self._prose)
        self._environments = Environments(source, tokens, self._builder, self._prose, self._break)
        self._unread: dict[int, int] = {}
        self._in_note = False
        does = (
            (("\\",), self._line_end), (words.HEADINGS, self._heading), (("begin", "end"), self._environments.environment),
            ((*words.NOTES, *words.NOTE_MARKS, *words.NOTE_TEXTS, *words.NOTED_CITES), self._note),
            (("item", "bibitem"), self._environments.item),
            (("texorpdfstring",), self._either), (("caption", "captionof", "subcaption"), self._caption),
        )  # fmt: skip
        self._does = self._line.does | {name: do for names, do in does for name in names}

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
                    self._line.groups.append(token.match)
                case Kind.CLOSE:
                    following = self._close(i)
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
            self._line.print(words.PRINTED[name], token)
        elif name in words.ACCENTS and (accent := printing.accented(self._source, self._tokens, index)):
            letter, end, following = accent
            self._prose.text(letter, token.start, end)
            return following
        elif does := self._does.get(name) or self._does.get(base):
            return does(index, token)
        else:
            return self._other(index, token, base)
        return index + 1

    def _other(self, index: int, token: Token, base: str) -> int:
        """What stands between paragraphs, what shows nothing, and what nobody knows."""
        if base in {"par", "and", "newpage", "clearpage", "bigskip", "medskip", "maketitle"}:
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
            return self._arguments.silent(index, words.SILENT[base])
        return self._arguments.options(index)

    def _either(self, index: int, _: Token) -> int:
        """Of two arguments the first: the other is for where nothing can be set (bookmarks of a PDF)."""
        opening = self._arguments.brace(index)
        other = self._arguments.brace(self._tokens[opening].match) if opening else 0
        if other:
            self._unread[self._tokens[opening].match] = self._tokens[other].match + 1
        return opening or index + 1

    def _caption(self, index: int, token: Token) -> int:
        opening = self._arguments.brace(index, skipped=int(token.name == "captionof"))
        if not opening:
            return index + 1
        self._break(token.start)
        end = self._tokens[self._tokens[opening].match].end
        self._line.at_close[self._tokens[opening].match].append(lambda: self._break(end))
        return opening

    def _break(self, at: int) -> None:
        """A paragraph is whole; its notes follow it."""
        self._prose.end(at)
        while self._waiting and not (self._in_note or self._environments.in_row):
            note = self._waiting.popleft()
            self._in_note = True
            self._builder.begin_note(note.label, note.span, note.number)
            self._walk(note.first, note.last)
            self._prose.end(note.span.end)
            self._builder.end_note(note.span)
            self._in_note = False

    def _paragraph(self, token: Token) -> None:
        if self._environments.in_row:
            self._prose.space(token.start, token.end)
        else:
            self._break(token.start)

    def _close(self, index: int) -> int:
        """What a brace ends; the index behind it and an argument that is not read."""
        if self._line.groups:
            self._line.groups.pop()
        for action in reversed(self._line.at_close.pop(index, [])):
            action()
        return self._unread.get(index, index + 1)

    def _mark(self, token: Token) -> None:
        string = self._source[token.start : token.end]
        if string == "~":
            self._prose.space(token.start, token.end)
        elif string == "&" and self._environments.in_row:
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
        if self._environments.in_row:
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
        self._prose.begin(BlockKind.HEADING, Span(token.start, token.end), max(level + self._environments.deeper, 1))
        end = self._tokens[self._tokens[opening].match].end
        self._line.at_close[self._tokens[opening].match].append(lambda: self._break(end))
        return opening

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
        if base in words.SEVERAL:
            following = self._arguments.behind(following - 1, words.MOST_CITES)
        span = Span(token.start, self._tokens[following - 1].end)
        if marks:
            inline = self._prose.inline(token.start)
            inline.mark(MarkKind.REFERENCE, inline.length, span, label, number)
        if says:
            self._waiting.append(Waiting(label, number, opening + 1, self._tokens[opening].match, span))
        return following
