"""The result of a run: what every report is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimcheck.model.document import Document
from claimcheck.model.evidence import LinkCheck, Reason
from claimcheck.model.finding import Finding, Severity, Status, Undetermined
from claimcheck.model.rule import RuleInfo
from claimcheck.model.source import Notice


@dataclass(frozen=True, slots=True)
class Account:
    """found = checked + by_hand + undetermined + skipped, always."""

    checked: int = 0
    by_hand: int = 0
    undetermined: int = 0
    skipped: int = 0

    @property
    def found(self) -> int:
        return self.checked + self.by_hand + self.undetermined + self.skipped

    def __add__(self, other: "Account") -> "Account":
        return Account(
            self.checked + other.checked,
            self.by_hand + other.by_hand,
            self.undetermined + other.undetermined,
            self.skipped + other.skipped,
        )


@dataclass(frozen=True, slots=True)
class Accounts:
    """The four accounts of a document, or of a run; links are counted once a URL.

    nowhere: of the notes that cite something, those in which nobody could look anything up: no link, and no record.
    """

    notes: Account = Account()
    citations: Account = Account()
    links: Account = Account()
    claims: Account = Account()
    markers: int = 0
    nowhere: int = 0

    def __add__(self, other: "Accounts") -> "Accounts":
        return Accounts(
            self.notes + other.notes,
            self.citations + other.citations,
            self.links + other.links,
            self.claims + other.claims,
            self.markers + other.markers,
            self.nowhere + other.nowhere,
        )


@dataclass(frozen=True, slots=True)
class Skipped:
    path: str
    url: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Report:
    """Everything of one run, sorted by (path, position, code)."""

    version: str
    documents: tuple[Document, ...]
    accounts: Mapping[str, Accounts]
    findings: tuple[Finding, ...]
    undetermined: tuple[Undetermined, ...]
    links: tuple[LinkCheck, ...]
    skipped: tuple[Skipped, ...]
    notices: tuple[Notice, ...]
    totals: Accounts = Accounts()
    fixed: tuple[str, ...] = ()
    rules: tuple[RuleInfo, ...] = field(default=())

    def count(self, severity: Severity) -> int:
        return sum(f.severity is severity and f.status is Status.OPEN for f in self.findings)
