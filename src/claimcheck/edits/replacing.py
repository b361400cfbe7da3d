"""A file is replaced whole or not at all, and only if it still is what was read."""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from claimcheck.errors import UsageError


def replace(path: Path, old: bytes, new: bytes) -> None:
    """Writes `new` over a file that is `old`; its permissions and its owner stay, and a link stays one.

    A second name of the file (a hard link) keeps what is old. Raises UsageError where somebody else changed the file
    meanwhile, where nobody may write it, or nothing can be written.
    """
    path = Path(os.path.realpath(path))
    try:
        if path.read_bytes() != old:
            raise UsageError(f"{path} was changed by somebody else meanwhile and is left as it is: run this again")
        status = path.stat()
        if not status.st_mode & 0o222:
            raise UsageError(f"{path} is write-protected and left as it is: allow it to be written (chmod u+w)")
        handle, scratch = tempfile.mkstemp(prefix=".claimcheck-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(new)
                stream.flush()
                os.fsync(stream.fileno())
            if hasattr(os, "chown"):
                with suppress(PermissionError):  # only root may give a file away
                    os.chown(scratch, status.st_uid, status.st_gid)
            shutil.copymode(path, scratch)
            Path(scratch).replace(path)
        except BaseException:
            Path(scratch).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror}): look at its permissions") from error
