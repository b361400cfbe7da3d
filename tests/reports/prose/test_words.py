"""Counts, dates and accounts in words."""

import pytest

from claimcheck.model.document import Basis
from claimcheck.model.evidence import Reason, Verdict
from claimcheck.model.finding import Exhibit
from claimcheck.model.report import Account
from claimcheck.reports.prose.briefs import Sourcing
from claimcheck.reports.prose.words import (
    BASIS,
    REASON,
    SHORT_REASON,
    VERDICT,
    account,
    count,
    day,
    exhibit,
    published,
    sourcing,
)


@pytest.mark.parametrize(("number", "words"), [(0, "0 notes"), (1, "1 note"), (2, "2 notes"), (12000, "12,000 notes")])
def test_one_is_singular_and_the_rest_are_not(number: int, words: str) -> None:
    assert count(number, "note") == words


def test_a_plural_without_s_is_given() -> None:
    assert count(2, "question for the author", "questions for the author") == "2 questions for the author"


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025", "2025"),
        ("2025-05", "May 2025"),
        ("2025-05-06", "6 May 2025"),
        ("2025-05-06/..", "6 May 2025 or later"),
        ("2023-35/..", "the third quarter of 2023 or later"),
        ("../2025-05", "May 2025 or earlier"),
        ("2024/2025-02", "2024 to February 2025"),
        ("2025-22", "summer 2025"),
        ("202X", "202X"),
        ("2025-13", "2025-13"),
        ("-0043", "-0043"),
    ],
)
def test_a_date_is_written_as_an_editor_writes_it(edtf: str, words: str) -> None:
    assert day(edtf) == words


def test_an_account_tells_only_what_there_is() -> None:
    known = Account(checked=12, undetermined=3, skipped=43)
    assert account(known, "note", why="offline") == ("58 notes: 12 checked, 3 could not be checked, 43 skipped (offline)")
    assert account(Account(checked=1), "note") == "1 note: 1 checked"
    assert account(Account(by_hand=2), "link") == "2 links: 2 checked by hand"
    assert account(Account(), "note") == "no notes"


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (Sourcing(0, 0, 25), "no notes; 25 factual statements, none sourced"),
        (Sourcing(1, 1, 0), "1 note; 1 factual statement, all sourced"),
        (Sourcing(12, 10, 30), "12 notes; 40 factual statements, 30 without a source"),
        (
            Sourcing(457, 0, 137, told=False),
            "457 notes; 137 factual statements, sourced or not cannot be told without the markers",
        ),
        (Sourcing(), "no notes; 0 factual statements"),
    ],
)
def test_a_brief_says_how_far_it_is_sourced(known: Sourcing, words: str) -> None:
    assert sourcing(known) == words


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        (Exhibit("date", "23 December 2023", "note"), ("the note", "23 December 2023")),
        (Exhibit("published", "2025-05-06", "claims.yaml"), ("published, claims.yaml", "6 May 2025")),
        (Exhibit("date", "12 December 2023", "page, JSON-LD"), ("the page (JSON-LD)", "12 December 2023")),
        (Exhibit("title", "A harbour", "page, OpenGraph"), ("title, the page (OpenGraph)", "A harbour")),
        (Exhibit("answer", "HTTP 404", "https://a.example/"), ("answer", "HTTP 404")),
        (Exhibit("url", "https://a.example/"), ("URL", "https://a.example/")),
        (Exhibit("kind-of-source", "book"), ("kind of source", "book")),
    ],
)
def test_evidence_has_a_label_that_says_where_it_is_from(shown: Exhibit, told: tuple[str, str]) -> None:
    assert exhibit(shown) == told


def test_there_are_words_for_every_reason_verdict_and_basis() -> None:
    assert set(REASON) == set(SHORT_REASON) == set(Reason)
    assert set(VERDICT) == set(Verdict)
    assert set(BASIS) == set(Basis)


def test_an_unknown_publication_date_says_how_to_give_it() -> None:
    assert "--published" in published(None)
