import pytest

from claimcheck.grammar.figures import FoundFigure, find_all
from claimcheck.grammar.lists_before import after, before


def counted(text: str) -> FoundFigure:
    (figure,) = find_all(text)
    return figure


@pytest.mark.parametrize(
    "text",
    [
        "Growth, trade and peace are the three pillars.",
        "Growth, trade, and peace were its three pillars.",
        "Growth, trade and peace – these are the three pillars.",
    ],
)
def test_a_list_that_opens_the_sentence_may_be_counted_behind(text: str) -> None:
    found = before(text, counted(text))
    assert found is not None
    start, end, items = found
    assert items == ["Growth", "trade", "peace"]
    assert text[start:end].startswith("Growth")
    assert text[start:end].rstrip().endswith("peace")


def test_a_list_behind_its_number_runs_to_the_end_of_the_sentence() -> None:
    text = "The three pillars are growth, trade and peace."
    found = after(text, counted(text))
    assert found is not None
    assert found[2] == ["growth", "trade", "peace"]
    assert text[found[0] : found[1]].startswith("growth, trade and peace")


@pytest.mark.parametrize(
    "text",
    [
        "Growth is one of the three pillars.",
        "Growth and trade are two pillars.",
        "The three pillars are hard to raise.",
        "The three pillars are growth, trade and peace; nobody sees them.",
    ],
)
def test_what_is_no_list_is_none(text: str) -> None:
    for figure in find_all(text):
        assert before(text, figure) is after(text, figure) is None
