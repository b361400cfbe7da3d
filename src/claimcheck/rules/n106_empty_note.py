"""N106 empty-note."""

from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.model.text import Span
from claimcheck.rules.registry import rule

_FLAGGED = Example(
    document="""\
The vote was close.[^1] Three members abstained.[^2]

[^1]:
[^2]: Minutes of the council, 4 June 2019, p. 2.
""",
    flagged=("[^1]:",),
)
_CLEAN = Example(
    document="""\
The vote was close.[^1] Three members abstained.[^2]

[^1]: [redacted]
[^2]: Minutes of the council, 4 June 2019, p. 2.
"""
)

_NOTHING = " \t\r\n\xa0.,;:–—-_*^↩↑\ufe0e\ufe0f"
"""What may be left of an empty note: punctuation and the arrow that leads back to the text."""


@rule("N106", "empty-note", Severity.ERROR, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A note with nothing in it.

    ## Why it matters

    The marker promises a source and the note gives none.

    ## What to do

    Write the note, or take it out together with its marker. A redaction ("[redacted]") is something.
    """
    linked = {link.note_id for link in document.links}
    for note in document.notes:
        if not note.text.string.strip(_NOTHING) and note.id not in linked:
            printed = document.source[note.span.start : note.span.end].rstrip()
            yield context.finding(
                document,
                Span(note.span.start, note.span.start + len(printed)),
                f"Note {note.number} is empty. Write it, or take it out together with its marker.",
                text=note.text.string,
                values=(note.number,),
                note=note,
            )
