"""The worked example of CONTRIBUTING.md is a rule that works."""

import re
from pathlib import Path

import pytest

from claimcheck.documents import read
from claimcheck.extraction import extract
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Finding
from claimcheck.model.rule import Context
from claimcheck.model.settings import Settings
from claimcheck.rules import Rule, all_rules

PAGE = Path(__file__).resolve().parent.parent / "CONTRIBUTING.md"


@pytest.fixture
def rule() -> Rule:
    block = re.search(r"^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    assert block
    namespace: dict[str, object] = {"__name__": "worked_example"}
    exec(compile(block.group(1), "CONTRIBUTING.md", "exec"), namespace)
    made = namespace["check"]
    assert isinstance(made, Rule)
    return made


def test_each_example_of_the_worked_rule_flags_what_it_says(rule: Rule) -> None:
    for example in rule.examples:
        document = extract(read(example.document.encode(), "example.md"), "example", None)
        outcomes = list(rule.check(document, Evidence(), Context(rule, Settings())))
        assert all(isinstance(outcome, Finding) for outcome in outcomes)
        assert tuple(document.source[o.span.start : o.span.end] for o in outcomes) == example.flagged


def test_the_worked_rule_has_a_flagged_and_a_clean_example(rule: Rule) -> None:
    assert {bool(example.flagged) for example in rule.examples} == {True, False}


def test_the_code_of_the_worked_rule_is_free(rule: Rule) -> None:
    assert rule.code not in {each.code for each in all_rules()}
