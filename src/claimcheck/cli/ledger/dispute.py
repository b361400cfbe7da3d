"""`claimcheck ledger dispute`: somebody doubts a claim."""

from claimcheck.cli.ledger.desk import By, Desk, LedgerFile, SettingsFile, Today, stamp
from claimcheck.cli.ledger.verify import Ids, Remark, decide
from claimcheck.cli.work import Work


def dispute(
    ids: Ids,
    *,
    remark: Remark = "",
    by: By = "",
    ledger: LedgerFile = None,
    settings: SettingsFile = None,
    today: Today = "",
) -> Work:
    """Say that claims do not hold, or that the author is to be asked."""
    from claimcheck.model.decisions import Standing  # noqa: PLC0415 - `--help` needs no model

    return lambda: decide(ids, Standing.DISPUTED, "", remark, Desk.here(settings, ledger), stamp(by, "", today))
