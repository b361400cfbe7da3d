"""Roman numerals."""

import pytest

from claimcheck.grammar.roman import roman


@pytest.mark.parametrize(
    ("number", "written"), [(1, "i"), (4, "iv"), (14, "xiv"), (40, "xl"), (1999, "mcmxcix"), (3888, "mmmdccclxxxviii")]
)
def test_a_number_has_its_one_numeral(number: int, written: str) -> None:
    assert roman(number) == written


def test_no_two_numbers_have_the_same_numeral() -> None:
    assert len({roman(number) for number in range(1, 4000)}) == 3999
