"""N105 gap-in-note-numbers."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.model.document import Document, Marker, Note
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.numbering import markers_lost, numberings, rank
from claimcheck.rules.registry import rule

_FLAGGED = Example(
    document="""\
The strike began in March.<sup>1</sup> The owners gave in.<sup>2</sup> The union grew.<sup>4</sup>

---

1 *The Dockers' Record*, 9 March 1926.

2 *The Dockers' Record*, 2 April 1926.

4 H. Lind, *Harbours*, Malmö: Sund, 1970, p. 61.
""",
    flagged=("4 H. Lind, *Harbours*, Malmö: Sund, 1970, p. 61.",),
)
_CLEAN = Example(
    document="""\
An excerpt may begin anywhere.<sup>19</sup> It goes on from there.<sup>20</sup>

---

19 *The Dockers' Record*, 9 March 1926.

20 *The Dockers' Record*, 2 April 1926.
"""
)
_LABELS = Example(
    document="""\
The strike began in March.[^1] The union grew.[^4]

[^1]: *The Dockers' Record*, 9 March 1926.
[^4]: H. Lind, *Harbours*, Malmö: Sund, 1970, p. 61.
"""
)
_MIXED = Example(
    document="""\
The strike began in March.<sup>1</sup> The owners gave in.[^2] The union grew.<sup>3</sup>

---

1 *The Dockers' Record*, 9 March 1926.

3 H. Lind, *Harbours*, Malmö: Sund, 1970, p. 61.

[^2]: *The Dockers' Record*, 2 April 1926.
"""
)


@rule("N105", "gap-in-note-numbers", Severity.WARNING, examples=(_FLAGGED, _CLEAN, _LABELS, _MIXED))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A printed number that neither the text nor the notes have, though lower and higher ones exist.

    ## Why it matters

    A note and its marker were cut together, or a page was lost: a statement may stand without its source.

    ## What to do

    Look what stood there; if nothing is missing, renumber. A file may begin at any number, and labels such as `[^12]`
    are not counted.
    """
    labels = sorted(int(note.number) for note in document.notes if not note.printed and note.number.isdecimal())
    for notes, markers in numberings(document):
        items: dict[int, Note | Marker] = {rank(mark) or 0: mark for mark in reversed(_plausible(notes, markers))}
        items |= {rank(note) or 0: note for note in reversed(notes)}
        for below, above in pairwise(sorted(items)):
            if bisect_right(labels, below) < bisect_left(labels, above) or above - below == 1:
                continue  # what the format counts and what is typed may make one row: notes at the foot of a PDF's pages
            if document.markers_lost:
                yield markers_lost(document, context)
                return
            item = items[above]
            missing = f"{below + 1}" if above - below == 2 else f"{below + 1} to {above - 1}"
            yield context.finding(
                document,
                item.span,
                f"After {below} the notes go on with {above}: {missing} is in neither the text nor the notes."
                " See what was lost there, or renumber.",
                text=f"{below}-{above}",
                note=item if isinstance(item, Note) else None,
                brief=item.brief,
            )


def _plausible(notes: Sequence[Note], markers: Sequence[Marker]) -> list[Marker]:
    """Without markers far beyond the last note ("2020" taken for one): they say nothing about what lies between."""
    unanswered = sum(marker.note_id is None for marker in markers)
    last = max((rank(note) or 0 for note in notes), default=0) + unanswered
    return [marker for marker in markers if marker.note_id is not None or (rank(marker) or 0) <= last]
