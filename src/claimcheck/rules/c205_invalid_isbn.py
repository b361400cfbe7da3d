"""C205 invalid-isbn."""

from collections.abc import Iterator

from claimcheck.grammar import book_numbers
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import place_of, quoted

_FLAGGED = Example(
    document="""\
Salt was a currency.[^1] So was tea.[^2]

[^1]: M. Haas, *Salt*, Basel: Rhein, 2011, ISBN 978-0-306-40615-7; 2nd ed. 2014, ISBN 978-0-306-40651-2.
[^2]: “Tea Bricks”, *Asian Coins* 4 (2009), ISSN 0378-5956.
""",
    flagged=("978-0-306-40651-2", "0378-5956"),
)
_CLEAN = Example(
    document="""\
Salt was a currency.[^1] So was tea.[^2] The office answers the telephone.[^3]

[^1]: M. Haas, *Salt*, Basel: Rhein, 2011, ISBN 0 306 40615 2 2011; doi:10.1007/978-0-306-40651-2.
[^2]: “Tea Bricks”, *Asian Coins* 4 (2009), ISSN 0378-5955, ISBN 978-0-306-40651-2 [sic].
[^3]: Coin Office, telephone 978-555-0134, catalogue no. 9780306406512.
"""
)


@rule("C205", "invalid-isbn", Severity.ERROR, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """An ISBN or ISSN whose check digit does not fit: a digit is wrong, or two changed places.

    ## Why it matters

    A library finds another book, or none.

    ## What to do

    Copy the number from the imprint of the book, or from a library's catalogue. Where the book itself prints a wrong
    number, write `[sic]` behind it. Read are numbers called ISBN or ISSN, and those in the five groups that only an
    ISBN-13 has; those within a DOI or a URL belong to the publisher.
    """
    for passage in document.passages:
        note = document.note_by_id.get(passage.note_id or "")
        for false in book_numbers.false_numbers(passage.text.string):
            printed = passage.text.string[false.start : false.end]
            yield context.finding(
                document,
                passage.text.span(false.start, false.end),
                f"{quoted(printed)} in {place_of(note)} is no {false.kind}: {false.why}. Copy it once more.",
                text=printed,
                note=note,
                brief=passage.brief,
            )
