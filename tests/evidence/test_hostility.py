"""Hosts and URLs that mean harm or make no sense: each has a verdict, in bounded time and memory."""

import datetime
import gzip
import socket
import ssl
import threading
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from typing import Any

import pytest
import trustme
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.evidence.urls import LONGEST
from claimcheck.model.evidence import Evidence, LinkCheck, NotAsked, Reason, Verdict
from claimcheck.model.settings import ConnectTo, Network

Check = Callable[..., LinkCheck]
Look = Callable[..., Evidence]
HTML = ("Content-Type", "text/html")
UNREACHABLE, ALIVE = Verdict.UNREACHABLE, Verdict.ALIVE
OK = b"HTTP/1.1 200 OK\r\n"
PAGE = b"<html><title>A page</title><p>Text.</p></html>"


@pytest.mark.parametrize(
    ("raw", "verdict"),
    [
        (b"", UNREACHABLE),
        (b"\r\n\r\n\r\n", UNREACHABLE),
        (b"<html><title>HTTP 0.9</title></html>", UNREACHABLE),
        (b"HTTP/1.1 200 " + b"a" * 300_000 + b"\r\n\r\n", UNREACHABLE),
        (b"HTTP/1.1 20 OK\r\n\r\n", UNREACHABLE),
        (b"HTTP/1.1 -20 OK\r\n\r\n", UNREACHABLE),
        (b"HTTP/1.1 2000 OK\r\n\r\n", UNREACHABLE),
        (b"HTTP/9.9 200 OK\r\nContent-Length: 0\r\n\r\n", UNREACHABLE),
        (b"HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n", ALIVE),
        (OK + b"No colon in here\r\n\r\n", UNREACHABLE),
        (OK + b"X-Nul: a\x00b\r\n\r\n", UNREACHABLE),
        (OK + b"Content-Length: -1\r\n\r\n" + PAGE, UNREACHABLE),
        (OK + b"Content-Length: many\r\n\r\n" + PAGE, UNREACHABLE),
        (OK + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n" + PAGE, UNREACHABLE),
        (OK + b"Content-Length: 1000000000\r\n\r\n" + PAGE, UNREACHABLE),
        (OK + b"Content-Length: 1000000000\r\n\r\n" + PAGE * 1000, ALIVE),
        (OK + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n" + PAGE, UNREACHABLE),
        (OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n" + PAGE, UNREACHABLE),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n" + b"f" * 4000 + b"\r\n", UNREACHABLE),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\n<html", UNREACHABLE),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n0\r\n" + b"X: y\r\n" * 50_000, UNREACHABLE),
        (OK + b"Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n3\r\nabc\r\n0\r\n\r\n", UNREACHABLE),
        (b"HTTP/1.1 100 Continue\r\n\r\n" * 50_000, UNREACHABLE),
        (b"HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n", Verdict.SERVER_ERROR),
        (b"HTTP/1.1 204 No Content\r\n\r\n", ALIVE),
        (b"HTTP/1.1 301 Moved\r\nContent-Length: 0\r\n\r\n", Verdict.SERVER_ERROR),
    ],
)  # fmt: skip
def test_an_answer_that_is_none_or_half_of_one_has_a_verdict(
    raw: bytes, verdict: Verdict, check: Check, web: Any, reply: Any
) -> None:
    url = web.script("http://odd.test/", reply(raw=raw))
    began = time.monotonic()
    found = check(url, network=web.network(timeout=1.0), https=False)
    assert (found.verdict, time.monotonic() - began < 6) == (verdict, True), found.detail
    assert found.detail


@pytest.mark.parametrize("raw", [OK + b"X-Slow: " + b"a" * 500, b"HTTP/1.1 200 " + b"a" * 500, OK + b"X-Slow: a\r\n" * 500])
def test_a_header_that_drips_times_out(raw: bytes, check: Check, web: Any, reply: Any) -> None:
    url = web.script("http://drip.test/", reply(raw=raw, body=raw, drip=0.02))
    began = time.monotonic()
    found = check(url, network=web.network(timeout=0.3), https=False)
    assert (found.verdict, found.reason) == (UNREACHABLE, Reason.TIMEOUT)
    assert time.monotonic() - began < 2


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        (("Content-Encoding", "gzip"), gzip.compress(gzip.compress(b"\0" * 30_000_000))),
        (("Content-Encoding", "gzip, gzip"), gzip.compress(gzip.compress(b"\0" * 30_000_000))),
        (("Content-Encoding", "gzip"), gzip.compress(b"<b>" * 5_000_000) * 20),
        (("Content-Encoding", "deflate"), zlib.compress(b"\0" * 100_000_000, wbits=-15)),
        (("Content-Encoding", "GZIP"), gzip.compress(PAGE) + b"garbage" * 1000),
        (("Content-Encoding", "gzip"), gzip.compress(PAGE)[:-9]),
    ],
    # gzip writes the time of day, and the workers of a run must agree on the names of its tests.
    ids=["packed twice", "packed twice and said so", "one after the other", "deflate", "with garbage", "cut"],
)
def test_no_packed_body_unfolds_beyond_the_bound(
    headers: tuple[str, str], body: bytes, check: Check, web: Any, reply: Any
) -> None:
    url = web.script("http://bomb.test/", reply(200, (HTML, headers), body))
    tracemalloc.start()
    found = check(url, https=False)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found.verdict is ALIVE
    assert peak < 15_000_000


@pytest.mark.parametrize(
    "charset", ["nonsense", "utf-16", "utf-7", "idna", "base64", "a" * 5000, "\"';--", "unicode_escape"]
)
def test_a_wrong_charset_costs_no_verdict(charset: str, check: Check, web: Any, reply: Any) -> None:
    body = "<html><title>Überschrift</title></html>".encode() + bytes(range(256)) * 4
    url = web.script("http://odd.test/", reply(200, (("Content-Type", f"text/html; charset={charset}"),), body))
    assert check(url).verdict is ALIVE


@pytest.mark.parametrize(
    "location",
    ["file:///etc/passwd", "ftp://a.test/x", "javascript:alert(1)", "data:text/html,x", "gopher://127.0.0.1:70/_", "http:",
     "//", "http://a.test:99999/", "http://" + "a" * LONGEST, "http://%00/", "http://a b/", "\x7f", "http://[fe80::1%25eth0]/"],
)  # fmt: skip
def test_a_redirect_to_what_is_no_web_page_is_followed_nowhere(location: str, check: Check, web: Any, reply: Any) -> None:
    web.script("*", reply(404))
    url = web.script("http://go.test/a/b", reply(302, (("Location", location),)))
    found = check(url)
    assert found.verdict in {UNREACHABLE, Verdict.DEAD}
    assert found.verdict is UNREACHABLE or found.chain[-1].url.startswith("http://go.test/")  # "\x7f" is a path
    assert {asked.host for asked in web.log} == {"go.test"}


def test_redirects_that_grow_end(check: Check, web: Any, reply: Any) -> None:
    web.script("*", reply(302, (("Location", "?" + "x" * 4000),)))
    web.flaw = lambda address, _: reply(302, (("Location", f"{address.partition('/')[2] or 'a'}/{'x' * 2000}/"),))
    found = check("http://far.test/")
    assert found.verdict is UNREACHABLE
    assert len(web.log) <= 11


def test_a_flood_of_cookies_is_not_sent_back(check: Check, web: Any, reply: Any) -> None:
    flood = tuple(("Set-Cookie", f"c{i}={'x' * 500}") for i in range(2000))
    web.script("http://gate.test/", reply(302, (*flood[:80], ("Location", "/in"))))
    assert check("http://gate.test/").verdict is ALIVE
    assert all(len(asked.headers.get("cookie", "")) < 30_000 for asked in web.log)


@pytest.mark.parametrize(
    "url",
    ["http://xn--a.test/", "http://a..test/", "http://.test/", "http://" + "a" * 64 + ".net/",
     "http://" + "a." * 130 + "net/", "http://[::1", "http://[::g]/", "http://a.net:99999/", "http://a.net:0x50/",
     "http://a b.net/", "http://%00.net/",
     "http://a_b.net/", "http://-a.net/", "http://☃.net/", "http://a.net/%zz%", "http://a.net/\x00", "http://a.net/\ud800",
     "http://a.net/?q=" + "x" * 9000, "http://", "http:", "http:///", "http://@", "http://:@:80/", "https://\u202e.net/",
     "http://a.net\\@b.net/", "http://ａ.net/", "http://a.net/" + "../" * 2000, "http://1.2.3/", "http://256.256.256.256/",
     "http://a.net:80:80/", "http://xn--zca.net/", "http://[::ffff:1.2.3.4.5]/", "http://a.net#" + "x" * 20_000],
)  # fmt: skip
def test_a_url_that_libraries_choke_on_has_an_answer(url: str, look: Look, web: Any) -> None:
    everything = (ConnectTo("", None, "127.0.0.1", web.http),)
    answer = look(url, network=web.network(connect_to=everything), https=False).link(url)
    assert isinstance(answer, NotAsked) or answer.verdict in {ALIVE, UNREACHABLE, Verdict.FORBIDDEN}
    assert {asked.headers["host"].count("\r") for asked in web.log} <= {0}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(max_size=40).map(lambda rest: f"http://{rest}"), max_size=8))
def test_no_text_after_a_scheme_ends_a_run(look: Look, urls: list[str]) -> None:
    evidence = look(*urls, network=Network(timeout=0.2, interval=0), https=False)
    assert set(evidence.links) == set(urls)


class Rude:
    """Listens, and treats whoever connects as `manner` says."""

    def __init__(self, manner: Callable[[socket.socket], object]) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self.listener.getsockname()[1]
        self._manner = manner
        self._closing = False
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Ends the thread, which closes what it holds: a socket that is left open fails whatever test runs next."""
        self._closing = True
        with socket.socket() as wake:
            wake.connect(("127.0.0.1", self.port))
        self._thread.join()
        self.listener.close()

    def _serve(self) -> None:
        with ExitStack() as kept:
            while not self._closing:
                connection = kept.enter_context(self.listener.accept()[0])
                with suppress(OSError):
                    made = self._manner(connection)
                    if isinstance(made, socket.socket):
                        kept.enter_context(made)


@pytest.fixture
def rude(check: Check, web: Any) -> Iterator[Callable[..., LinkCheck]]:
    """What is said of an https link whose host behaves so."""
    made: list[Rude] = []

    def run(manner: Callable[[socket.socket], object], **changes: Any) -> LinkCheck:
        made.append(Rude(manner))
        mapping = (ConnectTo("", None, "127.0.0.1", made[-1].port),)
        return check("https://secure.test/", network=web.network(connect_to=mapping, **{"timeout": 0.5, **changes}))

    yield run
    for each in made:
        each.close()


@pytest.mark.parametrize(
    ("manner", "words"),
    [
        (lambda connection: connection.close(), "the host broke off the connection"),
        (lambda connection: connection.sendall(b"\x16\x03\x03\x00\x05hello"), "TLS"),
        (lambda connection: connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n"), "TLS"),
        (lambda connection: connection.sendall(b"\x15\x03\x03\x00\x02\x02\x28"), "TLS"),  # alert: handshake failure
        (lambda connection: connection.sendall(b"\x16\x03\x03\xff\xff" + b"\0" * 70_000), "TLS"),
        (lambda connection: None, "no complete answer within 0.5 s"),
    ],
)
def test_broken_tls_is_unreachable(manner: Callable[[socket.socket], object], words: str, rude: Any) -> None:
    found = rude(manner)
    assert found.verdict is UNREACHABLE
    assert words in found.detail


def test_a_certificate_that_has_expired_is_said_to_have(authority: tuple[trustme.CA, str], rude: Any) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    yesterday = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=1)
    authority[0].issue_cert("secure.test", not_after=yesterday).configure_cert(context)

    def serve(connection: socket.socket) -> object:
        return context.wrap_socket(connection, server_side=True)

    assert "its certificate has expired" in rude(serve, ca_file=authority[1], timeout=3.0).detail


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
def test_old_protocols_are_not_spoken(authority: tuple[trustme.CA, str], rude: Any) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority[0].issue_cert("secure.test").configure_cert(context)
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
    found = rude(lambda connection: context.wrap_socket(connection, server_side=True), ca_file=authority[1], timeout=3.0)
    assert (found.verdict, "TLS" in found.detail) == (UNREACHABLE, True)
