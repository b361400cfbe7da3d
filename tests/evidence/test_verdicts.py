"""From what came back to what it means."""

import pytest

from claimcheck.evidence import urls
from claimcheck.evidence.answers import Answer, Chain
from claimcheck.evidence.failures import Failure, Kind
from claimcheck.evidence.lifetimes import Series
from claimcheck.evidence.page_reading import read
from claimcheck.evidence.patience import Again
from claimcheck.evidence.verdicts import Ruling, rule, settle
from claimcheck.model.evidence import Hop, Reason, Verdict

PAGE = b"<html><head><title>A report</title></head><body><p>" + b"Words of a report. " * 60 + b"</p></body></html>"


def target(url: str) -> urls.Target:
    parsed = urls.parse(url)
    assert parsed is not None
    return parsed


START = target("http://a.test/paper")


def ruling(*hops: tuple[str, int], headers: tuple[tuple[str, str], ...] = (), body: bytes = PAGE) -> Ruling:
    chain = Chain(
        tuple(Hop(*hop) for hop in hops), Answer(hops[-1][1], headers, read(body, "text/html")), target(hops[-1][0])
    )
    return rule(START, chain)


def answer(status: int, headers: tuple[tuple[str, str], ...] = (), body: bytes = PAGE) -> Ruling:
    return ruling(("http://a.test/paper", status), headers=headers, body=body)


def test_no_status_but_404_and_410_is_dead() -> None:
    assert [status for status in range(100, 1000) if answer(status).verdict is Verdict.DEAD] == [404, 410]


@pytest.mark.parametrize("kind", Kind)
def test_no_failure_is_dead_by_itself(kind: Kind) -> None:
    assert rule(START, Chain((), Failure(kind, "words"), START)).verdict is not Verdict.DEAD


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        (200, Verdict.ALIVE), (203, Verdict.ALIVE), (204, Verdict.ALIVE), (206, Verdict.ALIVE), (304, Verdict.ALIVE),
        (202, Verdict.BLOCKED), (400, Verdict.BLOCKED), (403, Verdict.BLOCKED), (999, Verdict.BLOCKED),
        (402, Verdict.PAYWALLED), (408, Verdict.UNREACHABLE), (429, Verdict.RATE_LIMITED), (404, Verdict.DEAD),
        (410, Verdict.DEAD), (301, Verdict.SERVER_ERROR), (500, Verdict.SERVER_ERROR), (522, Verdict.SERVER_ERROR),
    ],
)  # fmt: skip
def test_a_status_has_its_verdict(status: int, verdict: Verdict) -> None:
    assert answer(status).verdict is verdict


@pytest.mark.parametrize("status", [200, 202, 403, 404, 429, 503])
@pytest.mark.parametrize("header", [("cf-mitigated", "challenge"), ("x-amzn-waf-action", "captcha")])
def test_the_header_of_a_wall_is_blocked_whatever_the_status(status: int, header: tuple[str, str]) -> None:
    found = answer(status, (header,))
    assert (found.verdict, found.reason) == (Verdict.BLOCKED, Reason.BLOCKED)
    assert found.detail == f"{header[0]}: {header[1]}"


@pytest.mark.parametrize("status", [200, 403, 503])
@pytest.mark.parametrize(
    "body",
    [
        b"<html><head><title>Just a moment...</title></head><body></body></html>",
        b"<html><title>Attention Required! | Cloudflare</title></html>",
        b"<html><title>x</title><script>window._cf_chl_opt={}</script></html>",
        b"<html><title>News</title><body><p>Please verify you are human.</p><script>" + b"x" * 5000 + b"</script></html>",
        b'<html><body><div id="px-captcha"></div></body></html>',
    ],
)
def test_the_page_of_a_wall_is_blocked_also_behind_a_200(status: int, body: bytes) -> None:
    assert answer(status, body=body).verdict is Verdict.BLOCKED


@pytest.mark.parametrize(
    "body",
    [
        PAGE.replace(b"Words", b'Sites that say "verify you are human" are walls.', 1),
        PAGE.replace(b"A report", b"Just a moment: an essay"),
        PAGE.replace(b"</body>", b'<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script></body>'),
        PAGE.replace(b"A report", b"404 Not Found: the missing children report"),
    ],
)
def test_a_page_that_speaks_of_walls_and_errors_is_alive(body: bytes) -> None:
    assert answer(200, body=body).verdict is Verdict.ALIVE


@pytest.mark.parametrize("body", [b"<title" * 20_000, b"<script" * 20_000, b"<" * 120_000, b"\xff\xfe" * 60_000, b""])
def test_hostile_markup_costs_no_time(body: bytes) -> None:
    assert answer(200, body=body + b"not a robot").verdict in {Verdict.ALIVE, Verdict.BLOCKED}


def test_a_chain_is_moved_only_where_the_links_own_url_was_given_up() -> None:
    assert ruling(("http://a.test/paper", 301), ("http://b.test/", 200)).verdict is Verdict.MOVED
    assert ruling(("http://a.test/paper", 302), ("http://b.test/1", 301), ("http://c.test/1", 200)).verdict is Verdict.ALIVE


def test_the_new_home_ends_where_the_lasting_redirects_end() -> None:
    found = ruling(("http://a.test/paper", 301), ("https://a.test/paper", 302), ("https://a.test/en/paper", 200))
    assert found.detail == "HTTP 301 to https://a.test/paper"


def test_a_redirect_to_a_login_is_a_login_unless_the_link_is_one() -> None:
    assert ruling(("http://a.test/paper", 302), ("http://a.test/login?next=/paper", 200)).verdict is Verdict.LOGIN
    assert rule(
        target("http://a.test/login"),
        Chain((Hop("http://a.test/login", 200),), Answer(200, (), read(PAGE, "text/html")), target("http://a.test/login")),
    ).verdict is Verdict.ALIVE  # fmt: skip
    assert ruling(("http://a.test/paper", 302), ("http://a.test/logins-in-history", 200)).verdict is Verdict.ALIVE


def test_a_redirect_to_a_consent_page_is_blocked() -> None:
    assert ruling(("http://a.test/paper", 302), ("https://consent.b.test/x", 200)).verdict is Verdict.BLOCKED


def test_an_unresolved_name_is_dead_only_where_another_resolved() -> None:
    unresolved = rule(START, Chain((), Failure(Kind.UNRESOLVED, "the name a.test does not resolve"), START))
    assert unresolved.again is Again.CONFIRM
    assert settle(unresolved, others_resolved=True, lasting=False).verdict is Verdict.DEAD
    alone = settle(unresolved, others_resolved=False, lasting=False)
    assert (alone.verdict, alone.reason) == (Verdict.UNREACHABLE, Reason.UNREACHABLE)


def test_a_trouble_that_lasts_is_no_open_question_any_more() -> None:
    ill = answer(503)
    assert ill.series is Series.SERVER_ERROR
    assert settle(ill, others_resolved=True, lasting=False).reason is Reason.SERVER_ERROR
    assert settle(ill, others_resolved=True, lasting=True).reason is None
    assert settle(answer(403), others_resolved=True, lasting=True).reason is Reason.BLOCKED


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Making sure you&#39;re not a bot!", "Loading..."),
        ("Vercel Security Checkpoint", "We are looking at your browser"),
        ("You are being redirected...", "JavaScript is required."),
        ("Checking your browser - reCAPTCHA", "Wait."),
        ("Request Rejected", "The requested URL was rejected. Please consult with your administrator."),
        ("Access Denied", "You don't have permission to access this page on this server."),
        ("Before you continue to Google Search", "We use cookies"),
    ],
)
def test_a_wall_is_known_by_its_title_or_its_words(title: str, text: str) -> None:
    assert answer(200, body=f"<title>{title}</title><p>{text}</p>".encode()).verdict is Verdict.BLOCKED


def test_what_a_wall_puts_into_every_page_is_a_sign_only_where_there_is_nothing_else() -> None:
    script = b'<script src="/_Incapsula_Resource?SWJIYLWA=719d"></script>'
    assert answer(200, body=b"<html><head>" + script + b"</head></html>").verdict is Verdict.BLOCKED
    assert answer(200, body=PAGE.replace(b"</body>", script + b"</body>")).verdict is Verdict.ALIVE
    assert answer(404, body=b"<title>Gone</title><p>There is no such page here.</p>" + script).verdict is Verdict.DEAD


@pytest.mark.parametrize(
    "place",
    ["http://consent.site.test/v2?x", "http://guce.site.test/consent?x", "http://a.test/consent?return=/paper",
     "http://a.test/zustimmung?url=x", "http://www.a.test/privacygate-confirm?redirectUri=/paper",
     "http://a.test/cookie-consent/?to=x"],
)  # fmt: skip
def test_a_redirect_to_a_page_that_asks_for_consent_is_blocked(place: str) -> None:
    assert ruling(("http://a.test/paper", 302), (place, 200)).verdict is Verdict.BLOCKED


@pytest.mark.parametrize(
    "place", ["http://consent.test/x", "http://a.test/consent", "http://a.test/consent-of-the-governed?p=2"]
)
def test_a_page_about_consent_is_alive(place: str) -> None:
    assert ruling(("http://a.test/paper", 302), (place, 200)).verdict is Verdict.ALIVE


@pytest.mark.parametrize(
    "place", ["/users/sign_in", "/wp-login.php?redirect_to=x", "/LogOn?x", "/realms/a/openid-connect/auth"]
)
def test_a_login_is_known_by_its_address(place: str) -> None:
    assert ruling(("http://a.test/paper", 302), (f"http://a.test{place}", 200)).verdict is Verdict.LOGIN


def test_a_page_that_leads_to_the_home_page_is_moved_and_no_suspect_whatever_that_is_titled() -> None:
    found = ruling(("http://a.test/paper", 302), ("http://a.test/", 200), body=b"<title>Page not found</title>")
    assert (found.verdict, found.suspect) == (Verdict.MOVED, "")
