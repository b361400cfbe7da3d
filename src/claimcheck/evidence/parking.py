"""Domains that are for sale: known by the parking service's own markup, or by a title that offers the very host.

An article about parked domains names these services in its text; only what the page loads and says of its own name counts.
"""

import re
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

# Services whose scripts and frames are on parked pages and nowhere else.
_SERVICES = (
    "sedoparking.com",
    "parkingcrew.net",
    "parklogic.com",
    "bodis.com",
    "above.com",
    "skenzo.com",
    "voodoo.com",
    "parking-page.net",
    "cashparking.com",
    "domainsponsor.com",
    "uniregistrymarket.link",
    "d38psrni17bvxu.cloudfront.net",
)
# Marketplaces that a parked domain is led on to, and the beginning of the path there.
_MARKETS = {
    "hugedomains.com": "/domain_profile",
    "dan.com": "/",
    "sedo.com": "/search/details",
    "afternic.com": "/",
    "buydomains.com": "/lander",
    "domainmarket.com": "/buynow",
    "perfectdomain.com": "/domain/",
    "undeveloped.com": "/",
}
_LANDER = re.compile(r"""location(?:\.href)?\s{0,5}=\s{0,5}["']/lander["']""")
_BEFORE = re.compile(r"(?:(?:the |this )?domain(?: name)?)? ?")
_FOR_SALE = re.compile(
    r"\b(?:(?:is|may be|could be) (?:now )?(?:for sale|available for purchase)|(?:domain )?for sale|steht zum verkauf"
    r"|zu verkaufen"
    r"|è in vendita|in vendita|est (?:à|a) vendre|(?:à|a) vendre|est(?:á|a) en venta|en venta)\b|は?販売中"
)
_ITSELF = re.compile(
    r"(?:this|the|diese|la|il|ce|este|questo)(?: premium)? ?"
    r"(?:domain|domain name|domäne|dominio|(?:nom de )?domaine|web ?site|webseite)(?: name)? "
    r"(?:(?:is|may be) (?:now )?for sale|steht zum verkauf|è in vendita|est (?:à|a) vendre|est(?:á|a) en venta)"
)
# A parked page is a list of links; more text than this is somebody's own.
_FEW = 3000


class Element(Protocol):
    """What is asked of a parsed page."""

    def get(self, key: str) -> str | None: ...
    def iter(self, *tags: str) -> "Iterator[Element]": ...


def markup(root: Element, lower: str, letters: int) -> str:
    """The sign of a parking service in what a page loads and is marked as; empty where there is none."""
    if letters > _FEW:
        return ""
    for element in root.iter("script", "iframe", "frame", "img"):
        host = _host(element.get("src") or "")
        service = next((each for each in _SERVICES if host == each or host.endswith(f".{each}")), "")
        if service:
            return f"the page is a parking page of {service}"
    if any(element.get("data-adblockkey") for element in root.iter("html")):
        return "the page is marked as a parking page"
    return "the page is a parking page" if letters < 100 and _LANDER.search(lower) else ""


def market(host: str, path: str) -> str:
    """The marketplace that a redirect ends at, empty where it is none."""
    bare = host.removeprefix("www.")
    return bare if bare in _MARKETS and path.startswith(_MARKETS[bare]) else ""


def offered(words: str, host: str) -> bool:
    """Whether a title or heading offers this host, or "this domain", for sale."""
    text = " ".join(words.casefold().split())
    before, _, rest = text.partition(host.removeprefix("www."))
    rest = rest.lstrip(" -–—|:") if _BEFORE.fullmatch(before) else ""
    return bool(_ITSELF.match(text) or _FOR_SALE.match(rest) or _ITSELF.match(rest))


def _host(url: str) -> str:
    try:
        return (urlsplit(url.strip()).hostname or "").lower()
    except ValueError:
        return ""
