"""The program as a user calls it: a process of its own, in a folder of its own, which has no network."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


Claimcheck = Callable[..., Done]


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
