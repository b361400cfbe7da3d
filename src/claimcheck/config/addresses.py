"""--connect-to, in the shape that curl gave it (curl(1), --connect-to), and --proxy."""

import re
from urllib.parse import unquote, urlsplit

from claimcheck.errors import UsageError
from claimcheck.model.settings import ConnectTo, Proxy

# A host is a name or an IPv6 address in brackets: only there may a colon be part of it.
_MAPPING = re.compile(r"(\[[^\[\]]*\]|[^:\[\]]*):([^:]*):(\[[^\[\]]*\]|[^:\[\]]*):([^:]*)")
_HOST = re.compile(r"[a-z0-9._-]+")


def connect_to(value: str) -> ConnectTo:
    """`H1:P1:H2:P2`; hosts come without brackets and in lower case. Raises UsageError."""
    match = _MAPPING.fullmatch(value.strip())
    if match is None:
        raise UsageError(
            f"--connect-to {value} is no mapping: write HOST1:PORT1:HOST2:PORT2, an IPv6 address in [brackets];"
            " an empty HOST1 or PORT1 means any, an empty HOST2 or PORT2 the same"
        )
    host, port, to_host, to_port = match.groups()
    return ConnectTo(_host(host), _port(port, value), _host(to_host), _port(to_port, value))


def proxy(value: str) -> Proxy:
    """`http://HOST:PORT`, with USER:PASSWORD@ before the host if it wants a login; the port is 80 where there is none.

    Raises UsageError, whose words have no part of the value: it may hold a password.
    """
    try:
        url = urlsplit(value.strip())
        host, port = url.hostname or "", 80 if url.port is None else url.port
        user, password = (unquote(part or "", errors="strict") for part in (url.username, url.password))
        f"{user}{password}".encode(
            "latin-1"
        )  # what Basic credentials are made of, without a colon in the user (RFC 7617, 2)
        plain = url.scheme == "http" and not (url.path.strip("/") or url.query or url.fragment or ":" in user)
    except ValueError:
        plain, host, port = False, "", 0
    if not plain or not port or not (_HOST.fullmatch(host) or ":" in host):
        raise UsageError("--proxy is no URL of a proxy: write http://HOST:PORT or http://USER:PASSWORD@HOST:PORT")
    return Proxy(host, port, user, password)


def _host(text: str) -> str:
    return text.strip("[]").lower()


def _port(text: str, value: str) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= 5 and 0 < int(text) < 65536):
        raise UsageError(f"--connect-to {value}: {text!r} is no port; a port is a number from 1 to 65535")
    return int(text)
