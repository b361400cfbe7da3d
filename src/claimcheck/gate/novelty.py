"""What of a document is new since an earlier version of it: notes, claims and other passages, and the links of these."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from claimcheck.model.claims import Claim
from claimcheck.model.document import Document, Link, PassageKind
from claimcheck.model.evidence import Request
from claimcheck.model.finding import Finding, Undetermined
from claimcheck.model.local import LocalLink
from claimcheck.model.text import Span


@dataclass(frozen=True)
class Novelty:
    """spans: the stretches of the source that are new, sorted. claims: those whose words, or notes, are new.

    The note of a new claim is looked up with it, so `notes` has the notes that changed, and `cited` those of the claims.
    """

    document: Document
    notes: frozenset[str]
    cited: frozenset[str]
    claims: frozenset[str]
    spans: tuple[Span, ...]

    def __bool__(self) -> bool:
        return bool(self.spans or self.claims)

    @cached_property
    def urls(self) -> frozenset[str]:
        """The links of what is new: all that is asked for."""
        looked = self.notes | self.cited
        links = self.document.links
        return frozenset(link.url for link in links if link.note_id in looked or self.covers(link.span))

    @cached_property
    def works(self) -> Document:
        """The document with the notes and references alone whose works are looked up."""
        notes = tuple(note for note in self.document.notes if note.id in self.notes | self.cited)
        references = tuple(each for each in self.document.references if self.covers(each.span))
        return replace(self.document, notes=notes, references=references)

    def covers(self, span: Span) -> bool:
        """Whether a stretch of the source touches something new."""
        at = bisect_left(self.spans, span.end, key=lambda each: each.start)
        return any(each.end > span.start for each in self.spans[max(0, at - 1) : at])

    def speaks_of(self, said: Finding | Undetermined) -> bool:
        """Whether something was said of what is new."""
        return self.covers(said.span) or said.note_id in self.notes

    def asks_of(self, said: Finding | Undetermined) -> bool:
        """Whether something was said of what is new, or of a claim whose note is."""
        return self.speaks_of(said) or (isinstance(said, Finding) and said.claim in self.claims)


def novelty(document: Document, before: Document | None) -> Novelty:
    """What is new in a document; all of it where there was none before. White space does not count, nor does order."""
    if before is None:
        everything = frozenset(note.id for note in document.notes), frozenset(claim.id for claim in document.claims)
        return Novelty(document, everything[0], frozenset(), everything[1], (Span(0, len(document.source) + 1),))
    known = _Known(before)
    links = [link for link in _links(document) if known.lacks("link", _link(document, link))]
    notes = {link.note_id for link in links if link.note_id}
    notes |= {note.id for note in document.notes if known.lacks("note", note.text.string)}
    spans = [span for note in document.notes if note.id in notes for span in (note.span, *note.text.spans())]
    spans += [link.span for link in links]
    spans += [each.span for each in document.references if known.lacks("reference", each.text.string)]
    new = {claim.id for claim in document.claims if known.lacks("claim", claim.text.string)}
    old: list[Span] = []
    for claim in document.claims:
        (spans if claim.id in new else old).extend(claim.text.spans())
    old.sort()
    for passage in document.passages:
        apart = passage.kind in {PassageKind.NOTE, PassageKind.REFERENCE}
        if not apart and known.lacks("passage", passage.text.string):
            spans += [part for span in passage.text.spans() for part in _less(span, old)]
    resting = [claim for claim in document.claims if known.lacks("rest", _rest(document, claim))]
    cited = {id_ for claim in resting for id_ in _noted(claim) if claim.id in new or notes.isdisjoint(_noted(claim))}
    claims = new | {claim.id for claim in resting}
    return Novelty(document, frozenset(notes), frozenset(cited), frozenset(claims), tuple(_united(spans)))


def _links(document: Document) -> tuple[Link | LocalLink, ...]:
    return *document.links, *document.local_links


def _link(document: Document, link: Link | LocalLink) -> str:
    """A link by where it leads and by the words that it stands in: an address may be in none of these."""
    note = document.note_by_id.get(link.note_id or "")
    return f"{link.url if isinstance(link, Link) else link.target} {note.text.string if note else link.text}"


def _noted(claim: Claim) -> tuple[str, ...]:
    return *claim.note_ids, *claim.near_note_ids


def _rest(document: Document, claim: Claim) -> str:
    """A claim with what it rests on: a marker may point to another note, and the sentence stay."""
    notes = sorted(document.note_by_id[id_].text.string for id_ in _noted(claim) if id_ in document.note_by_id)
    return "\n".join([claim.text.string, *notes])


def only_new(requests: Iterable[Request], novelties: Iterable[Novelty], name: str) -> tuple[Request, ...]:
    """The requests; those that nothing new wants are not asked, and say why."""
    wanted = frozenset(url for each in novelties for url in each.urls)
    return tuple(r if r.url in wanted or r.skip else replace(r, skip=f"unchanged since {name}") for r in requests)


def only_said_now(
    findings: Iterable[Finding],
    earlier: Iterable[Finding],
    novelties: Mapping[str, Novelty],
    asks: Callable[[Finding], bool],
) -> tuple[Finding, ...]:
    """The findings of what is new, and those in the rest that were not there before: a marker whose note was deleted.

    earlier: what the rules said of the earlier versions without a network, under the ids of now. asks: whether the rule
    of a finding needs the network, so that nobody knows what it would have said before.
    """
    known = Counter(finding.fingerprint for finding in earlier)
    kept: list[Finding] = []
    for finding in findings:
        here, before = novelties[finding.path], known[finding.fingerprint] > 0
        known[finding.fingerprint] -= before
        if here.asks_of(finding) if asks(finding) else here.speaks_of(finding) or not before:
            kept.append(finding)
    return tuple(kept)


class _Known:
    """The texts of an earlier version, each as often as it stood there."""

    def __init__(self, before: Document) -> None:
        self._left: Counter[tuple[str, str]] = Counter()
        self._add("note", (note.text.string for note in before.notes))
        self._add("reference", (each.text.string for each in before.references))
        self._add("claim", (claim.text.string for claim in before.claims))
        self._add("link", (_link(before, link) for link in _links(before)))
        self._add("rest", (_rest(before, claim) for claim in before.claims))
        self._add("passage", (passage.text.string for passage in before.passages))

    def _add(self, kind: str, texts: Iterable[str]) -> None:
        self._left.update((kind, _plain(text)) for text in texts)

    def lacks(self, kind: str, text: str) -> bool:
        """Whether it is new; one that is known is known once."""
        key = (kind, _plain(text))
        known = self._left[key] > 0
        self._left[key] -= known
        return not known


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _less(span: Span, taken: list[Span]) -> Iterable[Span]:
    """What of a stretch is left without those, which are sorted and none over another."""
    at = span.start
    for each in islice(taken, bisect_right(taken, at, key=lambda one: one.end), None):
        if each.start >= span.end:
            break
        if each.start > at:
            yield Span(at, each.start)
        at = each.end
    if at < span.end:
        yield Span(at, span.end)


def _united(spans: Iterable[Span]) -> Iterable[Span]:
    """The stretches, sorted and none over another."""
    last: Span | None = None
    for span in sorted(span for span in spans if span.end > span.start):
        if last is not None and span.start <= last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last
