"""Raised digits behind a unit, a letter alone, ten or an equals sign are exponents; behind a word they are markers."""

import pytest

from claimcheck.grammar.exponents import is_exponent


@pytest.mark.parametrize(
    "text",
    ["48 km|2|", "an area of (m|2| or more)", "x|2| is", "a load of 10|6| cells", "E=mc|2|", "the 3|3|rd fleet"],
)
def test_an_exponent_points_to_no_note(text: str) -> None:
    before, digits, after = text.split("|")
    assert is_exponent(before + digits + after, len(before), len(before + digits))


@pytest.mark.parametrize(
    "text", ["the programme|2| was", "kilometres|12|", "in the film.|2| And", "(harm)|7|", "1990|4| and"]
)
def test_digits_behind_a_word_or_a_stop_may_be_a_marker(text: str) -> None:
    before, digits, after = text.split("|")
    assert not is_exponent(before + digits + after, len(before), len(before + digits))
