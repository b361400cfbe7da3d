"""The one story, told with answers that are made up and with rooms that fail."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType

import pytest

from claimcheck import evidence, extraction
from claimcheck.documents.discovery import Place
from claimcheck.errors import NoDocuments, UnreadableFile, UsageError
from claimcheck.grammar.edtf import parse_edtf
from claimcheck.ledger import Entry, Ledger
from claimcheck.model.document import Basis
from claimcheck.model.evidence import Evidence, Hop, LinkCheck, Reason, Request, Verdict
from claimcheck.model.finding import Confidence, Finding, Severity, Status
from claimcheck.model.settings import FailOn, Settings
from claimcheck.model.source import Notice
from claimcheck.model.text import Span
from claimcheck.pipeline import Order, Result, gates, run, understand

URL = "https://site.ac.uk/a"
TEXT = f'# A brief\n\nThe ministry spoke.[^1]\n\n[^1]: A. Smith, "Figures", 12 May 2024, {URL}.\n'
GONE = LinkCheck(URL, Verdict.DEAD, detail="HTTP 404", chain=(Hop(URL, 404),))
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    return tmp_path


def order(base: Path, *paths: str, ledger: Ledger | None = None, settings: Settings | None = None, **rest: object) -> Order:
    place = Place(base, frozenset({".md"}))
    return Order(tuple(map(Path, paths)), place, settings or Settings(), ledger or Ledger(base), NOW, **rest)  # type: ignore[arg-type]


def answer(monkeypatch: pytest.MonkeyPatch, check: LinkCheck, **rest: object) -> None:
    """From here on the world answers every request like this."""

    async def gather(requests: Iterable[Request], *_: object) -> Evidence:
        return Evidence(MappingProxyType({request.url: check for request in requests}), **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(evidence, "gather", gather)


def codes(result: Result) -> list[str]:
    return [finding.rule for finding in result.report.findings]


def test_what_the_world_answers_becomes_findings_accounts_and_an_exit_code(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, GONE)
    result = run(order(base, "a.md"))
    assert codes(result) == ["L401"]
    assert result.exit_code == 1
    assert (result.report.totals.links.checked, result.report.totals.notes.checked) == (1, 1)
    assert [link.url for link in result.report.links] == [URL]
    assert result.report.accounts["a.md"] == result.report.totals


def test_what_could_not_be_checked_gates_only_when_strict(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, LinkCheck(URL, Verdict.BLOCKED, Reason.BLOCKED, "HTTP 403"))
    lenient = run(order(base, "a.md"))
    assert (lenient.exit_code, len(lenient.report.undetermined)) == (0, 1)
    assert run(order(base, "a.md", settings=Settings(strict=True))).exit_code == 1


def test_what_was_skipped_never_gates(base: Path) -> None:
    assert run(order(base, "a.md", settings=Settings(strict=True), offline=True)).exit_code == 0


def test_offline_the_world_is_not_asked(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gather(*_: object) -> Evidence:
        raise AssertionError

    monkeypatch.setattr(evidence, "gather", gather)
    report = run(order(base, "a.md", offline=True)).report
    assert [each.reason for each in report.skipped] == [Reason.OFFLINE]
    assert report.links == ()


def test_an_interrupted_run_reports_what_it_knows_and_outweighs_everything_but_our_own_faults(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, GONE, interrupted=True)
    result = run(order(base, "a.md", "none.md"))
    assert codes(result) == ["L401"]
    assert result.exit_code == 130


def test_troubles_of_the_gathering_are_notices_of_the_report(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = Notice("store", "store", "The store was damaged.")
    answer(monkeypatch, LinkCheck(URL, Verdict.ALIVE), notices=(said,))
    assert said in run(order(base, "a.md")).report.notices


def test_a_file_that_cannot_be_read_does_not_stop_the_others(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (base / "b.md").write_bytes(bytes(range(256)) * 40)
    result = run(order(base, "b.md", "none.md", "a.md", offline=True))
    assert [document.path for document in result.report.documents] == ["a.md"]
    assert sorted(problem.path for problem in result.problems) == ["b.md", "none.md"]
    assert [notice.path for notice in result.report.notices] == ["b.md", "none.md"]
    assert result.exit_code == 3


def test_documents_come_in_the_order_of_their_paths(base: Path) -> None:
    (base / "0.md").write_text(TEXT, "utf-8")
    assert [document.path for document in understand(order(base, "a.md", "0.md")).documents] == ["0.md", "a.md"]


def test_nothing_left_to_read_is_an_error_of_its_own(base: Path) -> None:
    with pytest.raises(NoDocuments, match="--exclude"):
        understand(Order((Path("a.md"),), Place(base, frozenset({".md"}), ("a.md",)), Settings(), Ledger(base), NOW))


def test_one_id_for_two_documents_is_a_usage_error(base: Path) -> None:
    (base / "b.md").write_text(TEXT, "utf-8")
    with pytest.raises(UsageError, match="--as x"):
        understand(order(base, "a.md", "b.md", id="x"))


def test_identity_title_and_date_come_from_the_option_then_the_ledger_then_the_file(base: Path) -> None:
    ledger = Ledger(base, (Entry("known", ("a*",), "The title", parse_edtf("2025-06")),))
    (plain,) = understand(order(base, "a.md")).documents
    assert (plain.id, plain.title) == ("a", "A brief")
    (named,) = understand(order(base, "a.md", ledger=ledger)).documents
    assert (named.id, named.title) == ("known", "The title")
    assert named.published is not None
    assert (str(named.published.edtf), named.published.basis) == ("2025-06", Basis.LEDGER)
    (told,) = understand(order(base, "a.md", ledger=ledger, id="x", published=parse_edtf("2024"))).documents
    assert told.published is not None
    assert (told.id, str(told.published.edtf), told.published.basis) == ("x", "2024", Basis.OPTION)


def test_rules_are_given_the_day_of_the_clock(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    days: list[date | None] = []
    monkeypatch.setattr("claimcheck.rules.check", lambda *given: (days.append(given[4]), ((), ()))[1])
    run(order(base, "a.md", offline=True))
    assert set(days) == {date(2026, 1, 1)}


def test_a_fault_in_a_room_is_not_taken_for_an_unreadable_file(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def extract(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(extraction, "extract", extract)
    with pytest.raises(ZeroDivisionError):
        understand(order(base, "a.md"))
    monkeypatch.setattr(extraction, "extract", lambda *_: (_ for _ in ()).throw(UnreadableFile("a.md: no")))
    assert [str(problem.error) for problem in understand(order(base, "a.md")).problems] == ["a.md: no"]


@pytest.mark.parametrize("severity", Severity)
@pytest.mark.parametrize("confidence", Confidence)
@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("fail_on", FailOn)
def test_only_what_is_open_sure_and_severe_enough_gates(
    severity: Severity, confidence: Confidence, status: Status, fail_on: FailOn
) -> None:
    finding = Finding("N101", "n", severity, confidence, "m", "a.md", Span(0, 1), ("k",), "g", status=status)
    severe = {"error": ["error"], "warning": ["error", "warning"], "never": []}[fail_on]
    assert gates(finding, fail_on) is (status == "open" and confidence != "low" and severity in severe)
