"""Services of the web, told by the host and the path of an address."""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Service:
    """host: the whole of it, lower case. path: how it begins. known: what there is to say of such an address."""

    host: re.Pattern[str]
    path: re.Pattern[str]
    known: str


def services(table: str) -> tuple[Service, ...]:
    """One service a line: the expressions for its host and its path, neither with a space, then what is known of it."""
    rows = (line.split(None, 2) for line in table.strip().splitlines())
    return tuple(Service(re.compile(host), re.compile(path), known) for host, path, known in rows)


def known(table: tuple[Service, ...], host: str, path: str) -> Iterator[str]:
    """What is known of an address by each service that it belongs to, in the order of the table."""
    return (each.known for each in table if each.host.fullmatch(host) and each.path.match(path))
