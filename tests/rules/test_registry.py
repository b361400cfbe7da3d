"""What every rule must be, whoever writes it."""

import importlib
import re
from pathlib import Path

import pytest

from claimcheck import rules
from claimcheck.model.evidence import Need
from claimcheck.rules.registry import Rule

FOLDER = Path(rules.__file__).parent
EACH = pytest.mark.parametrize("rule", rules.all_rules(), ids=lambda rule: rule.code)


def test_every_rule_file_is_found_without_being_listed() -> None:
    files = {path.stem for path in FOLDER.glob("[a-z][0-9][0-9][0-9]_*.py")}
    assert {f"{rule.code.lower()}_{rule.name.replace('-', '_')}" for rule in rules.all_rules()} == files


def test_codes_and_names_are_unique_and_codes_ascend() -> None:
    codes = [rule.code for rule in rules.all_rules()]
    names = [rule.name for rule in rules.all_rules()]
    assert codes == sorted(set(codes))
    assert len(set(names)) == len(names)


@EACH
def test_a_rule_file_is_named_after_code_and_name(rule: Rule) -> None:
    stem = f"{rule.code.lower()}_{rule.name.replace('-', '_')}"
    assert importlib.import_module(f"claimcheck.rules.{stem}").check is rule
    assert re.fullmatch(r"[NCDLSFM]\d{3}", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)


@EACH
def test_a_page_says_what_the_rule_finds_why_it_matters_and_what_to_do(rule: Rule) -> None:
    lines = rule.doc.splitlines()
    assert lines[0].endswith(".")
    assert rule.summary == lines[0]
    assert lines[1] == ""
    assert [line for line in lines if line.startswith("#")] == ["## Why it matters", "## What to do"]


@EACH
def test_a_rule_has_a_flagged_and_a_clean_example(rule: Rule) -> None:
    clean = [each for each in rule.examples if not each.flagged and each.undetermined is None]
    assert any(each.flagged for each in rule.examples)
    assert clean


@EACH
def test_a_rule_that_needs_the_network_has_an_example_in_which_it_failed(rule: Rule) -> None:
    if Need.LINK in rule.needs:
        assert any(each.undetermined for each in rule.examples)
    else:
        assert not any(each.links for each in rule.examples)


@EACH
def test_a_rule_file_holds_to_its_budget_of_lines(rule: Rule) -> None:
    lines = (FOLDER / f"{rule.code.lower()}_{rule.name.replace('-', '_')}.py").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 140
