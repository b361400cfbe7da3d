"""Whole documents of our own, from file to findings: a change anywhere shows here as a difference to be looked at.

`pytest --snapshot-update` writes the snapshots anew; read the difference before it is committed.
"""

from datetime import date
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from claimcheck import evidence, extraction, rules
from claimcheck.documents import read
from claimcheck.model.document import Document
from claimcheck.model.evidence import Need
from claimcheck.model.finding import Confidence, Severity
from claimcheck.model.settings import Settings
from claimcheck.reports import extract_formats
from claimcheck.reports.format import View

HERE = Path(__file__).parent
MAIN = HERE.parents[1] / "shared" / "corpus" / "italy-japan-2025.md"
BRIEFS = sorted([*HERE.glob("briefs/*.md"), *HERE.parent.glob("examples/*-*.md")], key=lambda path: path.name)


class AsText(SingleFileSnapshotExtension):
    """One readable file a snapshot, with a suffix that editors know."""

    _write_mode = WriteMode.TEXT
    file_extension = "json"


@pytest.fixture(params=BRIEFS, ids=lambda path: path.stem)
def document(request: pytest.FixtureRequest) -> Document:
    path: Path = request.param
    return extraction.extract(read(path.read_bytes(), path.name), path.stem, None)


def test_what_is_extracted(document: Document, snapshot: SnapshotAssertion) -> None:
    assert extract_formats()["json"].render((document,), View()) == snapshot(extension_class=AsText)


def test_what_is_found_offline(document: Document, snapshot: SnapshotAssertion) -> None:
    answers = evidence.not_asked(evidence.requests((document,), frozenset(Need)))
    findings, undetermined = rules.check((document,), answers, rules.all_rules(), Settings(), date(2026, 1, 1))
    lines = [f"{f.rule} {f.confidence} {document.place(f.span)} {f.message}" for f in findings]
    lines += [f"{u.reason} {' '.join(u.rules)} {document.place(u.span)} {u.detail}" for u in undetermined]
    assert "\n".join(lines) == snapshot(extension_class=AsText)


@pytest.mark.skipif(not MAIN.exists(), reason="the corpus is not at hand")
def test_of_a_long_collection_at_most_thirty_items_are_shown_and_none_of_them_twice() -> None:
    document = extraction.extract(read(MAIN.read_bytes(), MAIN.name), MAIN.stem, None)
    answers = evidence.not_asked(evidence.requests((document,), frozenset(Need)))
    findings, _ = rules.check((document,), answers, rules.all_rules(), Settings(), date(2026, 1, 1))
    shown = [f for f in findings if f.severity is not Severity.INFO and f.confidence is not Confidence.LOW]
    assert 0 < len({f.group for f in shown}) <= 30
    assert len({(f.rule, f.span) for f in shown}) == len(shown)
