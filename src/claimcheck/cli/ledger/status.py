"""`claimcheck ledger status`: how much of each brief is verified."""

from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.ledger.desk import Desk, LedgerFile, SettingsFile, Today, clock
from claimcheck.cli.view import Color, view
from claimcheck.cli.work import Work
from claimcheck.cli.writing import to_stdout

if TYPE_CHECKING:
    from claimcheck.model.claims import Claim
    from claimcheck.model.decisions import Known
    from claimcheck.model.document import Document

_COLUMNS = ("claims", "verified", "changed", "disputed", "open", "must check", "brief")


def status(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATHS", help="Files and folders. Without any: what the ledger names.", show_default=False),
    ] = None,
    *,
    ledger: LedgerFile = None,
    settings: SettingsFile = None,
    today: Today = "",
) -> Work:
    """Show how much of each brief is verified. "Must check" counts what --require-verified would stop for."""
    return partial(_status, tuple(paths or ()), settings, ledger, today)


def _status(paths: tuple[Path, ...], settings: Path | None, ledger: Path | None, today: str) -> int:
    from claimcheck.ledger.knowing import known  # noqa: PLC0415 - `--help` needs no ledger
    from claimcheck.reports.terminal.sheet import Sheet  # noqa: PLC0415 - the same

    desk = Desk.here(settings, ledger)
    sheet, day = Sheet(view(Color.AUTO)), clock(today)
    understood = desk.read(paths)
    for document in understood.documents:
        knowledge = known(desk.ledger, document, day)
        sheet.blank()
        sheet.line(f"{document.path} ({document.id})")
        rows = [
            _row(brief.title or f"Part {brief.index + 1}", document, knowledge, brief.index) for brief in document.briefs
        ]
        rows = rows if len(rows) == 1 else [*rows, _row("all", document, knowledge, None)]
        sheet.table(_COLUMNS, rows)
        gone = len(knowledge.decisions.gone)
        if gone:
            sheet.wrapped(f"{gone:,} claim{' is' if gone == 1 else 's are'} in the ledger and no longer in the text")
    to_stdout(sheet.text())
    return 3 if understood.problems else 0


def _row(title: str, document: "Document", known: "Known", brief: int | None) -> tuple[str, ...]:
    from claimcheck.grammar.musts import must_check  # noqa: PLC0415 - as above

    claims = [claim for claim in document.claims if brief in {None, claim.brief}]
    states = Counter(_state(claim, known) for claim in claims)
    musts = sum(must_check(claim, known.facts) and _state(claim, known) != "verified" for claim in claims)
    counts = [len(claims), states["verified"], states["changed"], states["disputed"], states["open"], musts]
    return (*(f"{count:,}" for count in counts), title)


def _state(claim: "Claim", known: "Known") -> str:
    decision = known.decisions.claims.get(claim.id)
    if decision is None or decision.expired or decision.status.value not in {"verified", "changed", "disputed"}:
        return "open"
    return decision.status.value
