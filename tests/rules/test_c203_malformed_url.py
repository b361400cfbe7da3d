"""C203 beyond its examples."""

from collections.abc import Callable

import pytest

TEXT = "The census was repeated, and nobody in the county knew what for.[^1]\n\n[^1]: Census Office, “Count”, 2012, {}\n"


@pytest.mark.parametrize(
    "url",
    [
        "http://https://www.census.ie/a",
        "https:///census",
        "https://www.census.ie/a(b",
        "https://www.census.ie/a/ publications/long-slug-with-hyphens",
        "https://www. census.ie/a",
    ],
)
def test_what_cannot_be_opened_is_flagged_with_its_reason(judge: Callable[..., tuple], url: str) -> None:
    (finding,), _ = judge("C203", TEXT.format(url))
    assert "cannot be opened: " in finding.message
    assert finding.group == f"link:{finding.key[0]}"


@pytest.mark.parametrize(
    "url",
    [
        "https://www.census.ie/a_(b)",
        "www.census.ie/a",
        "http://193.1.1.1/a",
        "https://münchen.de/",
        "www.\\[county\\].ie",
        "<https://a.ie/b>",
    ],
)
def test_what_can_be_opened_or_is_a_pattern_is_not(flagged: Callable[..., list[str]], url: str) -> None:
    assert flagged("C203", TEXT.format(url)) == []
