"""D311 beyond its examples."""

from collections.abc import Callable

import pytest

TEXT = "The harbour was dredged twice within ten years of its building.[^1]\n\n[^1]: {}\n"


@pytest.mark.parametrize(
    ("note", "accessed"),
    [
        ("“Sand”, *The Gazette*, 5 May 2024, https://www.g.com/sand (accessed 3 April 2024).", "3 April 2024"),
        ("Ministry of Ports, “Sand”, press release, 5 May 2024, https://www.p.gov/s [Accessed 12 May 2023].", "12 May 2023"),
        (
            "A. Rossi, “Sabbia”, *Corriere*, 5 maggio 2024, https://www.c.it/s (consultato il 3 aprile 2024).",
            "3 aprile 2024",
        ),
        ("A. Lee, *Sand*, Cork: Lee, 2024, https://www.lee.ie/sand (accessed 3 April 2021).", "3 April 2021"),
    ],
)
def test_a_source_read_before_it_was_out_is_flagged(flagged: Callable[..., list[str]], note: str, accessed: str) -> None:
    assert flagged("D311", TEXT.format(note)) == [accessed]


@pytest.mark.parametrize(
    "note",
    [
        "“Sand”, *The Gazette*, 5 May 2024, https://www.g.com/sand (accessed 4 May 2024).",
        "“Sand”, *The Gazette*, May 2024, https://www.g.com/sand (accessed 3 May 2024).",
        "A. Lee, *Sand*, Cork: Lee, 2024, https://www.lee.ie/sand (accessed 20 December 2023).",
        "A. Lee, *Sand*, Cork: Lee, forthcoming 2026, https://www.lee.ie/sand (accessed 20 December 2023).",
        "A. Lee, “Sand”, *Port Review* 4 (2), June 2024, pp. 1-9, https://www.p.org/s (accessed 20 April 2024).",
        "Eurostat, “Trade in sand” (accessed 4 May 2023), https://ec.europa.eu/sand. Data for 2025.",
        "“Sand”, https://www.g.com/sand (accessed 4 May 2023).",
    ],
)
def test_time_zones_issues_set_ahead_and_works_to_come_are_not(flagged: Callable[..., list[str]], note: str) -> None:
    assert flagged("D311", TEXT.format(note)) == []
