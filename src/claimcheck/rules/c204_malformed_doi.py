"""C204 malformed-doi."""

from bisect import bisect_right
from collections.abc import Iterator

from claimcheck.grammar import dois, urls
from claimcheck.model.document import Document, Link, Note, Passage, PassageKind
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Finding, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.model.text import Span
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import place_of, quoted

_FLAGGED = Example(
    document="""\
The reef grew back.[^1] The fish came later.[^2]

[^1]: P. Amato, “Reefs”, *Marine Letters* 12 (2021), doi:1O.1016/j.marlet.2021.102.
[^2]: L. Roux, “Fish”, *Marine Letters* 13 (2022), doi:10.1016/
""",
    flagged=("1O.1016/j.marlet.2021.102", "10.1016/"),
)
_CLEAN = Example(
    document="""\
The reef grew back.[^1] The fish came later.[^2] Then the birds.[^3] All DOIs of the journal begin with doi:10.1016/.

[^1]: P. Amato, “Reefs”, *Marine Letters* 12 (2021), doi:10.1016/j.marlet.2021.102.
[^2]: L. Roux, “Fish”, *Marine Letters* 3 (1999), doi:10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O
[^3]: L. Roux, “Birds”, *Marine Letters* 14 (2023), https://doi.org/10/gk7b3
"""
)
_NOTES = frozenset({PassageKind.NOTE, PassageKind.REFERENCE})


@rule("C204", "malformed-doi", Severity.ERROR, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A DOI that cannot exist: no suffix, a space in it, an O for a zero, a dash for a hyphen.

    ## Why it matters

    A DOI is the one address that outlives a publisher's website, and it leads nowhere with one character wrong.

    ## What to do

    Copy it from the article once more; where it is certain what was meant, the message says so. Only what is called a
    DOI is read (`doi:`, `doi.org/`). Short DOIs (`10/b8d5`) and the brackets and semicolons of old ones are legal
    (ISO 26324). Whether a well-formed DOI is registered is S506.
    """
    reported: set[tuple[str | None, str]] = set()
    broken = [link.span for link in document.links if link.broken]
    for passage in document.passages:
        note = document.note_by_id.get(passage.note_id or "")
        for flaw in dois.flawed(passage.text.string):
            span = passage.text.span(flaw.start, flaw.end)
            if (flaw.spoken and passage.kind not in _NOTES) or _within(span, broken):
                continue
            printed = passage.text.string[flaw.start : flaw.end]
            reported.add((passage.note_id, printed))
            yield _finding(document, context, span, printed, flaw, note, passage)
    for link in document.links:
        for flaw in _of_target(link):
            printed = link.url[flaw.start : flaw.end]
            if (link.note_id, printed) not in reported:
                yield _finding(
                    document, context, link.span, printed, flaw, document.note_by_id.get(link.note_id or ""), link
                )


def _of_target(link: Link) -> list[dois.FlawedDoi]:
    """The flaws of an address that the reader does not see, and the punctuation that is part of it."""
    if link.broken or "doi.org/10." not in link.url.lower():
        return []
    tidied = urls.tidy(link.url)
    if tidied != link.url and "<" not in link.url and "%3c" not in link.url.lower():
        why = f"it ends in {link.url[len(tidied) :]!r}, which belongs to the sentence"
        return [dois.FlawedDoi(0, len(link.url), why, tidied)]
    return [flaw for flaw in dois.flawed(link.url) if not flaw.spoken or link.note_id]


def _within(span: Span, broken: list[Span]) -> bool:
    """Whether it lies in a URL of which C203 speaks already. `broken` is in order."""
    at = bisect_right(broken, Span(span.end, 0)) - 1
    return at >= 0 and span.start < broken[at].end


def _finding(
    document: Document,
    context: Context,
    span: Span,
    printed: str,
    flaw: dois.FlawedDoi,
    note: Note | None,
    where: Passage | Link,
) -> Finding:
    advice = f" It was probably meant to be {flaw.meant}." if flaw.meant else " Copy it once more."
    return context.finding(
        document,
        span,
        f"{quoted(printed)} in {place_of(note)} cannot be a DOI: {flaw.why}.{advice}",
        text=printed,
        note=note,
        brief=where.brief,
        confidence=Confidence.MEDIUM if isinstance(where, Link) else Confidence.HIGH,
        suggestion=flaw.meant or None,
    )
