"""The sessions of a run: aiohttp's, with httpx's interface, as `client` needs them.

Whatever these libraries do of their own accord is turned off: cookies, redirects, decompression, proxies of the environment,
and a second try.
"""

import socket
import ssl
from contextvars import ContextVar
from http.cookiejar import CookieJar, DefaultCookiePolicy
from urllib.parse import quote

import aiohttp
import httpx
import truststore
from aiohttp.abc import AbstractResolver, ResolveResult
from httpx_aiohttp import AiohttpTransport
from yarl import URL

from claimcheck.errors import SettingsError
from claimcheck.evidence import guard
from claimcheck.evidence.connect import Route
from claimcheck.evidence.names import Miss, Names
from claimcheck.model.settings import Proxy

# As large as a real answer ever needs (a Content-Security-Policy and cookies); aiohttp's 8 KiB refuse some news sites.
_HEADER_LIMIT = 65_536
# Seconds an idle connection is kept: as long as a lane's next request may take to come, and not much longer.
_KEPT_ALIVE = 2.0
# The URL of the request that this task sends, as it is to go over the wire.
_SENT: ContextVar[URL] = ContextVar("sent")
# Where `_hide_location` keeps what it hides.
LOCATION = "claimcheck-location"


class Resolver(AbstractResolver):
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


def session(context: ssl.SSLContext, resolver: Resolver, *, guarded: bool, proxy: Proxy | None = None) -> httpx.AsyncClient:
    """A session. guarded: no socket is made for an address that is refused. proxy: one that all of it goes to."""
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
        proxy=_url(proxy) if proxy else None,
        middlewares=(_once,),
    )
    return httpx.AsyncClient(
        transport=_Verbatim(client=session, verify=context, trust_env=False),
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        event_hooks={"response": [_hide_location]},
        timeout=None,  # noqa: S113 -- asyncio.timeout holds for the whole exchange; these limits let drips through
        trust_env=False,
    )


def _url(proxy: Proxy) -> str:
    host = f"[{proxy.host}]" if ":" in proxy.host else proxy.host
    login = f"{quote(proxy.user, safe='')}:{quote(proxy.password, safe='')}@" if proxy.user or proxy.password else ""
    return f"http://{login}{host}:{proxy.port}"


class _Verbatim(AiohttpTransport):
    """Sends a URL as it stands. aiohttp would make `?next=%2F` to `?next=/`, which is another page for some hosts."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        _SENT.set(URL(str(request.url), encoded=True))
        return await super().handle_async_request(request)


class Broken(aiohttp.ClientError):
    """A connection that broke before an answer came; the cause says how."""


async def _once(request: aiohttp.ClientRequest, ask: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    """One attempt is one request: aiohttp sends a GET again at once where the connection broke, unless the error is its own.
    Its URL is the one that was asked for (see `_Verbatim`).

    When to ask again is for `patience` to say, and each request is to be in the count and in its host's lane.
    """
    request.url = _SENT.get()
    try:
        return await ask(request)
    except aiohttp.ClientConnectorError:
        raise  # no connection was made, so nothing was sent, and aiohttp does not try again
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        raise Broken from error


async def _hide_location(response: httpx.Response) -> None:
    """httpx prepares the next request of a redirect even when it is not to follow it, and fails where it cannot parse it."""
    for name, value in response.headers.raw:
        if name.lower() == b"location":
            response.extensions[LOCATION] = value
            del response.headers["location"]
            return
