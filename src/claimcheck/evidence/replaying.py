"""A recording in place of the network: a WARC of our own, or one that another tool made (wget --warc-file).

The file is read once for where its records are; bodies are read when they are asked for.
"""

import asyncio
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.errors import UsageError
from claimcheck.evidence import urls
from claimcheck.evidence.answers import Answer, Landed, Wanted
from claimcheck.evidence.bodies import MOST_READ
from claimcheck.evidence.failures import Failure, Kind
from claimcheck.evidence.lifetimes import stamp
from claimcheck.evidence.originals import Originals, named
from claimcheck.evidence.page import Read
from claimcheck.evidence.recording import CHAIN, FAILURE, NAMES

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord


@dataclass(frozen=True, slots=True)
class Revisit:
    """A record without a page. at: where it begins in the file. names: of the record that has the page."""

    at: int
    names: tuple[str, ...]


Place = int | Revisit | Failure
"""Where an answer begins in the file; or what took its place."""


class Tape:
    """The exchanges of a recording. Those of one chain come in their order; after the last, it comes again.

    A recording without chains (another tool's) answers each URL with all that it has of it, in order.
    Raises UsageError for a file that cannot be read as a WARC.
    """

    live = False

    def __init__(self, path: Path, read: Read) -> None:
        self._path = path
        self._read = read
        self._places: dict[tuple[str, str], list[Place]] = defaultdict(list)
        self._resolved: set[str] = set()
        self._urls: set[str] = set()
        self._originals = Originals()
        began(path)
        for place_of, record in records(path):
            self._note(place_of, record)

    async def get(
        self,
        target: urls.Target,
        headers: Mapping[str, str],  # noqa: ARG002 -- what was sent is history
        wanted: Wanted,
        landed: Landed,  # noqa: ARG002 -- no host is kept waiting
    ) -> Answer | Failure:
        """What came of it when it was recorded."""
        places = self._places.get((wanted.start, target.key)) or self._places.get(("", target.key))
        if not places:
            return Failure(Kind.UNRECORDED, "it is not in the recording")
        place = places.pop(0) if len(places) > 1 else places[0]
        if isinstance(place, Failure):
            return place
        loaded = await asyncio.to_thread(self._load, place, wanted.most)
        if loaded is None:
            return Failure(Kind.UNRECORDED, "the recording refers to another that has it")
        answer, body, complete = loaded
        if 300 <= answer.status < 400 and answer.header("location"):
            return answer
        extent, fragments = wanted.extent(complete=complete), wanted.fragments if complete else ()
        page = await self._read(body[:MOST_READ], answer.header("content-type"), fragments, wanted.facts, extent)
        return replace(answer, page=page, body=body if wanted.body else b"", complete=complete)

    def left(self, target: urls.Target, failure: Failure, wanted: Wanted) -> None:
        """It is history as well."""

    def recorded(self, target: urls.Target) -> bool:
        return target.key in self._urls

    def others_resolved(self, host: str) -> bool:
        """As `Names.others_resolved`, at the time of the recording."""
        return any(name != host for name in self._resolved)

    def _note(self, place_of: Callable[[], int], record: "ArcWarcRecord") -> None:
        target = urls.parse(record.rec_headers.get_header("WARC-Target-URI") or "")
        kind = (record.rec_headers.get_header("Content-Type") or "").partition(";")[0]
        if record.rec_type == "metadata" and kind == NAMES:
            names = _json(record)
            self._resolved.update(str(name) for name in (names if isinstance(names, list) else ()))
        if target is None:
            return
        place: Place | None = None
        if record.rec_type == "resource" or (record.rec_type == "response" and record.http_headers is not None):
            place = place_of()
            self._originals.note(record, place)
        elif record.rec_type == "revisit":
            place = Revisit(place_of(), named(record))
        elif record.rec_type == "metadata" and kind == FAILURE:
            place = _failure(_json(record), _date(record))
        if place is None:
            return
        chain = record.rec_headers.get_header(CHAIN) or ""
        self._urls.add(target.key)
        self._places[chain, target.key].append(place)
        if not chain:
            self._resolved.add(target.host)

    def _load(self, place: int | Revisit, most: int) -> "_Loaded | None":
        """What stands at a place of the file. A revisit has the page of its original, and its head where it has none."""
        if isinstance(place, int):
            return _loaded(self._path, place, most)
        visit, at = _loaded(self._path, place.at, most), self._originals.of(place.names)
        original = _loaded(self._path, at, most) if at is not None else None
        told = visit is not None and visit[0].status not in {0, HTTPStatus.NOT_MODIFIED}
        if visit is None or original is None:
            return (visit[0], b"", False) if visit is not None and visit[0].status else None
        head = visit[0] if told else replace(original[0], at=visit[0].at)
        return head, original[1], original[2]


_Loaded = tuple[Answer, bytes, bool]
"""The head of an answer, its body, and whether that is all of it."""


def _loaded(path: Path, at: int, most: int) -> _Loaded | None:
    """The record that begins at a place of the file. most: of its body, in bytes."""
    for _, record in records(path, at):
        body = bytes(record.content_stream().read(most))
        cut = bool(record.rec_headers.get_header("WARC-Truncated")) or len(body) >= most
        if record.http_headers is None:
            kind = record.rec_headers.get_header("Content-Type") or ""
            status = HTTPStatus.OK if record.rec_type == "resource" else 0
            return Answer(int(status), (("content-type", kind),), at=_date(record)), body, not cut
        code = str(record.http_headers.get_statuscode())
        came = tuple((str(name).lower(), str(value)) for name, value in record.http_headers.headers)
        return Answer(int(code) if code.isdigit() else 0, came, at=_date(record)), body, not cut
    return None


def began(path: Path) -> datetime:
    """When a recording was begun: the time of its first record that has one."""
    for _, record in records(path):
        time = _time(record.rec_headers.get_header("WARC-Date") or "")
        if time is not None:
            return time
    raise UsageError(f"--replay {path} is no WARC file that has anything in it: name another")


def records(path: Path, at: int = 0) -> Iterator[tuple[Callable[[], int], "ArcWarcRecord"]]:
    """The records of a WARC file from a place on, each with what tells its place and reads it to its end.

    Raises UsageError for what is no such file.
    """
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 -- only for who replays
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415 -- as above

    try:
        with path.open("rb") as file:
            file.seek(at)
            iterator = ArchiveIterator(file, arc2warc=True)
            for record in iterator:
                yield (lambda: at + int(iterator.get_record_offset())), record
    except OSError as error:
        raise UsageError(f"--replay {path} cannot be read ({error.strerror}): name another file") from error
    except ArchiveLoadFailed as error:
        raise UsageError(f"--replay {path} is no WARC file: name another") from error


def _json(record: "ArcWarcRecord") -> object:
    try:
        value: object = json.loads(record.content_stream().read(MOST_READ))
    except ValueError:
        return None
    return value


def _failure(value: object, at: str) -> Failure | None:
    if not isinstance(value, dict) or value.get("kind") not in set(Kind):
        return None
    return Failure(Kind(value["kind"]), str(value.get("detail", "")), at)


def _date(record: "ArcWarcRecord") -> str:
    """When a record was made, as `LinkCheck.checked_at` has it."""
    time = _time(record.rec_headers.get_header("WARC-Date") or "")
    return stamp(time) if time is not None else ""


def _time(text: str) -> datetime | None:
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        return None
    return parsed.astimezone(UTC) if parsed.tzinfo else parsed.replace(tzinfo=UTC)
