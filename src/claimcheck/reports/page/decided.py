"""What the page keeps of a finding for a decision on it: the fields that `claimcheck ledger import` reads."""

import json
import re
from collections.abc import Iterable, Mapping

from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, Status
from claimcheck.reports.prose.places import Places

# Where a sentence of a long paragraph may end. Rough: it only has to find the same piece again.
_SENTENCE_END = re.compile(r"[.!?][”\"’')\]]{0,3} ")
# Characters: up to here a passage is kept whole; and no more than this of anything.
_SHORT, _MOST = 400, 2_000
# A person settles these by verifying the sentence itself: what counts is the sentence as it is.
_ON_CLAIMS = "M7"


def records(findings: Iterable[Finding], documents: Mapping[str, Document], places: Mapping[str, Places]) -> str:
    """The findings of an item that still stand open, as a JSON list; empty where there is nothing to decide."""
    made = [
        {
            "fingerprint": finding.fingerprint,
            "rule": finding.rule,
            "document": documents[finding.path].id,
            "note": finding.note or "",
            "text": _around(finding, documents[finding.path], places[finding.path]),
        }
        for finding in findings
        if finding.status is not Status.WAIVED
    ]
    return json.dumps(made, separators=(",", ":")) if made else ""


def _around(finding: Finding, document: Document, places: Places) -> str:
    """The words and what stands around them, so that they are found again: the note, or the sentences; else the words."""
    words = finding.key[0]
    stretch = places.find(finding.span)
    whole = document.passages[stretch.passage].text.string if stretch else ""
    if stretch is None or not words or finding.rule.startswith(_ON_CLAIMS):
        return _cut(words)
    at = _nearby(whole, words, stretch.start)
    if at < 0:
        return _cut(words)
    if len(whole) <= _SHORT:
        return whole
    near = max(at - _MOST, 0)
    ends = [match.end() for match in _SENTENCE_END.finditer(whole, near, at + len(words) + _MOST)]
    first = max((end for end in ends if end <= at), default=near)
    last = min((end for end in ends if end >= at + len(words)), default=len(whole))
    piece = whole[first:last].strip()
    return piece if len(piece) <= _MOST else _cut(words)


def _nearby(whole: str, words: str, start: int) -> int:
    """Where the words stand; -1 where not. What is far off is not looked at: a passage may be megabytes long."""
    if whole.startswith(words, start):
        return start
    return whole.find(words, max(start - _MOST, 0), start + len(words) + _MOST)


def _cut(words: str) -> str:
    return words if len(words) <= _MOST else words[:_MOST].rpartition(" ")[0] or words[:_MOST]
