"""`run --annotate-docx DIR`: what is to be asked, as comments in a copy of each Word file."""

import hashlib
from collections.abc import Container, Iterable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from claimcheck.cli.speech import say
from claimcheck.cli.writing import to_file
from claimcheck.errors import InputError, UsageError

if TYPE_CHECKING:
    from claimcheck.model.document import Document
    from claimcheck.model.report import Report
    from claimcheck.understanding import Order


def apart(folder: Path, paths: Iterable[Path]) -> None:
    """Raises UsageError where a copy could stand among the documents: in the folder of the project, or above one of them."""
    copies = folder.resolve()
    for path in paths:
        original = path.resolve()
        if copies == original or copies in original.parents:
            raise UsageError(f"--annotate-docx {folder} holds the documents themselves: name a folder for the copies alone")


def left_out(folder: Path | None, base: Path) -> tuple[str, ...]:
    """The folder of copies as a pattern of what is not checked: copies of an earlier run are no documents."""
    copies, root = folder.resolve() if folder else None, base.resolve()
    return (f"/{copies.relative_to(root).as_posix()}/",) if copies and copies.is_relative_to(root) else ()


def annotate(report: "Report", order: "Order", folder: Path, *, quiet: bool) -> None:
    """Writes the copies. What is no Word file is said once. Raises UsageError where nothing can be written."""
    others: list[str] = []
    taken: set[Path] = set()
    for document in report.documents:
        if document.format != "word" or not (order.place.base / document.path).is_file():
            others.append(document.path)
            continue
        target = _free(folder, PurePosixPath(document.path), taken)
        taken.add(target)
        try:
            _copy(report, document, order, target, quiet=quiet)
        except InputError as error:
            say(str(error))
    if others:
        more = f" and {len(others) - 1:,} more" if len(others) > 1 else ""
        say(f"--annotate-docx: {others[0]}{more} got no copy, since only .docx files can hold comments")


def _free(folder: Path, path: PurePosixPath, taken: Container[Path]) -> Path:
    """Where the copy of a document goes: as in the project, or under its name alone if it stands elsewhere."""
    target = folder / (path.name if path.is_absolute() else path)
    named, number = target, 1
    while target in taken:
        number += 1
        target = named.with_stem(f"{named.stem}-{number}")
    return target


def _copy(report: "Report", document: "Document", order: "Order", target: Path, *, quiet: bool) -> None:
    from claimcheck.documents.discovery import File, contents  # noqa: PLC0415 - only for who wants copies
    from claimcheck.documents.word import annotated  # noqa: PLC0415 - the same
    from claimcheck.reports.comments import comments  # noqa: PLC0415 - the same

    asked = comments(report, document.path)
    if not asked:
        say(f"{document.path}: there is nothing to ask, so that no copy is written")
        return
    original = order.place.base / document.path
    data = contents(File(document.path, original))
    if hashlib.sha256(data).hexdigest() != document.sha256:
        raise InputError(f"{document.path} was changed while it was checked: run claimcheck again")
    made = annotated(data, document.path, asked, order.now)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and target.samefile(original):
            raise UsageError(f"--annotate-docx would write over {document.path}: name another folder")
        to_file(target, made)
    except OSError as error:
        raise UsageError(f"{target} cannot be written ({error.strerror}): name another folder") from error
    if not quiet:
        say(f"{target} has {len(asked):,} comment{'s' if len(asked) > 1 else ''}")
