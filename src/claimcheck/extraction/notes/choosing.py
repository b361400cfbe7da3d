"""Which marker candidates to go by: bare digits and numbers in brackets only where nothing else marks the notes."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from claimcheck.extraction.notes.forms import WEAK, Form, MarkerCandidate, NoteCandidate, rank
from claimcheck.grammar.ascents import longest_ascent

_CITED = 0.8
"""The share of a list's entries that the text cites, from which on its numbers in brackets are markers in any order."""
_CONVINCING = 8
"""Numbers in a row, each with its note, that show how a text marks its notes: one out of order is a slip then."""


def strong_markers(markers: Sequence[MarkerCandidate], notes: Sequence[NoteCandidate]) -> list[MarkerCandidate]:
    """The markers to go by. Bare digits and numbers in brackets count only where the text has no other markers,
    they ascend, and a note answers nearly each; or where they cite a list in brackets, which may be in any order."""
    strong = [m for m in markers if m.form not in WEAK]
    if decided(strong):
        return strong
    accepted = _ascending([m for m in markers if m.form is Form.GLUED], notes)
    if not accepted:
        boxed = [m for m in markers if m.form is Form.BOXED]
        arabic = [m for m in boxed if m.number.isdecimal()]
        # Word saves footnotes as "[1]", endnotes as "[i]".
        accepted = max(_ascending(arabic, notes), _cited(arabic, notes), key=len)
        accepted += _ascending([m for m in boxed if not m.number.isdecimal()], notes)
    return sorted([*strong, *accepted], key=lambda m: (m.block, m.start)) if accepted else strong


def decided(markers: Sequence[MarkerCandidate]) -> bool:
    """Whether these show how a text marks its notes, so that nothing weaker is looked for."""
    return sum(sure(m) for m in markers) >= 2 or any(m.form in WEAK for m in markers)


def sure(marker: MarkerCandidate) -> bool:
    """Whether a candidate is a marker by its looks alone."""
    if marker.form in {Form.DEFINITION, Form.INLINE}:
        return True
    return marker.number.isdecimal() and not marker.doubtful and not marker.front and marker.form not in WEAK


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
        chain = longest(part)
        top = max((rank(m.number) for m in chain), default=0)
        if len(chain) >= 2 and len(chain) >= 0.6 * top and rank(chain[0].number) <= 2:
            convincing = len(chain) >= _CONVINCING and len(chain) >= 0.8 * len({m.number for m in part})
            numbers = {m.number for m in (part if convincing else chain)}
            chosen = {(m.block, m.start) for m in chain}
            accepted += [m for m in part if (m.block, m.start) in chosen or (m.form is Form.BOXED and m.number in numbers)]
            accepted += _lost(weak, chain, places) if convincing else []
    return accepted


def _cited(weak: Sequence[MarkerCandidate], notes: Sequence[NoteCandidate]) -> list[MarkerCandidate]:
    """Numbers in brackets that cite a list "[1] ..., [2] ..." without a gap, nearly all of it; empty where they do not."""
    boxed = {note.number: note.block for note in notes if note.form is Form.BOXED}
    whole = len(boxed) >= 3 and boxed.keys() == {str(i) for i in range(1, len(boxed) + 1)}
    cited = [m for m in weak if m.block < boxed.get(m.number, -1)] if whole else []
    return cited if len({m.number for m in cited}) >= _CITED * len(boxed) else []


def _lost(
    weak: Sequence[MarkerCandidate], chain: Sequence[MarkerCandidate], places: Mapping[str, Sequence[int]]
) -> Iterator[MarkerCandidate]:
    """Markers that stand between two of the chain, have just the number that is missing there, and no note answers."""
    at = [(m.block, m.start) for m in weak]
    for before, after in pairwise(chain):
        missing = range(rank(before.number) + 1, rank(after.number))
        between = weak[bisect_right(at, (before.block, before.start)) : bisect_left(at, (after.block, after.start))]
        yield from (m for m in between if rank(m.number) in missing and not places.get(m.number))


def _numberings(markers: Sequence[MarkerCandidate]) -> list[list[MarkerCandidate]]:
    """Cut where a 1 comes back after at least two others in between."""
    parts: list[list[MarkerCandidate]] = [[]]
    for marker in markers:
        if marker.number == "1" and marker.form is Form.GLUED and len(parts[-1]) >= 3:
            parts.append([])
        parts[-1].append(marker)
    return parts


Numbered = TypeVar("Numbered", NoteCandidate, MarkerCandidate)


def longest(markers: Sequence[Numbered]) -> list[Numbered]:
    """The longest run whose numbers ascend."""
    return [markers[i] for i in longest_ascent([rank(marker.number) for marker in markers])]
