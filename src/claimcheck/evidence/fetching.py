"""Documents that are given by their address: asked for like any link, under the same guard, and read to their end.

They are kept in no store: what is checked is what stands there now.
"""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from claimcheck.evidence import urls
from claimcheck.evidence.answers import Answer, Chain, Wanted
from claimcheck.evidence.chains import Follower
from claimcheck.evidence.names import system_lookup
from claimcheck.evidence.patience import Again, Patience
from claimcheck.evidence.reader import Reader
from claimcheck.evidence.replaying import Tape
from claimcheck.evidence.verdicts import Ruling, rule
from claimcheck.evidence.webs import Ports, network_web, recorded_web
from claimcheck.model.evidence import Verdict
from claimcheck.model.settings import Network
from claimcheck.model.source import Fetched

# Seconds: a report of a hundred pages takes longer than the beginning of a page.
_LONGEST = 30.0
_DOCUMENT = Wanted(body=True, document=True)


async def fetch_documents(
    addresses: Iterable[str], network: Network, now: datetime, replay: Path | None
) -> Mapping[str, Fetched | str]:
    """By address, in the order given: the document, or in words why there is none; see `claimcheck.evidence.fetch`."""
    wanted = tuple(dict.fromkeys(addresses))
    network = replace(network, timeout=max(network.timeout, _LONGEST))
    reader = Reader()
    ports = Ports(system_lookup, reader.read, Patience())
    tape = await asyncio.to_thread(Tape, replay, reader.read) if replay else None
    found: dict[str, Fetched | str] = {}
    try:
        async with recorded_web(tape) if tape else network_web(network, ports, None, now) as opened:
            follower = Follower(opened.web, opened.lanes, network, now)

            async def ask(address: str) -> None:
                found[address] = await _document(address, follower, ports.patience)

            try:
                async with asyncio.timeout(None if tape else network.deadline), asyncio.TaskGroup() as group:
                    for address in wanted:
                        group.create_task(ask(address))
            except TimeoutError:
                pass
    finally:
        await reader.close()
    return {address: found.get(address, "the deadline came first") for address in wanted}


async def _document(address: str, follower: Follower, patience: Patience) -> Fetched | str:
    target = urls.parse(address)
    if target is None:
        return "it is no address of the web"
    attempt, waited = 1, 0.0
    while True:
        chain = await follower.follow(target, None, _DOCUMENT)
        ruling = rule(target, chain)
        again = Again.NO if ruling.again is Again.CONFIRM else ruling.again
        wait = patience.wait(again, attempt, chain.pause, waited)
        if wait is None:
            return _received(chain, ruling)
        await asyncio.sleep(wait * patience.pace)
        attempt, waited = attempt + 1, waited + wait


def _received(chain: Chain, ruling: Ruling) -> Fetched | str:
    """The document of a chain that ended well. A page that looks like one for errors, logins or walls is none."""
    end = chain.end
    if not isinstance(end, Answer) or ruling.verdict not in {Verdict.ALIVE, Verdict.MOVED} or ruling.suspect:
        return ruling.suspect or ruling.detail or f"it is {ruling.verdict}"
    if not end.complete:
        return "only the beginning of it came"
    if not end.body:
        return "it is empty"
    return Fetched(chain.at.url, end.body, end.header("content-type"))
