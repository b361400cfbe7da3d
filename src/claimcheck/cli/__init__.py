"""The command line: flags in, pipeline called, exit code out. One command a file.

Nothing heavy is imported before a command runs: `claimcheck --help` answers at once.
"""

import gc
from typing import Annotated

import typer

from claimcheck._version import __version__
from claimcheck.cli import cache, compare, explain, extract, fix, init, ledger, report, rules, run
from claimcheck.cli.faults import guarded
from claimcheck.cli.work import done

__all__ = ["app", "main"]

app = typer.Typer(
    name="claimcheck",
    help="Checks the notes, dates and links of footnoted writing before it is published.",
    epilog="Begin with: [bold]claimcheck run brief.md[/bold]",
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
app.command("run", epilog=run.EXAMPLES)(run.run)
app.command("extract", epilog=extract.EXAMPLES)(extract.extract)
app.command("compare", epilog=compare.EXAMPLES)(compare.compare)
app.command("fix", epilog=fix.EXAMPLES)(fix.fix)
app.command("init", epilog=init.EXAMPLES)(init.init)
app.command("report", epilog=report.EXAMPLES)(report.report)
app.command("rules")(rules.rules)
app.command("explain")(explain.explain)
app.add_typer(ledger.app, name="ledger")
app.add_typer(cache.app, name="cache")


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"claimcheck {__version__}")
        raise typer.Exit


_VERSION = typer.Option("--version", callback=_print_version, is_eager=True, metavar="", help="Print the version.")


@app.callback(invoke_without_command=True)
def _overall(context: typer.Context, _version: Annotated[bool, _VERSION] = False) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), nl=False)
        raise typer.Exit(2)


def main() -> int:
    """Runs the command line. Returns the exit code (design: 0, 1, 2, 3, 70, 130)."""
    # A run makes many small values and frees few of them: looking for cycles at Python's pace costs a tenth of the time.
    gc.set_threshold(500_000, 20, 20)
    names = [command.name or "" for command in app.registered_commands]
    code = guarded(lambda: done(app(standalone_mode=False, prog_name="claimcheck")), names)
    # What is left goes with the process: looking through it for cycles once more, on the way out, cost as much.
    gc.freeze()
    return code
