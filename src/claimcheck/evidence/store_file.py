"""The file of a store, which several runs may use at once."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

# Seconds to wait for another process that writes: longer than any batch of ours takes.
_BUSY = 15.0


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that begins no transaction by itself, closed at the end. Raises sqlite3.Error."""
    with closing(sqlite3.connect(path, timeout=_BUSY, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous=NORMAL")
        yield connection
