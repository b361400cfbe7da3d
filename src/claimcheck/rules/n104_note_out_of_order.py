"""N104 note-out-of-order."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from claimcheck.grammar.ascents import longest_ascent
from claimcheck.model.document import Document, Marker, Note
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.numbering import in_text, numberings, rank
from claimcheck.rules.registry import rule

Numbered = TypeVar("Numbered", Note, Marker)

# A word of a name that is no initial; with its first name.
_NAME = re.compile(r"[^\W\d_]{2,}(?!\.)")
_FAMILY = re.compile(r"([^\W\d_]{2,})(?=,| and | & )")

_FLAGGED = Example(
    document="""\
The bridge was planned in 1902.<sup>1</sup> Work began in 1905.<sup>2</sup> It stopped in 1907.<sup>4</sup> The money
was gone.<sup>3</sup> It opened in 1913.<sup>5</sup>

---

1 Bridge Office, *Minutes*, 1902, p. 1.

2 Bridge Office, *Minutes*, 1905, p. 88.

3 L. Okafor, *A Bridge Too Dear*, Bristol: Avon Press, 1961, p. 20.

4 Bridge Office, *Minutes*, 1907, p. 140.

5 Bridge Office, *Minutes*, 1913, p. 201.
""",
    flagged=("<sup>4</sup>",),
)
_CLEAN = Example(
    document="""\
The bridge was planned in 1902.<sup>1</sup> Work began in 1905.<sup>2</sup> The plan had foreseen it.<sup>1</sup>

---

1 Bridge Office, *Minutes*, 1902, p. 1.

2 Bridge Office, *Minutes*, 1905, p. 88.
"""
)
_BY_NAME = Example(
    document="""\
Ferries paid for the quay [2], and the quay for the town [1]. A later count came to another result [3].

# References

[1] A. Adams, "Quays", *Journal of Ports* 3 (1961), pp. 20-41.

[2] T. Brown, "Ferries", *Journal of Ports* 1 (1959), pp. 3-19.

[3] L. Clark, *Counting Ferries*, Bristol: Avon Press, 1971.
"""
)
_LABELS = Example(
    document="""\
Work began in 1905.[^12] It stopped in 1907.[^3]

[^12]: Bridge Office, *Minutes*, 1905, p. 88.
[^3]: Bridge Office, *Minutes*, 1907, p. 140.
"""
)


@rule("N104", "note-out-of-order", Severity.WARNING, examples=(_FLAGGED, _CLEAN, _BY_NAME, _LABELS))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """Printed markers or notes that do not ascend within one numbering.

    ## Why it matters

    Readers follow notes by number. A number out of its place is most often two markers exchanged, and then two
    statements have each other's source.

    ## What to do

    Check which note belongs to which statement, then renumber. A marker that points to an earlier note once more is
    fine, and so are labels such as `[^12]`, which nobody prints, and the numbers of a list "[1] Adams ..., [2] Brown ..."
    that stands in the order of the names.
    """
    for notes, markers in numberings(document):
        answered = [marker for marker in markers if marker.note_id is not None and in_text(document, marker)]
        for marker, place in _strays(() if _by_name(document, notes) else answered):
            yield context.finding(
                document,
                marker.span,
                f"Marker {marker.number} comes {place}. Check that both stand with their own statement.",
                text=marker.number,
                values=("marker",),
                brief=marker.brief,
                group=f"N104:{document.path}:{marker.numbering}:{marker.number}",
            )
        for note, place in _strays(notes):
            yield context.finding(
                document,
                note.span,
                f"Note {note.number} comes {place}. Put the notes in the order of their markers.",
                text=note.text.string,
                values=("note", note.number),
                note=note,
                group=f"N104:{document.path}:{note.numbering}:{note.number}",
            )


def _by_name(document: Document, notes: Sequence[Note]) -> bool:
    """Whether the notes are a list in brackets that stands in the order of its authors' names."""
    if len(notes) < 2 or any(document.source[note.span.start : note.span.start + 1] != "[" for note in notes):
        return False
    for name in (_NAME, _FAMILY):
        keys = [(match.group() if (match := name.search(note.text.string)) else "").casefold() for note in notes]
        if all(before <= after for before, after in pairwise(keys)):
            return True
    return False


def _strays(items: Sequence[Numbered]) -> Iterator[tuple[Numbered, str]]:
    """Those that break the order, each with what it stands before or after. A number that comes again does not count."""
    firsts: dict[int, Numbered] = {}
    for item in items:
        firsts.setdefault(rank(item) or 0, item)
    ranks = list(firsts)
    series = longest_ascent(ranks)
    for i, item in enumerate(firsts.values()):
        at = bisect_left(series, i)
        if at < len(series) and series[at] == i:
            continue
        if at and ranks[series[at - 1]] > ranks[i]:
            yield item, f"after {ranks[series[at - 1]]}"
        else:
            yield item, f"before {ranks[series[at]]}"
