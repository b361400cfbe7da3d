"""`claimcheck run`: read, check, report."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from claimcheck import config
from claimcheck.cli import completion
from claimcheck.cli.annotating import apart, left_out
from claimcheck.cli.clock import begins, seconds
from claimcheck.cli.codes import split
from claimcheck.cli.conflicts import files_only, one_web
from claimcheck.cli.dates import edtf
from claimcheck.cli.outcome import carry_out
from claimcheck.cli.project import REPORTS, Project
from claimcheck.cli.view import Color, chosen_format, view
from claimcheck.cli.work import Work
from claimcheck.model.settings import FailOn

EXAMPLES = (
    "Examples: [bold]claimcheck run briefs/[/bold], "
    "[bold]claimcheck run brief.md --offline --published 2025-06[/bold], "
    "[bold]claimcheck run brief.md --select D,L401 --format json[/bold]"
)
_WHAT, _HOW, _OUT, _NET = "What is checked", "How strictly", "Reports", "Network"


def run(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATHS",
            help="Files, folders and web addresses; - is standard input. Without any: what claims.yaml names.",
            show_default=False,
        ),
    ] = None,
    *,
    published: Annotated[
        str, typer.Option(metavar="DATE", help="Publication date: 2025, 2025-06, 2025-06-15.", rich_help_panel=_WHAT)
    ] = "",
    today: Annotated[str, typer.Option(metavar="DATE", help="Freeze the clock at this day.", rich_help_panel=_WHAT)] = "",
    as_: Annotated[
        str,
        typer.Option("--as", metavar="ID", help="The document's name over its versions and formats.", rich_help_panel=_WHAT),
    ] = "",
    exclude: Annotated[
        list[str] | None,
        typer.Option(metavar="GLOB", help="Leave files out, as in .gitignore. Repeatable.", rich_help_panel=_WHAT),
    ] = None,
    stdin_filename: Annotated[
        str, typer.Option(metavar="NAME", help="What standard input is called in the report.", rich_help_panel=_WHAT)
    ] = "",
    settings_file: Annotated[
        Path | None,
        typer.Option("--config", metavar="FILE", help="Settings, instead of those found upward.", rich_help_panel=_WHAT),
    ] = None,
    ledger: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The ledger, instead of claims.yaml.", rich_help_panel=_WHAT)
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODES",
            help="Only these rules: N101, D3, S. The longest code that fits wins.",
            autocompletion=completion.codes,
            rich_help_panel=_HOW,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODES",
            help="Not these rules; wins at a tie.",
            autocompletion=completion.codes,
            rich_help_panel=_HOW,
        ),
    ] = None,
    fail_on: Annotated[
        FailOn | None,
        typer.Option(help="What makes the exit code 1. Default: error.", show_default=False, rich_help_panel=_HOW),
    ] = None,
    strict: Annotated[
        bool,
        typer.Option("--strict", metavar="", help="What could not be checked fails the run, too.", rich_help_panel=_HOW),
    ] = False,
    strict_hosts: Annotated[
        bool,
        typer.Option(
            "--strict-hosts", metavar="", help="Believe in an unreachable host at the first look.", rich_help_panel=_HOW
        ),
    ] = False,
    require_verified: Annotated[
        bool,
        typer.Option(
            "--require-verified",
            metavar="",
            help="What must be checked has to be verified in the ledger.",
            rich_help_panel=_HOW,
        ),
    ] = False,
    baseline: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="A findings.json of an earlier run: what it knew does not fail the run.",
            rich_help_panel=_HOW,
        ),
    ] = None,
    since: Annotated[
        str, typer.Option(metavar="REV", help="Only what is new since a git revision.", rich_help_panel=_HOW)
    ] = "",
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="What is printed: text, json, sarif, junit, github, markdown, html or csv.",
            autocompletion=completion.formats,
            rich_help_panel=_OUT,
        ),
    ] = "text",
    reports: Annotated[
        Path,
        typer.Option(metavar="DIR", help="Where report.html, findings.json and the other reports go.", rich_help_panel=_OUT),
    ] = REPORTS,
    no_reports: Annotated[
        bool, typer.Option("--no-reports", metavar="", help="Write no files.", rich_help_panel=_OUT)
    ] = False,
    annotate_docx: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Put what is to be asked as comments into copies of the .docx files, in this folder.",
            rich_help_panel=_OUT,
        ),
    ] = None,
    verbose: Annotated[
        int,
        typer.Option(
            "--verbose",
            "-v",
            count=True,
            metavar="",
            show_default=False,
            help="Remarks and doubtful findings, too.",
            rich_help_panel=_OUT,
        ),
    ] = 0,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", metavar="", help="Findings only.", rich_help_panel=_OUT)] = False,
    color: Annotated[Color, typer.Option(help="Colour on the terminal.", rich_help_panel=_OUT)] = Color.AUTO,
    offline: Annotated[
        bool, typer.Option("--offline", metavar="", help="Ask nobody: no network.", rich_help_panel=_NET)
    ] = False,
    connect_to: Annotated[
        list[str] | None,
        typer.Option(
            metavar="H1:P1:H2:P2", help="Connect to H2:P2 instead of H1:P1, as in curl. Repeatable.", rich_help_panel=_NET
        ),
    ] = None,
    ca_file: Annotated[
        Path | None, typer.Option(metavar="PEM", help="Trust these certificates as well.", rich_help_panel=_NET)
    ] = None,
    proxy: Annotated[
        str,
        typer.Option(metavar="URL", help="Ask through this proxy; none is used that is not named.", rich_help_panel=_NET),
    ] = "",
    deadline: Annotated[
        str, typer.Option(metavar="SECONDS", help="For the whole run; what is left then is open.", rich_help_panel=_NET)
    ] = "",
    store: Annotated[
        Path | None, typer.Option(metavar="PATH", help="Where answers are kept from run to run.", rich_help_panel=_NET)
    ] = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", metavar="", help="Keep and use no answers.", rich_help_panel=_NET)
    ] = False,
    record: Annotated[
        Path | None, typer.Option(metavar="WARC", help="Keep every exchange in this file.", rich_help_panel=_NET)
    ] = None,
    replay: Annotated[
        Path | None, typer.Option(metavar="WARC", help="Answer from this file: no network.", rich_help_panel=_NET)
    ] = None,
    no_archive: Annotated[
        bool, typer.Option("--no-archive", metavar="", help="Ask no web archive for copies.", rich_help_panel=_NET)
    ] = False,
    no_registries: Annotated[
        bool, typer.Option("--no-registries", metavar="", help="Look no work up in a registry.", rich_help_panel=_NET)
    ] = False,
    refresh: Annotated[
        bool, typer.Option("--refresh", metavar="", help="Ask again for what is kept already.", rich_help_panel=_NET)
    ] = False,
) -> Work:
    """Check documents: their notes, citations, dates and links. Prints what does not hold, with the evidence."""
    from claimcheck import evidence, pipeline  # noqa: PLC0415 - `--help` needs none of the rooms below
    from claimcheck.documents import SUFFIXES  # noqa: PLC0415 - the same
    from claimcheck.documents.discovery import Place, is_address, reported  # noqa: PLC0415 - the same
    from claimcheck.gate.baseline import read as known  # noqa: PLC0415 - the same
    from claimcheck.reports import formats  # noqa: PLC0415 - the same

    format_ = chosen_format(form, formats())
    one_web(record, replay, offline=offline)
    addresses = tuple(path for path in paths or () if is_address(path))
    if addresses:
        files_only(addresses[0], record, since, offline=offline)
    project = Project.here(settings_file, ledger)
    flags = config.Flags(
        exclude=tuple(exclude or ()),
        select=split(select or (), "--select"),
        ignore=split(ignore or (), "--ignore"),
        fail_on=fail_on,
        strict=strict,
        strict_hosts=strict_hosts,
        connect_to=tuple(config.connect_to(value) for value in connect_to or ()),
        ca_file=str(ca_file or ""),
        proxy=config.proxy(proxy) if proxy else None,
        deadline=seconds(deadline),
        offline=offline,
        no_archive=no_archive,
        no_registries=no_registries,
    )
    settings = project.merged(flags)
    base = project.settings.folder
    files = tuple(Path(path) for path in paths if not is_address(path)) if paths else project.documents(settings)
    if annotate_docx:
        apart(annotate_docx, (*files, base))
    name = reported(Path(stdin_filename), base) if stdin_filename else "stdin"
    order = pipeline.Order(
        paths=files,
        place=Place(base, frozenset(SUFFIXES), (*settings.exclude, *left_out(annotate_docx, base)), reports, name),
        settings=settings,
        ledger=project.ledger,
        now=begins(today, replay),
        id=as_,
        published=edtf(published, "--published") if published else None,
        offline=offline,
        store=None if no_cache or offline else store or evidence.default_store(),
        refresh=refresh,
        record=record,
        replay=replay,
        verified=require_verified,
        baseline=known(baseline) if baseline else None,
        since=since,
        addresses=addresses,
    )
    seen = view(color, verbose=verbose > 0, quiet=quiet)
    kept = None if no_reports else reports
    return partial(carry_out, order, lambda report: format_.render(report, seen), kept, quiet, annotate_docx)
