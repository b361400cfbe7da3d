"""S507 retracted-source."""

import re
from collections.abc import Iterator
from itertools import chain

from claimcheck.grammar.edtf import parse_edtf
from claimcheck.model.citations import Name
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Need, Reason
from claimcheck.model.finding import Exhibit, Finding, Outcome, Severity
from claimcheck.model.records import Failed, Notice, Record
from claimcheck.model.rule import Context, Example
from claimcheck.rules.registered import Looked, another_work, by_doi, by_words, unanswered
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import quoted, when

_DOI = "10.1016/j.marlet.2021.102"
_DOCUMENT = """\
The reef grew back.[^1]

[^1]: P. Amato, “How Reefs Recover”, *Marine Letters* 12 (2021), doi:10.1016/j.marlet.2021.102
"""
_WORK = Record("Crossref", f"https://doi.org/{_DOI}", _DOI, titles=("How Reefs Recover",), authors=(Name("Amato", "Paola"),))
_TAKEN_BACK = Record(
    "Crossref", f"https://doi.org/{_DOI}", _DOI, titles=("RETRACTED: How Reefs Recover",), authors=(Name("Amato", "Paola"),),
    notices=(Notice("retraction", "10.1016/j.marlet.2023.9", parse_edtf("2023-03-05")),),
)  # fmt: skip
_FLAGGED = Example(document=_DOCUMENT, flagged=(_DOI,), records={_DOI: _TAKEN_BACK})
_CLEAN = Example(document=_DOCUMENT, records={_DOI: _WORK})
_FAILED = Example(
    document=_DOCUMENT,
    undetermined=Reason.REGISTRY_FAILED,
    records={_DOI: Failed("Crossref: HTTP 503 from api.crossref.org")},
)
# A text that speaks of the retraction cites the work on purpose.
_KNOWS = re.compile(
    r"\b(?:retract|withdr[ae]w|discredit|misconduct|fraud|ritirat|r[ée]tract|zurückgezogen|retirad|fabricat)\w{0,12}",
    re.IGNORECASE,
)
_AROUND = 400
_PAST = {
    "retraction": "was retracted",
    "withdrawal": "was withdrawn",
    "removal": "was removed",
    "replacement": "was retracted and replaced",
    "partial retraction": "was retracted in part",
}


@rule("S507", "retracted-source", Severity.ERROR, needs=[Need.REGISTRY], examples=(_FLAGGED, _CLEAN, _FAILED))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
    """A source that was retracted, withdrawn, removed or replaced.

    ## Why it matters

    Who relies on a retracted paper relies on what its own journal no longer stands by, and readers will find out.

    ## What to do

    Read the notice, and drop the source or say what became of it. A text or note that speaks of the retraction cites it
    on purpose: then this is a remark. Corrections, errata and expressions of concern are none, nor is a notice of
    retraction that is itself the source. A retraction of a part is a warning. Publishers and Retraction Watch report
    retractions to Crossref; of sources that Crossref does not register nobody can tell here.
    """
    for looked in chain(by_doi(document, evidence), (each for each, _ in by_words(document, evidence))):
        question = unanswered(looked, context) if looked.doi else None
        if question is not None:
            yield question
        record = looked.record
        if record is not None and record.notices and not (looked.doi and another_work(looked, record)):
            yield _finding(looked, record, context)


def _finding(looked: Looked, record: Record, context: Context) -> Finding:
    notice = min(record.notices, key=lambda each: (each.nature == "partial retraction", each.nature, each.doi))
    where = f"{when(notice.date)} " if notice.date else ""
    seen = f" (notice: {notice.doi})" if notice.doi and notice.doi != record.doi else ""
    severity = Severity.WARNING if notice.nature == "partial retraction" else None
    return context.finding(
        looked.document,
        looked.span(),
        f"{looked.where} cites {quoted(record.title)}, which {_PAST[notice.nature]} {where}{seen}".rstrip().replace(
            "  ", " "
        )
        + f", as {record.source} says. Read the notice, and drop the source or say what became of it.",
        text=looked.doi.value if looked.doi else looked.citation.text,
        values=(notice.nature, notice.doi),
        note=looked.note,
        brief=looked.holder.brief,
        severity=Severity.INFO if _on_purpose(looked) else severity,
        group=looked.group,
        evidence=tuple(
            Exhibit(
                each.nature,
                each.date.text if each.date else "",
                f"https://doi.org/{each.doi}" if each.doi else record.source,
            )
            for each in record.notices
        ),
    )


def _on_purpose(looked: Looked) -> bool:
    """Whether the note, or the text around its marker, speaks of the retraction. The title itself does not count."""
    document, said = looked.document, looked.holder.text.string.replace(looked.citation.title or "\0", "")
    if _KNOWS.search(said):
        return True
    for marker in document.markers:
        if looked.note is not None and marker.note_id == looked.note.id:
            text = document.passages[marker.passage].text.string
            if _KNOWS.search(text, max(marker.offset - _AROUND, 0), marker.offset + _AROUND):
                return True
    return False
