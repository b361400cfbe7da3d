"""`claimcheck ledger waive`: a finding that stands as it is."""

from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import completion
from claimcheck.cli.codes import meant
from claimcheck.cli.ledger.desk import By, Desk, LedgerFile, SettingsFile, Today, Until, stamp
from claimcheck.cli.work import Work
from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from claimcheck.ledger import Ledger
    from claimcheck.ledger.deciding import Stamp
    from claimcheck.ledger.drafting import Draft
    from claimcheck.ledger.entries import Waiver


def waive(
    code: Annotated[
        str,
        typer.Argument(
            metavar="CODE",
            help="The rule, by code or name: D304.",
            autocompletion=completion.one_rule,
            show_default=False,
        ),
    ],
    *,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why it stands as it is.", show_default=False)],
    document: Annotated[str, typer.Option(metavar="ID", help="The document; needed where the ledger names several.")] = "",
    note: Annotated[str, typer.Option(metavar="NUMBER", help="The note that it is about.")] = "",
    text: Annotated[str, typer.Option(metavar="TEXT", help="The flagged words, or the sentence or note around them.")] = "",
    by: By = "",
    until: Until = "",
    ledger: LedgerFile = None,
    settings: SettingsFile = None,
    today: Today = "",
) -> Work:
    """Let a finding pass, and say why."""
    return lambda: _waive(code, document, note, text, reason, Desk.here(settings, ledger), stamp(by, until, today))


def _waive(code: str, document: str, note: str, text: str, reason: str, desk: Desk, signed: "Stamp") -> int:
    from claimcheck.ledger import deciding, writing  # noqa: PLC0415 - `--help` needs no ledger
    from claimcheck.ledger.entries import Waiver  # noqa: PLC0415 - the same

    if not reason.strip():
        raise UsageError("--reason is empty: say why the finding stands as it is")
    waiver = Waiver(_known(code), reason, _document(document, desk.ledger), note, text, signed.by, signed.on.isoformat())
    added: list[bool] = []

    def change(now: "Ledger", draft: "Draft") -> None:
        added.append(deciding.waive(now, draft, waiver, signed.until))

    writing.update(desk.path, change)
    typer.echo(f"{_about(waiver)} {'passes from now on' if added[-1] else 'was let pass already'}")
    return 0


def _about(waiver: "Waiver") -> str:
    where = f", note {waiver.note}" if waiver.note else ""
    return f"{waiver.rule} in {waiver.document}{where}"


def _known(code: str) -> str:
    """The code of a rule. Raises UsageError where there is none."""
    from claimcheck.rules import all_rules  # noqa: PLC0415 - loads every rule

    rules = all_rules()
    typed = code.strip()
    rule = next((each for each in rules if typed.upper() == each.code or typed.lower() == each.name), None)
    if rule is None:
        raise UsageError(f"there is no rule {typed}; {meant(typed, rules)}")
    return rule.code


def _document(id_: str, ledger: "Ledger") -> str:
    known = [entry.id for entry in ledger.documents]
    if id_ and known and id_ not in known:
        raise UsageError(f"the ledger has no document {id_}; it has {', '.join(known)}")
    if not id_ and len(known) != 1:
        raise UsageError("say which document it is in with --document ID, as claims.yaml names it")
    return id_ or known[0]
