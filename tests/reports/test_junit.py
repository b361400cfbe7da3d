"""`run --format junit`: a suite a document, a case an item; only what fails the run is a failure."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

from junitparser import JUnitXml
from lxml import etree

from claimcheck.model.finding import Status
from claimcheck.model.settings import FailOn
from claimcheck.reports import View, formats

# Jenkins' xunit plugin, MIT: the notice stands in the file.
_SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parent / "schemas" / "junit-10.xsd"))


def _xml(report, **view) -> ElementTree.Element:
    text = formats()["junit"].render(report, View(**view))
    _SCHEMA.assertValid(etree.fromstring(text.encode()))
    return ElementTree.fromstring(text)


def _kinds(suites: ElementTree.Element) -> list[tuple[str, str]]:
    """The first word of each case, and what became of it."""
    return [
        (case.get("name", "").partition(" ")[0], next((child.tag for child in case), "passed"))
        for case in suites.iter("testcase")
    ]


def test_an_error_fails_a_question_passes_and_what_nobody_could_check_is_skipped(shores) -> None:
    suites = _xml(shores[1])
    assert _kinds(suites) == [("D304", "failure"), ("F602", "system-out"), ("N101", "failure"), ("could", "skipped")]
    assert (suites.get("tests"), suites.get("failures"), suites[0].get("skipped")) == ("4", "2", "1")


def test_what_fails_follows_what_the_run_was_told(shores) -> None:
    _, report = shores
    warned = _xml(replace(report, fail_on=FailOn.WARNING, strict=True))
    assert [kind for _, kind in _kinds(warned)] == ["failure"] * 4
    never = _xml(replace(report, fail_on=FailOn.NEVER))
    assert "failure" not in [kind for _, kind in _kinds(never)]


def test_what_was_decided_before_never_fails(shores) -> None:
    _, report = shores
    known = tuple(replace(finding, status=Status.BASELINE) for finding in report.findings)
    suites = _xml(replace(report, findings=known, fail_on=FailOn.WARNING), verbose=True)
    assert suites.get("failures") == "0"
    assert len(list(suites.iter("testcase"))) > 6


def test_what_is_not_shown_is_a_count(shores) -> None:
    suite = _xml(shores[1])[0]
    (number,) = suite.iter("property")
    assert (number.get("name"), number.get("value")) == ("not shown", "3")


def test_each_document_is_a_suite_and_a_clean_one_a_case_that_passes(draft, report_of) -> None:
    suites = _xml(report_of(draft("a.md").paragraph("One."), draft("b.md").paragraph("Two.")))
    assert [suite.get("name") for suite in suites] == ["a.md", "b.md"]
    assert _kinds(suites) == [("nothing", "passed")] * 2


def test_a_failure_has_the_place_the_evidence_and_the_rule(shores) -> None:
    failure = next(_xml(shores[1]).iter("failure"))
    assert failure.get("type") == "D304"
    assert (failure.text or "").splitlines() == [
        "briefs/two-shores.md:7:39",
        "also: The page has another date than the note. [D305]",
        "the note: 23 December 2023",
        "the URL: 12 December 2023",
        "see: the sentence that it supports (briefs/two-shores.md:5:29)",
        "→ If the page of 12 December is meant, write “12 December 2023”.",
        "D304 note-date-differs-from-url",
    ]


def test_junitparser_reads_it_back(shores) -> None:
    xml = JUnitXml.fromstring(formats()["junit"].render(shores[1], View()).encode())
    assert (xml.tests, xml.failures) == (4, 2)
    assert [case.classname for suite in xml for case in suite] == ["briefs/two-shores.md"] * 4
