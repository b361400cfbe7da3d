"""examples/README.md says which mistakes are planted; the program finds these and no others."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BRIEF = ROOT / "examples" / "cool-streets.md"
ROW = re.compile(r"^\| ([A-Z]\d{3}) \| (.+?) \|", re.MULTILINE)

Finding = dict[str, object]


@pytest.fixture(scope="module")
def findings() -> list[Finding]:
    """What `claimcheck run` shows by default, from a real process without a network."""
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "run", str(BRIEF), "--offline", "--no-reports", "--format", "json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1, done.stderr
    return [f for f in json.loads(done.stdout)["findings"] if f["severity"] != "info" and f["confidence"] != "low"]


def planted() -> list[tuple[str, str]]:
    return ROW.findall((ROOT / "examples" / "README.md").read_text(encoding="utf-8"))


def stands(finding: Finding, where: str) -> bool:
    """Whether a finding is where a row of the table says: in a note, at a marker, or at quoted words of one line."""
    kind, _, number = where.partition(" ")
    if kind == "note":
        return finding["note"] == number
    span = finding["span"]
    assert isinstance(span, dict)
    line = BRIEF.read_text(encoding="utf-8").splitlines()[span["line"] - 1]
    if kind == "marker":
        return number in line[span["column"] - 1 : span["endColumn"] - 1]
    start = line.find(where.strip('"'))
    return (
        start >= 0 and span["line"] == span["endLine"] and start < span["endColumn"] and start + len(where) >= span["column"]
    )


def test_the_table_lists_thirteen_mistakes() -> None:
    assert len(planted()) == 13


@pytest.mark.parametrize(("rule", "where"), planted())
def test_a_planted_mistake_is_found_where_it_stands(findings: list[Finding], rule: str, where: str) -> None:
    found = [finding for finding in findings if finding["rule"] == rule]
    assert [stands(finding, where) for finding in found] == [True]


def test_nothing_is_reported_that_was_not_planted(findings: list[Finding]) -> None:
    assert sorted(str(finding["rule"]) for finding in findings) == sorted(rule for rule, _ in planted())
