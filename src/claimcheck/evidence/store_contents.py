"""What is in a store, and how it is emptied: for people, not for runs."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from claimcheck.evidence.store_file import opened

_BESIDE = ("-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Contents:
    """verdicts: how many links have which, by name. records: what registries said. oldest, newest: of the links' answers, ""
    where there are none. size: bytes."""

    path: Path
    verdicts: Mapping[str, int]
    oldest: str = ""
    newest: str = ""
    size: int = 0
    records: int = 0

    @property
    def links(self) -> int:
        return sum(self.verdicts.values())


def contents(path: Path) -> Contents | None:
    """What a store holds; None where there is no file. Raises ValueError for a file that is no store."""
    if not path.exists():
        return None
    try:
        with opened(path) as connection:
            rows = connection.execute("SELECT verdict, count(*) FROM links GROUP BY verdict ORDER BY verdict").fetchall()
            records = _records(connection)
            oldest, newest = connection.execute("SELECT min(checked_at), max(checked_at) FROM links").fetchone()
    except sqlite3.Error as error:
        raise ValueError(f"{path} is no store of claimcheck ({error})") from error
    size = sum(file.stat().st_size for file in _files(path))
    return Contents(
        path, MappingProxyType({str(name): int(number) for name, number in rows}), oldest or "", newest or "", size, records
    )


def clear(path: Path) -> int:
    """Forget every answer; how many there were. A run that writes at the time loses nothing but them.

    Raises ValueError for a file that is no store.
    """
    known = contents(path)
    if known is None:
        return 0
    try:
        with opened(path) as connection:
            connection.execute("DELETE FROM links")
            connection.execute("DROP TABLE IF EXISTS answers")
            if _has(connection, "texts"):
                connection.execute("DELETE FROM texts")
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as error:
        raise ValueError(f"{path} cannot be cleared now ({error})") from error
    return known.links


def _records(connection: sqlite3.Connection) -> int:
    """How many answers of registries there are; their table is made with the first of them."""
    if not _has(connection, "answers"):
        return 0
    return int(connection.execute("SELECT count(*) FROM answers").fetchone()[0])


def _has(connection: sqlite3.Connection, table: str) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone() is not None


def _files(path: Path) -> list[Path]:
    beside = [path.with_name(f"{path.name}{suffix}") for suffix in _BESIDE]
    return [file for file in (path, *beside) if file.exists()]
