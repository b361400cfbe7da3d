"""One decision of a person, entered into the ledger."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from claimcheck.errors import UsageError
from claimcheck.grammar import urls
from claimcheck.grammar.rewording import essence
from claimcheck.ledger.drafting import Draft
from claimcheck.ledger.entries import Claim, Kind, Ledger, Source, Waiver
from claimcheck.model.decisions import Standing


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who decides, on which day, and to which last day it holds (EDTF; empty: for good)."""

    by: str
    on: date
    until: str = ""


def claim_named(ledger: Ledger, id_: str) -> Claim:
    """The claim of an id, or of the beginning of one. Raises UsageError where there is none, or more than one."""
    found = [entry for entry in ledger.claims if entry.id == id_] or [e for e in ledger.claims if e.id.startswith(id_)]
    if not found:
        raise UsageError(f"the ledger has no claim {id_}: `claimcheck ledger sync` enters those of a document")
    if len(found) > 1:
        raise UsageError(f"{id_} is the beginning of {len(found)} claims ({found[0].id}, {found[1].id}): write one out")
    return found[0]


def decide(
    draft: Draft, entry: Claim, status: Standing, stamp: Stamp, text: str = "", evidence: str = "", remark: str = ""
) -> None:
    """Says that a claim is verified or disputed as it reads now. text: that wording; empty for the one of the last sync."""
    node, wording = entry.node, text or entry.latest
    if wording != entry.text:
        draft.put(node, "text", wording)
    draft.put(node, "status", status)
    draft.put(node, "by", stamp.by)
    draft.put(node, "on", stamp.on.isoformat())
    if stamp.until:
        draft.put(node, "until", stamp.until)
    else:
        draft.drop(node, "until")
    for key, value in (("evidence", evidence), ("remark", remark)):
        if value:
            draft.put(node, key, value)
    draft.drop(node, "was")
    draft.drop(node, "now")


def waive(ledger: Ledger, draft: Draft, waiver: Waiver, until: str = "") -> bool:
    """Adds a waiver; whether it was not there already."""
    if any(_alike(waiver, known) for known in ledger.waivers):
        return False
    fields = (
        ("rule", waiver.rule),
        ("document", waiver.document),
        ("note", waiver.note),
        ("text", waiver.text),
        ("reason", waiver.reason),
        ("by", waiver.by),
        ("on", waiver.on),
        ("until", until),
        ("kind", "" if waiver.kind is Kind.HOUSE else waiver.kind.value),
    )
    draft.add("waivers", fields)
    return True


def seen(ledger: Ledger, draft: Draft, url: str, stamp: Stamp, cite: str = "", copy: str = "") -> None:
    """Says that somebody saw a page or a work with their own eyes: a new entry, or the one there is with another day.

    url: empty for a work that is cited without a link, which `cite` then names.
    """
    known = seen_before(ledger, url, cite)
    on = stamp.on.isoformat()
    if known is None:
        fields = (("url", url), ("cite", cite), ("seen_by", stamp.by), ("on", on), ("until", stamp.until), ("copy", copy))
        draft.add("sources", fields)
        return
    for key, value in (("seen_by", stamp.by), ("on", on), ("until", stamp.until), ("cite", cite), ("copy", copy)):
        if value:
            draft.put(known.node, key, value)
    if not stamp.until:
        draft.drop(known.node, "until")


def seen_before(ledger: Ledger, url: str, cite: str) -> Source | None:
    """What the ledger says already of a page, or of a work without one."""
    if url:
        return next((source for source in ledger.sources if source.url and urls.same(source.url, url)), None)
    wanted = essence(cite)
    return next((source for source in ledger.sources if not source.url and essence(source.cite) == wanted), None)


def named(entries: Iterable[Claim], document: str, text: str) -> Claim | None:
    """The claim of a document whose sentence reads so."""
    wanted = essence(text)
    return next((e for e in entries if e.document == document and wanted in {essence(e.text), essence(e.now)}), None)


def _alike(a: Waiver, b: Waiver) -> bool:
    same = a.rule.lower() == b.rule.lower() and (a.document, a.note, a.kind) == (b.document, b.note, b.kind)
    return same and essence(a.text) == essence(b.text) and a.reason == b.reason
