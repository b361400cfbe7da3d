"""The program as a user calls it: a process of its own, in a folder of its own, which has no network."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


Claimcheck = Callable[..., Done]
# Host and path -> status, content type, body.
Answers = Callable[[str, str], tuple[int, str, bytes]]
Serve = Callable[[Answers], ThreadingHTTPServer]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository of its own, so that nothing above it counts."""
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.fixture
def claimcheck(folder: Path) -> Claimcheck:
    """Calls the program in `folder`. Its cache is the test's; standard output is kept as bytes would be."""

    def call(*args: object, stdin: bytes = b"", cwd: Path | None = None, **environ: str) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "claimcheck", *map(str, args)],
            cwd=cwd or folder,
            env={**os.environ, "XDG_CACHE_HOME": str(folder / ".cache"), "COLUMNS": "100", "NO_COLOR": "1", **environ},
            input=stdin,
            capture_output=True,
            timeout=120,
            check=False,
        )
        assert b"\r" not in done.stdout.replace(b'"\r\n', b"")  # rows of a CSV end so (RFC 4180)
        return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return call


@pytest.fixture
def interruptible() -> Iterator[None]:
    """A shell ignores Ctrl-C for what it runs in the background, and every child inherits that: the program as well."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts servers on the loopback, which answer as they are told until the test is over."""
    with ExitStack() as running:

        def start(answer: Answers) -> ThreadingHTTPServer:
            class Site(BaseHTTPRequestHandler):
                def do_GET(self) -> None:
                    status, kind, body = answer(self.headers["Host"], self.path)
                    self.send_response(status)
                    self.send_header("Content-Type", kind)
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)

                def log_message(self, *_: object) -> None:
                    pass

            server = running.enter_context(ThreadingHTTPServer(("127.0.0.1", 0), Site))
            server.block_on_close = False
            threading.Thread(target=server.serve_forever, daemon=True).start()
            running.callback(server.shutdown)
            return server

        yield start
