"""What a run asks: the network, also with a recording of it, or a recording in its place."""

import contextlib
import math
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from claimcheck.evidence.chains import Web
from claimcheck.evidence.clock import Clock
from claimcheck.evidence.lanes import Lanes
from claimcheck.evidence.names import Lookup, Names
from claimcheck.evidence.page import Read
from claimcheck.evidence.patience import Patience
from claimcheck.evidence.recording import Recorder
from claimcheck.evidence.replaying import Tape
from claimcheck.model.settings import Network


@dataclass(frozen=True, slots=True)
class Ports:
    """What a run may be given in place of the real thing: how names are looked up and pages are read, how long is waited."""

    lookup: Lookup
    read: Read
    patience: Patience


@dataclass(frozen=True, slots=True)
class Opened:
    """A web to ask, its lanes, and whether any name but this one did resolve in it. look_up: see whether a name does."""

    web: Web
    lanes: Lanes
    others_resolved: Callable[[str], bool]
    look_up: Callable[[str], Awaitable[object]]


@contextlib.asynccontextmanager
async def network_web(network: Network, ports: Ports, record: Path | None, now: datetime) -> AsyncIterator[Opened]:
    """The network; with a file to record it, everything that goes over it is kept there."""
    from claimcheck.evidence.client import Client  # noqa: PLC0415 -- a quarter of a second, where the store knows it all

    names = Names(ports.lookup, ports.patience.confirm * 0.9)  # so that the second look at a name is one
    own = {host: s.interval for host, s in network.hosts.items() if s.interval is not None}
    lanes = Lanes(network.per_host, network.interval, own, ports.patience.budget)
    secret = frozenset(name for host in network.hosts.values() for name in host.headers)
    recorder = Recorder(record, now, secret) if record else None
    try:
        async with Client(network, names, ports.read, Clock(now), recorder) as client:
            yield Opened(client, lanes, names.others_resolved, names.addresses)
    finally:
        await names.close()
        if recorder is not None:
            ours = network.proxy.host if network.proxy else ""
            recorder.names([name for name in names.resolved if name != ours])
            recorder.close()


@contextlib.asynccontextmanager
async def recorded_web(tape: Tape) -> AsyncIterator[Opened]:
    """A recording. Nobody is disturbed by it, so it needs no lanes but to keep the order."""

    async def look_up(_: str) -> None:
        pass  # it is history

    yield Opened(tape, Lanes(16, 0.0, {}, math.inf), tape.others_resolved, look_up)
