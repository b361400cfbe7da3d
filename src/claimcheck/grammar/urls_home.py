"""Home pages, by the form of their URLs: whether a link to a page was led on to the front door instead."""

import re
from urllib.parse import urlsplit

from claimcheck.grammar.urls import tracks

# The front door, also of a language or a country (/en/, /pt-br, /index.html, /de/home).
_HOME = re.compile(
    r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:home|index|default|main|start|welcome)(?:\.[a-z]{3,5})?/?)?", re.IGNORECASE
)
# Addresses that are made to lead anywhere, a home page included: they name no page of a site of their own.
_LEADS_ON = frozenset({
    *("bit.ly", "t.co", "goo.gl", "tinyurl.com", "ow.ly", "is.gd", "buff.ly", "lnkd.in", "youtu.be", "amzn.to", "fb.me"),
    *("w.wiki", "dlvr.it", "t.ly", "rb.gy", "cutt.ly", "trib.al", "wp.me", "j.mp", "short.io", "shorturl.at"),
    *("doi.org", "dx.doi.org", "hdl.handle.net", "purl.org", "w3id.org", "n2t.net", "urn.fi", "nbn-resolving.org"),
})  # fmt: skip


def is_home(url: str) -> bool:
    """Whether a URL has the form of a home page; one with a query may be any page (/?p=12)."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(_HOME.fullmatch(parts.path)) and not parts.query


def landed_on_home(link: str, end: str) -> bool:
    """Whether a link to a page within a site ended on a home page."""
    try:
        host = (urlsplit(link).hostname or "").removeprefix("www.")
    except ValueError:
        return False
    return is_home(end) and not is_home(link) and not leads_on(host)


def moved_for_sure(link: str, end: str) -> bool:
    """Whether a page that a link was led on to for good can be nothing but the same page.

    It stays on its site, is no folder that the link led into, and has no tracking: another host may have bought the name.
    """
    try:
        old, new = urlsplit(link), urlsplit(end)
        before, now = ((each.hostname or "").removeprefix("www.") for each in (old, new))
    except ValueError:
        return False
    near = before == now or before.endswith(f".{now}") or now.endswith(f".{before}")
    page, folder = old.path.rstrip("/"), new.path.rstrip("/")
    return near and not page.startswith(f"{folder}/") and not tracks(end)


def leads_on(host: str) -> bool:
    """Whether a host shortens or resolves: what it leads to is another host's page."""
    return host.removeprefix("www.") in _LEADS_ON
