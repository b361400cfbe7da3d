"""A lane per host of URLs: a few requests at a time, a pause between two, and the pauses that the host asks for."""

import asyncio

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
    """One host. per_host: requests at a time. interval: seconds from the start of one to that of the next."""

    def __init__(self, per_host: int, interval: float) -> None:
        self._slots = asyncio.Semaphore(per_host)
        self._interval = interval
        self._next = 0.0
        self._open_at = 0.0
        self._unanswered = 0

    async def turn(self) -> Turn:
        """Wait for a slot, for the interval, and for the host's own pause."""
        await self._slots.acquire()
        turn = Turn(self._slots)
        try:
            while (wait := max(self._next, self._open_at) - _now()) > 0:
                await asyncio.sleep(wait)
        except asyncio.CancelledError:
            turn.end()
            raise
        self._next = _now() + self._interval
        return turn

    def pause(self, seconds: float) -> None:
        """The host asked for quiet: nothing is sent to it for so long."""
        self._open_at = max(self._open_at, _now() + seconds)

    @property
    def paused(self) -> float:
        """Seconds until the host may be asked again."""
        return max(self._open_at - _now(), 0.0)

    def heard(self, answered: bool) -> None:
        """Keep count of whether the host answers at all."""
        self._unanswered = 0 if answered else self._unanswered + 1

    @property
    def silent(self) -> bool:
        return self._unanswered >= _SILENT_AFTER


class Lanes:
    """The lanes of one run, by host."""

    def __init__(self, per_host: int, interval: float, own: dict[str, float]) -> None:
        self._per_host = max(per_host, 1)
        self._interval = interval
        self._own = own
        self._lanes: dict[str, Lane] = {}

    def of(self, host: str) -> Lane:
        if host not in self._lanes:
            self._lanes[host] = Lane(self._per_host, self._own.get(host, self._interval))
        return self._lanes[host]


def _now() -> float:
    return asyncio.get_running_loop().time()
