"""Lists of notes, lists that are none, and notes that have lost all their markers."""

import pytest

from claimcheck.documents import read
from claimcheck.extraction import extract
from claimcheck.model.document import Document

PROSE = "The council met in the capital and agreed a plan on energy.{} It was later extended to the regions.{}\n\n"
MARKED = "# Title\n\n" + PROSE.format("<sup>1</sup>", "<sup>2</sup>")
NOTES = "1. Smith, *A*, 2020.\n2. Doe, *B*, 2021.\n"


def document(text: str) -> Document:
    return extract(read(text.encode(), "a.md"), "a", None)


def notes(text: str) -> list[tuple[str, str, int]]:
    return [(note.number, note.text.string, len(note.markers)) for note in document(text).notes]


TWO = [("1", "Smith, A, 2020.", 1), ("2", "Doe, B, 2021.", 1)]
RECOMMENDATIONS = "1. Build more wells, and fund them from the tax.\n2. Publish the data each year.\n\n"


@pytest.mark.parametrize("after", ["## Endnotes\n\n", "More of it follows here.\n\n---\n\n"])
def test_numbered_recommendations_below_a_heading_are_no_notes(after: str) -> None:
    assert notes(MARKED + "## Recommendations\n\n" + RECOMMENDATIONS + after + NOTES) == TWO


def test_a_list_that_names_sources_gives_way_to_the_section_of_notes() -> None:
    steps = "## Steps\n\n1. Pass the law of 2020.\n2. Publish the report of 2021.\n\n"
    assert notes(MARKED + steps + "## Notes\n\n" + NOTES) == TWO


def test_a_table_of_contents_is_no_list_of_notes() -> None:
    contents = "1. [Wells](#wells)\n2. [Notes](#notes)\n\n"
    assert notes(f"# Contents\n\n{contents}{MARKED}## Notes\n\n{NOTES}") == TWO


def test_a_ranking_in_a_table_is_no_list_of_notes() -> None:
    table = "| Rank | Country |\n|---|---|\n| 1 | Italy |\n| 2 | Japan |\n\n"
    assert notes(MARKED + table + "1 Smith, *A*, 2020.\n\n2 Doe, *B*, 2021.\n") == TWO


LOST = ["- {n} Smith, Title {n}, 20{n:02}.\n", "{n} Smith, Title {n}, 20{n:02}.\n\n", "{n} Doe, p. {n}.\n\n"]


@pytest.mark.parametrize("form", LOST)
def test_notes_whose_markers_are_all_lost_are_known_by_their_numbers_and_sources(form: str) -> None:
    text = "# Title\n\n" + PROSE.format(" 1", " 2") + "".join(form.format(n=n) for n in range(1, 6)) + "\n" + PROSE
    found = document(text)
    assert [note.number for note in found.notes] == ["1", "2", "3", "4", "5"]
    assert found.markers_lost


@pytest.mark.parametrize(
    "lines",
    [
        "1 Introduction\n\n2 Methods\n\n3 Results\n\n4 Conclusion\n\n",
        "".join(f"{n}. The committee met again on that day, in (20{n:02}).\n\n" for n in range(11, 16)),
        "".join(f"{n} January was cold in the valley, and nobody came.\n\n" for n in range(1, 7)),
    ],
)
def test_numbered_lines_of_a_document_without_notes_are_no_notes(lines: str) -> None:
    assert notes("# Title\n\n" + PROSE.format("", "") + lines) == []


def test_numbered_paragraphs_of_a_law_are_no_notes_where_notes_with_sources_follow() -> None:
    law = "(1) The agency publishes its account.\n\n(2) The states bear the cost of it.<sup>3</sup>\n\n"
    text = MARKED + law + "1 BGBl. 2010, p. 4.\n\n2 *Smith v. Doe*, 410 U.S. 113 (1973).\n\n3 *Id.* at 116.\n"
    assert [(number, count) for number, _, count in notes(text)] == [("1", 1), ("2", 1), ("3", 1)]


def test_notes_set_as_a_list_at_the_foot_of_each_page_are_notes() -> None:
    pages = (
        PROSE.format(f"<sup>{n}</sup>", f"<sup>{n + 1}</sup>")
        + f"{n}. Smith, *A*, 2020.\n{n + 1}. Doe, *B*, 2021.\n\nPage {n}\n\n"
        for n in (1, 3, 5)
    )
    assert [(number, count) for number, _, count in notes("".join(pages))] == [(str(n), 1) for n in range(1, 7)]


@pytest.mark.parametrize("chapter", ["**Chapter {}**", "## Chapter {}", "Chapter {}"])
def test_endnotes_are_parted_by_their_chapters(chapter: str) -> None:
    text = (
        "# Book\n\n"
        + "".join(f"## Part {c}\n\n{PROSE.format('<sup>1</sup>', '<sup>2</sup>')}" for c in "AB")
        + "# Notes\n\n"
    )
    text += "".join(f"{chapter.format(c)}\n\n1 Smith, *{c}*, 2020.\n\n2 Doe, *{c}*, 2021.\n\n" for c in "AB")
    assert notes(text) == [
        (n, f"{who}, {c}, {y}.", 1) for c in "AB" for n, who, y in (("1", "Smith", 2020), ("2", "Doe", 2021))
    ]


def test_chapters_of_one_note_each_have_a_numbering_each() -> None:
    text = "# Book\n\n" + "".join(f"## Part {c}\n\n{PROSE.format('<sup>1</sup>', '')}" for c in "ABC") + "# Notes\n\n"
    text += "".join(f"**Part {c}**\n\n1. Smith, *{c}*, 2020.\n\n" for c in "ABC")
    assert [note.numbering for note in document(text).notes] == [0, 1, 2]
    assert [count for _, _, count in notes(text)] == [1, 1, 1]


def test_a_list_whose_numbers_begin_again_behind_a_rule_is_another_list() -> None:
    text = "1. The council met in the spring.<sup>1</sup>\n2. It agreed a plan on energy.<sup>2</sup>\n\n---\n\n" + NOTES
    assert notes(text) == TWO


def test_conclusions_with_years_give_way_to_lines_that_name_sources() -> None:
    text = MARKED + "## Conclusion\n\n1. Prices rose in 2010.\n2. Output fell in 2011.\n\n---\n\n"
    assert notes(text + "1 Smith, *A*, 2020.\n\n2 Doe, *B*, 2021.\n") == TWO


def test_notes_of_a_document_that_is_all_lists_are_found() -> None:
    text = "# Chronology\n\n- 2010 The council met.<sup>1</sup>\n- 2011 The law was passed.<sup>2</sup>\n\n"
    assert notes(text + "1 Smith, *A*, 2020.\n\n2 Doe, *B*, 2021.\n") == TWO
