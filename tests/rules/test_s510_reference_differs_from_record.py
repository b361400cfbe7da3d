"""S510 beyond its examples."""

from collections.abc import Callable

import pytest

from claimcheck import documents, extraction
from claimcheck.evidence import questions
from claimcheck.grammar.edtf import parse_edtf
from claimcheck.model.citations import Name
from claimcheck.model.evidence import Need, Reason
from claimcheck.model.finding import Confidence, Severity
from claimcheck.model.records import Failed, Kind, Match, NoRecord, Record, Work

NOTE = "Luc Roux, *The Living Reef*, London: Harbour Press, 2017, p. 12."
TEXT = f"The reef grew back.[^1]\n\n[^1]: {NOTE}\n"
CITED = Work(Kind.BOOK, "The Living Reef", (Name("Roux", "Luc"),), 2017, page="12")
BOOK = Record(
    "Open Library", "https://openlibrary.org/works/OL1W", kind=Kind.BOOK, titles=("The Living Reef",),
    authors=(Name("Roux", "Luc"),), editions=(2003, 2005),
)  # fmt: skip


@pytest.mark.parametrize(
    ("match", "words", "flagged", "confidence"),
    [
        (Match(BOOK, "year"), "dates “The Living Reef” 2017, but Open Library has 2003 and 2005", "2017", Confidence.LOW),
        (Match(BOOK, "year", certain=True), "dates “The Living Reef” 2017", "2017", Confidence.MEDIUM),
        (Match(BOOK, "author", certain=True), "gives “The Living Reef” to Roux, but Open Library has it by Roux",
         NOTE.removesuffix("."), Confidence.MEDIUM),
        (Match(BOOK, "title", certain=True), "has “The Living Reef” on its first page",
         NOTE.removesuffix("."), Confidence.MEDIUM),
    ],
)  # fmt: skip
def test_the_difference_is_told_with_both_sides(
    match: Match, words: str, flagged: str, confidence: Confidence, judge: Callable[..., tuple]
) -> None:
    (finding,), questions = judge("S510", TEXT, records={CITED: match})
    assert words in finding.message
    assert (TEXT[finding.span.start : finding.span.end].removesuffix("."), finding.confidence) == (flagged, confidence)
    assert (finding.severity, questions) == (Severity.WARNING, ())
    assert {each.source for each in finding.evidence} == {"note", "Open Library"}


def test_a_work_that_agrees_is_no_finding_and_no_question(judge: Callable[..., tuple]) -> None:
    assert judge("S510", TEXT, records={CITED: Match(BOOK)}) == ((), ())


def test_a_work_that_nobody_has_is_a_question_that_never_calls_it_false(judge: Callable[..., tuple]) -> None:
    findings, (question,) = judge("S510", TEXT, records={CITED: NoRecord(("Open Library", "Crossref", "DataCite"))})
    assert (findings, question.reason) == ((), Reason.NO_RECORD)
    assert question.detail == "neither Open Library nor Crossref nor DataCite knows such a work"


def test_a_registry_that_failed_is_another_question(judge: Callable[..., tuple]) -> None:
    _, (question,) = judge("S510", TEXT, records={CITED: Failed("Open Library: HTTP 503")})
    assert question.reason is Reason.REGISTRY_FAILED


def test_an_authors_own_year_of_a_record_with_years_is_no_finding_where_nobody_asked(judge: Callable[..., tuple]) -> None:
    record = Record("Crossref", "", titles=("The Living Reef",), issued=parse_edtf("2003"))
    assert judge("S510", TEXT, records={"10.1000/x": record}) == ((), ())


def test_a_reprint_whose_note_gives_the_first_year_too_is_no_finding(judge: Callable[..., tuple]) -> None:
    text = TEXT.replace("2017", "2003, repr. 2017")
    document = extraction.extract(documents.read(text.encode(), "a.md"), "a", None)
    (cited,) = questions([document], frozenset({Need.REGISTRY}))
    assert judge("S510", text, records={cited: Match(BOOK, "year")}) == ((), ())
