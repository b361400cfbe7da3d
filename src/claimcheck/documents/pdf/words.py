"""Lines put together again: whether a space stands between two of them, and whether a hyphen at the end belongs to the word.

There is no dictionary: what the document itself writes elsewhere, in one line, says what is one word and what a compound.
"""

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
_HYPHENS = "-\u2010\u00ad"
_TAIL = re.compile(r"(?:[^\W\d_]+[-\u2010\u2011])*[^\W\d_]+[-\u2010\u00ad]$")
_URL = re.compile(r"(?:https?://|ftp://|www\.|\bdoi\.org/|\b10\.\d{4,9}/)\S*$", re.IGNORECASE)
_DOI = re.compile(r"\b10\.\d{4,9}/")
_INSIDE_URL = re.compile(r"[\w%~][/_=&%?#.~+-][\w%/]|\d[a-z]|[a-z]\d", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]*(?:-[^\W\d_]+)+")
_URL_JOINTS = frozenset("/-_=?&%#~+:@")
_CLOSING = ".,;:!?)]}>\"'”’»"
# Of the lines of a text that is hyphenated so many end in a hyphen; of one that is not, only those with a compound.
_HYPHENATED = 0.03


class Joint(NamedTuple):
    """drop: how many letters of the line before go; glue: what comes between."""

    drop: int
    glue: str


_SPACED, _CLOSE, _HYPHEN_OUT = Joint(0, " "), Joint(0, ""), Joint(1, "")


class Vocabulary:
    """The words and compounds that a document writes within its lines."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: set[str] = set()
        self._compounds: set[str] = set()
        cut: list[tuple[str, str]] = []
        every = list(lines)
        was_cut = False
        for line, following in pairwise([*every, ""]):
            tail = _TAIL.search(line)
            if tail and following[:1].islower():
                cut.append((tail.group(), following))
            self._learn(line[: tail.start()] if tail else line, skip_first=was_cut)
            was_cut = tail is not None or _URL.search(line[-400:]) is not None
        whole = sum(self._whole(tail, after) for tail, after in cut)
        compound = sum(self._compound(tail, after) for tail, after in cut)
        self._hyphenates = whole > compound or (whole == compound and len(cut) > max(_HYPHENATED * len(every), 2))
        # Where a program cuts words with the hyphen proper, a hyphen-minus at the end of a line is the author's.
        self._proper = any(tail[-1] == "\u2010" for tail, _ in cut)

    def _learn(self, line: str, *, skip_first: bool) -> None:
        for i, match in enumerate(_WORD.finditer(line)):
            word = match.group().casefold().replace("\u2010", "-").replace("\u2011", "-")
            if i == 0 and skip_first:
                continue
            (self._compounds if "-" in word else self._words).add(word)

    def _whole(self, tail: str, after: str) -> bool:
        head = _WORD.match(after)
        return head is not None and (tail.rstrip(_HYPHENS) + head.group()).casefold() in self._words

    def _compound(self, tail: str, after: str) -> bool:
        head = _WORD.match(after)
        return head is not None and f"{tail.rstrip(_HYPHENS)}-{head.group()}".casefold() in self._compounds

    def _halves(self, tail: str, after: str) -> int:
        """How many of the two parts of a cut word are words of their own here: of a compound ("sea-floor") both are."""
        head = _WORD.match(after)
        parts = (tail.rstrip(_HYPHENS).casefold(), head.group().casefold() if head else "")
        return sum(len(part) >= 3 and part in self._words for part in parts)

    def joint(self, before: str, after: str, uri: str = "", *, full: bool = True, filled: bool = False) -> Joint:
        """How two lines go together.

        uri: where both ends lead, if they are one link; full: whether the first one reaches the edge of its column; filled:
        whether it does so with one word, which has more letters than a line holds.
        """
        tail, head = before[-400:].rsplit(None, 1)[-1:], after[:400].split(None, 1)[:1]
        if before[-1:].isspace():
            return _CLOSE
        if not tail or not head:
            return _SPACED
        if uri and (joint := _in_uri(tail[0], head[0], uri)):
            return joint
        if _URL.search(tail[0]):
            # No address has a hyphen proper.
            goes_on = _url_goes_on(tail[0], head[0], full=full) or (filled and self._is_piece(head[0]))
            return _HYPHEN_OUT if goes_on and tail[0][-1] in "\u2010\u00ad" else _CLOSE if goes_on else _SPACED
        if before[-1] == "\u00ad":
            return _HYPHEN_OUT
        return self._words_joint(tail[0], head[0])

    def _is_piece(self, head: str) -> bool:
        """Whether what begins a line is no word that the document has elsewhere."""
        word = _WORD.match(head)
        return head[0].islower() and word is not None and word.group().casefold() not in self._words

    def _words_joint(self, tail: str, head: str) -> Joint:
        last, first = tail[-1], head[0]
        cut = _TAIL.search(tail)
        if cut and first.islower():
            if self._compound(cut.group(), head):
                return _CLOSE
            if self._whole(cut.group(), head) or last == "\u2010":
                return _HYPHEN_OUT
            halves = self._halves(cut.group(), head)
            if "-" in cut.group()[:-1] or self._proper or halves == 2:
                return _CLOSE
            return _HYPHEN_OUT if len(cut.group()) > 2 and (self._hyphenates or not halves) else _CLOSE
        if last in "-\u2010" and len(tail) > 1 and first.isalnum():
            return _CLOSE
        if len(tail) > 1 and (
            (last in "—/" and first.isalnum()) or (last == "–" and first.isdigit() and tail[-2].isdigit())
        ):
            return _CLOSE
        if first == "—" and len(head) > 1 and head[1].isalnum():
            return _CLOSE
        return _CLOSE if _wide(last) and _wide(first) else _SPACED


def _in_uri(tail: str, head: str, uri: str) -> Joint | None:
    """How the two ends of a broken link go together, if its target has them."""
    core = head.rstrip(_CLOSING) or head
    if tail[-12:] + core[:12] in uri:
        return _CLOSE
    if tail[-1] in _HYPHENS and tail[-13:-1] + core[:12] in uri:
        return _HYPHEN_OUT
    return None


def _url_goes_on(tail: str, head: str, *, full: bool) -> bool:
    """Whether a URL at the end of a line goes on in the next, where no link says so."""
    core = head.rstrip(_CLOSING)
    if core and (tail.endswith("://") or (tail[-1] in "\u2010\u00ad" and core[0].isalnum())):
        return True
    if not core or core[0] in "([<{\"“‘'" or core.casefold().startswith(("http", "www.")) or tail[-1] in ',;)]>"”':
        return False
    if tail[-1] == "." and core.isdigit() and _DOI.search(tail):
        return True
    if tail.count("(") > tail.count(")") and head.count(")") > head.count("("):
        return True
    inside = _INSIDE_URL.search(core) is not None and _NAME.fullmatch(core) is None
    if tail[-1] in _URL_JOINTS or core[0] in _URL_JOINTS or (core[0] == "." and len(core) > 1):
        number = core.rstrip("/").isdigit()
        return inside or number or core[0] in _URL_JOINTS or (core[:1].islower() and full and tail[-1] != "/")
    return inside and full


def _wide(letter: str) -> bool:
    """Whether a letter is of a script that is written without spaces (UAX #11)."""
    return unicodedata.east_asian_width(letter) in {"W", "F"} and not "\uac00" <= letter <= "\ud7a3"
