"""Keeps count of a run for who watches it."""

import asyncio
import contextlib
from collections.abc import Callable, Iterator, Mapping, Sized
from dataclasses import dataclass, field

from claimcheck.evidence import urls
from claimcheck.evidence.lanes import Lanes
from claimcheck.evidence.outlook import Average, Load, Run, Span, longest, remaining
from claimcheck.evidence.patience import Patience
from claimcheck.model.progress import Progress

Watcher = Callable[[Progress], None]
"""Told of progress every now and then."""

# Seconds from one telling to the next: often enough for a clock that shows seconds. With thousands of hosts a telling takes
# longer, and the pause is so many times as long at least.
_EVERY, _REST = 0.25, 50


@dataclass(slots=True)
class _Host:
    """left: links without an answer; coming: those of them that do not stand in line yet; begun: links that do or did."""

    left: int
    coming: int
    begun: int = 0
    attempts: Average = field(default_factory=Average)
    seconds: Average = field(default_factory=Average)

    def load(self, retries: int, most_attempts: int) -> Load:
        """How often a link is asked for shows in those that are answered and, sooner, in what the others took so far."""
        attempts = max(self.attempts.mean, 1 + retries / max(self.begun, 1))
        unknown = retries > 0 and self.attempts.most < 2  # nobody knows yet how often these will be
        links, asked = self.coming + self.begun, self.begun + retries
        likely, most = (max(links * each - asked, self.coming) for each in (attempts, max(attempts, most_attempts)))
        return Load(self.coming, likely, most if unknown else likely, self.seconds.mean)


class Watch:
    """One run. targets: all its links, by key; asked: the keys of those that somebody must be asked for, by host.

    deadline: seconds from now. To be made inside the event loop.
    """

    def __init__(
        self,
        targets: Mapping[str, urls.Target],
        asked: Mapping[str, Sized],
        lanes: Lanes,
        patience: Patience,
        timeout: float,
        deadline: float | None,
    ) -> None:
        self._links = len(targets)
        self._all_hosts = len({target.host for target in targets.values()})
        self._hosts = {host: _Host(len(keys), len(keys)) for host, keys in asked.items()}
        self._left = sum(host.left for host in self._hosts.values())
        self._open_hosts = len(self._hosts)
        self._lanes = lanes
        self._most_attempts = patience.attempts
        self._run = Run(timeout, patience.first, patience.longest, lanes.latency)
        self._over = None if deadline is None else _now() + deadline
        self._copies = 0

    def lines_up(self, host: str) -> None:
        """The next link of a host stands in line at its lane."""
        self._hosts[host].coming -= 1
        self._hosts[host].begun += 1

    def answered(self, host: str, attempts: int, seconds: float = 0.0) -> None:
        """A link of a host has its answer, after so many attempts and so long."""
        self._left -= 1
        self._hosts[host].left -= 1
        self._open_hosts -= self._hosts[host].left == 0
        if attempts == 1 or (attempts and not self._lanes.of(host).paused):  # a pause says nothing of the next link
            self._hosts[host].attempts.add(attempts)
            self._hosts[host].seconds.add(seconds)

    def searches(self, copies: int) -> None:
        """The links are answered; for so many of them the archive is asked."""
        self._copies = copies

    @contextlib.contextmanager
    def told(self, watcher: Watcher | None) -> Iterator[None]:
        """Tell somebody again and again, also while nothing is answered, and a last time at the end."""
        if watcher is None:
            yield
            return
        ticking = asyncio.get_running_loop().create_task(self._tell(watcher))
        try:
            yield
        finally:
            ticking.cancel()
            watcher(self.progress())

    def progress(self) -> Progress:
        """This moment."""
        states = {host: lane.state() for host, lane in self._lanes.all().items()}
        idle = _Host(0, 0)
        spans: dict[str, Span] = {}
        behind: dict[str, int] = {}
        for host, state in states.items():
            load = self._hosts.get(host, idle).load(state.retries, self._most_attempts)
            behind[host] = load.links + state.waiting + len(state.resting) + len(state.out)
            if behind[host]:
                spans[host] = remaining(state, load, self._run, _now())
        ahead = longest(spans.values())
        if self._over is not None:
            ahead = ahead.within(max(self._over - _now(), 0))
        seconds = None if self._copies or not self._run.latency.number else ahead.known
        sure = bool(spans) and (seconds is not None or len(spans) == 1)
        last = max(spans, key=lambda host: spans[host].likely) if sure and not self._copies else ""
        return Progress(
            links=self._links,
            links_done=self._links - self._left,
            hosts=self._all_hosts,
            hosts_done=self._all_hosts - self._open_hosts,
            waiting=max(self._left - sum(len(state.out) for state in states.values()), 0),
            host=last,
            behind=behind.get(last, 0),
            seconds=seconds,
            copies=self._copies,
        )

    async def _tell(self, watcher: Watcher) -> None:
        while True:
            before = _now()
            watcher(self.progress())
            await asyncio.sleep(max(_EVERY, _REST * (_now() - before)))


def _now() -> float:
    return asyncio.get_running_loop().time()
