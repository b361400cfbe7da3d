"""How far each note reaches: over how many lines and blocks, and on to the next page; and what no note took."""

from collections.abc import Sequence

from claimcheck.extraction.assembling import Stretch
from claimcheck.extraction.notes.forms import Form, NoteCandidate
from claimcheck.extraction.sections import Layout, Section, ends_sentence
from claimcheck.model.source import Block, BlockKind, MarkKind


def extents(blocks: Sequence[Block], layout: Layout, notes: Sequence[NoteCandidate]) -> list[list[Stretch]]:
    """The stretches of each note: its line up to the next note, and the blocks that go on with it."""
    found: list[list[Stretch]] = []
    taken = {note.block for note in notes}
    for i, note in enumerate(notes):
        block = blocks[note.block]
        following = notes[i + 1] if i + 1 < len(notes) else None
        end = following.start if following and following.block == note.block else len(block.text.string)
        stretches = [Stretch(note.block, note.body, end)]
        limit = following.block if following else len(blocks)
        for index in range(note.block + 1, limit):
            if index in taken or not _continues(blocks, layout, note, index) or _is_chapter(blocks, index, following):
                break
            stretches.append(Stretch(index, 0, len(blocks[index].text.string)))
        if following and (rest := _overleaf(blocks, stretches, following)):
            stretches.append(rest)
        found.append(stretches)
    return found


def _is_chapter(blocks: Sequence[Block], index: int, following: NoteCandidate | None) -> bool:
    """A short line above a first note: the chapter whose notes begin here."""
    string = blocks[index].text.string
    first = following is not None and following.number == "1" and index == following.block - 1
    return first and len(string) < 80 and not ends_sentence(string) and "/" not in string


def _overleaf(blocks: Sequence[Block], stretches: Sequence[Stretch], following: NoteCandidate) -> Stretch | None:
    """The end of a note that stands at the foot of the next page: in lower case, behind a rule, above the next note.

    The note stops in mid-sentence, and the text above the rule does not.
    """
    rule = following.block - 2
    if rule <= stretches[-1].block + 1 or following.start or blocks[rule].kind is not BlockKind.RULE:
        return None
    last, rest, above = blocks[stretches[-1].block].text.string, blocks[rule + 1], blocks[rule - 1]
    if rest.kind is not BlockKind.PARAGRAPH or not rest.text.string[:1].islower():
        return None
    if ends_sentence(last[: stretches[-1].end]) or not ends_sentence(_unraised(above)):
        return None
    return Stretch(rule + 1, 0, len(rest.text.string))


def _unraised(block: Block) -> str:
    """The text of a block without the marker at its end."""
    string = block.text.string
    last = next((m for m in block.marks if m.kind is MarkKind.SUPERSCRIPT and m.end >= len(string)), None)
    return string[: last.start] if last else string


def _continues(blocks: Sequence[Block], layout: Layout, note: NoteCandidate, index: int) -> bool:
    """Whether an unnumbered block below a note is still the note: in a list of notes, or the bare URL of its source."""
    block = blocks[index]
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM} or note.form in {Form.DEFINITION, Form.LABEL}:
        return False
    string = block.text.string
    if note.form is Form.ALONE and index == note.block + 1:
        return True
    if (
        layout.sections[note.block] is Section.NOTES
        and layout.sections[index] is Section.NOTES
        and note.form is not Form.ROW
    ):
        return not any(
            mark.kind in {MarkKind.EMPHASIS, MarkKind.STRONG} and mark.start == 0 and mark.end >= len(string)
            for mark in block.marks
        )
    return string.startswith(("http://", "https://", "www.")) and " " not in string


def left_over(blocks: Sequence[Block], reach: Sequence[Sequence[Stretch]]) -> tuple[tuple[Stretch, ...], ...]:
    """What no note took: whole blocks, and the head of a block in which notes begin."""
    first: dict[int, int] = {}
    for stretches in reach:
        for i, stretch in enumerate(stretches):
            start = 0 if i else min(first.get(stretch.block, stretch.start), stretch.start)
            first[stretch.block] = start if stretch.block not in first else min(first[stretch.block], start)
    free: list[tuple[Stretch, ...]] = []
    for index, block in enumerate(blocks):
        if index not in first:
            free.append((Stretch(index, 0, len(block.text.string)),))
        else:
            head = _head(block, first[index])
            free.append((Stretch(index, 0, head),) if head > 0 else ())
    return tuple(free)


def _head(block: Block, body: int) -> int:
    """The clean offset of the line in which a note's body begins."""
    starts = [0, *(mark.start + 1 for mark in block.marks if mark.kind is MarkKind.BREAK)]
    return max((at for at in starts if at <= body), default=0)
