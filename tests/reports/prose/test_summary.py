"""May it be published?"""

from dataclasses import replace

from claimcheck.model.finding import Severity
from claimcheck.model.report import Account, Accounts
from claimcheck.reports.prose.summary import drawer, tally, totals, verdict


def _answer(report) -> tuple[str, str]:
    return verdict(report, tally(report))


def test_every_item_is_counted_once(shores) -> None:
    _, report = shores
    counted = tally(report)
    assert [len(part) for part in (counted.must_fix, counted.ask, counted.remarks, counted.doubtful, counted.waived)] == [
        2,
        1,
        1,
        1,
        1,
    ]


def test_errors_make_it_not_ready(shores) -> None:
    _, report = shores
    assert _answer(report) == ("Not ready", "2 must be fixed, 1 question for the author, 3 sources not checked")


def test_questions_alone_are_to_be_asked_first(shores) -> None:
    _, report = shores
    asked = tuple(finding for finding in report.findings if finding.severity is Severity.WARNING)
    answer, grounds = _answer(replace(report, findings=asked))
    assert answer == "Ask first"
    assert "must be fixed" not in grounds


def test_sources_that_nobody_looked_at_are_never_a_pass(shores) -> None:
    _, report = shores
    assert _answer(replace(report, findings=())) == ("No objection so far", "3 sources not checked")


def test_an_open_question_alone_is_never_a_pass(shores) -> None:
    _, report = shores
    known = Accounts(notes=Account(checked=2))
    assert _answer(replace(report, findings=(), totals=known)) == ("No objection so far", "1 point not checked")


def test_it_is_ready_only_when_nothing_is_open(shores) -> None:
    _, report = shores
    known = Accounts(notes=Account(checked=2), links=Account(checked=3))
    clean = replace(report, findings=(), undetermined=(), skipped=(), totals=known)
    assert _answer(clean) == ("Ready", "nothing stands against it in what was checked")


def test_a_document_with_nothing_to_check_says_so(report_of, draft) -> None:
    report = report_of(draft().paragraph("Hello."))
    assert _answer(report)[0] == "Nothing to check"


def test_what_is_not_shown_is_counted(shores) -> None:
    _, report = shores
    assert drawer(tally(report)) == "1 remark, 1 of low confidence, 1 waived"
    assert drawer(tally(replace(report, findings=()))) == ""


def test_the_totals_give_the_reason_for_what_was_skipped(shores) -> None:
    _, report = shores
    assert totals(report)[2] == "3 links: 1 could not be checked, 2 skipped (offline)"


def test_notes_that_nobody_could_look_up_are_named_and_never_a_pass(shores) -> None:
    _, report = shores
    known = Accounts(notes=Account(checked=2, skipped=2), nowhere=2)
    clean = replace(report, findings=(), undetermined=(), skipped=(), totals=known)
    assert _answer(clean) == ("No objection so far", "2 notes that nobody could look up")
    assert "2 notes cite what nobody could look up: no link, and no registry has a record" in totals(clean)
    assert "1 note cites what nobody" in " ".join(totals(replace(clean, totals=replace(known, nowhere=1))))
    assert not any("nobody" in each for each in totals(replace(clean, totals=replace(known, nowhere=0))))
