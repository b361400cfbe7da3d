"""From requests to evidence. The only package that is async and touches the network; HTTP client and store load late."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path

from claimcheck.evidence.asking import not_asked, questions, requests
from claimcheck.evidence.beside import beside
from claimcheck.model.evidence import Evidence, Request
from claimcheck.model.progress import Progress
from claimcheck.model.records import Question
from claimcheck.model.settings import Network
from claimcheck.model.source import Fetched

__all__ = ["beside", "default_store", "fetch", "gather", "not_asked", "questions", "recorded_at", "requests"]


async def gather(
    requests: Iterable[Request],
    network: Network,
    store: Path | None,
    now: datetime,
    refresh: bool = False,
    progress: Callable[[Progress], None] | None = None,
    record: Path | None = None,
    replay: Path | None = None,
    questions: Iterable[Question] = (),
) -> Evidence:
    """Ask the world about each request, once, and answer for all of them.

    store: the memory between runs, None for none. now: aware; the time that every new verdict bears. refresh: ask again
    although the store knows. progress: told a few times a second how far the run is.

    questions: what registries are asked; `Evidence.records` has their answers.

    record: a WARC file to keep every exchange in; replay: one that answers in place of the network. Neither knows the store.

    A cancellation (Ctrl-C) is no exception here: `Evidence.interrupted` is set, what is known is there and stored, the rest
    is UNVERIFIED. Raises SettingsError for a ca_file that holds no certificates, UsageError for a WARC file that
    cannot be read or written.
    """
    from claimcheck.evidence.gathering import gather_links  # noqa: PLC0415 -- half a second of HTTP client

    return await gather_links(
        requests, network, store, now, refresh, progress, record=record, replay=replay, questions=questions
    )


async def fetch(
    addresses: Iterable[str], network: Network, now: datetime, replay: Path | None = None
) -> Mapping[str, Fetched | str]:
    """Documents of the web, by the address that was given; for one that could not be had, the reason in words.

    Raises SettingsError and UsageError as `gather` does.
    """
    from claimcheck.evidence.fetching import fetch_documents  # noqa: PLC0415 -- half a second of HTTP client

    return await fetch_documents(addresses, network, now, replay)


def default_store() -> Path:
    """The store's place where none is named: a file in the user's cache directory."""
    from claimcheck.evidence.store import default_path  # noqa: PLC0415 -- SQLite is for runs with a network

    return default_path()


def recorded_at(recording: Path) -> datetime:
    """When a WARC file was begun. Raises UsageError for a file that is none."""
    from claimcheck.evidence.replaying import began  # noqa: PLC0415 -- only for who replays

    return began(recording)
