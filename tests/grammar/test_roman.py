"""Roman numerals."""

import pytest

from claimcheck.grammar.roman import roman, value


@pytest.mark.parametrize(
    ("number", "written"), [(1, "i"), (4, "iv"), (14, "xiv"), (40, "xl"), (1999, "mcmxcix"), (3888, "mmmdccclxxxviii")]
)
def test_a_number_has_its_one_numeral(number: int, written: str) -> None:
    assert roman(number) == written


def test_no_two_numbers_have_the_same_numeral() -> None:
    assert len({roman(number) for number in range(1, 4000)}) == 3999


def test_a_numeral_is_worth_the_number_that_it_is_written_for() -> None:
    assert [value(roman(number)) for number in range(1, 4000)] == list(range(1, 4000))


@pytest.mark.parametrize("text", ["", "iiii", "vx", "ic", "abc", "7", "m" * 4, "m" * 100_000])
def test_letters_that_are_no_numeral_are_worth_nothing(text: str) -> None:
    assert value(text) == 0
