"""Words in quotation marks, and questions that a verb of asking introduces, where they stand in the text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundQuotation:
    """`text[start:end]` with its marks, if it has any; `words` without them."""

    start: int
    end: int
    words: str


_CLOSING = {"“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’'", "‹": "›", '"': '"', "'": "'’"}
_MARK = re.compile(r"[“”„«»‘’‹›\"']")
_ASKED = re.compile(
    r"\b(?:questions?|ask(?:s|ed)?|repeat(?:s|ed)|wonder(?:s|ed))(?: [\w-]{1,20}){0,4}: ([A-Z][^?.!:“”\"]{3,200}\?)"
)
# A quotation longer than this in running text is a mark that was never closed.
_LONGEST = 1200


def find(text: str) -> list[FoundQuotation]:
    """Quotations and introduced questions from left to right, outermost only. Time is linear in the text."""
    found = list(_quoted(text))
    # Looking for the two marks first is many times faster than the pattern, and few texts have both.
    questions = _ASKED.finditer(text) if ": " in text and "?" in text else ()
    asked = [FoundQuotation(m.start(1), m.end(1), m[1]) for m in questions]
    free = [
        question for question in asked if not any(question.start < one.end and one.start < question.end for one in found)
    ]
    return sorted([*found, *free], key=lambda one: one.start) if free else found


def within(found: Sequence[FoundQuotation], at: int) -> bool:
    """Whether an offset lies in one of the quotations that `find` gave."""
    i = bisect_right(found, at, key=lambda one: one.start) - 1
    return i >= 0 and at < found[i].end


def _quoted(text: str) -> Iterator[FoundQuotation]:
    """An apostrophe is told from a mark by the letters around it."""
    opened: tuple[int, str] | None = None
    for match in _MARK.finditer(text):
        at, mark = match.start(), match.group()
        if opened is not None and at - opened[0] > _LONGEST:
            opened = None
        if opened is not None:
            if mark in _CLOSING[opened[1]] and _closes(text, at):
                yield FoundQuotation(opened[0], at + 1, text[opened[0] + 1 : at].strip())
                opened = None
        elif mark in _CLOSING and _opens(text, at):
            opened = at, mark


def _opens(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if text[at] == "«" and after.isspace():  # French sets them apart from the words
        after = text[at + 2 : at + 3]
    return bool(after) and not after.isspace() and not before.isalnum() and (text[at] != "'" or before not in {".", "’"})


def _closes(text: str, at: int) -> bool:
    """A single mark with a letter behind it is an apostrophe."""
    return text[at] not in "'’" or not text[at + 1 : at + 2].isalnum()
