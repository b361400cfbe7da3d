from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.numbers import numbers

_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(value: int) -> str:
    if value < 10:
        return _ONES[value - 1]
    if value < 20:
        return _TEENS[value - 10]
    if value < 100:
        tens = _TENS[value // 10 - 2]
        return tens if value % 10 == 0 else f"{tens}-{_ONES[value % 10 - 1]}"
    for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= size:
            head = f"{in_words(value // size)} {name}"
            rest = value % size
            return head if rest == 0 else f"{head} {'and ' if rest < 100 else ''}{in_words(rest)}"
    raise AssertionError(value)


@given(st.integers(1, 999_999_999))
def test_every_number_spelled_out_is_read_as_its_value(value: int) -> None:
    (number,) = numbers(f"it was {in_words(value)} then")
    assert number.value == value


@given(st.integers(0, 10**9))
def test_thousands_separators_do_not_change_a_value(value: int) -> None:
    assert [number.value for number in numbers(f"about {value:,} of them")] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.5", "1.5"),
        ("1,5", "1.5"),
        ("1,500", "1500"),
        ("1.234.567", "1234567"),
        ("1,234.5", "1234.5"),
        ("12 000", "12000"),
        ("0,125", "0.125"),
        ("half a million", "500000"),
        ("two and a half million", "2500000"),
        ("a dozen", "12"),
        ("two dozen", "24"),
    ],
)
def test_separators_tell_decimals_from_thousands(text: str, value: str) -> None:
    (number,) = numbers(f"nearly {text} of it")
    assert number.value == Decimal(value)


@pytest.mark.parametrize(
    "text", ["the G7 met", "an F-35 flew", "on 5G alone", "a §12 permit", "v2.1 shipped", "the M-13-13 memo"]
)
def test_digits_glued_to_letters_or_signs_are_no_number(text: str) -> None:
    assert list(numbers(text)) == []


def test_a_run_of_digits_longer_than_any_statement_is_no_number() -> None:
    assert list(numbers("9" * 5000)) == []
