"""What a run has to do: which URLs are one request, which need none, and what is looked for in which page."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from claimcheck.evidence import asking, connect, lifetimes, urls
from claimcheck.grammar.anchors import NO_PLACE
from claimcheck.model.evidence import LinkAnswer, LinkCheck, NotAsked, Reason, Request, Verdict
from claimcheck.model.settings import Network

_TEXT = ":~:text="
_LONGEST = 500


Near = tuple[date, date] | None
"""The first and last day that a citation's date may mean; None where it has none."""


@dataclass(frozen=True, slots=True)
class Plan:
    """order: the URLs as written. answers: those that need no network. keys: of the others, by URL. targets: by key.

    URLs that differ only in their fragment, or in escapes that mean nothing, have one key and cost one request.
    fragments: by key, those that are looked for in the page. near: by key, the time of the citation of those for which an
    archived copy is wanted if they are gone. pages: the keys of which the facts of the page are wanted.
    https: those of which it is wanted whether the page answers over https as well. texts: those of which all the text is.
    """

    order: tuple[str, ...]
    answers: Mapping[str, LinkAnswer]
    keys: Mapping[str, str]
    targets: Mapping[str, urls.Target]
    fragments: Mapping[str, tuple[str, ...]]
    near: Mapping[str, Near]
    pages: frozenset[str] = frozenset()
    https: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()


def plan(
    requests: Iterable[Request], network: Network, now: datetime, recorded: Callable[[urls.Target], bool] = lambda _: False
) -> Plan:
    """What to do. recorded: what stands in a recording that is replayed; asking that reaches nobody's network."""
    answers: dict[str, LinkAnswer] = {}
    keys: dict[str, str] = {}
    targets: dict[str, urls.Target] = {}
    fragments: dict[str, dict[str, None]] = {}
    near: dict[str, Near] = {}
    order: dict[str, None] = {}
    pages: set[str] = set()
    https: set[str] = set()
    texts: set[str] = set()
    for request in requests:
        order[request.url] = None
        target = urls.parse(request.url)
        known = target is not None and recorded(target)
        excluded = asking.exclusion(request, network, known=known)
        if excluded is not None or target is None:
            answers[request.url] = excluded or NotAsked(Reason.SCHEME)
            continue
        words = connect.forbidden(target, network.connect_to, proxied=bool(network.proxy))
        if words and not known:
            shown = urls.shown(request.url)
            answers[request.url] = LinkCheck(
                shown, Verdict.FORBIDDEN, detail=words, final_url=target.url, checked_at=lifetimes.stamp(now)
            )
            continue
        key = f"{target.user}:{target.password}@{target.key}" if target.credentials else target.key
        keys[request.url] = key
        targets.setdefault(key, target)
        if request.archive:
            near[key] = near.get(key) or request.near
        if request.page:
            pages.add(key)
        if request.https:
            https.add(key)
        if request.text:
            texts.add(key)
        if wanted := fragment(request.url):
            fragments.setdefault(key, {})[wanted] = None
    looked_for = {key: tuple(each) for key, each in fragments.items()}
    return Plan(tuple(order), answers, keys, targets, looked_for, near, frozenset(pages), frozenset(https), frozenset(texts))


def fragment(url: str) -> str:
    """The fragment of a URL if it names a place in the page, else nothing."""
    named = url.partition("#")[2]
    anchor, _, text = named.partition(_TEXT)
    if not named or len(named) > _LONGEST or (not text and NO_PLACE.fullmatch(anchor)):
        return ""
    return named


def scope(network: Network) -> str:
    """What a verdict depends on beside its URL: an answer that a mapping or a proxy gave says nothing about the open web."""
    ways = (*network.connect_to, *((network.proxy,) if network.proxy else ()))
    return hashlib.sha256(repr(ways).encode()).hexdigest()[:16] if ways else ""
