"""What the documents were at an earlier revision, and what is new in them: for `run --since`."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from claimcheck.documents.discovery import File
from claimcheck.errors import InputError, UsageError
from claimcheck.gate.novelty import Novelty, novelty, only_new, only_said_now
from claimcheck.gate.revisions import Revision, revision
from claimcheck.model.document import Document
from claimcheck.model.evidence import Request
from claimcheck.model.finding import Finding, Undetermined
from claimcheck.model.rule import RuleInfo
from claimcheck.model.source import Notice
from claimcheck.understanding import Order, Understood, document_of


@dataclass(frozen=True, slots=True)
class Earlier:
    """The documents as they were at `name`, under the paths and ids of now, and what is new in each, by path.

    locations: where they were. revision: what else was there.
    """

    name: str
    revision: Revision
    locations: Mapping[str, Path]
    documents: tuple[Document, ...]
    novelties: Mapping[str, Novelty]

    def wanted(self, requests: Iterable[Request]) -> tuple[Request, ...]:
        """The requests, of which only those are asked that something new wants."""
        return only_new(requests, self.novelties.values(), self.name)

    @property
    def cited(self) -> tuple[Document, ...]:
        """The documents with the new notes and references alone: what registries are asked for."""
        return tuple(each.works for each in self.novelties.values())

    def findings(self, now: Iterable[Finding], before: Iterable[Finding], chosen: Iterable[RuleInfo]) -> tuple[Finding, ...]:
        """Those of what is new, or that were not there before; `before` is what the rules said without a network."""
        asking = {rule.code for rule in chosen if rule.needs}
        return only_said_now(now, before, self.novelties, lambda finding: finding.rule in asking)

    def undetermined(self, now: Iterable[Undetermined]) -> tuple[Undetermined, ...]:
        return tuple(each for each in now if self.novelties[each.path].asks_of(each))

    def left(self, understood: Understood, findings: Iterable[Finding]) -> Understood:
        """The documents that have something new, or of which something new is said."""
        touched = {path for path, each in self.novelties.items() if each} | {finding.path for finding in findings}
        return replace(understood, documents=tuple(each for each in understood.documents if each.path in touched))

    def notice(self, left: int) -> Notice:
        """What a reader is told of the documents that are not in the report."""
        number = len(self.novelties)
        told = f"{left} of {number} document{'' if number == 1 else 's'} changed since {self.name}"
        if left < number:
            told += "; what did not change is left out"
        if not left:
            told = f"no document changed since {self.name}: there is nothing to check"
        return Notice("", "since", told)


def earlier(order: Order, understood: Understood) -> Earlier:
    """Raises UsageError where git does not know the revision, or there is none. What could not be read then is new now."""
    then, former = revision(order.since, order.place.base), []
    novelties, locations = {}, {}
    for document in understood.documents:
        location = understood.locations.get(document.path)
        if location is None:
            raise UsageError(
                "--since compares files with git, and standard input is none: name a file, or leave --since out"
            )
        data, before = then.contents(location), None
        if data is not None:
            with suppress(InputError):
                before = replace(document_of(File(document.path, location), data, order), id=document.id)
                former.append(before)
                locations[document.path] = then.location(location)
        novelties[document.path] = novelty(document, before)
    return Earlier(order.since, then, locations, tuple(former), novelties)
