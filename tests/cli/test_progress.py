"""The line that says how far a run is."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from claimcheck.cli.progress import duration, line, sentence
from claimcheck.model.progress import Progress

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        (Progress(180, 0, 40, 0), "0 of 180 links, 0 of 40 hosts"),
        (Progress(180, 9, 40, 2, seconds=12.4), "9 of 180 links, 2 of 40 hosts: about 12 s"),
        (
            Progress(180, 142, 40, 39, 36, "a.org", 38, 40),
            "142 of 180 links, 39 of 40 hosts; 38 links wait for a.org: about 40 s",
        ),
        (Progress(180, 179, 40, 39, 0, "a.org", 1), "179 of 180 links, 39 of 40 hosts; 1 link waits for a.org"),
        (Progress(2, 2, 1, 1, copies=1), "2 of 2 links, 1 of 1 hosts; looking for archived copies of 1 link"),
    ],
)
def test_it_says_what_is_known_and_no_more(progress: Progress, said: str) -> None:
    assert sentence(progress) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.2, "1 s"), (59.4, "59 s"), (59.6, "1 min"), (134, "2 min 10 s"), (3597, "1 h"), (4000, "1 h 6 min")],
)
def test_a_time_is_said_in_steps_that_are_small_beside_it(seconds: float, said: str) -> None:
    assert duration(seconds) == said


def test_a_host_from_a_hostile_brief_moves_no_cursor() -> None:
    assert "\x1b" not in sentence(Progress(2, 1, 2, 1, 0, "a\x1b[2J.org", 1))


def test_who_does_not_look_at_a_terminal_is_told_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with line(wanted=True) as shown:
        assert shown is None
    assert capsys.readouterr().err == ""


class Slow(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        time.sleep(0.2 if self.path == "/1" else 1.5)
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def command(folder: Path) -> Iterator[list[str]]:
    """A run of a brief with two links, one of them slow, that is to print nothing but its findings."""
    (folder / "a.md").write_text(
        "One.[^1] Two.[^2]\n\n[^1]: A, B, 2024, http://site.test/1.\n[^2]: A, C, 2024, http://site.test/2.\n", "utf-8"
    )
    with ThreadingHTTPServer(("127.0.0.1", 0), Slow) as server:
        server.block_on_close = False
        threading.Thread(target=server.serve_forever, daemon=True).start()
        mapping = f"site.test:80:127.0.0.1:{server.server_port}"
        run = [sys.executable, "-m", "claimcheck", "run", "a.md", "--no-cache", "--no-reports", "--select", "L401"]
        yield [*run, "--connect-to", mapping]
        server.shutdown()


def on_a_terminal(
    command: list[str], folder: Path, environ: Mapping[str, str], stop: float | None = None
) -> tuple[int, str]:
    """The exit code, and what standard error's terminal was sent. stop: press Ctrl-C after so many seconds of the line."""
    ours, theirs = os.openpty()
    plain = {name: value for name, value in os.environ.items() if name != "CI"}
    shown = b""
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=theirs, env={**plain, "TERM": "xterm", **environ}
    ) as process:
        os.close(theirs)
        while True:
            try:
                read = os.read(ours, 65536)
            except OSError:  # nobody holds the other end any more
                break
            if not read:
                break
            shown += read
            if stop is not None and b"1 of 2 links" in shown:
                time.sleep(stop)
                process.send_signal(signal.SIGINT)
                stop = None
    os.close(ours)
    return process.returncode, shown.decode()


def left_on(terminal: str) -> str:
    """What stands on the terminal at last: a carriage return goes back, and what follows overwrites."""
    lines = [""]
    for part in re.findall(r"\r\n|\r|[^\r]+", terminal):
        if part == "\r\n":
            lines.append("")
        elif part == "\r":
            lines[-1] = f"\r{lines[-1].lstrip(chr(13))}"
        else:
            old = lines[-1]
            lines[-1] = part + old[1 + len(part) :] if old.startswith("\r") else old + part
    return "\n".join(each.strip() for each in lines).strip()


@POSIX
def test_on_a_terminal_the_line_overwrites_itself_and_is_gone_at_the_end(command: list[str], folder: Path) -> None:
    code, shown = on_a_terminal(command, folder, {})
    assert code == 0
    assert "0 of 2 links, 0 of 1 hosts" in shown
    assert "1 of 2 links" in shown
    assert "\x1b" not in shown  # no cursor is hidden, no mode is set
    assert "\n" not in shown
    assert left_on(shown) == ""


@POSIX
@pytest.mark.parametrize(
    ("options", "environ"),
    [(["-q"], {}), ([], {"TERM": "dumb"}), ([], {"CI": "true"}), (["--offline"], {})],
    ids=["-q", "TERM=dumb", "CI", "--offline"],
)
def test_where_nobody_watches_or_can_nothing_is_shown(
    options: list[str], environ: Mapping[str, str], command: list[str], folder: Path
) -> None:
    assert on_a_terminal([*command, *options], folder, environ) == (0, "")


@POSIX
@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_leaves_nothing_of_the_line_behind(command: list[str], folder: Path) -> None:
    code, shown = on_a_terminal(command, folder, {}, stop=0.1)
    assert code == 130
    assert "1 of 2 links" in shown
    assert "of 2 links" not in left_on(shown)
    assert "interrupted" in left_on(shown)
