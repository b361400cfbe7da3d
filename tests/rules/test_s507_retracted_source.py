"""S507 beyond its examples."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from claimcheck.grammar.edtf import parse_edtf
from claimcheck.model.citations import Name
from claimcheck.model.evidence import Reason
from claimcheck.model.finding import Severity
from claimcheck.model.records import Kind, Match, NoRecord, Notice, Record, Unregistered, Work

DOI = "10.1016/j.marlet.2021.102"
NOTICE = Notice("retraction", "10.1016/n.1", parse_edtf("2023-03-05"))
TAKEN = Record(
    "Crossref", f"https://doi.org/{DOI}", DOI, Kind.ARTICLE, titles=("RETRACTED: How Reefs Recover",),
    authors=(Name("Amato", "Paola"),), notices=(NOTICE,),
)  # fmt: skip
TEXT = "The reef grew back{}.[^1]\n\n[^1]: {}\n"
NOTE = "Paola Amato, “How Reefs Recover”, *Marine Letters* 12 (2021), doi:10.1016/j.marlet.2021.102"


@pytest.mark.parametrize(
    ("nature", "words", "severity"),
    [
        ("retraction", "was retracted on 5 March 2023", Severity.ERROR),
        ("withdrawal", "was withdrawn on 5 March 2023", Severity.ERROR),
        ("removal", "was removed on 5 March 2023", Severity.ERROR),
        ("replacement", "was retracted and replaced on 5 March 2023", Severity.ERROR),
        ("partial retraction", "was retracted in part on 5 March 2023", Severity.WARNING),
    ],
)
def test_what_took_the_work_back_is_told(nature: str, words: str, severity: Severity, judge: Callable[..., tuple]) -> None:
    record = replace(TAKEN, notices=(replace(NOTICE, nature=nature),))
    (finding,), _ = judge("S507", TEXT.format("", NOTE), records={DOI: record})
    assert words in finding.message
    assert "10.1016/n.1" in finding.message
    assert finding.severity is severity


@pytest.mark.parametrize(
    ("aside", "note"),
    [
        (", or so a paper claimed that was later retracted", NOTE),
        ("", f"{NOTE} (retracted in 2023)"),
        ("", f"{NOTE}, ritirato nel 2023"),
    ],
)
def test_a_text_that_speaks_of_the_retraction_gets_a_remark(aside: str, note: str, judge: Callable[..., tuple]) -> None:
    (finding,), _ = judge("S507", TEXT.format(aside, note), records={DOI: TAKEN})
    assert finding.severity is Severity.INFO


def test_a_title_about_retraction_does_not_excuse(judge: Callable[..., tuple]) -> None:
    note = NOTE.replace("How Reefs Recover", "How Retractions Spread")
    record = replace(TAKEN, titles=("How Retractions Spread",))
    (finding,), _ = judge("S507", TEXT.format("", note), records={DOI: record})
    assert finding.severity is Severity.ERROR


def test_a_work_without_a_link_is_looked_up_as_well(judge: Callable[..., tuple]) -> None:
    note = "Paola Amato, “How Reefs Recover”, *Marine Letters*, vol. 12, no. 3, 2021, pp. 1-9."
    cited = Work(Kind.ARTICLE, "How Reefs Recover", (Name("Amato", "Paola"),), 2021, "Marine Letters", "12", "1-9")
    (finding,), _ = judge("S507", TEXT.format("", note), records={cited: Match(TAKEN)})
    assert finding.severity is Severity.ERROR
    assert judge("S507", TEXT.format("", note), records={cited: NoRecord(("Crossref",))}) == ((), ())


def test_the_retraction_of_a_work_that_the_doi_merely_belongs_to_is_none_of_ours(judge: Callable[..., tuple]) -> None:
    record = replace(TAKEN, titles=("A Census of Northern Seabirds",), authors=(Name("Roux", "Luc"),))
    assert judge("S507", TEXT.format("", NOTE), records={DOI: record}) == ((), ())


@pytest.mark.parametrize("answer", [Unregistered("doi.org"), NoRecord(("Crossref", "DataCite"), registered=True)])
def test_a_doi_guessed_from_a_publishers_url_raises_no_question(answer: object, judge: Callable[..., tuple]) -> None:
    note = f"Paola Amato, “How Reefs Recover”, 2021, https://www.marineletters.org/doi/full/{DOI}"
    assert judge("S507", TEXT.format("", note), records={DOI: answer}) == ((), ())


def test_a_work_of_another_agency_could_not_be_checked(judge: Callable[..., tuple]) -> None:
    answer = NoRecord(("Crossref", "DataCite"), registered=True)
    findings, (question,) = judge("S507", TEXT.format("", NOTE), records={DOI: answer})
    assert (findings, question.reason) == ((), Reason.NO_RECORD)
    assert question.detail == "the DOI is registered, but neither Crossref nor DataCite has its record"
