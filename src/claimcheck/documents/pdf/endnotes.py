"""Notes at the end, by two signs that leave no doubt: a marker is a link that leads there, or the list answers all markers.

Where a link leads is known as a point on a page, and programs are off by some lines. So it must lead to a paragraph near by
that begins with the number of the marker. What neither sign shows is left as it is: the text itself may tell more.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.documents.pdf.feet import Foot
from claimcheck.documents.pdf.leads import lead
from claimcheck.documents.pdf.linking import markers
from claimcheck.documents.pdf.paragraphs import Paragraph
from claimcheck.documents.pdf.sheet import Target
from claimcheck.model.source import BlockKind

# Points that a link may lead to below and above the line it means.
_BELOW, _ABOVE = 24.0, 100.0
# A list of notes has so many, and markers for such a share of them.
_FEWEST, _MOST = 3, 0.8


def with_endnotes(order: Sequence[Paragraph | Foot]) -> list[Paragraph | Foot]:
    """The same with such paragraphs as notes, and with what belongs to them: the paragraphs indented below."""
    return _listed(_linked(order))


def _linked(order: Sequence[Paragraph | Foot]) -> list[Paragraph | Foot]:
    wanted: dict[tuple[int, str], list[float]] = defaultdict(list)
    for number, place in _asked(order):
        wanted[place.page, number].append(place.top)
    for one in order:
        if isinstance(one, Foot):
            wanted.pop((one.page, one.number), None)
    done: list[Paragraph | Foot] = []
    note: Foot | None = None
    for one in order:
        if isinstance(one, Foot):
            done.append(one)
            continue
        found = _note(one, wanted)
        if found is not None:
            note = found
            done.append(note)
        elif note is not None and _below(note, one):
            note.lines += one.lines
        else:
            note = None
            done.append(one)
    return done


def _asked(order: Sequence[Paragraph | Foot]) -> Iterator[tuple[str, Target]]:
    """The markers that are links, and where they lead."""
    for one in order:
        if isinstance(one, Paragraph):
            yield from ((mark.number, mark.place) for _, mark in markers(one.lines) if mark.place is not None)


def _note(one: Paragraph, wanted: dict[tuple[int, str], list[float]]) -> Foot | None:
    line = one.lines[0]
    found = lead(line)
    if found is None or one.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM}:
        return None
    tops = wanted.get((line.page, found.number), ())
    if not any(not top or -_BELOW <= top - line.base <= _ABOVE for top in tops):
        return None
    return Foot(line.page, found.number, found.length, list(one.lines), listed=True)


def _below(note: Foot, one: Paragraph) -> bool:
    """Whether a paragraph belongs to the note above it: it is indented as the note's own lines are."""
    if one.kind is BlockKind.HEADING or one.lines[0].page - note.lines[-1].page > 1:
        return False
    first = note.lines[0]
    return all(line.left > first.left + 0.4 * first.size for line in one.lines)


def _listed(order: Sequence[Paragraph | Foot]) -> list[Paragraph | Foot]:
    """The same with each list as notes that begins at 1, leaves nothing out and answers the markers before it.

    A list of the text itself (recommendations) answers few of them, and has markers of its own.
    """
    answered = {one.number for one in order if isinstance(one, Foot)}
    done: list[Paragraph | Foot] = []
    run: list[Foot] = []
    kept: list[Paragraph | Foot] = []
    asked: set[str] = set()

    def close() -> None:
        nonlocal run, kept
        numbers = {foot.number for foot in run}
        notes = (
            len(run) >= _FEWEST and len(asked & numbers) >= _MOST * len(numbers) and len(asked - numbers) <= 0.2 * len(asked)
        )
        own = sum(any(mark.number.isdecimal() for _, mark in markers(foot.lines)) for foot in run)
        if notes and 5 * own <= len(run):
            done.extend(run)
            asked.clear()
        else:
            done.extend(kept)
            for one in kept:
                asked.update(_marks(one) - answered)
        run, kept = [], []

    for one in order:
        found = lead(one.lines[0]) if isinstance(one, Paragraph) and one.kind is not BlockKind.HEADING else None
        if isinstance(one, Paragraph) and found is not None and found.number == str(len(run) + 1):
            run.append(Foot(one.lines[0].page, found.number, found.length, list(one.lines), listed=True))
            kept.append(one)
            continue
        if isinstance(one, Paragraph) and run and _below(run[-1], one):
            run[-1].lines += one.lines
            kept.append(one)
            continue
        close()
        done.append(one)
        asked.update(_marks(one) - answered)
    close()
    return done


def _marks(one: Paragraph | Foot) -> set[str]:
    if isinstance(one, Foot):
        return set()
    return {mark.number for _, mark in markers(one.lines) if mark.number.isdecimal()}
