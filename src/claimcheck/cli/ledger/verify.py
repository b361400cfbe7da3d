"""`claimcheck ledger verify`: somebody checked a claim."""

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.ledger.desk import By, Desk, LedgerFile, SettingsFile, Today, Until, stamp
from claimcheck.cli.work import Work

if TYPE_CHECKING:
    from claimcheck.ledger import Ledger
    from claimcheck.ledger.deciding import Stamp
    from claimcheck.ledger.drafting import Draft
    from claimcheck.model.decisions import Standing

Ids = Annotated[list[str], typer.Argument(metavar="ID", help="Claims, by their id or its beginning.", show_default=False)]
Remark = Annotated[str, typer.Option("--remark", metavar="TEXT", help="What whoever reads it next should know.")]


def verify(
    ids: Ids,
    *,
    evidence: Annotated[str, typer.Option(metavar="TEXT", help="What it was held against: a page, a file, a call.")] = "",
    remark: Remark = "",
    by: By = "",
    until: Until = "",
    ledger: LedgerFile = None,
    settings: SettingsFile = None,
    today: Today = "",
) -> Work:
    """Say that claims hold as they read now. Once a sentence changes, it is asked for again."""
    from claimcheck.model.decisions import Standing  # noqa: PLC0415 - `--help` needs no model

    decision = partial(decide, ids, Standing.VERIFIED, evidence, remark)
    return lambda: decision(Desk.here(settings, ledger), stamp(by, until, today))


def decide(ids: list[str], status: "Standing", evidence: str, remark: str, desk: Desk, signed: "Stamp") -> int:
    """Enters one decision on each claim, about its sentence as the documents have it, where they can be read."""
    from claimcheck.ledger import deciding, syncing, writing  # noqa: PLC0415 - as above

    found = syncing.current(desk.ledger, desk.read().documents) if desk.ledger.documents else {}
    told: list[str] = []

    def change(now: "Ledger", draft: "Draft") -> None:
        for entry in dict.fromkeys(deciding.claim_named(now, id_) for id_ in ids):
            text = found[entry.id].text.string if entry.id in found else entry.latest
            deciding.decide(draft, entry, status, signed, text, evidence, remark)
            told.append(f"{entry.id} is {status.value} by {signed.by}: {text}")

    writing.update(desk.path, change)
    for line in told:
        typer.echo(line)
    return 0
