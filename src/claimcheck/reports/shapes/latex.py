"""Text as a field of a BibTeX file: it says what it said, and nothing in it ends the field or commands TeX.

BibTeX and biber count every brace, escaped or not (btparse, "The BibTeX language"), so a brace without its partner is
written by name. UTF-8 is kept: biber, pandoc and Zotero read it.
"""

import re
from urllib.parse import quote

# Controls, overrides of direction, separators of lines, lone surrogates.
_ACTING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")
_SPECIAL = {
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "`": r"\textasciigrave{}",
    "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
}  # fmt: skip
_LONELY = {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")


def latex(text: str) -> str:
    """On one line, escaped, braces balanced."""
    line = one_line(text)
    return _escaped(line, 0, len(line), _partnered(line))


def titled(text: str) -> str:
    """The same, with braces around each word whose capitals no style may take away, all but the first one's initial."""
    line = one_line(text)
    partnered, parts, done = _partnered(line), list[str](), 0
    for word in _WORD.finditer(line):
        letters = word.group() if done else word.group()[1:]
        parts.append(_escaped(line, done, word.start(), partnered))
        plain = _escaped(line, word.start(), word.end(), partnered)
        parts.append(f"{{{plain}}}" if letters != letters.lower() else plain)
        done = word.end()
    return "".join([*parts, _escaped(line, done, len(line), partnered)])


def verbatim(text: str) -> str:
    """A URL or DOI, whose fields TeX reads as they are: what could end the field, percent-encoded."""
    bare = _ACTING.sub("", text)
    return re.sub(r"[\s{}\\\"<>^`|]", lambda match: quote(match.group()), bare)


def one_line(text: str) -> str:
    return " ".join(_ACTING.sub(" ", text).split())


def _escaped(line: str, start: int, end: int, partnered: frozenset[int]) -> str:
    parts = list[str]()
    for i in range(start, end):
        letter = line[i]
        if letter in _LONELY:
            parts.append(f"\\{letter}" if i in partnered else _LONELY[letter])
        elif letter == "-" and line[i - 1 : i] == "-" and i > 0:
            parts.append("{}-")  # two hyphens would be a dash
        else:
            parts.append(_SPECIAL.get(letter, letter))
    return "".join(parts)


def _partnered(line: str) -> frozenset[int]:
    """Where the braces stand that open and close each other."""
    waiting, found = list[int](), set[int]()
    for i, letter in enumerate(line):
        if letter == "{":
            waiting.append(i)
        elif letter == "}" and waiting:
            found |= {waiting.pop(), i}
    return frozenset(found)
