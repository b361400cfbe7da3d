"""N107 beyond its examples."""

from collections.abc import Callable

import pytest

from claimcheck.model.finding import Confidence

FRAME = (
    "The harbour was closed for a year, as everybody on the coast had feared it would be{}. It was opened again.[^1]\n\n{}"
)
NOTE = "[^1]: P. Das, *Salt and Empire*, Delhi: Sagar, 1992, p. 7.\n"


@pytest.mark.parametrize(
    "cited",
    ["(Clark, 2025)", "(Clark, 2025a)", "(Clark & Rao, 2025)", "(Clark and Rao, 2025, p. 7)", "(Clark et al., 2025: 4-9)",
     "(see Clark, 2025)", "(van der Berg, 2025)", "(O’Neill, 2025)", "(Clark et al. 2025)"],
)  # fmt: skip
def test_an_author_and_a_year_that_nothing_explains_are_flagged(flagged: Callable[..., list[str]], cited: str) -> None:
    assert flagged("N107", FRAME.format(" " + cited, NOTE)) == [cited]


@pytest.mark.parametrize(
    "clean",
    ["(1866)", "(May 2025)", "(May, 2025)", "(2024-2027)", "(see Figure 1)", "(see Figure 2025)", "(Agreement, 2019)",
     "(Act, 1999)", "(Tokyo, 1964)", "(Clark, 1833-1898)", "(GCAP, 2022)", "(Resolution 2231, 2015)",
     "(Democratic Party, 2013)",
     "(Beijing 2008)", "(Summer 2024)", "(as of March 2025)", "(FY 2025)", "(Trump, then 70)", "(Prime Minister Abe, 2016)",
     "(5G, 2020)",
     "(in Clark 2025 terms)", "(10 March 2025)", "(source: SciencePo)", "(Das, 1992)", "(DAS, 1992)", "(Clark)",
     "(Article 9, 1947)"],
)  # fmt: skip
def test_years_places_dates_laws_and_terms_in_brackets_are_no_citations(
    flagged: Callable[..., list[str]], clean: str
) -> None:
    assert flagged("N107", FRAME.format(" " + clean, NOTE)) == []


@pytest.mark.parametrize("verb", ["argues", "has shown", "found", "writes"])
def test_an_author_who_argues_is_a_citation_and_a_town_with_a_year_is_none(
    flagged: Callable[..., list[str]], verb: str
) -> None:
    text = (
        "It was closed, as Clark (2025) {} at length. The games of Rome (1960) and Tokyo (1964) were held there.[^1]\n\n"
        + NOTE
    )
    assert flagged("N107", text.format(verb)) == ["Clark (2025)"]


def test_a_film_with_its_maker_and_year_is_no_citation(flagged: Callable[..., list[str]]) -> None:
    assert flagged("N107", "The film Gladiator (Scott, 2000) was shown there.[^1] Nobody came.\n\n" + NOTE) == []


def test_each_of_several_citations_in_one_bracket_is_judged_alone(flagged: Callable[..., list[str]]) -> None:
    assert flagged("N107", FRAME.format(" (Das, 1992; Clark, 2025; Rao, 2001)", NOTE)) == ["Clark, 2025", "Rao, 2001"]


@pytest.mark.parametrize(
    "sourced",
    [
        FRAME.format(" (Clark, 2025)", "[^1]: Joan Clark, “Closed”, *The Coast Gazette*, 4 May 2025.\n"),
        FRAME.format(" (Müller, 2025)", "[^1]: J. MÜLLER, “Closed”, *The Coast Gazette*, 4 May 2025.\n"),
        FRAME.format(" (Clark, 2025)[^1]", "[^1]: See the archive of the town.\n"),
        FRAME.format(" ([Clark, 2025](https://www.coastgazette.com/closed))", NOTE),
        FRAME.format(" (Clark, 2025)", NOTE + "\n## References\n\nClark, J. (2025). *Closed*. Cork: Lee.\n"),
        "Joan Clark's study “Closed for a Year” (Cork: Lee, 2025) tells it.\n\n" + FRAME.format(" (Clark, 2025)", NOTE),
    ],
)  # fmt: skip
def test_a_note_reference_marker_link_or_full_citation_explains_it(flagged: Callable[..., list[str]], sourced: str) -> None:
    assert flagged("N107", sourced) == []


def test_a_name_with_another_year_says_where_that_stands(judge: Callable[..., tuple]) -> None:
    (finding,), _ = judge("N107", FRAME.format(" (Das, 1997)", NOTE))
    assert "note 1 names Das, but not of 1997" in finding.message


def test_a_text_that_cites_so_throughout_is_believed_to_cite_institutions_so(judge: Callable[..., tuple]) -> None:
    listed = "## References\n\nDas, P. (1992). *Salt*. Delhi: Sagar.\n\nRao, K. (1994). *Rates*. Delhi: Sagar.\n"
    (finding,), _ = judge("N107", FRAME.format(" (Das, 1992; Rao, 1994; World Bank, 2020)", listed.replace("[^1]", "")))
    assert "World Bank 2020" in finding.message
    assert finding.confidence is Confidence.HIGH
    assert judge("N107", FRAME.format(" (World Bank, 2020)", NOTE)) == ((), ())


def test_a_year_behind_a_name_counts_only_where_a_source_of_that_name_has_another(flagged: Callable[..., list[str]]) -> None:
    listed = "## References\n\nDas, P. (1992). *Salt*. Delhi: Sagar.\n\nRao, K. (1994). *Rates*. Delhi: Sagar.\n"
    text = "Salt was dear (Das, 1992; Rao, 1994). It is treated by {} and by no one else.\n\n" + listed
    assert flagged("N107", text.format("Das (1997, p. 4)")) == ["Das (1997, p. 4)"]
    assert flagged("N107", text.format("Das (1992, p. 4)")) == []
    assert flagged("N107", text.format("Parliament (1997)")) == []


def test_an_institution_called_by_its_initials_is_found_by_its_name(flagged: Callable[..., list[str]]) -> None:
    listed = (
        "## References\n\nDas, P. (1992). *Salt*. Delhi: Sagar.\n\n"
        "American Academy of Ports. (2014). *Quays*. Boston: Bay.\n\n"
        "U.S. Department of Ports (2016). *Sand*. Washington: GPO.\n"
    )
    text = "The American Academy of Ports ({}, 2014) wants more quays, as others do (Das, 1992; {}).\n\n" + listed
    assert flagged("N107", text.format("AAP", "AAP, 2014")) == []
    assert flagged("N107", text.format("AAP", "AAQ, 2014")) == ["AAQ, 2014"]
    assert flagged("N107", text.format("AAP", "AAP, 2015")) == ["AAP, 2015"]


def test_a_note_behind_it_that_cites_another_work_does_not_explain_it(flagged: Callable[..., list[str]]) -> None:
    text = "The harbour was closed, as everybody on the coast had feared (Clark & Voss, 2025).[^1]\n\n[^1]: {}\n"
    assert flagged("N107", text.format("P. Das, *Salt and Empire*, Delhi: Sagar, 1992, p. 7.")) == ["(Clark & Voss, 2025)"]
    assert flagged("N107", text.format("See the archive of the town, box 7.")) == []
    assert flagged("N107", text.format("Clark, “Closed”, in press; P. Das, *Salt*, Delhi: Sagar, 1992.")) == []
    assert flagged("N107", text.format("“Closed”, *The Coast Gazette*, 4 May 2025.")) == []
