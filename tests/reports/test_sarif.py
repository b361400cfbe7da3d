"""`run --format sarif` is valid by the official schema, and says of an item what code scanning can show."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema_rs
import pytest

from claimcheck.model.finding import Status, Waiver
from claimcheck.model.text import Span
from claimcheck.reports import View, formats

# OASIS, errata 01; where the copy comes from, and its notice: schemas/README.md.
_SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
_VALIDATOR = jsonschema_rs.Draft4Validator(_SCHEMA, validate_formats=True)


def _run(report, **view):
    log = json.loads(formats()["sarif"].render(report, View(**view)))
    _VALIDATOR.validate(log)
    (run,) = log["runs"]
    return run


def _results(report, **view):
    return {result["ruleId"]: result for result in _run(report, **view)["results"]}


def test_a_log_without_its_version_breaks_the_schema(shores) -> None:
    log = json.loads(formats()["sarif"].render(shores[1], View()))
    del log["version"]
    assert not _VALIDATOR.is_valid(log)


def test_a_group_is_one_result_and_its_other_findings_are_related_locations(shores) -> None:
    results = _run(shores[1])["results"]
    assert [result["ruleId"] for result in results] == ["D304", "D303", "F602", "N101"]
    told = [place["message"]["text"] for place in results[0]["relatedLocations"]]
    assert told == ["The page has another date than the note.", "the sentence that it supports"]


def test_a_region_is_where_the_words_stand_in_code_points(draft, report_of) -> None:
    made = draft().paragraph("😀😀 日本と 2023年 の関係")
    run = _run(report_of(made, findings=[made.finding("2023年", "When?")]))
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert made.source.split("\n")[0][region["startColumn"] - 1 : region["endColumn"] - 1] == "2023年"


def test_a_rule_brings_its_page_and_its_level(shores) -> None:
    run = _run(shores[1])
    rules = run["tool"]["driver"]["rules"]
    assert [(rule["id"], rule["defaultConfiguration"]["level"]) for rule in rules] == [("D304", "error"), ("L401", "error")]
    assert rules[0]["help"]["markdown"] == "# D304 note-date-differs-from-url\n\nWhat it finds.\n\nMore.\n"
    for result in run["results"]:
        if "ruleIndex" in result:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_fingerprints_are_those_of_the_findings(shores) -> None:
    for result in _run(shores[1])["results"]:
        assert set(result["partialFingerprints"].values()) == {"f" * 64}


def test_a_fix_replaces_just_the_flagged_words(shores) -> None:
    result = _results(shores[1])["D304"]
    (fix,) = result["fixes"]
    (change,) = fix["artifactChanges"]
    assert change["replacements"] == [
        {
            "deletedRegion": result["locations"][0]["physicalLocation"]["region"],
            "insertedContent": {"text": "12 December 2023"},
        }
    ]


def test_a_decision_of_the_ledger_suppresses_from_outside_and_one_in_the_text_from_inside(shores) -> None:
    _, report = shores
    assert _results(report)["D303"]["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "forthcoming (by A. Editor, until 2026-01-01)"}
    ]
    inline = tuple(
        replace(finding, waiver=Waiver("as printed", inline=True)) if finding.waiver else finding
        for finding in report.findings
    )
    assert _results(replace(report, findings=inline))["D303"]["suppressions"] == [
        {"kind": "inSource", "status": "accepted", "justification": "as printed"}
    ]
    assert _results(report)["D304"]["suppressions"] == []


def test_against_a_baseline_a_result_is_new_or_unchanged(shores) -> None:
    _, report = shores
    assert all("baselineState" not in result for result in _run(report)["results"])
    known = tuple(
        replace(finding, status=Status.BASELINE) if finding.rule == "N101" else finding for finding in report.findings
    )
    results = _results(replace(report, findings=known))
    assert (results["N101"]["baselineState"], results["D304"]["baselineState"]) == ("unchanged", "new")


def test_what_nobody_could_check_is_a_notification_and_no_result(shores) -> None:
    run = _run(shores[1])
    first, last = run["invocations"][0]["toolExecutionNotifications"]
    assert first["associatedRule"]["id"] == "L401"
    assert "the site turns automatic visitors away (HTTP 403)" in first["message"]["text"]
    assert last["message"]["text"] == "Read as Windows-1252, for it is not UTF-8."
    descriptors = run["tool"]["driver"]["notifications"]
    assert [descriptors[each["descriptor"]["index"]]["id"] for each in (first, last)] == ["blocked", "encoding"]


def test_remarks_and_doubts_are_a_count_unless_asked_for_and_then_no_alarm(shores) -> None:
    assert _run(shores[1])["properties"]["notShown"] == 2
    results = _results(shores[1], verbose=True)
    assert results["F601"]["level"] == "note"
    assert (results["D308"]["kind"], results["D308"]["level"]) == ("review", "none")


@pytest.mark.parametrize(
    ("path", "uri", "rooted"),
    [
        ("a b/ü:#?.md", "a%20b/%C3%BC%3A%23%3F.md", True),
        ("/etc/x y.md", "file:///etc/x%20y.md", False),
        ("C:\\docs\\x.md", "file:///C:/docs/x.md", False),
        ("bad\udcff.md", "bad%ED%B3%BF.md", True),
    ],
)
def test_a_path_is_a_uri_relative_to_the_root_or_absolute(draft, report_of, path: str, uri: str, rooted: bool) -> None:
    made = draft(path=path).paragraph("Text.")
    run = _run(report_of(made, findings=[made.finding(Span(0, 4), "No.")]))
    location = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uri"] == run["artifacts"][location["index"]]["location"]["uri"] == uri
    assert ("uriBaseId" in location) is rooted


def test_braces_are_no_placeholders_and_brackets_no_links(draft, report_of) -> None:
    made = draft().paragraph("Text.")
    run = _run(report_of(made, findings=[made.finding(Span(0, 4), "{0} [x](https://evil.example)")]))
    assert run["results"][0]["message"]["text"] == "{{0}} [x] (https://evil.example)"


def test_a_report_on_nothing_is_a_run_without_results(report_of, draft) -> None:
    assert _run(report_of(draft()))["results"] == []
