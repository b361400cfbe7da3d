"""What accents and addresses print."""

import re
import unicodedata

from claimcheck.documents.latex import words
from claimcheck.documents.latex.scanning import Kind, Token

ESCAPED = re.compile(r"\\[%#&_{}~$]?|[^\\]+")
_DOTLESS = {"i": "i", "j": "j"}


def address(raw: str) -> str:
    """An address without the backslashes that LaTeX wants in it."""
    return (
        "".join(raw.split())
        .replace(r"\%", "%")
        .replace(r"\#", "#")
        .replace(r"\&", "&")
        .replace(r"\_", "_")
        .replace(r"\~{}", "~")
    )


def accented(source: str, tokens: list[Token], index: int) -> tuple[str, int, int] | None:
    r"""The letter that an accent makes (\'e, \'{e}, \c{c}, \'\i), where it ends, and the index behind it.

    A letter that begins a longer text is taken off it.
    """
    at = index + 1
    braced = at < len(tokens) and tokens[at].kind is Kind.OPEN and tokens[at].match == at + 2
    at += braced
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.kind is Kind.COMMAND and token.name in _DOTLESS:
        letter, end = _DOTLESS[token.name], token.end
    elif token.kind is Kind.TEXT and source[token.start].isalpha() and (not braced or token.end == token.start + 1):
        letter, end = source[token.start], token.start + 1
    else:
        return None
    made = unicodedata.normalize("NFC", letter + words.ACCENTS[tokens[index].name])
    if braced:
        return made, tokens[at + 1].end, at + 2
    if token.kind is Kind.TEXT and end < token.end:
        token.start = end
        return made, end, at
    return made, end, at + 1
