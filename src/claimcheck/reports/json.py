"""`run --format json` and findings.json: everything of one run (schemas/report.schema.json)."""

from collections import defaultdict

from claimcheck.model.document import Document
from claimcheck.model.evidence import LinkCheck
from claimcheck.model.finding import Finding, Severity, Status, Undetermined
from claimcheck.model.report import Account, Accounts, Report
from claimcheck.model.support import Support
from claimcheck.model.text import Span
from claimcheck.reports.format import Format, View
from claimcheck.reports.shapes.places import Shape, published_shape, span_shape
from claimcheck.reports.shapes.writer import write


def render(report: Report, _view: View) -> str:
    return write(_Shaper(report).report())


class _Shaper:
    """One report's values as JSON shows them."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._documents = {document.path: document for document in report.documents}
        self._occurrences: dict[str, list[Shape]] = defaultdict(list)
        wanted = {link.url for link in report.links}
        for document in report.documents:
            for link in document.links:
                if link.url in wanted:
                    note = document.note_by_id.get(link.note_id or "")
                    self._occurrences[link.url].append(
                        {
                            "path": document.path,
                            "span": span_shape(document, link.span),
                            "note": note.number if note else None,
                            "note_id": link.note_id,
                        }
                    )

    def report(self) -> Shape:
        report = self._report
        return {
            "schema": 1,
            "version": report.version,
            "documents": [self._document(document) for document in report.documents],
            "findings": [self._finding(finding) for finding in report.findings],
            "undetermined": [self._undetermined(undetermined) for undetermined in report.undetermined],
            "links": [self._link(link) for link in report.links],
            "skipped": [{"path": s.path, "url": s.url, "reason": s.reason.value} for s in report.skipped],
            "supports": [self._support(support) for support in report.supports],
            "notices": [{"path": n.path, "code": n.code, "message": n.message} for n in report.notices],
            "fixed": list(report.fixed),
            "counts": self._counts(),
            "gate": {"fail_on": report.fail_on.value, "strict": report.strict},
        }

    def _document(self, document: Document) -> Shape:
        return {
            "path": document.path,
            "id": document.id,
            "sha256": document.sha256,
            "title": document.title,
            "published": published_shape(document.published),
            "counts": _accounts(self._report.accounts.get(document.path, Accounts())),
        }

    def _finding(self, finding: Finding) -> Shape:
        fix, waiver = finding.fix, finding.waiver
        return {
            "rule": finding.rule,
            "name": finding.name,
            "severity": finding.severity.value,
            "confidence": finding.confidence.value,
            "message": finding.message,
            "text": finding.key[0] if finding.key else "",
            "path": finding.path,
            "span": self._span(finding.path, finding.span),
            "brief": finding.brief,
            "note": finding.note,
            "note_id": finding.note_id,
            "claim": finding.claim,
            "group": finding.group,
            "fingerprint": finding.fingerprint,
            "evidence": [{"kind": e.kind, "value": e.value, "source": e.source} for e in finding.evidence],
            "related": [{"path": r.path, "span": self._span(r.path, r.span), "message": r.message} for r in finding.related],
            "suggestion": finding.suggestion,
            "fix": {
                "edits": [{"span": self._span(finding.path, e.span), "text": e.text} for e in fix.edits],
                "safe": fix.safe,
            }
            if fix
            else None,
            "status": finding.status.value,
            "waiver": {"reason": waiver.reason, "by": waiver.by, "until": waiver.until} if waiver else None,
        }

    def _undetermined(self, undetermined: Undetermined) -> Shape:
        return {
            "rules": list(undetermined.rules),
            "reason": undetermined.reason.value,
            "detail": undetermined.detail,
            "path": undetermined.path,
            "span": self._span(undetermined.path, undetermined.span),
            "note": undetermined.note,
            "note_id": undetermined.note_id,
            "url": undetermined.url,
            "group": undetermined.group,
        }

    def _support(self, support: Support) -> Shape:
        return {
            "path": support.path,
            "span": self._span(support.path, support.span),
            "claim": support.claim,
            "note": support.note,
            "text": support.text,
            "passage": support.passage,
            "url": support.url,
        }

    def _link(self, link: LinkCheck) -> Shape:
        hand, copy = self._report.by_hand.get(link.url), link.copy
        return {
            "url": link.url,
            "verdict": link.verdict.value,
            "reason": link.reason.value if link.reason else None,
            "detail": link.detail,
            "final_url": link.final_url or None,
            "chain": [{"url": hop.url, "status": hop.status} for hop in link.chain],
            "attempts": link.attempts,
            "tries": [{"status": each.status, "reason": each.reason or None, "at": each.at or None} for each in link.tries],
            "occurrences": self._occurrences[link.url],
            "checked_at": link.checked_at or None,
            "copy": {"url": copy.url, "taken": copy.taken, "days": copy.days} if copy else None,
            "by_hand": {"by": hand.by, "on": hand.on, "until": hand.until or None} if hand else None,
        }

    def _counts(self) -> Shape:
        report = self._report
        return {
            **_accounts(report.totals),
            "findings": {severity.value: report.count(severity) for severity in Severity},
            "undetermined": len(report.undetermined),
            "waived": sum(finding.status is Status.WAIVED for finding in report.findings),
            "baseline": sum(finding.status is Status.BASELINE for finding in report.findings),
            "fixed": len(report.fixed),
        }

    def _span(self, path: str, span: Span) -> Shape:
        return span_shape(self._documents[path], span)


def _accounts(accounts: Accounts) -> Shape:
    return {
        "notes": _account(accounts.notes),
        "citations": _account(accounts.citations),
        "links": _account(accounts.links),
        "claims": _account(accounts.claims),
        "markers": accounts.markers,
        "nowhere": accounts.nowhere,
    }


def _account(account: Account) -> Shape:
    return {
        "found": account.found,
        "checked": account.checked,
        "by_hand": account.by_hand,
        "undetermined": account.undetermined,
        "skipped": account.skipped,
    }


FORMAT = Format("json", "findings.json", render)
