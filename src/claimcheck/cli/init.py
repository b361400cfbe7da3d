"""`claimcheck init`: the files that a project begins with."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.work import Work
from claimcheck.edits.beginning import Answers, Forge
from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

EXAMPLES = "Example: [bold]claimcheck init --documents 'briefs/**/*.md' --ci github --private[/bold]"


def init(
    documents: Annotated[
        list[str] | None,
        typer.Option(
            metavar="GLOB", help="The documents to check, such as 'briefs/**/*.md'. Repeatable.", show_default=False
        ),
    ] = None,
    ci: Annotated[
        Forge | None, typer.Option("--ci", help="Where checks of changes run, if anywhere.", show_default=False)
    ] = None,
    public: Annotated[
        bool | None,
        typer.Option(
            "--public/--private",
            metavar="",
            help="Whether anybody may read the repository: its logs then have no word of the documents.",
            show_default=False,
        ),
    ] = None,
) -> Work:
    """Begin a project here: settings, claims.yaml and a workflow. Asks what no flag says, and overwrites nothing."""
    return partial(_begin, tuple(documents or ()), ci, public)


def _begin(documents: tuple[str, ...], ci: Forge | None, public: bool | None) -> int:
    from claimcheck._version import __version__  # noqa: PLC0415 - `--help` needs it not
    from claimcheck.config import locate  # noqa: PLC0415 - the same
    from claimcheck.edits.beginning import files, write  # noqa: PLC0415 - the same

    here = Path.cwd()
    settings = locate(here)
    elsewhere = settings is not None and settings != here / "claimcheck.toml"
    answers = _answers(documents, ci, public)
    begun = write(here, files(answers, __version__), ("claimcheck.toml",) if elsewhere else ())
    for name in begun.written:
        typer.echo(f"written: {name}")
    for name in begun.kept:
        typer.echo(f"kept as it is: {settings if elsewhere and name == 'claimcheck.toml' else name}")
    root = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)
    if answers.forge is not Forge.NONE and root != here:
        typer.echo(f"only in {root} a forge looks for .{answers.forge}: move it there")
    if ".gitlab/claimcheck.yml" in begun.written:
        typer.echo("now include it in .gitlab-ci.yml, as its first line says")
    typer.echo("next: claimcheck run --offline (it writes to reports/, which .gitignore may name)")
    return 0


def _answers(documents: tuple[str, ...], ci: Forge | None, public: bool | None) -> Answers:
    """The flags, and what the person says where there is none. Raises UsageError where nobody can be asked."""
    missing = [
        *(["--documents GLOB"] if not documents else []),
        *(["--ci github|gitlab|none"] if ci is None else []),
        *(["--public or --private"] if public is None and ci is not Forge.NONE else []),
    ]
    if missing and not sys.stdin.isatty():
        raise UsageError(f"nobody is there to be asked: say {_listed(missing)}")
    if not documents:
        documents = (str(typer.prompt("Which documents are checked?", default="**/*.md")),)
    if ci is None:
        ci = _forge(str(typer.prompt("Where do checks of changes run: github, gitlab or none?", default=Forge.NONE.value)))
    if public is None:
        public = ci is not Forge.NONE and typer.confirm("May anybody read the repository and its logs?", default=True)
    return Answers(documents, ci, public)


def _forge(said: str) -> Forge:
    try:
        return Forge(said.strip().lower())
    except ValueError as error:
        raise UsageError(f"{said} is not known: say github, gitlab or none") from error


def _listed(names: "Iterable[str]") -> str:
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last
