"""`claimcheck ledger import`: decisions that were made in the HTML report."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.ledger.desk import By, Desk, LedgerFile, SettingsFile, Today, stamp
from claimcheck.cli.work import Work

if TYPE_CHECKING:
    from claimcheck.ledger import Ledger
    from claimcheck.ledger.drafting import Draft


def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The JSON that the report saved.", show_default=False)],
    *,
    by: By = "",
    ledger: LedgerFile = None,
    settings: SettingsFile = None,
    today: Today = "",
) -> Work:
    """Enter the decisions that somebody made in report.html. What is known already is passed over."""
    return partial(_import, file, by, settings, ledger, today)


def _import(file: Path, by: str, settings: Path | None, ledger: Path | None, today: str) -> int:
    from claimcheck.ledger import importing, writing  # noqa: PLC0415 - `--help` needs no ledger

    desk, signed = Desk.here(settings, ledger), stamp(by, "", today)
    made = importing.decisions(file)
    new: list[int] = []

    def change(now: "Ledger", draft: "Draft") -> None:
        new.append(importing.enter(now, draft, made, signed.by, signed.on))

    writing.update(desk.path, change)
    typer.echo(f"{len(made):,} decision{'' if len(made) == 1 else 's'} read, {new[-1]:,} of them new")
    return 0
