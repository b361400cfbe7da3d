"""Notes that a converter ran together: "1 Smith, *A*, 2020. 2 Ibid., p. 4. 3 Doe, *B*, 2021." as one paragraph.

Within a note a number is most often a volume, a page or a year. So it begins another only where nothing else can be that:
the text asks for it, no line begins with it, and all the numbers up to the next note are found in order.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile, zip_longest

from claimcheck.extraction.notes.choosing import sure
from claimcheck.extraction.notes.forms import WEAK, Form, MarkerCandidate, NoteCandidate, undressed
from claimcheck.grammar.dates.words import LABEL_WORDS
from claimcheck.grammar.digits import RAISED
from claimcheck.model.source import Block, MarkKind

_ALIKE = frozenset({Form.PLAIN, Form.RAISED, Form.BOXED})
# What a note ends with: a figure, a word that is no abbreviation ("a. a. O." is one), a bracket, a quote, an address.
_ENDED = re.compile(r"(?:\d|(?P<word>[^\W\d_]{3,})|[)\]”\"’»/]|\b[^\W\d_a-zNPSV](?=\.))[.!?]?[)\]”\"’»]?\s$")
_BEGINS = re.compile(r"\s?(?:[^\W\d_a-z]|[“\"‘«‹„]|https?:|www\.|(?:ibid|ebd|id|cf|see|vgl|op)\b)")
_TYPED = re.compile(rf"\[(?P<boxed>\d{{1,4}})\]\s|(?P<raised>[{RAISED}]{{1,4}})|(?<!\S)(?P<plain>\d{{1,3}})\s(?=\S)")
_REACH = 20
_NEVER, _FEWEST, _MOST = (10**9, 0), 2, 1000


def with_run_on(
    blocks: Sequence[Block], notes: Sequence[NoteCandidate], markers: Sequence[MarkerCandidate]
) -> tuple[list[NoteCandidate], frozenset[int]]:
    """The note candidates and those that stand within one of them, in order, and the indices of these."""
    asked: dict[int, tuple[int, int]] = {}
    for marker in markers:
        if marker.number.isdecimal() and (sure(marker) or marker.form in WEAK):
            asked.setdefault(int(marker.number), (marker.block, marker.start))
    for note in notes:
        asked.pop(int(note.number) if note.number.isdecimal() else 0, None)
    found = [one for pair in zip_longest(notes, notes[1:]) for one in _within(blocks, *pair, asked)] if asked else []
    if not found:
        return list(notes), frozenset()
    every = sorted([*notes, *found], key=lambda note: (note.block, note.start))
    inner = {(note.block, note.start) for note in found}
    return every, frozenset(i for i, note in enumerate(every) if (note.block, note.start) in inner)


def _within(
    blocks: Sequence[Block], note: NoteCandidate, following: NoteCandidate | None, missing: Mapping[int, tuple[int, int]]
) -> Iterator[NoteCandidate]:
    """The notes that follow within one: all that are missing up to the number of the next, behind the last at least two.

    missing: where the text first asks for each number that no line begins with.
    """
    if note.form not in _ALIKE or not note.number.isdecimal():
        return
    first = int(note.number) + 1
    last = int(following.number) if following and following.number.isdecimal() else 0
    counted = range(first, first + _MOST)
    wanted = list(takewhile(lambda n: missing.get(n, _NEVER) < (note.block, note.start), counted))
    starts = list(_starts(blocks[note.block], note, wanted))
    complete = len(starts) == last - first if last > first else len(starts) >= min(len(wanted), _FEWEST)
    for number, start, body in starts if complete else ():
        span = blocks[note.block].text.span(start, start + 1).start
        yield NoteCandidate(note.block, start, body, note.end, str(number), note.form, span)


def _starts(block: Block, note: NoteCandidate, wanted: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """(number, start, body) of what may begin the next of the wanted notes, each at the first place where it may."""
    string = block.text.string
    raised = {mark.start: mark for mark in block.marks if mark.kind is MarkKind.SUPERSCRIPT}
    places = [(mark.start, mark.end, undressed(string[mark.start : mark.end])) for mark in raised.values()]
    if note.form is not Form.RAISED or not any(note.body <= start for start, _, _ in places):
        group = {Form.RAISED: "raised", Form.BOXED: "boxed", Form.PLAIN: "plain"}[note.form]
        typed = _TYPED.finditer(string, note.body, note.end)
        places = [(match.start(), match.end(), undressed(match[group])) for match in typed if match[group]]
    numbers = iter(wanted)
    number = next(numbers, -1)
    for start, body, shown in sorted(places):
        if shown == str(number) and start > note.body and _ends(string, start) and _BEGINS.match(string, body):
            yield number, start, body
            number = next(numbers, -1)


def _ends(string: str, start: int) -> bool:
    """Whether a note may end before `start`: "vol. 2" is of one, and so is "Bd. 2"."""
    found = _ENDED.search(string, max(start - _REACH, 0), start)
    return found is not None and (found["word"] or "").lower() not in LABEL_WORDS
