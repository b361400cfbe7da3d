"""Each example of each rule, read as a file is read, says what the rule says of it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from claimcheck import documents, extraction, ledger, pipeline
from claimcheck.documents.discovery import Place
from claimcheck.grammar.dates import parse_edtf
from claimcheck.model.document import Basis, Document, Published
from claimcheck.model.evidence import Evidence
from claimcheck.model.rule import Example
from claimcheck.model.settings import Settings
from claimcheck.rules import Rule, all_rules, check

CASES = [
    pytest.param(rule, example, id=f"{rule.code}-{i}") for rule in all_rules() for i, example in enumerate(rule.examples)
]


# The day on which the ledger of an example is read.
READ_ON = datetime(2026, 1, 1, tzinfo=UTC)


def read(example: Example) -> Document:
    source = documents.read(example.document.encode(), "example.md")
    edtf = parse_edtf(example.published) if example.published else None
    return extraction.extract(source, "example", Published(edtf, Basis.OPTION) if edtf else None)


def judged(document: Document, example: Example, rules: tuple[Rule, ...]) -> pipeline.Judged:
    """What rules say of an example, with its ledger read and applied as in a run."""
    known = ledger.interpret(example.ledger, Path("claims.yaml"))
    order = pipeline.Order((), Place(Path(), frozenset()), Settings(), known, READ_ON, verified=example.strict)
    return pipeline.judged((document,), Evidence(example.links, records=example.records), rules, order)


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_a_rule_says_of_its_example_what_the_example_says(rule: Rule, example: Example) -> None:
    document = read(example)
    said = judged(document, example, all_rules() if rule.afterwards else (rule,))
    flagged = tuple(document.source[each.span.start : each.span.end] for each in said.findings if each.rule == rule.code)
    assert flagged == example.flagged
    assert [each.reason for each in said.undetermined] == ([example.undetermined] if example.undetermined else [])


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_an_example_shows_its_own_rule_and_no_other_error(rule: Rule, example: Example) -> None:
    """A clean example would teach nothing if another rule had to flag it, as would a flagged one for other reasons."""
    findings = judged(read(example), example, all_rules()).findings
    others = {each.rule for each in findings if each.rule != rule.code and each.shown}
    assert not others


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_rule_is_silent_about_an_empty_document(rule: Rule) -> None:
    findings, questions = check([read(Example(""))], Evidence(), [rule], Settings(), None)
    assert (findings, questions) == ((), ())


@pytest.mark.parametrize("rule", [rule for rule in all_rules() if rule.needs], ids=lambda rule: rule.code)
def test_offline_a_rule_that_needs_the_network_says_nothing(rule: Rule) -> None:
    for example in rule.examples:
        assert check([read(example)], Evidence(), [rule], Settings(), None) == ((), ())
