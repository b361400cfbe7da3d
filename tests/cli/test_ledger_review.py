"""`claimcheck ledger review` in a terminal: one question after the other, each answer kept at once."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")

BRIEF = """\
# The harbour

In 2023 the port handled 40 per cent of the country’s grain.[^1] The vote was held on 31 June 2024, and nobody came.

The second vote was held on 30 February 2024, and all came.

[^1]: Port Authority, *Annual Report*, May 2024, pp. 96-21.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "harbour.md").write_text(BRIEF, "utf-8")
    (tmp_path / "claims.yaml").write_text('version: 1\ndocuments: [{id: "harbour", paths: ["harbour.md"]}]\n', "utf-8")
    return tmp_path


def reviewed(project: Path, lines: Sequence[str]) -> tuple[int, str]:
    """Exit code and screen of a review in which these lines are typed, each when it is asked for."""
    ours, theirs = pty.openpty()
    command = [
        sys.executable,
        "-m",
        "claimcheck",
        "ledger",
        "review",
        "--offline",
        "--by",
        "A. Editor",
        "--today",
        "2025-05-02",
    ]
    environ = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb"}
    with subprocess.Popen(
        command, cwd=project, env=environ, stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True
    ) as process:
        os.close(theirs)
        screen, waiting = "", list(lines)
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # Linux says so where the other end is closed
                break
            if not piece:
                break
            screen += piece.decode("utf-8", "replace")
            if waiting and screen.endswith(("> ", "? ", ") ")):
                os.write(ours, waiting.pop(0).encode())
        code = process.wait(30)
    os.close(ours)
    return code, screen.replace("\r\n", "\n")


def test_each_answer_is_kept_and_the_next_review_goes_on(project: Path) -> None:
    code, screen = reviewed(project, ["h\n", "quoted so\n", "q\n"])
    assert code == 0
    assert "1 of 4" in screen
    assert "31 June 2024" in screen
    assert "1 decided, 3 left; the same command goes on from here" in screen
    text = (project / "claims.yaml").read_text("utf-8")
    assert 'reason: "quoted so"' in text
    assert 'text: "In 2023' in text
    code, screen = reviewed(project, ["x\n", "a\n", "\n", "a\n", "which day?\n", "t\n", "it is right\n", "r\n", "p. 3\n"])
    assert code == 0
    assert "1 of 3" in screen
    assert "Port Authority, Annual Report, May 2024, pp. 96-21." in screen
    assert "3 decided, 0 left" in screen
    text = (project / "claims.yaml").read_text("utf-8")
    assert [line.strip() for line in text.splitlines() if "kind:" in line] == ['kind: "ask"', 'kind: "tool-wrong"']
    assert 'status: "verified"' in text
    assert 'remark: "p. 3"' in text
    code, screen = reviewed(project, [])
    assert (code, screen.strip()) == (0, "0 decided, 0 left")


def test_the_end_of_the_input_stops_as_q_does(project: Path) -> None:
    code, screen = reviewed(project, ["s\n", "\x04"])
    assert code == 0
    assert "0 decided, 4 left" in screen
