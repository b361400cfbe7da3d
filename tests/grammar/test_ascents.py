"""The longest ascent: it ascends, and none is longer."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.ascents import longest_ascent


@given(st.lists(st.integers(0, 9), max_size=9))
def test_it_ascends_and_no_other_is_longer(numbers: list[int]) -> None:
    found = longest_ascent(numbers)
    assert all(i < j and numbers[i] < numbers[j] for i, j in pairwise(found))
    longer = combinations(range(len(numbers)), len(found) + 1)
    assert not any(all(numbers[i] < numbers[j] for i, j in pairwise(choice)) for choice in longer if choice) or not numbers
