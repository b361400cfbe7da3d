"""--connect-to, in the shape that curl gave it (curl(1), --connect-to)."""

import re

from claimcheck.errors import UsageError
from claimcheck.model.settings import ConnectTo

# A host is a name or an IPv6 address in brackets: only there may a colon be part of it.
_MAPPING = re.compile(r"(\[[^\[\]]*\]|[^:\[\]]*):([^:]*):(\[[^\[\]]*\]|[^:\[\]]*):([^:]*)")


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


def _host(text: str) -> str:
    return text.strip("[]").lower()


def _port(text: str, value: str) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= 5 and 0 < int(text) < 65536):
        raise UsageError(f"--connect-to {value}: {text!r} is no port; a port is a number from 1 to 65535")
    return int(text)
