"""Notes whose file has both a label and the number that is printed, as Word and HTML have."""

import pytest

from claimcheck.extraction.notes import apparatus
from claimcheck.extraction.sections import layout
from claimcheck.model.source import Block, BlockKind, Mark, MarkKind
from claimcheck.model.text import Run, Span, Text

Note = tuple[str, int, bool]


def text(string: str, at: int) -> Text:
    return Text(string, (Run(0, at, at + len(string)),))


def read(
    marked: list[tuple[str, str]], defined: list[tuple[str, str]]
) -> tuple[list[Note], list[tuple[str, int, int | None]]]:
    """Notes as (number, numbering, printed) and markers as (number, numbering, note), of labels with their numbers."""
    blocks: list[Block] = []
    for i, (label, number) in enumerate(marked):
        reference = Mark(MarkKind.REFERENCE, 12, 12, Span(100 * i + 12, 100 * i + 12), label, number)
        blocks.append(Block(BlockKind.PARAGRAPH, text("Prices rose.", 100 * i), Span(100 * i, 100 * i + 12), (reference,)))
    for i, (label, number) in enumerate(defined, len(marked)):
        string = f"The Daily Post, {i} May 2021."
        span = Span(100 * i, 100 * i + len(string))
        blocks.append(Block(BlockKind.NOTE, text(string, 100 * i), span, (), 0, label, number))
    found = apparatus(blocks, layout(blocks))
    notes = [(note.number, note.numbering, note.printed) for note in found.notes]
    return notes, [(marker.number, marker.numbering, marker.note) for marker in found.markers]


def test_a_note_goes_by_its_printed_number_and_is_found_by_its_label() -> None:
    labels = [("fn-b", "1"), ("fn-a", "2")]
    notes, markers = read(labels, labels)
    assert notes == [("1", 0, True), ("2", 0, True)]
    assert markers == [("1", 0, 0), ("2", 0, 1)]


def test_a_label_alone_is_not_printed() -> None:
    notes, markers = read([("smith", "")], [("smith", "")])
    assert notes == [("smith", 0, False)]
    assert markers == [("smith", 0, 0)]


@pytest.mark.parametrize("numbers", [["1", "1", "2", "1"], ["5", "6", "5", "6"], ["1", "2", "3", "1"]])
def test_numbers_that_fall_back_begin_another_numbering(numbers: list[str]) -> None:
    labels = [(f"fn{i}", number) for i, number in enumerate(numbers)]
    notes, markers = read(labels, labels)
    assert len({(numbering, number) for number, numbering, _ in notes}) == len(numbers)
    assert [(number, numbering) for number, numbering, _ in notes] == [(number, n) for number, n, _ in markers]
    assert [note for _, _, note in markers] == list(range(len(numbers)))


def test_a_number_that_comes_twice_in_a_row_is_a_slip_in_one_numbering() -> None:
    labels = [("a", "1"), ("b", "2"), ("c", "2"), ("d", "3")]
    assert [numbering for _, numbering, _ in read(labels, labels)[0]] == [0, 0, 0, 0]


def test_roman_numbers_and_symbols_begin_no_numbering() -> None:
    labels = [("a", "*"), ("b", "1"), ("c", "2"), ("d", "i"), ("e", "ii")]
    assert [numbering for _, numbering, _ in read(labels, labels)[0]] == [0, 0, 0, 0, 0]


def test_a_note_that_is_marked_twice_has_both_markers() -> None:
    notes, markers = read([("a", "1"), ("b", "2"), ("a", "1")], [("a", "1"), ("b", "2")])
    assert len(notes) == 2
    assert [note for _, _, note in markers] == [0, 1, 0]


def test_a_mark_that_no_definition_answers_is_a_marker_without_a_note() -> None:
    _, markers = read([("a", "1"), ("gone", "2")], [("a", "1")])
    assert [(number, note) for number, _, note in markers] == [("1", 0), ("2", None)]
