"""Decisions find the findings they were made of, and no others; what matches nothing is said where everything was asked."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from claimcheck import documents, extraction, pipeline
from claimcheck.documents.discovery import Place
from claimcheck.ledger import interpret
from claimcheck.ledger.places import Around
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, LinkAnswer, LinkCheck, Reason, Verdict
from claimcheck.model.finding import Finding, Status
from claimcheck.model.settings import Settings
from claimcheck.rules import chosen

TEXT = """\
# A brief

The vote was held on 31 June 2024.[^1] It was counted on 31 June 2024.[^2] Nobody came again.[^3]

[^1]: Council of Ruritania, *Minutes*, 31 June 2024, p. 3.
[^2]: Office of Elections, *Report on the Count*, 30 February 2023, https://www.elections.example.net/count
[^3]: Council of Ruritania, *Minutes*, 31 June 2024, p. 9.
"""
URL = "https://www.elections.example.net/count"


def read(text: str = TEXT, id_: str = "brief", path: str = "brief.md") -> Document:
    return extraction.extract(documents.read(text.encode(), path), id_, None)


def judged(
    ledger: str,
    text: str = TEXT,
    today: str = "2026-01-01",
    select: tuple[str, ...] = ("D301", "M7"),
    links: dict[str, LinkAnswer] | None = None,
    id_: str = "brief",
) -> pipeline.Judged:
    order = pipeline.Order(
        paths=(),
        place=Place(Path(), frozenset()),
        settings=Settings(),
        ledger=interpret(f"version: 1\n{ledger}", Path("claims.yaml")),
        now=datetime.fromisoformat(today).replace(tzinfo=UTC),
    )
    return pipeline.judged((read(text, id_),), Evidence(links or {}), chosen(select, ()), order)


def waiver(**keys: str) -> str:
    fields = {"rule": "D301", "document": "brief", "reason": "as printed", **keys}
    return "waivers:\n  - {" + ", ".join(f'{key}: "{value}"' for key, value in fields.items()) + "}\n"


def waived(said: pipeline.Judged) -> list[str | None]:
    return [f.note for f in said.findings if f.status is Status.WAIVED]


def rules(said: pipeline.Judged) -> list[str]:
    return [f.rule for f in said.findings if f.status is Status.OPEN]


@pytest.mark.parametrize(
    ("ledger", "notes"),
    [
        (waiver(note="2"), ["2"]),
        (waiver(note="2", rule="impossible-date"), ["2"]),
        (waiver(text="30 February 2023"), ["2"]),
        (waiver(text="30 february  2023", note="2"), ["2"]),
        (waiver(text="31 June 2024", note="3"), ["3"]),
        (waiver(text="Council of Ruritania, Minutes, 31 June 2024, p. 9."), ["3"]),
        (waiver(text="It was counted on 31 June 2024."), [None]),
        (waiver(), [None, None, "1", "2", "3"]),
        (waiver(document=""), [None, None, "1", "2", "3"]),
    ],
)
def test_a_waiver_lets_pass_what_it_names_and_nothing_else(ledger: str, notes: list[str | None]) -> None:
    said = judged(ledger)
    assert waived(said) == notes
    assert rules(said) == ["D301"] * (5 - len(notes))
    assert next(f for f in said.findings if f.waiver).waiver.reason == "as printed"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "ledger",
    [
        waiver(note="9"),
        waiver(text="1 June 2024"),
        waiver(text="31 June 2024", note="2"),
        waiver(text="Office of Elections, Report on the Count, 30 February 2024"),
        waiver(rule="D302"),
    ],
)
def test_one_that_names_something_else_lets_nothing_pass(ledger: str) -> None:
    said = judged(ledger, select=("D301", "D302", "M7"))
    assert waived(said) == []
    assert rules(said).count("M702") == 1


def test_a_decision_outlives_another_number_and_other_words_around_it() -> None:
    ledger = waiver(note="2", text="Office of Elections, *Report on the Count*, 30 February 2023")
    text = TEXT.replace("[^3]", "[^4]").replace("[^2]", "[^3]").replace("[^1]", "[^2]")
    text = text.replace("# A brief\n", "# A brief\n\nIt rained.[^1]\n").replace("\n[^2]:", "\n[^1]: A. Other, 2019.\n[^2]:")
    assert waived(judged(ledger, text.replace("Report on the Count", "Report of the Count"))) == ["3"]
    assert waived(judged(waiver(note="2", text="30 February 2023"), text)) == ["3"]


def test_a_decision_ends_where_the_flagged_words_change_or_are_mended() -> None:
    ledger = waiver(note="2", text="Office of Elections, *Report on the Count*, 30 February 2023")
    for now in ("31 February 2023", "3 February 2023"):
        said = judged(ledger, TEXT.replace("30 February 2023", now))
        assert waived(said) == []
        assert "M702" in rules(said)


def test_what_is_kept_of_a_finding_finds_it_again() -> None:
    document = read()
    around = Around(document)
    for finding in judged("").findings:
        piece = around.piece(finding).replace("\\", "\\\\").replace('"', '\\"')
        again = judged(waiver(text=piece, note=finding.note or ""))
        assert finding.fingerprint in {f.fingerprint for f in again.findings if f.waiver}


def test_an_expired_waiver_lets_nothing_pass_and_says_so() -> None:
    assert waived(judged(waiver(note="2", until="2026-01"), today="2026-01-31")) == ["2"]
    said = judged(waiver(note="2", until="2026-01"), today="2026-02-01")
    assert waived(said) == []
    assert rules(said).count("M703") == 1
    assert "M702" not in rules(said)


def test_to_ask_the_author_leaves_the_finding_open_and_says_who_asked() -> None:
    said = judged(waiver(note="2", kind="ask", by="A. Editor", reason="which day?"))
    assert waived(said) == []
    (asked,) = [f for f in said.findings if any(exhibit.kind == "decision" for exhibit in f.evidence)]
    assert "the author was asked by A. Editor: which day?" in [exhibit.value for exhibit in asked.evidence]
    assert "M702" not in rules(said)


@pytest.mark.parametrize("select", [("D302", "M7"), ("M7",)])
def test_nothing_is_said_of_a_decision_on_a_rule_that_did_not_run(select: tuple[str, ...]) -> None:
    assert rules(judged(waiver(note="9"), select=select)) == []


def test_nothing_is_said_of_a_decision_on_a_link_that_nobody_asked_for() -> None:
    ledger = waiver(rule="L401", note="2")
    blocked = LinkCheck(URL, Verdict.BLOCKED, Reason.BLOCKED, "HTTP 403")
    assert rules(judged(ledger, select=("L4", "M7"))) == []
    assert "M702" in rules(judged(ledger, select=("L4", "M7"), links={URL: LinkCheck(URL, Verdict.ALIVE)}))
    assert blocked.reason is Reason.BLOCKED


def test_a_ledger_speaks_only_for_the_documents_it_names() -> None:
    named = 'documents: [{id: "other", paths: ["other.md"]}]\n'
    assert waived(judged(named + waiver(document=""))) == []
    assert waived(judged(named + waiver(document=""), id_="other")) == [None, None, "1", "2", "3"]


def test_a_rule_that_nobody_knows_is_a_notice() -> None:
    said = judged(waiver(rule="D399"))
    assert ["D399" in notice.message for notice in said.notices] == [True]


def test_a_comment_waives_what_stands_in_its_passage() -> None:
    text = TEXT.replace("[^3]: Council", "<!-- claimcheck: allow impossible-date because so it says -->\n[^3]: Council")
    said = judged("", text)
    assert waived(said) == ["3"]
    unknown = judged("", text.replace("impossible-date", "D399"))
    assert ["D399" in notice.message for notice in unknown.notices] == [True]


def test_what_a_person_saw_is_no_open_question_until_it_expires() -> None:
    blocked: dict[str, LinkAnswer] = {URL: LinkCheck(URL, Verdict.BLOCKED, Reason.BLOCKED, "HTTP 403")}
    source = f'sources: [{{url: "{URL}/", seen_by: "A", on: "2025-05-02", until: "2026-01-01"}}]\n'
    open_ = judged("", select=("L4", "M7"), links=blocked)
    seen = judged(source, select=("L4", "M7"), links=blocked)
    late = judged(source, select=("L4", "M7"), links=blocked, today="2026-01-02")
    assert [len(said.undetermined) for said in (open_, seen, late)] == [1, 0, 1]
    assert (seen.by_hand[URL].by, late.by_hand) == ("A", {})
    assert rules(late) == ["M703"]


def test_a_verified_sentence_that_is_gone_is_said_once() -> None:
    ledger = 'claims: [{id: "c-1", document: "brief", text: "It had 12 rooms in 1901.", status: "%s"}]\n'
    said = judged(ledger % "verified")
    assert rules(said).count("M702") == 1
    assert [rules(judged(ledger % status)).count("M702") for status in ("new", "gone")] == [0, 0]


def test_findings_keep_their_order() -> None:
    def order(finding: Finding) -> tuple[str, int, int, str, str]:
        return finding.path, finding.span.start, finding.span.end, finding.rule, finding.message

    found = judged(waiver(note="9")).findings
    assert list(found) == sorted(found, key=order)
