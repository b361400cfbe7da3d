"""Plain text to blocks: no character is markup, and every position leads back to the file."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents.plain import read
from claimcheck.extraction import extract
from claimcheck.model.source import Source


def source(text: str) -> Source:
    return read(text.encode(), "brief.txt")


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text.string) for block in source(text).blocks]


LONG = "Rice rose by a good deal in the north of the country, and it fell in the south of it, "


def test_wrapped_lines_are_one_paragraph_and_empty_lines_part_them() -> None:
    assert kinds("\nOne line\nand another.\n\nMore *of* it_all_ <b> &amp; #1.\n") == [
        ("paragraph", "One line and another."),
        ("paragraph", "More *of* it_all_ <b> &amp; #1."),
    ]


def test_the_first_line_and_lines_in_capitals_and_lines_with_a_line_under_them_are_headings() -> None:
    assert kinds("Rice in the north\n\nText.\n\nTHE SOUTH\n\nMore.\n\nThe west\n--------\nEnd.") == [
        ("heading", "Rice in the north"), ("paragraph", "Text."), ("heading", "THE SOUTH"), ("paragraph", "More."),
        ("heading", "The west"), ("paragraph", "End."),
    ]  # fmt: skip


def test_items_are_items_with_their_number_and_a_number_in_the_middle_of_a_sentence_begins_none() -> None:
    found = source(
        "Text, and so on:\n1. one\n2) two\n   goes on\n- three\n\nIt stands in volume\n3. and nowhere else."
    ).blocks
    assert [(b.kind.value, b.label, b.text.string) for b in found] == [
        ("paragraph", "", "Text, and so on:"), ("item", "1.", "one"), ("item", "2)", "two goes on"), ("item", "", "three"),
        ("paragraph", "", "It stands in volume 3. and nowhere else."),
    ]  # fmt: skip


def test_indented_lines_behind_a_sentence_begin_a_paragraph() -> None:
    assert kinds("   One goes\non here.\n   Two goes on.") == [
        ("paragraph", "One goes on here."),
        ("paragraph", "Two goes on."),
    ]


def test_the_lines_below_the_title_are_paragraphs_of_their_own() -> None:
    assert kinds("Who pays?\n\nText.")[0] == ("heading", "Who pays?")
    assert kinds("Somebody pays.\n\nText.")[0] == ("paragraph", "Somebody pays.")
    assert kinds("The night train\nJane Doe\n2 September 2025\n\nText goes\non.") == [
        ("heading", "The night train"),
        ("paragraph", "Jane Doe"),
        ("paragraph", "2 September 2025"),
        ("paragraph", "Text goes on."),
    ]


def test_lines_of_cells_far_apart_are_rows() -> None:
    text = "Text.\n\n  Route      Length   Total\n  -------- -------- -----\n  Vienna      1,240      88\n\nOne  two  three."
    assert kinds(text) == [
        ("paragraph", "Text."),
        ("row", "Route | Length | Total"),
        ("rule", ""),
        ("row", "Vienna | 1,240 | 88"),
        ("paragraph", "One two three."),
    ]


def test_lines_that_nobody_wrapped_are_paragraphs() -> None:
    assert len(kinds(f"{LONG * 2}end.\n{LONG * 2}end.\n")) == 2


def test_lines_of_signs_and_page_ends_are_rules() -> None:
    assert kinds("A.\n\n* * *\n\nB.\f\nC.")[1] == ("rule", "")
    assert [kind for kind, _ in kinds("A b.\fC d.")] == ["paragraph", "rule", "paragraph"]


@pytest.mark.parametrize(
    "notes",
    [
        "[1] Smith, Rice, 2020.\n[2] Jones, Wheat, 2021, p. 5,\nand more.",
        "¹ Smith, Rice, 2020.\n\n² Jones, Wheat, 2021, p. 5, and more.",
    ],
)
def test_typed_notes_are_found_with_their_markers(notes: str) -> None:
    one, two = ("[1]", "[2]") if notes.startswith("[") else ("¹", "²")
    prose = f"Rice rose in the north of the country.{one} Wheat fell again\nin the south of it.{two}"
    text = f"A brief\n\n{prose}\n\nNotes\n\n{notes}\n"
    document = extract(source(text), "x", None)
    assert [(n.number, n.text.string, len(n.markers)) for n in document.notes] == [
        ("1", "Smith, Rice, 2020.", 1),
        ("2", "Jones, Wheat, 2021, p. 5, and more.", 1),
    ]
    assert document.title == "A brief"


@pytest.mark.parametrize(
    "text", ["# A\n\ntext\n", "text[^1]\n\n[^1]: note\n", "see [a](https://b.org)\n", "```\ncode\n```\n"]
)
def test_what_is_written_in_markdown_is_read_as_markdown(text: str) -> None:
    assert source(text).format == "markdown"


def test_a_file_with_nothing_in_it_says_so() -> None:
    assert [notice.code for notice in source(" \n").notices] == ["empty"]


PARTS = st.sampled_from(
    [
        "word ",
        "Éé.",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\f",
        "1. ",
        "[1] ",
        "¹ ",
        "- ",
        "   ",
        "===\n",
        "---\n",
        "* * *",
        "A B",
        "\t",
        "日本",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PARTS, max_size=40))
def test_what_is_cut_out_of_the_file_is_the_text_but_for_white_space(parts: list[str]) -> None:
    read_ = source("x" + "".join(parts))
    for block in read_.blocks:
        cut = "".join(read_.text[span.start : span.end] for span in block.text.spans())
        assert re.sub(r"\s", "", cut) == re.sub(r"[\s|]", "", block.text.string)
    extract(read_, "x", None)


@pytest.mark.parametrize(
    "text",
    ["word " * 200_000, "a\n" * 100_000, "- " * 100_000, "1. a\n" * 50_000, "[1] " * 100_000, "=" * 300_000, "\f" * 50_000],
)
def test_a_hostile_file_is_read_to_its_end(text: str) -> None:
    assert source(text).format == "text"


def test_what_is_set_in_under_a_note_is_of_the_note_and_the_first_line_of_a_paragraph_is_not() -> None:
    note = "[1] Smith, Rivers,\n    p. 4.\n\n"
    assert [b.text.string for b in source(f"Title\n\n{note}    He says\n    more.\n\n    And more.\n\nText.").blocks] == [
        "Title",
        "[1] Smith, Rivers, p. 4. He says more. And more.",
        "Text.",
    ]
    assert len(source(f"Title\n\n{note}    A paragraph\nof the text.").blocks) == 3
