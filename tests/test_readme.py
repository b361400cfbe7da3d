"""The README is held against the program: its options, exit codes, sample output and commands."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def claimcheck(*args: str, columns: int = 100) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", *args],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": str(columns), "PYTHONUTF8": "1", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in {0, 1}, done.stderr
    return done.stdout


def blocks(language: str) -> list[str]:
    return [body for kind, body in FENCE.findall(README) if kind == language]


def section(title: str) -> str:
    return README.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def options(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", text))


def test_the_options_of_run_in_the_readme_are_those_of_its_help() -> None:
    in_table = {option for row in re.findall(r"^\| (`.+?) \|", section("Options"), re.MULTILINE) for option in options(row)}
    assert in_table == options(claimcheck("run", "--help", columns=300)) - {"--help"}


def test_the_sample_output_is_what_the_program_prints() -> None:
    (sample,) = (block for block in blocks("text") if block.startswith("$ claimcheck run"))
    command, _, shown = sample.partition("\n")
    printed = claimcheck(*shlex.split(command)[2:], "--no-reports")
    parts = [part.strip("\n") for part in shown.split("[...]")]
    assert len(parts) > 1
    assert [part for part in parts if part not in printed] == [], "run: python docs/sample.py"


def test_every_rule_code_in_the_readme_is_one_the_program_knows() -> None:
    known = claimcheck("rules", columns=300)
    assert [code for code in sorted(set(re.findall(r"\b[NCDLSFM]\d{3}\b", README))) if code not in known] == []


@pytest.mark.parametrize("words", ["claimcheck run", "-m pytest"])
def test_a_first_command_is_one_block_that_makes_its_own_environment(words: str) -> None:
    block = next(block for block in blocks("sh") if words in block)
    assert block.startswith("python3 -m venv .venv")


def test_every_option_that_the_readme_names_is_one_of_the_program() -> None:
    pages = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    others = {"--help", "--version", "--install-completion", "--show-completion"}
    spoken = {option for words in re.findall(r"`[^`\n]+`", README) for option in options(words)}
    assert spoken - options(pages) - others == set()


def test_the_page_of_the_command_line_is_what_the_commands_say() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import commands; print(commands.text(), end='')"],
        cwd=ROOT / "docs",
        env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": "80"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    assert done.stdout == page, "run: python docs/commands.py"


def test_every_command_of_the_program_has_its_place_on_the_page() -> None:
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    for group in ((), ("ledger",), ("cache",)):
        listed = re.findall(r"^│ ([a-z]+) ", claimcheck(*group, "--help", columns=300), re.MULTILINE)
        assert len(listed) >= 2
        missing = [
            name for name in listed if not re.search(rf"^##+ `claimcheck {' '.join([*group, name])}\b", page, re.MULTILINE)
        ]
        assert missing == []


def test_every_command_in_the_readme_is_a_command_of_the_program() -> None:
    spoken = "\n".join([*blocks("sh"), *re.findall(r"`[^`\n]+`", README)])
    called = set(re.findall(r"(?:^|/|`)claimcheck ([a-z]+)", spoken, re.MULTILINE))
    listed = claimcheck("--help", columns=300)
    assert called
    assert [command for command in sorted(called) if not re.search(rf"\b{command}\b", listed)] == []
