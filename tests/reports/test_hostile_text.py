"""A brief in which every word means to break out: nothing of it acts in any form, and every form stays linear."""

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from time import process_time
from xml.etree import ElementTree

import jsonschema_rs
import pyromark
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.reports.conftest import Draft, make_report
from tests.reports.hostile import PIECES, hostile
from tests.reports.runner import commands

from claimcheck import documents, extraction
from claimcheck.model.decisions import SourceSeen
from claimcheck.model.evidence import Hop, LinkCheck, Reason, Verdict
from claimcheck.model.finding import (
    Confidence,
    Edit,
    Exhibit,
    Finding,
    Fix,
    Related,
    Severity,
    Status,
    Undetermined,
    Waiver,
)  # fmt: skip
from claimcheck.model.report import Account, Accounts, Report, Skipped
from claimcheck.model.source import Notice
from claimcheck.model.text import Span
from claimcheck.reports import View, formats

_SARIF = json.loads((Path(__file__).parent / "schemas" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
_XUNIT = etree.XMLSchema(etree.parse(Path(__file__).parent / "schemas" / "junit-10.xsd"))
_VALID = jsonschema_rs.Draft4Validator(_SARIF)
_SHIPPED = jsonschema_rs.validator_for(
    json.loads(files("claimcheck.reports").joinpath("schemas", "report.schema.json").read_text(encoding="utf-8"))
)
_TURNING = {*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A)), "\u061c", "\u200e", "\u200f"}
_ACTING = {*map(chr, range(32)), *map(chr, range(0x7F, 0xA0)), "\u2028", "\u2029", *_TURNING} - {"\n"}
_OURS = {"h3", "p", "ul", "li", "br", "strong", "sub", "details", "summary"}


def _report(text: str) -> Report:
    """Every string of it is the text."""
    made = Draft(path=text, title=text).brief(text, text).paragraph(f"{text} words {text}{{1}}")
    made.note("1", f"{text} https://a.example/{text}")
    here = made.find("words")
    shared = {
        "evidence": (Exhibit(text, text, text),), "related": (Related(text, here, text),), "suggestion": text,
        "fix": Fix((Edit(here, text),), safe=True), "note": text, "claim": text,
    }  # fmt: skip
    findings = (
        made.finding(here, text, severity=severity, confidence=confidence, status=status, group=f"{i} {text}", **shared)
        for i, (severity, confidence, status) in enumerate((s, c, d) for s in Severity for c in Confidence for d in Status)
    )
    report = make_report(
        made,
        findings=(
            replace(each, waiver=Waiver(text, text, text)) if each.status is Status.WAIVED else each for each in findings
        ),
        undetermined=(Undetermined(("L401",), Reason.BLOCKED, text, text, here, text, text, None, text),),
        notices=(Notice(text, "encoding", text),),
        by_hand={text: SourceSeen(text, text, text)},
    )
    (document,) = report.documents
    urls = [link.url for link in document.links]
    checks = tuple(LinkCheck(url, Verdict.DEAD, detail=text, final_url=text, chain=(Hop(text, 404),)) for url in urls)
    return replace(report, links=checks, skipped=(Skipped(text, text, Reason.OFFLINE),))


def _rendered(form: str, report: Report, **view: object) -> str:
    text = formats()[form].render(report, View(**view))  # type: ignore[arg-type]
    assert text.encode()
    return text


def _each(test):
    return settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])(given(hostile)(test))


@_each
def test_no_log_of_any_form_holds_a_command_but_our_annotations(text: str) -> None:
    report = _report(text)
    for form in ("text", "json", "sarif", "junit", "markdown", "csv"):
        assert commands(_rendered(form, report, verbose=True)) == []
    assert commands(_rendered("text", report, verbose=True, color=True)) == []
    assert commands(_rendered("text", report, quiet=True)) == []
    found = commands(_rendered("github", report, verbose=True))
    assert [each.name for each in found] == ["error"] * 2 + ["warning"] * 2 + ["notice"] * 10
    assert {*found[0].properties} >= {"line", "title"}
    assert {key for each in found for key in each.properties} <= {"file", "line", "col", "endLine", "endColumn", "title"}


@_each
def test_no_form_holds_a_character_that_acts_on_a_terminal(text: str) -> None:
    report = _report(text)
    for form in ("text", "json", "sarif", "junit", "github", "markdown", "html"):
        assert not set(_rendered(form, report, verbose=True)) & _ACTING
    assert not set(_rendered("csv", report).replace("\r\n", "")) & _ACTING


@_each
def test_json_and_sarif_are_whole_and_say_what_was_said(text: str) -> None:
    report = _report(text)
    findings = _rendered("json", report)
    if text:  # a message says something
        _SHIPPED.validate(json.loads(findings.encode("utf-8", "replace")))
    assert {finding["message"] for finding in json.loads(findings)["findings"]} == {text}
    log = json.loads(_rendered("sarif", report, verbose=True))
    _VALID.validate(log)
    (run,) = log["runs"]
    assert len(run["results"]) == 27
    (change,) = run["results"][0]["fixes"][0]["artifactChanges"]
    assert change["replacements"][0]["insertedContent"]["text"] == text.encode("utf-8", "replace").decode()
    assert not [each for each in run["results"] if "](" in each["message"]["text"]]


@_each
def test_junit_is_well_formed_and_has_the_cases_it_should_have(text: str) -> None:
    made = _rendered("junit", _report(text), verbose=True)
    _XUNIT.assertValid(etree.fromstring(made.encode()))
    suites = ElementTree.fromstring(made)
    assert {each.tag for each in suites.iter()} <= {
        "testsuites",
        "testsuite",
        "testcase",
        "failure",
        "skipped",
        "system-out",
    }
    assert len(list(suites.iter("testcase"))) == 28
    assert len(list(suites.iter("failure"))) == 2


@_each
def test_markdown_has_our_tags_only(text: str) -> None:
    made = _rendered("markdown", _report(text), verbose=True)
    option = pyromark.Options
    pages = [
        pyromark.html(made, options=option.ENABLE_GFM | option.ENABLE_TABLES | option.ENABLE_FOOTNOTES | option.ENABLE_MATH)
    ]
    cmarkgfm = pytest.importorskip("cmarkgfm")
    pages.append(cmarkgfm.github_flavored_markdown_to_html(made, cmarkgfm.Options.CMARK_OPT_UNSAFE))
    for page in pages:
        assert set(re.findall(r"<([a-z]\w*)", page)) <= _OURS
        assert page.count("<!--") == 1


@_each
def test_csv_has_as_many_cells_in_every_row(text: str) -> None:
    rows = list(csv.reader(io.StringIO(_rendered("csv", _report(text))[1:], newline=""), strict=True))
    assert len(rows) >= 2
    assert {len(row) for row in rows} == {len(rows[0])}


def _brief(notes: int) -> Report:
    """A brief of so many notes, each with a finding of its own, one of a group of all, and something nobody could check."""
    text = "".join(PIECES)
    printed = "".join(piece for piece in PIECES if piece.isprintable())
    prose = "".join(f"A sentence stands here.[^{i}] " for i in range(notes))
    below = "".join(f"[^{i}]: A. Rossi, “Title {i}”, 2021, https://a.example/{i} {printed}\n" for i in range(notes))
    document = extraction.extract(documents.read(f"# Title\n\n{prose}\n\n{below}".encode(), "a.md"), "a", None)
    assert len(document.notes) == notes

    def found(rule: str, span: Span, group: str) -> Finding:
        return Finding(
            rule, "name", Severity.ERROR, Confidence.HIGH, text, "a.md", span, (text,), group,
            fingerprint=f"{span.start:064x}", evidence=(Exhibit("date", text),),
        )  # fmt: skip

    findings = [found("D301", note.span, f"D301:{i}") for i, note in enumerate(document.notes)]
    findings += [found("L401", link.span, "link") for link in document.links]
    asked = [
        Undetermined(("S501",), Reason.BLOCKED, text, "a.md", note.span, f"S501:{i}")
        for i, note in enumerate(document.notes)
    ]
    accounts = Accounts(notes=Account(checked=notes), links=Account(checked=notes))
    urls = sorted({link.url for link in document.links})
    checks = tuple(LinkCheck(url, Verdict.DEAD, detail=text) for url in urls)
    ordered = tuple(sorted(findings, key=lambda each: (each.span, each.rule)))
    return Report("1", (document,), {"a.md": accounts}, ordered, tuple(asked), checks, (), (), accounts)


@pytest.fixture(scope="module")
def briefs() -> tuple[Report, Report]:
    return _brief(250), _brief(2000)


@pytest.mark.parametrize("form", sorted(formats()))
def test_eight_times_the_notes_take_about_eight_times_as_long(briefs: tuple[Report, Report], form: str) -> None:
    formats()[form].render(briefs[0], View(verbose=True))  # what is imported late is imported now
    times: list[float] = []
    for report in briefs:
        began = process_time()
        formats()[form].render(report, View(verbose=True))
        times.append(process_time() - began)
    assert times[1] < 20 * times[0] + 1


def _one_cause(findings: int) -> Report:
    """One item of so many findings, each with evidence of its own."""
    made = Draft().paragraph("wrong words " * findings)
    found = (
        made.finding(Span(12 * i, 12 * i + 5), "It is wrong.", group="one", evidence=(Exhibit(f"kind {i}", f"{i}"),))
        for i in range(findings)
    )
    return make_report(made, findings=found)


def _documents(number: int) -> Report:
    """So many documents, each with a finding, a notice and something nobody could check, and one cause in all of them."""
    made = [Draft(path=f"{i:06}.md").brief("Title").paragraph("wrong words") for i in range(number)]
    found = [each.finding("wrong", "It is wrong.", group=each.path) for each in made]
    found += [each.finding("words", "It is dead.", rule="L401", group="link") for each in made]
    asked = tuple(each.open_question("wrong", Reason.BLOCKED, group=each.path) for each in made)
    return make_report(
        *made, findings=found, undetermined=asked, notices=tuple(Notice(each.path, "encoding", "Read.") for each in made)
    )


def _paragraph(findings: int) -> Report:
    """One paragraph of so many findings, each of its own words."""
    words = [f"word{i:06}" for i in range(findings)]
    made = Draft().paragraph(" ".join(words))
    found = (
        made.finding(Span(11 * i, 11 * i + 10), "It is wrong.", key=(word,), group=word) for i, word in enumerate(words)
    )
    return make_report(made, findings=found)


@pytest.mark.parametrize(("make", "most"), [(_one_cause, 8000), (_documents, 1600), (_paragraph, 16_000)])
@pytest.mark.parametrize("form", ["github", "html", "junit", "markdown", "sarif"])
def test_whatever_there_is_much_of_eight_times_of_it_take_about_eight_times_as_long(
    make: Callable[[int], Report], most: int, form: str
) -> None:
    times: list[float] = []
    for number in (5, most // 8, most):  # what is imported late is imported by the first
        report = make(number)
        began = process_time()
        formats()[form].render(report, View(verbose=True))
        times.append(process_time() - began)
    assert times[2] < 14 * times[1] + 1


@pytest.mark.parametrize("form", sorted(formats()))
def test_a_line_of_megabytes_takes_seconds_at_most(form: str) -> None:
    line = "::error::x <b> =1 " * 500_000
    made = Draft().paragraph(line).note("1", f"{line} https://a.example/")
    middle, words = Span(4_000_000, 4_000_005), line[:2000]  # as much as a rule would quote, and more
    report = make_report(made, findings=[made.finding(middle, words, evidence=(Exhibit("text", words),), suggestion=words)])
    began = process_time()
    assert formats()[form].render(report, View())
    assert process_time() - began < 10


@given(st.sampled_from(sorted(formats())))
@settings(max_examples=8, deadline=None)
def test_the_same_report_is_the_same_text(form: str) -> None:
    text = "".join(PIECES)
    assert _rendered(form, _report(text)) == _rendered(form, _report(text))
