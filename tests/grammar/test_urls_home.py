"""Home pages, by the form of their URLs."""

import pytest

from claimcheck.grammar.urls_home import is_home, landed_on_home, moved_for_sure


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


@pytest.mark.parametrize(
    "end",
    ["https://a.org/new/page", "https://www.a.org/news/12/", "https://data.a.org/x?id=3", "http://a.org/news/12.html#top"],
)
def test_a_page_that_stays_on_its_site_has_moved_for_sure(end: str) -> None:
    assert moved_for_sure("http://www.a.org/news/12", end)


@pytest.mark.parametrize(
    "end",
    [
        *("https://b.org/news/12", "https://a.org.b.com/news/12", "https://nota.org/news/12", "https://bit.ly/x"),
        *("https://a.org/news", "https://a.org/news/", "https://a.org/", "https://a.org/new?utm_source=feed", "http://["),
        "https://a.org/new?id=1&fbclid=x",
    ],
)
def test_a_page_of_another_site_a_folder_above_or_one_that_follows_the_reader_is_not_sure(end: str) -> None:
    assert not moved_for_sure("http://www.a.org/news/12", end)
