"""What a model is told of each token of a citation: its own form, its neighbours', and what rules know of the place."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from claimcheck.extraction.citations.draft import TAKEN
from claimcheck.extraction.citations.tokens import Token
from claimcheck.extraction.citations.words import kinds

Stretch = tuple[int, int]
_HEAD = re.compile(r"[\W_]*")
_TAIL = re.compile(r"[\W_]*$")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d[a-f]?")
_RANGE = re.compile(r"\w?\d+\s?[-–—‐‑]{1,2}\s?\w?\d+")
_SERIAL = re.compile(r"\d+\W+\d.*")
_ENDS = re.compile(r"[,;:?!)”\"»\]’]")
_SENTENCE = re.compile(r"[.?!”\"»]")
_LONGEST = 32
# Kinds of words that tell what a whole segment is.
_TELLING = frozenset({"institution", "press", "medium", "journal", "series", "editor", "in", "volume", "page", "month"})


@dataclass(frozen=True, slots=True)
class Marks:
    """What rules found in a note, as stretches of its text in order: quotations, italics, dates with their kind (day,
    month, year, other), and words on when a page was looked at."""

    quotations: Sequence[Stretch] = ()
    emphasis: Sequence[Stretch] = ()
    dates: Sequence[tuple[int, int, str]] = ()
    accessed: Sequence[Stretch] = ()


def features(found: Sequence[Token], marks: Marks) -> list[list[str]]:
    """For each token the features that hold of it, as strings."""
    words = [_word(token.text[:_LONGEST]) for token in found]
    size = len(found)
    rows: list[list[str]] = []
    for i, word in enumerate(words):
        row = [*word.own, f"pos={i * 10 // size}"]
        row += words[i - 1].near[0] if i else ("-1edge",)
        row += words[i + 1].near[1] if i + 1 < size else ("+1edge",)
        row += words[i - 2].near[2] if i > 1 else ("-2edge",)
        row += words[i + 2].near[3] if i + 2 < size else ("+2edge",)
        if i:
            row += _pair(words[i - 1], word)
        if i < 3:
            row.append(f"at={i}")
        if size - i < 4:
            row.append(f"end={size - i}")
        rows.append(row)
    _add_places(rows, found, marks)
    _add_stops(rows, words)
    _add_segments(rows, words)
    return rows


@dataclass(frozen=True, slots=True)
class _Word:
    """A token's form: its word in lower case with digits as 9, a sketch of its letters, the marks before and behind it.

    `own` are its features, `near` the same as its neighbours see them: from -1, +1, -2, +2.
    """

    bare: str
    shape: str
    tail: str
    number: str
    kinds: tuple[str, ...]
    own: tuple[str, ...]
    near: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=8192)
def _word(text: str) -> _Word:
    head = _HEAD.match(text)
    tail = _TAIL.search(text)
    before, after = head.group()[:2] if head else "", tail.group()[-2:] if tail else ""
    word = text[len(before) : len(text) - len(after)] if before + after != text else ""
    word = re.sub(r"^[\W_]+|[\W_]+$", "", word).lower()
    bare = "url" if TAKEN in text else re.sub(r"\d", "9", word)
    shape = _shape(_TAIL.sub("", text))
    number = _number(word)
    named = kinds(word)
    # Marks and forms that a neighbour's label depends on.
    seen = (f"w={bare}", f"s={shape}", f"t={after}", f"h={before}", f"n={number}", *(f"k={kind}" for kind in named))
    own = (*seen, f"p={word[:3]}", f"e={word[-3:]}", f"p2={word[:2]}", f"e2={word[-2:]}", f"f={text[:1]}", f"l={text[-1:]}",
           f"st={shape}{after}")  # fmt: skip
    near = tuple(tuple(f"{place}{one}" for one in seen) for place in ("-1", "+1", "-2", "+2"))
    return _Word(bare, shape, after, number, named, own, near)


def _shape(text: str) -> str:
    """A sketch of a word's form, runs of one kind cut to two: "Xx", "XX.", "99-99"."""
    if TAKEN in text:
        return "url"
    sketch = "".join("X" if c.isupper() else "x" if c.isalpha() else "9" if c.isdigit() else c for c in text)
    return re.sub(r"(.)\1+", r"\1\1", sketch)[:12]


def _number(word: str) -> str:
    if not word or not any(c.isdigit() for c in word):
        return ""
    if _YEAR.fullmatch(word):
        return "year"
    if _RANGE.fullmatch(word):
        return "range"
    if word.isdigit():
        return f"d{min(len(word), 5)}"
    return "serial" if _SERIAL.fullmatch(word) else "some"


def _pair(before: _Word, word: _Word) -> tuple[str, str, str]:
    return (
        f"ts={before.tail}|{word.shape}",
        f"nn={before.number}|{word.number}",
        f"ww={before.bare}|{word.bare}",
    )


def _add_places(rows: list[list[str]], found: Sequence[Token], marks: Marks) -> None:
    """Whether a token is in a date, in quotation marks or italics (the first or a later one), or in brackets."""
    first = found[0].start if found else 0
    last = found[-1].end if found else 0
    quoted = _Within([one for one in marks.quotations if first <= one[0] < last])
    italic = _Within([one for one in marks.emphasis if first <= one[0] < last])
    dated, looked_at = _Within([(start, end) for start, end, _ in marks.dates]), _Within(marks.accessed)
    depth = 0
    for row, token in zip(rows, found, strict=True):
        if (at := dated.at(token)) >= 0:
            row.append(f"d={marks.dates[at][2]}")
        if looked_at.at(token) >= 0:
            row.append("accessed")
        for sign, one in (("Q", quoted), ("I", italic)):
            if (at := one.at(token)) >= 0:
                row.append(f"{sign}={min(at, 1)}")
            if one:
                row.append(f"has={sign}")
        depth += token.text.count("(") + token.text.count("[")
        if depth > 0:
            row.append("in()")
            depth = max(depth - token.text.count(")") - token.text.count("]"), 0)


class _Within:
    """In which of some stretches a token lies; asked in order."""

    __slots__ = ("_starts", "_stretches")

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        self._stretches = stretches
        self._starts = [start for start, _ in stretches]

    def __bool__(self) -> bool:
        return bool(self._starts)

    def at(self, token: Token) -> int:
        """The index of the last stretch that the token reaches into, -1 for none."""
        if not self._starts:
            return -1
        i = bisect_right(self._starts, token.end - 1) - 1
        return i if i >= 0 and token.start < self._stretches[i][1] else -1


def _add_stops(rows: list[list[str]], words: Sequence[_Word]) -> None:
    """The next and the last mark that a word of the citation ends with."""
    mark = "$"
    for i in range(len(words) - 1, -1, -1):
        mark = words[i].tail[-1:] or mark
        rows[i].append(f">{mark}")
    mark = "^"
    for row, word in zip(rows, words, strict=True):
        row.append(f"<{mark}")
        mark = word.tail[-1:] or mark


def _add_segments(rows: list[list[str]], words: Sequence[_Word]) -> None:
    """What is true of all the words up to the next mark, and of all up to the next full stop."""
    for sign, closes in (("S", _closes), ("P", _stops)):
        cuts = [0, *(i + 1 for i, word in enumerate(words[:-1]) if closes(word)), len(words)]
        parts = [words[a:b] for a, b in pairwise(cuts)]
        facts = [_facts(part) for part in parts]
        for number, (start, part) in enumerate(zip(cuts, parts, strict=False)):
            shared = [f"{sign}#{min(number, 5)}", *(sign + fact for fact in facts[number])]
            shared += [f"{sign}-1{fact}" for fact in facts[number - 1]] if number else [f"{sign}-1edge"]
            shared += [f"{sign}+1{fact}" for fact in facts[number + 1]] if number + 1 < len(parts) else [f"{sign}+1edge"]
            for row in rows[start : start + len(part)]:
                row.extend(shared)
            if part:
                rows[start].append(f"{sign}first")


def _stops(word: _Word) -> bool:
    """Whether a word ends a sentence: a stop that `_closes` holds for one, a question or a closing quotation mark."""
    return bool(_SENTENCE.search(word.tail)) and _closes(word)


def _closes(word: _Word) -> bool:
    """Whether a word ends a segment: a stop behind an initial or an abbreviation does not."""
    if _ENDS.search(word.tail):
        return True
    return "." in word.tail and len(word.bare) > 1 and "abbreviation" not in word.kinds


def _facts(words: Sequence[_Word]) -> list[str]:
    if not words:
        return []
    capitals = sum("X" in word.shape[:2] for word in words)
    small = sum(word.shape[:1] == "x" for word in words)
    number = len(words)
    known = {kind for word in words for kind in word.kinds} & _TELLING
    return [
        f"={number if number < 4 else 8 if number < 9 else 20}",
        "c=" + ("all" if not small else "most" if capitals > small else "few"),
        f"t={words[-1].tail[-1:]}",
        f"n={words[0].number}|{words[-1].number}",
        *(f"k={kind}" for kind in sorted(known)),
    ]
