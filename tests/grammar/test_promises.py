import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.promises import find
from claimcheck.grammar.wordlist import words

WORDS = words("a trio of causes four-part test three of its members the pair two 12 seven-fold , quartet")


@pytest.mark.parametrize(
    ("text", "said", "value", "unit"),
    [
        ("It names a trio of causes for it.", "a trio of causes", 3, "cause"),
        ("The court has a four-part test.", "four-part test", 4, "part"),
        ("Then three of its members left.", "three of its members", 3, "member"),
    ],
)
def test_a_count_in_other_words_runs_up_to_the_noun_it_counts(text: str, said: str, value: int, unit: str) -> None:
    (found,) = find(text)
    assert (found.text, found.value, found.unit) == (said, value, unit)


@pytest.mark.parametrize("text", ["The two of them left.", "It is part of a test.", "A trio played.", "One of the causes."])
def test_what_counts_nothing_that_is_named_promises_nothing(text: str) -> None:
    assert list(find(text)) == []


@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
def test_a_promise_is_cut_out_of_the_text(text: str) -> None:
    for each in find(text):
        assert each.text == text[each.start : each.end]
        assert each.value > 1
