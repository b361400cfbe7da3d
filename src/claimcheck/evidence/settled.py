"""The verdicts of one run: those of the store that still speak, and those that were found.

What a trouble means depends on more than its link: a name that does not resolve is dead where another one does, and an
unreachable host counts once it was so on two days.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from claimcheck.evidence import lifetimes, urls
from claimcheck.evidence.archives import GONE
from claimcheck.evidence.checking import Looked
from claimcheck.evidence.copies import Search
from claimcheck.evidence.lifetimes import Remembered, Series
from claimcheck.evidence.planning import Near, Plan, fragment
from claimcheck.evidence.store import Store
from claimcheck.evidence.verdicts import settle
from claimcheck.model.evidence import LinkAnswer, LinkCheck, Reason, Verdict


class Settled:
    """memory: where verdicts are kept from run to run, None for nowhere. strict_hosts: troubles are believed at once."""

    def __init__(self, plan: Plan, memory: Store | None, now: datetime, *, strict_hosts: bool) -> None:
        self._plan = plan
        self._memory = memory
        self._now = now
        self._stamp = lifetimes.stamp(now)
        self._strict_hosts = strict_hosts
        self._before: Mapping[str, Remembered] = {}
        self._verdicts: dict[str, Remembered] = {}
        self._nameless: dict[str, Looked] = {}

    def recall(self, memory: Store, *, refresh: bool) -> None:
        """Take from the store what still speaks; keep the rest for the troubles that last. Blocks: call it in a thread."""
        self._before = memory.read(key for key, target in self._plan.targets.items() if not target.credentials)
        for key, remembered in {} if refresh else self._before.items():
            wanted, facts, https = self._plan.fragments.get(key, ()), key in self._plan.pages, key in self._plan.https
            text = key in self._plan.texts
            if lifetimes.reusable(remembered, self._now, wanted, facts=facts, https=https, text=text):
                confirmed = remembered.check.confirmed or self._lasting(remembered.series, remembered.since)
                self._verdicts[key] = replace(remembered, check=replace(remembered.check, confirmed=confirmed))

    def __contains__(self, key: str) -> bool:
        return key in self._verdicts

    def __len__(self) -> int:
        return len(self._verdicts)

    def renewable(self, key: str) -> Remembered | None:
        """What is known of a link whose host may be asked only whether it changed."""
        known, wanted, facts = self._before.get(key), self._plan.fragments.get(key, ()), key in self._plan.pages
        https, text = key in self._plan.https, key in self._plan.texts
        if known is None or not lifetimes.complete(known, wanted, facts=facts, https=https, text=text):
            return None
        return known if lifetimes.renewable(known) else None

    def put(self, key: str, looked: Looked, secure: str | None = "") -> None:
        """Keep a verdict. Of a name that did not resolve, `judge_nameless` has the last word."""
        if looked.nameless:
            self._nameless[key] = looked
        self._settle(key, looked, others_resolved=False, secure=secure)

    def judge_nameless(self, others_resolved: Callable[[str], bool]) -> None:
        """Now that all others were looked up, a name that did not resolve is dead, or our own network is at fault."""
        for key, looked in self._nameless.items():
            self._settle(key, looked, others_resolved=others_resolved(looked.chain.at.host))
        self._nameless.clear()

    @property
    def nameless_hosts(self) -> frozenset[str]:
        """The names that did not resolve, and were not judged yet."""
        return frozenset(looked.chain.at.host for looked in self._nameless.values())

    def living(self) -> Iterator[urls.Target]:
        """The links that live, so that their names should resolve."""
        return (self._plan.targets[key] for key, each in self._verdicts.items() if each.check.verdict in lifetimes.LIVES)

    def gone(self) -> Mapping[str, tuple[urls.Target, Near]]:
        """The links that are gone, of which an archived copy is wanted and was not looked for yet, by key."""
        found = ((key, near, self._verdicts.get(key)) for key, near in self._plan.near.items())
        return {
            key: (self._plan.targets[key], near)
            for key, near, known in found
            if known and known.check.verdict in GONE and (known.search is None or known.search.near != near)
        }

    def searched(self, key: str, search: Search) -> None:
        """Keep what an archive said of a link that is gone."""
        self._verdicts[key] = replace(self._verdicts[key], search=search)
        if self._memory is not None:
            self._memory.put(self._verdicts[key])

    def answers(self, interrupted: bool) -> Mapping[str, LinkAnswer]:
        """An answer for each URL as it was written, in the order of the requests."""
        when = "the run was interrupted" if interrupted else "the time for the run was up"
        answers: dict[str, LinkAnswer] = {}
        for url in self._plan.order:
            known = self._verdicts.get(self._plan.keys.get(url, ""))
            if url in self._plan.answers:
                answers[url] = self._plan.answers[url]
            elif known is not None:
                answers[url] = _as_written(url, known)
            else:
                words = f"{when} before it was answered"
                answers[url] = LinkCheck(urls.shown(url), Verdict.UNVERIFIED, Reason.DEADLINE, words)
        return MappingProxyType(answers)

    def _settle(self, key: str, looked: Looked, *, others_resolved: bool, secure: str | None = "") -> None:
        began = lifetimes.since(self._before.get(key), looked.ruling.series, self._now) if looked.ruling.series else ""
        lasting = self._lasting(looked.ruling.series, began)
        if looked.nameless:  # without a name service, nothing is learnt about the host
            lasting = lasting and (others_resolved or self._strict_hosts)
        ruling = settle(looked.ruling, others_resolved=others_resolved, lasting=lasting)
        lives = ruling.verdict in lifetimes.LIVES
        found = LinkCheck(
            url=looked.target.url,
            verdict=ruling.verdict,
            reason=ruling.reason,
            detail=ruling.detail,
            final_url=looked.chain.at.url,
            chain=looked.chain.hops,
            attempts=len(looked.tries),
            checked_at=self._stamp,
            confirmed=lasting or (looked.twice and ruling.series is Series.NONE),
            secure=secure,
            page=looked.facts if lives else None,
            text=looked.text if lives else None,
            tries=looked.tries if len(looked.tries) > 1 else (),
        )
        fragments = looked.fragments(self._plan.fragments.get(key, ()))
        self._verdicts[key] = Remembered(key, found, ruling.series, began, fragments, *looked.validators)
        if self._memory is not None and not looked.target.credentials:
            self._memory.put(self._verdicts[key])

    def _lasting(self, series: Series, began: str) -> bool:
        return series is not Series.NONE and (self._strict_hosts or lifetimes.lasting(began, self._now))


def _as_written(url: str, known: Remembered) -> LinkCheck:
    """The verdict for one of the URLs that share it. Most links stand alone, as they are asked for: theirs is no copy."""
    shown, wanted, search, check = urls.shown(url), fragment(url), known.search, known.check
    missing = wanted if known.fragments.get(wanted) is False else ""
    if search is None and not missing and shown == check.url:
        return check
    search = search or Search()
    return replace(check, url=shown, missing=missing, copy=search.copy, archive_failed=search.failed)
