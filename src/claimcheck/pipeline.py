"""The one story: paths -> Source -> Document -> requests -> Evidence -> findings -> Report, and whether the report gates.

Reading, extracting and checking are pure; `_asked` is the one place that waits for the network.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from claimcheck import documents as reading
from claimcheck import evidence, extraction, rules
from claimcheck._version import __version__
from claimcheck.documents.discovery import File, Place, Problem, contents, find
from claimcheck.errors import InputError, NoDocuments, UsageError
from claimcheck.evidence.accounts import accounts, skipped
from claimcheck.ledger import Ledger
from claimcheck.model.dates import Edtf
from claimcheck.model.document import Basis, Document, Published
from claimcheck.model.evidence import Evidence, LinkCheck, Reason, Request
from claimcheck.model.finding import Confidence, Finding, Severity, Status
from claimcheck.model.report import Accounts, Report
from claimcheck.model.settings import FailOn, Settings
from claimcheck.model.source import Notice

Progress = Callable[[int, int], None]
"""Told how many of how many requests are answered."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for. `now` is the only clock, UTC; without `store` nothing is kept."""

    paths: tuple[Path, ...]
    place: Place
    settings: Settings
    ledger: Ledger
    now: datetime
    id: str = ""
    published: Edtf | None = None
    offline: bool = False
    store: Path | None = None
    refresh: bool = False


@dataclass(frozen=True, slots=True)
class Understood:
    """The documents that could be read, and the paths that could not."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Result:
    report: Report
    problems: tuple[Problem, ...]
    gates: bool


def run(order: Order, progress: Progress | None = None) -> Result:
    """Reads, gathers, checks. Raises UsageError for codes that no rule has."""
    chosen = rules.chosen(order.settings.select, order.settings.ignore)
    understood = understand(order)
    needs = frozenset(need for rule in chosen for need in rule.needs)
    answers = _answers(order, evidence.requests(understood.documents, needs), progress)
    findings, undetermined = rules.check(understood.documents, answers, chosen, order.settings, order.now.date())
    per_path = {each.path: accounts(each, answers, ruled=bool(chosen)) for each in understood.documents}
    report = Report(
        version=__version__,
        documents=understood.documents,
        accounts=per_path,
        findings=findings,
        undetermined=undetermined,
        links=tuple(answer for _, answer in sorted(answers.links.items()) if isinstance(answer, LinkCheck)),
        skipped=tuple(each for document in understood.documents for each in skipped(document, answers)),
        notices=_notices(understood),
        totals=sum(per_path.values(), Accounts()),
        rules=chosen,
    )
    strictly = order.settings.strict and bool(undetermined)
    return Result(report, understood.problems, strictly or any(gates(each, order.settings.fail_on) for each in findings))
