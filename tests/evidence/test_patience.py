"""When to ask again."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evidence.patience import Again, Patience


def test_what_is_decided_is_not_asked_again() -> None:
    assert Patience().wait(Again.NO, 1, 0, 0) is None


def test_patience_grows_from_attempt_to_attempt_and_ends() -> None:
    waits = [Patience().wait(Again.TRANSIENT, attempt, 0, 0) for attempt in range(1, 6)]
    assert waits == [0.5, 1.0, 2.0, 4.0, None]


def test_a_timeout_is_asked_once_more() -> None:
    assert Patience().wait(Again.SLOW, 1, 0, 0) == 0.5
    assert Patience().wait(Again.SLOW, 2, 0, 0) is None


def test_a_timeout_of_a_host_that_lives_is_asked_once_more_still() -> None:
    assert Patience().wait(Again.SLOW, 2, 0, 0, lives=True) == 1.0
    assert Patience().wait(Again.SLOW, 3, 0, 0, lives=True) is None


def test_what_the_host_asked_for_is_waited_unless_it_is_more_than_the_budget() -> None:
    assert Patience().wait(Again.TRANSIENT, 1, 12, 0) == 12
    assert Patience().wait(Again.TRANSIENT, 1, 31, 0) is None
    assert Patience().wait(Again.TRANSIENT, 3, 12, 24) is None


@given(st.sampled_from(Again), st.floats(0, 1e6), st.integers(1, 50))
def test_nothing_waits_for_ever(again: Again, asked: float, start: int) -> None:
    patience, waited, attempt = Patience(), 0.0, start
    while (wait := patience.wait(again, attempt, asked, waited)) is not None:
        waited, attempt = waited + wait, attempt + 1
    assert waited <= patience.budget
    assert attempt <= max(start, patience.attempts)
