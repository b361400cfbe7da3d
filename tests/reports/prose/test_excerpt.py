"""The printed line, cut to size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.document import Document, Passage, PassageKind
from claimcheck.model.text import Run, Span, Text
from claimcheck.reports.prose.excerpt import excerpt
from claimcheck.reports.prose.places import Places


def _excerpt(document, span: Span, room: int):
    return excerpt(document, Places(document), span, room)


def test_a_short_line_is_shown_whole(draft) -> None:
    made = draft().paragraph("Trade rose by 25% in a year.")
    shown = _excerpt(made.document(), made.find("25%"), 80)
    assert (shown.before, shown.words, shown.after) == ("Trade rose by ", "25%", " in a year.")


def test_markup_is_not_shown_where_the_passage_is_printed(draft) -> None:
    made = draft().paragraph("Trade rose{1} by 25% in a year.")
    assert _excerpt(made.document(), made.find("25%"), 80).before == "Trade rose by "


@pytest.mark.parametrize(("number", "printed"), [("7", "⁷"), ("120", "¹²⁰"), ("7a", "[7a]"), ("²", "[²]")])
def test_a_marker_is_shown_as_it_is_printed(draft, number: str, printed: str) -> None:
    made = draft().paragraph(f"Trade rose{{{number}}} again.")
    shown = _excerpt(made.document(), made.find(f"<sup>{number}</sup>"), 80)
    assert (shown.before, shown.words, shown.after) == ("Trade rose", printed, " again.")


def test_a_place_without_words_is_shown_in_the_passage_as_printed(draft) -> None:
    made = draft().paragraph("Trade rose{7} again.").note("7", "A. Rossi, 2021.")
    at = made.find("7 A. Rossi").start
    shown = _excerpt(made.document(), Span(at, at), 80)
    assert (shown.before, shown.words, shown.after) == ("", "", "A. Rossi, 2021.")


def test_a_cut_line_says_so_and_breaks_no_word(draft) -> None:
    made = draft().paragraph("alpha beta gamma delta FLAG epsilon zeta eta theta iota")
    shown = _excerpt(made.document(), made.find("FLAG"), 30)
    assert shown.before.startswith("…")
    assert shown.after.endswith("…")
    words = {"alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota"}
    assert set((shown.before + shown.after).replace("…", " ").split()) <= words


@pytest.mark.parametrize("room", [20, 40, 77])
@given(st.integers(0, 200), st.integers(0, 200))
def test_no_more_is_shown_than_there_is_room_for(room: int, start: int, length: int) -> None:
    source = "word and " * 40
    passage = Passage(PassageKind.PARAGRAPH, Text(source, (Run(0, 0, len(source)),)), None)
    document = Document("a.md", "a", "", "markdown", source, "", None, (), (passage,), (), (), (), (), ())
    shown = _excerpt(document, Span(start, start + length), room)
    assert len(shown.before + shown.words + shown.after) <= room + 2


def test_a_line_of_ten_megabytes_is_cut_without_reading_it_all(draft) -> None:
    made = draft().paragraph("x" * 5_000_000 + " FLAG " + "y" * 5_000_000)
    shown = _excerpt(made.document(), made.find("FLAG"), 80)
    assert shown.words == "FLAG"
    assert len(shown.before + shown.after) <= 80


def test_flagged_words_longer_than_the_room_are_cut(draft) -> None:
    made = draft().paragraph("FLAG " * 1000)
    shown = _excerpt(made.document(), Span(0, 4999), 60)
    assert len(shown.words) <= 60
    assert shown.words.endswith("…")
