"""What could not be checked: every note that it concerns leads there, and what a person saw answers it."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from claimcheck.ledger import by_hand, interpret, knowing
from claimcheck.ledger.drafting import Draft as LedgerDraft
from claimcheck.ledger.importing import decisions, enter
from claimcheck.model.document import Document
from claimcheck.model.evidence import Reason
from claimcheck.model.finding import Undetermined
from claimcheck.model.report import Report
from claimcheck.reports import View, formats
from claimcheck.reports.page.making import page
from claimcheck.reports.page.parts import OpenQuestion

_TODAY = date(2026, 1, 1)
_PAGE = "https://ministry.example/joint"


@pytest.fixture
def report(draft, report_of) -> Report:
    """A registry that was down for two of three works, one of them cited twice, and a page that asks for a login, twice."""
    made = draft().brief("Ports", "Ada Rossi").paragraph("One.{1} Two.{2} Three.{3} Four.{4} Five.{5}")
    made.note("1", "A. Rossi, “Ports of the North”, Quay Press, 2023.").note("2", "B. Mori, “A History of Piers”, 2021.")
    made.note("3", "A. Rossi, “Ports of the North”, Quay Press, 2023.").note("4", f"Ministry, {_PAGE}.")
    made.note("5", f"Ministry again, {_PAGE}.")

    def asked(words: str, note: str, nth: int = 1, **changes: object) -> Undetermined:
        made_ = Undetermined(("S505",), Reason.REGISTRY_FAILED, "HTTP 502", made.path, made.find(words, nth), "registry")
        return replace(made_, note=note, note_id=f"n{note}", **changes)  # type: ignore[arg-type]

    login = {"reason": Reason.LOGIN, "group": "page", "url": _PAGE, "detail": ""}
    members = (
        asked("Ports of the North", "1"),
        asked("A History of Piers", "2"),
        asked("Ports of the North", "3", 2),
        asked(_PAGE, "4", **login),
        asked(_PAGE, "5", 2, **login),
    )
    return report_of(made, undetermined=members)


def _questions(report: Report) -> list[OpenQuestion]:
    return [question for group in page(report).undetermined for question in group.questions]


def test_a_cause_is_one_question_and_each_of_its_sources_stands_apart(report: Report) -> None:
    login, registry = _questions(report)
    assert [[jump.words.split(",")[0] for jump in sight.jumps] for sight in registry.sights] == [
        ["note 1", "note 3"],
        ["note 2"],
    ]
    assert [len(sight.jumps) for sight in login.sights] == [2]
    assert page(report).undetermined_count == 2


def test_every_note_that_it_concerns_leads_to_the_question(report: Report) -> None:
    login, registry = _questions(report)
    sections = page(report).papers[0].sections
    told = {
        note.number: [(asked.words, asked.target) for asked in note.unchecked]
        for section in sections
        for row in section.rows
        for note in row.notes
    }
    down, asks = ("the registry did not answer", registry.id), ("the page asks for a login", login.id)
    assert told == {"1": [down], "2": [down], "3": [down], "4": [asks], "5": [asks]}


def test_every_place_that_a_question_names_can_be_gone_to(report: Report) -> None:
    html = formats()["html"].render(report, View())
    targets = [jump.target for question in _questions(report) for sight in question.sights for jump in sight.jumps]
    assert len(targets) == 5
    assert [target for target in [*targets, "u1", "u2"] if html.count(f'id="{target}"') != 1] == []


def _left(document: Document, undetermined: tuple[Undetermined, ...], made: list[dict[str, str]], folder: Path) -> list[str]:
    """The notes of the questions that a run would still ask, were these decisions imported."""
    file = folder / "decisions.json"
    file.write_text(json.dumps([{"kind": "seen", "on": "2025-12-01", "by": "A. Editor", **each} for each in made]), "utf-8")
    entered = LedgerDraft("version: 1\n", Path("claims.yaml"))
    enter(interpret("version: 1\n", Path("claims.yaml")), entered, decisions(file), "B", _TODAY)
    ledger = interpret(entered.text(), Path("claims.yaml"))
    hand = by_hand.by_hand(ledger, document, knowing.known(ledger, document, _TODAY), _TODAY)
    return [asked.note or "" for asked in by_hand.unanswered(undetermined, {document.path: hand})]


def test_what_was_seen_answers_its_question_wherever_it_is_cited_and_no_other(report: Report, tmp_path: Path) -> None:
    (document,) = report.documents
    records = {sight.words or sight.url: sight.record for question in _questions(report) for sight in question.sights}
    assert len(records) == 3
    left = {words: _left(document, report.undetermined, json.loads(record), tmp_path) for words, record in records.items()}
    assert left[_PAGE] == ["1", "2", "3"]
    assert left["A. Rossi, “Ports of the North”, Quay Press, 2023."] == ["2", "4", "5"]
    assert left["B. Mori, “A History of Piers”, 2021."] == ["1", "3", "4", "5"]


def test_what_is_about_no_source_can_be_seen_by_nobody(draft, report_of) -> None:
    made = draft().paragraph("Text.").note("1", "Rossi 2023.")
    lost = made.open_question("Text.", Reason.MARKERS_LOST, "most notes have no marker")
    short = made.open_question("Rossi 2023.", Reason.NO_RECORD, note="1", note_id="n1")
    sights = [sight for question in _questions(report_of(made, undetermined=(lost, short))) for sight in question.sights]
    assert [sight.record for sight in sights] == ["", ""]
