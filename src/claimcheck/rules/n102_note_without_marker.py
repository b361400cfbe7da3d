"""N102 note-without-marker."""

from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Reason
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.numbering import markers_lost
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import quoted

_FLAGGED = Example(
    document="""\
The survey covered nine towns.[^1] Two refused to answer.

[^1]: Statistics Office, *Town Survey*, 2020, p. 7.
[^2]: Council of Arden, letter to the author, 3 May 2020.
""",
    flagged=("[^2]: Council of Arden, letter to the author, 3 May 2020.",),
)
_CLEAN = Example(
    document="""\
The survey covered nine towns.[^1] Two refused to answer.[^2] Both were asked again.[^2]

[^1]: Statistics Office, *Town Survey*, 2020, p. 7.
[^2]: Council of Arden, letter to the author, 3 May 2020.
"""
)
_LOST = Example(
    document="""\
# Water in the valley

The valley has three wells. They were dug in 1911 and deepened in 1954. None of them is safe to drink from today.

---

<sup>1</sup> Water Board, *Wells of the Valley*, 1912, p. 3.

<sup>2</sup> Water Board, *Second Report*, 1955, p. 18.

<sup>3</sup> A. Moreau, *Drilling Deep*, Lyon: Presses du Rhône, 1956.

<sup>4</sup> Health Office, *Drinking Water*, 2021, p. 2.
""",
    undetermined=Reason.MARKERS_LOST,
)


@rule("N102", "note-without-marker", Severity.ERROR, examples=(_FLAGGED, _CLEAN, _LOST))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A note that nothing in the text points to.

    ## Why it matters

    Nobody can tell what the note supports, and most layouts drop it or print it under the wrong page.

    ## What to do

    Put its marker back where the statement stands, or delete the note. Where a converter lost the markers of most
    notes, this is said once for the document and the notes are not reported one by one.
    """
    if document.markers_lost:
        yield markers_lost(document, context)
        return
    answered = {(note.numbering, note.number) for note in document.notes if note.markers}
    for note in document.notes:
        # One of two notes with the same number is N103's.
        if not note.markers and (note.numbering, note.number) not in answered:
            yield context.finding(
                document,
                note.span,
                f"Nothing in the text points to note {note.number}, {quoted(note.text.string)}."
                " Put its marker back, or delete the note.",
                text=note.text.string,
                note=note,
            )
