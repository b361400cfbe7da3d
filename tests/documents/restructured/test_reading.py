"""reStructuredText to blocks: titles, notes and links, and that every position leads back to the file."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents.restructured import read
from claimcheck.extraction import extract
from claimcheck.model.source import BlockKind, MarkKind, Source


def source(text: str) -> Source:
    return read(text.encode(), "brief.rst")


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text.string) for block in source(text).blocks]


def test_titles_have_the_rank_in_which_their_lines_come_up() -> None:
    text = "====\nRice\n====\n\nNorth\n-----\ntext\n\nWest\n~~~~\n\nSouth\n-----\n"
    assert [(b.level, b.text.string) for b in source(text).blocks if b.kind is BlockKind.HEADING] == [
        (1, "Rice"), (2, "North"), (3, "West"), (2, "South"),
    ]  # fmt: skip


def test_fields_at_the_head_are_what_the_file_says_of_itself() -> None:
    page = source("Rice\n====\n\n:Author: Jane Doe\n:Date: 2025-05-06\n\nText.\n")
    assert (page.metadata.authors, page.metadata.date) == (("Jane Doe",), "2025-05-06")
    assert [b.text.string for b in page.blocks] == ["Rice", "Text."]


def test_footnotes_have_the_numbers_that_are_given_to_them() -> None:
    text = (
        "Rice [#]_ rose [1]_ and [#b]_ fell [#]_, so [*]_ it is; see [1]_.\n\n"
        ".. [1] One, *Rice*.\n.. [#] Two\n   goes on.\n\n   More.\n"
        ".. [#b] Three.\n.. [#] Four.\n.. [*] Star.\n"
    )
    document = extract(source(text), "x", None)
    assert [(n.number, n.text.string, len(n.markers)) for n in document.notes] == [
        ("1", "One, Rice.", 2), ("2", "Two goes on. More.", 1), ("3", "Three.", 1), ("4", "Four.", 1), ("*", "Star.", 1),
    ]  # fmt: skip
    assert document.passages[0].text.string == "Rice rose and fell, so it is; see."


def test_a_footnote_that_is_gone_keeps_its_marker_and_words_in_brackets_are_text() -> None:
    document = extract(source("Rice rose [3]_ and [that]_ too.\n"), "x", None)
    assert [(m.number, m.note_id) for m in document.markers] == [("3", None)]
    assert document.passages[0].text.string == "Rice rose and [that] too."


def test_markup_of_the_line_is_no_text() -> None:
    text = "*a* **b** ``c*`` :title:`d` \\*e `f <https://a.org/x>`__ `g h`_ :sup:`2`\n\n.. _g h: https://b.org\n"
    (block,) = source(text).blocks
    assert block.text.string == "a b c* d *e f g h 2"
    assert [m.target for m in block.marks if m.kind is MarkKind.LINK] == ["https://a.org/x", "https://b.org"]
    assert [m.start for m in block.marks if m.kind is MarkKind.SUPERSCRIPT] == [18]


def test_directives_and_comments_are_passed_over_but_for_those_of_prose() -> None:
    text = (
        ".. image:: a.png\n   :alt: no\n\n.. no comment\n   either\n\n.. note::\n   :class: x\n\n   "
        "Text.\n\n..\n\n   Quote.\n\nCode::\n\n   x = [1]_\n\nEnd.\n"
    )
    assert kinds(text) == [
        ("paragraph", "Text."), ("paragraph", "Quote."), ("paragraph", "Code:"), ("code", "x = [1]_"), ("paragraph", "End."),
    ]  # fmt: skip


def test_lists_and_tables_are_items_and_rows() -> None:
    text = (
        "1. one\n   more\n2. two\n\n- three\n\n===  =====\nA    B\n===  =====\nrice two\n===  =====\n\n"
        "+---+---+\n| corn | dill |\n+---+---+\n"
    )
    found = source(text).blocks
    assert [(b.kind.value, b.label, b.text.string) for b in found] == [
        ("item", "1.", "one more"), ("item", "2.", "two"), ("item", "", "three"), ("row", "", "A | B"),
        ("row", "", "rice | two"), ("row", "", "corn | dill"),
    ]  # fmt: skip


def test_what_stands_beside_a_directive_of_prose_is_text_and_the_table_below_its_caption_is_read() -> None:
    table = ".. table:: Rice, by year [1]_\n   :widths: auto\n\n   ===  =====\n   A    B\n   ===  =====\n\n"
    text = table + ".. note:: See\n   below.\n"
    assert kinds(text) == [("paragraph", "Rice, by year"), ("row", "A | B"), ("paragraph", "See below.")]


def test_the_address_of_a_link_in_a_table_is_not_cut_out_with_the_cells_beside_it() -> None:
    page = source("+--+--+\n| `t <http://a.b>`_ | a |\n")
    assert [page.text[span.start : span.end] for span in page.blocks[0].text.spans()] == ["t", "a"]


PARTS = st.sampled_from(
    ["word ", "Éé", "*a*", "**b**", "``c``", "[1]_ ", "[#]_ ", "\n", "\n\n", "\r\n", "   ", ".. [1] ", ".. [#] ",
    "::\n\n", "===\n", "---\n", "`t <http://a.b>`_ ",
     "- ", "1. ", ".. note::\n", "..\n", "\\", "`", "*", "+--+--+\n", "== ==\n", "| a | b |\n", ":Date: x\n", "日本"]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(PARTS, max_size=40))
def test_what_is_cut_out_of_the_file_and_cleaned_is_the_text(parts: list[str]) -> None:
    page = source("x " + "".join(parts))
    for block in page.blocks:
        assert all(a.end <= b.start for a, b in pairwise(block.text.runs))
        cut = "".join(page.text[span.start : span.end] for span in block.text.spans())
        assert re.sub(r"[\W_]", "", cut) == re.sub(r"[\W_]", "", block.text.string)
    extract(page, "x", None)


@pytest.mark.parametrize(
    "text",
    [
        "word " * 200_000, "a\n" * 100_000, "*a " * 100_000, "`" * 200_000, "``a" * 50_000, ".. [#] a\n" * 20_000,
        "[#]_ " * 50_000, "=\n" * 50_000,
        "a\n===\n" * 30_000, "   " * 100_000, ".. x\n" * 50_000, "- a\n" * 50_000, "`a <" * 50_000, "**a" * 50_000,
        "::\n\n" * 30_000,
    ],
)  # fmt: skip
def test_a_hostile_file_is_read_to_its_end(text: str) -> None:
    assert source(text).format == "restructuredtext"
