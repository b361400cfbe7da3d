"""What is known of a rule without running it, and what a rule is given beside document and evidence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from claimcheck.model.decisions import Decisions, Fact
from claimcheck.model.document import Document, Note, Published
from claimcheck.model.evidence import LinkAnswer, Need, Reason
from claimcheck.model.finding import (
    Confidence,
    Exhibit,
    Finding,
    Fix,
    Related,
    Severity,
    Undetermined,
)
from claimcheck.model.records import Answer, Question
from claimcheck.model.settings import Settings
from claimcheck.model.text import Span


@dataclass(frozen=True, slots=True)
class Example:
    """A small document, literal evidence, and what the rule says of it: test, snippet of the rule's page, and `explain`.

    flagged: the exact source text of each finding, in order; empty when the document is clean.
    undetermined: the reason of the one Undetermined, where the evidence failed.
    published: an EDTF value, as --published gives it. records: what registries say. ledger: the text of a claims.yaml,
    read on 2026-01-01. strict: as with --require-verified.
    """

    document: str
    flagged: tuple[str, ...] = ()
    links: Mapping[str, LinkAnswer] = field(default_factory=lambda: MappingProxyType({}))
    undetermined: Reason | None = None
    published: str = ""
    records: Mapping[Question, Answer] = field(default_factory=lambda: MappingProxyType({}))
    ledger: str = ""
    strict: bool = False


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """code: never reused or renumbered. name: reads well after "allow". doc: the rule's page, Markdown."""

    code: str
    name: str
    severity: Severity
    needs: frozenset[Need]
    examples: tuple[Example, ...]
    doc: str

    @property
    def summary(self) -> str:
        """The first line of the page: what the rule finds."""
        return self.doc.strip().partition("\n")[0]


@dataclass(frozen=True, slots=True)
class Context:
    """Everything a rule may know besides the document and the evidence; it makes the rule's findings."""

    rule: RuleInfo
    settings: Settings
    published: Published | None = None
    today: date | None = None
    facts: tuple[Fact, ...] = ()
    decisions: Decisions = field(default_factory=Decisions)

    def finding(
        self,
        document: Document,
        span: Span,
        message: str,
        *,
        text: str,
        values: tuple[str, ...] = (),
        note: Note | None = None,
        brief: int | None = None,
        claim: str | None = None,
        severity: Severity | None = None,
        confidence: Confidence = Confidence.HIGH,
        group: str = "",
        evidence: tuple[Exhibit, ...] = (),
        related: tuple[Related, ...] = (),
        suggestion: str | None = None,
        fix: Fix | None = None,
    ) -> Finding:
        """A finding of this rule. `text` is the flagged clean text and `values` what decided: they make the fingerprint."""
        return Finding(
            rule=self.rule.code,
            name=self.rule.name,
            severity=severity or self.rule.severity,
            confidence=confidence,
            message=message,
            path=document.path,
            span=span,
            key=(text, *values),
            group=group or f"{self.rule.code}:{document.path}:{span.start}",
            brief=note.brief if note else brief,
            note=note.number if note else None,
            note_id=note.id if note else None,
            claim=claim,
            evidence=evidence,
            related=related,
            suggestion=suggestion,
            fix=fix,
        )

    def undetermined(
        self,
        document: Document,
        span: Span,
        reason: Reason,
        detail: str,
        *,
        group: str,
        note: Note | None = None,
        url: str | None = None,
    ) -> Undetermined:
        """This rule could not check; those of other rules with the same group and reason are joined to it later."""
        return Undetermined(
            rules=(self.rule.code,),
            reason=reason,
            detail=detail,
            path=document.path,
            span=span,
            group=group,
            note=note.number if note else None,
            note_id=note.id if note else None,
            url=url,
        )
