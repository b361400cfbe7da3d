"""One exchange over the network: httpx as the API, over aiohttp's transport.

Three sessions: `open` makes every socket with the guard; `trusted` goes to nothing but the targets of mappings; `proxied`
goes to nothing but a proxy that was named. What a mapping moves is asked under a name of our own (`m0.invalid`), which only
our resolver knows: so a connection that a mapping made is never taken from the pool by a URL that merely spells the same
address.
"""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Mapping
from dataclasses import replace
from typing import cast

import aiohttp
import httpx

from claimcheck.evidence import guard, urls
from claimcheck.evidence.answers import Answer, Landed, Wanted
from claimcheck.evidence.bodies import ENOUGH, MOST_READ, Body
from claimcheck.evidence.clock import Clock
from claimcheck.evidence.connect import Route, route
from claimcheck.evidence.failures import Failure, Kind, classify, from_proxy, through_proxy, timed_out
from claimcheck.evidence.names import Miss, Names
from claimcheck.evidence.page import Read
from claimcheck.evidence.recording import Exchange, Recorder
from claimcheck.evidence.sessions import LOCATION, Resolver, session, trust
from claimcheck.model.settings import Network

# Sockets at a time, so that a brief of 128 hosts is asked for at once, two links each.
_AT_ONCE = 256


class Client:
    """The connections of one run. To be made inside the event loop, and used as an async context manager."""

    live = True

    def __init__(self, network: Network, names: Names, read: Read, clock: Clock, recorder: Recorder | None = None) -> None:
        self._read = read
        self._clock = clock
        self._recorder = recorder
        self._timeout = network.timeout
        self._mappings = network.connect_to
        self._names = names
        self._resolver = Resolver(names)
        context = trust(network.ca_file)
        self._open = session(context, self._resolver, guarded=True)
        self._trusted = session(context, self._resolver, guarded=False)
        self._proxy = network.proxy
        self._proxied = session(context, self._resolver, guarded=False, proxy=network.proxy) if network.proxy else None
        self._slots = asyncio.Semaphore(min(_AT_ONCE, _descriptors() // 2))

    async def __aenter__(self) -> "Client":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._open.aclose()
        await self._trusted.aclose()
        if self._proxied is not None:
            await self._proxied.aclose()

    async def get(self, target: urls.Target, headers: Mapping[str, str], wanted: Wanted, landed: Landed) -> Answer | Failure:
        """GET a target; redirects are not followed. The time limit holds for all of it, from name lookup to body.

        A body that breaks off or drips on after its first 16 KiB is an answer all the same. The slot is kept until the page
        is read, so that no more bodies wait for their reader than there are slots.
        """
        reading = _Reading(wanted, keep=self._recorder is not None)
        failure: Failure | None = None
        way = route(target, self._mappings, self._proxy)
        async with self._slots:
            try:
                async with asyncio.timeout(self._timeout):
                    failure = await self._exchange(target, way, headers, reading)
            except TimeoutError:
                failure = timed_out(self._timeout)
            except (httpx.HTTPError, httpx.InvalidURL, aiohttp.ClientError, OSError, ValueError) as error:
                failure = classify(error)
            if failure is not None and way.proxied:
                failure = through_proxy(failure)
            at = self._clock.stamp()
            if failure is not None and not reading.enough:
                failure = replace(failure, at=at)
                self.left(target, failure, wanted)
                return failure
            reading.head = replace(reading.head, at=at)
            if self._recorder is not None:
                self._recorder.exchange(target, headers, reading.exchange(failure), wanted)
            landed(reading.head)
            return await reading.answer(self._read)

    def left(self, target: urls.Target, failure: Failure, wanted: Wanted) -> None:
        """Take note of a failure in the recording, if there is one."""
        if self._recorder is not None:
            self._recorder.failure(target, failure if failure.at else replace(failure, at=self._clock.stamp()), wanted)

    def recorded(self, _: urls.Target) -> bool:
        """Everything is asked of the network."""
        return False

    async def _exchange(
        self, target: urls.Target, way: Route, headers: Mapping[str, str], reading: "_Reading"
    ) -> Failure | None:
        failure = await self._unreachable(way)
        if failure is not None:
            return failure
        chosen = self._trusted if way.trusted else self._open
        if way.proxied and self._proxied is not None:
            chosen = self._proxied
        response = await chosen.send(self._request(target, way, headers), stream=True, follow_redirects=False, auth=None)
        try:
            if way.proxied and target.scheme == "http":  # https is a tunnel: who answers in there is the host
                failure = from_proxy(response.status_code, pauses="retry-after" in response.headers)
            if failure is not None:
                return failure
            await reading.read(response)
        finally:
            await response.aclose()
        return None

    async def _unreachable(self, way: Route) -> Failure | None:
        """What can be said before a connection: no address, or none that may be connected to."""
        found = await self._names.addresses(way.host)
        if isinstance(found, Miss):
            if way.proxied:
                return Failure(Kind.PROXY, "the name of the proxy could not be looked up")
            if found is Miss.UNKNOWN and not way.moved:
                return Failure(Kind.UNRESOLVED, f"the name {way.host} does not resolve")
            return Failure(Kind.LOOKUP, f"the name {way.host} could not be looked up")
        if way.trusted or not all(guard.refusal(address) for address in found):
            return None
        words = f"is {guard.refusal(found[0])}"
        return Failure(
            Kind.FORBIDDEN, f"{way.host} {words if found[0] == way.host else f'leads to {found[0]}, which {words}'}"
        )

    def _request(self, target: urls.Target, way: Route, headers: Mapping[str, str]) -> httpx.Request:
        url = target.url
        if way.moved:
            url = f"{target.scheme}://{self._resolver.alias(way)}:{way.port}{target.path}"
        extensions = {"sni_hostname": target.host} if target.scheme == "https" else {}
        return httpx.Request("GET", url, headers={"Host": target.authority, **headers}, extensions=extensions)


def _descriptors() -> int:
    """How many a process may have, for sockets, files, pipes and idle connections: 256 on macOS, so that is the guess."""
    try:
        import resource  # noqa: PLC0415 -- not on Windows
    except ImportError:
        return 256
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return 2 * _AT_ONCE if soft == resource.RLIM_INFINITY else max(soft, 8)


class _Reading:
    """One answer as it comes in."""

    def __init__(self, wanted: Wanted, *, keep: bool) -> None:
        self._wanted = wanted
        self._raw: bytearray | None = bytearray() if keep else None
        self._reason = ""
        self.head = Answer(0)
        self._body = Body("", "")

    @property
    def enough(self) -> bool:
        return self._body.read >= ENOUGH

    async def read(self, response: httpx.Response) -> None:
        self._reason = response.reason_phrase
        location = response.extensions.get(LOCATION)
        moved = [(b"location", location)] if isinstance(location, bytes) else []
        headers = tuple((_text(name).lower(), _text(value)) for name, value in [*response.headers.raw, *moved])
        self.head = Answer(response.status_code, headers)
        coding = ", ".join(self.head.all("content-encoding"))
        kind = "" if self._wanted.body else self.head.header("content-type")
        self._body = Body(kind, coding, most=self._wanted.most, documents=self._wanted.facts or self._wanted.text)
        chunks = cast("AsyncGenerator[bytes, None]", response.aiter_raw())
        async with contextlib.aclosing(chunks):
            async for chunk in chunks:
                if self._raw is not None:
                    self._raw += chunk
                if not self._body.add(chunk):
                    return
            self._body.ended = True

    def exchange(self, failure: Failure | None) -> Exchange:
        """The answer as the network gave it, for a recording."""
        cut = ""
        if not self._body.ended:
            cut = "length" if failure is None else "time" if failure.kind is Kind.TIMEOUT else "disconnect"
        return Exchange(self.head.status, self._reason, self.head.headers, bytes(self._raw or b""), cut, self.head.at)

    async def answer(self, read: Read) -> Answer:
        """The answer with its page. What a page that was cut lacks may stand behind the cut."""
        if 300 <= self.head.status < 400 and self.head.header("location"):
            return self.head
        fragments = self._wanted.fragments if self._body.complete else ()
        extent = self._wanted.extent(complete=self._body.complete)
        data, kind = self._body.data, self.head.header("content-type")
        page = await read(data[:MOST_READ], kind, fragments, self._wanted.facts, extent)
        return replace(self.head, page=page, body=data if self._wanted.body else b"", complete=self._body.complete)


def _text(raw: bytes) -> str:
    """A header as text: UTF-8 where it is (many a Location), else Latin-1 (RFC 9110, 5.5)."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")
