"""`claimcheck cache`: what is kept of earlier runs, and how to forget it."""

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.errors import UsageError

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Show or clear what is kept of earlier runs.")

_STORE = typer.Option(metavar="PATH", help="The store, instead of the one in your cache folder.", show_default=False)


@app.command("info")
def info(*, store: Annotated[Path | None, _STORE] = None) -> int:
    """Show where the answers of earlier runs are kept, how many there are, and from when."""
    from claimcheck.evidence.store_contents import contents  # noqa: PLC0415 - `--help` needs no store

    path = _path(store)
    try:
        found = contents(path)
    except ValueError as error:
        raise UsageError(f"{error}: name another file with --store") from error
    if found is None:
        typer.echo(f"{path}: nothing is kept yet")
        return 0
    typer.echo(f"{path}: {found.links:,} links, {found.size / 1000:,.0f} KB")
    if found.links:
        typer.echo(f"answered from {found.oldest} to {found.newest}")
    for verdict, number in found.verdicts.items():
        typer.echo(f"  {number:>7,} {verdict}")
    if found.records:
        typer.echo(f"{found.records:,} answers of registries")
    return 0


@app.command("clear")
def clear(*, store: Annotated[Path | None, _STORE] = None) -> int:
    """Forget all of them: the next run asks for every link again."""
    from claimcheck.evidence import store_contents  # noqa: PLC0415 - as above

    path = _path(store)
    try:
        number = store_contents.clear(path)
    except ValueError as error:
        raise UsageError(f"{error}: name another file with --store") from error
    typer.echo(f"{path}: {number:,} links forgotten")
    return 0


def _path(store: Path | None) -> Path:
    from claimcheck import evidence  # noqa: PLC0415 - as above

    return store or evidence.default_store()
