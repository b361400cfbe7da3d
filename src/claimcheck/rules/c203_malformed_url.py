"""C203 malformed-url."""

import re
from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.registry import rule
from claimcheck.rules.rewriting import joined
from claimcheck.rules.wording import place_of, quoted

_FLAGGED = Example(
    document="""\
The census was repeated.[^1]

[^1]: Census Office, “Second Count”, 2012, http://https://www.census.gov.ie/second
""",
    flagged=("http://https://www.census.gov.ie/second",),
)
_SPLIT = Example(
    document="""\
The census was repeated.[^1]

[^1]: Census Office, “Second Count”, 2012, https://www.census.gov.ie/counts/ second-count-of-the-county.html
""",
    flagged=("https://www.census.gov.ie/counts/ second-count-of-the-county.html",),
)
_CLEAN = Example(
    document="""\
The census was repeated.[^1]

[^1]: Census Office, “Second Count”, 2012, <https://www.census.gov.ie/second_(count)?page=2#top>.
    Offices are at www.\\[town\\].ie.
"""
)

_SPOKEN_OF = re.compile(r"[\[{<][\w .-]{1,40}[\]}>]|[a-z]+:/{0,2}$", re.IGNORECASE)
"""`www.[agency].gov` and a lone `https://` are spoken of: nobody is meant to open them."""


@rule("C203", "malformed-url", Severity.ERROR, examples=(_FLAGGED, _SPLIT, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A URL that cannot be opened as it is written: split by a space or a line, unbalanced, or without a host.

    ## Why it matters

    The reader lands nowhere, or on another page, and the link cannot be checked.

    ## What to do

    Copy the address from the browser once more. The message says what is wrong with this one. `claimcheck fix` joins the
    halves of one that a single space or line break cuts in two.
    """
    for link in document.links:
        if not link.broken or _SPOKEN_OF.search(link.url):
            continue
        note, fix = document.note_by_id.get(link.note_id or ""), joined(document, link)
        yield context.finding(
            document,
            link.span,
            f"The URL {quoted(link.url)} in {place_of(note)} cannot be opened: {link.broken.rstrip('.')}."
            " Copy it once more.",
            text=link.url,
            note=note,
            brief=link.brief,
            group=f"link:{link.url}",
            suggestion=fix.edits[0].text if fix else None,
            fix=fix,
        )
