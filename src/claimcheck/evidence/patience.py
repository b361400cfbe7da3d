"""When to ask again, and how long to wait first."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum


class Again(StrEnum):
    """Whether another attempt could change the answer."""

    NO = "no"
    CONFIRM = "confirm"  # bad news, believed when it is heard twice
    TRANSIENT = "transient"  # trouble that passes
    SLOW = "slow"  # a timeout: asked once more only, each try costs the whole time limit


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds and numbers of attempts.

    confirm: between two looks at a dead link. first: before the second attempt at a transient trouble; doubled each time.
    budget: what all waiting for one link may add up to, and the longest pause a host may ask for.
    """

    confirm: float = 1.5
    first: float = 0.5
    attempts: int = 5
    slow_attempts: int = 2
    budget: float = 30.0

    def wait(self, again: Again, attempt: int, asked: float, waited: float) -> float | None:
        """Seconds to wait after the nth attempt (from 1), None where it was the last.

        asked: seconds that the host asked for (Retry-After). waited: seconds already spent on this link.
        """
        most = {Again.NO: 1, Again.SLOW: self.slow_attempts}.get(again, self.attempts)
        if attempt >= most:
            return None
        wait = self.confirm if again is Again.CONFIRM else self.first * 2 ** (attempt - 1)
        wait = max(wait, asked)
        return wait if waited + wait <= self.budget else None


def retry_after(value: str, date: str, now: datetime) -> float:
    """Seconds of a Retry-After header (RFC 9110, 10.2.3): a number, or a date. 0 where it says nothing.

    A date is held against the Date header of the same answer, so that no clock needs to be right; else against `now`.
    """
    text = value.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    until, since = _date(text), _date(date) or now
    return max((until - since).total_seconds(), 0.0) if until else 0.0


def _date(text: str) -> datetime | None:
    try:
        parsed = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)
