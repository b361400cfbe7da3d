"""S504 beyond its examples."""

from collections.abc import Callable

import pytest

from claimcheck.model.evidence import Hop, LinkCheck, Verdict
from claimcheck.model.pages import PageFacts, Signal, Stated

Judge = Callable[..., tuple]
TEXT = "Nobody has asked the fishermen.[^1]\n\n[^1]: {}\n"
NOTE = "Anna Byrne, “Fishermen Go Unheard as Harbour Grows”, *{}*, 14 March 2023, {}"


def judged(judge: Judge, cited: str, site: str, url: str, signal: Signal = Signal.OPEN_GRAPH, **more: object) -> tuple:
    facts = PageFacts(sites=(Stated(site, signal),), **{"language": "en", **more})  # type: ignore[arg-type]
    check = LinkCheck(url, Verdict.ALIVE, None, "HTTP 200", url, (Hop(url, 200),), page=facts)
    return judge("S504", TEXT.format(NOTE.format(cited, url)), links={url: check})[0]


@pytest.mark.parametrize(
    ("cited", "site", "url"),
    [
        ("The Coast Gazette", "Coast Gazette", "https://news.example-host.org/1/2"),
        ("The Washington Post", "washingtonpost.com", "https://www.washingtonpost.com/a/b"),
        ("BBC News", "BBC", "https://www.bbc.co.uk/news/1"),
        ("Financial Times", "FT", "https://www.ft.com/content/1"),
        ("JapanForward", "JAPAN Forward", "https://japan-forward.com/a/"),
        ("METI", "Ministry of Economy, Trade and Industry", "https://www.meti.go.jp/english/press/1.html"),
        ("Ministry of Foreign Affairs of Japan", "MOFA", "https://www.mofa.go.jp/a/b"),
        ("Nikkei Asia", "Nikkei Asian Review", "https://asia.nikkei.com/a/b"),
        ("The Economist", "Videos of all the world", "https://www.youtube.com/watch?v=1"),
        ("Hudson Institute", "Hudson", "https://www.hudson.org/a/b"),
    ],
)
def test_one_publisher_in_other_words_is_none(judge: Judge, cited: str, site: str, url: str) -> None:
    assert judged(judge, cited, site, url) == ()


def test_a_page_that_names_the_publisher_in_its_text_is_none(judge: Judge) -> None:
    url = "https://www.harbour-watch.org/1/2"
    assert judged(judge, "The Coast Gazette", "Harbour Watch", url, text="First printed in The Coast Gazette.") == ()


def test_a_name_in_another_language_is_none(judge: Judge) -> None:
    assert judged(judge, "Ministry of Ports", "Ministero del Mare", "https://www.mare.it/1/2", language="it") == ()


def test_a_copy_on_another_site_is_a_remark(judge: Judge) -> None:
    (finding,) = judged(judge, "The Coast Gazette", "Harbour Watch", "https://www.harbour-watch.org/1/2")
    assert (finding.severity.value, finding.shown) == ("info", False)


def test_what_only_a_weak_signal_calls_the_site_is_none(judge: Judge) -> None:
    assert judged(judge, "The Coast Gazette", "Harbour Watch", "https://www.harbour-watch.org/1/2", Signal.META) == ()
