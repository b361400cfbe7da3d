"""`claimcheck ledger review`: one question after the other, in the terminal."""

import sys
from datetime import UTC, datetime, time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck import config
from claimcheck.cli.ledger.desk import By, Desk, LedgerFile, SettingsFile, Today, stamp
from claimcheck.cli.ledger.sync import enter
from claimcheck.cli.progress import line
from claimcheck.cli.project import REPORTS
from claimcheck.cli.view import Color, view
from claimcheck.cli.work import Work
from claimcheck.cli.writing import to_stdout
from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from claimcheck.cli.ledger.questions import Question
    from claimcheck.ledger import Ledger
    from claimcheck.ledger.deciding import Stamp
    from claimcheck.ledger.drafting import Draft
    from claimcheck.model.report import Report

_KEYS = "r right as it stands, a ask the author, h house exception, t the tool is wrong, s skip, q stop"
_WHY = {
    "r": "Anything to note? (Enter for nothing)",
    "a": "What is to be asked?",
    "h": "Why is it an exception?",
    "t": "What is wrong with the finding?",
}


def review(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATHS", help="Files and folders. Without any: what the ledger names.", show_default=False),
    ] = None,
    *,
    offline: Annotated[bool, typer.Option("--offline", metavar="", help="Ask nobody: no network.")] = False,
    store: Annotated[
        Path | None, typer.Option(metavar="PATH", help="Where answers are kept from run to run.", show_default=False)
    ] = None,
    connect_to: Annotated[
        list[str] | None, typer.Option(metavar="H1:P1:H2:P2", help="As in run: connect to H2:P2 instead. Repeatable.")
    ] = None,
    by: By = "",
    ledger: LedgerFile = None,
    settings: SettingsFile = None,
    today: Today = "",
) -> Work:
    """Decide on one finding or claim after the other. Every answer is kept at once: stop when you like, and go on later."""
    network = config.Flags(offline=offline, connect_to=tuple(config.connect_to(value) for value in connect_to or ()))
    return partial(_review, tuple(paths or ()), network, store, by, settings, ledger, today)


def _review(
    paths: tuple[Path, ...],
    network: config.Flags,
    store: Path | None,
    by: str,
    settings: Path | None,
    ledger: Path | None,
    today: str,
) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "ledger review asks one question after the other and needs a terminal; elsewhere, use ledger import"
        )
    from claimcheck.cli.ledger.questions import questions  # noqa: PLC0415 - `--help` needs no ledger
    from claimcheck.ledger.knowing import known  # noqa: PLC0415 - the same

    signed = stamp(by, "", today)
    desk = Desk.here(settings, ledger)
    enter(desk, desk.read(paths).documents)
    desk = Desk.here(settings, desk.path)
    report = _report(desk, paths, network, store, signed)
    asked = questions(report, {each.path: known(desk.ledger, each, signed.on) for each in report.documents})
    decided = 0
    for number, question in enumerate(asked, 1):
        _show(question, f"{number} of {len(asked)}")
        answer = _answer()
        if answer is None:
            break
        if answer[0] != "s":
            _keep(desk, question, *answer, signed)
            decided += 1
    left = len(asked) - decided
    typer.echo(f"{decided:,} decided, {left:,} left{'; the same command goes on from here' if left else ''}")
    return 0


def _report(desk: Desk, paths: tuple[Path, ...], network: config.Flags, store: Path | None, signed: "Stamp") -> "Report":
    """What a run finds now; links are asked for as in a run, and its answers are kept for the next one."""
    from claimcheck import evidence, pipeline  # noqa: PLC0415 - as above
    from claimcheck.documents import SUFFIXES  # noqa: PLC0415 - as above
    from claimcheck.documents.discovery import Place  # noqa: PLC0415 - as above

    settings = config.merge(network, desk.project.settings)
    order = pipeline.Order(
        paths=paths or desk.project.documents(settings),
        place=Place(desk.project.settings.folder, frozenset(SUFFIXES), settings.exclude, REPORTS),
        settings=settings,
        ledger=desk.ledger,
        now=datetime.combine(signed.on, time(), UTC),
        offline=network.offline,
        store=None if network.offline else store or evidence.default_store(),
    )
    with line(wanted=not network.offline) as progress:
        return pipeline.run(order, progress).report


def _show(question: "Question", count: str) -> None:
    from claimcheck.reports.terminal.sheet import Part, Sheet  # noqa: PLC0415 - as above

    sheet = Sheet(view(Color.AUTO))
    sheet.line("")
    sheet.line(Part(count, "dim"))
    question.show(sheet)
    sheet.line("")
    sheet.wrapped(Part(_KEYS, "dim"), label="  ", indent=2)
    to_stdout(sheet.text())


def _answer() -> tuple[str, str] | None:
    """A key and the words that go with it; None to stop. The end of the input stops as well."""
    try:
        while True:
            key = input("  > ").strip().lower()[:1]
            if key == "q":
                return None
            if key == "s":
                return key, ""
            if key in _WHY:
                words = input(f"  {_WHY[key]} ").strip()
                if words or key == "r":
                    return key, words
    except (EOFError, KeyboardInterrupt):
        typer.echo()
        return None


def _keep(desk: Desk, question: "Question", key: str, words: str, signed: "Stamp") -> None:
    from claimcheck.cli.ledger.questions import OfFindings  # noqa: PLC0415 - as above
    from claimcheck.ledger import deciding, writing  # noqa: PLC0415 - as above
    from claimcheck.ledger.entries import REASONS, Kind  # noqa: PLC0415 - as above
    from claimcheck.model.decisions import Standing  # noqa: PLC0415 - as above

    kind = {"r": Kind.RIGHT, "a": Kind.ASK, "h": Kind.HOUSE, "t": Kind.TOOL_WRONG}[key]

    def change(now: "Ledger", draft: "Draft") -> None:
        if isinstance(question, OfFindings):
            for waiver in question.waivers(kind, words or REASONS[kind], signed):
                deciding.waive(now, draft, waiver)
            return
        entry = deciding.claim_named(now, question.decision.id)
        status = Standing.DISPUTED if kind is Kind.ASK else Standing.VERIFIED
        deciding.decide(draft, entry, status, signed, question.claim.text.string, remark=words)

    writing.update(desk.path, change)
