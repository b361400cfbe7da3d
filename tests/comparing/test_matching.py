"""Equal members of two sequences, the chain of those in order, and the gaps between."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.comparing.matching import ascending, gaps, matched

SEQUENCES = st.lists(st.sampled_from("abcdefgh"), max_size=30)


@given(SEQUENCES, SEQUENCES)
def test_members_are_matched_with_their_equals_each_once_and_as_many_as_possible(ours, theirs) -> None:
    found = matched(ours, theirs)
    assert all(ours[i] == theirs[k] for i, k in found.items())
    assert len(set(found.values())) == len(found)
    assert len(found) == sum(min(ours.count(each), theirs.count(each)) for each in set(ours))


@given(SEQUENCES)
def test_a_sequence_is_matched_with_itself_in_place(ours) -> None:
    assert matched(ours, ours) == {i: i for i in range(len(ours))}


@given(st.permutations(range(12)))
def test_the_chain_ascends_and_no_longer_one_does(order) -> None:
    chain = ascending(dict(enumerate(order)))
    assert chain == sorted(chain)
    assert [k for _, k in chain] == sorted(k for _, k in chain)
    longest = [1] * len(order)
    for i, k in enumerate(order):
        longest[i] = 1 + max((longest[j] for j in range(i) if order[j] < k), default=0)
    assert len(chain) == max(longest)


@given(SEQUENCES, SEQUENCES)
def test_what_has_no_match_is_in_one_gap(ours, theirs) -> None:
    found = matched(ours, theirs)
    parts = list(gaps(found, ascending(found), len(ours), len(theirs)))
    assert [i for left, _ in parts for i in left] == [i for i in range(len(ours)) if i not in found]
    assert [k for _, right in parts for k in right] == [k for k in range(len(theirs)) if k not in found.values()]


def test_of_equal_sentences_the_one_without_a_neighbour_is_lost() -> None:
    assert matched(list("axbxcx"), list("axbcx")) == {0: 0, 1: 1, 2: 2, 4: 3, 5: 4}
