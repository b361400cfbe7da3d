"""C201 beyond its examples."""

from collections.abc import Callable

import pytest

TEXT = "The dam was finished two years late, and nobody was told why it was so.[^1]\n\n[^1]: {}\n"
URL = "https://www.dams.gov.it/en/overview_2021.html"


@pytest.mark.parametrize(
    "note",
    [URL, f"<{URL}>", f"[{URL}]({URL})", f"[{URL}] ({URL})", f"{URL}.", "www.dams.gov.it/overview", f"{URL}; {URL}?p=2"],
)
def test_nothing_but_urls_is_flagged(judge: Callable[..., tuple], note: str) -> None:
    (finding,), _ = judge("C201", TEXT.format(note))
    assert "nothing but a URL" in finding.message


@pytest.mark.parametrize(
    "note",
    [
        f"Water Authority, {URL}",
        f"[Overview]({URL})",
        f"Ibid. ({URL})",
        "Water Authority, *Overview*, 2021.",
        "doi:10.1000/182",
    ],
)
def test_a_note_that_names_its_source_is_not(flagged: Callable[..., list[str]], note: str) -> None:
    assert flagged("C201", TEXT.format(note)) == []
