"""What a ledger says, as values."""

import os
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from claimcheck.grammar import globs
from claimcheck.ledger.nodes import Table
from claimcheck.model.dates import Edtf
from claimcheck.model.decisions import Fact, Standing

NAME = "claims.yaml"
NOWHERE = Table(0, 0, 0, 0)


class Kind(StrEnum):
    """What a reader of a finding may say of it. All but `ask` waive the finding; `ask` leaves it open."""

    RIGHT = "right"
    ASK = "ask"
    HOUSE = "house"
    TOOL_WRONG = "tool-wrong"


# What a decision says whose maker says no more.
REASONS = {
    Kind.RIGHT: "right as it stands",
    Kind.ASK: "to be asked",
    Kind.HOUSE: "house exception",
    Kind.TOOL_WRONG: "the tool is wrong",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One document over its versions and formats. `paths` are globs from the ledger's folder down."""

    id: str
    paths: tuple[str, ...]
    title: str = ""
    published: Edtf | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A page or a work that a person saw. `until`: the last day on which that still counts; copy: where a copy is kept."""

    url: str
    seen_by: str
    on: str
    cite: str = ""
    until: date | None = None
    copy: str = ""
    node: Table = field(default=NOWHERE, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence and what was decided about it. text: as it stood then; now: as it reads since, where `status` is changed.

    was: the status before it changed or went. notes: the numbers of its notes at the time.
    """

    id: str
    document: str
    text: str
    status: Standing = Standing.NEW
    notes: tuple[str, ...] = ()
    by: str = ""
    on: str = ""
    until: date | None = None
    evidence: str = ""
    remark: str = ""
    now: str = ""
    was: Standing | None = None
    node: Table = field(default=NOWHERE, repr=False, compare=False)

    @property
    def latest(self) -> str:
        """The sentence as the document last had it."""
        return self.now or self.text

    @property
    def decided(self) -> Standing:
        """What a person said of it, whatever became of the sentence; NEW where nobody said anything."""
        return self.was or self.status


@dataclass(frozen=True, slots=True)
class Waiver:
    """A finding that stands as it is, and why. rule: code or name. Without document it speaks of all, without note and
    text of every finding of the rule."""

    rule: str
    reason: str
    document: str = ""
    note: str = ""
    text: str = ""
    by: str = ""
    on: str = ""
    until: date | None = None
    kind: Kind = Kind.HOUSE
    node: Table = field(default=NOWHERE, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Ledger:
    """An empty one stands for a ledger that is not there. It speaks only for the documents it names; one that names none
    speaks for all. `path` is None where there is no file."""

    folder: Path
    documents: tuple[Entry, ...] = ()
    facts: tuple[Fact, ...] = ()
    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    path: Path | None = None

    def entry(self, file: Path) -> Entry | None:
        """The first entry one of whose globs matches the file; None where none does."""
        whole = Path(os.path.abspath(file))  # noqa: PTH100 - resolve() would replace a link by its target
        if not whole.is_relative_to(self.folder):
            return None
        path = whole.relative_to(self.folder).as_posix()
        return next((entry for entry in self.documents if globs.anchored(entry.paths).match_file(path)), None)

    def files(self) -> tuple[Path, ...]:
        """What the ledger names, for a run without PATHS: files and globs."""
        return tuple(self.folder / path for entry in self.documents for path in entry.paths)

    def speaks_for(self, document: str) -> bool:
        """Whether it has anything to say of a document, by its id."""
        return not self.documents or any(entry.id == document for entry in self.documents)
