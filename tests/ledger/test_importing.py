"""Decisions saved by the report, entered into the ledger once."""

import json
from datetime import date
from importlib.resources import files
from pathlib import Path

import jsonschema_rs
import pytest

from claimcheck.errors import UsageError
from claimcheck.ledger import interpret
from claimcheck.ledger.drafting import Draft
from claimcheck.ledger.entries import Kind
from claimcheck.ledger.importing import decisions, enter
from claimcheck.model.decisions import Standing

PATH = Path("claims.yaml")
LEDGER = """\
version: 1
claims:
  - {id: "c-1", document: "d", text: "It cost 12 million.", status: "new"}
"""
MADE = [
    {"kind": "right", "fingerprint": "0a", "rule": "D304", "document": "d", "note": "19", "text": "27 June 2024",
     "reason": "", "by": "B. Editor", "on": "2025-05-02"},
    {"kind": "ask", "rule": "L401", "document": "d", "text": "https://x.org", "reason": "is there a copy?"},
    {"kind": "tool-wrong", "rule": "C202", "document": "d", "note": None, "text": "a", "reason": "it is complete"},
    {"kind": "right", "rule": "M704", "document": "d", "text": "It cost 12 million."},
]  # fmt: skip


def saved(folder: Path, made: object) -> Path:
    file = folder / "decisions.json"
    file.write_text(json.dumps(made), "utf-8")
    return file


def schema() -> jsonschema_rs.Validator:
    text = files("claimcheck.reports").joinpath("schemas", "decisions.schema.json").read_text(encoding="utf-8")
    return jsonschema_rs.validator_for(json.loads(text))


def test_decisions_become_waivers_and_verified_claims_once(tmp_path: Path) -> None:
    made = decisions(saved(tmp_path, MADE))
    draft = Draft(LEDGER, PATH)
    assert enter(interpret(LEDGER, PATH), draft, made, "A. Editor", date(2026, 1, 1)) == 4
    after = interpret(draft.text(), PATH)
    told = [(w.rule, w.kind, w.note, w.reason, w.by, w.on) for w in after.waivers]
    assert told == [
        ("D304", Kind.RIGHT, "19", "right as it stands", "B. Editor", "2025-05-02"),
        ("L401", Kind.ASK, "", "is there a copy?", "A. Editor", "2026-01-01"),
        ("C202", Kind.TOOL_WRONG, "", "it is complete", "A. Editor", "2026-01-01"),
    ]
    assert (after.claims[0].status, after.claims[0].by) == (Standing.VERIFIED, "A. Editor")
    again = Draft(draft.text(), PATH)
    assert enter(after, again, made, "A. Editor", date(2026, 1, 2)) == 0
    assert again.text() == draft.text()


def test_the_schema_takes_what_is_read() -> None:
    assert schema().is_valid(MADE)


@pytest.mark.parametrize(
    ("made", "words"),
    [
        ({"kind": "right"}, "is no list of decisions"),
        (["x"], "decision 1 is no table"),
        ([{"kind": "yes", "rule": "D304", "document": "d"}], "'kind' is one of right, ask, house, tool-wrong"),
        ([{"kind": "right", "document": "d"}], "has no 'rule'"),
        ([{"kind": "right", "rule": "D304"}], "has no 'document'"),
        ([{"kind": "right", "rule": "D304", "document": "d", "x": ""}], "has a key 'x'"),
        ([{"kind": "right", "rule": "D304", "document": "d", "note": 19}], "'note' must be a string"),
        ([{"kind": "right", "rule": "D304", "document": "d", "on": "2025-05"}], "'on' is no day"),
    ],
)
def test_what_does_not_hold_is_one_sentence(tmp_path: Path, made: object, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        decisions(saved(tmp_path, made))
    if words != "'on' is no day":
        assert not schema().is_valid(made)


def test_a_file_that_is_no_json_or_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("{", "utf-8")
    (tmp_path / "b").write_text("[" * 100_000, "utf-8")
    for name in ("a", "b", "none"):
        with pytest.raises(UsageError, match=str(tmp_path / name)):
            decisions(tmp_path / name)
