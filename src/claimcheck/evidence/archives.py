"""What a web archive has of a page that is gone: the copy nearest to the citation's time, if it is no error page itself.

The archive is asked after all links were, so that it never slows them, and what it says is never held against a link.
"""

import asyncio
from collections.abc import Mapping
from datetime import date

from claimcheck.evidence import asking, connect, error_pages, timemap, urls
from claimcheck.evidence.answers import Answer, Chain, Wanted
from claimcheck.evidence.chains import Follower
from claimcheck.evidence.copies import Search
from claimcheck.evidence.failures import Failure
from claimcheck.evidence.lifetimes import stamp
from claimcheck.evidence.verdicts import rule
from claimcheck.model.evidence import ArchivedCopy, Verdict
from claimcheck.model.settings import Network

# The copies that are tried before it is said that there is none to read.
_TRIED = 3
# Seconds for one page's copies and, after the links, for all of them. The archive is slow, and it only has suggestions.
_PATIENCE, _PATIENCE_FOR_ALL = 30.0, 60.0

GONE = frozenset({Verdict.DEAD, Verdict.SOFT_404, Verdict.PARKED})


class Archive:
    """The archive of a run: a TimeMap service (RFC 7089), whose base URL the settings name."""

    def __init__(self, network: Network, follower: Follower) -> None:
        self._base = network.timemap
        self._network = network
        self._follower = follower

    async def search(self, wanted: Mapping[str, tuple[urls.Target, tuple[date, date] | None]]) -> dict[str, Search]:
        """Look for copies of all these, by key. What is not answered in time has failed."""
        tasks = {
            key: asyncio.create_task(self._one(target, near))
            for key, (target, near) in wanted.items()
            if askable(target, self._network) or (self._base and self._follower.recorded(self._base + target.url))
        }
        if not tasks:
            return {}
        try:
            done, _ = await asyncio.wait(tasks.values(), timeout=_PATIENCE_FOR_ALL)
        finally:
            for task in tasks.values():
                task.cancel()
            await asyncio.gather(*tasks.values(), return_exceptions=True)
        late = "the archive did not answer in time"
        return {key: task.result() if task in done else Search(wanted[key][1], None, late) for key, task in tasks.items()}

    async def _one(self, target: urls.Target, near: tuple[date, date] | None) -> Search:
        try:
            async with asyncio.timeout(_PATIENCE):
                return await self._search(target, near)
        except TimeoutError:
            return Search(near, None, "the archive did not answer in time")

    async def _search(self, target: urls.Target, near: tuple[date, date] | None) -> Search:
        listed = urls.parse(f"{self._base}{target.url}")
        if listed is None:
            return Search(near, None, "the address of the archive is none")
        chain = await self._follower.follow(listed, None, Wanted(body=True))
        if isinstance(chain.end, Failure):
            return Search(near, None, f"{chain.end.detail} ({listed.host})")
        if chain.end.status == 404:  # the archive's way to say that it has no copy (RFC 7089, 4.5.3)
            return Search(near)
        if chain.end.status != 200:
            return Search(near, None, f"HTTP {chain.end.status} from {listed.host}")
        text = chain.end.body.decode("utf-8", "replace")
        for copy in timemap.nearest(timemap.mementos(text), near, _TRIED):
            place = urls.parse(copy.url)
            if place is None:
                continue
            found = await self._follower.follow(place)
            if isinstance(found.end, Failure) or found.end.status >= 500 or found.end.status == 429:
                return Search(near, None, f"the copy at {copy.url} could not be read")
            if readable(place, found, target):
                days = timemap.distance(copy, near) if near else None
                return Search(near, ArchivedCopy(copy.url, stamp(copy.taken), days))
        return Search(near)


def askable(target: urls.Target, network: Network) -> bool:
    """Whether an archive may be told of this address: not of credentials, of names for examples, or of what a mapping moves.

    Where mappings move the archive itself as well, it is one of our own.
    """
    archive = urls.parse(network.timemap)
    if archive is None or target.credentials:
        return False
    if connect.route(archive, network.connect_to).moved:
        return True
    return not asking.reserved(target.host) and not connect.route(target, network.connect_to).moved


def readable(place: urls.Target, chain: Chain, cited: urls.Target) -> bool:
    """Whether a copy is a copy of a page, and not of an error, a wall, a login or an offer of the domain."""
    if not isinstance(chain.end, Answer) or chain.end.status != 200:
        return False
    page = chain.end.page
    if error_pages.says_so(page.title) or any(error_pages.says_so(each) for each in page.headings):
        return False
    ruling = rule(cited, Chain(chain.hops, chain.end, chain.at))
    return ruling.verdict in {Verdict.ALIVE, Verdict.MOVED, Verdict.PAYWALLED} and chain.at.host == place.host
