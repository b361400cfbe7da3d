"""S510 reference-differs-from-record."""

from collections.abc import Iterator

from claimcheck.grammar.edtf import parse_edtf
from claimcheck.model.citations import Name
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Need, Reason
from claimcheck.model.finding import Confidence, Finding, Outcome, Severity
from claimcheck.model.records import Failed, Kind, Match, NoRecord, Record, Work
from claimcheck.model.rule import Context, Example
from claimcheck.rules.cited import date_group
from claimcheck.rules.registered import Looked, by_words, exhibits, named, unanswered, year_said
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import quoted

_DOCUMENT = """\
The reef grew back.[^1]

[^1]: Paola Amato, “How Reefs Recover from Storms”, *Marine Letters*, vol. 12, no. 3, 2014, pp. 1-9.
"""
_CITED = Work(
    Kind.ARTICLE, "How Reefs Recover from Storms", (Name("Amato", "Paola"),), 2014, "Marine Letters", volume="12", page="1-9"
)
_RECORD = Record(
    "Crossref", "https://doi.org/10.1016/j.marlet.2021.102", "10.1016/j.marlet.2021.102", Kind.ARTICLE,
    ("How Reefs Recover from Storms",), ("Marine Letters",), (Name("Amato", "Paola"),), issued=parse_edtf("2021-02"),
)  # fmt: skip
_FLAGGED = Example(document=_DOCUMENT, flagged=("2014",), records={_CITED: Match(_RECORD, "year", certain=True)})
_CLEAN = Example(document=_DOCUMENT, records={_CITED: Match(_RECORD)})
_UNKNOWN = Example(document=_DOCUMENT, undetermined=Reason.NO_RECORD, records={_CITED: NoRecord(("Crossref", "DataCite"))})
_FAILED = Example(
    document=_DOCUMENT,
    undetermined=Reason.REGISTRY_FAILED,
    records={_CITED: Failed("Crossref: HTTP 503 from api.crossref.org")},
)


@rule(
    "S510",
    "reference-differs-from-record",
    Severity.WARNING,
    needs=[Need.REGISTRY],
    examples=(_FLAGGED, _CLEAN, _UNKNOWN, _FAILED),
)
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A work cited without a link that is registered with another author, year or title.

    ## Why it matters

    A third of the sources of a policy paper have no link: nothing but a catalogue can tell whether they are as cited.

    ## What to do

    Hold the citation against the record that is shown. The work was found by two of title, author and year in Crossref,
    DataCite or a catalogue of books, and the third differs. Books have reprints, translations and editions that no
    catalogue lists in full: their years are told with low confidence, as is a title that several works may have. A work
    that nobody has a record of could not be checked; that says nothing against it.
    """
    for looked, work in by_words(document, evidence):
        question = unanswered(looked, context)
        if question is not None:
            yield question
        if isinstance(looked.answer, Match) and _told(looked, looked.answer):
            yield _finding(looked, work, looked.answer, context)


def _told(looked: Looked, match: Match) -> bool:
    return bool(match.differs) and not (match.differs == "year" and year_said(looked, match.record))


def _finding(looked: Looked, work: Work, match: Match, context: Context) -> Finding:
    record, date = match.record, looked.citation.date
    dated = match.differs == "year" and date is not None
    return context.finding(
        looked.document,
        date.span if dated and date else looked.citation.span,
        f"{looked.where} {_difference(work, match)}. Hold the citation against the record.",
        text=looked.citation.text,
        values=(match.differs, record.title, *map(str, record.years)),
        note=looked.note,
        brief=looked.holder.brief,
        confidence=Confidence.MEDIUM if match.certain else Confidence.LOW,
        group=date_group(looked.document, date) if dated and date else looked.group,
        evidence=exhibits(looked, record),
    )


def _difference(work: Work, match: Match) -> str:
    record = match.record
    if match.differs == "year":
        return f"dates {quoted(work.title)} {work.year}, but {record.source} has {' and '.join(map(str, record.years))}"
    if match.differs == "author":
        people = named(record.authors or record.editors)
        return f"gives {quoted(work.title)} to {named(work.authors)}, but {record.source} has it by {people}"
    return f"cites {quoted(work.title)}, but {record.source} has {quoted(record.title)} on its first page"
