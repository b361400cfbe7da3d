"""`claimcheck rules`: what there is to find."""

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.writing import to_stdout

if TYPE_CHECKING:
    from claimcheck.model.rule import RuleInfo


class _Form(StrEnum):
    TABLE = "table"
    JSON = "json"


def rules(
    *,
    form: Annotated[_Form, typer.Option("--format", help="A table to read, or JSON for a program.")] = _Form.TABLE,
) -> None:
    """List the rules: code, name, severity, and what each finds."""
    from claimcheck.rules import all_rules  # noqa: PLC0415 - loads every rule

    known = all_rules()
    to_stdout(_json(known) if form is _Form.JSON else _table(known))


def _json(known: "tuple[RuleInfo, ...]") -> str:
    listed = [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": rule.severity.value,
            "needs": sorted(rule.needs),
            "summary": rule.summary,
        }
        for rule in known
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def _table(known: "tuple[RuleInfo, ...]") -> str:
    name = max((len(rule.name) for rule in known), default=0)
    rows = [f"{rule.code}  {rule.name:<{name}}  {rule.severity:<7}  {rule.summary}" for rule in known]
    return "\n".join(rows) + "\n\n`claimcheck explain CODE` explains one.\n"
