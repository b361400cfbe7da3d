"""Every case of docs/links.md on the test web: what the host does, the verdict, and the evidence that is shown for it."""

import gzip
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from claimcheck.evidence.names import Miss
from claimcheck.model.evidence import Evidence, LinkCheck, Verdict
from claimcheck.model.settings import ConnectTo, Proxy

PAGE = Path(__file__).resolve().parents[2] / "docs" / "links.md"
WORDS = "<p>" + "Words of a report, one after the other. " * 60 + "</p>"
URL = "http://site.test/reports/17"


@dataclass(frozen=True)
class Case:
    """`pages`: by URL, the scripted answers, each (status, headers, body) or what a Reply is made of. requests: its price.

    network: settings, where a port of 0 is one that nobody listens at, and CA the authority of the test web. names: what the
    name service knows; a name that is not there does not resolve.
    """

    words: str
    verdict: Verdict
    evidence: str
    pages: dict[str, list[Any]]
    requests: int = 1
    url: str = URL
    network: dict[str, Any] = field(default_factory=dict)
    names: dict[str, Any] = field(default_factory=dict)


def html(title: str, heading: str = "", text: str = WORDS, head: str = "") -> str:
    return f"<html><head><title>{title}</title>{head}</head><body><h1>{heading}</h1>{text}</body></html>"


def one(body: str = "", status: int = 200, **headers: str) -> dict[str, list[tuple[int, dict[str, str], str]]]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return {URL: [(status, named, body or html("A report", "A report"))]}


def led(status: int, to: str, body: str) -> dict[str, list[tuple[int, dict[str, str], str]]]:
    return {URL: [(status, {"Location": to}, "")], to: [(200, {}, body)]}


def soft(title: str, heading: str, text: str = "<p>Try the search.</p>") -> dict[str, list[tuple[int, dict[str, str], str]]]:
    """An error page in place of the link, and a host that says 404 to an address that cannot exist."""
    return one(html(title, heading, text)) | {"*": [(404, {}, "")]}


def times(*statuses: int) -> dict[str, list[tuple[int, dict[str, str], str]]]:
    return {URL: [(status, {}, html("A report")) for status in statuses]}


def raw(data: bytes, **more: Any) -> dict[str, list[Any]]:
    return {URL: [{"raw": data, **more}]}


CA = "the authority of the test web"
FORBIDDEN, UNREACHABLE = Verdict.FORBIDDEN, Verdict.UNREACHABLE
PAGE_OF = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
BOMB = gzip.compress(b"<html><title>A page</title>" + b"\0" * 50_000_000)
GONE = "http://gone.net/report"
# A link of the same run whose name does resolve: by way of a mapping, so that it leads to the test web.
RESOLVES = "http://lives.net/"
HOME, OTHER = "http://site.test/", "http://site.test/404"
NO_PAGE = html("Page not found", "Page not found", "<p>Try the search.</p>")
CHALLENGE = html("Just a moment...", "", "<p>Wait.</p>")
FREE = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
SALE = "http://www.hugedomains.com/domain_profile.cfm?d=site"
LOGIN = html("Sign in", "Sign in", '<form><input type="password"></form>')

CASES = [
    Case("A page", Verdict.ALIVE, "HTTP 200", one()),
    Case("A page that is gone", Verdict.DEAD, "HTTP 404", one(status=404), 2),
    Case("A page that is gone for good", Verdict.DEAD, "HTTP 410", one(status=410), 2),
    Case("404 once, then the page", Verdict.ALIVE, "HTTP 200", times(404, 200), 2),
    Case("503 once, then the page", Verdict.ALIVE, "HTTP 200", times(503, 200), 2),
    Case("500 twice, then the page", Verdict.ALIVE, "HTTP 200", times(500, 500, 200), 3),
    Case("429, then the page", Verdict.ALIVE, "HTTP 200", times(429, 200), 2),
    Case("500 again and again", Verdict.SERVER_ERROR, "HTTP 500", times(500), 5),
    Case("429 again and again", Verdict.RATE_LIMITED, "HTTP 429: the host asks for a pause", times(429), 5),
    Case(
        "Moved for good",
        Verdict.MOVED,
        "HTTP 301 to http://site.test/new/17",
        led(301, "http://site.test/new/17", html("A")),
        2,
    ),
    Case("A detour", Verdict.ALIVE, "HTTP 200", led(302, "http://site.test/new/17", html("A")), 2),
    Case("Led to the home page", Verdict.MOVED, f"HTTP 302 to the home page {HOME}", led(302, HOME, html("The Site")), 2),
    Case("401", Verdict.BLOCKED, "HTTP 401: the host asks for a login, or refuses robots", one(status=401)),
    Case("402", Verdict.PAYWALLED, "HTTP 402: the host asks for payment", one(status=402)),
    Case("403", Verdict.BLOCKED, "HTTP 403: the host refuses access", one(status=403)),
    Case("405", Verdict.BLOCKED, "HTTP 405: the host refuses the method", one(status=405)),
    Case("406", Verdict.BLOCKED, "HTTP 406: the host refuses the format", one(status=406)),
    Case("451", Verdict.BLOCKED, "HTTP 451: the host refuses access for legal reasons", one(status=451)),
    Case("999", Verdict.BLOCKED, "HTTP 999: the host refuses robots", one(status=999)),
    Case("202 in place of the page", Verdict.BLOCKED, "HTTP 202 in place of the page", one(status=202)),
    Case("403 of Cloudflare", Verdict.BLOCKED, "cf-mitigated: challenge", one(status=403, cf_mitigated="challenge")),
    Case("503 of Cloudflare", Verdict.BLOCKED, "the page is titled “Just a moment...”", one(CHALLENGE, 503)),
    Case("202 of AWS WAF", Verdict.BLOCKED, "x-amzn-waf-action: challenge", one(status=202, x_amzn_waf_action="challenge")),
    Case("A challenge behind a 200", Verdict.BLOCKED, "the page is titled “Just a moment...”", one(CHALLENGE)),
    Case(
        "A page with little but a captcha",
        Verdict.BLOCKED,
        "the page says “verify you are human”",
        one(html("News", "", "<p>Verify you are human.</p>")),
    ),
    Case(
        "An article that quotes a wall",
        Verdict.ALIVE,
        "HTTP 200",
        one(html("Walls", "", "<p>Verify you are human</p>" + WORDS)),
    ),
    Case(
        "A consent wall",
        Verdict.BLOCKED,
        "it leads to a consent page at consent.other.test",
        led(302, "http://consent.other.test/x", html("Before you continue")),
        2,
    ),
    Case("Led to a login", Verdict.LOGIN, "it leads to a login at site.test", led(302, "http://site.test/login", LOGIN), 2),
    Case("A login in place of the page", Verdict.LOGIN, "the page is a login", one(LOGIN)),
    Case(
        "An article with a login in its corner",
        Verdict.ALIVE,
        "HTTP 200",
        one(html("A report", "A report", '<input type="password">' + WORDS)),
    ),
    Case(
        "Not free, and says so", Verdict.PAYWALLED, "the page says that it is not free to read", one(html("News", head=FREE))
    ),
    Case(
        "For sale, by its own title",
        Verdict.PARKED,
        "the page is titled “site.test is for sale”",
        one(html("site.test is for sale")),
    ),
    Case(
        "For sale, by a parking service",
        Verdict.PARKED,
        "the page is a parking page of sedoparking.com",
        one(html("site.test", text='<script src="//img.sedoparking.com/x.js"></script>')),
    ),
    Case(
        "For sale, led to a market",
        Verdict.PARKED,
        "the domain is for sale at hugedomains.com",
        led(302, SALE, html("x")),
        2,
    ),
    Case(
        "An article about parked domains",
        Verdict.ALIVE,
        "HTTP 200",
        one(html("Parked: who sells sedoparking.com?", "A report")),
    ),
    Case(
        "An error page that answers 200 (English)",
        Verdict.SOFT_404,
        "the page is titled “Page not found”",
        soft("Page not found", "Page not found"),
        2,
    ),
    Case(
        "An error page that answers 200 (Italian)",
        Verdict.SOFT_404,
        "the page is titled “Pagina non trovata – Il Sito”",
        soft("Pagina non trovata – Il Sito", "Pagina non trovata"),
        2,
    ),
    Case(
        "An error page that answers 200 (German)",
        Verdict.SOFT_404,
        "the page is titled “Seite nicht gefunden – Das Haus”",
        soft("Seite nicht gefunden – Das Haus", "Seite nicht gefunden"),
        2,
    ),
    Case(
        "An error page that answers 200 (French)",
        Verdict.SOFT_404,
        "the page is titled “Page introuvable”",
        soft("Page introuvable", "Cette page n’existe plus"),
        2,
    ),
    Case(
        "An error page that answers 200 (Spanish)",
        Verdict.SOFT_404,
        "the page is titled “Página no encontrada”",
        soft("Página no encontrada", "La página que buscas no existe"),
        2,
    ),
    Case(
        "An error page that answers 200 (Japanese)",
        Verdict.SOFT_404,
        "the page is titled “ページが見つかりません”",
        soft("ページが見つかりません", "お探しのページは見つかりませんでした"),
        2,
    ),
    Case(
        "The same page for an address that cannot exist",
        Verdict.SOFT_404,
        "the page is headed “404”, and the host gives the same page for an address that cannot exist",
        one(html("The Site", "404")) | {"*": [(200, {}, html("The Site", "404"))]},
        2,
    ),
    Case(
        "Led to /404",
        Verdict.SOFT_404,
        f"it leads to {OTHER}",
        led(302, OTHER, html("The Site")) | {"*": [(404, {}, "")]},
        3,
    ),
    Case("An article about 404 errors", Verdict.ALIVE, "HTTP 200", one(html("404 errors: how to mend them", "404 errors"))),
    Case(
        "An article named like an error",
        Verdict.ALIVE,
        "HTTP 200",
        one(html("HTTP 404 - Encyclopedia", "HTTP 404")) | {"*": [(404, {}, "")]},
        2,
    ),
    Case(
        "“Not found: the missing children report”",
        Verdict.ALIVE,
        "HTTP 200",
        one(html("Not found: the missing children report", "Not found: the missing children report", "<p>Short.</p>")),
    ),
    Case(
        "“No longer available” in a sidebar",
        Verdict.ALIVE,
        "HTTP 200",
        one(html("A report", "A report", "<aside><h2>This page is no longer available</h2></aside>" + WORDS)),
    ),
    Case("A private address", FORBIDDEN, "10.0.0.1 is a private address", {}, 0, "http://10.0.0.1/"),
    Case("An address in disguise", FORBIDDEN, "169.254.169.254 is a metadata address", {}, 0, "http://0xA9FEA9FE/latest/"),
    Case("This machine", FORBIDDEN, "localhost is this machine itself", {}, 0, "http://localhost:8080/"),
    Case(
        "Led to a private address",
        FORBIDDEN,
        "it redirects to a refused address: 192.168.1.1 is a private address",
        {URL: [(302, {"Location": "http://192.168.1.1/"}, "")]},
    ),
    Case(
        "A name that leads to a private address",
        FORBIDDEN,
        "inside.net leads to fd00::1, which is a private address",
        {},
        0,
        "http://inside.net/",
        {"connect_to": ()},
        {"inside.net": ("fd00::1",)},
    ),
    Case("A name that does not resolve, while others do", Verdict.DEAD, "the name gone.net does not resolve", {}, 1, GONE,
         {"connect_to": (ConnectTo("lives.net", 80, "front.net", 80),)}, {"front.net": ("127.0.0.1",)}),
    Case("A name that does not resolve, nor does any other", UNREACHABLE,
         "the name gone.net does not resolve, nor does any other", {}, 0, GONE, {"connect_to": ()}),
    Case("A name service that fails", UNREACHABLE, "the name gone.net could not be looked up", {}, 0, GONE,
         {"connect_to": ()}, {"gone.net": Miss.TEMPORARY}),
    Case("No connection", UNREACHABLE, "the host refused the connection", {}, 0, URL,
         {"connect_to": (ConnectTo("", None, "127.0.0.1", 0),)}),
    Case("A connection that breaks once", Verdict.ALIVE, "HTTP 200", {URL: [{"cut": 0}, {}]}, 2),
    Case("A connection that breaks again and again", UNREACHABLE, "the host broke off the connection",
         {URL: [{"cut": 0}]}, 5),
    Case("A long page that breaks off", Verdict.ALIVE, "HTTP 200", {URL: [{"body": b"x" * 500_000, "cut": 300_000}]}),
    Case("No answer in time", UNREACHABLE, "no complete answer within 0.3 s", {URL: [{"delay": 30}]}, 2, URL,
         {"timeout": 0.3}),
    Case("An answer byte by byte", UNREACHABLE, "no complete answer within 0.3 s",
         raw(PAGE_OF, body=PAGE_OF, drip=0.1), 2, URL, {"timeout": 0.3}),
    Case("A certificate of an unknown authority", UNREACHABLE,
         "no secure connection: its certificate comes from an authority that is not trusted", {}, 0, "https://secure.test/"),
    Case("A certificate for another host", UNREACHABLE, "no secure connection: its certificate is for another host", {}, 0,
         "https://other.test/", {"ca_file": CA}),
    Case("No TLS behind https", UNREACHABLE, "no secure connection: the host does not speak TLS as it should", {}, 0,
         "https://secure.test/", {"connect_to": (ConnectTo("", 443, "127.0.0.1", 80),)}),
    Case("No HTTP", UNREACHABLE, "what the host answered is not HTTP", raw(b"SSH-2.0-OpenSSH_9.6\r\n"), 2),
    Case("A header without end", UNREACHABLE, "the header of the answer is longer than any page needs",
         raw(PAGE_OF + b"X-Long: " + b"a" * 200_000)),
    Case("A gigabyte that is announced and does not come", UNREACHABLE, "the host broke off the connection",
         raw(PAGE_OF + b"Content-Length: 1000000000\r\n\r\nLittle."), 5),
    Case("A packed page of 50 MB", Verdict.ALIVE, "HTTP 200",
         {URL: [{"headers": (("Content-Type", "text/html"), ("Content-Encoding", "gzip")), "body": BOMB}]}),
    Case("Redirects in a circle", UNREACHABLE, "the redirects go in a circle", {URL: [(302, {"Location": URL}, "")]}),
    Case("Redirects without end", UNREACHABLE, "the redirects do not end after 10 hops",
         {URL[:-2] + str(n): [(302, {"Location": str(n + 1)}, "")] for n in range(17, 40)}, 11),
    Case("Led to what is no web page", UNREACHABLE, "it redirects to what is no web address",
         {URL: [(302, {"Location": "file:///etc/passwd"}, "")]}),
    Case("A proxy that is not there", Verdict.UNVERIFIED, "the proxy refused the connection", {}, 0, "http://a.net/",
         {"connect_to": (), "proxy": Proxy("127.0.0.1", 0)}),
]  # fmt: skip


def play(case: Case, web: Any, reply: Any) -> None:
    for url, answers in case.pages.items():
        web.script(url, *(reply(**each) if isinstance(each, dict) else
                          reply(each[0], (("Content-Type", "text/html"), *each[1].items()), each[2].encode())
                          for each in answers))  # fmt: skip


def settings(case: Case, web: Any, unused_port: int) -> dict[str, Any]:
    """The settings of a case, with the ports of this test's servers."""
    ports = {0: unused_port, 80: web.http}
    found = dict(case.network)
    if "connect_to" in found:
        found["connect_to"] = tuple(replace(each, to_port=ports[each.to_port]) for each in found["connect_to"])
    if "proxy" in found:
        found["proxy"] = replace(found["proxy"], port=ports[found["proxy"].port])
    if "ca_file" in found:
        found["ca_file"] = web.ca_file
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.words)
def test_a_case_has_its_verdict_its_evidence_and_its_price(
    case: Case, look: Callable[..., Evidence], web: Any, reply: Any, unused_port: int
) -> None:
    async def lookup(host: str) -> tuple[str, ...] | Miss:
        found: tuple[str, ...] | Miss = case.names.get(host, Miss.UNKNOWN)
        return found

    play(case, web, reply)
    links = [case.url, *([RESOLVES] if "front.net" in case.names else [])]
    found = look(*links, network=web.network(**settings(case, web, unused_port)), lookup=lookup).link(case.url)
    assert isinstance(found, LinkCheck)
    assert (found.verdict, found.detail) == (case.verdict, case.evidence)
    assert len(web.log) == case.requests


def test_the_page_lists_these_cases_and_no_others() -> None:
    rows = [line.strip("| ") for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    assert rows[1:] == [f"{case.words} | {case.verdict.value} | {case.evidence}" for case in CASES]
