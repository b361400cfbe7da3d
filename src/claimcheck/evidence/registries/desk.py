"""The desk where a run puts its questions to the registries: each once, beside the links, whatever becomes of them."""

import asyncio
import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType

from claimcheck.evidence import urls
from claimcheck.evidence.chains import Follower
from claimcheck.evidence.patience import Patience
from claimcheck.evidence.registries import books, crossref, datacite, handles
from claimcheck.evidence.registries.lookups import Services, answer, somebody
from claimcheck.evidence.registries.memory import Memory
from claimcheck.evidence.registries.service import Service
from claimcheck.model.records import Answer, Failed, Question
from claimcheck.model.settings import Network, Registries

# Questions in work at a time. Each service has its own pace; more would only wait for it.
_AT_ONCE = 8


class Desk:
    """The questions of one run, and what is known of them so far. memory: None for none."""

    def __init__(self, questions: Iterable[Question], network: Network, now: datetime, memory: Memory | None) -> None:
        self._network = network
        self._bases = _open(network)
        self._now = now
        self._memory = memory
        self._questions = tuple(each for each in dict.fromkeys(questions) if somebody(each, self._bases))
        self._known: dict[Question, Answer] = {}

    async def remember(self) -> None:
        """Take from earlier runs what still speaks."""
        if self._memory is not None and self._questions:
            self._known.update(await asyncio.to_thread(self._memory.recall, self._questions, self._now))

    @property
    def open(self) -> tuple[Question, ...]:
        """The questions that are to be asked."""
        return tuple(question for question in self._questions if question not in self._known)

    async def ask(self, follower: Follower, patience: Patience) -> None:
        """Ask for all that is open. To be cancelled when the time is up."""
        services = self._services(follower, patience)
        waiting = iter(self.open)

        async def work() -> None:
            for question in waiting:
                found = await answer(question, services)
                self._known[question] = found
                if self._memory is not None:
                    await asyncio.to_thread(self._memory.keep, question, found, self._now)

        async with asyncio.TaskGroup() as group:
            for _ in range(_AT_ONCE):
                group.create_task(work())

    def answers(self, *, interrupted: bool) -> Mapping[Question, Answer]:
        """An answer to each question that there is somebody to ask, in their order."""
        when = "the run was interrupted" if interrupted else "the time for the run was up"
        late = Failed(f"{when} before the registries answered", late=True)
        return MappingProxyType({question: self._known.get(question, late) for question in self._questions})

    def _services(self, follower: Follower, patience: Patience) -> Services:
        bases, most, mailto = self._bases, self._network.per_host, self._network.mailto

        def service(name: str, base: str) -> Service | None:
            return Service(name, base, follower, patience, most) if base else None

        # Crossref's public pool allows one request at a time, and who says who they are is in another.
        polite = Service(crossref.NAME, bases.crossref, follower, patience, most if mailto else 1, mailto)
        return Services(
            crossref=polite if bases.crossref else None,
            datacite=service(datacite.NAME, bases.datacite),
            handles=service(handles.NAME, bases.handles),
            books=service(books.NAME, bases.books),
        )


def scope(network: Network) -> str:
    """What an answer depends on beside the question."""
    return hashlib.sha256(repr((network.registries, network.connect_to)).encode()).hexdigest()[:16]


def _open(network: Network) -> Registries:
    """The registries without those whose hosts the settings leave out."""

    def base(url: str) -> str:
        target = urls.parse(url)
        own = network.hosts.get(target.host) if target else None
        return "" if own and own.skip else url

    all_of_them = network.registries
    return Registries(*map(base, (all_of_them.crossref, all_of_them.datacite, all_of_them.handles, all_of_them.books)))
