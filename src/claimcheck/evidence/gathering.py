"""The one concurrent place: all hosts at a time, each in its lane, until every link has an answer or the time is up."""

import asyncio
import contextlib
import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from claimcheck.evidence import asking, connect, lifetimes, urls
from claimcheck.evidence.answers import Chain
from claimcheck.evidence.chains import Follower
from claimcheck.evidence.checking import Looked, check
from claimcheck.evidence.client import Client
from claimcheck.evidence.lanes import Lanes, Turn
from claimcheck.evidence.lifetimes import Remembered, Series
from claimcheck.evidence.names import Lookup, Names, system_lookup
from claimcheck.evidence.patience import Patience
from claimcheck.evidence.store import Store
from claimcheck.evidence.verdicts import rule, settle
from claimcheck.model.evidence import Evidence, LinkAnswer, LinkCheck, NotAsked, Reason, Request, Verdict
from claimcheck.model.settings import Network
from claimcheck.model.source import Notice

Progress = Callable[[int, int], None]
"""Called with the number of links that have an answer, and that of all."""


async def gather_links(
    requests: Iterable[Request],
    network: Network,
    store: Path | None,
    now: datetime,
    refresh: bool = False,
    progress: Progress | None = None,
    *,
    lookup: Lookup = system_lookup,
    patience: Patience | None = None,
) -> Evidence:
    """Look at every request once and answer for each; see `claimcheck.evidence.gather`."""
    now = now.astimezone(UTC)
    memory = await asyncio.to_thread(Store, store, _scope(network)) if store else None
    gathering = _Gathering(network, now, _plan(requests, network, now), memory, progress or _quietly)
    interrupted = False
    try:
        await gathering.remember(refresh)
        await gathering.run(lookup, patience or Patience())
    except asyncio.CancelledError:
        interrupted = True
        _go_on()
    finally:
        if memory is not None:
            await asyncio.to_thread(memory.close)
    notices = tuple(Notice(str(store), "store", words) for words in memory.trouble) if memory else ()
    return Evidence(gathering.answers(interrupted), notices, interrupted)


def _quietly(done: int, total: int) -> None:
    """Nobody watches the progress."""


def _go_on() -> None:
    """The cancellation is answered with what is known, so the caller's task is not being cancelled any more."""
    task = asyncio.current_task()
    if task is not None:
        task.uncancel()


@dataclass(frozen=True, slots=True)
class _Plan:
    """order: the URLs as written. answers: those that need no network. keys: of the others, by URL. targets: by key.

    URLs that differ only in their fragment, or in escapes that mean nothing, have one key and cost one request.
    """

    order: tuple[str, ...]
    answers: Mapping[str, LinkAnswer]
    keys: Mapping[str, str]
    targets: Mapping[str, urls.Target]


def _plan(requests: Iterable[Request], network: Network, now: datetime) -> _Plan:
    answers: dict[str, LinkAnswer] = {}
    keys: dict[str, str] = {}
    targets: dict[str, urls.Target] = {}
    order: dict[str, None] = {}
    for request in requests:
        order[request.url] = None
        excluded = asking.exclusion(request, network)
        target = urls.parse(request.url)
        if excluded is not None or target is None:
            answers[request.url] = excluded or NotAsked(Reason.SCHEME)
            continue
        words = connect.forbidden(target, network.connect_to)
        if words:
            shown = urls.shown(request.url)
            answers[request.url] = LinkCheck(
                shown, Verdict.FORBIDDEN, detail=words, final_url=target.url, checked_at=lifetimes.stamp(now)
            )
            continue
        key = f"{target.user}:{target.password}@{target.url}" if target.credentials else target.url
        keys[request.url] = key
        targets[key] = target
    return _Plan(tuple(order), answers, keys, targets)


def _scope(network: Network) -> str:
    """What a verdict depends on beside its URL: an answer that a mapping gave says nothing about the open web."""
    if not network.connect_to:
        return ""
    return hashlib.sha256(repr(network.connect_to).encode()).hexdigest()[:16]


class _Gathering:
    """One run: what is known so far, by key."""

    def __init__(self, network: Network, now: datetime, plan: _Plan, memory: Store | None, progress: Progress) -> None:
        self._network = network
        self._now = now
        self._plan = plan
        self._memory = memory
        self._progress = progress
        self._known: Mapping[str, Remembered] = {}
        self._checks: dict[str, LinkCheck] = {}
        self._pending: dict[str, Looked] = {}

    async def remember(self, refresh: bool) -> None:
        """Take from the store what still speaks; keep the rest for the troubles that last."""
        if self._memory is not None:
            keys = [key for key, target in self._plan.targets.items() if not target.credentials]
            self._known = await asyncio.to_thread(self._memory.read, keys)
        for key, remembered in self._known.items():
            if not refresh and lifetimes.reusable(remembered, self._now):
                confirmed = remembered.check.confirmed or self._lasting(remembered.series, remembered.since)
                self._checks[key] = replace(remembered.check, confirmed=confirmed)

    async def run(self, lookup: Lookup, patience: Patience) -> None:
        """Ask for everything that is not known yet. What the deadline cuts off stays unknown."""
        by_host: dict[str, list[str]] = {}
        for key, target in self._plan.targets.items():
            if key not in self._checks:
                by_host.setdefault(target.host, []).append(key)
        self._report()
        if not by_host:
            return
        names = Names(lookup, patience.confirm * 0.9)  # so that the second look at a name is one
        own = {host: s.interval for host, s in self._network.hosts.items() if s.interval is not None}
        lanes = Lanes(self._network.per_host, self._network.interval, own, patience.budget)
        try:
            async with Client(self._network, names) as client:
                follower = Follower(client, lanes, self._network, self._now)
                with contextlib.suppress(TimeoutError):  # the deadline; each request has a limit of its own
                    async with asyncio.timeout(self._network.deadline), asyncio.TaskGroup() as group:
                        for keys in by_host.values():
                            group.create_task(self._feed(group, keys, follower, patience))
        finally:
            await names.close()
            for key, looked in self._pending.items():
                self._settle(key, looked, names.others_resolved(looked.chain.at.host))

    def answers(self, interrupted: bool) -> Mapping[str, LinkAnswer]:
        """An answer for each URL as it was written, in the order of the requests."""
        when = "the run was interrupted" if interrupted else "the time for the run was up"
        answers: dict[str, LinkAnswer] = {}
        for url in self._plan.order:
            shown = urls.shown(url)
            check = self._checks.get(self._plan.keys.get(url, ""))
            if url in self._plan.answers:
                answers[url] = self._plan.answers[url]
            elif check is not None:
                answers[url] = replace(check, url=shown)
            else:
                answers[url] = LinkCheck(shown, Verdict.UNVERIFIED, Reason.DEADLINE, f"{when} before it was answered")
        return MappingProxyType(answers)

    async def _feed(self, group: asyncio.TaskGroup, keys: Iterable[str], follower: Follower, patience: Patience) -> None:
        """The links of one host: each becomes a task when it has its turn, so that no more are in memory than are asked."""
        for key in keys:
            target = self._plan.targets[key]
            turn = await follower.lane(target).turn()
            if isinstance(turn, Turn):
                group.create_task(self._look(key, target, follower, patience, turn))
            else:
                chain = Chain((), turn, target)
                self._record(key, Looked(target, rule(target, chain), chain, 0))

    async def _look(self, key: str, target: urls.Target, follower: Follower, patience: Patience, turn: Turn) -> None:
        self._record(key, await check(target, follower, patience, turn))

    def _record(self, key: str, looked: Looked) -> None:
        """Keep a verdict. Whether a name that did not resolve is dead shows only when all others were looked up."""
        if looked.nameless:
            self._pending[key] = looked
        self._settle(key, looked, others_resolved=False)
        self._report()

    def _settle(self, key: str, looked: Looked, others_resolved: bool) -> None:
        began = lifetimes.since(self._known.get(key), looked.ruling.series, self._now)
        lasting = self._lasting(looked.ruling.series, began)
        if looked.nameless:  # without a name service, nothing is learnt about the host
            lasting = lasting and (others_resolved or self._network.strict_hosts)
        ruling = settle(looked.ruling, others_resolved=others_resolved, lasting=lasting)
        self._checks[key] = LinkCheck(
            url=looked.target.url,
            verdict=ruling.verdict,
            reason=ruling.reason,
            detail=ruling.detail,
            final_url=looked.chain.at.url,
            chain=looked.chain.hops,
            attempts=looked.attempts,
            checked_at=lifetimes.stamp(self._now),
            confirmed=lasting or (looked.twice and ruling.series is Series.NONE),
        )
        if self._memory is not None and not looked.target.credentials:
            self._memory.put(Remembered(key, self._checks[key], ruling.series, began))

    def _lasting(self, series: Series, began: str) -> bool:
        return series is not Series.NONE and (self._network.strict_hosts or lifetimes.lasting(began, self._now))

    def _report(self) -> None:
        self._progress(len(self._checks), len(self._plan.targets))
