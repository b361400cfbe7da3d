"""The text of one citation while it is read: what has been understood is taken out, its place kept."""

import re
from collections.abc import Iterable, Sequence

TAKEN = "\ufffc"
_OPENING = {"“": "”", "«": "»", "„": "“”", "‘": "’", "‹": "›", "「": "」", "『": "』", '"': '"', "'": "'"}
_OPENINGS = re.compile(f"[{''.join(_OPENING)}]")
_ENDS = re.compile(r"[\s,.;:)\]?!\uFFFC]|$")
_STARTS = re.compile(r"(?:^|[\s(\[\u2014–/\uFFFC])$")
_GOES_ON = re.compile(r"\s[a-z]")


class Draft:
    """`whole` is the text of the note, `left` that of the citation, with everything understood replaced by TAKEN."""

    __slots__ = ("end", "left", "start", "whole")

    def __init__(self, whole: str, start: int, end: int) -> None:
        self.whole, self.start, self.end = whole, start, end
        self.left = whole[start:end]

    def take(self, start: int, end: int) -> str:
        """Takes out a stretch (offsets of the note) and says what stood there."""
        start, end = max(start, self.start), min(end, self.end)
        if start >= end:
            return ""
        a, b = start - self.start, end - self.start
        self.left = self.left[:a] + TAKEN * (b - a) + self.left[b:]
        return self.whole[start:end]

    def take_all(self, stretches: Iterable[tuple[int, int]]) -> None:
        for start, end in stretches:
            self.take(start, end)

    def between(self, start: int, end: int) -> str:
        """What is left between two offsets of the note."""
        return self.left[max(start - self.start, 0) : max(end - self.start, 0)]


def quoted(text: str) -> list[tuple[int, int]]:
    """The outer quotations of a text, quote marks included. Apostrophes are none; marks that never close are none."""
    found: list[tuple[int, int]] = []
    at = 0
    failed: set[str] = set()
    while match := _OPENINGS.search(text, at):
        at = match.start()
        if match.group() not in failed and _opens(text, at):
            end = _closing(text, at)
            if end:
                found.append((at, end))
                at = end
                continue
            # What does not close from here closes from nowhere behind: the search is not repeated.
            failed.add(match.group())
        at += 1
    return found


def _opens(text: str, at: int) -> bool:
    following = text[at + 1 : at + 2]
    return (
        bool(following)
        and not following.isspace()
        and (text[at] not in "'\"‘" or bool(_STARTS.search(text[max(at - 1, 0) : at])))
    )


def _closing(text: str, at: int) -> int:
    """Offset behind the mark that closes the one at `at`, 0 where none does.

    A single mark that a word goes on after ("producers' rights") closes only if no better one follows.
    """
    opening, depth, fallback = text[at], 1, 0
    closing = _OPENING[opening]
    for i in range(at + 1, min(len(text), at + 1000)):
        char = text[i]
        if char in closing and _ENDS.match(text, i + 1) and not text[i - 1].isspace():
            if opening in "'‘" and depth == 1 and _GOES_ON.match(text, i + 1):
                fallback = fallback or i + 1
                continue
            depth -= 1
            if depth == 0:
                return i + 1
        elif char == opening and _opens(text, i):
            depth += 1
    return fallback


def inside(stretches: Sequence[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in stretches)
