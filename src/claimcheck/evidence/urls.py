"""URLs as a browser reads them (WHATWG URL Standard), and the form in which they are asked for."""

import ipaddress
import re
from dataclasses import dataclass, field
from functools import lru_cache
from sys import intern
from urllib.parse import unquote, urljoin

import can_ada

from claimcheck.grammar import userinfo

DEFAULT_PORTS = {"http": 80, "https": 443}

# What may begin a URL (RFC 3986, 3.1); a text without it is a path, an anchor or a bare host.
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,40}):")
# RFC 3986, 2.3: escaped or not, these mean the same.
_ESCAPED = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")

# The longest URL that is asked; the longest that servers commonly take is 8 KiB (RFC 9110, 4.1).
LONGEST = 8192


@dataclass(frozen=True, slots=True)
class Target:
    """One http(s) resource. Its fragment is gone, its credentials are apart and never printed.

    host: a name without its final dot, a dotted IPv4 address, or an IPv6 address without brackets.
    path: path and query as a browser would send them; an escape that the author wrote stays one.
    url: without fragment and credentials; what is asked, shown and stored.
    """

    scheme: str
    host: str
    port: int
    path: str
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    url: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "url", f"{self.scheme}://{self.authority}{self.path}")

    @property
    def authority(self) -> str:
        """Host and port as in a Host header (RFC 9110, 7.2): no default port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def key(self) -> str:
        """One for all URLs that mean the same: unreserved characters unescaped, escapes in capitals (RFC 3986, 6.2.2)."""
        return _ESCAPED.sub(_plain, self.url) if "%" in self.path else self.url

    @property
    def origin(self) -> tuple[str, str, int]:
        return self.scheme, self.host, self.port

    @property
    def credentials(self) -> bool:
        return bool(self.user or self.password)

    @property
    def literal(self) -> bool:
        """Whether the host is an address and no name."""
        return is_address(self.host)


def parse(text: str, base: Target | None = None) -> Target | None:
    """The http(s) target of a URL, or of a reference relative to `base`; None where it has none."""
    if len(text) > LONGEST:
        return None
    try:
        url = can_ada.parse(_absolute(text, base) if base else text)
    except (ValueError, TypeError):  # the latter for half a surrogate pair, which is no text
        return None
    scheme = str(url.protocol).rstrip(":")
    host = plain_host(str(url.hostname))
    if scheme not in DEFAULT_PORTS or not host:
        return None
    port = int(url.port) if url.port else DEFAULT_PORTS[scheme]
    path = f"{url.pathname}{url.search}"
    # Thousands of links share a few schemes and hosts.
    return Target(intern(scheme), intern(host), port, path, unquote(str(url.username)), unquote(str(url.password)))


def scheme(text: str) -> str:
    """The scheme of a URL in lower case, empty where there is none."""
    match = _SCHEME.match(text)
    return match.group(1).lower() if match else ""


def shown(text: str) -> str:
    """The URL as it may be printed: as the author wrote it, but never with its credentials."""
    target = parse(text)
    return userinfo.left_out(text) if target is not None and target.credentials else text


@lru_cache(maxsize=1024)  # the hosts of mappings are compared with those of every request
def normal_host(host: str) -> str:
    """A host as a URL would have it (`0x7f.1` is 127.0.0.1); in lower case as it stands where no URL could."""
    bare = host.strip("[]")
    try:
        return plain_host(str(can_ada.parse(f"http://[{bare}]/" if ":" in bare else f"http://{bare}/").hostname))
    except ValueError:
        return bare.lower()


def plain_host(hostname: str) -> str:
    return hostname.strip("[]").removesuffix(".")


def is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _absolute(reference: str, base: Target) -> str:
    # A browser takes backslashes for slashes in all but query and fragment; urljoin does not know them.
    cut = min((at for at in (reference.find("?"), reference.find("#")) if at >= 0), default=len(reference))
    return urljoin(base.url, reference[:cut].replace("\\", "/") + reference[cut:])


def _plain(match: re.Match[str]) -> str:
    character = chr(int(match.group(1), 16))
    return character if _UNRESERVED.fullmatch(character) else match.group(0).upper()
