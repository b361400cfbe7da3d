"""A file is replaced whole or not at all, and only if it still is what was read."""

import os
import shutil
import tempfile
from pathlib import Path

from claimcheck.errors import UsageError


def replace(path: Path, old: bytes, new: bytes) -> None:
    """Writes `new` over a file that is `old`; its permissions stay, and a link stays one.

    Raises UsageError where somebody else changed the file meanwhile, or nothing can be written.
    """
    path = Path(os.path.realpath(path))
    try:
        if path.read_bytes() != old:
            raise UsageError(f"{path} was changed by somebody else meanwhile and is left as it is: run this again")
        handle, scratch = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(new)
                stream.flush()
                os.fsync(stream.fileno())
            shutil.copymode(path, scratch)
            Path(scratch).replace(path)
        except BaseException:
            Path(scratch).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror}): look at its permissions") from error
