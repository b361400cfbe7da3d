"""The second looks that an answer may call for, each at most once a host and run: the sibling of a page that looks like an
error page, and the https side of a page that is read over http."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from claimcheck.evidence import soft404, urls
from claimcheck.evidence.answers import Answer, Chain
from claimcheck.evidence.chains import Follower
from claimcheck.evidence.checking import Looked
from claimcheck.evidence.failures import Failure
from claimcheck.evidence.firsts import Firsts
from claimcheck.evidence.verdicts import rule, second_look
from claimcheck.model.evidence import Verdict

# Seconds for the https probe: a host that hangs there is answered for by its http side already.
_HTTPS_PATIENCE = 5.0
_LIVES = {Verdict.ALIVE, Verdict.MOVED}


@dataclass(frozen=True, slots=True)
class Probe:
    """A second look that is due now: at the link with this key, for its whole host."""

    key: str
    looked: Looked


class Siblings:
    """Suspect pages wait here until their host was asked for a page that cannot exist."""

    def __init__(self, keys: Mapping[str, Sequence[str]]) -> None:
        self._firsts = Firsts(keys)
        self._waiting: dict[str, dict[str, Looked]] = {}
        self._found: dict[str, Chain] = {}

    def learn(self, key: str, looked: Looked) -> tuple[Looked | None, Probe | None]:
        """(the link with its final ruling, or None while it waits; the look that is due now)."""
        host = looked.target.host
        first = self._firsts.learn(host, key, bool(looked.ruling.suspect))
        if looked.ruling.suspect and host not in self._found:
            self._waiting.setdefault(host, {})[key] = looked
        probe = Probe(first, self._waiting[host][first]) if first else None
        if not looked.ruling.suspect:
            return looked, probe
        return (_settled(looked, self._found[host]), None) if host in self._found else (None, probe)

    async def look(self, probe: Probe, follower: Follower) -> Mapping[str, Looked]:
        """Ask for the sibling; the links of the host that waited for it, with their final rulings."""
        target = probe.looked.target
        self._found[target.host] = other = await _ask(soft404.sibling(target), follower)
        waited = self._waiting.pop(target.host, {})
        return {key: _settled(looked, other) for key, looked in waited.items()}


class Https:
    """Which hosts answer https like http."""

    def __init__(self, keys: Mapping[str, Sequence[str]], wanted: Collection[str]) -> None:
        http = {host: [key for key in each if key in wanted and key.startswith("http:")] for host, each in keys.items()}
        self._firsts = Firsts(http)
        self._wanted = wanted
        self._waiting: dict[str, dict[str, Looked]] = {}
        self._found: dict[str, str] = {}

    def of(self, key: str, looked: Looked) -> str | None:
        """The https URL of the link's host that is known to answer, or empty; None where nobody wants to know.

        While it is being asked for it is empty: a run that ends there must not have its links asked again for this alone.
        """
        if looked.renewed is not None:
            return looked.renewed.check.secure
        if key not in self._wanted:
            return None
        return self._found.get(looked.target.host, "") if insecure(looked) else ""

    def learn(self, key: str, looked: Looked) -> Probe | None:
        """The look that is due now, if one is."""
        host, calls = looked.target.host, insecure(looked) and looked.renewed is None
        if host in self._found:
            return None
        if calls:
            self._waiting.setdefault(host, {})[key] = looked
        first = self._firsts.learn(host, key, calls)
        return Probe(first, self._waiting[host][first]) if first else None

    async def look(self, probe: Probe, follower: Follower) -> Mapping[str, Looked]:
        """Ask over https. The links of the host for which that answered like http."""
        host = probe.looked.target.host
        self._found[host] = found = await _answers(probe.looked, follower)
        waited = self._waiting.pop(host, {})
        return waited if found else {}


async def _ask(target: urls.Target, follower: Follower) -> Chain:
    """Ask once, whatever comes of it: a run's manners allow no more, and an answer that decides nothing does no harm."""
    turn = await follower.lane(target).turn()
    if isinstance(turn, Failure):
        return follower.leave(target, turn)
    return await follower.follow(target, turn)


async def _answers(looked: Looked, follower: Follower) -> str:
    before = looked.chain.end
    other = replace(looked.target, scheme="https", port=urls.DEFAULT_PORTS["https"])
    try:
        async with asyncio.timeout(_HTTPS_PATIENCE):
            chain = await _ask(other, follower)
    except TimeoutError:
        return ""
    lives = rule(other, chain).verdict in _LIVES and chain.at.scheme == "https"
    if not (lives and isinstance(before, Answer) and isinstance(chain.end, Answer)):
        return ""
    return other.url if before.page.title == chain.end.page.title else ""


def insecure(looked: Looked) -> bool:
    """Whether a link is written with http, on its own port, and its page lives there."""
    written, at = looked.target, looked.chain.at
    lives = looked.ruling.verdict in _LIVES and not looked.ruling.suspect
    return lives and written.scheme == at.scheme == "http" and written.port == 80 and not written.credentials


def _settled(looked: Looked, other: Chain) -> Looked:
    return replace(looked, ruling=second_look(looked.ruling, looked.target, looked.chain, other))
