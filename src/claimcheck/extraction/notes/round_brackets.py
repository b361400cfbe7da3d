"""Numbers in round brackets, "(3)": markers in French and legal texts, in medical ones those of a numbered list of sources;
and numbers in circles, "③", those of Chinese ones.

They are so often something else (the points of an enumeration, equations, counts) that nothing but the whole decides: a run
of lines with just these numbers, that name sources, behind text in which each of them is asked for, in their order.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimcheck.extraction.notes.choosing import longest
from claimcheck.extraction.notes.forms import Form, MarkerCandidate, NoteCandidate
from claimcheck.extraction.notes.listing import CITES, SOURCE_LIKE, body_of
from claimcheck.extraction.sections import Layout, Section
from claimcheck.model.source import Block, BlockKind

# The share of a run's numbers that the text asks for, in order; of its notes that look like sources, and that surely are.
_ASKED, _LIKE, _CITING = 0.8, 0.8, 0.5
# Of so few, all are asked for.
_FEW = 5
# Numbers without brackets are those of any list: so many entries make one of sources.
_LISTED = 3
# Paragraphs of a note, at most.
_BETWEEN = 3
# Markers before a run that are looked at, so that many runs that are none cost little.
_BEFORE = 4_000


def in_round_brackets(
    blocks: Sequence[Block], layout: Layout, notes: Sequence[NoteCandidate], markers: Sequence[MarkerCandidate]
) -> tuple[list[MarkerCandidate], frozenset[int]]:
    """The markers in round brackets, and the indices of the note candidates that they point to; nothing if in doubt."""
    rounded = _Rounded([marker for marker in markers if marker.form is Form.ROUND])
    for form, least in ((Form.ROUND, 2), (Form.ITEM, _LISTED), (Form.PLAIN, _LISTED)):
        chosen: list[MarkerCandidate] = []
        found: list[int] = []
        begin, expected = (0, 0), 1
        for run in _runs(blocks, notes, form, rounded):
            first, last = notes[run[0]], notes[run[-1]]
            numbers = {notes[i].number for i in run}
            asked = [marker for marker in rounded.between(begin, (first.block, first.start)) if marker.number in numbers]
            if int(first.number) in {1, expected} and _in_order(asked, numbers) and _are_sources(blocks, layout, notes, run):
                chosen += asked
                found += run
                begin, expected = (last.block, last.end), int(last.number) + 1
        if len(found) >= least:
            return chosen, frozenset(found)
    return [], frozenset()


class _Rounded:
    """The numbers in round brackets, in order."""

    def __init__(self, markers: Sequence[MarkerCandidate]) -> None:
        self._markers = markers
        self._at = [(marker.block, marker.start) for marker in markers]

    def between(self, begin: tuple[int, int], end: tuple[int, int]) -> Sequence[MarkerCandidate]:
        """Those between two places, each a block and an offset: the last of them, if they are very many."""
        low, high = bisect_left(self._at, begin), bisect_left(self._at, end)
        return self._markers[max(low, high - _BEFORE) : high]


def _runs(blocks: Sequence[Block], notes: Sequence[NoteCandidate], form: Form, rounded: _Rounded) -> Iterator[list[int]]:
    """Candidates of a form that count on one by one, with little between them, and nothing that asks for the next."""
    run: list[int] = []
    for i, note in enumerate(notes):
        if note.form is not form or not note.number.isdecimal():
            continue
        if run and not _goes_on(blocks, notes[run[-1]], note, rounded):
            yield run
            run = []
        run.append(i)
    if run:
        yield run


def _goes_on(blocks: Sequence[Block], before: NoteCandidate, after: NoteCandidate, rounded: _Rounded) -> bool:
    if int(after.number) != int(before.number) + 1 or after.block - before.block > _BETWEEN + 1:
        return False
    plain = all(block.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM} for block in blocks[before.block + 1 : after.block])
    asking = rounded.between((before.block, before.end), (after.block, after.start))
    return plain and all(marker.number != after.number for marker in asking)


def _in_order(asked: Sequence[MarkerCandidate], numbers: set[str]) -> bool:
    """Whether markers ask for nearly all numbers (for all, if they are few), each first behind the one before."""
    firsts = list({marker.number: marker for marker in reversed(asked)}.values())[::-1]
    return len(longest(firsts)) >= (len(numbers) if len(numbers) <= _FEW else _ASKED * len(numbers))


def _are_sources(blocks: Sequence[Block], layout: Layout, notes: Sequence[NoteCandidate], run: Sequence[int]) -> bool:
    """Whether a run stands under a heading that says so, or names sources, line by line."""
    if all(layout.sections[notes[i].block] in {Section.NOTES, Section.REFERENCES} for i in run):
        return True
    bodies = [body_of(blocks, notes[i])[:400] for i in run]
    like = sum(SOURCE_LIKE.search(body) is not None for body in bodies)
    citing = sum(CITES.search(body) is not None for body in bodies)
    return like >= _LIKE * len(run) and citing >= _CITING * len(run)
