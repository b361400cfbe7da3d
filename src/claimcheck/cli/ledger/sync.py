"""`claimcheck ledger sync`: the claims of the documents, as they are now, into the ledger."""

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.ledger.desk import Desk, LedgerFile, SettingsFile
from claimcheck.cli.work import Work
from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from claimcheck.ledger import Ledger
    from claimcheck.ledger.drafting import Draft
    from claimcheck.ledger.syncing import Synced
    from claimcheck.model.document import Document


def sync(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATHS", help="Files and folders. Without any: what the ledger names.", show_default=False),
    ] = None,
    *,
    ledger: LedgerFile = None,
    settings: SettingsFile = None,
) -> Work:
    """Enter the claims of the documents: new ones are added, changed and vanished ones marked, nothing is taken away."""
    return partial(_sync, tuple(paths or ()), settings, ledger)


def enter(desk: Desk, documents: tuple["Document", ...]) -> tuple[bool, tuple["Synced", ...]]:
    """Syncs documents; whether a byte of the ledger changed, and what was done for each."""
    from claimcheck.ledger import syncing, writing  # noqa: PLC0415 - `--help` needs no ledger

    done: list[Synced] = []

    def change(now: "Ledger", draft: "Draft") -> None:
        _name(now, draft, documents, desk)
        done.extend(syncing.sync(now, draft, documents))

    return writing.update(desk.path, change), tuple(done)


def _sync(paths: tuple[Path, ...], settings: Path | None, ledger: Path | None) -> int:
    desk = Desk.here(settings, ledger)
    understood = desk.read(paths)
    changed, done = enter(desk, understood.documents)
    for each in done:
        parts = (("new", each.added), ("changed", each.changed), ("gone", each.gone), ("back", each.back))
        told = ", ".join(f"{number:,} {word}" for word, number in parts if number)
        typer.echo(f"{each.document}: {each.claims:,} claim{'' if each.claims == 1 else 's'}; {told or 'nothing new'}")
    typer.echo(f"{desk.path.name} {'was brought' if changed else 'is'} up to date")
    return 3 if understood.problems else 0


def _name(now: "Ledger", draft: "Draft", documents: tuple["Document", ...], desk: Desk) -> None:
    """Enters the documents that the ledger does not know yet. Raises UsageError for one outside its folder."""
    known = {entry.id for entry in now.documents}
    folder = Path(os.path.abspath(desk.path)).parent  # noqa: PTH100 - resolve() would move it behind a link
    for document in documents:
        if document.id in known:
            continue
        known.add(document.id)
        whole = Path(os.path.abspath(desk.project.settings.folder / document.path))  # noqa: PTH100 - as above
        if not whole.is_relative_to(folder):
            raise UsageError(f"{document.path} is not below {folder}: name a ledger beside it with --ledger")
        draft.add("documents", (("id", document.id), ("paths", (whole.relative_to(folder).as_posix(),))))
