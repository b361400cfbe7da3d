"""`claimcheck fix`: what is certain is mended in the author's own files."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck import config
from claimcheck.cli import completion
from claimcheck.cli.clock import begins
from claimcheck.cli.codes import split
from claimcheck.cli.progress import line
from claimcheck.cli.project import REPORTS, Project
from claimcheck.cli.speech import say, visible
from claimcheck.cli.work import Work
from claimcheck.cli.writing import to_stdout
from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from claimcheck.mending import Mended, Mending
    from claimcheck.understanding import Order

EXAMPLES = "Examples: [bold]claimcheck fix brief.md --diff[/bold], [bold]claimcheck fix briefs/ --offline[/bold]"

# The rules of pages that are gone: that an archived copy takes the place of the address is for the author to say.
_GONE = frozenset({"L401", "L402", "L403"})


def fix(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATHS", help="Files and folders. Without any: the documents that claims.yaml names.", show_default=False
        ),
    ] = None,
    *,
    diff: Annotated[bool, typer.Option("--diff", metavar="", help="Show what would change, and change nothing.")] = False,
    archived: Annotated[
        bool, typer.Option("--archived", metavar="", help="Put archived copies in the place of links that are gone.")
    ] = False,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="CODES", help="Only what these rules find.", autocompletion=completion.codes),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="CODES", help="Not what these rules find.", autocompletion=completion.codes),
    ] = None,
    exclude: Annotated[
        list[str] | None, typer.Option(metavar="GLOB", help="Leave files out, as in .gitignore. Repeatable.")
    ] = None,
    offline: Annotated[bool, typer.Option("--offline", metavar="", help="Ask nobody: no network.")] = False,
    today: Annotated[str, typer.Option(metavar="DATE", help="Freeze the clock at this day.")] = "",
    settings_file: Annotated[
        Path | None, typer.Option("--config", metavar="FILE", help="Settings, instead of those found upward.")
    ] = None,
    ledger: Annotated[Path | None, typer.Option(metavar="FILE", help="The ledger, instead of claims.yaml.")] = None,
    store: Annotated[Path | None, typer.Option(metavar="PATH", help="Where answers are kept from run to run.")] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", metavar="", help="Keep and use no answers.")] = False,
    replay: Annotated[Path | None, typer.Option(metavar="WARC", help="Answer from this recording: no network.")] = None,
    connect_to: Annotated[
        list[str] | None, typer.Option(metavar="H1:P1:H2:P2", help="Connect to H2:P2 instead of H1:P1. Repeatable.")
    ] = None,
    ca_file: Annotated[Path | None, typer.Option(metavar="PEM", help="Trust these certificates as well.")] = None,
    proxy: Annotated[str, typer.Option(metavar="URL", help="Ask through this proxy.")] = "",
) -> Work:
    """Mend what is certain: links that moved for good, http where https answers, wrapped and split links.

    Nothing else in a file changes, not one byte. What a decision in the ledger covers is left as it is.
    """
    from claimcheck import evidence  # noqa: PLC0415 - `--help` needs none of the rooms below
    from claimcheck.documents import SUFFIXES  # noqa: PLC0415 - the same
    from claimcheck.documents.discovery import Place  # noqa: PLC0415 - the same
    from claimcheck.understanding import Order  # noqa: PLC0415 - the same

    if replay and offline:
        raise UsageError("--replay answers without a network: leave --offline out")
    if archived and offline:
        raise UsageError("--archived needs to know which links are gone: leave --offline out")
    project = Project.here(settings_file, ledger)
    flags = config.Flags(
        exclude=tuple(exclude or ()),
        select=split(select or (), "--select"),
        ignore=split(ignore or (), "--ignore"),
        connect_to=tuple(config.connect_to(value) for value in connect_to or ()),
        ca_file=str(ca_file or ""),
        proxy=config.proxy(proxy) if proxy else None,
        offline=offline,
        no_archive=not archived,
        no_registries=True,
    )
    settings = project.merged(flags)
    order = Order(
        paths=tuple(paths) if paths else project.documents(settings),
        place=Place(project.settings.folder, frozenset(SUFFIXES), settings.exclude, REPORTS),
        settings=settings,
        ledger=project.ledger,
        now=begins(today, replay),
        offline=offline,
        store=None if no_cache or offline else store or evidence.default_store(),
        replay=replay,
    )
    return partial(_mend, order, diff=diff, archived=archived)


def _mend(order: "Order", *, diff: bool, archived: bool) -> int:
    from claimcheck.mending import mend  # noqa: PLC0415 - as above

    with line(wanted=not order.offline) as progress:
        mending = mend(order, _GONE if archived else (), progress)
    for problem in mending.problems:
        say(str(problem.error))
    for path in mending.closed:
        say(f"{path} is never edited: its text is not what stands in the file. Mend it where it was written")
    if mending.interrupted:
        return 130
    failed = False
    if diff:
        to_stdout("".join(_shown(file) for file in mending.files), "surrogateescape")
    else:
        failed = not _write(mending)
    for finding in (each for file in mending.files for each in file.refused):
        say(f"{finding.path}: {finding.rule} was left as it is, since another change wants the same words")
    return UsageError.exit_code if failed else 3 if mending.problems else 0


def _write(mending: "Mending") -> bool:
    """Writes the files, and says what was done in each. False where one could not be written; the others are."""
    from claimcheck.edits.replacing import replace  # noqa: PLC0415 - as above

    changed, whole = [file for file in mending.files if file.new != file.old], True
    for file in changed:
        try:
            replace(file.location, file.old, file.new)
        except UsageError as error:
            say(str(error))
            whole = False
            continue
        for finding in file.made:
            place = f", note {finding.note}" if finding.note else ""
            to_stdout(visible(f"{file.path}{place}: {finding.rule} {finding.name}, now {finding.suggestion}") + "\n")
    if not changed:
        to_stdout("There is nothing to mend that is certain.\n")
    return whole


def _shown(file: "Mended") -> str:
    """The diff of a file, byte for byte where it can be a patch; a terminal gets what it would act on written out."""
    from claimcheck.documents.decode import decode  # noqa: PLC0415 - as above
    from claimcheck.edits.showing import unified  # noqa: PLC0415 - as above

    read = decode(file.old, file.path)
    if sys.stdout.isatty():
        text = unified(file.path, read.text, decode(file.new, file.path).text)
        return "".join(f"{visible(row)}\n" for row in text.splitlines())
    codec = read.codec if read.codec.startswith("utf-16") or read.codec.startswith("utf-32") else "utf-8"
    return unified(file.path, *(data.decode(codec, "surrogateescape") for data in (file.old, file.new)))
