"""S505 doi-describes-another-work."""

from collections.abc import Iterator

from claimcheck.model.citations import Name
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Need, Reason
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.records import Failed, Kind, NoRecord, Record
from claimcheck.model.rule import Context, Example
from claimcheck.rules.registered import another_work, by_doi, exhibits, named, unanswered
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import quoted

_DOCUMENT = """\
The reef grew back.[^1]

[^1]: Paola Amato, “How Reefs Recover from Storms”, *Marine Letters* 12 (2021), pp. 1-9, doi:10.1016/j.marlet.2021.102
"""
_OTHER = Record(
    "Crossref", "https://doi.org/10.1016/j.marlet.2021.102", "10.1016/j.marlet.2021.102", Kind.ARTICLE,
    ("A Census of Northern Seabirds",), ("Marine Letters",), (Name("Roux", "Luc"),),
)  # fmt: skip
_FLAGGED = Example(document=_DOCUMENT, flagged=("10.1016/j.marlet.2021.102",), records={"10.1016/j.marlet.2021.102": _OTHER})
_CLEAN = Example(
    document="""\
The reef grew back.[^1] So said the book.[^2] The French knew it.[^3] The ministry did as well.[^4] A chapter has more.[^5]

[^1]: P. Amato, “How reefs recover”, *Marine Letters* 12 (2021), doi:10.1016/j.marlet.2021.102
[^2]: L. Roux, *Seabirds of the North*, Harbour Press, 2019, doi:10.1016/b978-0-12-000001-1
[^3]: Luc Roux, “Les oiseaux de mer du Nord”, *Annales* 4 (2018), doi:10.3917/anna.2018.4
[^4]: Ministry of the Sea, “The State of the Reefs”, 2020, doi:10.5281/zenodo.1000001
[^5]: Paola Amato, “Storms”, in Luc Roux (ed.), *The Living Reef*, Harbour Press, 2017, doi:10.1016/b978-0-12-000002-2
""",
    records={
        "10.1016/j.marlet.2021.102": Record("Crossref", "", titles=("How Reefs Recover: A Study of Storms",),
                                            authors=(Name("Amato", "Paola"),)),
        "10.1016/b978-0-12-000001-1": Record("Crossref", "", titles=("Birds",), authors=(Name("Roux", "Luc"),)),
        "10.3917/anna.2018.4": Record("Crossref", "", titles=("Seabirds of the North Atlantic",),
                                      authors=(Name("Leroux", "L."),)),
        "10.5281/zenodo.1000001": Record("DataCite", "", titles=("Annual Monitoring Data",),
                                         authors=(Name("Costa", "Ana"),)),
        "10.1016/b978-0-12-000002-2": Record("Crossref", "", titles=("The Living Reef",), editors=(Name("Roux", "Luc"),)),
    },
)  # fmt: skip
_ELSEWHERE = Example(
    document=_DOCUMENT,
    undetermined=Reason.NO_RECORD,
    records={"10.1016/j.marlet.2021.102": NoRecord(("Crossref", "DataCite"), registered=True)},
)
_FAILED = Example(
    document=_DOCUMENT,
    undetermined=Reason.REGISTRY_FAILED,
    records={"10.1016/j.marlet.2021.102": Failed("Crossref: HTTP 503 from api.crossref.org")},
)


@rule(
    "S505",
    "doi-describes-another-work",
    Severity.ERROR,
    needs=[Need.REGISTRY],
    examples=(_FLAGGED, _CLEAN, _ELSEWHERE, _FAILED),
)
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A DOI whose registered title and authors are those of another work.

    ## Why it matters

    The DOI is what a reader clicks. One wrong digit leads to a paper that says something else, and a reference that was
    made up often has the DOI of some real one.

    ## What to do

    Follow the DOI, and correct either it or the citation. Title *and* authors must differ for this finding: a shortened
    title, a translation, a subtitle, an editor in the author's place, an institution, or a book's DOI for its chapter are
    none. A DOI of which neither Crossref nor DataCite has a record could not be checked.
    """
    for looked in by_doi(document, evidence):
        if not (looked.citation.title and (looked.citation.authors or looked.citation.editors)):
            continue
        question = unanswered(looked, context)
        if question is not None:
            yield question
        record = looked.record
        if record is None or looked.doi is None or not another_work(looked, record):
            continue
        cited = looked.citation
        ours, theirs = named(cited.authors or cited.editors), named(record.authors or record.editors)
        yield context.finding(
            document,
            looked.span(),
            f"{looked.where} gives the DOI {looked.doi.value} for {quoted(cited.title)} by {ours},"
            f" but {record.source} has it for {quoted(record.title)} by {theirs}."
            " Follow the DOI, and correct it or the citation.",
            text=looked.doi.value,
            values=(record.title,),
            note=looked.note,
            brief=looked.holder.brief,
            group=looked.group,
            evidence=exhibits(looked, record),
        )
