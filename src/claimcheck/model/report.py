"""The result of a run: what every report is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from claimcheck.model.decisions import SourceSeen
from claimcheck.model.document import Document
from claimcheck.model.evidence import LinkCheck, Reason
from claimcheck.model.finding import Confidence, Finding, Severity, Status, Undetermined
from claimcheck.model.records import Answer, Question
from claimcheck.model.rule import RuleInfo
from claimcheck.model.settings import FailOn
from claimcheck.model.source import Notice
from claimcheck.model.support import Support


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
    """Everything of one run, sorted by (path, position, code). by_hand: by URL, who saw it and when.

    supports: the passages of cited pages that bear a sentence out. records: what registries said.
    forge: by path, the address of a document's lines on the web, up to the number; nothing where none is sure to show them.
    fail_on, strict: what fails the run, findings from which severity on and whether what nobody could check does.
    """

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
    by_hand: Mapping[str, SourceSeen] = field(default_factory=lambda: MappingProxyType({}))
    supports: tuple[Support, ...] = ()
    records: Mapping[Question, Answer] = field(default_factory=lambda: MappingProxyType({}))
    forge: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    fail_on: FailOn = FailOn.ERROR
    strict: bool = False

    def count(self, severity: Severity) -> int:
        return sum(f.severity is severity and f.status is Status.OPEN for f in self.findings)


def gates(finding: Finding, fail_on: FailOn) -> bool:
    """Whether a finding fails the run: an open one, severe enough, and never one of low confidence or an info."""
    grave = {FailOn.NEVER: (), FailOn.ERROR: (Severity.ERROR,), FailOn.WARNING: (Severity.ERROR, Severity.WARNING)}
    sure = finding.status is Status.OPEN and finding.confidence is not Confidence.LOW
    return sure and finding.severity in grave[fail_on]
