"""From what came back to what it means: pure. What the answer does not show stays undecided, and is never called dead."""

import re
from dataclasses import dataclass, replace
from sys import intern

from claimcheck.evidence import challenges, error_pages, parking, soft404, urls
from claimcheck.evidence.answers import Answer, Chain
from claimcheck.evidence.failures import Failure, Kind
from claimcheck.evidence.lifetimes import Series
from claimcheck.evidence.page import Page
from claimcheck.evidence.patience import Again
from claimcheck.grammar.urls_home import landed_on_home
from claimcheck.model.evidence import Reason, Verdict


@dataclass(frozen=True, slots=True)
class Ruling:
    """What one attempt at a link shows. `again` says whether another could show something else.

    suspect: what makes a page that answers well look like an error page, in words.
    """

    verdict: Verdict
    reason: Reason | None
    detail: str
    again: Again = Again.NO
    series: Series = Series.NONE
    suspect: str = ""


_GONE = {404, 410}
_PERMANENT = {301, 308}
# Statuses that refuse the visitor, or the way it asks. 999 is a social network's own, 418 and 444 those of firewalls.
_BLOCKED = {
    401: "asks for a login, or refuses robots",
    403: "refuses access",
    405: "refuses the method",
    406: "refuses the format",
    407: "asks for a proxy's login",
    451: "refuses access for legal reasons",
    999: "refuses robots",
}
_BUSY = {420, 429}
_BRIEFLY = {408, 425}  # too slow, too early (RFC 9110, 15.5.9; RFC 8470): worth another try
_LOGIN = re.compile(
    r"/(?:(?:wp-)?log[-_]?in|sign[-_]?in|log[-_]?on|sign[-_]?on|servicelogin|sso|saml2?|oauth2?|openid-connect|authorize)"
    r"(?:[/?.;]|$)",
    re.IGNORECASE,
)

_FAILED = {
    Kind.FORBIDDEN: (Verdict.FORBIDDEN, None, Again.NO, Series.NONE),
    Kind.EXCLUDED: (Verdict.UNVERIFIED, Reason.EXCLUDED, Again.NO, Series.NONE),
    Kind.UNRECORDED: (Verdict.UNVERIFIED, Reason.NO_RECORD, Again.NO, Series.NONE),
    Kind.PAUSED: (Verdict.RATE_LIMITED, Reason.RATE_LIMITED, Again.NO, Series.NONE),
    Kind.UNRESOLVED: (Verdict.UNREACHABLE, Reason.UNREACHABLE, Again.CONFIRM, Series.UNRESOLVED),
    Kind.LOOKUP: (Verdict.UNREACHABLE, Reason.UNREACHABLE, Again.TRANSIENT, Series.UNREACHABLE),
    Kind.REFUSED: (Verdict.UNREACHABLE, Reason.UNREACHABLE, Again.SLOW, Series.UNREACHABLE),
    Kind.UNROUTED: (Verdict.UNREACHABLE, Reason.UNREACHABLE, Again.SLOW, Series.UNREACHABLE),
    Kind.RESET: (Verdict.UNREACHABLE, Reason.UNREACHABLE, Again.TRANSIENT, Series.UNREACHABLE),
    Kind.TIMEOUT: (Verdict.UNREACHABLE, Reason.TIMEOUT, Again.SLOW, Series.UNREACHABLE),
    Kind.SILENT: (Verdict.UNREACHABLE, Reason.TIMEOUT, Again.NO, Series.UNREACHABLE),
    Kind.EXHAUSTED: (Verdict.UNVERIFIED, Reason.UNREACHABLE, Again.TRANSIENT, Series.NONE),
    Kind.PROXY: (Verdict.UNVERIFIED, Reason.UNREACHABLE, Again.TRANSIENT, Series.NONE),
    Kind.UNPROXIED: (Verdict.UNVERIFIED, Reason.UNREACHABLE, Again.NO, Series.NONE),
    Kind.TLS: (Verdict.UNREACHABLE, Reason.UNREACHABLE, Again.NO, Series.UNREACHABLE),
    Kind.GARBLED: (Verdict.UNREACHABLE, Reason.UNREACHABLE, Again.SLOW, Series.UNREACHABLE),
    Kind.FLOOD: (Verdict.UNREACHABLE, Reason.UNREACHABLE, Again.NO, Series.UNREACHABLE),
    Kind.MALFORMED: (Verdict.UNREACHABLE, Reason.UNREACHABLE, Again.NO, Series.UNREACHABLE),
    Kind.CIRCLE: (Verdict.UNREACHABLE, Reason.UNREACHABLE, Again.NO, Series.UNREACHABLE),
}


def rule(start: urls.Target, chain: Chain) -> Ruling:
    """What a chain of exchanges says about the link at its start."""
    if isinstance(chain.end, Failure):
        verdict, reason, again, series = _FAILED[chain.end.kind]
        return Ruling(verdict, reason, chain.end.detail, again, series)
    return _wall(start, chain, chain.end) or _status(start, chain, chain.end)


def second_look(ruling: Ruling, start: urls.Target, chain: Chain, other: Chain | None) -> Ruling:
    """The final word on a suspect page, once its sibling was asked for (None where it could not be)."""
    if not (ruling.suspect and isinstance(chain.end, Answer)):
        return ruling
    if other is not None and soft404.same(chain, other):
        words = f"{ruling.suspect}, and the host gives the same page for an address that cannot exist"
        return Ruling(Verdict.SOFT_404, None, words)
    if soft404.proven(start, chain, chain.end.page):
        return Ruling(Verdict.SOFT_404, None, ruling.suspect)
    return replace(ruling, suspect="")


def settle(ruling: Ruling, *, others_resolved: bool, lasting: bool) -> Ruling:
    """The final word on a trouble that depends on more than this link.

    A name that does not resolve is dead where another name of the run did resolve: else our own network may be at fault.
    lasting: seen in the store a day earlier, or --strict-hosts; an unreachable host is then no open question any more.
    """
    if ruling.series is Series.UNRESOLVED:
        if others_resolved:
            return Ruling(Verdict.DEAD, None, ruling.detail, series=ruling.series)
        return Ruling(Verdict.UNREACHABLE, Reason.UNREACHABLE, f"{ruling.detail}, nor does any other", series=ruling.series)
    reason = None if lasting and ruling.series else ruling.reason
    return Ruling(ruling.verdict, reason, ruling.detail, series=ruling.series)


def _wall(start: urls.Target, chain: Chain, answer: Answer) -> Ruling | None:
    """An answer about the visitor instead of the page."""
    sign = challenges.sign(answer)
    if sign:
        return Ruling(Verdict.BLOCKED, Reason.BLOCKED, sign)
    if answer.status < 300 and challenges.asks_consent(chain.at) and not challenges.asks_consent(start):
        return Ruling(Verdict.BLOCKED, Reason.BLOCKED, f"it leads to a consent page at {chain.at.host}")
    if answer.status < 300 and not _LOGIN.search(start.path):
        if _LOGIN.search(chain.at.path):
            return Ruling(Verdict.LOGIN, Reason.LOGIN, f"it leads to a login at {chain.at.host}")
        if answer.page.password and error_pages.is_login(answer.page.title, answer.page.headings):
            return Ruling(Verdict.LOGIN, Reason.LOGIN, "the page is a login")
    return None


def _stranger(start: urls.Target, chain: Chain, page: Page) -> Ruling | None:
    """A page that answers well and is not the one that was cited, or not open to read."""
    at = chain.at
    market = "" if at.host == start.host else parking.market(at.host, at.path)
    if market:
        return Ruling(Verdict.PARKED, None, f"the domain is for sale at {market}")
    offer = next((each for each in (page.title, *page.headings) if parking.offered(each, start.host)), "")
    if page.parked or offer:
        return Ruling(Verdict.PARKED, None, page.parked or f"the page is titled “{offer}”")
    if page.locked:
        return Ruling(Verdict.PAYWALLED, Reason.PAYWALLED, "the page says that it is not free to read")
    return None


def _status(start: urls.Target, chain: Chain, answer: Answer) -> Ruling:
    status, words = answer.status, intern(f"HTTP {answer.status}")  # thousands of links have the same
    if status == 202:  # a page is there or it is not; "accepted" is what walls say while they look at the visitor
        return Ruling(Verdict.BLOCKED, Reason.BLOCKED, f"{words} in place of the page")
    if 200 <= status < 300 or status == 304:
        found = _stranger(start, chain, answer.page)
        home = landed_on_home(start.url, chain.at.url)  # given up, whatever the home page is titled
        suspect = "" if home else soft404.suspicion(start, chain, answer.page)
        return found or replace(_alive(start, chain, words), suspect=suspect)
    if 400 <= status < 500 or status == 999:
        if status == 403 and chain.pause > 0:  # a quota is used up, says the header; GitHub's API answers so
            status = 429
        return _refused(status, words)
    if status < 400:
        words += " in place of the page" if status < 200 else " without a place to go to"
    again = Again.TRANSIENT if status >= 500 else Again.NO
    return Ruling(Verdict.SERVER_ERROR, Reason.SERVER_ERROR, words, again, Series.SERVER_ERROR)


def _refused(status: int, words: str) -> Ruling:
    if status in _GONE:
        return Ruling(Verdict.DEAD, None, words, Again.CONFIRM)
    if status in _BUSY:
        return Ruling(Verdict.RATE_LIMITED, Reason.RATE_LIMITED, f"{words}: the host asks for a pause", Again.TRANSIENT)
    if status == 402:
        return Ruling(Verdict.PAYWALLED, Reason.PAYWALLED, f"{words}: the host asks for payment")
    if status in _BRIEFLY:
        return Ruling(Verdict.UNREACHABLE, Reason.TIMEOUT, words, Again.TRANSIENT, Series.UNREACHABLE)
    return Ruling(Verdict.BLOCKED, Reason.BLOCKED, f"{words}: the host {_BLOCKED.get(status, 'refuses the request')}")


def _alive(start: urls.Target, chain: Chain, words: str) -> Ruling:
    """Moved where the link's own URL was given up for good; a detour by way of a resolver (302) is none.

    A page that leads to the home page was given up, whatever the redirects call themselves.
    """
    if landed_on_home(start.url, chain.at.url):
        return Ruling(Verdict.MOVED, None, f"HTTP {chain.hops[0].status} to the home page {chain.at.url}")
    if chain.hops[0].status in _PERMANENT:
        return Ruling(Verdict.MOVED, None, f"HTTP {chain.hops[0].status} to {_new_home(chain)}")
    return Ruling(Verdict.ALIVE, None, words)


def _new_home(chain: Chain) -> str:
    """Where the permanent redirects lead: what lies behind a temporary one is no better address."""
    lasting = next((i for i, hop in enumerate(chain.hops) if hop.status not in _PERMANENT), len(chain.hops) - 1)
    return chain.hops[lasting].url
