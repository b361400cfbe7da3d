"""`claimcheck extract`: what was read, before any rule looks at it."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from claimcheck import config
from claimcheck.cli import completion
from claimcheck.cli.project import REPORTS, Project
from claimcheck.cli.speech import say
from claimcheck.cli.view import chosen_format, view
from claimcheck.cli.work import Work
from claimcheck.cli.writing import to_stdout

EXAMPLES = "Example: [bold]claimcheck extract brief.md --format json[/bold]"


def extract(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH", help="Files and folders; - is standard input.", show_default=False)
    ],
    *,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="table, json (everything, with its places), csl (CSL-JSON), or bibtex.",
            autocompletion=completion.extract_formats,
        ),
    ] = "table",
) -> Work:
    """Show what is in a document: briefs, notes with their markers, citations, links, claims. Never uses the network."""
    return partial(_extract, tuple(paths), form)


def _extract(paths: tuple[Path, ...], form: str) -> int:
    from claimcheck.documents import SUFFIXES  # noqa: PLC0415 - `--help` needs none of the rooms below
    from claimcheck.documents.discovery import Place  # noqa: PLC0415 - the same
    from claimcheck.reports import extract_formats  # noqa: PLC0415 - the same
    from claimcheck.understanding import Order, understand  # noqa: PLC0415 - the same

    format_ = chosen_format(form, extract_formats())
    project = Project.here()
    settings = config.merge(config.Flags(offline=True), project.settings)
    place = Place(project.settings.folder, frozenset(SUFFIXES), settings.exclude, REPORTS)
    understood = understand(Order(paths, place, settings, project.ledger, datetime.now(UTC)))
    for problem in understood.problems:
        say(str(problem.error))
    if understood.documents:
        to_stdout(format_.render(understood.documents, view()))
    return 3 if understood.problems else 0
