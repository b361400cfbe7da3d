"""PDFium in a process of its own, so that a file that fills its memory, keeps it busy or crashes it ends that process alone.

PDFium keeps neither time nor memory within bounds: a stream of 3 MB inflates to 3 GB, forty forms that each show the next
ten times over go on for ever, and where it cannot have what it asks for it aborts. `worker` is the other end.
"""

import contextlib
import json
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Any

from claimcheck.documents.pdf.sheet import Sheet, from_wire
from claimcheck.errors import UnreadableFile

# Seconds for the whole file, whatever it is: some ten times what the most pages that are read take.
_LONGEST = 600
# Letters of a file: a hundred books.
_MOST_LETTERS = 50_000_000
DONE = "done"


@dataclass(frozen=True, slots=True)
class Opened:
    """count: pages of the file. said: its information dictionary. sheets: its pages in order, None for one that is damaged.

    They are to be read once; that raises UnreadableFile where the process does not come to an end.
    """

    count: int
    said: Mapping[str, str]
    sheets: Iterator[Sheet | None]


@contextlib.contextmanager
def opened(data: bytes, path: str) -> Iterator[Opened]:
    """The file as the other process reads it. Raises UnreadableFile where it cannot be opened or has no pages."""
    # -P: a module of the working folder must not stand in for one of Python's own.
    command = [sys.executable, "-P", "-m", "claimcheck.documents.pdf.worker", path]
    pipe = subprocess.PIPE
    try:
        process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)  # noqa: S603 (our own)
    except OSError as error:
        raise UnreadableFile(
            f"{path}: the process that reads PDFs cannot be started ({error.strerror}); try again."
        ) from error
    with process:
        over = threading.Timer(_LONGEST, process.kill)
        over.start()
        try:
            if process.stdin is None or process.stdout is None:
                raise AssertionError("both were asked for")
            with contextlib.suppress(BrokenPipeError), process.stdin as source:
                source.write(data)
            count, said = _heard(process.stdout, path)
            yield Opened(count, said, _sheets(process.stdout, path))
        finally:
            over.cancel()
            process.kill()


def _sheets(answers: IO[bytes], path: str) -> Iterator[Sheet | None]:
    letters = 0
    while (told := _heard(answers, path)) != DONE:
        sheet = from_wire(told) if told else None
        letters += sum(len(piece.text) for piece in sheet.pieces) if sheet else 0
        if letters > _MOST_LETTERS:
            raise UnreadableFile(f"{path}: this PDF has more text than any document; give its parts as files of their own.")
        yield sheet


def _heard(answers: IO[bytes], path: str) -> Any:
    """What the other process tells next. Raises UnreadableFile where that is why it cannot read, or where it has died."""
    line = answers.readline()
    if not line.endswith(b"\n"):
        raise UnreadableFile(
            f"{path}: this PDF asks for more time or memory than any document needs; print it to PDF again and check that."
        )
    told = json.loads(line)
    if isinstance(told, dict):
        raise UnreadableFile(told["refused"])
    return told
