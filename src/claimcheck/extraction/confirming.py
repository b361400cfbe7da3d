"""Which candidates are notes: a number that a marker before it asks for, a list under "Notes", a neighbour of such.

Affiliations ("1 Stanford University"), numbered lists, numbered paragraphs and page numbers look the same line by line;
what tells them apart is that nothing in the text points to them.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from claimcheck.extraction.forms import Form, MarkerCandidate, NoteCandidate
from claimcheck.extraction.sections import Layout, Section
from claimcheck.model.source import Block, BlockKind

_SURE = frozenset({Form.DEFINITION, Form.LABEL, Form.ANCHOR})
_WEAK_MARKERS = frozenset({Form.GLUED, Form.BOXED})
_SOURCE_LIKE = re.compile(
    r"https?://|www\.|doi|\b(?:1[5-9]|20)\d\d\b|[“\"‘«„]|\bpp?\.|^(?:ibid|id|see|cf|op\.|supra|siehe|vgl|voir|cfr|in|e\.g)\b",
    re.IGNORECASE,
)
_AFFILIATION = re.compile(
    r"\b(?:Universit|Institut|Instit|Department|School|Centre|Center|College|Faculty|Ministr|Academy|Hospital|Laborator|@)",
    re.IGNORECASE,
)


def strong_markers(markers: Sequence[MarkerCandidate], notes: Sequence[NoteCandidate]) -> list[MarkerCandidate]:
    """The markers to go by. Bare digits and numbers in brackets count only where the text has no other markers,
    they ascend, and a note answers nearly each."""
    strong = [m for m in markers if m.form not in _WEAK_MARKERS]
    if (
        sum(
            m.form in {Form.DEFINITION, Form.INLINE} or (m.number.isdigit() and not m.doubtful and not m.front)
            for m in strong
        )
        >= 2
    ):
        return strong
    for form in (Form.GLUED, Form.BOXED):
        accepted = _ascending([m for m in markers if m.form is form], notes)
        if accepted:
            return sorted([*strong, *accepted], key=lambda m: (m.block, m.start))
    return strong


def _ascending(weak: Sequence[MarkerCandidate], notes: Sequence[NoteCandidate]) -> list[MarkerCandidate]:
    """The longest run of weak markers whose numbers ascend and that notes after them answer; empty if not convincing.

    Patience sorting, O(n log n). Numberings that restart are taken one after the other.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for note in notes:
        places[note.number].append(note.block)
    answered = [m for m in weak if bisect_left(places[m.number], m.block) < len(places[m.number])]
    accepted: list[MarkerCandidate] = []
    for part in _numberings(answered):
        chain = _longest(part)
        top = max((int(m.number) for m in chain), default=0)
        if len(chain) >= 2 and len(chain) >= 0.6 * top and int(chain[0].number) <= 2:
            numbers = {m.number for m in chain}
            chosen = {(m.block, m.start) for m in chain}
            accepted += [m for m in part if (m.block, m.start) in chosen or (m.form is Form.BOXED and m.number in numbers)]
    return accepted


def _numberings(markers: Sequence[MarkerCandidate]) -> list[list[MarkerCandidate]]:
    """Cut where a 1 comes back after at least two others in between."""
    parts: list[list[MarkerCandidate]] = [[]]
    for marker in markers:
        if marker.number == "1" and marker.form is Form.GLUED and len(parts[-1]) >= 3:
            parts.append([])
        parts[-1].append(marker)
    return parts


def _longest(markers: Sequence[MarkerCandidate]) -> list[MarkerCandidate]:
    tails: list[int] = []
    ends: list[int] = []
    before = [-1] * len(markers)
    for i, marker in enumerate(markers):
        at = bisect_left(tails, int(marker.number))
        before[i] = ends[at - 1] if at else -1
        if at == len(tails):
            tails.append(int(marker.number))
            ends.append(i)
        else:
            tails[at], ends[at] = int(marker.number), i
    chain: list[MarkerCandidate] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(markers[at])
        at = before[at]
    return chain[::-1]


def confirm(
    blocks: Sequence[Block], layout: Layout, notes: Sequence[NoteCandidate], markers: Sequence[MarkerCandidate]
) -> list[NoteCandidate]:
    """The candidates that are notes, in order. One pass over the document, and one over the neighbours of what it found."""
    asked = _Asked(markers)
    sure: list[bool] = []
    lists = _lists(blocks, notes, markers)
    for i, note in enumerate(notes):
        yes = _is_note(blocks, layout, notes, i, asked, lists)
        sure.append(yes)
        if yes:
            asked.answer(note)
    return [note for note, yes in zip(notes, _neighbours(blocks, notes, sure), strict=True) if yes]


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
        if note.number in self._open or note.form is not Form.PLAIN:
            return self._open.get(note.number)
        ahead = self._markers[self._at : self._at + 8]
        return next((m for m in ahead if m.number == note.number and note.block < m.block <= note.block + 2), None)

    def answer(self, note: NoteCandidate) -> None:
        self._open.pop(note.number, None)


def _is_note(
    blocks: Sequence[Block], layout: Layout, notes: Sequence[NoteCandidate], i: int, asked: _Asked, lists: dict[int, bool]
) -> bool:
    note = notes[i]
    marker = asked.open(note)
    section = layout.sections[note.block]
    if note.form in _SURE:
        return True
    if section is Section.REFERENCES and marker is None:
        return False
    if section is Section.NOTES and note.form is not Form.SYMBOL:
        return note.form is not Form.ALONE or marker is not None
    if note.form in {Form.ITEM, Form.ROW}:
        return lists.get(i, False)
    if marker is None:
        return note.form is Form.RAISED and note.number.isdigit() and not layout.front[note.block]
    body = _body(blocks, note)
    if marker.front and note.form is not Form.SYMBOL and (layout.front[note.block] or _is_affiliation(body)):
        return False
    if note.form in {Form.RAISED, Form.SYMBOL, Form.ALONE}:
        return True
    return _believable(blocks, notes, i, body)


def _believable(blocks: Sequence[Block], notes: Sequence[NoteCandidate], i: int, body: str) -> bool:
    """A line that begins with a number which a marker asked for: a note, unless it reads like running prose."""
    note = notes[i]
    if body[:1].islower() and not re.match(r"https?:|www\.|ibid|id\.|see|cf|op\.|supra|in |e\.g|vgl|siehe|voir|cfr", body):
        return _beside(notes, i)
    previous = note.block - 1
    ruled = note.start == 0 and previous >= 0 and blocks[previous].kind is BlockKind.RULE
    return ruled or bool(_SOURCE_LIKE.search(body)) or note.form is Form.BOXED or _beside(notes, i)


def _beside(notes: Sequence[NoteCandidate], i: int) -> bool:
    """Whether the line above or below it is a candidate with the number before or after."""
    note = notes[i]
    return any(
        0 <= j < len(notes)
        and abs(notes[j].block - note.block) <= 1
        and notes[j].number.isdigit()
        and note.number.isdigit()
        and int(notes[j].number) - int(note.number) == j - i
        for j in (i - 1, i + 1)
    )


def _is_affiliation(body: str) -> bool:
    return bool(_AFFILIATION.search(body)) and not re.search(r"https?://|\b(?:19|20)\d\d\b", body)


def _body(blocks: Sequence[Block], note: NoteCandidate) -> str:
    return blocks[note.block].text.string[note.body : note.end].lstrip()


def _lists(blocks: Sequence[Block], notes: Sequence[NoteCandidate], markers: Sequence[MarkerCandidate]) -> dict[int, bool]:
    """For list items and table rows outside a section of notes: are they, as a list, the notes of the text before them?

    They are where four in five of their numbers were asked for before the list begins, and nothing but notes,
    rules and headings follows up to the next rule or heading.
    """
    verdicts: dict[int, bool] = {}
    asked: dict[str, int] = {}
    for marker in markers:
        if marker.form is not Form.DEFINITION:
            asked.setdefault(marker.number, marker.block)
    i = 0
    while i < len(notes):
        j = i + 1
        while j < len(notes) and notes[j].form is notes[i].form and _adjoin(blocks, notes[j - 1].block, notes[j].block):
            j += 1
        if notes[i].form in {Form.ITEM, Form.ROW}:
            group = notes[i:j]
            begin = group[0].block
            hits = sum(asked.get(n.number, len(blocks)) < begin for n in group)
            ruled = begin > 0 and blocks[begin - 1].kind is BlockKind.RULE
            good = hits > 0 and hits >= 0.8 * len(group) and (ruled or _ends_part(blocks, group[-1].block))
            verdicts |= dict.fromkeys(range(i, j), good)
        i = j
    return verdicts


def _adjoin(blocks: Sequence[Block], before: int, after: int) -> bool:
    between = blocks[before + 1 : after]
    return len(between) <= 3 and all(block.kind in {BlockKind.ITEM, BlockKind.RULE} for block in between)


def _ends_part(blocks: Sequence[Block], last: int) -> bool:
    following = next((b for b in blocks[last + 1 : last + 4] if b.kind is not BlockKind.ITEM), None)
    return following is None or following.kind in {BlockKind.RULE, BlockKind.HEADING}


def _neighbours(blocks: Sequence[Block], notes: Sequence[NoteCandidate], sure: list[bool]) -> list[bool]:
    """A candidate beside notes that continues or repeats their numbers is one of them, though its marker is missing."""
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
                and here.number.isdigit()
                and there.number.isdigit()
                and int(here.number) - int(there.number) in {0, step}
            ):
                result[i] = here.form not in {Form.ALONE, Form.ITEM}
    return result


def _only_rules(blocks: Sequence[Block], before: int, after: int) -> bool:
    return after - before <= 3 and all(block.kind is BlockKind.RULE for block in blocks[before + 1 : after])
