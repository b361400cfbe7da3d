"""A lane per host of URLs: a few requests at a time, a pause between two, and the pauses that the host asks for."""

import asyncio
from collections.abc import Mapping

from claimcheck.evidence.failures import Failure, Kind

# So many requests of a host in a row without an answer, and no more are sent in this run.
_SILENT_AFTER = 4


class Turn:
    """The right to send one request. It is given back once, by `end`."""

    def __init__(self, slots: asyncio.Semaphore) -> None:
        self._slots: asyncio.Semaphore | None = slots

    def end(self) -> None:
        if self._slots is not None:
            self._slots.release()
            self._slots = None


class Lane:
    """One host. per_host: requests at a time. interval: seconds from the start of one to that of the next.

    budget: the longest pause, in seconds, that the host may ask for and still be asked again in this run.
    """

    def __init__(self, per_host: int, interval: float, budget: float) -> None:
        self._slots = asyncio.Semaphore(per_host)
        self._interval = interval
        self._budget = budget
        self._next = 0.0
        self._open_at = 0.0
        self._asked = 0.0
        self._unanswered = 0

    async def turn(self) -> Turn | Failure:
        """Wait for a slot, for the interval, and for the host's own pause. A Failure where it is left alone."""
        await self._slots.acquire()
        turn = Turn(self._slots)
        try:
            closed = await self._opening()
        except asyncio.CancelledError:
            turn.end()
            raise
        if closed is not None:
            turn.end()
            return closed
        self._next = _now() + self._interval
        return turn

    def pause(self, seconds: float) -> None:
        """The host asked for quiet: nothing is sent to it for so long."""
        if _now() + seconds > self._open_at:
            self._open_at, self._asked = _now() + seconds, seconds

    def heard(self, answered: bool) -> None:
        """Keep count of whether the host answers at all."""
        self._unanswered = 0 if answered else self._unanswered + 1

    async def _opening(self) -> Failure | None:
        """Wait until the next request may start. Looked at anew after each sleep: other requests move the time."""
        while True:
            closed = self._closed()
            wait = max(self._next, self._open_at) - _now()
            if closed is not None or wait <= 0:
                return closed
            await asyncio.sleep(wait)

    def _closed(self) -> Failure | None:
        if self._unanswered >= _SILENT_AFTER:
            return Failure(Kind.SILENT, f"the host left {_SILENT_AFTER} requests unanswered, so it was not asked again")
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

    def of(self, host: str) -> Lane:
        if host not in self._lanes:
            self._lanes[host] = Lane(self._per_host, self._own.get(host, self._interval), self._budget)
        return self._lanes[host]


def _now() -> float:
    return asyncio.get_running_loop().time()
