"""D302 beyond its examples."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "day",
    [
        "Tuesday, 10 March 2025",
        "Tuesday 10 March 2025",
        "Tuesday, March 10, 2025",
        "Di., 10. März 2025",
        "martedì 10 marzo 2025",
    ],
)
def test_a_wrong_weekday_is_flagged(judge: Callable[..., tuple], day: str) -> None:
    (finding,), _ = judge("D302", f"The delegates met on {day} and left the town two days later.\n")
    assert "Monday" in finding.message


@pytest.mark.parametrize(
    "day", ["Monday, 10 March 2025", "Tuesday, 10 March", "Tuesday, 31 June 2025", "10 March 2025, a Monday"]
)
def test_a_right_weekday_an_unknown_year_and_an_impossible_day_are_not(flagged: Callable[..., list[str]], day: str) -> None:
    assert flagged("D302", f"The delegates met on {day} and left the town two days later.\n") == []
