"""The texts of pages in the store: a table of their own, since they are a hundred times as large as a verdict.

A text belongs to the verdict of its time: where that was replaced, or it is older than a month, it is forgotten.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from claimcheck.evidence.lifetimes import Remembered, stamp
from claimcheck.model.pages import PageText

SCHEMA = """
CREATE TABLE IF NOT EXISTS texts (
    scope TEXT NOT NULL, url TEXT NOT NULL, at TEXT NOT NULL, packed BLOB NOT NULL, lacks TEXT NOT NULL,
    leads INTEGER NOT NULL, printed INTEGER NOT NULL, PRIMARY KEY (scope, url)
)
"""
_KEPT = timedelta(days=30)


def attached(connection: sqlite3.Connection, scope: str, found: Iterable[Remembered], at_once: int) -> Iterator[Remembered]:
    """What is remembered, each with its text where there is one."""
    rows = list(found)
    for at in range(0, len(rows), at_once):
        some = rows[at : at + at_once]
        texts = dict(_select(connection, scope, [row.key for row in some]))
        for row in some:
            when, text = texts.get(row.key, ("", None))
            fits = text is not None and when == row.check.checked_at
            yield replace(row, check=replace(row.check, text=text)) if fits else row


def write(connection: sqlite3.Connection, scope: str, batch: Sequence[Remembered]) -> None:
    """Keep the texts of these verdicts, and forget those of the verdicts that have none, and what is too old."""
    connection.executemany("DELETE FROM texts WHERE scope = ? AND url = ?", [(scope, row.key) for row in batch])
    connection.executemany(
        "INSERT INTO texts (scope, url, at, packed, lacks, leads, printed) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (scope, row.key, row.check.checked_at, text.packed, text.lacks, int(text.leads), int(text.printed))
            for row in {row.key: row for row in batch}.values()
            if (text := row.check.text) is not None
        ],
    )
    if oldest := _oldest(batch):
        connection.execute("DELETE FROM texts WHERE at < ?", (oldest,))


def _select(connection: sqlite3.Connection, scope: str, keys: Sequence[str]) -> Iterator[tuple[str, tuple[str, PageText]]]:
    marks = ",".join("?" * len(keys))
    query = f"SELECT url, at, packed, lacks, leads, printed FROM texts WHERE scope = ? AND url IN ({marks})"  # noqa: S608 -- marks
    for url, at, packed, lacks, leads, printed in connection.execute(query, (scope, *keys)):
        if isinstance(packed, bytes):
            yield url, (at, PageText(packed, str(lacks), leads=bool(leads), printed=bool(printed)))


def _oldest(batch: Sequence[Remembered]) -> str:
    """The time before which texts are forgotten, by the newest of the verdicts: no clock of ours goes in."""
    newest = max(row.check.checked_at for row in batch)
    try:
        return stamp(datetime.fromisoformat(newest) - _KEPT)
    except ValueError:
        return ""
