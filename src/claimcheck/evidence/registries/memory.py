"""What registries said in earlier runs: a table of its own in the store's file."""

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.evidence.store_file import opened
from claimcheck.model.records import Answer, Failed, Match, NoRecord, Question, Record, Unregistered, Work

if TYPE_CHECKING:
    from pydantic import TypeAdapter

# A record changes when somebody mends it, or a work is taken back. What is not there may be registered any day.
_SPEAKS: Mapping[type, timedelta] = {
    Record: timedelta(days=30),
    Match: timedelta(days=30),
    Unregistered: timedelta(days=1),
    NoRecord: timedelta(days=1),
}
# The shape of the values: what another version wrote is asked again.
_SHAPE = 1
_TABLE = (
    "CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, kind TEXT NOT NULL, value TEXT NOT NULL, at TEXT NOT NULL)"
)
_AT_ONCE = 500


class Memory:
    """The answers of a store. scope: what they depend on beside the question (who is asked, and through which mappings).

    Nothing here is worth failing a run: with a file that cannot be used nothing is known, and nothing is kept.
    """

    def __init__(self, path: Path, scope: str) -> None:
        self._path = path
        self._scope = scope

    def recall(self, questions: Iterable[Question], now: datetime) -> dict[Question, Answer]:
        """What is known of these questions and still speaks. Blocks."""
        keys = {self._key(question): question for question in questions}
        known: dict[Question, Answer] = {}
        try:
            with self._opened() as connection:
                for key, kind, value, at in _select(connection, sorted(keys)):
                    answer = _read(kind, value)
                    if answer is not None and _speaks(answer, at, now):
                        known[keys[key]] = answer
        except sqlite3.Error:
            return {}
        return known

    def keep(self, question: Question, answer: Answer, now: datetime) -> None:
        """Write an answer down, unless it is that nobody could tell. Blocks."""
        if isinstance(answer, Failed):
            return
        row = (self._key(question), type(answer).__name__, _written(answer), now.isoformat())
        with contextlib.suppress(sqlite3.Error), self._opened() as connection:
            connection.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)", row)

    @contextlib.contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        with opened(self._path) as connection:
            connection.execute(_TABLE)
            yield connection

    def _key(self, question: Question) -> str:
        """A DOI as it is, a work by all that is asked of it."""
        words = question if isinstance(question, str) else _written(question)
        return hashlib.sha256(f"{_SHAPE} {self._scope} {words}".encode()).hexdigest()


def _select(connection: sqlite3.Connection, keys: list[str]) -> Iterable[tuple[str, str, str, str]]:
    for at in range(0, len(keys), _AT_ONCE):
        some = keys[at : at + _AT_ONCE]
        marks = ",".join("?" * len(some))
        query = f"SELECT key, kind, value, at FROM answers WHERE key IN ({marks})"  # noqa: S608 -- marks only
        yield from connection.execute(query, some)


def _read(kind: str, value: str) -> Answer | None:
    """An answer as it was kept; None for one that no version of ours wrote."""
    known = next((each for each in _SPEAKS if each.__name__ == kind), None)
    if known is None:
        return None
    try:
        answer = _adapter(known.__name__).validate_json(value)
    except ValueError:
        return None
    return None if isinstance(answer, Work) else answer


def _speaks(answer: Answer, at: str, now: datetime) -> bool:
    try:
        age = now - datetime.fromisoformat(at)
    except (TypeError, ValueError):
        return False
    return timedelta(0) <= age < _SPEAKS[type(answer)]


def _written(value: Answer | Work) -> str:
    return _adapter(type(value).__name__).dump_json(value).decode()


@cache
def _adapter(name: str) -> "TypeAdapter[Answer | Work]":
    """Reads and writes the values of one type, by its name."""
    from pydantic import TypeAdapter  # noqa: PLC0415 -- a tenth of a second, for who has a store

    return TypeAdapter({kind.__name__: kind for kind in (*_SPEAKS, Work)}[name])
