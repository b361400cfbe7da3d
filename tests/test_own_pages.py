"""The project's own pages pass its own gate, and the editor's first commands work as they are printed."""

import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = re.findall(r"^ *claimcheck (.+)$", (ROOT / "docs" / "first-minutes.md").read_text(encoding="utf-8"), re.MULTILINE)


def claimcheck(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-X", "utf8", "-m", "claimcheck", *args]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in ("docs", "examples", ".ci"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns(".venv"))
    for name in ("README.md", "claims.yaml"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def gate(folder: Path) -> tuple[int, list[str]]:
    # L411: what the pages link to is not all in the copy.
    options = ("--offline", "--no-reports", "--ignore", "L411", "--format", "json", "--baseline", ".ci/known.json")
    done = claimcheck(folder, "run", "README.md", "docs", "examples", *options)
    return done.returncode, [f["text"] for f in json.loads(done.stdout)["findings"] if f["status"] == "open"]


def test_what_the_pages_show_as_mistakes_is_known(copy: Path) -> None:
    assert gate(copy) == (0, [])


def test_a_new_mistake_on_a_page_fails_and_is_the_only_one_named(copy: Path) -> None:
    page = copy / "docs" / "privacy.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nThe policy was renewed on 31 April 2025.\n", encoding="utf-8")
    assert gate(copy) == (1, ["31 April 2025"])


@pytest.mark.parametrize("command", COMMANDS)
def test_a_first_command_works_as_it_is_printed(copy: Path, command: str) -> None:
    done = claimcheck(copy, *shlex.split(command))
    assert (done.returncode, bool(done.stdout)) == (0, True), done.stderr
