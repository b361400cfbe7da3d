"""`run --format json` keeps its contract."""

import json
from dataclasses import replace
from importlib.resources import files

import jsonschema_rs
import pytest

from claimcheck.model.document import Basis
from claimcheck.model.evidence import Attempt, Reason, Verdict
from claimcheck.model.finding import Confidence, Severity, Status
from claimcheck.reports import View, formats


def _schema() -> dict[str, object]:
    return json.loads(files("claimcheck.reports").joinpath("schemas", "report.schema.json").read_text(encoding="utf-8"))


def _shape(report) -> dict[str, object]:
    shape = json.loads(formats()["json"].render(report, View()))
    jsonschema_rs.Draft202012Validator(_schema()).validate(shape)
    return shape


def test_a_report_keeps_its_schema_key_for_key_in_order(shores) -> None:
    _, report = shores
    shape = _shape(report)
    properties = _schema()["properties"]
    assert isinstance(properties, dict)
    assert list(shape) == list(properties)


def test_the_schema_is_one_of_draft_2020_12() -> None:
    assert jsonschema_rs.meta.is_valid(_schema())
    assert _schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_schema_knows_each_word_of_the_model() -> None:
    text = json.dumps(_schema())
    for words in (Reason, Verdict, Severity, Confidence, Status, Basis):
        assert all(f'"{word.value}"' in text for word in words)


def test_every_object_of_the_schema_requires_all_keys_but_the_places_in_files_without_lines_and_allows_no_other() -> None:
    def objects(node: object):
        if isinstance(node, dict):
            if node.get("type") == "object":
                yield node
            for value in node.values():
                yield from objects(value)
        elif isinstance(node, list):
            for value in node:
                yield from objects(value)

    found = list(objects(_schema()))
    assert len(found) > 10
    for node in found:
        assert node["additionalProperties"] is False
        assert node["required"] == [key for key in node["properties"] if key not in {"paragraph", "page", "box"}]


@pytest.mark.parametrize("key", ["documents", "findings", "links", "counts"])
def test_a_report_without_one_of_its_keys_breaks_the_schema(shores, key: str) -> None:
    _, report = shores
    shape = _shape(report)
    del shape[key]
    assert not jsonschema_rs.Draft202012Validator(_schema()).is_valid(shape)


def test_a_finding_stands_where_its_words_stand(shores) -> None:
    made, report = shores
    finding = next(f for f in _shape(report)["findings"] if f["rule"] == "D304")
    span, lines = finding["span"], made.source.split("\n")
    assert span["line"] == span["endLine"]
    assert lines[span["line"] - 1][span["column"] - 1 : span["endColumn"] - 1] == "23 December 2023"
    assert finding["fix"]["edits"] == [{"span": span, "text": "12 December 2023"}]
    assert finding["related"][0]["path"] == made.path


def test_a_waived_finding_is_there_with_its_reason_and_counts_as_waived_only(shores) -> None:
    _, report = shores
    shape = _shape(report)
    waived = [f for f in shape["findings"] if f["status"] == "waived"]
    assert [f["waiver"]["reason"] for f in waived] == ["forthcoming"]
    assert shape["counts"]["waived"] == 1
    assert shape["counts"]["findings"] == {"error": 2, "warning": 3, "info": 1}


def test_accounts_add_up(shores) -> None:
    _, report = shores
    counts = _shape(report)["counts"]
    for name in ("notes", "citations", "links", "claims"):
        account = dict(counts[name])
        assert account.pop("found") == sum(account.values())
    assert counts["links"] == {"found": 3, "checked": 0, "by_hand": 0, "undetermined": 1, "skipped": 2}


def test_a_link_tells_where_it_is_cited(shores) -> None:
    _, report = shores
    link = _shape(report)["links"][0]
    assert link["verdict"] == "blocked"
    assert link["chain"] == [{"url": "https://ministry.example/joint", "status": 403}]
    assert [(o["note"], o["note_id"]) for o in link["occurrences"]] == [("2", "n2")]


def test_a_link_that_was_asked_for_several_times_tells_when_and_with_what_outcome(shores) -> None:
    _, report = shores
    at = "2026-01-01T00:00:01Z"
    tries = (Attempt(503, "", at), Attempt(None, "the host did not answer in time", ""))
    assert _shape(replace(report, links=(replace(report.links[0], tries=tries),)))["links"][0]["tries"] == [
        {"status": 503, "reason": None, "at": at},
        {"status": None, "reason": "the host did not answer in time", "at": None},
    ]


def test_a_link_cited_in_the_running_text_belongs_to_no_note(shores) -> None:
    _, report = shores
    speech = replace(report.links[0], url="https://ministry.example/speech")
    shape = _shape(replace(report, links=(speech,)))
    assert [(o["note"], o["note_id"]) for o in shape["links"][0]["occurrences"]] == [(None, None)]


def test_hostile_text_stays_inside_its_string(report_of, draft) -> None:
    hostile = "::error file=a::%0A </script> ]]> \x1b[31m \x9b2J \u202e \ud800 \x00"
    made = draft(title=hostile).paragraph("Text.")
    report = report_of(made, findings=[made.finding("Text", hostile)])
    text = formats()["json"].render(report, View())
    assert _shape(report)["findings"][0]["message"] == hostile
    assert not {"\x1b", "\x9b", "\u202e", "\ud800", "\x00"} & set(text)


def test_a_report_on_nothing_keeps_its_schema(report_of, draft) -> None:
    assert _shape(report_of(draft()))["findings"] == []
