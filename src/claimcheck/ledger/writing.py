"""A ledger is changed under a lock, from what stands in the file at that moment, and replaced whole or not at all."""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from claimcheck.errors import SettingsError, UsageError
from claimcheck.ledger.drafting import Draft
from claimcheck.ledger.entries import Ledger
from claimcheck.ledger.reading import interpret, text_of

# Seconds to wait for another command, which holds the lock for as long as it writes: about a second.
_PATIENCE = 30.0
_BOM = "\ufeff".encode()


def update(path: Path, change: Callable[[Ledger, Draft], None]) -> bool:
    """Changes the file as `change` says, which is given what stands there now. A file that is not there begins empty.

    Returns whether a byte changed. Raises SettingsError for a ledger that does not hold, before or after, and UsageError
    where nothing can be written.
    """
    try:
        path = Path(os.path.realpath(path))  # a link stays one: what it names is replaced
        with _locked(path):
            old = text_of(path) if path.exists() else ""
            draft = Draft(old, path)
            change(interpret(old, path), draft)
            new = draft.text()
            if new == old:
                return False
            _hold(new, path)
            _replace(path, new)
            return True
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror}): name another ledger with --ledger") from error


def _hold(text: str, path: Path) -> None:
    """What is written can be read again. Raises SettingsError, and the file stays as it is."""
    try:
        interpret(text, path)
    except SettingsError as error:
        advice = "give each section and each entry lines of its own"
        raise SettingsError(f"{path} was left as it is, for the change would break it: {advice} ({error})") from error


def _replace(path: Path, text: str) -> None:
    content = text.encode()
    with suppress(FileNotFoundError), path.open("rb") as stream:
        content = _BOM + content if stream.read(len(_BOM)) == _BOM else content
    handle, scratch = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            shutil.copymode(path, scratch)
        else:
            Path(scratch).chmod(0o644)
        Path(scratch).replace(path)
    except BaseException:
        Path(scratch).unlink(missing_ok=True)
        raise
    _settle(path.parent)


def _settle(folder: Path) -> None:
    """The new name outlives a loss of power, too, where a folder can be synced."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """One command at a time. The lock is the system's, on a file beside the ledger: it falls with its process.

    Whoever gets it on a file that is gone by then tries again: the one before takes its file away with it.
    """
    lock = path.with_name(f".{path.name}.lock")
    until = time.monotonic() + _PATIENCE
    while True:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
        if _taken(handle) and _still(lock, handle):
            break
        os.close(handle)
        if time.monotonic() > until:
            raise UsageError(f"another command is changing {path}: wait for it to end, and try again")
        time.sleep(0.02)
    try:
        yield
    finally:
        with suppress(OSError):  # Windows removes no file that is open; the next one uses it
            lock.unlink()
        os.close(handle)


def _still(lock: Path, handle: int) -> bool:
    try:
        return os.path.samestat(lock.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


if sys.platform == "win32":

    def _taken(handle: int) -> bool:
        import msvcrt  # noqa: PLC0415 - this system's own

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def _taken(handle: int) -> bool:
        import fcntl  # noqa: PLC0415 - this system's own

        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
