import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.nouns import phrase, plural, singular
from claimcheck.grammar.wordlist import words


@pytest.mark.parametrize(
    ("text", "head"),
    [
        (" Japanese hi-tech giants met", "giant"),
        (" United States carriers", "carrier"),
        (" sales managers", "manager"),
        (" people", "person"),
    ],
)
def test_the_head_is_the_plural_that_the_number_counts(text: str, head: str) -> None:
    found = phrase(text, 0)
    assert found is not None
    assert found.head == head
    assert plural(text[found.start : found.end].rsplit(maxsplit=1)[-1])


def test_a_phrase_without_a_plural_is_none() -> None:
    assert phrase(" of them", 0) is None


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("cities", "city"),
        ("NGOs", "NGO"),
        ("children", "child"),
        ("boxes", "box"),
        ("sub-cities", "sub-city"),
        ("shoes", "shoe"),
        ("heroes", "hero"),
        ("caches", "cache"),
        ("churches", "church"),
    ],
)
def test_the_singular_is_that_of_the_last_word(many: str, one: str) -> None:
    assert singular(many) == one


@given(st.lists(st.sampled_from(words("old United States carriers of sales, managers people class")), max_size=8))
def test_a_phrase_begins_where_it_is_looked_for_and_ends_with_a_word(said: list[str]) -> None:
    text = " " + " ".join(said)
    found = phrase(text, 0)
    assert found is None or (found.start == 0 and text[found.end - 1].isalpha())
