"""From a URL to the end of its redirects: hop by hop, each in the lane of its own host."""

import base64
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from http import HTTPStatus
from typing import Protocol

from claimcheck._version import __version__
from claimcheck.evidence import connect, rates, urls
from claimcheck.evidence.answers import Answer, Chain, Landed, Wanted
from claimcheck.evidence.cookies import ChainCookies
from claimcheck.evidence.failures import Failure, Kind
from claimcheck.evidence.lanes import Lane, Lanes, Turn
from claimcheck.model.evidence import Hop
from claimcheck.model.settings import Network

_REDIRECTS = {
    HTTPStatus.MOVED_PERMANENTLY,
    HTTPStatus.FOUND,
    HTTPStatus.SEE_OTHER,
    HTTPStatus.TEMPORARY_REDIRECT,
    HTTPStatus.PERMANENT_REDIRECT,
}
# The Fetch standard allows 20; what takes more than ten is a trap or a mistake.
MOST_HOPS = 10
_PAGE = Wanted()


class Web(Protocol):
    """Whatever answers for the web: `client.Client`, or a recording. live: whether anybody is disturbed by asking."""

    live: bool

    async def get(self, target: urls.Target, headers: Mapping[str, str], wanted: Wanted, landed: Landed) -> Answer | Failure:
        """What came of one GET. landed: told of an answer once the host has no more to do, before its page is read."""

    def left(self, target: urls.Target, failure: Failure, wanted: Wanted) -> None:
        """Take note of what was not even asked."""

    def recorded(self, target: urls.Target) -> bool:
        """Whether a recording has this address, so that nobody's network is touched by it."""


class Follower:
    """Follows the redirects of links, for one run."""

    def __init__(self, client: Web, lanes: Lanes, network: Network, now: datetime) -> None:
        self._client = client
        self._lanes = lanes
        self._network = network
        self._now = now

    def lane(self, target: urls.Target) -> Lane:
        return self._lanes.of(target.host)

    def recorded(self, url: str) -> bool:
        """Whether a recording that is replayed has this address."""
        target = urls.parse(url)
        return target is not None and self._client.recorded(target)

    def leave(self, target: urls.Target, failure: Failure) -> Chain:
        """The chain of a link that its lane does not let through."""
        self._client.left(target, failure, Wanted(start=target.url))
        return Chain((), failure, target)

    async def follow(self, start: urls.Target, turn: Turn | None = None, wanted: Wanted = _PAGE) -> Chain:
        """Ask for a target and where it leads. `turn` is one of the start's own lane, taken already."""
        hops: list[Hop] = []
        cookies = ChainCookies()
        seen: set[tuple[str, str]] = set()
        at, wanted, when = start, replace(wanted, start=start.url), ""
        while True:
            step = (at.url, cookies.header(at.url))
            if step in seen or len(hops) > MOST_HOPS:
                words = "go in a circle" if step in seen else f"do not end after {MOST_HOPS} hops"
                return Chain(tuple(hops), Failure(Kind.CIRCLE, f"the redirects {words}"), at, when=when)
            seen.add(step)
            headers = self._headers(at, start, step[1], wanted)
            outcome = self._barred(at, start) or await self._exchange(at, headers, turn, wanted)
            turn, when = None, outcome.at or when
            if isinstance(outcome, Failure):
                return Chain((*hops, Hop(at.url, None)) if hops or _sent(outcome) else (), outcome, at, when=when)
            hops.append(Hop(at.url, outcome.status))
            location = outcome.header("location")
            if outcome.status not in _REDIRECTS or not location:
                pause = rates.pause(outcome, self._now)
                return Chain(tuple(hops), outcome, at, pause, when)
            cookies.learn(at.url, outcome.all("set-cookie"), outcome.header("date"), self._now)
            following = urls.parse(location, at)
            if following is None:
                return Chain(tuple(hops), Failure(Kind.MALFORMED, "it redirects to what is no web address"), at, when=when)
            at = following

    def _barred(self, at: urls.Target, start: urls.Target) -> Failure | None:
        """Why this hop is not even tried."""
        words = connect.forbidden(at, self._network.connect_to, proxied=bool(self._network.proxy))
        if words and not self._client.recorded(at):
            return Failure(Kind.FORBIDDEN, words if at is start else f"it redirects to a refused address: {words}")
        own = self._network.hosts.get(at.host)
        if own is not None and own.skip:
            return Failure(Kind.EXCLUDED, f"it redirects to {at.host}, which the settings exclude: {own.skip}")
        return None

    async def _exchange(
        self, at: urls.Target, headers: Mapping[str, str], turn: Turn | None, wanted: Wanted
    ) -> Answer | Failure:
        lane = self.lane(at)
        mine = turn or await lane.turn()
        if isinstance(mine, Failure):
            self._client.left(at, mine, wanted)
            return mine
        try:
            outcome = await self._client.get(at, headers, wanted, lambda answer: self._landed(lane, mine, answer))
        finally:
            mine.end()
        if self._client.live and isinstance(outcome, Failure):
            lane.heard(mine, outcome.kind is not Kind.TIMEOUT, spoke=False)
        return outcome

    def _landed(self, lane: Lane, turn: Turn, answer: Answer) -> None:
        """The host is free for another request while the page of this one is read here."""
        lane.heard(turn, answered=True)
        lane.pause(rates.pause(answer, self._now))
        turn.end()

    def _headers(self, at: urls.Target, start: urls.Target, cookie: str, wanted: Wanted) -> Mapping[str, str]:
        headers = {
            "User-Agent": self._network.user_agent or _agent(self._network.mailto),
            "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8",
            "Accept-Language": "en,*;q=0.5",
            "Accept-Encoding": "gzip, deflate",
        }
        if cookie:
            headers["Cookie"] = cookie
        if start.credentials and at.origin == start.origin:
            pair = f"{start.user}:{start.password}".encode()
            headers["Authorization"] = f"Basic {base64.b64encode(pair).decode('ascii')}"
        if at.url == wanted.conditions_of:
            headers |= dict(wanted.conditions)
        own = self._network.hosts.get(at.host)
        return headers | dict(own.headers) if own else headers


def _agent(mailto: str) -> str:
    """An honest name, in the form that servers expect of a robot (RFC 9110, 10.1.5)."""
    return f"Mozilla/5.0 (compatible; claimcheck/{__version__}{f'; mailto:{mailto}' if mailto else ''})"


def _sent(failure: Failure) -> bool:
    return failure.kind not in {
        Kind.FORBIDDEN,
        Kind.EXCLUDED,
        Kind.SILENT,
        Kind.PAUSED,
        Kind.UNRESOLVED,
        Kind.LOOKUP,
        Kind.UNRECORDED,
    }
