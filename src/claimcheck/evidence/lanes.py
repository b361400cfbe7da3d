"""A lane per host of URLs: a few requests at a time, a pause between two, and the pauses that the host asks for."""

import asyncio
from collections.abc import Mapping

from claimcheck.evidence.failures import Failure, Kind
from claimcheck.evidence.outlook import Average, Pauses, State

# A host that answered before is given up after so many requests in a row without an answer: one of them may be bad luck.
_SILENT_AFTER = 4

# The part of an interval by which the next request may follow sooner because this one began late.
_MADE_UP = 0.1


class Turn:
    """The right to send one request, from `began` on (the loop's clock). It is given back once, by `end`."""

    def __init__(self, slots: asyncio.Semaphore, out: set["Turn"]) -> None:
        self._slots: asyncio.Semaphore | None = slots
        self._out = out
        self.began = 0.0

    def begin(self) -> None:
        self.began = _now()
        self._out.add(self)

    def end(self) -> None:
        if self._slots is not None:
            self._out.discard(self)
            self._slots.release()
            self._slots = None


class Lane:
    """One host. per_host: requests at a time. interval: seconds from the start of one to that of the next.

    budget: the longest pause, in seconds, that the host may ask for and still be asked again in this run. everyone: the
    latencies of all lanes.

    lives: whether the host answered anything in this run. One that never does is left alone once a request that was sent
    after another one had timed out went unanswered as well: so it costs a run two time limits, however many of its links
    there are and however many are asked for at a time.
    """

    def __init__(self, per_host: int, interval: float, budget: float, everyone: Average | None = None) -> None:
        self._slots = asyncio.Semaphore(per_host)
        self._per_host = per_host
        self._interval = interval
        self._budget = budget
        self._next = 0.0
        self._open_at = 0.0
        self._asked = 0.0
        self._hung_at: float | None = None
        self._unanswered = 0
        self.lives = False
        self._silent = False
        self._timed_out = False
        self._waiting = 0
        self._retries = 0
        self._pauses = Pauses()
        self._out: set[Turn] = set()
        self._resting: list[float] = []
        self._latency = Average()
        self._everyone = everyone or Average()

    async def turn(self) -> Turn | Failure:
        """Wait for a slot, for the interval, and for the host's own pause. A Failure where it is left alone."""
        self._waiting += 1
        try:
            await self._slots.acquire()
            turn = Turn(self._slots, self._out)
            try:
                closed = await self._opening()
            except asyncio.CancelledError:
                turn.end()
                raise
        finally:
            self._waiting -= 1
        if closed is not None:
            turn.end()
            return closed
        turn.begin()
        # A busy machine begins late: were each pause counted from there, a lane would fall behind a little every time.
        self._next = max(self._next, turn.began - _MADE_UP * self._interval) + self._interval
        return turn

    async def rest(self, seconds: float) -> None:
        """Wait between two attempts at a link of this host. It holds no slot."""
        until = _now() + seconds
        self._retries += until > self._open_at  # else the host asked for it
        self._resting.append(until)
        try:
            await asyncio.sleep(seconds)
        finally:
            self._resting.remove(until)

    def pause(self, seconds: float) -> None:
        """The host asked for quiet: nothing is sent to it for so long."""
        if seconds > 0 and _now() >= self._open_at:
            self._pauses = self._pauses.another(self._latency.number, seconds)
        if _now() + seconds > self._open_at:
            self._open_at, self._asked = _now() + seconds, seconds

    def heard(self, turn: Turn, answered: bool, *, spoke: bool = True) -> None:
        """Keep count of whether the host answers at all, and of how long it takes. spoke: with HTTP, and no mere refusal."""
        if answered:
            self._hung_at, self._unanswered, self._silent = None, 0, False
            self.lives |= spoke
            for latency in (self._latency, self._everyone):
                latency.add(_now() - turn.began)
            return
        self._timed_out = True
        self._unanswered += 1
        if self.lives:
            self._silent = self._unanswered >= _SILENT_AFTER
        elif self._hung_at is None:
            self._hung_at = _now()
        elif turn.began >= self._hung_at:
            self._silent = True

    @property
    def paused(self) -> bool:
        """Whether the host ever asked for a pause."""
        return self._pauses.number > 0

    def state(self) -> State:
        """What an outlook is made of."""
        return State(
            per_host=self._per_host,
            interval=self._interval,
            opens=max(self._next, self._open_at),
            out=tuple(turn.began for turn in self._out),
            resting=tuple(self._resting),
            waiting=self._waiting,
            latency=self._latency,
            hung_at=self._hung_at,
            timed_out=self._timed_out,
            closed=self._closed() is not None,
            retries=self._retries,
            pauses=self._pauses,
        )

    async def _opening(self) -> Failure | None:
        """Wait until the next request may start. Looked at anew after each sleep: other requests move the time."""
        while True:
            closed = self._closed()
            wait = max(self._next, self._open_at) - _now()
            if closed is not None or wait <= 0:
                return closed
            await asyncio.sleep(wait)

    def _closed(self) -> Failure | None:
        if self._silent:
            return Failure(Kind.SILENT, "the host left one request after the other unanswered, so it was not asked again")
        if self._open_at - _now() > self._budget:
            return Failure(Kind.PAUSED, f"the host asked for a pause of {self._asked:.0f} s")
        return None


class Lanes:
    """The lanes of one run, by host. own: the intervals of hosts that have one of their own."""

    def __init__(self, per_host: int, interval: float, own: Mapping[str, float], budget: float) -> None:
        self._per_host = max(per_host, 1)
        self._interval = interval
        self._own = own
        self._budget = budget
        self._lanes: dict[str, Lane] = {}
        self.latency = Average()

    def of(self, host: str) -> Lane:
        if host not in self._lanes:
            self._lanes[host] = Lane(self._per_host, self._own.get(host, self._interval), self._budget, self.latency)
        return self._lanes[host]

    def all(self) -> Mapping[str, Lane]:
        """Every lane that was asked for so far, by host."""
        return self._lanes


def _now() -> float:
    return asyncio.get_running_loop().time()
