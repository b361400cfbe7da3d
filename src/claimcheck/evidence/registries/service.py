"""One registry as it is asked: in its own time, again where trouble passes, and no more once it is found to be down."""

import asyncio
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlencode

from claimcheck.evidence import rates, urls
from claimcheck.evidence.answers import Answer, Wanted
from claimcheck.evidence.chains import Follower
from claimcheck.evidence.failures import Failure, Kind
from claimcheck.evidence.patience import Again, Patience
from claimcheck.evidence.registries.values import loads
from claimcheck.model.records import Failed

# Seconds between two requests until the registry says what it wants; a hundred notes must not come in one burst.
_SPACING = 0.1
# So many questions in a row that it did not answer, and it is asked no more in this run.
_DOWN_AFTER = 3
# Attempts at one question while the trouble may pass.
_ATTEMPTS = 3
_PASSING = {HTTPStatus.TOO_MANY_REQUESTS, *range(500, 600)}
_LASTING = {Kind.FORBIDDEN, Kind.EXCLUDED, Kind.MALFORMED, Kind.CIRCLE, Kind.UNRECORDED, Kind.TLS, Kind.UNRESOLVED}
_CLOSED = {Kind.SILENT, Kind.PAUSED}


@dataclass(frozen=True, slots=True)
class Reply:
    """What it said: value is the JSON of its answer. found: 200, else 404 or 410."""

    found: bool
    value: object


class Service:
    """A registry by its name and base URL, for one run. at_once: requests at a time. mailto: told with every request."""

    def __init__(
        self, name: str, base: str, follower: Follower, patience: Patience, at_once: int = 1, mailto: str = ""
    ) -> None:
        self.name = name
        self.base = base.rstrip("/")
        self._follower = follower
        self._patience = patience
        self._polite = urlencode({"mailto": mailto}) if mailto else ""
        self._turn = asyncio.Semaphore(at_once)
        self._spacing = _SPACING
        self._failed = 0
        self._answered = False
        self._down = ""

    async def get(self, url: str) -> Reply | Failed:
        """The answer to one question. A Failed says in words who failed and how."""
        async with self._turn:
            if self._down:
                return Failed(self._down)
            reply = await self._asked(url)
            await asyncio.sleep(self._spacing * self._patience.pace)
        if isinstance(reply, Reply):
            self._failed, self._answered = 0, True
            return reply
        self._failed += 1
        if self._failed >= _DOWN_AFTER:
            self._down = f"{reply.detail}; after that {self.name} was not asked again"
        return reply

    async def _asked(self, url: str) -> Reply | Failed:
        target = urls.parse(f"{url}{'&' if '?' in url else '?'}{self._polite}" if self._polite else url)
        if target is None:
            return Failed(f"the address of {self.name} is none")
        attempt, waited = 1, 0.0
        while True:
            chain = await self._follower.follow(target, None, Wanted(body=True))
            if isinstance(chain.end, Answer):
                self._spacing = rates.spacing(chain.end) or self._spacing
            reply, again = self._read(chain.end, target.host)
            wait = self._patience.wait(again, attempt, chain.pause, waited)
            if wait is None or attempt >= _ATTEMPTS:
                return reply
            await asyncio.sleep(wait * self._patience.pace)
            attempt, waited = attempt + 1, waited + wait

    def _read(self, end: Answer | Failure, host: str) -> tuple[Reply | Failed, Again]:
        if isinstance(end, Failure):
            hangs = end.kind is Kind.TIMEOUT and not self._answered
            if end.kind in _LASTING or hangs:
                self._failed = _DOWN_AFTER
            # a timeout is not waited for twice: a run must not hang on a registry
            again = Again.NO if end.kind in _LASTING | _CLOSED | {Kind.TIMEOUT} else Again.TRANSIENT
            return Failed(f"{self.name}: {end.detail} ({host})"), again
        if end.status in _PASSING:
            return Failed(f"{self.name}: HTTP {end.status} from {host}"), Again.TRANSIENT
        if end.status not in {HTTPStatus.OK, HTTPStatus.NOT_FOUND, HTTPStatus.GONE}:
            return Failed(f"{self.name}: HTTP {end.status} from {host}"), Again.NO
        value = loads(end.body)
        if end.status == HTTPStatus.OK and not isinstance(value, dict):
            return Failed(f"{self.name}: its answer is not what it promises ({host})"), Again.NO
        return Reply(end.status == HTTPStatus.OK, value), Again.NO
