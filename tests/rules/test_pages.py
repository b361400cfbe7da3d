"""The pages of the rules: generated, current, and true."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from claimcheck.model.finding import Severity
from claimcheck.model.rule import Example
from claimcheck.rules import all_rules, index, page, rule

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pages_in_docs_are_those_that_the_generator_writes(generate: ModuleType) -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in (DOCS / "rules").glob("*.md")}
    assert written == generate.pages(), "run: python docs/generate.py"


def test_only_a_rule_whose_example_has_a_fix_is_called_fixable(generate: ModuleType) -> None:
    called = {code for code, text in generate.pages().items() if "can be fixed" in text}
    assert called == {"C203.md", "C209.md", "L406.md", "L409.md"}


def test_a_page_opens_with_code_name_and_what_the_rule_finds() -> None:
    for each in all_rules():
        text = page(each)
        assert text.startswith(f"# {each.code} {each.name}\n")
        assert each.summary in text
        assert "works offline" in text or "needs the network (" in text
        assert all(example.document.strip() in text for example in each.examples)


def test_the_index_has_a_row_for_every_rule() -> None:
    text = index(all_rules())
    assert all(f"| [{each.code}]({each.code}.md) | {each.name} | {each.severity.value} |" in text for each in all_rules())


def test_an_example_with_a_fence_in_it_stands_in_a_longer_one() -> None:
    @rule("N199", "made-for-this-test", Severity.INFO, examples=(Example("```\ncode\n```\n"),))
    def made(document: object, evidence: object, context: object) -> object:
        """Nothing."""
        return iter(())

    assert "````markdown\n```\ncode\n```\n````" in page(made)
