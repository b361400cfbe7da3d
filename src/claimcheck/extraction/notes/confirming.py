"""Which candidates are notes: a number that a marker before it asks for, a list under "Notes", a neighbour of such.

Affiliations ("1 Stanford University"), numbered lists, numbered paragraphs and page numbers look the same line by line;
what tells them apart is that nothing in the text points to them.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.extraction.notes.forms import Form, MarkerCandidate, NoteCandidate
from claimcheck.extraction.notes.listing import SOURCE_LIKE, answered_later, body_of, note_lists, unmarked_notes
from claimcheck.extraction.sections import Layout, Section, ends_sentence
from claimcheck.model.source import Block, BlockKind

_SURE = frozenset({Form.DEFINITION, Form.LABEL, Form.ANCHOR})
_CUT_LINE = re.compile(
    r"(?:[,(–-]|\b(?:nos?|vols?|pp?|nr|art|ch|secs?|paras?|ed|in|of|and|the|at|from|to)\.?)\s$", re.IGNORECASE
)
_SHORT = 200
_LOWER = re.compile(r"https?:|www\.|ibid|id\.|see|cf|op\.|supra|in |e\.g|vgl|siehe|voir|cfr")
# "¹⁴C was measured" begins with no note.
_ISOTOPE = re.compile(r"(?:[CFHKNOPSU]|Ar|C[als]|Hf|Kr|Lu|Mo|Nd|P[bou]|R[abn]|S[mr]|T[ch]|Xe|Zr)(?![\w.])")
_AFFILIATION = re.compile(
    r"\b(?:Universit|Institut|Instit|Department|School|Centre|Center|College|Faculty|Ministr|Academy|Hospital|Laborator|@)",
    re.IGNORECASE,
)


def confirm(
    blocks: Sequence[Block],
    layout: Layout,
    notes: Sequence[NoteCandidate],
    markers: Sequence[MarkerCandidate],
    known: Collection[int] = (),
    inner: Collection[int] = (),
) -> list[NoteCandidate]:
    """The candidates that are notes, in order. One pass over the document, and one over the neighbours of what it found.

    known: the indices of those that are known to be; inner: of those that are if the one before them is.
    """
    judge = _Judge(
        blocks, layout, notes, _Asked(markers), note_lists(blocks, layout, notes, markers), _Later(blocks, notes, markers)
    )
    unmarked = unmarked_notes(blocks, layout, notes, markers)
    verdicts: list[bool] = []
    for i, note in enumerate(notes):
        yes = i in unmarked or i in known or (i in inner and verdicts[-1]) or judge.is_note(i)
        verdicts.append(yes)
        if yes:
            judge.asked.answer(note)
    return [note for note, yes in zip(notes, _neighbours(blocks, notes, verdicts), strict=True) if yes]


class _Asked:
    """The numbers that markers before a point have asked for and no note has answered yet."""

    def __init__(self, markers: Sequence[MarkerCandidate]) -> None:
        self._markers = [m for m in markers if m.form not in {Form.DEFINITION, Form.INLINE}]
        self._at = 0
        self._open: dict[str, MarkerCandidate] = {}

    def open(self, note: NoteCandidate) -> MarkerCandidate | None:
        """The marker that a note may answer: before it, or in the paragraph that its page cut in two."""
        while self._at < len(self._markers) and (self._markers[self._at].block, self._markers[self._at].start) < (
            note.block,
            note.start,
        ):
            marker = self._markers[self._at]
            self._open.setdefault(marker.number, marker)
            self._at += 1
        if note.number in self._open or note.form not in {Form.PLAIN, Form.ROUND}:
            return self._open.get(note.number)
        ahead = self._markers[self._at : self._at + 8]
        return next((m for m in ahead if m.number == note.number and note.block < m.block <= note.block + 2), None)

    def answer(self, note: NoteCandidate) -> None:
        self._open.pop(note.number, None)


class _Later:
    """Where the candidates that name a source stand, number by number."""

    def __init__(self, blocks: Sequence[Block], notes: Sequence[NoteCandidate], markers: Sequence[MarkerCandidate]) -> None:
        self._sources: dict[str, list[int]] = defaultdict(list)
        self._asked: dict[str, list[int]] = defaultdict(list)
        for note in notes:
            if SOURCE_LIKE.search(blocks[note.block].text.string, note.body, note.end):
                self._sources[note.number].append(note.block)
        for marker in markers:
            self._asked[marker.number].append(marker.block)

    def better(self, note: NoteCandidate) -> bool:
        """Whether another candidate further down answers the same marker, and names a source."""
        return answered_later(note, self._asked, self._sources)


@dataclass(frozen=True, slots=True)
class _Judge:
    """What is known of the document while its candidates are gone through, one by one and in order."""

    blocks: Sequence[Block]
    layout: Layout
    notes: Sequence[NoteCandidate]
    asked: _Asked
    lists: Mapping[int, bool]
    later: _Later

    def is_note(self, i: int) -> bool:
        note = self.notes[i]
        marker = self.asked.open(note)
        section, front = self.layout.sections[note.block], self.layout.front[note.block]
        if note.form in _SURE:
            return True
        if section is Section.REFERENCES and marker is None:
            return False
        if section is Section.NOTES and note.form is not Form.SYMBOL:
            return note.form is not Form.ALONE or marker is not None
        if note.form in {Form.ITEM, Form.ROW}:
            return self.lists.get(i, False)
        if marker is None:
            isotope = _ISOTOPE.match(self.blocks[note.block].text.string, note.body) is not None
            return note.form is Form.RAISED and note.number.isdecimal() and not front and not isotope
        if marker.front and note.form is not Form.SYMBOL and (front or _is_affiliation(body_of(self.blocks, note))):
            return False
        return note.form in {Form.RAISED, Form.SYMBOL, Form.ALONE} or self._believable(i, marker)

    def _believable(self, i: int, marker: MarkerCandidate) -> bool:
        """A line that begins with a number which a marker asked for: a note, unless it reads like running prose."""
        note, body = self.notes[i], body_of(self.blocks, self.notes[i])
        if note.start and _wrapped(self.blocks, self.notes, i):
            return False
        if body[:1].islower() and not _LOWER.match(body):
            return _beside(self.notes, i) and not self.later.better(note)
        previous = note.block - 1
        ruled = note.start == 0 and previous >= 0 and self.blocks[previous].kind is BlockKind.RULE
        lines = self.blocks[note.block].text.string[note.body : note.end + _SHORT]
        if ruled or note.form is Form.BOXED or SOURCE_LIKE.search(lines):
            return True
        # "1 Interview with a minister." right below its marker.
        sentence = body[:1].isupper() and ends_sentence(body) and len(body) < _SHORT
        right_below = note.start == 0 and marker.block == previous
        return (_beside(self.notes, i) or (right_below and sentence)) and not self.later.better(note)


def _wrapped(blocks: Sequence[Block], notes: Sequence[NoteCandidate], i: int) -> bool:
    """Whether the line goes on with the one above ("vol. 3, no." / "2 (2001)") and its number comes again soon."""
    note = notes[i]
    above = blocks[note.block].text.string[max(note.start - 20, 0) : note.start]
    return _CUT_LINE.search(above) is not None and any(
        other.number == note.number and other.block - note.block <= 1 for other in notes[i + 1 : i + 12]
    )


def _beside(notes: Sequence[NoteCandidate], i: int) -> bool:
    """Whether the line above or below it is a candidate with the number before or after."""
    note = notes[i]
    return any(
        0 <= j < len(notes)
        and abs(notes[j].block - note.block) <= 1
        and notes[j].number.isdecimal()
        and note.number.isdecimal()
        and int(notes[j].number) - int(note.number) == j - i
        for j in (i - 1, i + 1)
    )


def _is_affiliation(body: str) -> bool:
    return bool(_AFFILIATION.search(body)) and not re.search(r"https?://|\b(?:19|20)\d\d\b", body)


def _neighbours(blocks: Sequence[Block], notes: Sequence[NoteCandidate], sure: list[bool]) -> list[bool]:
    """A candidate beside notes that continues or repeats their numbers is one of them, though its marker is missing.

    One that cites a source may also skip a number or two: a note between them was lost.
    """
    result = list(sure)
    for order in (range(len(notes)), range(len(notes) - 1, -1, -1)):
        step = 1 if order.step > 0 else -1
        for i in order:
            j = i - step
            if result[i] or not 0 <= j < len(notes) or not result[j] or notes[i].form is not notes[j].form:
                continue
            here, there = notes[i], notes[j]
            near = abs(here.block - there.block) <= 1 or _only_rules(blocks, *sorted((here.block, there.block)))
            if (
                near
                and here.number.isdecimal()
                and there.number.isdecimal()
                and _follows(blocks, here, (int(here.number) - int(there.number)) * step)
            ):
                result[i] = here.form not in {Form.ALONE, Form.ITEM} and not (here.start and _wrapped(blocks, notes, i))
    return result


def _follows(blocks: Sequence[Block], note: NoteCandidate, distance: int) -> bool:
    """Whether a number so far on from its neighbour's continues a list of notes."""
    if distance in {0, 1}:
        return True
    body = body_of(blocks, note)
    return distance in {2, 3} and body[:1].isupper() and SOURCE_LIKE.search(body) is not None


def _only_rules(blocks: Sequence[Block], before: int, after: int) -> bool:
    return after - before <= 3 and all(block.kind is BlockKind.RULE for block in blocks[before + 1 : after])
