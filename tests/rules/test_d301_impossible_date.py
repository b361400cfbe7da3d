"""D301 beyond its examples."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize("day", ["31 June 2024", "29 February 2023", "February 30, 2024", "31 April 1999"])
def test_a_day_that_no_calendar_has_is_flagged_wherever_it_stands(flagged: Callable[..., list[str]], day: str) -> None:
    text = f"The ceasefire was signed on {day} by both sides.[^1]\n\n[^1]: *The Coast Gazette*, {day}.\n"
    assert flagged("D301", text) == [day, day]


@pytest.mark.parametrize(
    "day", ["29 February 2024", "29 February 2000", "30 June 2024", "June 31 members", "Article 31 June"]
)
def test_a_day_that_exists_or_is_none_is_not(flagged: Callable[..., list[str]], day: str) -> None:
    assert flagged("D301", f"The ceasefire was signed, as everybody knows, with {day} and all the rest of it.\n") == []
