"""S506 doi-not-registered."""

from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Need, Reason
from claimcheck.model.finding import Exhibit, Outcome, Severity
from claimcheck.model.records import Failed, NoRecord, Unregistered
from claimcheck.model.rule import Context, Example
from claimcheck.rules.registered import by_doi, unanswered
from claimcheck.rules.registry import rule

_DOCUMENT = """\
The reef grew back.[^1]

[^1]: P. Amato, “Reefs”, *Marine Letters* 12 (2021), doi:10.1016/j.marlet.2021.1o2
"""
_FLAGGED = Example(
    document=_DOCUMENT,
    flagged=("10.1016/j.marlet.2021.1o2",),
    records={"10.1016/j.marlet.2021.1o2": Unregistered("doi.org")},
)
_CLEAN = Example(
    document="""\
The reef grew back.[^1] The fish came later.[^2]

[^1]: P. Amato, “Scogliere”, *Lettere marine* 12 (2021), doi:10.1400/290001
[^2]: L. Roux, “Fish”, *Marine Letters* 13 (2022), https://www.marineletters.org/doi/10.1016/j.marlet.2022.7/figures
""",
    records={
        "10.1400/290001": NoRecord(("Crossref", "DataCite"), registered=True),
        "10.1016/j.marlet.2022.7/figures": Unregistered("doi.org"),
    },
)
_FAILED = Example(
    document=_DOCUMENT,
    undetermined=Reason.REGISTRY_FAILED,
    records={"10.1016/j.marlet.2021.1o2": Failed("doi.org: no complete answer within 10 s (doi.org)")},
)


@rule("S506", "doi-not-registered", Severity.ERROR, needs=[Need.REGISTRY], examples=(_FLAGGED, _CLEAN, _FAILED))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A DOI that the DOI system itself does not know.

    ## Why it matters

    A DOI that is not registered leads nowhere, and never did: a digit is wrong, or the reference was made up.

    ## What to do

    Copy the DOI from the work once more. The answer is that of doi.org's handle service, which knows the DOIs of every
    agency; that Crossref or DataCite lack a record means nothing. A DOI that merely seems to stand in a publisher's URL,
    or that the text may have cut, is left to the link check and to C204.
    """
    for looked in by_doi(document, evidence):
        if looked.doi is None or not looked.doi.sure:
            continue
        if isinstance(looked.answer, Failed) and (question := unanswered(looked, context)) is not None:
            yield question
        if isinstance(looked.answer, Unregistered):
            yield context.finding(
                document,
                looked.span(),
                f"{looked.where} gives the DOI {looked.doi.value}, which {looked.answer.source} does not know. Copy it from"
                " the work once more, or look the work up by its title.",
                text=looked.doi.value,
                note=looked.note,
                brief=looked.holder.brief,
                group=looked.group,
                evidence=(
                    Exhibit("doi", looked.doi.value, looked.kind),
                    Exhibit("answer", "DOI not found (responseCode 100)", looked.answer.source),
                ),
            )
