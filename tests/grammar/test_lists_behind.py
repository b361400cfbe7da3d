"""Counted lists whose items stand in sentences of their own."""

import pytest

from claimcheck.grammar.enumerations import FoundList
from claimcheck.grammar.figures import find_all
from claimcheck.grammar.lists_behind import find


def listed(text: str, *following: str) -> FoundList | None:
    return find(text, find_all(text), following)


def test_sentences_that_count_on_are_the_items() -> None:
    found = listed(
        "There are three reasons.", "First, it is cold.", "It always was.", "Second, it is dark.", "Third, it is far."
    )
    assert found is not None
    assert (found.figure.value, len(found.items)) == (3, 3)


def test_too_few_are_found_where_nothing_could_be_one_more() -> None:
    found = listed("There are three reasons.", "First, it is cold.", "Second, it is dark.", "Nobody went.")
    assert found is not None
    assert len(found.items) == 2
    assert listed("There are three reasons.", "First, it is cold.", "Second, it is dark.", "Moreover it is far.") is None


def test_a_last_one_is_an_item() -> None:
    found = listed("There are three reasons.", "First, it is cold.", "Second, it is dark.", "Finally, it is far.")
    assert found is not None
    assert len(found.items) == 3


@pytest.mark.parametrize(
    "following",
    [
        ("First, it is cold.", "Third, it is far."),
        ("First, it is cold.", "First, it is dark."),
        ("It is cold.", "Second, it is dark."),
        ("First, it is cold.", "Third parties may join."),
        (),
    ],
)
def test_sentences_that_do_not_count_on_are_no_list(following: tuple[str, ...]) -> None:
    assert listed("There are three reasons.", *following) is None


def test_they_are_is_followed_by_the_items() -> None:
    found = listed("It has four pillars.", "They are: trade, security and climate.")
    assert found is not None
    assert found.items == ("trade", "security", "climate")
    assert listed("It has four pillars.", "They are not trade, security and climate.") is None


def test_a_long_text_behind_is_read_no_further_than_it_may_matter() -> None:
    read: list[int] = []

    def sentences():
        for i in range(10_000):
            read.append(i)
            yield "First, it is cold." if not i else "Nothing."

    text = "There are three reasons."
    assert find(text, find_all(text), sentences()) is None
    assert len(read) < 100
