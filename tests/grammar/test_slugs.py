"""The words in an address."""

import pytest

from claimcheck.grammar.slugs import content_words, share, slug, unshared


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://a.org/analysis/bridging-us-led-alliances-in-asia", "bridging us led alliances in asia"),
        ("https://a.org/2021/a-golden_era%20of-relations-dawns.html", "a golden era of relations dawns"),
        ("https://a.org/a-golden-era-of-relations-dawns/12345/", "a golden era of relations dawns"),
        ("https://a.org/a-golden-era-of-relations-dawns/full", "a golden era of relations dawns"),
        ("https://a.org/REPORT-of-a-golden-era-dawning-early.pdf", ""),
        ("https://a.org/cost-of-a-berth-by-route-and-component.csv", ""),
        ("https://a.org/news-and-events/press-releases/press-release-details", ""),
        ("https://a.org/30fb9fb9-c800-50f3-97fa-d2c4db05ab1c", ""),
        ("https://a.org/", ""),
        ("https://[a", ""),
    ],
)
def test_a_slug_is_what_tells_a_page_from_its_neighbours(url: str, words: str) -> None:
    assert slug(url) == words


def test_small_words_numbers_and_those_of_the_sites_order_tell_nothing() -> None:
    assert content_words("The 2nd Press Release on the Alliances of 2021") == ["alliances"]


def test_words_are_shared_whatever_their_ending_and_in_compounds() -> None:
    assert share(["alliance"], ["alliances"])
    assert share(["shipbuilding"], ["building"])
    assert not share(["artichokes"], ["bridges"])


def test_small_words_of_many_languages_tell_none() -> None:
    assert unshared("difesa in Italia") == "difesa Italia"
