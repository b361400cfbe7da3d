"""N101 marker-without-note."""

from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.numbering import markers_lost
from claimcheck.rules.registry import rule

_FLAGGED = Example(
    document="""\
# Ferries and the islands

The crossing takes two hours.<sup>1</sup> Freight was halved in 2019.<sup>2</sup> Fares have not changed.<sup>3</sup>

---

1 J. Brennan, *Island Timetables*, Galway: Quay Press, 2018, p. 12.

2 Port of Galway, *Annual Report*, 2020, p. 44.
""",
    flagged=("<sup>3</sup>",),
)
_PANDOC = Example(
    document="""\
Rents doubled within a decade.[^rents] Wages did not.[^wages]

[^rents]: Housing Board, *Rents in Review*, 2021.
""",
    flagged=("[^wages]",),
)
_CLEAN = Example(
    document="""\
In the 21<sup>st</sup> century the harbour covers 40 km<sup>2</sup>.<sup>1</sup>

---

1 Harbour Board, *Figures*, 2022, p. 3.
"""
)


@rule("N101", "marker-without-note", Severity.ERROR, examples=(_FLAGGED, _PANDOC, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A marker in the text that no note answers.

    ## Why it matters

    The reader who looks for the source finds nothing. The note was lost in editing, or the number is wrong.

    ## What to do

    Restore the note, or take out the marker. A superscript that is no marker (an ordinal, a unit) is left alone. In a
    file that lost most of its markers on conversion those that are left cannot be trusted: that is said once, for the
    whole document.
    """
    if document.markers_lost:
        yield markers_lost(document, context)
        return
    shared = "" if document.notes else f"N101:{document.path}"
    for marker in document.markers:
        if marker.note_id is None:
            yield context.finding(
                document,
                marker.span,
                f"Marker {marker.number} has no note. Add note {marker.number}, or take out the marker.",
                text=marker.number,
                brief=marker.brief,
                group=shared,
            )
