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


SEEN = [
    {"kind": "seen", "document": "d", "note": "4", "url": "https://x.org/a", "cite": "", "by": "B. Editor",
     "on": "2025-05-02", "until": "2026-05", "copy": "copies/a.pdf"},
    {"kind": "seen", "document": "d", "note": "7", "url": "https://x.org/a#part", "cite": ""},
    {"kind": "seen", "document": "d", "cite": "A. Rossi, Ports of the North, 2023"},
    {"kind": "seen", "document": "d", "cite": "A. Rossi, “Ports of the North”, 2023."},
]  # fmt: skip


def test_what_was_seen_becomes_a_source_once_and_a_later_day_takes_the_place_of_an_earlier(tmp_path: Path) -> None:
    made = decisions(saved(tmp_path, SEEN))
    draft = Draft(LEDGER, PATH)
    assert enter(interpret(LEDGER, PATH), draft, made, "A. Editor", date(2025, 6, 1)) == 3
    after = interpret(draft.text(), PATH)
    told = [(s.url, s.cite, s.seen_by, s.on, s.until, s.copy) for s in after.sources]
    assert told == [
        ("https://x.org/a", "", "B. Editor", "2025-05-02", date(2026, 5, 31), "copies/a.pdf"),
        ("https://x.org/a#part", "", "A. Editor", "2025-06-01", None, ""),
        ("", "A. Rossi, Ports of the North, 2023", "A. Editor", "2025-06-01", None, ""),
    ]
    again = Draft(draft.text(), PATH)
    assert enter(after, again, made, "A. Editor", date(2025, 6, 1)) == 0
    assert again.text() == draft.text()
    later = Draft(draft.text(), PATH)
    enter(after, later, decisions(saved(tmp_path, SEEN[2:3])), "C. Editor", date(2025, 7, 1))
    assert [(s.seen_by, s.on) for s in interpret(later.text(), PATH).sources][2] == ("C. Editor", "2025-07-01")


@pytest.mark.parametrize("made", [MADE, SEEN])
def test_the_schema_takes_what_is_read(made: list[dict[str, str]]) -> None:
    assert schema().is_valid(made)


@pytest.mark.parametrize(
    ("made", "words"),
    [
        ({"kind": "right"}, "is no list of decisions"),
        (["x"], "decision 1 is no table"),
        ([{"kind": "yes", "rule": "D304", "document": "d"}], "'kind' is one of right, ask, house, tool-wrong, seen"),
        ([{"kind": "right", "document": "d"}], "has no 'rule'"),
        ([{"kind": "right", "rule": "D304"}], "has no 'document'"),
        ([{"kind": "right", "rule": "D304", "document": "d", "x": ""}], "has a key 'x'"),
        ([{"kind": "right", "rule": "D304", "document": "d", "note": 19}], "'note' must be a string"),
        ([{"kind": "right", "rule": "D304", "document": "d", "on": "2025-05"}], "'on' is no day"),
        ([{"kind": "seen", "document": "d"}], "has neither 'url' nor 'cite'"),
        ([{"kind": "seen", "document": "d", "url": "", "cite": ""}], "has neither 'url' nor 'cite'"),
        ([{"kind": "seen", "document": "d", "url": "https://x.org", "rule": "L401"}], "has a key 'rule'"),
        ([{"kind": "seen", "document": "d", "url": "file:///x"}], "'url' is no web address"),
        ([{"kind": "seen", "document": "d", "cite": "x", "until": "someday"}], "'until' has no last day"),
    ],
)
def test_what_does_not_hold_is_one_sentence(tmp_path: Path, made: object, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        decisions(saved(tmp_path, made))
    if words not in {"'on' is no day", "'until' has no last day", "'url' is no web address"}:
        assert not schema().is_valid(made)


def test_a_file_that_is_no_json_or_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("{", "utf-8")
    (tmp_path / "b").write_text("[" * 100_000, "utf-8")
    for name in ("a", "b", "none"):
        with pytest.raises(UsageError, match=str(tmp_path / name)):
            decisions(tmp_path / name)
