"""`claimcheck compare`: what was lost, added or changed between two versions or formats of one text."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import completion
from claimcheck.cli.project import REPORTS
from claimcheck.cli.view import Color, chosen_format, view
from claimcheck.cli.work import Work
from claimcheck.cli.writing import to_stdout
from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from claimcheck.model.document import Document

EXAMPLES = "Example: [bold]claimcheck compare approved.docx proof.pdf[/bold]"


def compare(
    before: Annotated[Path, typer.Argument(metavar="A", help="The approved text; - is standard input.", show_default=False)],
    after: Annotated[Path, typer.Argument(metavar="B", help="What became of it.", show_default=False)],
    *,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="text, or json (everything, with its places).",
            autocompletion=completion.compare_formats,
        ),
    ] = "text",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", metavar="", help="One line a difference.")] = False,
    color: Annotated[Color, typer.Option(help="Colour on the terminal.")] = Color.AUTO,
) -> Work:
    """Compare two versions or formats of one text: notes, markers, links, figures and sentences that were lost, added or
    changed. Exit code 0: the same, 1: not. Never uses the network."""
    return partial(_compare, (before, after), form, quiet, color)


def _compare(paths: tuple[Path, Path], form: str, quiet: bool, color: Color) -> int:
    from claimcheck.comparing import compared  # noqa: PLC0415 - `--help` needs none of the rooms below
    from claimcheck.extraction import sentences  # noqa: PLC0415 - the same
    from claimcheck.reports import compare_formats  # noqa: PLC0415 - the same

    format_ = chosen_format(form, compare_formats())
    if paths[0] == paths[1] == Path("-"):
        raise UsageError("standard input is one document: name a file as A or B")
    before, after = map(_document, paths)
    comparison = compared(before, after, sentences)
    to_stdout(format_.render(comparison, view(color, quiet=quiet)))
    return int(bool(comparison.differences))


def _document(path: Path) -> "Document":
    """One file, understood. Raises UsageError for what is no file, InputError for what cannot be read."""
    from claimcheck import documents, extraction  # noqa: PLC0415 - as above
    from claimcheck.documents.discovery import Place, contents, find  # noqa: PLC0415 - as above

    if path.is_dir():
        raise UsageError(f"{path} is a folder: name one file")
    found = find([path], Place(Path.cwd(), frozenset(documents.SUFFIXES), reports=REPORTS))
    for problem in found.problems:
        raise problem.error
    if len(found.files) != 1:
        raise UsageError(f"{path} stands for {len(found.files):,} files: name one")
    (file,) = found.files
    return extraction.extract(documents.read(contents(file), file.path), path.stem, None)
