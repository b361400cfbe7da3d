"""Clean text to sentences. nupunkt (Punkt; Kiss and Strunk 2006, with a model of legal prose) finds the stops.

What it cannot know is mended here: where note markers stood, and stops that belong to an abbreviation.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import Protocol

Stretch = tuple[int, int]


class _Splitter(Protocol):
    def __call__(self, text: str) -> Sequence[Stretch]: ...


_STOPS = ".?!…”’\"')]"
# Words that have a capital only where a sentence begins: the stop before them is missing if a marker stands there.
_OPENERS = re.compile(
    r"(?:The|This|These|Those|In|On|At|As|It|Its|However|Moreover|Furthermore|While|Although|When|If|For|From|By|With"
    r"|There|They|We|He|She"
    r"|But|And|Yet|Thus|Therefore|Indeed|Finally|According|After|Before|During|Since|Despite|Such|Another|Also)[ ,]"
)
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Adm|Sen|Rep|Gov|Hon|Rev|St|Art|Arts|No|Nos|Fig|Figs|Vol|pp?"
    r"|paras?|approx|cf|e\.g|i\.e"
    r"|viz|vs?|ca|ed|eds|H\.E|Sec|Ch|Pt|al|incl|resp)\.$",
    re.IGNORECASE,
)
# "vom 15. Juli bis zum 14. Dezember": in German a stop makes the ordinal.
_ORDINAL = re.compile(
    r"\b(?:vom|zum|am|bis|den|dem|der|die|das|ab|seit|vor|nach|und|im|ein|eine|einem|Am|Im|Ab|Seit|Vom) \d{1,2}\.$"
)
_GERMAN_MONTH = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhunderts?"
    r"|Jahrestag|Auflage|Bundestag|Kapitel|Verordnung|Tagung|Sitzung)\b"
)
# A fragment behind an introduced question, without a verb of its own, goes on with it: "... East Asia? In 2022 and beyond."
_FRAGMENT = re.compile(r"(?:In|At|On|Since|From|Until|Before|After|By) [\w ,'’-]{1,40}\.?$")
_FRAGMENT_WORDS = 5
# How far behind an opening bracket its end may stand for a stop between to be no end of a sentence.
_BRACKET = 300
# What is longer is a table that a converter flattened. It is cut, so that no step behind this one costs quadratic time.
_LONGEST = 4000


def sentences(text: str, markers: Sequence[int] = ()) -> list[Stretch]:
    """The sentences of a passage as clean offsets, without the white space around them.

    `markers` are the clean offsets at which note markers were taken out, ascending. Time is linear in the text.
    """
    spread, inserted = _spread(text, markers)
    found = [_trimmed(text, _back(start, inserted), _back(end, inserted)) for start, end in _splitter()(spread)]
    found = _joined(text, [(start, end) for start, end in found if start < end])
    return _cut(text, _split_at_markers(text, found, markers))


@cache
def _splitter() -> _Splitter:
    import nupunkt  # noqa: PLC0415  it takes 60 ms to import, and only extraction needs it

    return nupunkt.sent_spans


def _spread(text: str, markers: Sequence[int]) -> tuple[str, list[int]]:
    """The text with a space where only a marker stood between a stop and the next word; and where, in the new text."""
    parts, inserted, at = [], list[int](), 0
    for offset in markers:
        if at < offset < len(text) and text[offset - 1] in _STOPS and text[offset].isalnum() | (text[offset] in "“‘\"'("):
            parts.append(text[at:offset])
            inserted.append(offset + len(inserted))
            at = offset
    parts.append(text[at:])
    return " ".join(parts), inserted


def _back(position: int, inserted: list[int]) -> int:
    return position - bisect_right(inserted, position - 1)


def _trimmed(text: str, start: int, end: int) -> Stretch:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _joined(text: str, found: list[Stretch]) -> list[Stretch]:
    kept: list[Stretch] = []
    for start, end in found:
        if kept and _goes_on(text, kept[-1], start, end):
            kept[-1] = kept[-1][0], end
        else:
            kept.append((start, end))
    return kept


def _goes_on(text: str, before: Stretch, start: int, end: int) -> bool:
    """Whether what nupunkt took for a new sentence goes on with the one before."""
    tail = text[max(before[1] - 16, before[0]) : before[1]]
    if text[start].islower() and not tail.endswith((":", ";")):
        return True
    if _ABBREVIATED.search(tail) or (_ORDINAL.search(tail) and _GERMAN_MONTH.match(text, start)):
        return True
    if tail.endswith("?") and end - start < 60 and _FRAGMENT.fullmatch(text, start, end):
        introduced = ": " in text[before[0] : before[1]]
        return introduced and len(text[start:end].split()) <= _FRAGMENT_WORDS
    return _in_brackets(text, before, start, end)


def _in_brackets(text: str, before: Stretch, start: int, end: int) -> bool:
    """A bracket that opened inside the sentence before, and closes in this one, holds both together."""
    reach = text[max(before[0], before[1] - _BRACKET) : before[1]]
    opened = reach.rfind("(")
    if opened <= 0 or reach.find(")", opened) >= 0:
        return False
    head = text[start : min(end, start + _BRACKET)]
    closed = head.find(")")
    return closed >= 0 and "(" not in head[:closed]


def _split_at_markers(text: str, found: list[Stretch], markers: Sequence[int]) -> list[Stretch]:
    """A marker where a stop is missing ("through production²³ In February") still ends the sentence."""
    cuts = [
        at
        for at in markers
        if 0 < at < len(text) and text[at - 1].islower() and _OPENERS.match(text, at + 1) and text[at] == " "
    ]
    if not cuts:
        return found
    result, place = list[Stretch](), 0
    for start, end in found:
        begin = start
        while place < len(cuts) and cuts[place] < end:
            if cuts[place] > begin:
                result.append((begin, cuts[place]))
                begin = cuts[place] + 1
            place += 1
        result.append((begin, end))
    return result


def _cut(text: str, found: list[Stretch]) -> list[Stretch]:
    """Sentences of at most `_LONGEST` characters, cut at white space if there is any."""
    if all(end - start <= _LONGEST for start, end in found):
        return found
    pieces = list[Stretch]()
    for start, end in found:
        begin = start
        while end - begin > _LONGEST:
            space = text.rfind(" ", begin + _LONGEST // 2, begin + _LONGEST)
            stop = space if space > 0 else begin + _LONGEST
            pieces.append(_trimmed(text, begin, stop))
            begin = stop
        pieces.append(_trimmed(text, begin, end))
    return [(start, end) for start, end in pieces if start < end]
