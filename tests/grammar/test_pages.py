import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar import pages


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("21-96", 21, 96),
        ("85-7", 85, 87),
        ("1006-9", 1006, 1009),
        ("123–24", 123, 124),
        ("1599–601", 1599, 1601),
        ("A12–A15", 12, 15),
        ("xi–xx", 11, 20),
    ],
)
def test_an_abbreviated_end_is_written_out(text: str, first: int, last: int) -> None:
    found = pages.parse(text)
    assert found is not None
    assert (found.first, found.last, found.reversed) == (first, last, False)


@pytest.mark.parametrize(
    ("text", "bad"), [("96-21", ["96-21"]), ("12-15, 96-21", ["96-21"]), ("208-115", ["208-115"]), ("xx–xi", ["xx–xi"])]
)
def test_a_range_that_runs_backwards_is_named(text: str, bad: list[str]) -> None:
    assert pages.reversed_ranges(text) == bad


@pytest.mark.parametrize("text", ["85-7", "12", "e12", "A12-B3", "C1+", "", "civil-mix", "1006-9, 12"])
def test_what_is_right_or_no_range_is_not(text: str) -> None:
    assert pages.reversed_ranges(text) == []


@given(st.integers(1, 99999), st.integers(0, 5000))
def test_no_ascending_range_is_reversed_however_it_is_shortened(first: int, more: int) -> None:
    last = str(first + more)
    for cut in range(len(last)):
        short = last[cut:]
        if len(short) < len(str(first)) and str(first)[: -len(short)] != last[: -len(short)]:
            continue
        found = pages.parse(f"{first}-{short}")
        assert found is not None
        assert short.startswith("0") or not found.reversed or found.last == int(short)
