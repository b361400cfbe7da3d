"""The clock of a run: it begins at the time that was passed in, and goes on as the machine's does."""

import time
from datetime import datetime, timedelta

from claimcheck.evidence import lifetimes


class Clock:
    """begins: UTC."""

    def __init__(self, begins: datetime) -> None:
        self._begins = begins
        self._started = time.monotonic()

    def stamp(self) -> str:
        """The time now, as `LinkCheck.checked_at` has it."""
        return lifetimes.stamp(self._begins + timedelta(seconds=time.monotonic() - self._started))
