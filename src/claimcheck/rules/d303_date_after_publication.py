"""D303 date-after-publication."""

from collections.abc import Iterator

from claimcheck.grammar.dated_works import Dated
from claimcheck.grammar.horizon import horizon
from claimcheck.model.document import Basis, Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Confidence, Exhibit, Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.cited import comes_after, date_group, dated
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import spoken, when

_KNOWN = Example(
    document="""\
The harbour was dredged twice.[^1] A third time is planned.[^2]

[^1]: Port Authority, *Annual Report*, May 2023.
[^2]: “Dredging to Begin”, *The Coast Gazette*, 14 November 2024.
""",
    published="2023-06-15",
    flagged=("14 November 2024",),
)
_CLEAN = Example(
    document="""\
The harbour was dredged twice.[^1] A third time is planned.[^2] Nobody has asked the fishermen.[^3]

[^1]: Port Authority, *Annual Report*, June 2023.
[^2]: A. Byrne, “Sand”, *Journal of Ports* 12 (3), August 2023, pp. 4-9.
[^3]: K. Olsen, *Men of the Quay*, Bergen: Fjord, forthcoming 2024.
""",
    published="2023-06",
)
_INFERRED = Example(
    document="""\
Prices rose,[^1] then fell,[^2] then rose.[^3] Stocks shrank.[^4] Imports grew.[^5] The tax came.[^6] It went.[^7] It was
missed.[^8] A minister spoke.[^9]

[^1]: “Prices Rise”, *The Coast Gazette*, 3 June 2021.
[^2]: “Prices Fall”, *The Coast Gazette*, 9 September 2021.
[^3]: “Prices Rise Again”, *The Coast Gazette*, 12 October 2021.
[^4]: “Empty Stores”, *The Coast Gazette*, 2 November 2021.
[^5]: “Ships Arrive”, *The Coast Gazette*, 4 December 2021.
[^6]: “A New Tax”, *The Coast Gazette*, 8 January 2022.
[^7]: “No New Tax”, *The Coast Gazette*, 11 February 2022.
[^8]: “A Tax Is Missed”, *The Coast Gazette*, 1 March 2022.
[^9]: “The Minister Speaks”, *The Coast Gazette*, 14 December 2022.
""",
    flagged=("14 December 2022",),
)

_MISSED = 4.6
"""By chance, a stretch in which so many sources are due has none once in a hundred times (Poisson: e to the -4.6)."""
_WAYS = {
    Basis.OPTION: "--published",
    Basis.LEDGER: "claims.yaml",
    Basis.FRONT_MATTER: "its front matter",
    Basis.STATED: "the document itself",
}


@rule("D303", "date-after-publication", Severity.ERROR, examples=(_KNOWN, _CLEAN, _INFERRED))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A source dated after the document that cites it.

    ## Why it matters

    Nobody can cite what does not exist yet: the date is wrong, or the note was taken from somewhere else.

    ## What to do

    Look the date up in the source. If the document really is newer, say so with `--published`, or in claims.yaml.
    Works that are forthcoming or in press, events to come, seasons, and issues dated up to three months ahead are no
    findings. Where nothing says when the document was published, only one case is reported: a single source dated more
    than 90 days after every other source, access date and past-tense date of a document with at least eight dated
    sources. It has medium confidence where the sources before it came so thick that several more should lie between
    (one chance in a hundred that none does), else low.
    """
    published = context.published
    if published is None or published.basis is Basis.INFERRED:
        yield from _against_the_rest(document, context)
        return
    for source in dated(document):
        if not comes_after(source, published):
            continue
        message = (
            f"This source is dated {source.mention.text}, but the document that cites it was published"
            f" {when(published.edtf)} (says {_WAYS[published.basis]}). Look the date up in the source."
        )
        known = Exhibit("published", str(published.edtf), _WAYS[published.basis])
        yield _finding(document, source, message, known, Confidence.HIGH, context)


def _against_the_rest(document: Document, context: Context) -> Iterator[Outcome]:
    found = horizon(document.passages, (*document.notes, *document.references))
    if found is None or found.outlier is None:
        return
    message = (
        f"This source is dated {found.outlier.mention.text}, but no other source and no past event of the document is later"
        f" than {spoken(found.last)}: it seems to cite what came after it. Look the date up, or say with --published when"
        " the document came out."
    )
    known = Exhibit("last date of all else", found.day.isoformat(), "the document itself")
    confidence = Confidence.MEDIUM if found.missed >= _MISSED else Confidence.LOW
    yield _finding(document, found.outlier, message, known, confidence, context)


def _finding(
    document: Document,
    source: Dated,
    message: str,
    known: Exhibit,
    confidence: Confidence,
    context: Context,
) -> Outcome:
    return context.finding(
        document,
        source.mention.span,
        message,
        text=source.mention.text,
        values=(str(source.edtf), known.value),
        note=source.note,
        brief=source.holder.brief,
        confidence=confidence,
        group=date_group(document, source.mention),
        evidence=(Exhibit("date", source.mention.text, source.kind), known),
    )
