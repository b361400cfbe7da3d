"""Which record is the work cited, decided by titles, people and years and by nobody's score."""

from dataclasses import replace

import pytest

from claimcheck.evidence.registries.matching import best, match
from claimcheck.grammar.edtf import parse_edtf
from claimcheck.model.citations import Name
from claimcheck.model.records import Kind, Match, Record, Work

ROUX, AMATO = Name("Roux", "Luc"), Name("Amato", "Paola")
BOOK = Work(Kind.BOOK, "The Living Reef: A History", (ROUX,), 2017)
IN_CATALOGUE = Record(
    "Open Library", "", kind=Kind.BOOK, titles=("The Living Reef",), authors=(Name("Roux", "L."),), editions=(2017,)
)
PAPER = Work(Kind.ARTICLE, "How Reefs Recover from Storms", (AMATO,), 2021, "Marine Letters", "12", "85-97")
REGISTERED = Record(
    "Crossref", "", kind=Kind.ARTICLE, titles=("How reefs recover from storms",), containers=("Marine Letters",),
    authors=(AMATO,), issued=parse_edtf("2021-02"), print=parse_edtf("2021-02"), volume="12", page="85–97",
)  # fmt: skip


@pytest.mark.parametrize(
    ("work", "record"),
    [
        (BOOK, IN_CATALOGUE),
        (replace(BOOK, year=None), IN_CATALOGUE),
        (replace(BOOK, authors=(Name("Lopez", "Ana"), ROUX)), IN_CATALOGUE),
        (BOOK, replace(IN_CATALOGUE, authors=(), editors=(ROUX,))),
        (replace(BOOK, year=2018), IN_CATALOGUE),
        (replace(BOOK, year=2019), replace(IN_CATALOGUE, editions=(2017, 2022))),
        (replace(BOOK, year=2023, reissue=True), IN_CATALOGUE),
        (replace(BOOK, title="The Living Reef of the South Pacific", authors=(Name(literal="Ministry of the Sea"),)),
         replace(IN_CATALOGUE, titles=("The Living Reef of the South Pacific",))),
        (PAPER, REGISTERED),
        (replace(PAPER, year=1975), replace(REGISTERED, issued=parse_edtf("2006"), print=None)),
    ],
)  # fmt: skip
def test_a_work_agrees_with_its_record(work: Work, record: Record) -> None:
    assert match(work, record) == Match(record)


@pytest.mark.parametrize(
    ("work", "record", "differs", "certain"),
    [
        (replace(PAPER, year=2014), REGISTERED, "year", True),
        (replace(PAPER, year=2014, container=""), REGISTERED, "year", False),
        (replace(PAPER, year=2014, volume="", page=""), REGISTERED, "year", True),
        (replace(PAPER, year=2014, title="Editor’s Note"), replace(REGISTERED, titles=("Editor's note",)), "year", False),
        (replace(PAPER, year=2014, volume="5"), REGISTERED, "year", False),
        (replace(BOOK, year=2003), IN_CATALOGUE, "year", False),
        (replace(PAPER, authors=(ROUX,)), REGISTERED, "author", True),
        (replace(PAPER, title="Storms and what they leave behind"), REGISTERED, "title", True),
    ],
)
def test_what_two_of_three_find_differs_in_the_third(work: Work, record: Record, differs: str, certain: bool) -> None:
    assert match(work, record) == Match(record, differs, certain)


@pytest.mark.parametrize(
    ("work", "record"),
    [
        (BOOK, replace(IN_CATALOGUE, titles=("The Living Desert",))),
        (BOOK, replace(IN_CATALOGUE, titles=("Le récif vivant",))),
        (BOOK, replace(IN_CATALOGUE, authors=(AMATO,))),
        (BOOK, replace(IN_CATALOGUE, authors=(AMATO,), kind=Kind.ARTICLE, editions=(2017,))),
        (replace(BOOK, year=2003), replace(IN_CATALOGUE, authors=(AMATO,))),
        (BOOK, Record("Crossref", "")),
        (replace(PAPER, year=2014), replace(REGISTERED, titles=("Correction to: How Reefs Recover from Storms",))),
        (replace(PAPER, authors=(ROUX,)), replace(REGISTERED, titles=("Review: How Reefs Recover from Storms",))),
        (replace(PAPER, year=2014), replace(REGISTERED, kind=Kind.OTHER)),
        (replace(PAPER, title="Storms and what they leave behind", page="1-20"), REGISTERED),
        (replace(PAPER, title="How Reefs Recover from Storms", authors=(ROUX,), year=2010), REGISTERED),
        (Work(Kind.OTHER, "Annual Report", (Name(literal="Ministry of the Sea"),), 2017),
         Record("Crossref", "", titles=("Annual Report",), authors=(Name(literal="Bank of Ruritania"),),
                issued=parse_edtf("2017"))),
        (Work(Kind.BOOK, "Defence of Japan 2023", (Name(literal="Ministry of Defense"),), 2023),
         Record("Open Library", "", kind=Kind.BOOK, titles=("Defence of Japan 2022",), editions=(2022,))),
    ],
)  # fmt: skip
def test_a_record_that_merely_shares_words_is_no_candidate(work: Work, record: Record) -> None:
    assert match(work, record) is None


def test_of_several_matches_the_one_without_a_difference_counts_then_a_certain_one() -> None:
    year, author = Match(REGISTERED, "year"), Match(REGISTERED, "author", certain=True)
    assert best([year, author, Match(IN_CATALOGUE)]) == Match(IN_CATALOGUE)
    assert best([year, author]) == author
    assert best([year]) == year
    assert best([]) is None
