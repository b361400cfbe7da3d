"""How exactly a number is meant."""

import pytest

from claimcheck.grammar.amounts import amounts
from claimcheck.grammar.precision import Band, band


def read(text: str) -> Band:
    return band(text, amounts(text)[0])


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("40 ships", 39.5, 40.5),
        ("4.1 percent", 4.05, 4.15),
        ("3 million ships", 2.5e6, 3.5e6),
        ("3.20 million ships", 3.195e6, 3.205e6),
        ("300 ships", 295, 305),
        ("about 40 ships", 35.5, 44.5),
    ],
)
def test_the_last_digit_that_is_surely_meant_may_be_rounded(text: str, low: float, high: float) -> None:
    assert (read(text).low, read(text).high) == pytest.approx((low, high))


def test_a_bound_is_known_as_one() -> None:
    assert read("more than 300 ships").more
    assert read("At most 300 ships").less
    assert not read("300 ships").more


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("27 ships", "28 ships", False),
        ("about 3 million ships", "2.9 million ships", True),
        ("€8.1 billion", "€8 billion", True),
        ("€8.1 billion", "€8.2 billion", False),
        ("¥1.687 trillion", "1687 billion yen", True),
    ],
)
def test_two_numbers_meet_where_both_may_mean_one_value(one: str, other: str, meet: bool) -> None:
    assert read(one).meets(read(other)) is meet
    assert read(other).meets(read(one)) is meet
