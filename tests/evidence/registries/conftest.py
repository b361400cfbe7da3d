"""Registries on the test web: Crossref, DataCite, the handle service and a catalogue of books, with what each has."""

import asyncio
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from claimcheck.evidence.gathering import gather_links
from claimcheck.evidence.page import Page
from claimcheck.model.evidence import Evidence, Request
from claimcheck.model.records import Answer, Question
from claimcheck.model.settings import Network, Registries

JSON = (("Content-Type", "application/json"),)
HOSTS = Registries("http://crossref.test", "http://datacite.test", "http://handles.test/api/handles", "http://books.test")


@dataclass
class Shelves:
    """What the registries have. Each answers a path with a reply of its own where `says` has one for its host."""

    crossref: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    found: list[Mapping[str, Any]] = field(default_factory=list)
    datacite: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    deposited: list[Mapping[str, Any]] = field(default_factory=list)
    elsewhere: set[str] = field(default_factory=set)
    books: list[Mapping[str, Any]] = field(default_factory=list)
    says: dict[str, Any] = field(default_factory=dict)

    def answer(self, address: str) -> tuple[int, object]:
        host, _, path = address.partition("/")
        parts = urlsplit(f"/{path}")
        doi = unquote(parts.path).lower()
        if host == "crossref.test":
            if parts.path == "/works":
                return 200, {"message": {"items": self.found}}
            work = self.crossref.get(doi.removeprefix("/works/"))
            return (200, {"message": work}) if work else (404, "Resource not found.")
        if host == "datacite.test":
            if parts.path == "/dois":
                return 200, {"data": [{"attributes": each} for each in self.deposited]}
            data = self.datacite.get(doi.removeprefix("/dois/"))
            return (200, {"data": {"attributes": data}}) if data else (404, {"errors": [{"status": "404"}]})
        if host == "handles.test":
            name = doi.removeprefix("/api/handles/")
            known = name in self.elsewhere or name in self.crossref or name in self.datacite
            return (200, {"responseCode": 1, "handle": name}) if known else (404, {"responseCode": 100, "handle": name})
        return 200, {"docs": self.books}


@pytest.fixture
def shelves(web: Any, reply: Any) -> Shelves:
    """Registries that have nothing yet."""
    have = Shelves()

    def flaw(address: str, _: int) -> Any:
        host = address.partition("/")[0]
        if host not in {"crossref.test", "datacite.test", "handles.test", "books.test"}:
            return None
        if host in have.says:
            said = have.says[host]
            return said.pop(0) if isinstance(said, list) and len(said) > 1 else said[0] if isinstance(said, list) else said
        status, body = have.answer(address)
        return reply(status, JSON, json.dumps(body).encode())

    web.flaw = flaw
    return have


@pytest.fixture
def ask(web: Any, quick: Any, now: datetime, shelves: Shelves) -> Callable[..., Evidence]:
    """Put questions to the registries of the test web."""

    def asked(
        *questions: Question,
        urls: Iterable[str] = (),
        network: Network | None = None,
        store: Path | None = None,
        at: datetime = now,
        record: Path | None = None,
        replay: Path | None = None,
        refresh: bool = False,
    ) -> Evidence:
        async def nobody(_: str) -> tuple[str, ...]:
            raise AssertionError("a name was looked up")

        async def read(*_: object) -> Any:
            return Page()

        return asyncio.run(
            gather_links(
                [Request(url) for url in urls],
                network or web.network(registries=HOSTS),
                store,
                at,
                refresh,
                lookup=nobody,
                patience=quick,
                read=read,
                record=record,
                replay=replay,
                questions=questions,
            )
        )

    return asked


@pytest.fixture
def answer(ask: Callable[..., Evidence]) -> Callable[..., Answer]:
    """The answer to one question."""

    def asked(question: Question, **options: Any) -> Answer:
        return ask(question, **options).records[question]

    return asked


@pytest.fixture
def hosts() -> Registries:
    return HOSTS


@pytest.fixture
def queries(web: Any) -> Callable[[str], list[dict[str, list[str]]]]:
    """The queries that a host was sent, in order."""
    return lambda host: [parse_qs(urlsplit(each.path).query) for each in web.log if each.host == host]
