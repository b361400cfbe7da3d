"""A collection is split where headings have bylines; anything else is one brief."""

import pytest

from claimcheck.documents import read
from claimcheck.extraction.briefs import briefs

BODY = "The ministers met in the capital and agreed a plan on energy.\n\n## A section\n\nMore text.\n\n"


def split(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(brief.title, brief.authors) for brief in briefs(read(text.encode(), "a.md"))]


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("**Jane Doe**\n\n(University of Rome)\n\n", ("Jane Doe",)),
        ("**Jane Doe**  \n(Japan Chair, CSDS)\n\n", ("Jane Doe",)),
        ("*Jane Doe and John van der Roe*\n\n", ("Jane Doe", "John van der Roe")),
        ("By Jane Doe, J. R. Roe & Élodie Poe\n\n", ("Jane Doe", "J. R. Roe", "Élodie Poe")),
        ("Jane O’Doe (University of Rome)\n\n", ("Jane O’Doe",)),
        ("**Jane Doe<sup>1</sup>, John Roe<sup>2</sup>**\n\n", ("Jane Doe", "John Roe")),
        ("Jane Doe<sup>1</sup> and John Roe<sup>2</sup>\n\n<sup>1</sup> University of Rome\n\n", ("Jane Doe", "John Roe")),
        ("*Jane Doe, Professor of Law, University of Rome*\n\n", ("Jane Doe",)),
        ("By Jane Doe, Institute of Water\n\n", ("Jane Doe",)),
        ("By Jane Doe | 3 May 2021\n\n", ("Jane Doe",)),
        ("BY JANE DOE AND JOHN ROE\n\n", ("JANE DOE", "JOHN ROE")),
        ('<span style="font-variant: small-caps">Jane Doe</span>\n\n', ("Jane Doe",)),
        ("[Jane Doe]{.smallcaps}\n\n", ("Jane Doe",)),
        ("*How the wells ran dry in the valley*\n\n**Jane Doe**\n\n", ("Jane Doe",)),
        ("## How the wells ran dry\n\nBy Jane Doe\n\n", ("Jane Doe",)),
        ("### Jane Doe\n\n", ("Jane Doe",)),
        ("## By Jane Doe and John Roe\n\n", ("Jane Doe", "John Roe")),
    ],
)
def test_headings_with_a_byline_begin_briefs(byline: str, authors: tuple[str, ...]) -> None:
    text = f"# The volume\n\nA foreword of some length stands here.\n\n# First\n\n{byline}{BODY}# Second\n\n{byline}{BODY}"
    assert split(text) == [("First", authors), ("Second", authors)]


@pytest.mark.parametrize(
    "line", ["**Executive Summary**", "*Rome University Press*", "The Ministers Met", "**Policy Brief**"]
)
def test_other_stressed_lines_below_a_heading_are_no_bylines(line: str) -> None:
    assert len(split(f"# First\n\n{line}\n\n{BODY}# Second\n\n{line}\n\n{BODY}")) == 1


def test_a_document_that_is_no_collection_is_one_brief_with_its_author() -> None:
    assert split(f"# Title\n\n**Jane Doe**\n\n{BODY}") == [("Title", ("Jane Doe",))]


def test_front_matter_names_title_and_authors() -> None:
    assert split(f"---\ntitle: T\nauthor: Jane Doe\n---\n\n{BODY}") == [("T", ("Jane Doe",))]


def test_an_empty_document_is_one_brief_without_a_title() -> None:
    assert split("") == [("", ())]


def test_countries_below_a_heading_are_no_authors() -> None:
    text = f"# Asia\n\n## Sri Lanka\n\n{BODY}## Timor Leste\n\n{BODY}# America\n\n## Costa Rica\n\n{BODY}"
    assert len(split(text)) == 1


def test_parts_of_a_volume_are_no_briefs_of_their_own() -> None:
    text = (
        f"# Part One\n\n## First\n\nBy Jane Doe\n\n{BODY}## Second\n\nBy John Roe\n\n{BODY}"
        f"# Part Two\n\n## Third\n\nBy Ann Poe\n\n{BODY}"
    )
    assert [title for title, _ in split(text)] == ["First", "Second", "Third"]
