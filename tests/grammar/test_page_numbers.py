import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.page_numbers import Kind, PageNumbers


def values(text: str) -> set[float]:
    return {each.value for each in PageNumbers(text).between(0, 10**15)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,687.5 people", 1687.5),
        ("1.687,5 Menschen", 1687.5),
        ("€2bn", 2e9),
        ("2 000 million", 2e9),
        ("3,5 Mio. Euro", 3.5e6),
        ("twenty-seven members", 27),
    ],
)
def test_a_number_is_read_as_its_language_writes_it(text: str, value: float) -> None:
    assert value in values(text)


def test_a_number_that_can_be_read_in_two_ways_is_there_in_both() -> None:
    assert {1.687, 1687} <= values("It came to 1.687 in all.")


@pytest.mark.parametrize(
    ("text", "kind"), [("64.3% of it", Kind.PERCENT), ("€64.3 of it", Kind.MONEY), ("64.3 km", Kind.PLAIN)]
)
def test_a_number_is_seen_with_its_unit(text: str, kind: Kind) -> None:
    page = PageNumbers(text)
    (number,) = page.between(64.3, 64.3)
    assert page.seen(number).kind is kind


@given(st.text(alphabet="0123456789., %€mb ", max_size=30), st.integers(0, 5000), st.integers(0, 5000))
def test_only_numbers_between_the_bounds_are_given_and_each_stands_in_the_text(text: str, one: int, other: int) -> None:
    low, high = sorted((one, other))
    for each in PageNumbers(text).between(low, high):
        assert low <= each.value <= high
        assert any(letter.isdigit() for letter in text[each.start : each.unscaled])
