"""The arguments of commands: where they stand among the tokens."""

from claimcheck.documents.latex.scanning import Kind, Token

_MOST_TOKENS = 200
"""Of an optional argument: brackets are text as well, and what has no end is none."""


class Arguments:
    """Asked by the index of a command, or of the last token of one argument, for what comes next."""

    def __init__(self, source: str, tokens: list[Token]) -> None:
        self._source = source
        self._tokens = tokens

    def option_place(self, index: int) -> tuple[int, int] | None:
        """The tokens between the brackets that follow, and None where there are none."""
        tokens, first = self._tokens, index + 1
        if first >= len(tokens) or not self._is(first, "["):
            return None
        i = first + 1
        while i < min(len(tokens), first + _MOST_TOKENS):
            token = tokens[i]
            if self._is(i, "]"):
                return first + 1, i
            if token.kind in {Kind.PARAGRAPH, Kind.CLOSE} or self._is(i, "["):
                return None
            i = token.match + 1 if token.kind is Kind.OPEN and token.match > 0 else i + 1
        return None

    def option(self, index: int) -> str | None:
        """What stands between the brackets that follow."""
        place = self.option_place(index)
        if place is None:
            return None
        return self._source[self._tokens[index + 1].end : self._tokens[place[1]].start].strip()

    def options(self, index: int) -> int:
        """The index behind the brackets that follow, however many."""
        while (place := self.option_place(index)) is not None:
            index = place[1]
        return index + 1

    def brace(self, index: int, *, skipped: int = 0) -> int:
        """The brace that opens the next argument, brackets passed over; 0 for none. skipped: arguments before it."""
        at = self.options(self._white(index))
        at = self._white(at - 1) + 1
        if at >= len(self._tokens) or self._tokens[at].kind is not Kind.OPEN or self._tokens[at].match < 0:
            return 0
        return self.brace(self._tokens[at].match, skipped=skipped - 1) if skipped > 0 else at

    def behind(self, index: int, count: int) -> int:
        """The index behind so many arguments, or as many of them as there are."""
        for _ in range(count):
            opening = self.brace(index)
            if not opening:
                break
            index = self._tokens[opening].match
        return self.options(index)

    def silent(self, index: int, count: int) -> int:
        r"""The index behind so many arguments; the first of several may be a command (`\renewcommand\name{...}`)."""
        named = count > 1 and index + 1 < len(self._tokens) and self._tokens[index + 1].kind is Kind.COMMAND
        return self.behind(index + named, count - named)

    def inner(self, opening: int) -> str:
        """What stands between a brace and its partner."""
        return self._source[self._tokens[opening].end : self._tokens[self._tokens[opening].match].start].strip()

    def inners(self, index: int, count: int) -> list[str]:
        found: list[str] = []
        while len(found) < count and (opening := self.brace(index)):
            found.append(self.inner(opening))
            index = self._tokens[opening].match
        return found

    def command(self, index: int, name: str) -> int:
        """The index behind the next command of a name, if none like the one at `index` comes before it; 0 for none."""
        for i in range(index + 1, min(index + 2 * _MOST_TOKENS, len(self._tokens))):
            if self._tokens[i].kind is Kind.COMMAND and self._tokens[i].name in {name, self._tokens[index].name}:
                return i + 1 if self._tokens[i].name == name else 0
        return 0

    def definition(self, index: int) -> int:
        r"""The index behind `\def\name#1{...}` or `\let\name=...`."""
        for i in range(index + 2, min(index + 12, len(self._tokens))):
            token = self._tokens[i]
            if token.kind is Kind.OPEN and token.match > 0:
                return token.match + 1
            if token.kind is Kind.PARAGRAPH or (token.kind is Kind.TEXT and "\n" in self._source[token.start : token.end]):
                return i
        return index + 2

    def _white(self, index: int) -> int:
        """The index of the last white space that follows, or the same one."""
        following = index + 1
        while (
            following < len(self._tokens)
            and self._tokens[following].kind is Kind.TEXT
            and self._source[self._tokens[following].start : self._tokens[following].end].isspace()
        ):
            index, following = following, following + 1
        return index

    def _is(self, index: int, mark: str) -> bool:
        token = self._tokens[index]
        return token.kind is Kind.MARK and self._source[token.start : token.end] == mark
