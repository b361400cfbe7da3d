"""N103 duplicate-note-number."""

from collections.abc import Iterator

from claimcheck.model.document import Document, Note
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Outcome, Related, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import quoted

_FLAGGED = Example(
    document="""\
The mill closed in 1931.<sup>1</sup> The weavers, most of whom had worked there for life, left the valley.<sup>2</sup>

---

1 R. Sato, *Cotton and Water*, Leeds: Moor Press, 1988, p. 40.

2 R. Sato, *Cotton and Water*, Leeds: Moor Press, 1988, p. 52.

2 Census Office, *Returns*, 1941, p. 9.
""",
    flagged=("2 Census Office, *Returns*, 1941, p. 9.",),
)
_CLEAN = Example(
    document="""\
# The mill

**Aiko Mori**

The mill closed in 1931.<sup>1</sup>

---

1 R. Sato, *Cotton and Water*, Leeds: Moor Press, 1988, p. 40.

# The town

**Tom Hale**

The town lost a third of its people.<sup>1</sup>

---

1 Census Office, *Returns*, 1941, p. 9.
"""
)


@rule("N103", "duplicate-note-number", Severity.ERROR, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """Two notes with one number in one numbering.

    ## Why it matters

    A marker can lead to one of them only: the other source is lost to the reader.

    ## What to do

    Give one of the two its own number and set its marker. Numbers that begin again with each brief or chapter are fine.
    """
    first: dict[tuple[int, str], Note] = {}
    for note in sorted(document.notes, key=lambda each: each.span):
        earlier = first.setdefault((note.numbering, note.number), note)
        # Symbols (*, †) begin again on every page.
        if earlier is note or not note.number.strip("*†‡§¶|#"):
            continue
        yield context.finding(
            document,
            note.span,
            f"There are two notes {note.number}: {document.place_name(earlier.span)} has"
            f" {quoted(earlier.text.string, 40)} already. Give one of them its own number and marker.",
            text=note.text.string,
            values=(note.number,),
            note=note,
            related=(Related(document.path, earlier.span, f"the other note {note.number}"),),
        )
