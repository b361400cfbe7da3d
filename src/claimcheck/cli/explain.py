"""`claimcheck explain`: the page of one rule."""

from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import completion
from claimcheck.cli.codes import meant
from claimcheck.cli.writing import to_stdout
from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from claimcheck.model.document import Document
    from claimcheck.model.rule import Example


def explain(
    code: Annotated[
        str,
        typer.Argument(
            metavar="CODE",
            help="A rule's code or name: D304, dead-link.",
            autocompletion=completion.one_rule,
            show_default=False,
        ),
    ],
) -> None:
    """Explain a rule: what it finds, why it matters, what to do, with examples."""
    from claimcheck.rules import all_rules, fixable, page  # noqa: PLC0415 - loads every rule

    known = all_rules()
    typed = code.strip()
    rule = next((each for each in known if typed.upper() == each.code or typed.lower() == each.name), None)
    if rule is None:
        raise UsageError(f"there is no rule {typed}; {meant(typed, known)}")
    to_stdout(page(rule, fixable(rule, _read)))


def _read(example: "Example") -> "Document":
    """An example as a run would read it: whether a rule mends anything is seen from what it does."""
    from claimcheck.documents import read  # noqa: PLC0415 - `--help` needs none of the rooms below
    from claimcheck.extraction import extract  # noqa: PLC0415 - the same
    from claimcheck.grammar.edtf import parse_edtf  # noqa: PLC0415 - the same
    from claimcheck.model.document import Basis, Published  # noqa: PLC0415 - the same

    edtf = parse_edtf(example.published) if example.published else None
    published = Published(edtf, Basis.OPTION) if edtf else None
    return extract(read(example.document.encode(), "example.md"), "example", published)
