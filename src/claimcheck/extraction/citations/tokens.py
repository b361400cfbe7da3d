"""A citation cut into tokens: its words, each with the marks that cling to it."""

import re
from typing import NamedTuple

# "2014;40(9):1477-81" is three: year, volume with issue, pages.
_GLUED = re.compile(r"(?<=\d{4}[;:,])(?=\d)|(?<=[\d)]:)(?=[A-Za-z]?\d+[-–—]\d)|(?<=\d,)(?=pp?\.)")
_MARKED = re.compile(r"[;:,](?!$)")
_TOKEN = re.compile(r"\S+")
# About three printed pages. What is longer is no citation, and is not worth the time.
MOST = 1500


class Token(NamedTuple):
    """A stretch of the text, `text[start:end]`."""

    text: str
    start: int
    end: int


def tokens(text: str, start: int = 0) -> list[Token]:
    """The tokens of a text in order, at most MOST of them; `start` is added to each place."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        at = start + match.start()
        word = match.group()
        for part in _GLUED.split(word) if _MARKED.search(word) else (word,):
            if len(found) == MOST:
                return found
            found.append(Token(part, at, at + len(part)))
            at += len(part)
    return found
