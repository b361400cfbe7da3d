"""`claimcheck ledger review` in a terminal: one question after the other, each answer kept at once."""

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
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


def reviewed(project: Path, lines: Sequence[str], *flags: str) -> tuple[int, str]:
    """Exit code and screen of a review in which these lines are typed, each when it is asked for."""
    ours, theirs = pty.openpty()
    command = [
        sys.executable,
        "-m",
        "claimcheck",
        "ledger",
        "review",
        *(flags or ("--offline",)),
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


WITH_PAGES = """\
# The harbour

In 2023 the port handled 41.7 per cent of the country’s grain.[^1] Its quays cost €95.3 million.[^2]

[^1]: “The Port”, *Coast Gazette*, 4 May 2024, http://gazette.test/port

[^2]: “The Quays”, *Coast Gazette*, 4 May 2024, http://gazette.test/shut
"""


class Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        words = "The ministers met and they spoke of the harbour with the fishermen. " * 9
        page = f"<html lang=en><title>The Port</title><body><p>{words}</p><p>It handled 41.7% of all the grain in 2023.</p>"
        body = page.encode() if self.path == "/port" else b""
        self.send_response(200 if body else 403)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[ThreadingHTTPServer]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def test_a_claim_is_shown_with_what_its_pages_say_and_why_one_was_not_read(project: Path, site: ThreadingHTTPServer) -> None:
    (project / "harbour.md").write_text(WITH_PAGES, "utf-8")
    network = ("--connect-to", f"gazette.test:80:127.0.0.1:{site.server_port}", "--store", str(project / "answers.db"))
    code, screen = reviewed(project, ["r\n", "seen\n", "s\n"], *network)
    assert code == 0
    first, second = (" ".join(part.split()) for part in screen.split("2 of 2"))
    assert "found 41.7 per cent: “" in first
    assert "It handled 41.7% of all the grain in 2023." in first
    assert "(http://gazette.test/port)" in first
    assert "unread" in second
    assert "http://gazette.test/shut" in second
    assert "1 decided, 1 left" in second


ROOT = Path(__file__).parent.parent.parent


def test_the_readme_shows_what_the_terminal_shows(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    shutil.copy(ROOT / "claims.yaml", tmp_path)
    (tmp_path / ".git").mkdir()
    shown = next(
        block for block in (ROOT / "README.md").read_text("utf-8").split("```") if block.startswith("text\n6 of ")
    ).removeprefix("text\n")
    question, answer = shown.split("What is to be asked? ")
    code, screen = reviewed(tmp_path, ["s\n"] * 5 + ["a\n", answer, "q\n"])
    assert code == 0
    assert question.split("  > a")[0] in screen
    assert f"What is to be asked? {answer}" in screen
