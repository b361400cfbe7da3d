"""Where no request may go, however it is spelt and whoever sends us there: real sockets, canaries on loopback."""

import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from claimcheck.evidence import guard
from claimcheck.evidence.client import Client
from claimcheck.evidence.names import Miss
from claimcheck.model.evidence import Evidence, LinkCheck, Verdict
from claimcheck.model.settings import ConnectTo, HostSettings, Network


class Canary:
    """A listener that nobody should ever reach."""

    def __init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.listener.setblocking(False)
        self.port: int = self.listener.getsockname()[1]

    @property
    def sang(self) -> bool:
        try:
            self.listener.accept()[0].close()
        except BlockingIOError:
            return False
        return True


@pytest.fixture
def canary() -> Iterator[Canary]:
    canary = Canary()
    yield canary
    canary.listener.close()


@pytest.fixture
def sockets(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses for which the HTTP client asked the guard for a socket, and got one."""
    made: list[str] = []
    real = guard.public_socket

    def spy(info: Any) -> socket.socket:
        found = real(info)
        made.append(str(info[4][0]))
        return found

    monkeypatch.setattr("claimcheck.evidence.client.guard.public_socket", spy)
    return made


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "0x7f.1", "2130706433", "127.1", "localhost", "db.localhost", "LOCALHOST.", "0.0.0.0"]
)
def test_this_machine_is_forbidden_however_it_is_spelt_although_a_server_listens(
    host: str, check: Callable[..., LinkCheck], canary: Canary
) -> None:
    found = check(f"http://{host}:{canary.port}/", network=Network(timeout=1))
    assert found.verdict is Verdict.FORBIDDEN
    assert found.attempts == 0
    assert found.chain == ()
    assert not canary.sang


@pytest.mark.parametrize("host", ["[::1]", "[::ffff:127.0.0.1]", "169.254.169.254", "10.0.0.1", "[fd00::1]", "[fe80::1]"])
def test_a_literal_of_a_private_network_is_forbidden(host: str, check: Callable[..., LinkCheck]) -> None:
    assert check(f"http://{host}/", network=Network(timeout=1)).verdict is Verdict.FORBIDDEN


def test_a_mapping_of_any_host_does_not_open_a_literal(check: Callable[..., LinkCheck], web: Any) -> None:
    assert check("http://127.0.0.1/").verdict is Verdict.FORBIDDEN
    assert web.log == []


def test_a_literal_that_a_mapping_names_is_asked(check: Callable[..., LinkCheck], web: Any) -> None:
    network = web.network(connect_to=(ConnectTo("127.0.0.1", 80, "127.0.0.1", web.http),))
    assert check("http://0x7f.1/", network=network).verdict is Verdict.ALIVE
    assert web.log[0].headers["host"] == "127.0.0.1"


def test_a_name_that_leads_to_a_private_address_is_forbidden(
    check: Callable[..., LinkCheck], canary: Canary, sockets: list[str]
) -> None:
    async def rebound(host: str) -> tuple[str, ...] | Miss:
        return ("127.0.0.1",)

    found = check(f"http://inside.net:{canary.port}/", network=Network(timeout=1), lookup=rebound)
    assert found.verdict is Verdict.FORBIDDEN
    assert "127.0.0.1" in found.detail
    assert sockets == []
    assert not canary.sang


def test_the_socket_is_refused_even_where_the_judgement_before_it_fails(
    check: Callable[..., LinkCheck], canary: Canary, sockets: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def unjudged(self: Client, way: object) -> None:
        return None

    async def rebound(host: str) -> tuple[str, ...] | Miss:
        return ("127.0.0.1", "10.0.0.1", "::1")

    monkeypatch.setattr(Client, "_unreachable", unjudged)
    found = check(f"http://inside.net:{canary.port}/", network=Network(timeout=1), lookup=rebound)
    assert found.verdict is Verdict.FORBIDDEN
    assert sockets == []
    assert not canary.sang


@pytest.mark.parametrize(
    "location", ["http://169.254.169.254/latest/meta-data/", "http://0x7f.1:{port}/", "http://localhost:{port}/", "//[::1]/"]
)
def test_a_redirect_into_a_private_network_is_refused_before_a_connection(
    location: str, check: Callable[..., LinkCheck], web: Any, reply: Any, canary: Canary, sockets: list[str]
) -> None:
    target = location.format(port=canary.port)
    found = check(web.script("http://trap.test/", reply(302, (("Location", target),))))
    assert found.verdict is Verdict.FORBIDDEN
    assert [hop.status for hop in found.chain] == [302, None]
    assert sockets == []
    assert not canary.sang


def test_a_mapped_port_is_open_only_through_its_mapping(look: Callable[..., Evidence], web: Any, reply: Any) -> None:
    async def rebound(host: str) -> tuple[str, ...] | Miss:
        return ("127.0.0.1",)

    web.script("http://good.test/", reply(302, (("Location", f"http://evil.net:{web.http}/"),)))
    network = web.network(connect_to=(ConnectTo("good.test", 80, "127.0.0.1", web.http),))
    found = look("http://good.test/", f"http://evil.net:{web.http}/", network=network, lookup=rebound)
    verdicts = [check.verdict for check in found.links.values()]  # type: ignore[union-attr]
    assert verdicts == [Verdict.FORBIDDEN, Verdict.FORBIDDEN]
    assert {asked.host for asked in web.log} == {"good.test"}


def test_a_mapping_that_changes_only_the_port_of_any_host_opens_no_private_address(
    check: Callable[..., LinkCheck], web: Any
) -> None:
    async def rebound(host: str) -> tuple[str, ...] | Miss:
        return ("127.0.0.1",)

    network = web.network(connect_to=(ConnectTo("", 80, "", web.http),))
    assert check("http://evil.net/", network=network, lookup=rebound).verdict is Verdict.FORBIDDEN
    assert web.log == []


def test_no_proxy_of_the_environment_is_used(
    check: Callable[..., LinkCheck], canary: Canary, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{canary.port}")
    assert check("http://alive.test/").verdict is Verdict.ALIVE
    assert not canary.sang


def test_credentials_go_to_their_own_host_only_and_are_not_shown(
    look: Callable[..., Evidence], web: Any, reply: Any
) -> None:
    web.script("http://a.test/", reply(302, (("Location", "http://b.test/"),)))
    evidence = look("http://user:s3cret@a.test/")
    assert [asked.headers.get("authorization") for asked in web.log] == ["Basic dXNlcjpzM2NyZXQ=", None]
    check = evidence.link("http://user:s3cret@a.test/")
    assert "s3cret" not in repr(check)
    assert isinstance(check, LinkCheck)
    assert check.url == "http://a.test/"


def test_the_headers_of_a_host_go_to_no_other(look: Callable[..., Evidence], web: Any, reply: Any) -> None:
    web.script("http://a.test/", reply(302, (("Location", "http://b.test/"),)))
    look("http://a.test/", network=web.network(hosts={"a.test": HostSettings(headers={"X-Token": "t"})}))
    assert [asked.headers.get("x-token") for asked in web.log] == ["t", None]


def test_cookies_stay_within_one_chain(look: Callable[..., Evidence], web: Any, reply: Any) -> None:
    gate = reply(302, (("Location", "/"), ("Set-Cookie", "seen=1")))
    web.script("http://gate.test/", gate, reply())
    evidence = look("http://gate.test/", "http://gate.test/other")
    assert [check.verdict for check in evidence.links.values()] == [Verdict.ALIVE, Verdict.ALIVE]  # type: ignore[union-attr]
    by_path = [(asked.path, asked.headers.get("cookie")) for asked in web.log]
    assert sorted(by_path, key=str) == [("/", "seen=1"), ("/", None), ("/other", None)]


def test_a_store_never_learns_a_url_with_credentials(look: Callable[..., Evidence], tmp_path: Any) -> None:
    store = tmp_path / "store.sqlite3"
    look("http://user:s3cret@a.test/", store=store)
    assert b"s3cret" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())


def test_the_guard_of_the_tests_themselves_holds() -> None:
    with pytest.raises(AssertionError, match="a packet"), socket.socket() as probe:
        probe.connect(("192.0.2.1", 80))
