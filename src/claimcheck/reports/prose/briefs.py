"""What is known of each brief: where it stands, and how far its statements are sourced."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.model.document import Document
from claimcheck.model.finding import Finding


@dataclass(slots=True)
class Sourcing:
    """covered: factual statements with a note in their sentence, or from the end of the paragraph; bare: those without.

    told: False where a converter lost the markers, so that nobody can say which statement a note belonged to.
    """

    notes: int = 0
    covered: int = 0
    bare: int = 0
    told: bool = True


def sourcing_by_brief(document: Document) -> Mapping[int, Sourcing]:
    told = not document.markers_lost
    found: dict[int, Sourcing] = defaultdict(lambda: Sourcing(told=told))
    for note in document.notes:
        if note.brief is not None:
            found[note.brief].notes += 1
    for claim in document.claims:
        if claim.note_ids or claim.near_note_ids:
            found[claim.brief].covered += 1
        else:
            found[claim.brief].bare += 1
    return found


def brief_of(document: Document, finding: Finding) -> int | None:
    """The brief that a finding belongs to: as its rule says, else by where it stands."""
    return brief_at(document, finding.span.start) if finding.brief is None else finding.brief


def brief_at(document: Document, position: int) -> int | None:
    i = bisect_right(document.briefs, position, key=lambda brief: brief.span.start) - 1
    return document.briefs[i].index if i >= 0 else None
