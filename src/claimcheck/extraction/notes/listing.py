"""Notes by the company they keep: lists and tables of them, and runs that have lost all their markers."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from claimcheck.extraction.notes.choosing import longest, sure
from claimcheck.extraction.notes.forms import Form, MarkerCandidate, NoteCandidate
from claimcheck.extraction.sections import Layout, Section
from claimcheck.model.source import Block, BlockKind

SOURCE_LIKE = re.compile(
    r"https?://|www\.|doi|\b(?:1[5-9]|20)\d\d(?:\b|年)|[“\"‘«„《『「]|\bpp?\.|^(?:ibid|id|see|cf|op\.|supra|siehe|vgl|voir|cfr|in|e\.g)\b",
    re.IGNORECASE,
)
CITES = re.compile(
    r"https?://|www\.|\bdoi\b|\bpp?\.\s?\d|"
    r"[,(]\s?(?:[A-Z][a-zà-ÿ]{2,8}\.?\s)?(?:1[5-9]|20)\d\d\b|(?:1[5-9]|20)\d\d\s?年|\d\s?[页頁]|"
    r"^(?:ibid|id|op\. cit|cf)\b",
    re.IGNORECASE,
)


def unmarked_notes(
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
        and note.number.isdecimal()
        and layout.sections[note.block] is Section.TEXT
        and not layout.front[note.block]
        and _bare_number(blocks, note)
        and CITES.search(body_of(blocks, note)[:400])
    }
    chain = longest([notes[i] for i in places.values()])
    whole = len(chain) >= 4 and int(chain[0].number) <= 2 and len(chain) >= 0.8 * int(chain[-1].number)
    return {places[note.block, note.start] for note in chain} if whole else set()


def _bare_number(blocks: Sequence[Block], note: NoteCandidate) -> bool:
    """Whether nothing but a space follows the number: "1." and "1)" number paragraphs and lists as well."""
    return blocks[note.block].text.string[note.start : note.body].strip() == note.number or note.form is Form.RAISED


def note_lists(
    blocks: Sequence[Block], layout: Layout, notes: Sequence[NoteCandidate], markers: Sequence[MarkerCandidate]
) -> dict[int, bool]:
    """For list items and table rows outside a section of notes: are they, as a list, the notes of the text before them?

    They are where four in five of their numbers were asked for before the list begins, half of them name sources, and
    nothing but notes, rules and headings follows up to the next rule or heading; at the foot of a page, where text
    follows, all of them were asked for and name sources. And no section of notes comes later with the same numbers for
    the same markers, nor lines that name sources.
    """
    verdicts: dict[int, bool] = {}
    asked: dict[str, list[int]] = defaultdict(list)
    for marker in markers:
        if marker.form is not Form.DEFINITION:
            asked[marker.number].append(marker.block)
    later: dict[str, list[int]] = defaultdict(list)
    for note, following in zip_longest(notes, notes[1:]):
        if layout.sections[note.block] is Section.NOTES or (following and _in_run(blocks, note, following)):
            later[note.number].append(note.block)
    i = 0
    while i < len(notes):
        j = i + 1
        while j < len(notes) and _one_list(blocks, notes[j - 1], notes[j]):
            j += 1
        if notes[i].form in {Form.ITEM, Form.ROW}:
            group = notes[i:j]
            begin = group[0].block
            hits = sum(asked[n.number][:1] < [begin] for n in group if asked.get(n.number))
            cited = sum(SOURCE_LIKE.search(body_of(blocks, n)) is not None for n in group)
            ruled = begin > 0 and blocks[begin - 1].kind is BlockKind.RULE
            apart = ruled or _ends_part(blocks, group[-1].block)
            good = (
                hits > 0 and hits >= 0.8 * len(group) and cited * 2 >= len(group) if apart else hits == cited == len(group)
            )
            good = good and not answered_later(group[0], asked, later)
            verdicts |= dict.fromkeys(range(i, j), good)
        i = j
    return verdicts


def answered_later(first: NoteCandidate, asked: Mapping[str, Sequence[int]], later: Mapping[str, Sequence[int]]) -> bool:
    """Whether a section of notes has this number again, and no further marker asks for it before that."""
    places = later.get(first.number, ())
    i = bisect_right(places, first.block)
    if i == len(places):
        return False
    marks = asked.get(first.number, ())
    return bisect_right(marks, first.block) == bisect_right(marks, places[i])


def _in_run(blocks: Sequence[Block], note: NoteCandidate, following: NoteCandidate) -> bool:
    """A line that names a source, and the next one has the next number."""
    return (
        note.form in {Form.PLAIN, Form.RAISED, Form.BOXED, Form.ROUND}
        and following.form is note.form
        and note.number.isdecimal()
        and following.number == str(int(note.number) + 1)
        and CITES.search(body_of(blocks, note)[:400]) is not None
    )


def _one_list(blocks: Sequence[Block], before: NoteCandidate, after: NoteCandidate) -> bool:
    if after.form is not before.form:
        return False
    if before.number.isdecimal() and after.number.isdecimal() and int(after.number) < int(before.number):
        return False
    between = blocks[before.block + 1 : after.block]
    return len(between) <= 3 and all(block.kind in {BlockKind.ITEM, BlockKind.RULE} for block in between)


def _ends_part(blocks: Sequence[Block], last: int) -> bool:
    following = next((b for b in blocks[last + 1 : last + 4] if b.kind is not BlockKind.ITEM), None)
    return following is None or following.kind in {BlockKind.RULE, BlockKind.HEADING}


def body_of(blocks: Sequence[Block], note: NoteCandidate) -> str:
    return blocks[note.block].text.string[note.body : note.end].lstrip()
