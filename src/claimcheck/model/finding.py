"""What a rule says: a Finding, or that it could not check."""

from dataclasses import dataclass
from enum import StrEnum

from claimcheck.model.evidence import Reason
from claimcheck.model.text import Span


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Confidence(StrEnum):
    """Part of the verdict: low never gates and is not shown by default."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Status(StrEnum):
    OPEN = "open"
    WAIVED = "waived"
    BASELINE = "baseline"


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One piece of evidence: what kind it is, its value, and where it comes from ("the URL", "the note", a URL)."""

    kind: str
    value: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    path: str
    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Edit:
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    edits: tuple[Edit, ...]
    safe: bool


@dataclass(frozen=True, slots=True)
class Waiver:
    """inline: the decision stands in the document itself, and not in the ledger."""

    reason: str
    by: str = ""
    until: str = ""
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not hold, with the evidence an editor needs to decide.

    `key` are the finding's own clean text and deciding values: what its fingerprint is made of.
    `group` is shared by findings that have one cause.
    """

    rule: str
    name: str
    severity: Severity
    confidence: Confidence
    message: str
    path: str
    span: Span
    key: tuple[str, ...]
    group: str
    brief: int | None = None
    note: str | None = None
    note_id: str | None = None
    claim: str | None = None
    fingerprint: str = ""
    evidence: tuple[Exhibit, ...] = ()
    related: tuple[Related, ...] = ()
    suggestion: str | None = None
    fix: Fix | None = None
    status: Status = Status.OPEN
    waiver: Waiver | None = None

    @property
    def shown(self) -> bool:
        """Shown by default: open, neither info nor low."""
        return self.status is Status.OPEN and self.severity is not Severity.INFO and self.confidence is not Confidence.LOW


@dataclass(frozen=True, slots=True)
class Undetermined:
    """A question that stayed open: what stopped which rules, in words that an editor understands."""

    rules: tuple[str, ...]
    reason: Reason
    detail: str
    path: str
    span: Span
    group: str
    note: str | None = None
    note_id: str | None = None
    url: str | None = None


Outcome = Finding | Undetermined
