"""Requests to evidence over real loopback sockets."""

import asyncio
import gzip
import itertools
import zlib
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from claimcheck.errors import SettingsError
from claimcheck.evidence.gathering import gather_links
from claimcheck.evidence.names import Miss
from claimcheck.evidence.page import Page
from claimcheck.evidence.patience import Patience
from claimcheck.evidence.reader import Reader
from claimcheck.model.evidence import Evidence, LinkCheck, NotAsked, Reason, Request, Verdict
from claimcheck.model.progress import Progress
from claimcheck.model.settings import ConnectTo, HostSettings

Check = Callable[..., LinkCheck]
Look = Callable[..., Evidence]


def test_a_living_link_costs_one_request(check: Check, web: Any) -> None:
    found = check("http://alive.test/page")
    assert (found.verdict, found.reason, found.attempts, found.detail) == (Verdict.ALIVE, None, 1, "HTTP 200")
    assert found.checked_at == "2026-11-22T12:00:00Z"
    assert web.asked("http://alive.test/page") == 1


@pytest.mark.parametrize("status", [404, 410])
def test_a_dead_link_is_asked_twice_and_confirmed(status: int, check: Check, web: Any, reply: Any) -> None:
    url = web.script("http://dead.test/", reply(status))
    found = check(url)
    assert (found.verdict, found.confirmed, found.attempts) == (Verdict.DEAD, True, 2)
    assert found.detail == f"HTTP {status}"
    assert web.asked(url) == 2
    assert web.log[1].at - web.log[0].at >= 0.05


def test_a_404_that_was_a_slip_is_alive(check: Check, web: Any, reply: Any) -> None:
    assert check(web.script("http://slip.test/", reply(404), reply())).verdict is Verdict.ALIVE


@pytest.mark.parametrize("status", [401, 403, 405, 406, 407, 418, 451, 999])
def test_a_refusal_is_blocked_never_dead_and_asked_once(status: int, check: Check, web: Any, reply: Any) -> None:
    found = check(web.script("http://wall.test/", reply(status)))
    assert (found.verdict, found.reason, found.attempts) == (Verdict.BLOCKED, Reason.BLOCKED, 1)


@pytest.mark.parametrize(
    ("replies", "attempts"),
    [
        ([503, 200], 2),
        ([500, 500, 200], 3),
        ([429, 200], 2),
        ([502, 504, 503, 500, 200], 5),
    ],
)
def test_passing_trouble_ends_alive(replies: list[int], attempts: int, check: Check, web: Any, reply: Any) -> None:
    found = check(web.script("http://busy.test/", *(reply(status) for status in replies)))
    assert (found.verdict, found.attempts) == (Verdict.ALIVE, attempts)


def test_a_reset_once_ends_alive(check: Check, web: Any, reply: Any) -> None:
    url = web.script("http://reset.test/", *[reply(cut=0)] * 3, reply())
    found = check(url, https=False)
    assert (found.verdict, found.attempts) == (Verdict.ALIVE, 4)


def test_an_attempt_is_one_request_also_where_the_connection_breaks(check: Check, web: Any, reply: Any) -> None:
    """The HTTP client would send it again at once, over a new connection."""
    url = web.script("http://reset.test/", reply(cut=0))
    found = check(url)
    assert (found.verdict, found.detail) == (Verdict.UNREACHABLE, "the host broke off the connection")
    assert (found.attempts, web.asked(url)) == (5, 5)


def test_a_lasting_server_error_is_undecided(check: Check, web: Any, reply: Any) -> None:
    found = check(web.script("http://ill.test/", reply(500)))
    assert (found.verdict, found.reason, found.confirmed) == (Verdict.SERVER_ERROR, Reason.SERVER_ERROR, False)
    assert found.attempts == 5


def test_strict_hosts_decide_a_server_error_at_once(check: Check, web: Any, reply: Any) -> None:
    found = check(web.script("http://ill.test/", reply(500)), network=web.network(strict_hosts=True))
    assert (found.verdict, found.reason, found.confirmed) == (Verdict.SERVER_ERROR, None, True)


def test_retry_after_is_honoured_for_every_link_of_the_host(look: Look, web: Any, reply: Any) -> None:
    web.script("http://busy.test/a", reply(429, (("Retry-After", "1"),)), reply())
    look("http://busy.test/a", "http://busy.test/b", "http://busy.test/c", network=web.network(per_host=1))
    first, *others = web.log
    assert all(asked.at - first.at >= 0.95 for asked in others)


def test_a_pause_longer_than_the_budget_is_rate_limited_and_nobody_of_the_host_is_asked(
    look: Look, web: Any, reply: Any
) -> None:
    web.script("http://busy.test/a", reply(429, (("Retry-After", "3600"),)))
    evidence = look("http://busy.test/a", "http://busy.test/b", network=web.network(per_host=1))
    assert [c.verdict for c in evidence.links.values()] == [Verdict.RATE_LIMITED] * 2  # type: ignore[union-attr]
    assert len(web.log) == 1


def test_a_used_up_quota_holds_for_every_url_of_the_host_also_after_a_200(look: Look, web: Any, reply: Any) -> None:
    quota = (("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "1"))
    web.script("http://api.test/a", reply(200, quota))
    look("http://api.test/a", "http://api.test/b", "http://other.test/", network=web.network(per_host=1))
    at = {asked.host + asked.path: asked.at for asked in web.log}
    assert at["api.test/b"] - at["api.test/a"] >= 0.95
    assert at["other.test/"] < at["api.test/b"]


def test_a_403_of_a_used_up_quota_is_a_pause_and_no_wall(check: Check, web: Any, reply: Any) -> None:
    quota = (("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "1"))
    found = check(web.script("http://api.test/a", reply(403, quota), reply()))
    assert (found.verdict, found.attempts) == (Verdict.ALIVE, 2)


def test_what_the_settings_name_is_not_asked_for_and_has_their_reason(look: Look, web: Any) -> None:
    network = web.network(skip={"http://a.test/x*": "asked not to", "http://A.test:80/y": "seen by hand"})
    evidence = look("http://a.test/x/1", "http://a.test/y", "http://a.test/z", network=network)
    assert list(evidence.links.values())[:2] == [
        NotAsked(Reason.EXCLUDED, "asked not to"),
        NotAsked(Reason.EXCLUDED, "seen by hand"),
    ]
    assert [asked.path for asked in web.log] == ["/z"]


def test_a_permanent_redirect_to_a_living_page_is_moved(check: Check, web: Any, reply: Any) -> None:
    web.script("http://old.test/", reply(301, (("Location", "http://mid.test/"),)))
    web.script("http://mid.test/", reply(308, (("Location", "/new#part"),)))
    found = check("http://old.test/")
    assert (found.verdict, found.final_url) == (Verdict.MOVED, "http://mid.test/new")
    assert [(hop.url, hop.status) for hop in found.chain] == [
        ("http://old.test/", 301),
        ("http://mid.test/", 308),
        ("http://mid.test/new", 200),
    ]


@pytest.mark.parametrize("status", [302, 303, 307])
def test_a_temporary_redirect_to_a_living_page_is_alive(status: int, check: Check, web: Any, reply: Any) -> None:
    found = check(web.script("http://go.test/", reply(status, (("Location", "http://there.test/"),))))
    assert (found.verdict, found.final_url) == (Verdict.ALIVE, "http://there.test/")


def test_a_redirect_to_a_dead_page_is_dead(check: Check, web: Any, reply: Any) -> None:
    web.script("http://old.test/", reply(301, (("Location", "http://gone.test/"),)))
    web.script("http://gone.test/", reply(410))
    assert check("http://old.test/").verdict is Verdict.DEAD


def test_a_circle_of_redirects_is_undecided(check: Check, web: Any, reply: Any) -> None:
    web.script("http://a.test/", reply(302, (("Location", "http://b.test/"),)))
    web.script("http://b.test/", reply(302, (("Location", "http://a.test/"),)))
    found = check("http://a.test/")
    assert (found.verdict, found.reason) == (Verdict.UNREACHABLE, Reason.UNREACHABLE)
    assert "circle" in found.detail
    assert len(web.log) == 2


def test_a_redirect_that_never_repeats_ends_after_ten_hops(check: Check, web: Any, reply: Any) -> None:
    for i in range(20):
        web.script(f"http://far.test/{i}", reply(302, (("Location", f"/{i + 1}"),)))
    found = check("http://far.test/0")
    assert found.verdict is Verdict.UNREACHABLE
    assert len(web.log) == 11


def test_two_hosts_that_lead_to_each_other_do_not_lock(look: Look, web: Any, reply: Any) -> None:
    urls = []
    for i in range(12):
        here, there = ("a", "b") if i % 2 else ("b", "a")
        urls.append(web.script(f"http://{here}.test/{i}", reply(302, (("Location", f"http://{there}.test/end{i}"),))))
    evidence = look(*urls, network=web.network(per_host=1))
    assert {check.verdict for check in evidence.links.values()} == {Verdict.ALIVE}  # type: ignore[union-attr]


def test_at_most_two_requests_of_a_host_are_in_work_and_hosts_do_not_wait_for_each_other(
    look: Look, web: Any, reply: Any
) -> None:
    urls = [web.script(f"http://h{h}.test/{i}", reply(delay=0.1)) for h in range(5) for i in range(6)]
    look(*urls)
    assert max(asked.active for asked in web.log) == 2
    assert len(web.log) == 30


def test_requests_to_one_host_are_an_interval_apart(look: Look, web: Any) -> None:
    look(*(f"http://a.test/{i}" for i in range(4)), network=web.network(interval=0.3))
    times = [asked.at for asked in web.log]
    assert all(later - earlier >= 0.2 for earlier, later in itertools.pairwise(times))


def test_a_host_is_asked_for_the_next_link_while_the_page_of_the_last_is_read(web: Any, now: datetime) -> None:
    async def read(*_: object) -> Page:
        while len(web.log) < 2:  # noqa: ASYNC110 -- it is another thread's log
            await asyncio.sleep(0.01)
        return Page()

    async def run() -> None:
        async with asyncio.timeout(10):
            asked = [Request("http://a.test/1"), Request("http://a.test/2")]
            await gather_links(asked, web.network(per_host=1), None, now, read=read)

    asyncio.run(run())
    assert [asked.active for asked in web.log] == [1, 1]


def test_a_run_that_knows_every_answer_starts_no_reader_of_pages(
    web: Any, now: datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Reader] = []

    async def start(reader: Reader) -> None:
        started.append(reader)

    monkeypatch.setattr(Reader, "start", start)
    for _ in range(2):
        asyncio.run(gather_links([Request("http://a.test/1")], web.network(), tmp_path / "store", now))
    assert len(started) == 1


def test_a_host_may_have_an_interval_of_its_own(look: Look, web: Any) -> None:
    look("http://a.test/1", "http://a.test/2", network=web.network(hosts={"a.test": HostSettings(interval=0.3)}))
    assert web.log[1].at - web.log[0].at >= 0.2


def test_urls_that_differ_only_in_their_fragment_are_one_request(look: Look, web: Any) -> None:
    evidence = look("http://a.test/x#one", "http://a.test/x#two", "http://A.test:80/x", "http://a.test/%78")
    assert list(evidence.links) == ["http://a.test/x#one", "http://a.test/x#two", "http://A.test:80/x", "http://a.test/%78"]
    assert len(web.log) == 1
    assert [check.url for check in evidence.links.values()] == list(evidence.links)  # type: ignore[union-attr]


def test_a_certificate_of_an_unknown_authority_is_unreachable(check: Check, web: Any) -> None:
    found = check("https://secure.test/")
    assert (found.verdict, found.reason) == (Verdict.UNREACHABLE, Reason.UNREACHABLE)
    assert "authority that is not trusted" in found.detail
    assert web.log == []


def test_a_certificate_of_the_named_authority_holds(check: Check, web: Any) -> None:
    assert check("https://secure.test/", network=web.network(ca_file=web.ca_file)).verdict is Verdict.ALIVE


def test_a_certificate_is_held_against_the_host_of_the_url_not_of_the_mapping(check: Check, web: Any) -> None:
    found = check("https://secure.elsewhere/", network=web.network(ca_file=web.ca_file))
    assert (found.verdict, found.detail) == (
        Verdict.UNREACHABLE,
        "no secure connection: its certificate is for another host",
    )


def test_a_host_without_tls_behind_https_is_unreachable(check: Check, web: Any) -> None:
    network = web.network(connect_to=(ConnectTo("", 443, "127.0.0.1", web.http),))
    assert "TLS" in check("https://plain.test/", network=network).detail


def test_a_bad_ca_file_is_a_settings_error(check: Check, web: Any, tmp_path: Any) -> None:
    bad = tmp_path / "ca.pem"
    bad.write_text("no certificate")
    for path in (bad, tmp_path / "missing.pem"):
        with pytest.raises(SettingsError, match="PEM"):
            check("https://secure.test/", network=web.network(ca_file=str(path)))


def test_a_refused_connection_is_unreachable(check: Check, web: Any, unused_port: int) -> None:
    found = check("http://off.test/", network=web.network(connect_to=(ConnectTo("", None, "127.0.0.1", unused_port),)))
    assert (found.verdict, found.detail) == (Verdict.UNREACHABLE, "the host refused the connection")
    assert found.attempts == 2


def test_a_host_that_hangs_times_out(check: Check, web: Any, reply: Any) -> None:
    found = check(web.script("http://hang.test/", reply(delay=30)), network=web.network(timeout=0.3))
    assert (found.verdict, found.reason, found.attempts) == (Verdict.UNREACHABLE, Reason.TIMEOUT, 2)


def test_a_slow_drip_times_out(check: Check, web: Any, reply: Any) -> None:
    url = web.script("http://drip.test/", reply(body=b"x" * 1000, drip=0.02))
    assert check(url, network=web.network(timeout=0.3)).reason is Reason.TIMEOUT


def test_a_long_page_that_breaks_off_is_alive(check: Check, web: Any, reply: Any) -> None:
    assert check(web.script("http://cut.test/", reply(body=b"x" * 500_000, cut=300_000))).verdict is Verdict.ALIVE


def test_a_host_that_hangs_holds_up_neither_its_other_links_for_ever_nor_other_hosts(
    look: Look, web: Any, reply: Any
) -> None:
    hanging = [web.script(f"http://hang.test/{i}", reply(delay=30)) for i in range(20)]
    evidence = look(*hanging, "http://alive.test/", network=web.network(timeout=0.3))
    assert {evidence.link(url).reason for url in hanging} == {Reason.TIMEOUT}  # type: ignore[union-attr]
    assert evidence.link("http://alive.test/").verdict is Verdict.ALIVE  # type: ignore[union-attr]
    assert web.log[0].host in {"hang.test", "alive.test"}
    assert sum(asked.host == "hang.test" for asked in web.log) <= 6


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"SSH-2.0-OpenSSH_9.6\r\n", "not HTTP"),
        (b"HTTP/1.1 200 OK\r\nX-Long: " + b"a" * 200_000 + b"\r\n\r\n", "longer than any page"),
        (b"HTTP/1.1 200 OK\r\n" + b"X-Many: a\r\n" * 20_000 + b"\r\n", "longer than any page"),
        (b"HTTP/1.1 banana\r\n\r\n", "not HTTP"),
    ],
)
def test_what_is_no_http_answer_is_undecided(raw: bytes, words: str, check: Check, web: Any, reply: Any) -> None:
    found = check(web.script("http://odd.test/", reply(raw=raw)))
    assert found.verdict is Verdict.UNREACHABLE
    assert words in found.detail


def test_a_header_of_nine_kilobytes_is_read(check: Check, web: Any, reply: Any) -> None:
    url = web.script("http://csp.test/", reply(200, (("Content-Security-Policy", "x" * 9_000),)))
    assert check(url).verdict is Verdict.ALIVE


@pytest.mark.parametrize("location", ["http://[bad", "mailto:a@b.test", "http://xn--a.test/", "\xff\xfe://x"])
def test_a_location_that_no_client_can_follow_is_undecided(location: str, check: Check, web: Any, reply: Any) -> None:
    found = check(web.script("http://odd.test/", reply(301, (("Location", location),))))
    assert found.verdict in {Verdict.UNREACHABLE, Verdict.MOVED}
    assert found.verdict is Verdict.UNREACHABLE or found.chain[-1].status == 200


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress])
def test_a_bomb_is_an_answer_and_does_not_unfold(pack: Any, check: Check, web: Any, reply: Any) -> None:
    import tracemalloc  # noqa: PLC0415 -- measured here alone

    encoding = "gzip" if pack is gzip.compress else "deflate"
    bomb = pack(b"\0" * 50_000_000)
    url = web.script("http://bomb.test/", reply(200, (("Content-Encoding", encoding), ("Content-Type", "text/html")), bomb))
    tracemalloc.start()
    found = check(url)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found.verdict is Verdict.ALIVE
    assert peak < 15_000_000


def test_a_body_without_end_is_cut_at_the_cap(check: Check, web: Any, reply: Any) -> None:
    url = web.script("http://big.test/", reply(200, (("Content-Type", "text/html"),), b"x" * 30_000_000))
    assert check(url).verdict is Verdict.ALIVE


def test_a_name_that_does_not_resolve_is_dead_where_another_did(look: Look, web: Any) -> None:
    asked: list[str] = []

    async def lookup(host: str) -> tuple[str, ...] | Miss:
        asked.append(host)
        return ("127.0.0.1",) if host == "front.net" else Miss.UNKNOWN

    network = web.network(connect_to=(ConnectTo("alive.test", 80, "front.net", web.http),))
    evidence = look("http://gone.net/1", "http://gone.net/2", "http://alive.test/", network=network, lookup=lookup)
    for url in ("http://gone.net/1", "http://gone.net/2"):
        found = evidence.link(url)
        assert isinstance(found, LinkCheck)
        assert (found.verdict, found.reason, found.confirmed) == (Verdict.DEAD, None, False)
        assert found.attempts == 2
        assert "does not resolve" in found.detail
    assert asked.count("gone.net") == 2
    assert asked.count("front.net") == 1


def test_where_no_name_resolves_our_own_network_may_be_at_fault(look: Look, web: Any) -> None:
    evidence = look("http://gone.net/", "http://other.net/", network=web.network(connect_to=(), strict_hosts=False))
    for found in evidence.links.values():
        assert isinstance(found, LinkCheck)
        assert (found.verdict, found.reason, found.confirmed) == (Verdict.UNREACHABLE, Reason.UNREACHABLE, False)


def test_a_name_service_that_fails_says_nothing_about_the_link(check: Check, web: Any) -> None:
    async def failing(host: str) -> tuple[str, ...] | Miss:
        return Miss.TEMPORARY

    found = check("http://alive.net/", network=web.network(connect_to=()), lookup=failing)
    assert (found.verdict, found.reason) == (Verdict.UNREACHABLE, Reason.UNREACHABLE)


def test_what_the_deadline_cuts_off_is_unverified_and_the_rest_is_kept(look: Look, web: Any, reply: Any) -> None:
    slow = web.script("http://slow.test/", reply(delay=5))
    evidence = look("http://alive.test/", slow, network=web.network(deadline=0.5, timeout=10))
    assert evidence.link("http://alive.test/").verdict is Verdict.ALIVE  # type: ignore[union-attr]
    left = evidence.link(slow)
    assert isinstance(left, LinkCheck)
    assert (left.verdict, left.reason) == (Verdict.UNVERIFIED, Reason.DEADLINE)
    assert not evidence.interrupted


def test_a_cancelled_run_gives_what_is_known_and_stores_it(
    web: Any, reply: Any, tmp_path: Any, now: Any, quick: Patience, look: Look
) -> None:
    slow = web.script("http://slow.test/", reply(delay=20))
    store = tmp_path / "store.sqlite3"

    async def interrupted() -> Evidence:
        requests = [Request("http://alive.test/"), Request(slow)]
        one_is_done = asyncio.Event()

        def watch(progress: Progress) -> None:
            if progress.links_done:
                one_is_done.set()

        task = asyncio.create_task(
            gather_links(requests, web.network(timeout=30), store, now, progress=watch, patience=quick)
        )
        await one_is_done.wait()
        task.cancel()
        return await task

    evidence = asyncio.run(interrupted())
    assert evidence.interrupted
    assert evidence.link("http://alive.test/").verdict is Verdict.ALIVE  # type: ignore[union-attr]
    assert evidence.link(slow).verdict is Verdict.UNVERIFIED  # type: ignore[union-attr]
    look("http://alive.test/", store=store, https=False)
    assert web.asked("http://alive.test/") == 1


def test_progress_counts_to_the_number_of_links(look: Look, web: Any) -> None:
    seen: list[Progress] = []
    look("http://a.test/", "http://b.test/", "mailto:a@b.test", progress=seen.append)
    assert (seen[0].links_done, seen[0].links) == (0, 2)
    assert seen[-1] == Progress(links=2, links_done=2, hosts=2, hosts_done=2, seconds=seen[-1].seconds)


def test_what_is_no_http_link_is_not_asked(look: Look, web: Any) -> None:
    network = web.network(hosts={"shut.test": HostSettings(skip="asked us not to")})
    evidence = look("mailto:a@b.test", "http://example.com/", "http://shut.test/", "http://", "#anchor", network=network)
    assert list(evidence.links.values()) == [
        NotAsked(Reason.SCHEME, "mailto"),
        NotAsked(Reason.EXCLUDED, "example.com is a name reserved for examples"),
        NotAsked(Reason.EXCLUDED, "asked us not to"),
        NotAsked(Reason.EXCLUDED, "not a URL that can be asked for"),
        NotAsked(Reason.SCHEME, "no web address"),
    ]
    assert web.log == []


def test_a_redirect_to_an_excluded_host_is_not_followed(check: Check, web: Any, reply: Any) -> None:
    url = web.script("http://go.test/", reply(302, (("Location", "http://shut.test/"),)))
    found = check(url, network=web.network(hosts={"shut.test": HostSettings(skip="asked us not to")}))
    assert (found.verdict, found.reason) == (Verdict.UNVERIFIED, Reason.EXCLUDED)
    assert {asked.host for asked in web.log} == {"go.test"}


def test_a_robot_says_who_it_is(look: Look, web: Any) -> None:
    look("http://a.test/", network=web.network(mailto="editor@press.net"))
    look("http://b.test/", network=web.network(user_agent="Press/1"))
    assert "claimcheck/" in web.log[0].headers["user-agent"]
    assert "mailto:editor@press.net" in web.log[0].headers["user-agent"]
    assert web.log[1].headers["user-agent"] == "Press/1"


@pytest.mark.parametrize("encoding", ["br", "nonsense", "gzip"])
def test_a_body_that_cannot_be_unpacked_leaves_the_status_standing(
    encoding: str, check: Check, web: Any, reply: Any
) -> None:
    url = web.script("http://odd.test/", reply(200, (("Content-Encoding", encoding),), b"\x01\x02\x03 not packed"))
    assert check(url).verdict is Verdict.ALIVE


def test_a_404_that_could_be_heard_once_only_is_not_dead(check: Check, web: Any, reply: Any) -> None:
    quota = (("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "3600"))
    url = web.script("http://api.test/gone", reply(404, quota))
    found = check(url)
    assert (found.verdict, found.reason, web.asked(url)) == (Verdict.RATE_LIMITED, Reason.RATE_LIMITED, 1)
    assert found.detail == "HTTP 404, heard once only: the host asked for a longer pause than a run waits"


def test_a_404_is_not_dead_where_another_answer_closes_the_host_before_the_second_look(
    look: Look, web: Any, reply: Any
) -> None:
    gone = web.script("http://busy.test/gone", reply(404))
    busy = web.script("http://busy.test/busy", reply(429, (("Retry-After", "3600"),)))
    found = look(gone, busy).link(gone)
    assert isinstance(found, LinkCheck)
    assert (found.verdict, web.asked(gone)) == (Verdict.RATE_LIMITED, 1)


def test_a_name_stays_dead_where_the_store_knows_all_other_links(
    look: Look, web: Any, now: datetime, tmp_path: Path
) -> None:
    async def lookup(host: str) -> tuple[str, ...] | Miss:
        return ("127.0.0.1",) if host == "front.net" else Miss.UNKNOWN

    network = web.network(connect_to=(ConnectTo("alive.test", 80, "front.net", web.http),))
    for day, sure in enumerate((False, True)):
        found = look(
            "http://gone.net/1",
            "http://alive.test/",
            network=network,
            lookup=lookup,
            store=tmp_path / "store",
            now=now + timedelta(days=day),
        ).link("http://gone.net/1")
        assert isinstance(found, LinkCheck)
        assert (found.verdict, found.confirmed) == (Verdict.DEAD, sure)
    assert web.asked("http://alive.test/") == 1
