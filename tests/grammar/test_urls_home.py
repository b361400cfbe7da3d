"""Home pages, by the form of their URLs."""

import pytest

from claimcheck.grammar.urls_home import is_home, landed_on_home


@pytest.mark.parametrize(
    "url",
    ["https://a.org", "https://a.org/", "https://a.org/en/", "https://a.org/index.html", "http://a.org/de-at/home#top"],
)
def test_a_front_door_is_a_home_page(url: str) -> None:
    assert is_home(url)


@pytest.mark.parametrize(
    "url", ["https://a.org/about", "https://a.org/?p=12", "https://a.org/en/news", "http://[", "https://a.org/2"]
)
def test_any_other_page_is_none(url: str) -> None:
    assert not is_home(url)


def test_only_a_link_to_a_page_can_land_on_a_home_page() -> None:
    assert landed_on_home("https://a.org/news/12", "https://www.a.org/")
    assert not landed_on_home("https://a.org/", "https://a.org/en/")
    assert not landed_on_home("https://bit.ly/x1", "https://a.org/")
    assert not landed_on_home("https://a.org/news/12", "https://a.org/news")
