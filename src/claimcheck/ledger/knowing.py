"""What the ledger knows of one document, before any rule looks at it."""

from collections.abc import Iterator, Sequence
from datetime import date
from types import MappingProxyType

from claimcheck.grammar import urls
from claimcheck.grammar.rewording import essence
from claimcheck.ledger.entries import Claim, Ledger, Source, Waiver
from claimcheck.ledger.identity import pair
from claimcheck.model.decisions import ClaimDecision, Decisions, Known, Lapsed, SourceSeen, Standing
from claimcheck.model.document import Document


def known(ledger: Ledger, document: Document, today: date, *, strict: bool = False) -> Known:
    """Facts and decisions as they bear on a document; nothing of a ledger that does not speak for it.

    strict: every claim that must be checked is to be verified. `today` decides what has expired.
    """
    if not ledger.speaks_for(document.id):
        return Known(decisions=Decisions(strict=strict))
    name = ledger.path.name if ledger.path else ""
    entries = [entry for entry in ledger.claims if entry.document == document.id]
    pairs = pair_claims(entries, document)
    claims = {document.claims[c].id: _decision(entries[e], today, document.claims[c].text.string) for e, c in pairs.items()}
    gone = tuple(_decision(entry, today) for i, entry in enumerate(entries) if i not in pairs)
    sources = dict(seen_in(ledger.sources, document, today))
    lapsed = tuple(_lapsed(waiver) for waiver in ledger.waivers if bears(waiver, document) and expired(waiver.until, today))
    decisions = Decisions(name, MappingProxyType(claims), gone, MappingProxyType(sources), lapsed, strict=strict)
    return Known(ledger.facts, decisions)


def pair_claims(entries: Sequence[Claim], document: Document) -> dict[int, int]:
    """Which claim of a document each entry speaks of, as indices. By the sentence as it was last seen."""
    return dict(pair([entry.latest for entry in entries], [claim.text.string for claim in document.claims]))


def expired(until: date | None, today: date) -> bool:
    """Whether the last day on which something holds has passed."""
    return until is not None and until < today


def bears(waiver: Waiver, document: Document) -> bool:
    return waiver.document in {"", document.id}


def seen_in(sources: Sequence[Source], document: Document, today: date) -> Iterator[tuple[str, SourceSeen]]:
    """The URLs of a document that somebody saw, as they are written there."""
    by_url = {urls.normal(source.url): source for source in sources if source.url}
    if not by_url:
        return
    cited = [url for note in document.notes for citation in note.citations for url in citation.urls]
    cited += [url for reference in document.references for citation in reference.citations for url in citation.urls]
    for url in dict.fromkeys([*(link.url for link in document.links), *cited]):
        source = by_url.get(urls.normal(url))
        if source:
            yield url, sighting(source, today)


def sighting(source: Source, today: date) -> SourceSeen:
    until = source.until.isoformat() if source.until else ""
    return SourceSeen(source.url, source.seen_by, source.on, until, source.node.line, expired(source.until, today))


def _decision(entry: Claim, today: date, text: str | None = None) -> ClaimDecision:
    """An entry as rules see it. Whether its sentence has changed is seen now, whatever the last sync saw."""
    status = entry.decided
    if text is None:
        status = Standing.GONE if entry.status is Standing.GONE else status
    elif status in {Standing.VERIFIED, Standing.DISPUTED} and essence(entry.text) != essence(text):
        status = Standing.CHANGED
    return ClaimDecision(
        id=entry.id,
        text=entry.text,
        status=status,
        by=entry.by,
        on=entry.on,
        until=entry.until.isoformat() if entry.until else "",
        remark=entry.remark,
        line=entry.node.line,
        expired=expired(entry.until, today),
    )


def _lapsed(waiver: Waiver) -> Lapsed:
    until = waiver.until.isoformat() if waiver.until else ""
    return Lapsed(waiver.rule, waiver.note, waiver.text, until, waiver.by, waiver.node.line)
