"""Where reports go: standard output, and the reports folder."""

import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from claimcheck.errors import UsageError


def to_stdout(text: str, errors: str = "replace") -> None:
    """UTF-8 with LF on every system: the same bytes everywhere. A reader that has gone away is no fault.

    errors: what becomes of a lone surrogate, as for `str.encode`. Raises UsageError where nothing can be written.
    """
    try:
        sys.stdout.buffer.write(text.encode("utf-8", errors))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # What Python's own flush at exit would stumble over (docs.python.org/3/library/signal.html, note on SIGPIPE).
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise UsageError(f"the report cannot be written to standard output ({error.strerror})") from error


def to_folder(folder: Path, texts: Mapping[str, str]) -> None:
    """Writes each text to its file, whole or not at all. Raises UsageError where that is not possible."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            to_file(folder / name, text.encode("utf-8", "replace"))
    except OSError as error:
        advice = "name another folder with --reports, or use --no-reports"
        raise UsageError(f"the reports cannot be written to {folder} ({error.strerror}): {advice}") from error


def to_file(file: Path, data: bytes) -> None:
    """Writes a file, whole or not at all. Raises OSError."""
    handle, scratch = tempfile.mkstemp(prefix=f".{file.name[:100]}.", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(scratch).chmod(0o666 & ~_umask())
        Path(scratch).replace(file)
    except OSError:
        Path(scratch).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
