"""Which candidates are notes: a number that a marker before it asks for, a list under "Notes", a neighbour of such.

Affiliations ("1 Stanford University"), numbered lists, numbered paragraphs and page numbers look the same line by line;
what tells them apart is that nothing in the text points to them.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from claimcheck.extraction.choosing import longest, sure
from claimcheck.extraction.forms import Form, MarkerCandidate, NoteCandidate
from claimcheck.extraction.sections import Layout, Section, ends_sentence
from claimcheck.model.source import Block, BlockKind

_SURE = frozenset({Form.DEFINITION, Form.LABEL, Form.ANCHOR})
_SOURCE_LIKE = re.compile(
    r"https?://|www\.|doi|\b(?:1[5-9]|20)\d\d\b|[“\"‘«„]|\bpp?\.|^(?:ibid|id|see|cf|op\.|supra|siehe|vgl|voir|cfr|in|e\.g)\b",
    re.IGNORECASE,
)
_CITES = re.compile(
    r"https?://|www\.|\bdoi\b|\bpp?\.\s?\d|"
    r"[,(]\s?(?:[A-Z][a-zà-ÿ]{2,8}\.?\s)?(?:1[5-9]|20)\d\d\b|^(?:ibid|id|op\. cit|cf)\b",
    re.IGNORECASE,
)
_CUT_LINE = re.compile(
    r"(?:[,(–-]|\b(?:nos?|vols?|pp?|nr|art|ch|secs?|paras?|ed|in|of|and|the|at|from|to)\.?)\s$", re.IGNORECASE
)
_SHORT = 200
_AFFILIATION = re.compile(
    r"\b(?:Universit|Institut|Instit|Department|School|Centre|Center|College|Faculty|Ministr|Academy|Hospital|Laborator|@)",
    re.IGNORECASE,
)


def confirm(
    blocks: Sequence[Block], layout: Layout, notes: Sequence[NoteCandidate], markers: Sequence[MarkerCandidate]
) -> list[NoteCandidate]:
    """The candidates that are notes, in order. One pass over the document, and one over the neighbours of what it found."""
    asked = _Asked(markers)
    verdicts: list[bool] = []
    lists = _lists(blocks, layout, notes, markers)
    unmarked = _unmarked(blocks, layout, notes, markers)
    for i, note in enumerate(notes):
        yes = i in unmarked or _is_note(blocks, layout, notes, i, asked, lists)
        verdicts.append(yes)
        if yes:
            asked.answer(note)
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
    return _believable(blocks, notes, i, body, marker)


def _believable(blocks: Sequence[Block], notes: Sequence[NoteCandidate], i: int, body: str, marker: MarkerCandidate) -> bool:
    """A line that begins with a number which a marker asked for: a note, unless it reads like running prose."""
    note = notes[i]
    if note.start and _wrapped(blocks, notes, i):
        return False
    if body[:1].islower() and not re.match(r"https?:|www\.|ibid|id\.|see|cf|op\.|supra|in |e\.g|vgl|siehe|voir|cfr", body):
        return _beside(notes, i)
    previous = note.block - 1
    ruled = note.start == 0 and previous >= 0 and blocks[previous].kind is BlockKind.RULE
    lines = blocks[note.block].text.string[note.body : note.end + _SHORT]
    if ruled or note.form is Form.BOXED or _SOURCE_LIKE.search(lines) or _beside(notes, i):
        return True
    return note.start == 0 and marker.block == previous and body[:1].isupper() and ends_sentence(body) and len(body) < _SHORT


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
        and notes[j].number.isdigit()
        and note.number.isdigit()
        and int(notes[j].number) - int(note.number) == j - i
        for j in (i - 1, i + 1)
    )


def _is_affiliation(body: str) -> bool:
    return bool(_AFFILIATION.search(body)) and not re.search(r"https?://|\b(?:19|20)\d\d\b", body)


def _body(blocks: Sequence[Block], note: NoteCandidate) -> str:
    return blocks[note.block].text.string[note.body : note.end].lstrip()


def _unmarked(
    blocks: Sequence[Block], layout: Layout, notes: Sequence[NoteCandidate], markers: Sequence[MarkerCandidate]
) -> set[int]:
    """The notes of a text whose markers a converter lost, all of them, and that stand under no heading of their own.

    Lines that begin with a bare number, that name sources as notes do, and that ascend from 1 without gaps.
    """
    if any(sure(marker) for marker in markers):
        return set()
    places = {
        (note.block, note.start): i
        for i, note in enumerate(notes)
        if note.form in {Form.PLAIN, Form.RAISED}
        and note.number.isdigit()
        and layout.sections[note.block] is Section.TEXT
        and not layout.front[note.block]
        and _bare_number(blocks, note)
        and _CITES.search(_body(blocks, note)[:400])
    }
    chain = longest([notes[i] for i in places.values()])
    whole = len(chain) >= 4 and int(chain[0].number) <= 2 and len(chain) >= 0.8 * int(chain[-1].number)
    return {places[note.block, note.start] for note in chain} if whole else set()


def _bare_number(blocks: Sequence[Block], note: NoteCandidate) -> bool:
    """Whether nothing but a space follows the number: "1." and "1)" number paragraphs and lists as well."""
    return blocks[note.block].text.string[note.start : note.body].strip() == note.number or note.form is Form.RAISED


def _lists(
    blocks: Sequence[Block], layout: Layout, notes: Sequence[NoteCandidate], markers: Sequence[MarkerCandidate]
) -> dict[int, bool]:
    """For list items and table rows outside a section of notes: are they, as a list, the notes of the text before them?

    They are where four in five of their numbers were asked for before the list begins, half of them name sources,
    nothing but notes, rules and headings follows up to the next rule or heading, and no section of notes comes
    later with the same numbers for the same markers.
    """
    verdicts: dict[int, bool] = {}
    asked: dict[str, list[int]] = defaultdict(list)
    for marker in markers:
        if marker.form is not Form.DEFINITION:
            asked[marker.number].append(marker.block)
    later: dict[str, list[int]] = defaultdict(list)
    for note in notes:
        if layout.sections[note.block] is Section.NOTES:
            later[note.number].append(note.block)
    i = 0
    while i < len(notes):
        j = i + 1
        while j < len(notes) and notes[j].form is notes[i].form and _adjoin(blocks, notes[j - 1].block, notes[j].block):
            j += 1
        if notes[i].form in {Form.ITEM, Form.ROW}:
            group = notes[i:j]
            begin = group[0].block
            hits = sum(asked[n.number][:1] < [begin] for n in group if asked.get(n.number))
            cited = sum(_SOURCE_LIKE.search(_body(blocks, n)) is not None for n in group)
            ruled = begin > 0 and blocks[begin - 1].kind is BlockKind.RULE
            good = hits > 0 and hits >= 0.8 * len(group) and (ruled or _ends_part(blocks, group[-1].block))
            good = good and cited * 2 >= len(group) and not _answered_later(group[0], asked, later)
            verdicts |= dict.fromkeys(range(i, j), good)
        i = j
    return verdicts


def _answered_later(first: NoteCandidate, asked: Mapping[str, Sequence[int]], later: Mapping[str, Sequence[int]]) -> bool:
    """Whether a section of notes has this number again, and no further marker asks for it before that."""
    places = later.get(first.number, ())
    i = bisect_right(places, first.block)
    if i == len(places):
        return False
    marks = asked.get(first.number, ())
    return bisect_right(marks, first.block) == bisect_right(marks, places[i])


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
                result[i] = here.form not in {Form.ALONE, Form.ITEM} and not (here.start and _wrapped(blocks, notes, i))
    return result


def _only_rules(blocks: Sequence[Block], before: int, after: int) -> bool:
    return after - before <= 3 and all(block.kind is BlockKind.RULE for block in blocks[before + 1 : after])
