"""When to ask again, and how long to wait first."""

from dataclasses import dataclass
from enum import StrEnum


class Again(StrEnum):
    """Whether another attempt could change the answer."""

    NO = "no"
    CONFIRM = "confirm"  # bad news, believed when it is heard twice
    TRANSIENT = "transient"  # trouble that passes
    SLOW = "slow"  # a timeout: asked seldom again, each try costs the whole time limit


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds and numbers of attempts.

    slow_attempts: at what times out, on a host that never answers and on one that does.
    confirm: between two looks at a dead link. first: before the second attempt at a transient trouble; doubled each time.
    budget: what all waiting for one link may add up to, and the longest pause a host may ask for. pace: how long a second of
    waiting lasts; a recording is replayed without any.
    """

    confirm: float = 1.5
    first: float = 0.5
    attempts: int = 5
    slow_attempts: tuple[int, int] = (2, 3)
    budget: float = 30.0
    pace: float = 1.0

    @property
    def longest(self) -> float:
        """Seconds that all waiting for one link adds up to, where the host asks for none."""
        return min(sum(self.first * 2.0**n for n in range(self.attempts - 1)), self.budget)

    def wait(self, again: Again, attempt: int, asked: float, waited: float, *, lives: bool = False) -> float | None:
        """Seconds to wait after the nth attempt (from 1), None where it was the last.

        asked: seconds that the host asked for (Retry-After). waited: seconds already spent on this link. lives: whether
        the host answered anything in this run.
        """
        most = {Again.NO: 1, Again.SLOW: self.slow_attempts[lives]}.get(again, self.attempts)
        if attempt >= most:
            return None
        wait = self.confirm if again is Again.CONFIRM else self.first * 2 ** (attempt - 1)
        wait = max(wait, asked)
        return wait if waited + wait <= self.budget else None
