"""One exchange over the network: httpx as the API, over aiohttp's transport. The only module that knows either.

Two sessions: `open` makes every socket with the guard; `trusted` goes to nothing but the targets of mappings. What a
mapping moves is asked under a name of our own (`m0.invalid`), which only our resolver knows: so a connection that a mapping
made is never taken from the pool by a URL that merely spells the same address.
"""

import asyncio
import contextlib
import socket
import ssl
from collections.abc import AsyncGenerator, Mapping
from dataclasses import replace
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import cast

import aiohttp
import httpx
import truststore
from aiohttp.abc import AbstractResolver, ResolveResult
from httpx_aiohttp import AiohttpTransport

from claimcheck.errors import SettingsError
from claimcheck.evidence import guard, urls
from claimcheck.evidence.answers import Answer, Wanted
from claimcheck.evidence.bodies import ENOUGH, Body
from claimcheck.evidence.connect import Route, route
from claimcheck.evidence.failures import Failure, Kind, classify, timed_out
from claimcheck.evidence.names import Miss, Names
from claimcheck.evidence.page import Read
from claimcheck.evidence.recording import Exchange, Recorder
from claimcheck.model.settings import Network

# As large as a real answer ever needs (a Content-Security-Policy and cookies); aiohttp's 8 KiB refuse some news sites.
_HEADER_LIMIT = 65_536
# Sockets at a time: well under the 256 descriptors that macOS allows a process, beside files, pipes and idle connections.
_AT_ONCE = 128
# Seconds an idle connection is kept: as long as a lane's next request may take to come, and not much longer.
_KEPT_ALIVE = 2.0


class Client:
    """The connections of one run. To be made inside the event loop, and used as an async context manager."""

    live = True

    def __init__(self, network: Network, names: Names, read: Read, recorder: Recorder | None = None) -> None:
        self._read = read
        self._recorder = recorder
        self._timeout = network.timeout
        self._mappings = network.connect_to
        self._names = names
        self._resolver = _Resolver(names)
        context = trust(network.ca_file)
        self._open = _session(context, self._resolver, guarded=True)
        self._trusted = _session(context, self._resolver, guarded=False)
        self._slots = asyncio.Semaphore(_AT_ONCE)

    async def __aenter__(self) -> "Client":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._open.aclose()
        await self._trusted.aclose()

    async def get(self, target: urls.Target, headers: Mapping[str, str], wanted: Wanted) -> Answer | Failure:
        """GET a target; redirects are not followed. The time limit holds for all of it, from name lookup to body.

        A body that breaks off or drips on after its first 16 KiB is an answer all the same. The slot is kept until the page
        is read, so that no more bodies wait for their reader than there are slots.
        """
        reading = _Reading(wanted, keep=self._recorder is not None)
        failure: Failure | None = None
        async with self._slots:
            try:
                async with asyncio.timeout(self._timeout):
                    failure = await self._exchange(target, headers, reading)
            except TimeoutError:
                failure = timed_out(self._timeout)
            except (httpx.HTTPError, httpx.InvalidURL, aiohttp.ClientError, OSError, ValueError) as error:
                failure = classify(error)
            if failure is not None and not reading.enough:
                self.left(target, failure, wanted)
                return failure
            if self._recorder is not None:
                self._recorder.exchange(target, headers, reading.exchange(failure), wanted)
            return await reading.answer(self._read)

    def left(self, target: urls.Target, failure: Failure, wanted: Wanted) -> None:
        """Take note of a failure in the recording, if there is one."""
        if self._recorder is not None:
            self._recorder.failure(target, failure, wanted)

    def recorded(self, _: urls.Target) -> bool:
        """Everything is asked of the network."""
        return False

    async def _exchange(self, target: urls.Target, headers: Mapping[str, str], reading: "_Reading") -> Failure | None:
        way = route(target, self._mappings)
        failure = await self._unreachable(way)
        if failure is not None:
            return failure
        session = self._trusted if way.trusted else self._open
        response = await session.send(self._request(target, way, headers), stream=True, follow_redirects=False, auth=None)
        try:
            await reading.read(response)
        finally:
            await response.aclose()
        return None

    async def _unreachable(self, way: Route) -> Failure | None:
        """What can be said before a connection: no address, or none that may be connected to."""
        found = await self._names.addresses(way.host)
        if isinstance(found, Miss):
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


class _Reading:
    """One answer as it comes in."""

    def __init__(self, wanted: Wanted, *, keep: bool) -> None:
        self._wanted = wanted
        self._raw: bytearray | None = bytearray() if keep else None
        self._reason = ""
        self._status = 0
        self._headers: tuple[tuple[str, str], ...] = ()
        self._body = Body("", "")

    @property
    def enough(self) -> bool:
        return self._body.read >= ENOUGH

    async def read(self, response: httpx.Response) -> None:
        self._status, self._reason = response.status_code, response.reason_phrase
        location = response.extensions.get(_LOCATION)
        moved = [(b"location", location)] if isinstance(location, bytes) else []
        self._headers = tuple((_text(name).lower(), _text(value)) for name, value in [*response.headers.raw, *moved])
        coding = response.headers.get("content-encoding", "")
        kind = "" if self._wanted.body else response.headers.get("content-type", "")
        self._body = Body(kind, coding, whole=bool(self._wanted.fragments) or self._wanted.body)
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
        return Exchange(self._status, self._reason, self._headers, bytes(self._raw or b""), cut)

    async def answer(self, read: Read) -> Answer:
        """The answer with its page. What a page that was cut lacks may stand behind the cut."""
        answer = Answer(self._status, self._headers)
        if 300 <= self._status < 400 and answer.header("location"):
            return answer
        fragments = self._wanted.fragments if self._body.complete else ()
        page = await read(self._body.data, answer.header("content-type"), fragments)
        return replace(answer, page=page, body=self._body.data if self._wanted.body else b"")


class _Resolver(AbstractResolver):
    """aiohttp's way to `Names`, and the only one who knows where the names of our own lead."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._aliases: dict[Route, str] = {}
        self._routes: dict[str, Route] = {}

    def alias(self, way: Route) -> str:
        if way not in self._aliases:
            self._aliases[way] = f"m{len(self._aliases)}.invalid"
            self._routes[self._aliases[way]] = way
        return self._aliases[way]

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        way = self._routes.get(host, Route(host, port))
        found = await self._names.addresses(way.host)
        if isinstance(found, Miss):
            raise socket.gaierror(socket.EAI_NONAME, "the name does not resolve")
        return [
            ResolveResult(hostname=host, host=address, port=way.port, family=family, proto=0, flags=0) for address in found
        ]

    async def close(self) -> None:
        pass


def trust(ca_file: str) -> ssl.SSLContext:
    """The system's own trust store, and the authorities of a PEM file beside it. Raises SettingsError for a bad file."""
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if ca_file:
        try:
            context.load_verify_locations(cafile=ca_file)
        except (OSError, ssl.SSLError) as error:
            raise SettingsError(f"{ca_file} is no file of PEM certificates; name one that is.") from error
    return context


def _session(context: ssl.SSLContext, resolver: _Resolver, *, guarded: bool) -> httpx.AsyncClient:
    connector = aiohttp.TCPConnector(
        ssl=context,
        resolver=resolver,
        use_dns_cache=False,
        limit=0,
        keepalive_timeout=_KEPT_ALIVE,
        socket_factory=guard.public_socket if guarded else None,
    )
    session = aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        auto_decompress=False,
        trust_env=False,
        max_line_size=_HEADER_LIMIT,
        max_field_size=_HEADER_LIMIT,
    )
    return httpx.AsyncClient(
        transport=AiohttpTransport(client=session, verify=context, trust_env=False),
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        event_hooks={"response": [_hide_location]},
        timeout=None,  # noqa: S113 -- asyncio.timeout holds for the whole exchange; these limits let drips through
        trust_env=False,
    )


# httpx prepares the next request of a redirect even when it is not to follow it, and fails on a Location it cannot parse.
_LOCATION = "claimcheck-location"


async def _hide_location(response: httpx.Response) -> None:
    for name, value in response.headers.raw:
        if name.lower() == b"location":
            response.extensions[_LOCATION] = value
            del response.headers["location"]
            return


def _text(raw: bytes) -> str:
    """A header as text: UTF-8 where it is (many a Location), else Latin-1 (RFC 9110, 5.5)."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")
