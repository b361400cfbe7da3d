"""C201 bare-url."""

import re
from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.registry import rule

_FLAGGED = Example(
    document="""\
The dam was finished two years late.[^1]

[^1]: <https://www.dams.gov.it/en/reports/overview_2021.html>
""",
    flagged=("[^1]: <https://www.dams.gov.it/en/reports/overview_2021.html",),
)
_CLEAN = Example(
    document="""\
The dam was finished two years late.[^1] The minister apologised.[^2]

[^1]: Water Authority, “Overview of 2021”, <https://www.dams.gov.it/en/reports/overview_2021.html>
[^2]: [Statement of the Minister of Works](https://www.works.gov.it/statements/17)
"""
)

_URL = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/\S*", re.IGNORECASE)
_WORD = re.compile(r"\w")


@rule("C201", "bare-url", Severity.WARNING, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A note that is nothing but a URL.

    ## Why it matters

    When the address dies, and most do, nobody can tell what was cited. Until then nobody can judge the source
    without opening it.

    ## What to do

    Say who wrote what, and when: author or institution, title, date, and then the URL.
    """
    for note in document.notes:
        text = note.text.string
        if not _URL.search(text) or _WORD.search(_URL.sub(" ", text)):
            continue
        yield context.finding(
            document,
            note.span,
            f"Note {note.number} is nothing but a URL. Add who wrote it, its title and its date.",
            text=text,
            note=note,
        )
