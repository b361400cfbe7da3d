"""`claimcheck ledger seen`: somebody looked at a source with their own eyes."""

from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.ledger.desk import By, Desk, LedgerFile, SettingsFile, Today, Until, stamp
from claimcheck.cli.work import Work
from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from claimcheck.ledger import Ledger
    from claimcheck.ledger.deciding import Stamp
    from claimcheck.ledger.drafting import Draft


def seen(
    url: Annotated[str, typer.Argument(metavar="URL", help="The page, as the document links to it.", show_default=False)],
    *,
    cite: Annotated[str, typer.Option(metavar="TEXT", help="The work, as it is cited.")] = "",
    copy: Annotated[str, typer.Option(metavar="WHERE", help="Where a copy is kept: a file, or an archive's URL.")] = "",
    by: By = "",
    until: Until = "",
    ledger: LedgerFile = None,
    settings: SettingsFile = None,
    today: Today = "",
) -> Work:
    """Say that you saw a page that claimcheck could not check: it then counts as checked by hand."""
    return lambda: _seen(url, cite, copy, Desk.here(settings, ledger), stamp(by, until, today))


def _seen(url: str, cite: str, copy: str, desk: Desk, signed: "Stamp") -> int:
    from claimcheck.ledger import deciding, writing  # noqa: PLC0415 - `--help` needs no ledger

    if not url.lower().startswith(("http://", "https://")):
        raise UsageError(f"{url} is no web address: it begins with https:// or http://")

    def change(now: "Ledger", draft: "Draft") -> None:
        deciding.seen(now, draft, url, signed, cite, copy)

    writing.update(desk.path, change)
    typer.echo(f"{url} was seen by {signed.by} on {signed.on.isoformat()}")
    return 0
