"""What makes a finding the same one in another run: its rule, its document's id, its own words and deciding values.

No path, format, line or clock goes in. White space does not count, for a line may be broken elsewhere; nor does the shape of
quotes and dashes, which word processors and converters set as they like.
"""

import hashlib
import json
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from claimcheck.model.finding import Finding

_TYPED = str.maketrans(
    dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’‚‛", "'") | dict.fromkeys("‐‑‒–—−", "-") | {"…": "...", "\xad": None}
)


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
    return " ".join(unicodedata.normalize("NFC", text).translate(_TYPED).split())
