"""The first half of the story: paths -> Source -> Document. `extract` and the ledger's commands stop here.

A module of its own, so that what only reads does not load the rules, the evidence, nor the values they make.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from claimcheck import documents as reading
from claimcheck import extraction
from claimcheck.documents.discovery import File, Place, Problem, contents, find
from claimcheck.errors import InputError, NoDocuments, UsageError
from claimcheck.ledger import Ledger
from claimcheck.model.dates import Edtf
from claimcheck.model.document import Basis, Document, Published
from claimcheck.model.settings import Settings
from claimcheck.model.source import Notice

if TYPE_CHECKING:
    from claimcheck.gate import Baseline


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for. `now` is the only clock, UTC; without `store` nothing is kept.

    record, replay: a WARC file to keep the exchanges in, or to take them from in place of the network.
    verified: claims that must be checked have to be verified in the ledger. baseline: what an earlier run found.
    since: a git revision; only what is new since then is asked for and reported. drafts: by reported path, the bytes that
    are read in place of a file's.
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
    if order.id and len(found.files) > 1:
        raise UsageError(f"--as {order.id} names one document, and there are {len(found.files)}: name one PATH")
    if not found.files and not found.problems:
        raise NoDocuments("there is nothing to check: --exclude leaves out every path that is named")
    documents: list[Document] = []
    problems = list(found.problems)
    for file in found.files:
        try:
            data = order.drafts[file.path] if file.path in order.drafts else contents(file)
            documents.append(document_of(file, data, order))
        except InputError as error:
            problems.append(Problem(file.path, error))
    locations = {file.path: file.location for file in found.files if file.location}
    return Understood(tuple(documents), tuple(problems), MappingProxyType(locations), found.notices)


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
