"""The page as values: what it says of the run, what can be filtered, and what is asked."""

from dataclasses import replace

from claimcheck.model.evidence import LinkCheck, Verdict
from claimcheck.model.finding import Status
from claimcheck.reports.page.making import page


def test_filters_offer_what_is_there_and_count_it(shores) -> None:
    made = page(shores[1]).filters
    assert [choice.words for choice in made.briefs] == ["A harbour between two shores (6)", "What remains to be done (1)"]
    assert [choice.words for choice in made.severities] == ["Must fix (3)", "Question (2)", "Remark (1)"]
    assert "D304 note-date-differs-from-url (1)" in [choice.words for choice in made.rules]
    assert [choice.value for choice in made.statuses] == ["open", "decided", "unchecked", "waived"]


def test_the_questions_are_those_shown_as_such_and_every_other_item_can_become_one(shores) -> None:
    made = page(shores[1])
    assert [asked.item for asked in made.letter if asked.default] == ["f3"]
    assert {asked.item for asked in made.letter} == {"f1", "f2", "f3", "f4", "f5"}


def test_a_question_can_be_understood_without_the_report_and_says_nothing_twice(shores) -> None:
    asked = next(asked for asked in page(shores[1]).letter if asked.item == "f1")
    assert asked.lines[0].startswith("Note 1, line 7: “")
    assert asked.lines[1:3] == (
        "The note says 23 December 2023, its URL 12 December 2023.",
        "The page has another date than the note.",
    )
    assert "the note: 23 December 2023" not in " ".join(asked.lines)


def test_dates_of_one_thing_stand_side_by_side(shores) -> None:
    entry = page(shores[1]).must_fix[0]
    assert [(shown.label, shown.value) for shown in entry.sides] == [
        ("the note", "23 December 2023"),
        ("the URL", "12 December 2023"),
    ]
    assert entry.evidence == ()


def test_when_links_were_checked_is_told_by_their_evidence(shores) -> None:
    _, report = shores
    assert page(report).looked == "Links checked on 1 June 2025"
    later = LinkCheck("https://x.example/", Verdict.ALIVE, checked_at="2025-06-03T00:00:00Z")
    two = page(replace(report, links=(*report.links, later)))
    assert two.looked == "Links checked between 1 June 2025 and 3 June 2025"
    assert page(replace(report, links=())).looked == "No link was checked"


def test_what_changed_is_told_where_there_was_a_run_before(shores) -> None:
    _, report = shores
    assert page(report).since == ""
    known = replace(report.findings[0], status=Status.BASELINE)
    made = page(replace(report, findings=(known, *report.findings[1:]), fixed=("a", "b")))
    assert made.since == "Since the baseline: 3 new, 1 known finding, 2 fixed"


def test_hosts_come_with_what_became_of_their_links(shores) -> None:
    hosts = {row.host: (row.links, row.told) for row in page(shores[1]).hosts}
    assert hosts["harbour.example"] == (1, "1 not checked: no network was used")
    assert hosts["ministry.example"] == (2, "1 not checked: no network was used, 1 could not check: blocked")
