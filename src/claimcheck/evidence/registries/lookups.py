"""What is asked of whom: a DOI, until a record or its registration is known; a work, until a registry has it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claimcheck.evidence.registries import books, crossref, datacite, handles, matching
from claimcheck.evidence.registries.service import Service
from claimcheck.model.records import (
    Answer,
    DoiAnswer,
    Failed,
    Kind,
    Match,
    NoRecord,
    Question,
    Record,
    Unregistered,
    Work,
    WorkAnswer,
)
from claimcheck.model.settings import Registries

Read = Callable[[object], Record | None]


@dataclass(frozen=True, slots=True)
class Services:
    """Who may be asked; None for whom the settings leave out."""

    crossref: Service | None
    datacite: Service | None
    handles: Service | None
    books: Service | None


def somebody(question: Question, bases: Registries) -> bool:
    """Whether anybody is there to ask."""
    if isinstance(question, str):
        return bool(bases.crossref or bases.datacite or bases.handles)
    return bool(bases.crossref or bases.datacite or (_of_books(question) and bases.books))


async def answer(question: Question, services: Services) -> Answer:
    return await _doi(question, services) if isinstance(question, str) else await _work(question, services)


async def _doi(doi: str, services: Services) -> DoiAnswer:
    """Its record; failing that, whether it is a DOI at all: other agencies than these two register some.

    That a registry failed is told only where it could have made a difference.
    """
    asked: list[str] = []
    failed: Failed | None = None
    ways: tuple[tuple[Service | None, Callable[[str, str], str], Read], ...] = (
        (services.crossref, crossref.by_doi, crossref.record),
        (services.datacite, datacite.by_doi, datacite.record),
    )
    for service, address, read in ways:
        if service is None:
            continue
        asked.append(service.name)
        reply = await service.get(address(service.base, doi))
        if isinstance(reply, Failed):
            failed = failed or reply
        elif reply.found:
            if (record := read(reply.value)) is not None:
                return record
            failed = failed or Failed(f"{service.name}: its answer is not what it promises")
    return await _registration(doi, services.handles, tuple(asked), failed)


async def _registration(doi: str, service: Service | None, asked: tuple[str, ...], failed: Failed | None) -> DoiAnswer:
    if service is None:
        return failed or NoRecord(asked)
    reply = await service.get(handles.by_doi(service.base, doi))
    known = None if isinstance(reply, Failed) else handles.registered(reply.value)
    if known is False:
        return Unregistered(service.name)
    if failed is not None:
        return failed
    if known is None:
        return reply if isinstance(reply, Failed) else Failed(f"{service.name}: its answer is not what it promises")
    return NoRecord(asked, registered=True)


async def _work(work: Work, services: Services) -> WorkAnswer:
    """The first registry's record that agrees; failing that, one that differs in one thing."""
    matches: list[Match] = []
    asked: list[str] = []
    failed: Failed | None = None
    for service, address, read in _ways(work, services):
        asked.append(service.name)
        reply = await service.get(address(service.base, work))
        if isinstance(reply, Failed):
            failed = failed or reply
            continue
        found = (matching.match(work, record) for record in (read(reply.value) if reply.found else ()))
        best = matching.best(match for match in found if match is not None)
        if best is not None and not best.differs:
            return best
        matches += [best] if best else []
    return matching.best(matches) or failed or NoRecord(tuple(asked))


_Way = tuple[Service, Callable[[str, Work], str], Callable[[object], Sequence[Record]]]


def _ways(work: Work, services: Services) -> list[_Way]:
    """Whom to ask of a work, who is likeliest to have it first."""
    catalogue = services.books
    ways: list[tuple[Service | None, Callable[[str, Work], str], Callable[[object], Sequence[Record]]]] = [
        (services.crossref, crossref.by_words, crossref.records),
        (services.datacite, datacite.by_words, datacite.records),
    ]
    if _of_books(work):
        base = catalogue.base if catalogue else ""
        way = (catalogue, books.by_words, lambda value: books.records(base, value))
        ways.insert(0 if work.kind is Kind.BOOK else 2, way)
    return [(service, address, read) for service, address, read in ways if service is not None]


def _of_books(work: Work) -> bool:
    return work.kind in {Kind.BOOK, Kind.OTHER}
