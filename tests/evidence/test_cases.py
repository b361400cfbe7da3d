"""Every case of docs/links.md on the test web: what the host does, the verdict, and the evidence that is shown for it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from claimcheck.model.evidence import LinkCheck, Verdict

PAGE = Path(__file__).resolve().parents[2] / "docs" / "links.md"
WORDS = "<p>" + "Words of a report, one after the other. " * 60 + "</p>"
URL = "http://site.test/reports/17"


@dataclass(frozen=True)
class Case:
    """`pages`: by URL, the scripted answers, each (status, headers, body). requests: what all of it costs."""

    words: str
    verdict: Verdict
    evidence: str
    pages: dict[str, list[tuple[int, dict[str, str], str]]]
    requests: int = 1


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
]


def play(case: Case, web: Any, reply: Any) -> None:
    for url, answers in case.pages.items():
        web.script(url, *(reply(status, (("Content-Type", "text/html"), *headers.items()), body.encode())
                          for status, headers, body in answers))  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.words)
def test_a_case_has_its_verdict_its_evidence_and_its_price(
    case: Case, check: Callable[..., LinkCheck], web: Any, reply: Any
) -> None:
    play(case, web, reply)
    found = check(URL)
    assert (found.verdict, found.detail) == (case.verdict, case.evidence)
    assert len(web.log) == case.requests


def test_the_page_lists_these_cases_and_no_others() -> None:
    rows = [line.strip("| ") for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    assert rows[1:] == [f"{case.words} | {case.verdict.value} | {case.evidence}" for case in CASES]
