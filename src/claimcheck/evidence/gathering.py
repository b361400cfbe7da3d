"""The one concurrent place: all hosts at a time, each in its lane, until every link has an answer or the time is up."""

import asyncio
import contextlib
from collections.abc import Iterable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from claimcheck.evidence import connect
from claimcheck.evidence.archives import Archive
from claimcheck.evidence.chains import Follower
from claimcheck.evidence.checking import Asking, Looked, check
from claimcheck.evidence.lanes import Turn
from claimcheck.evidence.names import Lookup, system_lookup
from claimcheck.evidence.page import Read
from claimcheck.evidence.patience import Patience
from claimcheck.evidence.planning import Plan, plan, scope
from claimcheck.evidence.reader import Reader
from claimcheck.evidence.registries.desk import Desk
from claimcheck.evidence.registries.desk import scope as desk_scope
from claimcheck.evidence.registries.memory import Memory
from claimcheck.evidence.replaying import Tape
from claimcheck.evidence.second_looks import Https, Probe, Siblings
from claimcheck.evidence.settled import Settled
from claimcheck.evidence.store import Store
from claimcheck.evidence.verdicts import rule
from claimcheck.evidence.watching import Watch, Watcher
from claimcheck.evidence.webs import Opened, Ports, network_web, recorded_web
from claimcheck.model.evidence import Evidence, Request
from claimcheck.model.records import Question
from claimcheck.model.settings import Network
from claimcheck.model.source import Notice

# Names that are tried: one may be gone since.
_ANOTHER = 3


async def gather_links(
    requests: Iterable[Request],
    network: Network,
    store: Path | None,
    now: datetime,
    refresh: bool = False,
    progress: Watcher | None = None,
    *,
    lookup: Lookup = system_lookup,
    patience: Patience | None = None,
    read: Read | None = None,
    record: Path | None = None,
    replay: Path | None = None,
    questions: Iterable[Question] = (),
) -> Evidence:
    """Look at every request once and answer for each; see `claimcheck.evidence.gather`."""
    now = now.astimezone(UTC)
    reader = Reader()
    ports = Ports(lookup, read or reader.read, patience or Patience())
    tape = await asyncio.to_thread(Tape, replay, ports.read) if replay else None
    memory = await asyncio.to_thread(Store, store, scope(network)) if store and not (record or replay) else None
    planned = plan(requests, network, now, tape.recorded if tape else lambda _: False)
    if tape is not None:
        network, ports = replace(network, deadline=None), replace(ports, patience=replace(ports.patience, pace=0.0))
    settled = Settled(planned, memory, now, strict_hosts=network.strict_hosts)
    gathering = _Gathering(network, now, planned, settled, progress)
    shelf = Memory(store, desk_scope(network)) if store and memory and memory.usable else None
    desk = Desk(questions, network, now, shelf)
    interrupted = False
    try:
        if memory is not None:
            await asyncio.to_thread(settled.recall, memory, refresh=refresh)
        if not refresh:
            await desk.remember()
        if read is None and gathering.asks:
            await reader.start()
        opening = recorded_web(tape) if tape else network_web(network, ports, record, now)
        await gathering.run(opening, ports.patience, desk, refresh)
    except asyncio.CancelledError:
        interrupted = True
        _go_on()
    finally:
        await reader.close()
        if memory is not None:
            await asyncio.to_thread(memory.close)
    notices = [Notice(str(store), "store", words) for words in memory.trouble] if memory else []
    notices += [Notice("", "pages", reader.trouble)] if reader.trouble else []
    records = desk.answers(interrupted=interrupted)
    return Evidence(settled.answers(interrupted), tuple(notices), interrupted, records=records)


def _go_on() -> None:
    """The cancellation is answered with what is known, so the caller's task is not being cancelled any more."""
    task = asyncio.current_task()
    if task is not None:
        task.uncancel()


class _Gathering:
    """One run."""

    def __init__(self, network: Network, now: datetime, plan: Plan, settled: Settled, progress: Watcher | None) -> None:
        self._network = network
        self._now = now
        self._plan = plan
        self._settled = settled
        self._progress = progress

    @property
    def asks(self) -> bool:
        """Whether there is a link to ask for."""
        return len(self._settled) < len(self._plan.targets)

    async def run(self, opening: AbstractAsyncContextManager[Opened], patience: Patience, desk: Desk, refresh: bool) -> None:
        """Ask for everything that is not known yet. What the deadline cuts off stays unknown."""
        by_host: dict[str, list[str]] = {}
        for key, target in self._plan.targets.items():
            if key not in self._settled:
                by_host.setdefault(target.host, []).append(key)
        if not by_host and not self._settled.gone() and not desk.open:
            return
        siblings, https = Siblings(by_host), Https(by_host, self._plan.https)
        async with opening as opened:
            follower = Follower(opened.web, opened.lanes, self._network, self._now)
            network = self._network
            watch = Watch(self._plan.targets, by_host, opened.lanes, patience, network.timeout, network.deadline)
            try:
                # The deadline; each request has a limit of its own.
                with watch.told(self._progress), contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(self._network.deadline), asyncio.TaskGroup() as beside:
                        beside.create_task(desk.ask(follower, patience))
                        async with asyncio.TaskGroup() as group:
                            round_ = _Round(group, follower, patience, siblings, https, watch, refresh)
                            for keys in by_host.values():
                                group.create_task(self._feed(round_, keys))
                        await self._look_up_another(opened)
                        self._settled.judge_nameless(opened.others_resolved)
                        await self._search(Archive(self._network, follower), watch)
            finally:
                self._settled.judge_nameless(opened.others_resolved)

    async def _feed(self, round_: "_Round", keys: Iterable[str]) -> None:
        """The links of one host: each becomes a task when it has its turn, so that no more are in memory than are asked."""
        for key in keys:
            target = self._plan.targets[key]
            round_.watch.lines_up(target.host)
            turn = await round_.follower.lane(target).turn()
            if isinstance(turn, Turn):
                round_.group.create_task(self._look(round_, key, turn))
            else:
                chain = round_.follower.leave(target, turn)
                self._record(round_, key, Looked(target, rule(target, chain), chain))
                round_.watch.answered(target.host, 0)

    async def _look(self, round_: "_Round", key: str, turn: Turn) -> None:
        """Ask for one link. What lived and has validators is asked for only in case it changed."""
        target, wanted, facts = self._plan.targets[key], self._plan.fragments.get(key, ()), key in self._plan.pages
        known = None if round_.refresh else self._settled.renewable(key)
        asking = Asking(target, wanted, known, facts, key in self._plan.texts)
        looked = await check(asking, round_.follower, round_.patience, turn)
        self._record(round_, key, looked)
        round_.watch.answered(target.host, len(looked.tries), asyncio.get_running_loop().time() - turn.began)

    def _record(self, round_: "_Round", key: str, looked: Looked) -> None:
        """Keep a verdict, and take the second looks that it calls for."""
        final, probe = round_.siblings.learn(key, looked)
        if final is not None:
            self._settled.put(key, final, round_.https.of(key, final))
        if probe is not None:
            round_.group.create_task(self._look_beside(round_, probe))
        if (other := round_.https.learn(key, looked)) is not None:
            round_.group.create_task(self._look_at_https(round_, other))

    async def _look_beside(self, round_: "_Round", probe: Probe) -> None:
        for key, looked in (await round_.siblings.look(probe, round_.follower)).items():
            self._settled.put(key, looked)

    async def _look_at_https(self, round_: "_Round", probe: Probe) -> None:
        for key, looked in (await round_.https.look(probe, round_.follower)).items():
            self._settled.put(key, looked, round_.https.of(key, looked))

    async def _look_up_another(self, opened: Opened) -> None:
        """Beside a name that did not resolve, try one that should: the store may know all other links, so none was asked."""
        hosts = dict.fromkeys(connect.route(each, self._network.connect_to).host for each in self._settled.living())
        for host in list(hosts)[:_ANOTHER]:
            if all(map(opened.others_resolved, self._settled.nameless_hosts)):
                return
            await opened.look_up(host)

    async def _search(self, archive: Archive, watch: Watch) -> None:
        gone = self._settled.gone()
        watch.searches(len(gone))
        for key, search in (await archive.search(gone)).items():
            self._settled.searched(key, search)


@dataclass(frozen=True, slots=True)
class _Round:
    """What the links of one run share while they are asked."""

    group: asyncio.TaskGroup
    follower: Follower
    patience: Patience
    siblings: Siblings
    https: Https
    watch: Watch
    refresh: bool
