"""Settings after flags, file and defaults are merged."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class FailOn(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


class Uncited(StrEnum):
    """Which statements want a note: percentages, money and multiples, or every figure and superlative."""

    STRONG = "strong"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class ConnectTo:
    """One --connect-to, as in curl: an empty host or port means any, an empty target keeps the URL's."""

    host: str
    port: int | None
    to_host: str
    to_port: int | None


@dataclass(frozen=True, slots=True)
class Proxy:
    """An HTTP proxy (RFC 9110, 3.7), spoken to in plain text. Its credentials, if it wants any, are never printed."""

    host: str
    port: int
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class HostSettings:
    """What holds for one host of URLs. `headers` may carry credentials: they are never printed."""

    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    interval: float | None = None
    skip: str = ""


@dataclass(frozen=True, slots=True)
class Registries:
    """The base URLs of the registries of works; one that is empty is not asked."""

    crossref: str = "https://api.crossref.org"
    datacite: str = "https://api.datacite.org"
    handles: str = "https://doi.org/api/handles"
    books: str = "https://openlibrary.org"


@dataclass(frozen=True, slots=True)
class Network:
    """timeout: seconds a request may take; per_host: requests at a time; interval: seconds between two to one host.

    timemap: the base URL of a web archive's TimeMaps; empty for none to be asked. registries: whom to ask about works.
    skip: the reason why a URL is not asked for, by the URL, or by its beginning and a star.
    """

    timeout: float = 10.0
    per_host: int = 2
    interval: float = 0.05
    user_agent: str = ""
    mailto: str = ""
    connect_to: tuple[ConnectTo, ...] = ()
    ca_file: str = ""
    proxy: Proxy | None = None
    deadline: float | None = None
    strict_hosts: bool = False
    hosts: Mapping[str, HostSettings] = field(default_factory=lambda: MappingProxyType({}))
    timemap: str = "https://web.archive.org/web/timemap/link/"
    registries: Registries = Registries()
    skip: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Settings:
    """select/ignore are rule-code prefixes: the longest match wins, at a tie ignore does. strict: Undetermined gates too.

    per_file_ignores: for the files that a glob names (as reported), the prefixes of rules that do not run on them.
    required: by kind of source (a CSL type, or "any"), what the house wants a citation to have ("title", "accessed").
    """

    documents: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = FailOn.ERROR
    strict: bool = False
    network: Network = Network()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    required: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    uncited: Uncited = Uncited.STRONG
