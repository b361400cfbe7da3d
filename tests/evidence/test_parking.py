"""Domains that are for sale."""

import pytest

from claimcheck.evidence import parking
from claimcheck.evidence.page_reading import read

ARTICLE = "<p>" + "Sedo and sedoparking.com sell names. " * 100 + "</p>"


@pytest.mark.parametrize(
    "html",
    [
        '<html><head><script src="https://img.sedoparking.com/js/x.js"></script></head><body></body></html>',
        '<html data-adblockkey="MFwwDQ"><body><div id="ads"></div></body></html>',
        '<html><body><iframe src="//www.parkingcrew.net/frame"></iframe></body></html>',
        '<html><head><script>window.onload=function(){window.location.href="/lander"}</script></head></html>',
    ],
)
def test_the_markup_of_a_parking_service_is_known(html: str) -> None:
    assert "parking page" in read(html.encode(), "text/html").parked


@pytest.mark.parametrize(
    "html",
    [
        f"<html><body>{ARTICLE}</body></html>",
        f'<html><head><script src="https://sedoparking.com/x.js"></script></head><body>{ARTICLE}</body></html>',
        '<html><body><script src="https://notabove.com/x.js"></script><img src="/above.com.png">Text</body></html>',
        '<html><body><a href="https://sedoparking.com/">Sedo</a></body></html>',
    ],
)
def test_a_page_that_speaks_of_parking_or_has_text_of_its_own_is_none(html: str) -> None:
    assert read(html.encode(), "text/html").parked == ""


@pytest.mark.parametrize(
    "title",
    ["rivers.org is for sale", "Rivers.org - domain for sale", "This domain is for sale!", "rivers.org steht zum Verkauf",
     "rivers.org est à vendre", "The domain name is for sale", "Questo dominio è in vendita", "rivers.org は販売中",
     "rivers.org - Diese Website steht zum Verkauf! - Informationen zum Thema rivers.", "Domain rivers.org is for sale!",
     "rivers.org - This website is for sale! - rivers Resources", "The domain name rivers.org is for sale | A market"],
)  # fmt: skip
def test_a_title_offers_the_host_itself(title: str) -> None:
    assert parking.offered(title, "www.rivers.org")


@pytest.mark.parametrize(
    "title",
    [
        "fire.com is for sale",
        "Rivers.org",
        "Houses for sale",
        "Is rivers.org for sale? The story of a domain",
        "rivers.org: a short history of rivers",
        "Who sells .org?",
    ],
)
def test_a_title_offers_nothing_or_something_else(title: str) -> None:
    assert not parking.offered(title, "rivers.org")


def test_a_market_is_known_by_host_and_path() -> None:
    assert parking.market("www.hugedomains.com", "/domain_profile.cfm?d=rivers") == "hugedomains.com"
    assert parking.market("www.hugedomains.com", "/about") == ""
    assert parking.market("example.org", "/domain_profile.cfm") == ""
