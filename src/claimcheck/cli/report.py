"""`claimcheck report`: a findings.json in another form, without checking again."""

import hashlib
import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimcheck.cli import completion
from claimcheck.cli.project import Project
from claimcheck.cli.speech import say
from claimcheck.cli.view import Color, chosen_format, view
from claimcheck.cli.work import Work
from claimcheck.cli.writing import to_stdout
from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from claimcheck.model.document import Document

EXAMPLES = "Example: [bold]claimcheck report reports/findings.json --format html > report.html[/bold]"


def report(
    findings: Annotated[Path, typer.Argument(metavar="FILE", help="A findings.json.", show_default=False)],
    *,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="text, json, sarif, junit, github, markdown, html or csv.",
            autocompletion=completion.formats,
        ),
    ] = "html",
    settings_file: Annotated[
        Path | None, typer.Option("--config", metavar="FILE", help="Settings, instead of those found upward.")
    ] = None,
    color: Annotated[Color, typer.Option(help="Colour on the terminal.")] = Color.AUTO,
) -> Work:
    """Print what an earlier run found in another form. Reads the documents again, which must be as they were."""
    return partial(_report, findings, form, settings_file, color)


def _report(file: Path, form: str, settings_file: Path | None, color: Color) -> int:
    from dataclasses import replace  # noqa: PLC0415 - `--help` needs none of the rooms below

    from claimcheck.gate import forge  # noqa: PLC0415 - the same
    from claimcheck.reports import formats, reading  # noqa: PLC0415 - the same
    from claimcheck.reports.discretion import discreet  # noqa: PLC0415 - the same
    from claimcheck.rules import all_rules  # noqa: PLC0415 - the same

    format_ = chosen_format(form, formats())
    base = Project.here(settings_file).settings.folder
    try:
        content = json.loads(file.read_bytes().decode("utf-8-sig"))
        if content["schema"] != 1:
            raise UsageError(f"{file} was written by another version of claimcheck: run claimcheck again")
        documents = tuple(_document(each, base) for each in content["documents"])
        read = reading.report(content, documents, all_rules())
        made = discreet(replace(read, forge=forge.lines({each.path: base / each.path for each in documents})))
    except OSError as error:
        raise UsageError(f"{file} cannot be read ({error.strerror}): name a findings.json") from error
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError) as error:
        raise UsageError(f"{file} is no findings.json of an earlier run: name one") from error
    to_stdout(format_.render(made, view(color)))
    if format_.name == "csv":
        say("the columns of registries and of pages are empty: findings.json does not hold what those said")
    return 0


def _document(shape: dict[str, Any], base: Path) -> "Document":
    """A document of the report. Raises UsageError where it is not the one that was checked, UnreadableFile."""
    from dataclasses import replace  # noqa: PLC0415 - as above

    from claimcheck import documents, extraction  # noqa: PLC0415 - as above
    from claimcheck.documents.discovery import File, contents  # noqa: PLC0415 - as above
    from claimcheck.reports.reading import published  # noqa: PLC0415 - as above

    path = shape["path"]
    data = contents(File(path, base / path))
    if hashlib.sha256(data).hexdigest() != shape["sha256"]:
        raise UsageError(f"{path} was changed since it was checked: run claimcheck again")
    document = extraction.extract(documents.read(data, path), shape["id"], published(shape["published"]))
    return replace(document, title=shape["title"])
