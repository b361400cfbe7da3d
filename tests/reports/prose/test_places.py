"""From the author's file to the printed passage."""

from claimcheck.model.text import Span
from claimcheck.reports.prose.places import Places, Stretch


def _printed(document, stretch: Stretch) -> str:
    return document.passages[stretch.passage].text.string[stretch.start : stretch.end]


def test_words_are_found_in_the_passage_that_prints_them(shores) -> None:
    made, report = shores
    document = report.documents[0]
    for words in ("23 December 2023", "Seven areas", "Wages fell by 4%", "This collection", "hinterland"):
        stretch = Places(document).find(made.find(words))
        assert stretch is not None
        assert _printed(document, stretch) == words


def test_words_on_both_sides_of_a_marker_are_printed_without_it(shores) -> None:
    made, report = shores
    document = report.documents[0]
    span = Span(made.find("expected.").start, made.find("The partners").end)
    stretch = Places(document).find(span)
    assert stretch is not None
    assert _printed(document, stretch) == "expected. The partners"


def test_a_marker_is_a_point_where_it_stood(shores) -> None:
    _, report = shores
    document = report.documents[0]
    marker = document.markers[-1]
    assert Places(document).find(marker.span) == Stretch(marker.passage, marker.offset, marker.offset)


def test_a_note_flagged_from_its_number_is_its_whole_text(shores) -> None:
    _, report = shores
    document = report.documents[0]
    stretch = Places(document).find(document.notes[0].span)
    assert stretch is not None
    assert _printed(document, stretch) == document.notes[0].text.string


def test_the_number_of_a_note_is_a_point_before_its_text(shores) -> None:
    _, report = shores
    document = report.documents[0]
    start = document.notes[0].span.start
    stretch = Places(document).find(Span(start, start + 1))
    assert stretch is not None
    assert (stretch.start, stretch.end) == (0, 0)
    assert document.passages[stretch.passage].note_id == "n1"


def test_what_no_passage_prints_has_no_place(draft) -> None:
    made = draft()
    made.source = "---\ntitle: x\n---\n\n"
    document = made.paragraph("Text.").document()
    assert Places(document).find(Span(4, 9)) is None
