"""Flags over file over defaults, once."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from claimcheck.config.files import SettingsFile
from claimcheck.errors import SettingsError
from claimcheck.model.settings import ConnectTo, FailOn, HostSettings, Network, Proxy, Registries, Settings, Uncited

if TYPE_CHECKING:
    from claimcheck.config.schema import Host, Table

_FROM_ENVIRONMENT = "env:"
_NO_REGISTRIES = Registries("", "", "", "")


@dataclass(frozen=True, slots=True)
class Flags:
    """What the command line says; None or empty is nothing."""

    exclude: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn | None = None
    strict: bool = False
    strict_hosts: bool = False
    connect_to: tuple[ConnectTo, ...] = ()
    ca_file: str = ""
    proxy: Proxy | None = None
    deadline: float | None = None
    offline: bool = False
    no_archive: bool = False
    no_registries: bool = False


def merge(flags: Flags, file: SettingsFile, environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings of a run.

    A flag replaces what the file says, with two exceptions: `exclude` and `ignore` add up. A `select` on the command line
    asks for just those rules, so the file's `ignore` falls with its `select`.
    Raises SettingsError for a header whose environment variable is not set (offline nobody sends one).
    """
    network = Network(
        connect_to=flags.connect_to,
        ca_file=flags.ca_file,
        proxy=flags.proxy,
        deadline=flags.deadline,
        strict_hosts=flags.strict_hosts,
    )
    if flags.no_archive:
        network = replace(network, timemap="")
    if flags.no_registries:
        network = replace(network, registries=_NO_REGISTRIES)
    table = file.table
    if table is None:
        return Settings((), flags.exclude, flags.select, flags.ignore, flags.fail_on or FailOn.ERROR, flags.strict, network)
    return Settings(
        documents=tuple(table.documents),
        exclude=(*table.exclude, *flags.exclude),
        select=flags.select or tuple(table.select),
        ignore=flags.ignore if flags.select else (*table.ignore, *flags.ignore),
        fail_on=flags.fail_on or FailOn(table.fail_on),
        strict=flags.strict or table.strict,
        network=_network(network, table, file.name, {} if flags.offline else environ, offline=flags.offline),
        per_file_ignores=MappingProxyType({glob: tuple(codes) for glob, codes in table.per_file_ignores.items()}),
        required=MappingProxyType({kind: tuple(fields) for kind, fields in table.house.require.items()}),
        uncited=Uncited(table.uncited),
    )


def _network(flags: Network, table: "Table", name: str, environ: Mapping[str, str], *, offline: bool) -> Network:
    hosts = {
        host.lower(): HostSettings(
            headers=MappingProxyType({} if offline else _headers(host, entry, name, environ)),
            interval=entry.interval,
            skip=entry.skip,
        )
        for host, entry in table.hosts.items()
    }
    return Network(
        timeout=table.network.timeout,
        per_host=table.network.per_host,
        interval=table.network.interval,
        user_agent=table.network.user_agent,
        mailto=table.network.mailto or "",
        connect_to=flags.connect_to,
        ca_file=flags.ca_file,
        proxy=flags.proxy,
        deadline=flags.deadline,
        strict_hosts=flags.strict_hosts,
        hosts=MappingProxyType(hosts),
        timemap=flags.timemap and table.archive.timemap,
        registries=_registries(flags.registries, table),
        skip=MappingProxyType({pattern: entry.skip for pattern, entry in table.links.items()}),
    )


def _registries(flags: Registries, table: "Table") -> Registries:
    named = table.registries
    return flags if flags == _NO_REGISTRIES else Registries(named.crossref, named.datacite, named.handles, named.books)


def _headers(host: str, entry: "Host", name: str, environ: Mapping[str, str]) -> dict[str, str]:
    """The headers with their credentials. The message names the variable, never a value."""
    headers: dict[str, str] = {}
    for header, value in entry.headers.items():
        if not value.startswith(_FROM_ENVIRONMENT):
            headers[header] = value
            continue
        variable = value.removeprefix(_FROM_ENVIRONMENT)
        secret = environ.get(variable, "")
        if not secret:
            raise SettingsError(f"{name}: 'hosts.{host}.headers.{header}' wants the environment variable {variable}: set it")
        if not secret.isprintable():
            raise SettingsError(f"{name}: the environment variable {variable} has a character that no header may have")
        headers[header] = secret
    return headers
