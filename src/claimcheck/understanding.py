"""The first half of the story: paths -> Source -> Document. `extract` and the ledger's commands stop here.

A module of its own, so that what only reads does not load the rules, the evidence, nor the values they make.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from claimcheck import documents as reading
from claimcheck import extraction
from claimcheck.documents.discovery import File, Place, Problem, contents, find
from claimcheck.errors import InputError, NoDocuments, UnreadableFile, UsageError
from claimcheck.grammar import userinfo
from claimcheck.ledger import Ledger
from claimcheck.model.dates import Edtf
from claimcheck.model.document import Basis, Document, Published
from claimcheck.model.settings import Settings
from claimcheck.model.source import Fetched, Notice

if TYPE_CHECKING:
    from claimcheck.gate import Baseline


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for. `now` is the only clock, UTC; without `store` nothing is kept.

    record, replay: a WARC file to keep the exchanges in, or to take them from in place of the network.
    verified: claims that must be checked have to be verified in the ledger. baseline: what an earlier run found.
    since: a git revision; only what is new since then is asked for and reported. drafts: by reported path, the bytes that
    are read in place of a file's. addresses: documents of the web; fetched: what came for each, or why nothing did.
    """

    paths: tuple[Path, ...]
    place: Place
    settings: Settings
    ledger: Ledger
    now: datetime
    id: str = ""
    published: Edtf | None = None
    offline: bool = False
    store: Path | None = None
    refresh: bool = False
    record: Path | None = None
    replay: Path | None = None
    verified: bool = False
    baseline: "Baseline | None" = None
    since: str = ""
    drafts: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    addresses: tuple[str, ...] = ()
    fetched: Mapping[str, Fetched | str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Understood:
    """The documents that could be read, and the paths that could not.

    locations: where the documents that are files are. notices: what was passed over on the way.
    """

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    locations: Mapping[str, Path] = field(default_factory=lambda: MappingProxyType({}))
    notices: tuple[Notice, ...] = ()


def understand(order: Order) -> Understood:
    """Reads and extracts every document that the paths stand for, in the order of their reported paths.

    A path that fails does not stop the others. Raises UsageError where one id is asked for and there are several
    documents, NoDocuments where nothing at all was left to read.
    """
    found = find(order.paths, order.place)
    count = len(found.files) + len(order.fetched)
    if order.id and count > 1:
        raise UsageError(f"--as {order.id} names one document, and there are {count}: name one PATH")
    if not count and not found.problems:
        raise NoDocuments("there is nothing to check: --exclude leaves out every path that is named")
    documents: list[Document] = []
    problems = list(found.problems)
    for file in found.files:
        try:
            data = order.drafts[file.path] if file.path in order.drafts else contents(file)
            documents.append(document_of(file, data, order))
        except InputError as error:
            problems.append(Problem(file.path, error))
    for address, answer in order.fetched.items():
        try:
            documents.append(_of_web(address, answer, order))
        except InputError as error:
            problems.append(Problem(userinfo.left_out(address), error))
    locations = {file.path: file.location for file in found.files if file.location}
    notices = (*found.notices, *_one_name_for_several(documents))
    return Understood(tuple(documents), tuple(problems), MappingProxyType(locations), notices)


def _one_name_for_several(documents: Iterable[Document]) -> Iterator[Notice]:
    """Says of every id that several documents have, that decisions and a baseline cannot tell those apart."""
    paths: dict[str, list[str]] = {}
    for document in documents:
        paths.setdefault(document.id, []).append(document.path)
    for id_, same in paths.items():
        if len(same) > 1:
            more = f"{same[1]} has" if len(same) == 2 else f"{same[1]} and {len(same) - 2:,} more have"
            message = f"{more} the id {id_!r} as well: unless it is one document, give each an id of its own in claims.yaml"
            yield Notice(same[0], "shared-id", message)


def _of_web(address: str, answer: Fetched | str, order: Order) -> Document:
    """A document of the web, understood; where it was found at last is its path. Raises UnreadableFile."""
    if isinstance(answer, str):
        raise UnreadableFile(f"{userinfo.left_out(address)} cannot be read: {answer}")
    parts = urlsplit(answer.url)
    id_ = order.id or PurePosixPath(unquote(parts.path)).stem or parts.hostname or "page"
    published = Published(order.published, Basis.OPTION) if order.published else None
    return extraction.extract(reading.read(answer.data, answer.url, answer.media), id_, published)


def document_of(file: File, data: bytes, order: Order) -> Document:
    """A file's bytes, understood. What the command line says of it comes before the ledger, that before the file.

    Raises UnreadableFile.
    """
    entry = order.ledger.entry(file.location or order.place.base / file.path)
    published = Published(order.published, Basis.OPTION) if order.published else None
    if published is None and entry and entry.published:
        published = Published(entry.published, Basis.LEDGER)
    id_ = order.id or (entry.id if entry else Path(file.path).stem)
    document = extraction.extract(reading.read(data, file.path), id_, published)
    return replace(document, title=entry.title) if entry and entry.title else document
