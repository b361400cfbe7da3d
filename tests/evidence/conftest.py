"""A small web of our own on loopback: many host names, http and TLS, scripted answers, a log of what was asked."""

import asyncio
import socket
import ssl
import threading
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import trustme

from claimcheck.evidence import page_reading
from claimcheck.evidence.gathering import gather_links
from claimcheck.evidence.names import Lookup, Miss
from claimcheck.evidence.page import Extent, Page
from claimcheck.evidence.patience import Patience
from claimcheck.model.evidence import Evidence, LinkCheck, Request
from claimcheck.model.progress import Progress
from claimcheck.model.settings import ConnectTo, Network

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
QUICK = Patience(confirm=0.05, first=0.02, budget=3.0)


@pytest.fixture(autouse=True)
def _no_packet_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test connects to anything but loopback, or looks a real name up, whatever the code under test does."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: tuple[str, int]) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6} and address[0] not in {"127.0.0.1", "::1"}:
            raise AssertionError(f"a packet to {address[0]} would have left")
        connect(self, address)

    def no_lookup(host: str, *_: object, **__: object) -> None:
        raise AssertionError(f"{host} would have been looked up")

    monkeypatch.setattr(socket.socket, "connect", guarded)
    monkeypatch.setattr("claimcheck.evidence.names.socket.getaddrinfo", no_lookup)


@dataclass(frozen=True)
class Reply:
    """One scripted answer. raw: these bytes and nothing else. drip: seconds between the bytes of the body. cut: reset
    the connection after so many bytes of the answer."""

    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b"<html><title>A page</title><p>Text.</p></html>"
    delay: float = 0.0
    drip: float = 0.0
    cut: int | None = None
    raw: bytes | None = None

    def data(self) -> bytes:
        if self.raw is not None:
            return self.raw
        lines = [f"HTTP/1.1 {self.status} Scripted", *(f"{name}: {value}" for name, value in self.headers)]
        if not any(name.lower() == "content-length" for name, _ in self.headers):
            lines.append(f"Content-Length: {len(self.body)}")
        return "\r\n".join([*lines, "", ""]).encode() + self.body


@dataclass
class Asked:
    """One request as the server saw it. active: requests of this host in work, this one counted."""

    host: str
    path: str
    headers: dict[str, str]
    at: float
    active: int


@dataclass
class Web:
    """The servers. `script` says what a URL answers, one reply after the other; the last one stays. "*" is
    every URL that has no script. `flaw` may answer in its place, by host and path and how often that was asked."""

    http: int = 0
    https: int = 0
    ca_file: str = ""
    log: list[Asked] = field(default_factory=list)
    flaw: Callable[[str, int], Reply | None] | None = None
    _script: dict[str, list[Reply]] = field(default_factory=dict)
    _active: dict[str, int] = field(default_factory=dict)

    def script(self, url: str, *replies: Reply) -> str:
        self._script[url] = list(replies)
        return url

    def asked(self, url: str) -> int:
        return sum(f"{asked.host}{asked.path}" == url.split("://", 1)[1] for asked in self.log)

    def network(self, **changes: object) -> Network:
        """Every name leads here."""
        everything = (ConnectTo("", 80, "127.0.0.1", self.http), ConnectTo("", 443, "127.0.0.1", self.https))
        return replace(Network(timeout=2.0, interval=0.0, connect_to=everything), **changes)  # type: ignore[arg-type]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        scheme = "https" if writer.get_extra_info("ssl_object") else "http"
        try:
            while await self._one(scheme, reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError, ssl.SSLError):
            pass  # the test is over, or the client had enough
        finally:
            writer.close()

    async def _one(self, scheme: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        first = await reader.readexactly(1)
        if first == b"\x16":  # TLS where none is spoken: real servers answer in plain text
            writer.write(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
            return False
        lines = (first + await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
        host, path = headers["host"], lines[0].split(" ")[1]
        self._active[host] = self._active.get(host, 0) + 1
        self.log.append(Asked(host, path, headers, time.monotonic(), self._active[host]))
        replies = self._script.get(f"{scheme}://{host}{path}") or self._script.get("*") or [Reply()]
        reply = replies.pop(0) if len(replies) > 1 else replies[0]
        if self.flaw is not None:
            reply = self.flaw(f"{host}{path}", self.asked(f"http://{host}{path}")) or reply
        try:
            await asyncio.sleep(reply.delay)
            return await self._send(reply, writer)
        finally:
            self._active[host] -= 1

    @staticmethod
    async def _send(reply: Reply, writer: asyncio.StreamWriter) -> bool:
        data = reply.data()
        if reply.cut is not None:
            writer.write(data[: reply.cut])
            await writer.drain()
            writer.transport.abort()
            return False
        if reply.drip:
            head = len(data) - len(reply.body)
            writer.write(data[:head])
            for byte in reply.body:
                writer.write(bytes([byte]))
                await writer.drain()
                await asyncio.sleep(reply.drip)
            return True
        writer.write(data)
        await writer.drain()
        return reply.raw is None


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> tuple[trustme.CA, str]:
    ca = trustme.CA()
    path = tmp_path_factory.mktemp("ca") / "ca.pem"
    ca.cert_pem.write_to_path(path)
    return ca, str(path)


Served = Callable[[], Awaitable[None]]


@contextmanager
def beside(main: Callable[[Served], Awaitable[None]]) -> Iterator[None]:
    """Runs servers in a thread of their own: `main` starts them, awaits what it is given until the end, and closes them."""
    started, stop, loop = threading.Event(), asyncio.Event(), asyncio.new_event_loop()

    async def served() -> None:
        started.set()
        await stop.wait()
        answering = asyncio.all_tasks() - {asyncio.current_task()}
        for task in answering:  # since Python 3.12 a server waits for them when it is closed
            task.cancel()
        await asyncio.gather(*answering, return_exceptions=True)

    thread = threading.Thread(target=lambda: loop.run_until_complete(main(served)))
    thread.start()
    started.wait(5)
    yield
    loop.call_soon_threadsafe(stop.set)
    thread.join(5)
    loop.close()


@pytest.fixture(name="beside")
def _beside() -> Callable[..., AbstractContextManager[None]]:
    return beside


@pytest.fixture
def web(authority: tuple[trustme.CA, str]) -> Iterator[Web]:
    """A web that runs in a thread of its own, so that it answers other processes too."""
    ca, path = authority
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    ca.issue_cert("secure.test", "secure.site.net", "127.0.0.1").configure_cert(context)
    site = Web(ca_file=path)

    async def main(served: Served) -> None:
        plain = await asyncio.start_server(site.serve, "127.0.0.1", 0, limit=2**20)
        secure = await asyncio.start_server(site.serve, "127.0.0.1", 0, limit=2**20, ssl=context)
        site.http, site.https = (server.sockets[0].getsockname()[1] for server in (plain, secure))
        await served()
        plain.close()
        secure.close()

    with beside(main):
        yield site


async def nobody(host: str) -> tuple[str, ...] | Miss:
    """A name service that knows no name."""
    return Miss.UNKNOWN


async def read_here(
    body: bytes,
    content_type: str,
    fragments: tuple[str, ...] = (),
    facts: bool = False,
    text: Extent = Extent.UNWANTED,
) -> Page:
    """Reads pages as the worker does, without a process."""
    return page_reading.read(body, content_type, fragments, facts, text)


Look = Callable[..., Evidence]


@pytest.fixture
def look(web: Web) -> Look:
    """Gather these URLs from the web, quickly, and give the evidence."""

    def gather(
        *urls: str,
        network: Network | None = None,
        store: Path | None = None,
        now: datetime = NOW,
        lookup: Lookup = nobody,
        patience: Patience = QUICK,
        refresh: bool = False,
        progress: Callable[[Progress], None] | None = None,
        near: tuple[date, date] | None = None,
        archive: bool = False,
        record: Path | None = None,
        replay: Path | None = None,
        page: bool = False,
        text: bool = False,
        https: bool = True,
    ) -> Evidence:
        requests: Sequence[Request] = [
            Request(url, near=near, archive=archive, page=page, https=https, text=text) for url in urls
        ]
        return asyncio.run(
            gather_links(
                requests,
                network or web.network(),
                store,
                now,
                refresh,
                progress,
                lookup=lookup,
                patience=patience,
                read=read_here,
                record=record,
                replay=replay,
            )
        )

    return gather


@pytest.fixture
def check(look: Look) -> Callable[..., LinkCheck]:
    """Gather one URL and give its LinkCheck."""

    def gather(url: str, **options: object) -> LinkCheck:
        answer = look(url, **options).link(url)
        assert isinstance(answer, LinkCheck)
        return answer

    return gather


@pytest.fixture
def reply() -> type[Reply]:
    return Reply


@pytest.fixture
def quick() -> Patience:
    return QUICK


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def unused_port() -> int:
    """A port of loopback where nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
