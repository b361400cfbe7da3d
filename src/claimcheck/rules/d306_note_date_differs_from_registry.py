"""D306 note-date-differs-from-registry."""

from collections.abc import Iterator

from claimcheck.grammar import works
from claimcheck.grammar.edtf import parse_edtf
from claimcheck.grammar.works import in_time
from claimcheck.model.citations import Name
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Need, Reason
from claimcheck.model.finding import Confidence, Exhibit, Finding, Outcome, Severity
from claimcheck.model.records import Failed, Kind, Record
from claimcheck.model.rule import Context, Example
from claimcheck.rules.cited import Dated, date_group, dated
from claimcheck.rules.registered import Looked, another_work, unanswered, year_said
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import spoken

_DOI = "10.1016/j.marlet.2021.102"
_DOCUMENT = """\
The reef grew back.[^1]

[^1]: P. Amato, “How Reefs Recover”, *Marine Letters* 12 (2017), doi:10.1016/j.marlet.2021.102
"""
_WORK = Record(
    "Crossref", f"https://doi.org/{_DOI}", _DOI, Kind.ARTICLE, ("How Reefs Recover",), ("Marine Letters",),
    (Name("Amato", "Paola"),), issued=parse_edtf("2020-11-30"), online=parse_edtf("2020-11-30"), print=parse_edtf("2021-02"),
)  # fmt: skip
_FLAGGED = Example(document=_DOCUMENT, flagged=("2017",), records={_DOI: _WORK})
_CLEAN = Example(
    document="""\
The reef grew back.[^1] It had before.[^2] So they say.[^3]

[^1]: P. Amato, “How Reefs Recover”, *Marine Letters* 12 (2022), doi:10.1016/j.marlet.2021.102
[^2]: L. Roux, “Reefs of Old”, *Marine Letters* 3 (1974), doi:10.1016/0000-0001(74)90001-1
[^3]: L. Roux, “Forthcoming Reefs”, *Marine Letters*, forthcoming 2024, doi:10.1016/j.marlet.2021.103
""",
    records={
        _DOI: _WORK,
        "10.1016/0000-0001(74)90001-1": Record("Crossref", "", kind=Kind.ARTICLE, titles=("Reefs of Old",),
                                               issued=parse_edtf("2003-05-12")),
        "10.1016/j.marlet.2021.103": Record("Crossref", "", kind=Kind.ARTICLE, titles=("Forthcoming Reefs",),
                                            issued=parse_edtf("2021")),
    },
)  # fmt: skip
_FAILED = Example(
    document=_DOCUMENT,
    undetermined=Reason.REGISTRY_FAILED,
    records={_DOI: Failed("Crossref: HTTP 503 from api.crossref.org")},
)


@rule(
    "D306", "note-date-differs-from-registry", Severity.WARNING, needs=[Need.REGISTRY], examples=(_FLAGGED, _CLEAN, _FAILED)
)
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A source whose registered years are not the year that its note gives.

    ## Why it matters

    A year that is off by some is copied from paper to paper, and readers look in the wrong volume.

    ## What to do

    Follow the DOI, and take the year from the work. Online first and in print, the years of an article may differ by one,
    and so may the note's. Articles that were printed before 2000 and put online later, and what is forthcoming, are none.
    Of books, chapters, reports and data, which have editions and versions, this is said with low confidence.
    """
    for source in dated(document) if evidence.records else ():
        doi = works.doi(source.citation)
        answer = evidence.records.get(doi.value) if doi else None
        if doi is None or answer is None or source.ahead:
            continue
        looked = Looked(source.citation, source.holder, document, answer, doi)
        question = unanswered(looked, context)
        if question is not None:
            yield question
        record = looked.record
        if record is None or year_said(looked, record) or another_work(looked, record):
            continue
        if _apart(source, record):
            yield _finding(looked, source, record, context)


def _apart(source: Dated, record: Record) -> bool:
    first, last = source.edtf.earliest, source.edtf.latest
    if first is None or last is None or not record.years:
        return False
    reissue = bool(source.citation.edition) or bool(works.REISSUE.search(source.citation.text))
    return not any(in_time(each, record, reissue=reissue) for each in (first.year, last.year)) and not (
        first.year <= record.years[0] <= last.year
    )


def _finding(looked: Looked, source: Dated, record: Record, context: Context) -> Finding:
    shown = [("issued", record.issued), ("online", record.online), ("in print", record.print)]
    told = dict.fromkeys(f"{spoken(date)}" for _, date in shown if date) or dict.fromkeys(map(str, record.years))
    return context.finding(
        looked.document,
        source.mention.span,
        f"{looked.where} dates its source {source.mention.text}, but {record.source} has {' and '.join(told)} for its DOI."
        " Follow the DOI, and take the year from the work.",
        text=source.mention.text,
        values=(str(source.edtf), *map(str, record.years)),
        note=source.note,
        brief=source.holder.brief,
        confidence=Confidence.HIGH if record.kind is Kind.ARTICLE else Confidence.LOW,
        group=date_group(looked.document, source.mention),
        evidence=(
            Exhibit("date", source.mention.text, source.kind),
            *(Exhibit(f"date {kind}", spoken(date), record.source) for kind, date in shown if date),
            *([Exhibit("record", record.url, record.source)] if record.url else []),
        ),
    )
