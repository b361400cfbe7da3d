"""The memory between runs: an SQLite file in the user's cache directory, written by one thread in short batches.

WAL and synchronous=NORMAL: a reader never waits for a writer, a killed process leaves a whole file, and only a power cut
can cost the last batch (sqlite.org/wal.html, pragma.html#pragma_synchronous).
"""

import contextlib
import queue
import sqlite3
import threading
import time
from collections.abc import Iterable
from pathlib import Path

import platformdirs

from claimcheck.evidence import store_rows, texts
from claimcheck.evidence.lifetimes import Remembered
from claimcheck.evidence.store_file import opened

_VERSION = 4
# The writer's pause between batches, in seconds: what a kill -9 can cost at most.
_BATCH_EVERY = 0.05
# Attempts to make the tables beside another process that makes them.
_TRIES = 40


def default_path() -> Path:
    """The store's place where none is named: the user's cache directory."""
    return platformdirs.user_cache_path("claimcheck", appauthor=False) / "evidence.sqlite3"


class Store:
    """One run's view of the store. scope: what the verdicts depend on beside the URL (mappings), "" for the open web.

    Every trouble with the file is said in `trouble`, in words, and ends the store's part in the run, never the run.
    """

    def __init__(self, path: Path, scope: str = "") -> None:
        self.trouble: list[str] = []
        self._path = path
        self._scope = scope
        self._queue: queue.SimpleQueue[Remembered | None] = queue.SimpleQueue()
        self._writer: threading.Thread | None = None
        self._usable = self._prepare()

    @property
    def usable(self) -> bool:
        """Whether the file is a store that can be read and written."""
        return self._usable

    def read(self, keys: Iterable[str]) -> dict[str, Remembered]:
        """All that is remembered of these keys, in one go. Blocks: call it before the gathering, or in a thread."""
        wanted = sorted(set(keys))
        if not self._usable:
            return {}
        try:
            with opened(self._path) as connection:
                found = store_rows.select(connection, self._scope, wanted)
                return {row.key: row for row in texts.attached(connection, self._scope, found, store_rows.AT_ONCE)}
        except sqlite3.OperationalError as error:
            self._give_up(error)
        except sqlite3.DatabaseError:
            self._usable = self._set_aside()
        return {}

    def put(self, remembered: Remembered) -> None:
        """Hand a verdict to the writer; returns at once."""
        if not self._usable:
            return
        if self._writer is None:
            self._writer = threading.Thread(target=self._write, name="store", daemon=True)
            self._writer.start()
        self._queue.put(remembered)

    def close(self) -> None:
        """Wait until everything is written."""
        if self._writer is not None:
            self._queue.put(None)
            self._writer.join()
            self._writer = None

    def _prepare(self) -> bool:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            return self._schema()
        except (sqlite3.OperationalError, OSError) as error:
            self._give_up(error)
        except sqlite3.DatabaseError:
            return self._set_aside()
        return False

    def _schema(self) -> bool:
        with opened(self._path) as connection:
            version = _version(connection)
            if version > _VERSION:
                self.trouble.append(f"The store {self._path} was made by a newer claimcheck; this run goes without it.")
                return False
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if tables and "links" not in tables:
                self.trouble.append(f"{self._path} is a database of something else; this run goes without a store.")
                return False
            if version < _VERSION:  # it is a memory: what an older version knew is asked again
                _create(connection)
            connection.execute(f"SELECT {store_rows.COLUMNS} FROM links LIMIT 1").fetchall()  # noqa: S608 -- our own constant
        return True

    def _set_aside(self) -> bool:
        """Keep a file that is no store of ours for whoever wants to look at it, and begin a new one."""
        aside = self._path.with_name(f"{self._path.name}.damaged")
        try:
            self._path.replace(aside)
            for suffix in ("-wal", "-shm"):
                self._path.with_name(f"{self._path.name}{suffix}").unlink(missing_ok=True)
            self.trouble.append(f"The store {self._path} was damaged: it is now {aside.name}, and a new one was begun.")
            return self._schema()
        except (sqlite3.Error, OSError) as error:
            self._give_up(error)
            return False

    def _give_up(self, error: Exception) -> None:
        self._usable = False
        self.trouble.append(f"The store {self._path} cannot be used ({error}); this run goes without it.")

    def _write(self) -> None:
        try:
            with opened(self._path) as connection:
                while (batch := self._batch()) is not None:
                    with connection:
                        connection.execute("BEGIN IMMEDIATE")
                        store_rows.write(connection, self._scope, batch)
                        texts.write(connection, self._scope, batch)
        except sqlite3.Error as error:
            self._give_up(error)

    def _batch(self) -> list[Remembered] | None:
        """What has come in since the last batch; None when the run is over and nothing is left."""
        first = self._queue.get()
        if first is None:
            return None
        batch = [first]
        time.sleep(_BATCH_EVERY)
        with contextlib.suppress(queue.Empty):
            while (item := self._queue.get_nowait()) is not None:
                batch.append(item)
            self._queue.put(None)
        return batch


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _create(connection: sqlite3.Connection) -> None:
    """Make the tables. The change to WAL does not wait for another process that makes it too, so it is tried again."""
    for left in reversed(range(_TRIES)):
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                if _version(connection) < _VERSION:
                    connection.execute("DROP TABLE IF EXISTS links")
                    connection.execute("DROP TABLE IF EXISTS texts")
                connection.execute(store_rows.SCHEMA)
                connection.execute(texts.SCHEMA)
                connection.execute(f"PRAGMA user_version={_VERSION}")
        except sqlite3.OperationalError:
            if not left:
                raise
            time.sleep(_BATCH_EVERY)
        else:
            return
