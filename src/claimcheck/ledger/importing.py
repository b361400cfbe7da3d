"""Decisions that a reader of the HTML report made and saved: a JSON list (schemas/decisions.schema.json) into the ledger."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from claimcheck.errors import UsageError
from claimcheck.grammar import urls
from claimcheck.grammar.edtf import parse_edtf
from claimcheck.grammar.rewording import essence
from claimcheck.ledger.deciding import Stamp, decide, named, seen, seen_before, waive
from claimcheck.ledger.drafting import Draft
from claimcheck.ledger.entries import REASONS, Claim, Kind, Ledger, Waiver
from claimcheck.model.decisions import Standing

_KEYS = ("kind", "fingerprint", "rule", "document", "note", "text", "reason", "by", "on")
# The kind of a decision that is about a source, and what is said of one.
_SEEN = "seen"
_SEEN_KEYS = ("kind", "document", "note", "url", "cite", "by", "on", "until", "copy")
_SIZE = 10_000_000
# Findings on a claim itself are settled by verifying or disputing it, not by letting the rule pass.
_ON_CLAIMS = frozenset({"M701", "M703", "M704"})


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody said of one finding. text: the flagged words, or what stands around them. on: None for today."""

    kind: Kind
    rule: str
    document: str
    note: str
    text: str
    reason: str
    by: str
    on: date | None


@dataclass(frozen=True, slots=True)
class Sighting:
    """Somebody saw a source that could not be checked: the page of a URL, or the work that `cite` is the citation of."""

    url: str
    cite: str
    by: str
    on: date | None
    until: str
    copy: str


def decisions(path: Path) -> tuple[Decision | Sighting, ...]:
    """The decisions of a file. Raises UsageError, one sentence, for whatever does not hold."""
    try:
        if path.stat().st_size > _SIZE:
            raise UsageError(f"{path} is too large to be a list of decisions")
        found = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}): name the file that the report saved") from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{path} is not JSON: name the file that the report saved") from error
    if not isinstance(found, list):
        raise UsageError(f"{path} is no list of decisions: name the file that the report saved")
    return tuple(_decision(each, f"{path}, decision {i}") for i, each in enumerate(found, 1))


def enter(ledger: Ledger, draft: Draft, made: tuple[Decision | Sighting, ...], by: str, today: date) -> int:
    """Enters decisions into the draft; how many were new. by: whoever is meant where a decision does not say."""
    new = 0
    changed: set[str] = set()
    for one in made:
        on = one.on or today
        if isinstance(one, Sighting):
            name = urls.normal(one.url) if one.url else essence(one.cite)
            if name not in changed and not _recalled(ledger, one, on):
                seen(ledger, draft, one.url, Stamp(one.by or by, on, one.until), one.cite, one.copy)
                changed.add(name)
                new += 1
        else:
            new += _enter(ledger, draft, one, Stamp(one.by or by, on), changed)
    return new


def _enter(ledger: Ledger, draft: Draft, one: Decision, stamp: Stamp, changed: set[str]) -> bool:
    """A decision on a finding. changed: the claims that were decided upon already, to which this one may be added."""
    claim = named(ledger.claims, one.document, one.text) if one.rule in _ON_CLAIMS else None
    if claim is None:
        reason = one.reason or REASONS[one.kind]
        on = stamp.on.isoformat()
        return waive(ledger, draft, Waiver(one.rule, reason, one.document, one.note, one.text, stamp.by, on, None, one.kind))
    if claim.id in changed or _said(claim, one):
        return False
    status = Standing.DISPUTED if one.kind is Kind.ASK else Standing.VERIFIED
    decide(draft, claim, status, stamp, one.text, remark=one.reason)
    changed.add(claim.id)
    return True


def _recalled(ledger: Ledger, one: Sighting, on: date) -> bool:
    """Whether the ledger has this sighting, or a later one."""
    known = seen_before(ledger, one.url, one.cite)
    return known is not None and known.on >= on.isoformat()


def _said(claim: Claim, one: Decision) -> bool:
    wanted = Standing.DISPUTED if one.kind is Kind.ASK else Standing.VERIFIED
    return claim.status is wanted and (one.on is None or claim.on >= one.on.isoformat())


def _decision(found: object, where: str) -> Decision | Sighting:
    if not isinstance(found, dict):
        raise UsageError(f"{where} is no table of keys")
    keys = _SEEN_KEYS if found.get("kind") == _SEEN else _KEYS
    unknown = [key for key in found if key not in keys]
    if unknown:
        raise UsageError(f"{where} has a key '{unknown[0]}', and known are {', '.join(keys)}")
    texts = {key: _text(found, key, where) for key in keys}
    on = _day(texts["on"])
    if texts["on"] and on is None:
        raise UsageError(f"{where}: 'on' is no day: write it as 2025-06-15")
    return _sighting(texts, on, where) if keys is _SEEN_KEYS else _on_finding(texts, on, where)


def _on_finding(texts: Mapping[str, str], on: date | None, where: str) -> Decision:
    if texts["kind"] not in set(Kind):
        raise UsageError(f"{where}: 'kind' is one of {', '.join(Kind)}, {_SEEN}")
    for key in ("rule", "document"):
        if not texts[key].strip():
            raise UsageError(f"{where} has no '{key}'")
    return Decision(
        kind=Kind(texts["kind"]),
        rule=texts["rule"],
        document=texts["document"],
        note=texts["note"],
        text=texts["text"],
        reason=texts["reason"],
        by=texts["by"],
        on=on,
    )


def _sighting(texts: Mapping[str, str], on: date | None, where: str) -> Sighting:
    url, cite = texts["url"].strip(), texts["cite"].strip()
    if url and not url.lower().startswith(("http://", "https://")):
        raise UsageError(f"{where}: 'url' is no web address: it begins with https:// or http://")
    if not (url or cite):
        raise UsageError(f"{where} has neither 'url' nor 'cite': say what was seen")
    until = parse_edtf(texts["until"]) if texts["until"] else None
    if texts["until"] and (until is None or until.latest is None):
        raise UsageError(f"{where}: 'until' has no last day: write 2026, 2026-05 or 2026-05-02")
    return Sighting(url, cite, texts["by"], on, texts["until"], texts["copy"])


def _day(written: str) -> date | None:
    edtf = parse_edtf(written) if written else None
    return edtf.earliest if edtf is not None and edtf.earliest == edtf.latest else None


def _text(found: Mapping[str, object], key: str, where: str) -> str:
    value = found.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise UsageError(f"{where}: '{key}' must be a string")
    return value
