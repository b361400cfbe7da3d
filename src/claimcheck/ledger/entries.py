"""What a ledger says, as values."""

import os
from dataclasses import dataclass
from pathlib import Path

from claimcheck.grammar import globs
from claimcheck.model.dates import Edtf


@dataclass(frozen=True, slots=True)
class Entry:
    """One document over its versions and formats. `paths` are globs from the ledger's folder down."""

    id: str
    paths: tuple[str, ...]
    title: str = ""
    published: Edtf | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """An empty one stands for a ledger that is not there. It speaks only for the documents it names."""

    folder: Path
    documents: tuple[Entry, ...] = ()

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
