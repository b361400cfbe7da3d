"""The table of links: a verdict as a row, and back."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import cast

from claimcheck.evidence import copies
from claimcheck.evidence.lifetimes import NO_FRAGMENTS, Remembered, Series
from claimcheck.evidence.page import facts_from_wire, facts_to_wire
from claimcheck.model.evidence import Attempt, Hop, LinkCheck, Reason, Verdict

SCHEMA = """
CREATE TABLE IF NOT EXISTS links (
    scope TEXT NOT NULL, url TEXT NOT NULL, verdict TEXT NOT NULL, reason TEXT NOT NULL, detail TEXT NOT NULL,
    final_url TEXT NOT NULL, chain TEXT NOT NULL, attempts INTEGER NOT NULL, checked_at TEXT NOT NULL,
    confirmed INTEGER NOT NULL, series TEXT NOT NULL, since TEXT NOT NULL, more TEXT NOT NULL, PRIMARY KEY (scope, url)
) WITHOUT ROWID
"""
COLUMNS = "url, verdict, reason, detail, final_url, chain, attempts, checked_at, confirmed, series, since, more"
# SQLite takes 999 variables in one statement in its oldest builds (sqlite.org/limits.html).
AT_ONCE = 500

Row = tuple[str, str, str, str, str, str, int, str, int, str, str, str]
# What the column `more` holds, as JSON; a key that is not there is empty.
More = dict[str, object]


def select(connection: sqlite3.Connection, scope: str, keys: Sequence[str]) -> Iterable[Remembered]:
    for at in range(0, len(keys), AT_ONCE):
        some = keys[at : at + AT_ONCE]
        marks = ",".join("?" * len(some))
        query = f"SELECT {COLUMNS} FROM links WHERE scope = ? AND url IN ({marks})"  # noqa: S608 -- constants and marks
        for row in connection.execute(query, (scope, *some)):
            remembered = _from_row(row)
            if remembered is not None:
                yield remembered


def write(connection: sqlite3.Connection, scope: str, batch: Sequence[Remembered]) -> None:
    marks = ",".join("?" * 13)
    query = f"INSERT OR REPLACE INTO links (scope, {COLUMNS}) VALUES ({marks})"  # noqa: S608 -- constants and marks
    connection.executemany(query, [(scope, *_to_row(remembered)) for remembered in batch])


def _to_row(remembered: Remembered) -> Row:
    check = remembered.check
    chain = json.dumps([[hop.url, hop.status] for hop in check.chain])
    return (
        remembered.key, check.verdict.value, check.reason.value if check.reason else "", check.detail, check.final_url,
        chain, check.attempts, check.checked_at, int(check.confirmed), remembered.series.value, remembered.since,
        json.dumps(_more(remembered)),
    )  # fmt: skip


def _from_row(row: Row) -> Remembered | None:
    """A row as a value; None for one that no version of ours wrote."""
    key, verdict, reason, detail, final_url, chain, attempts, checked_at, confirmed, series, since, rest = row
    try:
        check = LinkCheck(
            url=key,
            verdict=Verdict(verdict),
            reason=Reason(reason) if reason else None,
            detail=detail,
            final_url=final_url,
            chain=tuple(Hop(str(url), status) for url, status in json.loads(chain)),
            attempts=int(attempts),
            checked_at=checked_at,
            confirmed=bool(confirmed),
        )
        return _with_more(Remembered(key, check, Series(series), since), json.loads(rest))
    except (TypeError, ValueError, AttributeError):
        return None


def _more(remembered: Remembered) -> More:
    return {
        "secure": remembered.check.secure,
        "page": facts_to_wire(remembered.check.page),
        "fragments": dict(remembered.fragments),
        "etag": remembered.etag,
        "modified": remembered.modified,
        "tries": [[each.status, each.reason, each.at] for each in remembered.check.tries],
        "search": remembered.search.to_store() if remembered.search and not remembered.search.failed else None,
    }


def _with_more(remembered: Remembered, more: More) -> Remembered:
    fragments = more["fragments"] if isinstance(more.get("fragments"), dict) else {}
    tries = cast("list[tuple[int | None, str, str]]", more.get("tries") or [])
    return replace(
        remembered,
        check=replace(
            remembered.check,
            secure=cast("str | None", more.get("secure")),
            page=facts_from_wire(more.get("page")),
            tries=tuple(Attempt(status, str(reason), str(at)) for status, reason, at in tries),
        ),
        fragments=MappingProxyType(cast("dict[str, bool | None]", fragments)) if fragments else NO_FRAGMENTS,
        etag=str(more.get("etag", "")),
        modified=str(more.get("modified", "")),
        search=copies.from_store(more.get("search")),
    )
