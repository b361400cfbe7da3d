"""C208 beyond its examples; what counts as another address is tests/grammar/test_shown_urls.py."""

from collections.abc import Callable

import pytest

from claimcheck.model.finding import Confidence

NOTE = "The mill closed, and nobody knew when it would open again.[^1]\n\n[^1]: Mill Trust, “Closing”, 2019, {}\n"


@pytest.mark.parametrize(
    "link",
    [
        "<https://www.mills.nl/a_(b)>",
        "https://www.mills.nl/a",
        "[Mill Trust](https://www.mills.nl/a)",
        "[mills.nl](https://www.encyclopedia.org/mills)",
        "[https://www.mills.nl/a\\_b](https://www.mills.nl/a_b)",
        "[www.mills.nl](mailto:info@mills.nl)",
    ],
)
def test_a_link_that_shows_its_own_address_or_none_is_no_finding(flagged: Callable[..., list[str]], link: str) -> None:
    assert flagged("C208", NOTE.format(link)) == []


def test_another_site_is_surer_than_another_page(judge: Callable[..., tuple]) -> None:
    for target, sure in (("https://www.millers.be/a", Confidence.HIGH), ("https://www.mills.nl/b", Confidence.MEDIUM)):
        (finding,), _ = judge("C208", NOTE.format(f"[https://www.mills.nl/a]({target})"))
        assert finding.confidence is sure
