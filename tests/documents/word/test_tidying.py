"""What stands around the numbers of notes and belongs to them."""

import pytest
from tests.documents.word.made import field, mark, markers, marks, note, notes, paragraph, run, source

from claimcheck.model.source import MarkKind

RAISED = '<w:vertAlign w:val="superscript"/>'
OWN = "<w:r><w:footnoteRef/></w:r>"


@pytest.mark.parametrize(
    "inner",
    [
        (run("Prices rose"), run("(", RAISED), mark(1), run(")", RAISED), run(".")),
        (run("Prices rose["), mark(1), run("].")),
        (run("Prices rose"), mark(1), run(".")),
    ],
)
def test_the_brackets_of_a_mark_are_no_text(inner: tuple[str, ...]) -> None:
    found = source(paragraph(*inner), footnotes={1: note("one")})
    assert found.blocks[0].text.string == "Prices rose."
    (only,) = marks(found.blocks[0], MarkKind.REFERENCE)
    assert found.text[only.span.start : only.span.end].strip("()[]") == "1"


def test_a_bracket_that_holds_more_than_the_mark_is_text() -> None:
    found = source(paragraph("Prices (in euros", mark(1), ") rose."), footnotes={1: note("one")})
    assert found.blocks[0].text.string == "Prices (in euros) rose."


def test_the_comma_between_two_marks_is_no_text() -> None:
    found = source(paragraph("A.", mark(1), run(", ", RAISED), mark(2), " B."), footnotes={1: note("one"), 2: note("two")})
    assert found.blocks[0].text.string == "A. B."


def test_a_comma_of_the_sentence_between_two_marks_is_text() -> None:
    found = source(paragraph("Both", mark(1), ", ", mark(2), " said so."), footnotes={1: note("one"), 2: note("two")})
    assert found.blocks[0].text.string == "Both,  said so."


@pytest.mark.parametrize(
    "inner",
    [
        (OWN, run(" The Post, 2021.")),
        (OWN, run(". The Post, 2021.")),
        (run("("), OWN, run(")"), "<w:r><w:tab/></w:r>", run("The Post, 2021.")),
        (run("1", RAISED), run(" The Post, 2021.")),
        (run("[", RAISED), run("1", RAISED), run("] The Post, 2021.")),
    ],
)
def test_the_number_of_a_note_is_no_part_of_its_text(inner: tuple[str, ...]) -> None:
    found = source(paragraph("A.", mark(1)), footnotes={1: paragraph(*inner)})
    assert notes(found) == [("1", "The Post, 2021.")]


def test_a_note_that_begins_with_a_figure_keeps_it() -> None:
    found = source(paragraph("A.", mark(1)), footnotes={1: paragraph("1 January is a holiday.")})
    assert notes(found) == [("1", "1 January is a holiday.")]


def test_a_cross_reference_whose_mark_is_gone_is_what_it_shows() -> None:
    found = source(paragraph("A", field(r" NOTEREF _Ref1 \f ", run("4", RAISED)), "."))
    assert markers(found) == []
    assert found.blocks[0].text.string == "A4."
    assert [m.kind for m in found.blocks[0].marks] == [MarkKind.SUPERSCRIPT]
