"""Where the TCP connection of a URL goes: to the URL's own host, to a proxy, or where --connect-to sends it.

A mapping moves the connection only. Host header, SNI and certificate stay those of the URL. What a mapping moves does not go
through the proxy: a proxy takes the host to ask from the URL, so it could not be told of both.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.evidence import guard, urls
from claimcheck.model.settings import ConnectTo, Proxy


@dataclass(frozen=True, slots=True)
class Route:
    """host, port: where to connect. moved: not where the URL says. trusted: the command line named it, so it may be private.

    proxied: it is the proxy, which finds the way to the URL's host by itself.
    """

    host: str
    port: int
    moved: bool = False
    trusted: bool = False
    proxied: bool = False


def route(target: urls.Target, mappings: Sequence[ConnectTo], proxy: Proxy | None = None) -> Route:
    """The route of a target: the first mapping that matches, as in curl (--connect-to HOST1:PORT1:HOST2:PORT2).

    An empty HOST1 or PORT1 matches any, an empty HOST2 or PORT2 keeps that of the URL. A mapping of any host that keeps
    the host names no address, so it cannot make one trusted.
    """
    mapping = next((m for m in mappings if _matches(m, target)), None)
    if mapping is None and proxy is not None:
        return Route(proxy.host, proxy.port, trusted=True, proxied=True)
    if mapping is None:
        return Route(target.host, target.port)
    host = urls.normal_host(mapping.to_host) if mapping.to_host else target.host
    port = mapping.to_port or target.port
    return Route(host, port, moved=True, trusted=bool(mapping.to_host or mapping.host))


def named(host: str, mappings: Sequence[ConnectTo]) -> bool:
    """Whether a mapping names exactly this host of URLs."""
    return any(m.host and urls.normal_host(m.host) == host for m in mappings)


def forbidden(target: urls.Target, mappings: Sequence[ConnectTo], *, proxied: bool = False) -> str:
    """Why a URL's own host may not be asked, before any mapping is applied ("127.0.0.1 is a loopback address"); or empty.

    proxied: a proxy looks names up, so that no address can be judged, and names that belong to a local network are refused.
    """
    words = guard.host_refusal(target.host)
    if proxied and not words and not route(target, mappings).moved:
        words = guard.local_name(target.host)
    if not words or named(target.host, mappings):
        return ""
    return f"{target.host} is {words}"


def _matches(mapping: ConnectTo, target: urls.Target) -> bool:
    host = not mapping.host or urls.normal_host(mapping.host) == target.host
    return host and mapping.port in {None, target.port}
