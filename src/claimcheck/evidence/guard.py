"""Which addresses nobody is sent to: a document must not make an editor's machine ask its own network.

Every address is refused unless it is public unicast. The wall is `public_socket`: the HTTP client makes every socket with
it, after names are resolved and before a connection is tried, so that no spelling, redirect or name server gets around it.
"""

import errno
import ipaddress
import socket

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# `ipaddress.is_global` is no help: it is true for multicast, 6to4, NAT64, site-local and 5f00::/16, and changes with the
# version of Python. So the ranges stand here, from the IANA special-purpose address registries (RFC 6890 and its updates).
_REFUSED_4 = tuple(
    (ipaddress.IPv4Network(network), words)
    for network, words in (
        ("0.0.0.0/8", "an unspecified address"),
        ("10.0.0.0/8", "a private address"),
        ("100.64.0.0/10", "a carrier's private address"),  # RFC 6598; holds 100.100.100.200, a metadata service
        ("127.0.0.0/8", "a loopback address"),
        ("168.63.129.16/32", "a metadata address"),  # a cloud platform's own, outside the registries
        ("169.254.169.254/32", "a metadata address"),
        ("169.254.0.0/16", "a link-local address"),
        ("172.16.0.0/12", "a private address"),
        ("192.0.0.0/24", "a reserved address"),
        ("192.0.2.0/24", "a documentation address"),
        ("192.88.99.0/24", "a 6to4 address"),
        ("192.168.0.0/16", "a private address"),
        ("198.18.0.0/15", "a benchmarking address"),
        ("198.51.100.0/24", "a documentation address"),
        ("203.0.113.0/24", "a documentation address"),
        ("224.0.0.0/4", "a multicast address"),
        ("240.0.0.0/4", "a reserved address"),
    )
)
_REFUSED_6 = tuple(
    (ipaddress.IPv6Network(network), words)
    for network, words in (
        ("::/128", "an unspecified address"),
        ("::1/128", "a loopback address"),
        ("::ffff:0:0/96", "an IPv4-mapped address"),
        ("::/96", "an IPv4-compatible address"),
        ("64:ff9b::/96", "a NAT64 address"),
        ("64:ff9b:1::/48", "a NAT64 address"),
        ("2001::/32", "a Teredo address"),
        ("2001::/23", "a reserved address"),
        ("2001:db8::/32", "a documentation address"),
        ("2002::/16", "a 6to4 address"),
        ("3fff::/20", "a documentation address"),
        ("5f00::/16", "a segment-routing address"),
        ("fc00::/7", "a private address"),
        ("fe80::/10", "a link-local address"),
        ("fec0::/10", "a site-local address"),
        ("ff00::/8", "a multicast address"),
    )
)
# Names that lead nowhere but within a network: RFC 6762 (3 and appendix G), RFC 8375, ICANN's resolution 2024.07.29.06.
_LOCAL = (".local", ".localdomain", ".internal", ".intranet", ".private", ".corp", ".home", ".lan", ".home.arpa")
# RFC 3587: the only block from which public unicast addresses are given out.
_GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")


class ForbiddenAddress(OSError):
    """Raised inside the HTTP client, in place of a connection; it never leaves this package.

    Its text is always the same, so that one refusal for each of a name's addresses stays this exception.
    """

    def __init__(self, address: str) -> None:
        super().__init__(errno.EACCES, "the address is refused")
        self.address = address


def refusal(address: str) -> str:
    """Why an address is refused ("a private address"), empty for a public one. What is no address is refused."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return "no address"
    if isinstance(parsed, ipaddress.IPv4Address):
        return next((words for network, words in _REFUSED_4 if parsed in network), "")
    words = next((words for network, words in _REFUSED_6 if parsed in network), "")
    return words or ("" if parsed in _GLOBAL_UNICAST else "a reserved address")


def host_refusal(host: str) -> str:
    """Why a URL's own host is refused before any name is looked up; `host` as in `urls.Target`."""
    name = host.lower().rstrip(".")
    if name == "localhost" or name.endswith(".localhost"):  # RFC 6761, 6.3
        return "this machine itself"
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return ""
    return refusal(name)


def local_name(host: str) -> str:
    """Why a name is refused where somebody else looks it up: it belongs to their own network; empty for any other."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        name = f".{host.lower().rstrip('.')}"
        return "a name of a local network" if name.count(".") == 1 or name.endswith(_LOCAL) else ""
    return ""


def public_socket(
    info: tuple[int, int, int, str, tuple[str, int] | tuple[str, int, int, int] | tuple[int, bytes]],
) -> socket.socket:
    """A TCP socket for an address that may be connected to; ForbiddenAddress for any other."""
    family, kind, protocol, _, address = info
    if refusal(str(address[0])):
        raise ForbiddenAddress(str(address[0]))
    return socket.socket(family=family, type=kind, proto=protocol)
