"""M704 beyond its examples: why a claim is not taken for verified."""

from datetime import date
from pathlib import Path

import pytest

from claimcheck import documents, extraction, ledger
from claimcheck.ledger.knowing import known
from claimcheck.model.evidence import Evidence
from claimcheck.model.settings import Settings
from claimcheck.rules import check, chosen

TEXT = "# Port\n\nIt is old. In 2023 the port handled 44 per cent of the grain. It employs 312 people.\n"


def said(entry: str, *, strict: bool = True) -> list[str]:
    today = date(2026, 1, 1)
    read = extraction.extract(documents.read(TEXT.encode(), "a.md"), "a", None)
    settled = {read.path: known(ledger.interpret(f"version: 1\n{entry}", Path("claims.yaml")), read, today, strict=strict)}
    return [each.message for each in check((read,), Evidence(), chosen(("M704",), ()), Settings(), today, settled)[0]]


def entry(text: str, rest: str) -> str:
    return f'claims: [{{id: "c-1", document: "a", text: "{text}", {rest}}}]\n'


NOW = "In 2023 the port handled 44 per cent of the grain."


@pytest.mark.parametrize(
    ("ledger_", "why"),
    [
        ("", "it is not in the ledger yet"),
        (entry(NOW, 'status: "new"'), "it was not verified yet"),
        (entry(NOW, 'status: "disputed"'), "it was disputed"),
        (entry(NOW, 'status: "verified", until: "2025"'), "it was checked too long ago"),
        (entry(NOW.replace("44", "40"), 'status: "verified"'), "it has changed since it was checked"),
        ('documents: [{id: "b", paths: ["b"]}]\n' + entry(NOW, 'status: "verified"'), "it is not in the ledger yet"),
    ],
)
def test_the_reason_is_said(ledger_: str, why: str) -> None:
    (told,) = said(ledger_)
    assert told.endswith(f"{why}.")


def test_nothing_is_said_of_a_verified_claim_or_without_the_gate() -> None:
    assert said(entry(NOW, 'status: "verified"')) == []
    assert said("", strict=False) == []
