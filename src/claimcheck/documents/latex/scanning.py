"""LaTeX as tokens, each with its place; which brace closes which is known from the start, so that nothing recurses.

pylatexenc was measured: it recurses (3,000 nested braces end it) and reads 0.3 MB a second.
"""

import re
from dataclasses import dataclass
from enum import Enum

_TOKEN = re.compile(
    r"(?P<paragraph>(?:%[^\r\n]*)?(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*)"
    r"|(?P<comment>%[^\r\n]*(?:\r\n|\r|\n|\Z)[ \t]*)"
    r"|(?P<command>\\(?:[a-zA-Z@]+\*?[ \t]*|.))"
    r"|(?P<open>\{)|(?P<close>\})|(?P<math>\$\$?)"
    r"|(?P<mark>---?|``|''|[`'~&\[\]])"
    r"|(?P<text>[^\\%{}$\-`'~&\[\]\r\n]+|[\r\n-])",
    re.DOTALL,
)
# What is not read as LaTeX: to its own end, whatever stands in it.
_VERBATIM = re.compile(r"\\begin\{(verbatim\*?|lstlisting|minted|Verbatim|comment|filecontents\*?)\}")
_ADDRESS = re.compile(r"\\(?:url|nolinkurl|path|href)[ \t]*\{")
_VERB = re.compile(r"\\(?:verb|lstinline)\*?([^a-zA-Z\s*{])([^\r\n]{0,400}?)\1")
_BRACE = re.compile(r"(?<!\\)[{}]|(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")
_LONGEST_ADDRESS, _DEEPEST_ADDRESS = 4000, 8


class Kind(Enum):
    TEXT = "text"
    COMMAND = "command"
    OPEN = "open"
    CLOSE = "close"
    MATH = "math"
    MARK = "mark"
    PARAGRAPH = "paragraph"
    VERBATIM = "verbatim"
    RAW = "raw"


@dataclass(slots=True)
class Token:
    """name: of a command, without its backslash. match: of a brace, the index of its partner, -1 for none."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    match: int = -1


def tokens(source: str) -> list[Token]:
    """The tokens in order, comments left out. A RAW token is an address in braces, a VERBATIM one code."""
    found: list[Token] = []
    opened: list[int] = []
    at = 0
    while at < len(source):
        if source[at] == "\\" and (ends := _special(source, at, found)):
            at = ends
            continue
        match = _TOKEN.match(source, at)
        if match is None:  # a backslash at the very end
            break
        at = match.end()
        kind = match.lastgroup or "text"
        if kind == "comment":
            continue
        token = Token(Kind(kind), match.start(), at, _name(match.group()) if kind == "command" else "")
        if token.kind is Kind.OPEN:
            opened.append(len(found))
        elif token.kind is Kind.CLOSE and opened:
            token.match = opened.pop()
            found[token.match].match = len(found)
        found.append(token)
    return found


def _name(command: str) -> str:
    """Of a command in letters; white space behind it is of it. One sign names a command as well, be it a space."""
    return command[1:].rstrip(" \t") or command[1:]


def _special(source: str, at: int, found: list[Token]) -> int:
    """Takes what is not read as LaTeX: code and addresses. Where it ends, 0 for nothing of the kind."""
    if verbatim := _VERBATIM.match(source, at):
        end = source.find(f"\\end{{{verbatim[1]}}}", verbatim.end())
        stop = len(source) if end < 0 else end
        found.append(Token(Kind.VERBATIM, verbatim.end(), stop, verbatim[1]))
        return stop if end < 0 else stop + len(f"\\end{{{verbatim[1]}}}")
    if verb := _VERB.match(source, at):
        found.append(Token(Kind.VERBATIM, verb.start(2), verb.end(2), "verb"))
        return verb.end()
    address = _ADDRESS.match(source, at)
    end = _closing(source, address.end()) if address else 0
    if address is None or not end:
        return 0
    found.append(Token(Kind.COMMAND, at, address.end() - 1, address.group()[1:-1].rstrip()))
    found.append(Token(Kind.RAW, address.end(), end))
    return end + 1


def _closing(source: str, at: int) -> int:
    """The brace that ends an address, in the same paragraph; 0 for none."""
    depth = 1
    for brace in _BRACE.finditer(source, at, at + _LONGEST_ADDRESS):
        if brace.group() not in "{}":
            return 0
        depth += 1 if brace.group() == "{" else -1
        if not depth or depth > _DEEPEST_ADDRESS:
            return 0 if depth else brace.start()
    return 0
