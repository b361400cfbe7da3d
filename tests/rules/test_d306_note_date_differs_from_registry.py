"""D306 beyond its examples."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from claimcheck.grammar.edtf import parse_edtf
from claimcheck.model.citations import Name
from claimcheck.model.finding import Confidence
from claimcheck.model.records import Kind, Record

DOI = "10.1016/j.marlet.2021.102"
WORK = Record(
    "Crossref", f"https://doi.org/{DOI}", DOI, Kind.ARTICLE, titles=("How Reefs Recover",), authors=(Name("Amato", "P."),),
    online=parse_edtf("2019-12-20"), print=parse_edtf("2021-02"),
)  # fmt: skip
TEXT = "Reefs grow.[^1]\n\n[^1]: P. Amato, “How Reefs Recover”, *Marine Letters* 12 ({}), doi:10.1016/j.marlet.2021.102\n"


@pytest.mark.parametrize("date", ["2018", "2019", "2020", "2021", "2022", "March 2019", "2017-19"])
def test_a_year_between_online_and_print_or_beside_them_agrees(date: str, judge: Callable[..., tuple]) -> None:
    assert judge("D306", TEXT.format(date), records={DOI: WORK}) == ((), ())


@pytest.mark.parametrize("date", ["2012", "2017", "2023", "May 2017"])
def test_another_year_is_shown_beside_those_of_the_record(date: str, judge: Callable[..., tuple]) -> None:
    (finding,), _ = judge("D306", TEXT.format(date), records={DOI: WORK})
    assert finding.confidence is Confidence.HIGH
    assert "20 December 2019 and February 2021" in finding.message
    assert finding.evidence[0].value == date


def test_a_book_has_editions_so_that_its_year_is_told_in_a_low_voice(judge: Callable[..., tuple]) -> None:
    (finding,), _ = judge("D306", TEXT.format("2007"), records={DOI: replace(WORK, kind=Kind.BOOK)})
    assert finding.confidence is Confidence.LOW


def test_the_year_of_another_work_is_left_to_s505(judge: Callable[..., tuple]) -> None:
    other = replace(WORK, titles=("A Census of Northern Seabirds",), authors=(Name("Roux", "Luc"),))
    assert judge("D306", TEXT.format("2012"), records={DOI: other}) == ((), ())


def test_a_record_without_a_year_says_nothing(judge: Callable[..., tuple]) -> None:
    assert judge("D306", TEXT.format("2012"), records={DOI: replace(WORK, online=None, print=None)}) == ((), ())


@pytest.mark.parametrize("date", ["1995, reprinted 2021", "2005 [2019]", "Napoli 1996), in the volume of (2020"])
def test_a_note_that_gives_the_records_year_as_well_agrees(date: str, judge: Callable[..., tuple]) -> None:
    record = replace(WORK, online=parse_edtf("2019"), issued=parse_edtf("2020"))
    assert judge("D306", TEXT.format(date), records={DOI: record}) == ((), ())
