"""What makes a finding the same one in another run."""

from dataclasses import replace

import pytest

from claimcheck.grammar.fingerprints import fingerprinted
from claimcheck.model.finding import Confidence, Finding, Severity
from claimcheck.model.text import Span

ONE = Finding(
    "D301", "impossible-date", Severity.ERROR, Confidence.HIGH, "m", "a.md", Span(3, 9), ("31 June 2024", "é"), "g"
)


def name(finding: Finding, document: str = "tides") -> str:
    return fingerprinted([finding], document)[0].fingerprint


@pytest.mark.parametrize(
    "other",
    [
        replace(ONE, message="Other words", path="b/c.docx", span=Span(70, 80), severity=Severity.INFO),
        replace(ONE, key=(" 31\u00a0June\n2024 ", "e\u0301")),
        replace(ONE, key=("31 June 2024", "é", "“It’s – so…”")),
    ],
    ids=["place and words of the message", "white space and composition", "quotes and dashes"],
)
def test_a_place_and_how_words_are_set_change_nothing(other: Finding) -> None:
    assert name(other) == name(replace(ONE, key=(*ONE.key, '"It\'s - so..."')[: len(other.key)]))


@pytest.mark.parametrize(
    "other", [replace(ONE, rule="D302"), replace(ONE, key=("31 June 2024",)), replace(ONE, key=("31", "June 2024 é"))]
)
def test_another_rule_or_other_values_are_another_finding(other: Finding) -> None:
    assert name(other) != name(ONE)


def test_another_document_is_another_finding() -> None:
    assert name(ONE, "floods") != name(ONE)


def test_equals_are_told_apart_and_keep_their_names_when_one_is_added_behind() -> None:
    two, three = fingerprinted([ONE] * 2, "tides"), fingerprinted([ONE] * 3, "tides")
    assert len({each.fingerprint for each in three}) == 3
    assert three[:2] == two


def test_a_finding_of_another_kind_between_them_changes_no_name() -> None:
    other = replace(ONE, key=("30 February",))
    assert [each.fingerprint for each in fingerprinted([ONE, other, ONE], "t")][::2] == [
        each.fingerprint for each in fingerprinted([ONE, ONE], "t")
    ]
