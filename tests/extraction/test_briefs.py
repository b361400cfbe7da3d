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
