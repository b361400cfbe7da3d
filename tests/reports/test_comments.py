"""What is asked of the author as comments: which findings, in which words, at which place."""

import re

from tests.reports.conftest import Draft, make_report

from claimcheck.model.finding import Confidence, Exhibit, Finding, Severity
from claimcheck.model.report import Report
from claimcheck.reports.comments import comments

ASKED = Exhibit("decision", "the author was asked by A. Editor on 2026-11-20: Does the plan begin in 2024?", "the ledger")


def brief() -> Draft:
    made = Draft().brief("Two shores")
    made.paragraph("Ports rose by 12% in 2020.{1} They fell again in 2021.{2}")
    made.paragraph("The plan of 2030-2024 is new.")
    return made.note("1", "A. Rossi, Ports, 31 April 2020.").note("2", "A. Rossi, Shores, 2021.")


def told(made: Draft, *findings: Finding) -> tuple[tuple[str, ...], ...]:
    return tuple(each.lines for each in comments(report(made, *findings), made.path))


def report(made: Draft, *findings: Finding) -> Report:
    return make_report(made, findings=sorted(findings, key=lambda finding: finding.span))


def test_errors_and_warnings_are_numbered_questions_in_the_order_of_the_text_without_codes() -> None:
    made = brief()
    lines = told(
        made,
        made.finding("2030-2024", "“2030-2024” ends before it begins.", severity=Severity.WARNING),
        made.finding("31 April 2020", "“31 April 2020” does not exist.", note="1", note_id="n1"),
    )
    assert lines == (("1. “31 April 2020” does not exist.",), ("2. “2030-2024” ends before it begins.",))
    assert not re.search(r"\b[A-Z]\d{3}\b", str(lines))


def test_remarks_and_doubtful_findings_are_not_asked() -> None:
    made = brief()
    doubtful = made.finding("12%", "Is it?", confidence=Confidence.LOW)
    assert told(made, doubtful, made.finding("2020", "Is it?", severity=Severity.INFO)) == ()


def test_where_the_ledger_says_what_to_ask_nothing_else_is_asked_and_its_question_comes_first() -> None:
    made = brief()
    asked = made.finding("2030-2024", "It ends before it begins.", evidence=(ASKED,))
    assert told(made, asked, made.finding("12%", "Twelve?")) == (
        ("1. Does the plan begin in 2024?", "It ends before it begins."),
    )


def test_a_finding_in_a_note_is_at_the_marker_of_the_note() -> None:
    made = brief()
    (comment,) = comments(report(made, made.finding("31 April 2020", "No.", note="1", note_id="n1")), made.path)
    assert (comment.before, comment.words, comment.number) == ("Ports rose by 12% in 2020.", "", "1")
    assert comment.behind.startswith(" They fell")


def test_a_finding_in_the_text_is_at_its_words() -> None:
    made = brief()
    (comment,) = comments(report(made, made.finding("2030-2024", "No.")), made.path)
    assert (comment.before, comment.words, comment.behind) == ("The plan of ", "2030-2024", " is new.")
    assert 0.5 < comment.share < 1


def test_of_two_markers_in_one_place_the_second_says_that_one_comes_first() -> None:
    made = Draft().paragraph("Ports rose.{1}{2}").note("1", "A. Rossi, Ports.").note("2", "B. Rossi, 31 April 2020.")
    (comment,) = comments(report(made, made.finding("31 April 2020", "No.", note="2", note_id="n2")), made.path)
    assert (comment.number, comment.skip) == ("2", 1)


def test_what_the_evidence_says_beyond_the_message_is_told() -> None:
    made = brief()
    finding = made.finding("12%", "The figures differ.", evidence=(Exhibit("figure", "21%", "the page"),), suggestion="21%")
    assert told(made, finding) == (("1. The figures differ.", "(figure, the page: 21%)", "Suggestion: 21%"),)


def test_hostile_text_is_made_visible() -> None:
    made = brief()
    ((line,),) = told(made, made.finding("12%", "\x1b]8;;x\x07\u202egnp"))
    assert line == "1. ␛]8;;x␇[U+202E]gnp"


def test_only_what_is_about_the_document_is_asked() -> None:
    first, second = brief(), brief()
    second.path = "briefs/other.md"
    whole = make_report(first, second, findings=[first.finding("12%", "First."), second.finding("12%", "Second.")])
    assert [each.lines for each in comments(whole, second.path)] == [("1. Second.",)]


def test_a_note_that_nothing_points_to_is_asked_about_at_its_own_words_after_all_else() -> None:
    made = brief()
    finding = made.finding("A. Rossi, Shores, 2021.", "Nothing points here.", note="2", note_id="n2")
    made._markers.clear()
    (comment,) = comments(report(made, finding), made.path)
    assert (comment.lines, comment.words, comment.share) == (("1. Nothing points here.",), "A. Rossi, Shores, 2021.", 1.0)
