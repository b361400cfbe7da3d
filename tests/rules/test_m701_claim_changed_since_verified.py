"""M701 beyond its examples."""

from datetime import date
from pathlib import Path

import pytest

from claimcheck import documents, extraction, ledger
from claimcheck.ledger.knowing import known
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Finding
from claimcheck.model.settings import Settings
from claimcheck.rules import check, chosen

ENTRY = (
    'version: 1\nclaims: [{id: "c-1", document: "%s", text: "%s", status: "%s", was: "%s", now: "%s", by: "A. Editor"}]\n'
)
WAS = "In 2023 the port handled 40 per cent of the grain."
IS = "In 2023 the port handled 44 per cent of the grain."


def flagged(text: str, status: str, was: str = "", now: str = "", document: str = "a") -> tuple[Finding, ...]:
    read = extraction.extract(documents.read(f"# Port\n\nIt is old. {text}\n".encode(), "a.md"), "a", None)
    book = ledger.interpret(ENTRY % (document, WAS, status, was, now), Path("claims.yaml"))
    settled = {read.path: known(book, read, date(2026, 1, 1))}
    return check((read,), Evidence(), chosen(("M701",), ()), Settings(), date(2026, 1, 1), settled)[0]


@pytest.mark.parametrize(
    ("text", "status", "was", "now"),
    [
        (IS, "verified", "", ""),
        (IS, "changed", "verified", IS),
        (IS.replace("44", "45"), "changed", "verified", IS),
        (IS, "gone", "verified", ""),
    ],
)
def test_it_is_said_before_and_after_a_sync(text: str, status: str, was: str, now: str) -> None:
    (found,) = flagged(text, status, was, now)
    assert "This was checked by A. Editor and has changed since." in found.message
    assert [exhibit.kind for exhibit in found.evidence] == ["as checked", "change"]
    assert found.evidence[1].value.startswith("In 2023 the port handled [40] {4")


@pytest.mark.parametrize(
    ("text", "status", "was", "now", "document"),
    [
        (WAS, "verified", "", "", "a"),
        (WAS, "changed", "verified", IS, "a"),
        (IS, "new", "", "", "a"),
        (IS, "verified", "", "", "b"),
        ("Nobody in 1912 thought of ships with 300 beds.", "verified", "", "", "a"),
    ],
)
def test_what_did_not_change_or_nobody_checked_is_none(text: str, status: str, was: str, now: str, document: str) -> None:
    assert flagged(text, status, was, now, document) == ()
