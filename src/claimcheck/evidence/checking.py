"""One link, asked until the answer stands: bad news is heard twice, passing trouble is waited out."""

import asyncio
from dataclasses import dataclass, replace

from claimcheck.evidence import urls
from claimcheck.evidence.answers import Chain
from claimcheck.evidence.chains import Follower
from claimcheck.evidence.failures import Failure, Kind
from claimcheck.evidence.lanes import Turn
from claimcheck.evidence.patience import Again, Patience
from claimcheck.evidence.verdicts import Ruling, rule

# Failures in which nobody was asked.
_UNASKED = {Kind.FORBIDDEN, Kind.EXCLUDED, Kind.SILENT, Kind.PAUSED}


@dataclass(frozen=True, slots=True)
class Looked:
    """What became of one target. attempts: chains in which somebody was asked. twice: dead in two attempts running."""

    target: urls.Target
    ruling: Ruling
    chain: Chain
    attempts: int
    twice: bool = False

    @property
    def nameless(self) -> bool:
        """Whether it ended at a name without an address."""
        return isinstance(self.chain.end, Failure) and self.chain.end.kind in {Kind.UNRESOLVED, Kind.LOOKUP}


async def check(target: urls.Target, follower: Follower, patience: Patience, turn: Turn) -> Looked:
    """Ask for a target. Between attempts no slot is held, so that hosts which lead to each other cannot lock."""
    chain = await follower.follow(target, turn)
    looked = Looked(target, rule(target, chain), chain, _asked(chain))
    attempt, waited = 1, 0.0
    while not looked.twice:
        wait = patience.wait(looked.ruling.again, attempt, looked.chain.pause, waited)
        if wait is None:
            break
        await asyncio.sleep(wait)
        attempt, waited = attempt + 1, waited + wait
        chain = await follower.follow(target)
        if isinstance(chain.end, Failure) and chain.end.kind in {Kind.SILENT, Kind.PAUSED}:
            break  # nobody was asked again: what was heard before stands
        looked = _next(looked, chain)
    return looked


def _next(before: Looked, chain: Chain) -> Looked:
    ruling = rule(before.target, chain)
    confirmed = ruling.again is Again.CONFIRM and before.ruling.again is Again.CONFIRM
    twice = confirmed and ruling.series is before.ruling.series
    return replace(before, ruling=ruling, chain=chain, attempts=before.attempts + _asked(chain), twice=twice)


def _asked(chain: Chain) -> int:
    refused = isinstance(chain.end, Failure) and chain.end.kind in _UNASKED
    return 0 if refused and not chain.hops else 1
