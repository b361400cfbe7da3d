"""Which link of a host gets the second look."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evidence.firsts import Firsts


@given(
    st.lists(st.booleans(), max_size=8).flatmap(lambda calls: st.tuples(st.just(calls), st.permutations(range(len(calls)))))
)
def test_it_is_the_first_that_calls_for_one_whatever_the_order_of_the_answers(drawn: tuple[list[bool], list[int]]) -> None:
    calls, order = drawn
    firsts = Firsts({"a": [str(i) for i in range(len(calls))], "b": ["x"]})
    found = [firsts.learn("a", str(i), calls[i]) for i in order]
    wanted = [str(calls.index(True))] if True in calls else []
    assert [each for each in found if each is not None] == wanted
