"""What makes a finding the same one in another run: its rule, its document's id, its own words and deciding values.

No path, format, line or clock goes in, and no white space counts: a line that was broken elsewhere is the same line.
"""

import hashlib
import json
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from claimcheck.model.finding import Finding


def fingerprinted(findings: Iterable[Finding], document_id: str) -> list[Finding]:
    """The findings of one document, in its order, each with its fingerprint; equals are told apart by their ordinal."""
    equals: Counter[tuple[str, ...]] = Counter()
    named: list[Finding] = []
    plain = cache(_plain)  # many findings may bear the words of one long note
    for finding in findings:
        key = tuple(plain(part) for part in finding.key)
        parts = json.dumps([finding.rule, document_id, key, equals[finding.rule, *key]])
        equals[finding.rule, *key] += 1
        named.append(replace(finding, fingerprint=hashlib.sha256(parts.encode()).hexdigest()))
    return named


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
