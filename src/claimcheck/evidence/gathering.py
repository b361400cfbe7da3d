"""The one concurrent place: all hosts at a time, each in its lane, until every link has an answer or the time is up."""

import asyncio
import contextlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from claimcheck.evidence import connect, lifetimes, urls
from claimcheck.evidence.archives import GONE, Archive
from claimcheck.evidence.chains import Follower
from claimcheck.evidence.checking import Asking, Looked, check
from claimcheck.evidence.copies import Search
from claimcheck.evidence.lanes import Turn
from claimcheck.evidence.lifetimes import Remembered, Series
from claimcheck.evidence.names import Lookup, system_lookup
from claimcheck.evidence.page import Read
from claimcheck.evidence.patience import Patience
from claimcheck.evidence.planning import Near, Plan, fragment, plan, scope
from claimcheck.evidence.reader import Reader
from claimcheck.evidence.registries.desk import Desk
from claimcheck.evidence.registries.desk import scope as desk_scope
from claimcheck.evidence.registries.memory import Memory
from claimcheck.evidence.replaying import Tape
from claimcheck.evidence.second_looks import Https, Probe, Siblings
from claimcheck.evidence.store import Store
from claimcheck.evidence.verdicts import rule, settle
from claimcheck.evidence.watching import Watch, Watcher
from claimcheck.evidence.webs import Opened, Ports, network_web, recorded_web
from claimcheck.model.evidence import Evidence, LinkAnswer, LinkCheck, Reason, Request, Verdict
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
    gathering = _Gathering(network, now, planned, memory, progress)
    shelf = Memory(store, desk_scope(network)) if store and memory and memory.usable else None
    desk = Desk(questions, network, now, shelf)
    interrupted = False
    try:
        await gathering.remember(refresh)
        if not refresh:
            await desk.remember()
        if read is None and gathering.asks:
            await reader.start()
        opening = recorded_web(tape) if tape else network_web(network, ports, record, now)
        await gathering.run(opening, ports.patience, desk)
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
    return Evidence(gathering.answers(interrupted), tuple(notices), interrupted, records=records)


def _go_on() -> None:
    """The cancellation is answered with what is known, so the caller's task is not being cancelled any more."""
    task = asyncio.current_task()
    if task is not None:
        task.uncancel()


class _Gathering:
    """One run: what is known so far, by key."""

    def __init__(self, network: Network, now: datetime, plan: Plan, memory: Store | None, progress: Watcher | None) -> None:
        self._network = network
        self._now = now
        self._plan = plan
        self._memory = memory
        self._progress = progress
        self._known: Mapping[str, Remembered] = {}
        self._ready: dict[str, Remembered] = {}
        self._pending: dict[str, Looked] = {}
        self._refresh = False

    async def remember(self, refresh: bool) -> None:
        """Take from the store what still speaks; keep the rest for the troubles that last."""
        self._refresh = refresh
        if self._memory is not None:
            keys = [key for key, target in self._plan.targets.items() if not target.credentials]
            self._known = await asyncio.to_thread(self._memory.read, keys)
        for key, remembered in self._known.items():
            wanted, facts, https = self._plan.fragments.get(key, ()), key in self._plan.pages, key in self._plan.https
            text = key in self._plan.texts
            if not refresh and lifetimes.reusable(remembered, self._now, wanted, facts=facts, https=https, text=text):
                confirmed = remembered.check.confirmed or self._lasting(remembered.series, remembered.since)
                self._ready[key] = replace(remembered, check=replace(remembered.check, confirmed=confirmed))

    @property
    def asks(self) -> bool:
        """Whether there is a link to ask for."""
        return len(self._ready) < len(self._plan.targets)

    async def run(self, opening: AbstractAsyncContextManager[Opened], patience: Patience, desk: Desk) -> None:
        """Ask for everything that is not known yet. What the deadline cuts off stays unknown."""
        by_host: dict[str, list[str]] = {}
        for key, target in self._plan.targets.items():
            if key not in self._ready:
                by_host.setdefault(target.host, []).append(key)
        if not by_host and not self._gone() and not desk.open:
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
                            round_ = _Round(group, follower, patience, siblings, https, watch)
                            for keys in by_host.values():
                                group.create_task(self._feed(round_, keys))
                        await self._look_up_another(opened)
                        self._settle_nameless(opened.others_resolved)
                        await self._search(Archive(self._network, follower), watch)
            finally:
                self._settle_nameless(opened.others_resolved)

    def answers(self, interrupted: bool) -> Mapping[str, LinkAnswer]:
        """An answer for each URL as it was written, in the order of the requests."""
        when = "the run was interrupted" if interrupted else "the time for the run was up"
        answers: dict[str, LinkAnswer] = {}
        for url in self._plan.order:
            shown = urls.shown(url)
            known = self._ready.get(self._plan.keys.get(url, ""))
            if url in self._plan.answers:
                answers[url] = self._plan.answers[url]
            elif known is not None:
                wanted = fragment(url)
                missing = wanted if known.fragments.get(wanted) is False else ""
                search = known.search or Search()
                answers[url] = replace(
                    known.check, url=shown, missing=missing, copy=search.copy, archive_failed=search.failed
                )
            else:
                answers[url] = LinkCheck(shown, Verdict.UNVERIFIED, Reason.DEADLINE, f"{when} before it was answered")
        return MappingProxyType(answers)

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
                self._record(round_, key, Looked(target, rule(target, chain), chain, 0))
                round_.watch.answered(target.host, 0)

    async def _look(self, round_: "_Round", key: str, turn: Turn) -> None:
        """Ask for one link. What lived and has validators is asked for only in case it changed."""
        target, wanted, facts = self._plan.targets[key], self._plan.fragments.get(key, ()), key in self._plan.pages
        known, text = None if self._refresh else self._known.get(key), key in self._plan.texts
        complete = known and lifetimes.complete(known, wanted, facts=facts, https=key in self._plan.https, text=text)
        if known is not None and not (complete and lifetimes.renewable(known)):
            known = None
        asking = Asking(target, wanted, known, facts, text)
        looked = await check(asking, round_.follower, round_.patience, turn)
        self._record(round_, key, looked)
        round_.watch.answered(target.host, looked.attempts, asyncio.get_running_loop().time() - turn.began)

    def _record(self, round_: "_Round", key: str, looked: Looked) -> None:
        """Keep a verdict, and take the second looks that it calls for.

        Whether a name that did not resolve is dead shows only when all others were looked up.
        """
        if looked.nameless:
            self._pending[key] = looked
        final, probe = round_.siblings.learn(key, looked)
        if final is not None:
            self._settle(key, final, others_resolved=False, secure=round_.https.of(key, final))
        if probe is not None:
            round_.group.create_task(self._look_beside(round_, probe))
        if (other := round_.https.learn(key, looked)) is not None:
            round_.group.create_task(self._look_at_https(round_, other))

    async def _look_beside(self, round_: "_Round", probe: Probe) -> None:
        for key, looked in (await round_.siblings.look(probe, round_.follower, round_.patience)).items():
            self._settle(key, looked, others_resolved=False)

    async def _look_at_https(self, round_: "_Round", probe: Probe) -> None:
        for key, looked in (await round_.https.look(probe, round_.follower, round_.patience)).items():
            self._settle(key, looked, others_resolved=False, secure=round_.https.of(key, looked))

    async def _look_up_another(self, opened: Opened) -> None:
        """Beside a name that did not resolve, try one that should: the store may know all other links, so none was asked."""
        known = [self._plan.targets[key] for key, each in self._ready.items() if each.check.verdict in lifetimes.LIVES]
        hosts = dict.fromkeys(connect.route(each, self._network.connect_to).host for each in known)
        for host in list(hosts)[:_ANOTHER]:
            if all(opened.others_resolved(looked.chain.at.host) for looked in self._pending.values()):
                return
            await opened.look_up(host)

    def _settle_nameless(self, others_resolved: Callable[[str], bool]) -> None:
        """Now that all others were looked up, a name that did not resolve is dead, or our own network is at fault."""
        for key, looked in self._pending.items():
            self._settle(key, looked, others_resolved(looked.chain.at.host))
        self._pending.clear()

    def _gone(self) -> Mapping[str, tuple[urls.Target, Near]]:
        """The links that are gone, of which an archived copy is wanted and was not looked for yet, by key."""
        ready = ((key, near, self._ready.get(key)) for key, near in self._plan.near.items())
        return {
            key: (self._plan.targets[key], near)
            for key, near, known in ready
            if known and known.check.verdict in GONE and (known.search is None or known.search.near != near)
        }

    async def _search(self, archive: Archive, watch: Watch) -> None:
        gone = self._gone()
        watch.searches(len(gone))
        for key, search in (await archive.search(gone)).items():
            self._ready[key] = replace(self._ready[key], search=search)
            if self._memory is not None:
                self._memory.put(self._ready[key])

    def _settle(self, key: str, looked: Looked, others_resolved: bool, secure: str | None = "") -> None:
        began = lifetimes.since(self._known.get(key), looked.ruling.series, self._now)
        lasting = self._lasting(looked.ruling.series, began)
        if looked.nameless:  # without a name service, nothing is learnt about the host
            lasting = lasting and (others_resolved or self._network.strict_hosts)
        ruling = settle(looked.ruling, others_resolved=others_resolved, lasting=lasting)
        found = LinkCheck(
            url=looked.target.url,
            verdict=ruling.verdict,
            reason=ruling.reason,
            detail=ruling.detail,
            final_url=looked.chain.at.url,
            chain=looked.chain.hops,
            attempts=looked.attempts,
            checked_at=lifetimes.stamp(self._now),
            confirmed=lasting or (looked.twice and ruling.series is Series.NONE),
            secure=secure,
            page=looked.facts if ruling.verdict in lifetimes.LIVES else None,
            text=looked.text if ruling.verdict in lifetimes.LIVES else None,
        )
        self._ready[key] = Remembered(
            key, found, ruling.series, began, looked.fragments(self._plan.fragments.get(key, ())), *looked.validators
        )
        if self._memory is not None and not looked.target.credentials:
            self._memory.put(self._ready[key])

    def _lasting(self, series: Series, began: str) -> bool:
        return series is not Series.NONE and (self._network.strict_hosts or lifetimes.lasting(began, self._now))


@dataclass(frozen=True, slots=True)
class _Round:
    """What the links of one run share while they are asked."""

    group: asyncio.TaskGroup
    follower: Follower
    patience: Patience
    siblings: Siblings
    https: Https
    watch: Watch
