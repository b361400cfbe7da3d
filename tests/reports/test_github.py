"""`run --format github`: annotations that the runner obeys, and no other command."""

from hypothesis import given
from hypothesis import strategies as st
from tests.reports.runner import commands

from claimcheck.model.finding import Severity
from claimcheck.reports import View, formats
from claimcheck.reports.github import command
from claimcheck.reports.prose.plain import plain


def _commands(report, **view):
    return commands(formats()["github"].render(report, View(**view)))


def test_each_item_is_an_annotation_the_gravest_first_and_the_verdict_a_notice(shores) -> None:
    found = _commands(shores[1])
    assert [(each.name, each.properties["title"].partition(" ")[0]) for each in found] == [
        ("error", "D304"),
        ("error", "N101"),
        ("warning", "F602"),
        ("notice", "claimcheck"),
    ]
    assert found[-1].message == "Not ready: 2 must be fixed, 1 question for the author, 3 sources not checked"


def test_an_annotation_stands_at_its_words_and_brings_the_evidence(shores) -> None:
    first = _commands(shores[1])[0]
    assert first.properties == {
        "file": "briefs/two-shores.md",
        "line": "7",
        "col": "39",
        "endColumn": "54",
        "title": "D304 note-date-differs-from-url",
    }
    assert "the URL: 12 December 2023\n" in first.message


def test_over_several_lines_there_are_no_columns(draft, report_of) -> None:
    made = draft().paragraph("One\ntwo.")
    properties = _commands(report_of(made, findings=[made.finding("One\ntwo", "No.")]))[0].properties
    assert properties.keys() == {"file", "line", "endLine", "title"}
    assert (properties["line"], properties["endLine"]) == ("1", "2")


def test_no_more_than_ten_of_a_level_and_the_tenth_says_how_many_are_left(draft, report_of) -> None:
    made = draft().paragraph("wrong " * 30)
    found = [made.finding(made.find("wrong", nth), f"No. {nth}") for nth in range(1, 16)]
    report = report_of(made, findings=found)
    errors = [each for each in _commands(report) if each.name == "error"]
    assert len(errors) == 10
    assert errors[-1].message == "6 more, which GitHub does not show: the log lists them"
    lines = formats()["github"].render(report, View()).splitlines()
    assert [line for line in lines if not line.startswith("::")] == [
        f"briefs/two-shores.md:1:{6 * nth - 5}: error: No. {nth} [D304]" for nth in range(10, 16)
    ]


def test_ten_are_all_shown(draft, report_of) -> None:
    made = draft().paragraph("wrong " * 30)
    found = [made.finding(made.find("wrong", nth), f"No. {nth}", severity=Severity.WARNING) for nth in range(1, 11)]
    assert [each.message for each in _commands(report_of(made, findings=found))[:10]] == [
        f"No. {nth}" for nth in range(1, 11)
    ]


def test_remarks_are_annotations_only_where_asked_for(shores) -> None:
    assert len(_commands(shores[1])) == 4
    assert [each.name for each in _commands(shores[1], verbose=True)].count("notice") == 4


@given(st.text(), st.text())
def test_the_runner_reads_back_exactly_what_was_written(message: str, title: str) -> None:
    (read,) = commands(command("error", message, title=title))
    assert read.message == message
    assert read.properties.get("title", "").strip() == plain(title).strip()
