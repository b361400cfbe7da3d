"""Decisions that a reader of the HTML report made and saved: a JSON list (schemas/decisions.schema.json) into the ledger."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from claimcheck.errors import UsageError
from claimcheck.grammar.edtf import parse_edtf
from claimcheck.ledger.deciding import Stamp, decide, named, waive
from claimcheck.ledger.drafting import Draft
from claimcheck.ledger.entries import REASONS, Claim, Kind, Ledger, Waiver
from claimcheck.model.decisions import Standing

_KEYS = ("kind", "fingerprint", "rule", "document", "note", "text", "reason", "by", "on")
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


def decisions(path: Path) -> tuple[Decision, ...]:
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


def enter(ledger: Ledger, draft: Draft, made: tuple[Decision, ...], by: str, today: date) -> int:
    """Enters decisions into the draft; how many were new. by: whoever is meant where a decision does not say."""
    new = 0
    changed: set[str] = set()
    for one in made:
        claim = named(ledger.claims, one.document, one.text) if one.rule in _ON_CLAIMS else None
        on = one.on or today
        stamp = Stamp(one.by or by, on)
        if claim is None:
            reason = one.reason or REASONS[one.kind]
            waiver = Waiver(one.rule, reason, one.document, one.note, one.text, stamp.by, on.isoformat(), None, one.kind)
            new += waive(ledger, draft, waiver)
        elif claim.id not in changed and not _said(claim, one):
            status = Standing.DISPUTED if one.kind is Kind.ASK else Standing.VERIFIED
            decide(draft, claim, status, stamp, one.text, remark=one.reason)
            changed.add(claim.id)
            new += 1
    return new


def _said(claim: Claim, one: Decision) -> bool:
    wanted = Standing.DISPUTED if one.kind is Kind.ASK else Standing.VERIFIED
    return claim.status is wanted and (one.on is None or claim.on >= one.on.isoformat())


def _decision(found: object, where: str) -> Decision:
    if not isinstance(found, dict):
        raise UsageError(f"{where} is no table of keys")
    unknown = [key for key in found if key not in _KEYS]
    if unknown:
        raise UsageError(f"{where} has a key '{unknown[0]}', and known are {', '.join(_KEYS)}")
    texts = {key: _text(found, key, where) for key in _KEYS}
    if texts["kind"] not in set(Kind):
        raise UsageError(f"{where}: 'kind' is one of {', '.join(Kind)}")
    for key in ("rule", "document"):
        if not texts[key].strip():
            raise UsageError(f"{where} has no '{key}'")
    on = parse_edtf(texts["on"]) if texts["on"] else None
    if texts["on"] and (on is None or on.earliest is None or on.earliest != on.latest):
        raise UsageError(f"{where}: 'on' is no day: write it as 2025-06-15")
    return Decision(
        kind=Kind(texts["kind"]),
        rule=texts["rule"],
        document=texts["document"],
        note=texts["note"],
        text=texts["text"],
        reason=texts["reason"],
        by=texts["by"],
        on=on.earliest if on else None,
    )


def _text(found: Mapping[str, object], key: str, where: str) -> str:
    value = found.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise UsageError(f"{where}: '{key}' must be a string")
    return value
