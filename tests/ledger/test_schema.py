"""The schema of claims.yaml says of a ledger what the reader says of it."""

import json
from importlib.resources import files
from pathlib import Path

import jsonschema_rs
import pytest
from ruamel.yaml import YAML

from claimcheck.errors import SettingsError
from claimcheck.ledger import interpret

EXAMPLE = """\
version: 1
documents: [{id: "italy-japan-2025", paths: ["briefs/italy-japan*"], title: "...", published: "2025-06"}]
facts: [{id: "epa", about: "EPA in force", names: ["EPA"], relation: ["in force"], date: "2019-02-01", source: "x"}]
sources: [{url: "https://x.org", cite: "...", seen_by: "A. Editor", on: "2025-05-02", until: "2026-05-02", copy: "..."}]
claims: [{id: "c-7f3a", document: "italy-japan-2025", text: "...", notes: ["37"], status: "verified", by: "...",
  on: "2025-05-02", until: "2026", evidence: "...", remark: "..."}]
waivers: [{rule: "D304", document: "italy-japan-2025", note: "19", text: "...", reason: "...", by: "...", until: "2026"}]
"""


def schema() -> jsonschema_rs.Validator:
    text = files("claimcheck.reports").joinpath("schemas", "ledger.schema.json").read_text(encoding="utf-8")
    return jsonschema_rs.validator_for(json.loads(text))


def taken(text: str) -> bool:
    try:
        interpret(text, Path("claims.yaml"))
    except SettingsError:
        return False
    return True


@pytest.mark.parametrize(
    "text",
    [
        EXAMPLE,
        "version: 1\n",
        "version: 1\nclaims:\nwaivers: []\n",
        Path("claims.yaml").read_text("utf-8"),
        'version: 1\nfacts: [{id: "a", about: "b", figure: "64.3 %"}]\n',
    ],
)
def test_a_ledger_that_holds_is_valid(text: str) -> None:
    assert taken(text)
    assert schema().is_valid(YAML(typ="safe").load(text))


@pytest.mark.parametrize(
    "text",
    [
        "version: 2\n",
        "claims: []\n",
        "version: 1\nclaim: []\n",
        "version: 1\nclaims: {}\n",
        'version: 1\ndocuments: [{id: "a"}]\n',
        'version: 1\nfacts: [{id: "a", about: "b"}]\n',
        'version: 1\nfacts: [{id: "a", about: "b", date: "2020", figure: "4 %"}]\n',
        'version: 1\nsources: [{seen_by: "a", on: "2020"}]\n',
        'version: 1\nsources: [{url: "https://x.org", on: "2020"}]\n',
        'version: 1\nclaims: [{id: "a", document: "b"}]\n',
        'version: 1\nclaims: [{id: "a", document: "b", text: "c", status: "fine"}]\n',
        'version: 1\nclaims: [{id: "a", document: "b", text: " ", status: "new"}]\n',
        'version: 1\nwaivers: [{rule: "D304"}]\n',
        'version: 1\nwaivers: [{rule: "D304", reason: ""}]\n',
        'version: 1\nwaivers: [{rule: "D304", reason: "r", kind: "maybe"}]\n',
        'version: 1\nwaivers: [{rule: "D304", reason: "r", notes: "9"}]\n',
    ],
)
def test_a_ledger_that_does_not_hold_is_not_valid(text: str) -> None:
    assert not taken(text)
    assert not schema().is_valid(YAML(typ="safe").load(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('version: 1\nfacts: [{id: a, about: b, figure: "many"}]\n', ", line 2, column 35: 'figure' is no single figure"),
        ("version: 1\nclaims: [{id: a, document: b, text: c, until: soon}]\n", ", line 2, column 47: 'until' is no date"),
        ('version: 1\nwaivers: [{rule: a, reason: b, until: "2020/.."}]\n', ", line 2, column 39: 'until' has no last day"),
        (
            "version: 1\nclaims: [{id: a, document: b, text: c}, {id: a, document: b, text: d}]\n",
            "there is a claim 'a' already",
        ),
        ("version: 1\nclaims: [{id: &a b, document: *a, text: c}]\n", ", line 2, column 15: anchors and aliases"),
        ("version: 1\n---\nversion: 1\n", "line 2, column 1: a ledger is one YAML document"),
        ("version: 1\n? [a]\n: b\n", "line 2, column 3: a key must be a word"),
        ("version: 1\nclaims: " + "[" * 20 + "]" * 20, "nested deeper than anything in a ledger"),
        ("#" * 20_000_001, "too large to be a ledger"),
    ],
)
def test_what_only_the_reader_knows_is_one_sentence_with_its_place(text: str, words: str) -> None:
    with pytest.raises(SettingsError) as caught:
        interpret(text, Path("claims.yaml"))
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    with pytest.raises(SettingsError, match="line 1, column 4"):
        interpret("\n".join(lines), Path("claims.yaml"))
