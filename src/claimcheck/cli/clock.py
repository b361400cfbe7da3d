"""When a run begins, and how long it may take, from the command line."""

import math
from datetime import UTC, datetime, time
from pathlib import Path

from claimcheck.cli.dates import day
from claimcheck.errors import UsageError


def begins(today: str, replay: Path | None) -> datetime:
    """The clock of the run: frozen, or that of the recording, or the machine's. Raises UsageError."""
    if not today and replay:
        from claimcheck.evidence import recorded_at  # noqa: PLC0415 - only for who replays

        return recorded_at(replay)
    if not today:
        return datetime.now(UTC)
    return datetime.combine(day(today, "--today"), time(), UTC)


def seconds(deadline: str) -> float | None:
    """The time limit of the run, None without one. Raises UsageError."""
    if not deadline:
        return None
    try:
        seconds = float(deadline)
    except ValueError:
        seconds = 0.0
    if not (seconds > 0 and math.isfinite(seconds)):
        raise UsageError(f"--deadline {deadline} is no time: give a number of seconds greater than 0")
    return seconds
