"""What `fix` does to documents: check, mend what is certain, and check again what came of it, until nothing is left.

A link that was unwrapped may lead to a page that has moved: that shows only in the next round, and a second call must find
nothing to do.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from claimcheck import pipeline
from claimcheck.documents.discovery import File, Problem, contents
from claimcheck.documents.rewriting import rewritten
from claimcheck.edits.choosing import choose
from claimcheck.errors import UsageError
from claimcheck.model.finding import Finding
from claimcheck.model.progress import Progress
from claimcheck.understanding import Order

# An address that is unwrapped, has moved and answers over https takes three.
_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Mended:
    """One file: its bytes before and after, and what was mended in it. refused: what overlaps, so that nothing was made."""

    path: str
    location: Path
    old: bytes
    new: bytes
    made: tuple[Finding, ...] = ()
    refused: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Mending:
    """The files that something was to be done in, by path; nothing is written yet.

    closed: the paths of files that are never edited, since their text is not what stands in them (Word, PDF).
    """

    files: tuple[Mended, ...]
    problems: tuple[Problem, ...]
    interrupted: bool = False
    closed: tuple[str, ...] = ()


def mend(order: Order, doubtful: Collection[str], progress: Callable[[Progress], None] | None = None) -> Mending:
    """Mends the documents of an order in memory. doubtful: the rules whose fixes are wanted although they are not safe.

    Raises UsageError for standard input, which cannot be written.
    """
    files: dict[str, Mended] = {}
    for _ in range(_ROUNDS):
        drafts = {path: file.new for path, file in files.items()}
        result = pipeline.run(replace(order, drafts=drafts), progress)
        changed = False
        for document in result.report.documents:
            if document.spots:
                continue
            chosen = choose((each for each in result.report.findings if each.path == document.path), doubtful)
            if not (chosen.made or chosen.refused):
                continue
            file = files.get(document.path) or _unchanged(document.path, result.locations)
            new = rewritten(file.new, file.path, chosen.edits)
            changed = changed or new != file.new
            files[file.path] = replace(file, new=new, made=(*file.made, *chosen.made), refused=chosen.refused)
        if not changed or result.interrupted:
            break
    closed = tuple(document.path for document in result.report.documents if document.spots)
    return Mending(tuple(files[path] for path in sorted(files)), result.problems, result.interrupted, closed)


def _unchanged(path: str, locations: Mapping[str, Path]) -> Mended:
    location = locations.get(path)
    if location is None:
        raise UsageError("standard input cannot be mended: name the file")
    data = contents(File(path, location))
    return Mended(path, location, data, data)
