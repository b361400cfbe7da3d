"""What a shell is offered while a command is typed, asked as each shell asks: by the environment, of a real process."""

import os
import subprocess
import sys

import pytest

_PROGRAM = "from claimcheck.cli import main; raise SystemExit(main())"


def _offered(shell: str, line: str) -> str:
    """What is printed for a line whose last word is still typed; an empty last word where it ends in a space."""
    words = line.split()
    asked = {
        "bash": {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - (not line.endswith(" ")))},
        "zsh": {"_TYPER_COMPLETE_ARGS": line},
        "fish": {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
        "powershell": {
            "_TYPER_COMPLETE_ARGS": line,
            "_TYPER_COMPLETE_WORD_TO_COMPLETE": "" if line.endswith(" ") else words[-1],
        },
    }
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        env={**os.environ, **asked[shell], "_CLAIMCHECK_COMPLETE": f"complete_{shell}", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_commands_are_offered() -> None:
    assert _offered("bash", "claimcheck ").split() == [
        "run", "extract", "compare", "fix", "init", "report", "rules", "explain", "ledger", "cache",
    ]  # fmt: skip
    assert _offered("bash", "claimcheck ledger s").split() == ["sync", "status", "seen"]


def test_options_are_offered() -> None:
    assert "--select" in _offered("bash", "claimcheck run --s").split()
    assert _offered("bash", "claimcheck run --fail-on ").split() == ["error", "warning", "never"]


@pytest.mark.parametrize(
    "command", ["run --select", "run --ignore", "fix --select", "fix --ignore", "explain", "ledger waive"]
)
def test_a_rule_is_offered_by_the_beginning_of_its_code(command: str) -> None:
    assert _offered("bash", f"claimcheck {command} D30").split() == [f"D30{i}" for i in range(1, 10)]


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell"])
def test_a_code_comes_with_the_name_of_its_rule(shell: str) -> None:
    offered = _offered(shell, "claimcheck run --select D304")
    assert "D304" in offered
    assert "note-date-differs-from-url" in offered
    assert "D305" not in offered


def test_of_a_list_of_codes_the_last_is_completed() -> None:
    assert _offered("bash", "claimcheck run --select N101,d31").split() == [
        "N101,d310",
        "N101,d311",
        "N101,d312",
        "N101,d313",
    ]


def test_a_rule_to_explain_is_offered_by_its_name_too() -> None:
    assert _offered("bash", "claimcheck explain dead-l").split() == ["dead-link"]


@pytest.mark.parametrize(
    ("command", "formats"),
    [
        ("run", "csv github html json junit markdown sarif text"),
        ("report", "csv github html json junit markdown sarif text"),
        ("extract", "bibtex csl json table"),
    ],
)
def test_formats_are_offered(command: str, formats: str) -> None:
    assert sorted(_offered("bash", f"claimcheck {command} --format ").split()) == formats.split()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_the_script_that_a_shell_needs_is_printed(shell: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, "--show-completion", shell],
        env={**os.environ, "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert f"_CLAIMCHECK_COMPLETE=complete_{shell}" in done.stdout or '"complete_powershell"' in done.stdout


def test_no_rule_and_no_format_is_loaded_before_somebody_asks() -> None:
    program = "import sys, claimcheck.cli; print(' '.join(name for name in sys.modules if name.startswith('claimcheck.')))"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    rooms = {name.split(".")[1] for name in loaded}
    assert "cli" in rooms
    assert rooms & {"rules", "evidence", "documents", "extraction", "reports", "ledger", "gate", "comparing"} == set()
