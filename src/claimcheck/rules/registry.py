"""What a rule is, and how the rules of this package are found."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from claimcheck.model.document import Document, Run
from claimcheck.model.evidence import Evidence, Need
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example, RuleInfo

Check = Callable[[Document, Evidence, Context], Iterator[Outcome]]
RunCheck = Callable[[Run, Evidence, Context], Iterator[Outcome]]

_RULE_FILE = re.compile(r"[a-z]\d{3}_\w+")


@dataclass(frozen=True, slots=True)
class Rule(RuleInfo):
    """What is known of a rule, and the check itself: of one document, or of all documents of a run at once (`across`).

    afterwards: it asks what became of the ledger's decisions, and runs when they were applied to what the others found.
    """

    check: Check
    across: RunCheck | None = None
    afterwards: bool = False


def rule(
    code: str,
    name: str,
    severity: Severity,
    needs: Iterable[Need] = (),
    examples: Iterable[Example] = (),
    *,
    afterwards: bool = False,
) -> Callable[[Check], Rule]:
    """Makes a rule of a check. The docstring of the check is the rule's page: what it finds, why it matters, what to do."""

    def made(check: Check) -> Rule:
        page = inspect.getdoc(check) or ""
        return Rule(code, name, severity, frozenset(needs), tuple(examples), page, check, afterwards=afterwards)

    return made


def run_rule(
    code: str, name: str, severity: Severity, needs: Iterable[Need] = (), examples: Iterable[Example] = ()
) -> Callable[[RunCheck], Rule]:
    """As `rule`, of a check that holds the documents of a run against each other. Its context knows none of them."""

    def made(across: RunCheck) -> Rule:
        def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:
            return across(Run((document,)), evidence, context)

        page = inspect.getdoc(across) or ""
        return Rule(code, name, severity, frozenset(needs), tuple(examples), page, check, across)

    return made


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of this package, by code: the `check` of each file named like `d304_note_date_differs_from_url.py`."""
    package = __name__.rpartition(".")[0]
    modules = pkgutil.iter_modules(importlib.import_module(package).__path__, f"{package}.")
    found = (
        importlib.import_module(module.name) for module in modules if _RULE_FILE.fullmatch(module.name.rpartition(".")[2])
    )
    return tuple(sorted((module.check for module in found), key=lambda each: each.code))
