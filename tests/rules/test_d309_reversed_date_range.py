"""D309 beyond its examples."""

from collections.abc import Callable

import pytest

TEXT = "The plan of the ministry is well known to all who live on the coast: {}. It was drawn up in haste.\n"


@pytest.mark.parametrize("dates", ["it covers 2027-2024", "the years 2027–2024 are covered", "it runs from 2027 to 2024"])
def test_a_range_that_ends_before_it_begins_is_flagged(flagged: Callable[..., list[str]], dates: str) -> None:
    (found,) = flagged("D309", TEXT.format(dates))
    assert found.startswith("2027")


@pytest.mark.parametrize(
    "dates",
    ["it covers 2024-2027", "the war of 1914-18", "the war of 431-404 BC", "Regulation No 2019-1998",
     "file 2021-1987/3", "§ 2027-2024",
     "Article 2027-2024", "pp. 2027-2024", "https://www.plan.ie/2027-2024.pdf", "the winter of 1999-00", "Tel. 2027-2024",
     "call (0)30 2027-2024", "it fell from 2027 to 2024"],
)  # fmt: skip
def test_shortened_ends_years_bc_and_numbers_are_not(flagged: Callable[..., list[str]], dates: str) -> None:
    assert flagged("D309", TEXT.format(dates)) == []
