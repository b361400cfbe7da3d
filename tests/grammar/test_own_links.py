"""Addresses that only their author can open."""

import pytest

from claimcheck.grammar.own_links import own


@pytest.mark.parametrize(
    "url",
    [
        "file:///C:/Users/x/a.pdf", "C:\\Users\\a.pdf", "\\\\server\\a", "http://intranet/docs/a", "http://wiki.corp/a",
        "https://server.local/x", "https://contoso-my.sharepoint.com/:w:/g/personal/x", "https://chatgpt.com/c/abc",
        "https://mail.google.com/mail/u/0/#inbox/1", "https://x.slack.com/archives/C1", "https://www.google.com/search?q=x",
        "https://scholar.google.com/scholar?q=x", "https://www.bing.com/search?q=x", "https://duckduckgo.com/?q=x",
    ],
)  # fmt: skip
def test_an_address_that_is_its_authors_own_is_told(url: str) -> None:
    assert own(url) is not None


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost:8000/", "http://10.0.0.1/", "https://[::1]/x", "https://contoso.sharepoint.com/sites/x",
        "https://chatgpt.com/share/abc", "https://docs.google.com/document/d/1aBcDeFgHiJkLmNoP/edit?usp=sharing",
        "https://docs.google.com/spreadsheets/d/e/2PACX-1v/pubhtml", "https://www.google.com/search?tbm=bks&q=x",
        "https://scholar.google.com/scholar?cluster=12", "https://example.org/search?q=x", "mailto:a@b.c", "http://your-host/x",
        "https://trends.google.com/trends/explore?q=x", "https://www.homeoffice.gov.uk/local", "http://[x",
    ],
)  # fmt: skip
def test_a_public_address_and_those_of_l410_are_let_be(url: str) -> None:
    assert own(url) is None


def test_an_editor_has_a_page_to_read_beside_it() -> None:
    found = own("https://docs.google.com/document/d/1aBcDeFgHiJkLmNoP/edit#heading=h.1")
    assert found is not None
    assert found.clean == "https://docs.google.com/document/d/1aBcDeFgHiJkLmNoP/preview"
