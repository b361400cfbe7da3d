"""--proxy, with a proxy on loopback: absolute URLs for http, CONNECT for https."""

import asyncio
import base64
import contextlib
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from claimcheck.evidence import guard
from claimcheck.evidence.names import Miss
from claimcheck.evidence.planning import scope
from claimcheck.model.evidence import Evidence, LinkCheck, Reason, Verdict
from claimcheck.model.settings import ConnectTo, Network, Proxy

Check = Callable[..., LinkCheck]


@dataclass
class Gate:
    """A proxy: every name leads to the test web. answer: what it says in place of that, after its status line's version."""

    http: int
    https: int
    port: int = 0
    answer: bytes = b""
    login: str = ""
    asked: list[str] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            await self._one(reader, writer)
        writer.close()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        method, target, _ = head.split(b"\r\n", 1)[0].decode().split(" ")
        self.asked.append(f"{method} {target}")
        credentials = b"Proxy-Authorization: Basic " + base64.b64encode(self.login.encode("latin-1"))
        if self.answer or (self.login and credentials not in head):
            writer.write(self.answer or b"HTTP/1.1 407 Login\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            await writer.drain()
            return
        there, back = await asyncio.open_connection("127.0.0.1", self.https if method == "CONNECT" else self.http)
        with contextlib.closing(back):
            if method == "CONNECT":
                writer.write(b"HTTP/1.1 200 Go\r\n\r\n")
                await asyncio.gather(pour(reader, back), pour(there, writer))
                return
            lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"proxy-")]
            path = "/" + target.split("://", 1)[1].partition("/")[2]
            back.write(b"\r\n".join([f"GET {path} HTTP/1.1".encode(), *lines[1:]]))
            came = await there.readuntil(b"\r\n\r\n")
            length = int(came.lower().partition(b"content-length:")[2].split(b"\r")[0])
            writer.write(came[:-2] + b"Connection: close\r\n\r\n" + await there.readexactly(length))
            await writer.drain()


async def pour(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    with contextlib.suppress(ConnectionError):
        while data := await source.read(65536):
            sink.write(data)
            await sink.drain()
    sink.close()


@pytest.fixture
def gate(web: Any, beside: Any) -> Iterator[Gate]:
    proxy = Gate(web.http, web.https)

    async def main(served: Callable[[], Awaitable[None]]) -> None:
        async with await asyncio.start_server(proxy.serve, "127.0.0.1", 0) as server:
            proxy.port = server.sockets[0].getsockname()[1]
            await served()

    with beside(main):
        yield proxy


@pytest.fixture
def through(gate: Gate, web: Any) -> Callable[..., Network]:
    """Settings with the proxy, and nothing that leads anywhere else."""

    def network(user: str = "", password: str = "", **changes: Any) -> Network:
        proxy = Proxy("127.0.0.1", changes.pop("port", gate.port), user, password)
        return web.network(**{"connect_to": (), "ca_file": web.ca_file, "proxy": proxy, **changes})  # type: ignore[no-any-return]

    return network


def test_http_goes_through_the_proxy_which_alone_looks_names_up(
    look: Callable[..., Evidence], gate: Gate, through: Any
) -> None:
    links = ["http://site.net/a?b=%C3%A9", "http://site.net:8080/"]

    async def nobody_asks(host: str) -> tuple[str, ...] | Miss:
        raise AssertionError(f"{host} was looked up")

    evidence = look(*links, network=through(), lookup=nobody_asks, https=False)
    assert {check.verdict for check in evidence.links.values()} == {Verdict.ALIVE}  # type: ignore[union-attr]
    assert sorted(gate.asked) == ["GET http://site.net/a?b=%C3%A9", "GET http://site.net:8080/"]


def test_https_is_a_tunnel_and_its_certificate_is_held_against_the_host_of_the_url(
    check: Check, gate: Gate, through: Any, web: Any, authority: Any
) -> None:
    found = check("https://secure.net/x", network=through())
    assert (found.verdict, found.detail) == (
        Verdict.UNREACHABLE,
        "no secure connection: its certificate is for another host",
    )
    assert gate.asked == ["CONNECT secure.net:443"]
    assert web.log == []


def test_a_page_is_read_through_the_tunnel(check: Check, gate: Gate, through: Any, web: Any) -> None:
    assert check("https://secure.site.net/x", network=through()).verdict is Verdict.ALIVE
    assert (gate.asked, web.asked("https://secure.site.net/x")) == (["CONNECT secure.site.net:443"], 1)


def test_each_hop_goes_through_the_proxy(check: Check, gate: Gate, through: Any, web: Any, reply: Any) -> None:
    web.script("http://old.net/", reply(302, (("Location", "http://new.net/"),)))
    assert check("http://old.net/", network=through()).final_url == "http://new.net/"
    assert gate.asked[:2] == ["GET http://old.net/", "GET http://new.net/"]


@pytest.mark.parametrize("url", ["http://site.net/", "https://secure.site.net/"])
def test_credentials_go_to_the_proxy_only_and_are_shown_nowhere(
    url: str, look: Callable[..., Evidence], gate: Gate, through: Any, web: Any, tmp_path: Path
) -> None:
    gate.login = "me:s3cr/t ü"
    network = through("me", "s3cr/t ü")
    evidence = look(url, network=network, https=False, record=tmp_path / "a.warc", store=None)
    assert evidence.link(url).verdict is Verdict.ALIVE  # type: ignore[union-attr]
    assert not any("s3cr" in text for text in (repr(network), repr(evidence), repr(web.log)))
    assert b"s3cr" not in (tmp_path / "a.warc").read_bytes()
    assert "proxy-authorization" not in web.log[0].headers


@pytest.mark.parametrize("url", ["http://site.net/", "https://secure.site.net/"])
def test_a_proxy_that_wants_a_login_is_asked_once_and_the_host_is_not_blamed(
    url: str, check: Check, gate: Gate, through: Any, web: Any
) -> None:
    gate.login = "me:other"
    found = check(url, network=through("me", "wrong", strict_hosts=True))
    assert (found.verdict, found.reason) == (Verdict.UNVERIFIED, Reason.UNREACHABLE)
    assert found.detail == "HTTP 407: the proxy asks for a login"
    assert (len(gate.asked), found.confirmed, web.log) == (1, False, [])


@pytest.mark.parametrize("url", ["http://gone.net/", "https://gone.net/"])
@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n", "HTTP 502: the proxy found no way to the host"),
        (b"HTTP/1.1 503 No such name\r\nContent-Length: 0\r\n\r\n", "HTTP 503: the proxy found no way to the host"),
        (b"HTTP/1.1 504 Gateway Timeout\r\nContent-Length: 0\r\n\r\n", "HTTP 504: the proxy found no way to the host"),
        (b"SSH-2.0-OpenSSH_9.6\r\n\r\n", "what came from the proxy is not HTTP"),
        (b"HTTP/1.1 2", "the connection through the proxy broke off"),
    ],
)
def test_a_proxy_that_fails_decides_nothing_about_the_link(
    answer: bytes, words: str, url: str, check: Check, gate: Gate, through: Any
) -> None:
    gate.answer = answer
    found = check(url, network=through(strict_hosts=True))
    assert (found.verdict, found.reason, found.confirmed) == (Verdict.UNVERIFIED, Reason.UNREACHABLE, False)
    assert words in found.detail
    assert len(gate.asked) == 5


def test_a_connect_that_is_refused_is_the_proxys_word_and_final(check: Check, gate: Gate, through: Any) -> None:
    for status in (403, 404, 410):
        gate.answer = f"HTTP/1.1 {status} No\r\nContent-Length: 0\r\n\r\n".encode()
        found = check("https://shut.net/", network=through())
        assert (found.verdict, found.detail) == (Verdict.UNVERIFIED, f"HTTP {status}: the proxy refuses to go there")
    assert len(gate.asked) == 3


def test_a_proxy_that_is_not_there_decides_nothing(check: Check, through: Any, unused_port: int) -> None:
    found = check("http://site.net/", network=through(port=unused_port, strict_hosts=True))
    assert (found.verdict, found.detail) == (Verdict.UNVERIFIED, "the proxy refused the connection")


def test_a_proxy_without_an_address_makes_no_link_dead(look: Callable[..., Evidence], web: Any) -> None:
    async def lookup(host: str) -> tuple[str, ...] | Miss:
        return ("127.0.0.1",) if host == "front.net" else Miss.UNKNOWN

    moved = ConnectTo("alive.net", 80, "front.net", web.http)
    network = web.network(connect_to=(moved,), proxy=Proxy("proxy.net", 3128))
    evidence = look("http://site.net/", "http://alive.net/", network=network, lookup=lookup)
    found = evidence.link("http://site.net/")
    assert isinstance(found, LinkCheck)
    assert (found.verdict, found.detail) == (Verdict.UNVERIFIED, "the name of the proxy could not be looked up")


def test_a_proxy_that_hangs_is_named_with_the_timeout(check: Check, through: Any, web: Any, reply: Any) -> None:
    found = check(web.script("http://hang.net/", reply(delay=30)), network=through(timeout=0.3))
    assert (found.reason, found.detail) == (Reason.TIMEOUT, "no complete answer within 0.3 s, through the proxy")


def test_a_host_that_is_busy_and_says_so_is_heard_through_the_proxy(
    check: Check, through: Any, web: Any, reply: Any
) -> None:
    url = web.script("http://busy.net/", reply(503, (("Retry-After", "1"),)), reply())
    found = check(url, network=through(), https=False)
    assert (found.verdict, found.attempts) == (Verdict.ALIVE, 2)
    assert web.log[1].at - web.log[0].at >= 0.95


def test_a_404_through_the_proxy_is_the_hosts_own(check: Check, through: Any, web: Any, reply: Any) -> None:
    assert check(web.script("http://gone.net/", reply(404)), network=through()).verdict is Verdict.DEAD


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "0x7f.1", "[::1]", "169.254.169.254", "10.0.0.1", "localhost", "printer", "nas.local", "a.b.lan"]
)
def test_the_proxy_is_not_asked_for_a_local_address_or_name(
    host: str, look: Callable[..., Evidence], gate: Gate, through: Any, web: Any, reply: Any
) -> None:
    led = web.script("http://gate.net/", reply(302, (("Location", f"http://{host}/"),)))
    evidence = look(f"http://{host}/", led, network=through())
    assert {check.verdict for check in evidence.links.values()} == {Verdict.FORBIDDEN}  # type: ignore[union-attr]
    assert gate.asked == ["GET http://gate.net/"]


def test_what_a_mapping_moves_does_not_go_through_the_proxy(
    look: Callable[..., Evidence], gate: Gate, through: Any, web: Any
) -> None:
    network = through(
        connect_to=(ConnectTo("mirror.net", 80, "127.0.0.1", web.http), ConnectTo("nas.lan", 80, "127.0.0.1", web.http))
    )
    look("http://mirror.net/", "http://nas.lan/", "http://site.net/", network=network, https=False)
    assert gate.asked == ["GET http://site.net/"]
    assert len(web.log) == 3


def test_answers_through_a_proxy_are_kept_apart_whoever_logs_in_there() -> None:
    ways = [Network(), Network(proxy=Proxy("p.net", 80)), Network(proxy=Proxy("q.net", 80))]
    assert len({scope(each) for each in ways}) == 3
    assert scope(Network(proxy=Proxy("p.net", 80, "me", "secret"))) == scope(ways[1])


@pytest.mark.parametrize("host", ["printer", "nas.local", "a.home.arpa", "db.internal", "x.CORP", "lan"])
def test_a_name_of_a_local_network_is_known(host: str) -> None:
    assert guard.local_name(host)


@pytest.mark.parametrize("host", ["site.net", "local.net", "thelocal.se", "internal.org", "1.1.1.1", "2606:4700::1111"])
def test_a_name_of_the_open_web_is_no_local_one(host: str) -> None:
    assert guard.local_name(host) == ""
