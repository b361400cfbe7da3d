"""M703 beyond its examples: the last day counts."""

from datetime import date
from pathlib import Path

import pytest

from claimcheck import documents, extraction, ledger
from claimcheck.ledger.knowing import known
from claimcheck.model.evidence import Evidence
from claimcheck.model.settings import Settings
from claimcheck.rules import check, chosen

TEXT = (
    "# Port\n\nIt is old. In 2023 the port handled 40 per cent of the grain.[^1]\n\n[^1]: Report, https://www.port.org/a\n"
)
CLAIM = 'claims: [{id: "c-1", document: "a", text: "In 2023 the port handled 40 per cent of the grain.", %s}]\n'
SOURCE = 'sources: [{url: "http://port.org/a/", seen_by: "A", on: "2024", %s}]\n'


def said(entry: str, today: date) -> list[str]:
    read = extraction.extract(documents.read(TEXT.encode(), "a.md"), "a", None)
    settled = {read.path: known(ledger.interpret(f"version: 1\n{entry}", Path("claims.yaml")), read, today)}
    return [each.message for each in check((read,), Evidence(), chosen(("M703",), ()), Settings(), today, settled)[0]]


@pytest.mark.parametrize("entry", [CLAIM % 'status: "verified", until: "{}"', SOURCE % 'until: "{}"'])
@pytest.mark.parametrize(
    ("until", "last"), [("2025", date(2025, 12, 31)), ("2025-02", date(2025, 2, 28)), ("2025-02-03", date(2025, 2, 3))]
)
def test_it_holds_to_the_end_of_the_day_month_or_year(entry: str, until: str, last: date) -> None:
    written = entry.replace("{}", until)
    assert said(written, last) == []
    (told,) = said(written, date.fromordinal(last.toordinal() + 1))
    assert last.isoformat() in told


@pytest.mark.parametrize("status", ["new", "disputed", "gone"])
def test_what_nobody_verified_does_not_expire(status: str) -> None:
    assert said(CLAIM % f'status: "{status}", until: "2024"', date(2026, 1, 1)) == []
