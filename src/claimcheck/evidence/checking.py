"""One link, asked until the answer stands: bad news is heard twice, passing trouble is waited out."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus

from claimcheck.evidence import urls
from claimcheck.evidence.answers import Answer, Chain, Wanted
from claimcheck.evidence.chains import Follower
from claimcheck.evidence.failures import Failure, Kind
from claimcheck.evidence.lanes import Turn
from claimcheck.evidence.lifetimes import NO_FRAGMENTS, Remembered
from claimcheck.evidence.page import Page
from claimcheck.evidence.patience import Again, Patience
from claimcheck.evidence.verdicts import Ruling, rule
from claimcheck.model.evidence import Attempt, Reason, Verdict
from claimcheck.model.pages import PageFacts, PageText

# Failures in which nobody was asked.
_UNASKED = {Kind.FORBIDDEN, Kind.EXCLUDED, Kind.SILENT, Kind.PAUSED, Kind.UNRECORDED}


_NO_TIME = Ruling(Verdict.RATE_LIMITED, Reason.RATE_LIMITED, "the host asked for a longer pause than a run waits")

# The longest validator that is kept; an ETag is a hash or a number.
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked: a target, the fragments to look for in its page, whether what the page says of itself is wanted, and
    all its text, and what is known of it from an earlier run."""

    target: urls.Target
    fragments: tuple[str, ...] = ()
    known: Remembered | None = None
    facts: bool = False
    text: bool = False

    @property
    def wanted(self) -> Wanted:
        """The validators that the page had go along: who gave them may answer 304, without the page (RFC 9110, 13.1)."""
        if self.known is None:
            return Wanted(self.fragments, facts=self.facts, text=self.text)
        named = {"If-None-Match": self.known.etag, "If-Modified-Since": self.known.modified}
        sent = tuple((name, value) for name, value in named.items() if value and value.isascii() and value.isprintable())
        return Wanted(self.fragments, False, self.known.check.final_url, sent, facts=self.facts, text=self.text)


@dataclass(frozen=True, slots=True)
class Looked:
    """What became of one target. tries: the attempts in which somebody was asked. twice: dead in two attempts running.

    renewed: what was known of the page, where the host said that this is so still (304).
    """

    target: urls.Target
    ruling: Ruling
    chain: Chain
    tries: tuple[Attempt, ...] = ()
    twice: bool = False
    renewed: Remembered | None = None

    @property
    def validators(self) -> tuple[str, str]:
        """ETag and Last-Modified of the page, of which only the first is needed where both are there."""
        if self.renewed is not None:
            return self.renewed.etag, self.renewed.modified
        if not isinstance(self.chain.end, Answer) or self.chain.end.status != HTTPStatus.OK:
            return "", ""
        return self.chain.end.header("etag")[:_LONGEST], self.chain.end.header("last-modified")[:_LONGEST]

    def fragments(self, wanted: Collection[str]) -> Mapping[str, bool | None]:
        """Whether the page has these fragments; None where nobody could tell."""
        if self.renewed is not None:
            return self.renewed.fragments
        if not wanted:
            return NO_FRAGMENTS
        page = self.chain.end.page if isinstance(self.chain.end, Answer) else Page()
        return {each: True if each in page.present else False if each in page.missing else None for each in wanted}

    @property
    def facts(self) -> PageFacts | None:
        """What the page says of itself, where it was asked and is the page that the link is for."""
        if self.renewed is not None:
            return self.renewed.check.page
        return self.chain.end.page.facts if isinstance(self.chain.end, Answer) and self.chain.end.status < 300 else None

    @property
    def text(self) -> PageText | None:
        """All the text of that page, likewise."""
        if self.renewed is not None:
            return self.renewed.check.text
        return self.chain.end.page.text if isinstance(self.chain.end, Answer) and self.chain.end.status < 300 else None

    @property
    def nameless(self) -> bool:
        """Whether it ended at a name without an address."""
        return isinstance(self.chain.end, Failure) and self.chain.end.kind in {Kind.UNRESOLVED, Kind.LOOKUP}


async def check(asking: Asking, follower: Follower, patience: Patience, turn: Turn) -> Looked:
    """Ask for a target. Between attempts no slot is held, so that hosts which lead to each other cannot lock."""
    chain = await follower.follow(asking.target, turn, asking.wanted)
    looked = _renewed(asking, Looked(asking.target, rule(asking.target, chain), chain, _tried(chain)))
    attempt, slow, waited = 1, 0, 0.0
    while not looked.twice:
        again = looked.ruling.again
        slow += again is Again.SLOW  # a timeout after other trouble is the first of its kind
        lane = follower.lane(looked.chain.at)
        number = slow if again is Again.SLOW else attempt
        wait = patience.wait(again, number, looked.chain.pause, waited, lives=lane.lives)
        if wait is None:
            return looked if again is not Again.CONFIRM else _heard_once(looked, _NO_TIME)
        await follower.lane(asking.target).rest(wait * patience.pace)
        attempt, waited = attempt + 1, waited + wait
        chain = await follower.follow(asking.target, None, asking.wanted)
        if isinstance(chain.end, Failure) and chain.end.kind in {Kind.SILENT, Kind.PAUSED}:  # nobody was asked again
            return looked if again is not Again.CONFIRM else _heard_once(looked, rule(asking.target, chain))
        looked = _renewed(asking, _next(looked, chain))
    return looked


def _next(before: Looked, chain: Chain) -> Looked:
    ruling = rule(before.target, chain)
    confirmed = ruling.again is Again.CONFIRM and before.ruling.again is Again.CONFIRM
    twice = confirmed and ruling.series is before.ruling.series
    return replace(before, ruling=ruling, chain=chain, tries=before.tries + _tried(chain), twice=twice)


def _heard_once(before: Looked, why: Ruling) -> Looked:
    """Bad news that could not be asked for again leaves the question open. why: what kept it from being heard twice."""
    return replace(before, ruling=replace(why, detail=f"{before.ruling.detail}, heard once only: {why.detail}"))


def _renewed(asking: Asking, looked: Looked) -> Looked:
    """What was known of the page holds again where the host says that nothing changed."""
    known, end = asking.known, looked.chain.end
    if known is None or not isinstance(end, Answer) or end.status != HTTPStatus.NOT_MODIFIED:
        return looked
    return replace(looked, ruling=Ruling(known.check.verdict, None, known.check.detail), renewed=known)


def _tried(chain: Chain) -> tuple[Attempt, ...]:
    """The attempt that a chain was; none where nobody was asked."""
    if isinstance(chain.end, Answer):
        return (Attempt(chain.end.status, "", chain.when),)
    unasked = chain.end.kind in _UNASKED and not chain.hops
    return () if unasked else (Attempt(None, chain.end.detail, chain.when),)
