"""`run --format sarif` and findings.sarif: SARIF 2.1.0, as code scanning shows it.

An item is one result: the group's lead, with its other findings as related locations. What nobody could check is a
notification of the run and no result, since GitHub makes an alert of every result whatever its kind. Remarks and findings of
low confidence are a count unless --verbose asks for them; what was waived or known before is there, suppressed or unchanged.
"""

from claimcheck.model.document import Document
from claimcheck.model.finding import Confidence, Finding, Fix, Status, Undetermined, Waiver
from claimcheck.model.report import Report
from claimcheck.model.source import Notice
from claimcheck.reports.format import Format, View
from claimcheck.reports.prose.details import details
from claimcheck.reports.prose.items import Item, items, questions
from claimcheck.reports.prose.plain import plain
from claimcheck.reports.prose.words import REASON, capital
from claimcheck.reports.shapes.places import Shape
from claimcheck.reports.shapes.sarif import LEVEL, ROOT, Places, message, rule_shape, whole
from claimcheck.reports.shapes.writer import write

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(report: Report, view: View) -> str:
    return write({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_Run(report, verbose=view.verbose).shape()]})


class _Run:
    def __init__(self, report: Report, *, verbose: bool) -> None:
        every = items(report.findings)
        self._items = tuple(item for item in every if verbose or item.usual)
        self._hidden = len(every) - len(self._items)
        self._report = report
        self._documents = {document.path: document for document in report.documents}
        self._places = Places(report.documents)
        self._indexes = {rule.code: i for i, rule in enumerate(report.rules)}
        self._questions = questions(report.undetermined)
        codes = [*(question.reason.value for question in self._questions), *(notice.code for notice in report.notices)]
        self._descriptors = {code: i for i, code in enumerate(sorted(set(codes)))}
        self._compared = bool(report.fixed) or any(finding.status is Status.BASELINE for finding in report.findings)

    def shape(self) -> Shape:
        report = self._report
        told = {reason.value: capital(words) for reason, words in REASON.items()}
        driver: Shape = {
            "name": "claimcheck",
            "version": report.version,
            "rules": [rule_shape(rule) for rule in report.rules],
            "notifications": [
                {"id": code, "shortDescription": {"text": told.get(code, code)}} for code in self._descriptors
            ],
        }
        notifications = [self._unchecked(question) for question in self._questions]
        notifications += [self._notice(notice) for notice in report.notices]
        return {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {ROOT: {"description": {"text": "The folder of the settings, else the working folder."}}},
            "artifacts": [self._artifact(document) for document in report.documents],
            "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notifications}],
            "results": [self._result(item) for item in self._items],
            "properties": {"notShown": self._hidden, "fixed": list(report.fixed)},
        }

    def _artifact(self, document: Document) -> Shape:
        location = {key: part for key, part in self._places.artifact(document.path).items() if key != "index"}
        return {"location": location, "roles": ["analysisTarget"], "hashes": {"sha-256": document.sha256}}

    def _result(self, item: Item) -> Shape:
        lead = item.lead
        doubtful = lead.confidence is Confidence.LOW
        rule: Shape = {"ruleId": lead.rule}
        if lead.rule in self._indexes:
            rule["ruleIndex"] = self._indexes[lead.rule]
        shape: Shape = {
            **rule,
            "kind": "review" if doubtful else "fail",  # 3.27.9: a person has to decide
            "level": "none" if doubtful else LEVEL[lead.severity],
            "message": message([lead.message, *details(item, self._documents)]),
            "locations": [self._places.location(lead.path, lead.span)],
            # GitHub tells alerts apart by primaryLocationLineHash alone; a paragraph is one line and may hold several.
            "partialFingerprints": {"primaryLocationLineHash": lead.fingerprint, "claimcheck/v1": lead.fingerprint},
            "suppressions": [_suppression(lead.waiver)] if lead.status is Status.WAIVED else [],
        }
        if related := self._related(item):
            shape["relatedLocations"] = related
        if fixes := self._fixes(item):
            shape["fixes"] = fixes
        if self._compared:
            shape["baselineState"] = "unchanged" if lead.status is Status.BASELINE else "new"
        shape["properties"] = _properties(lead)
        return shape

    def _related(self, item: Item) -> list[Shape]:
        places = [(each.path, each.span, each.message) for each in item.others]
        places += [(each.path, each.span, each.message) for finding in item.findings for each in finding.related]
        known = [place for place in dict.fromkeys(places) if place[0] in self._documents]
        return [
            {"id": i, **self._places.location(path, span), "message": message([words])}
            for i, (path, span, words) in enumerate(known, 1)
        ]

    def _fixes(self, item: Item) -> list[Shape]:
        """Each fix once; two findings of a group may offer the same."""
        fixes = {(finding.path, finding.fix): finding for finding in item.findings if finding.fix}
        return [self._fix(path, fix, finding.suggestion) for (path, fix), finding in fixes.items() if fix]

    def _fix(self, path: str, fix: Fix, suggestion: str | None) -> Shape:
        replacements = [
            {"deletedRegion": self._places.region(path, edit.span), "insertedContent": {"text": whole(edit.text)}}
            for edit in fix.edits
        ]
        change = {"artifactLocation": self._places.artifact(path), "replacements": replacements}
        return {"description": message([suggestion or "Change the text."]), "artifactChanges": [change]}

    def _unchecked(self, question: Undetermined) -> Shape:
        code = question.rules[0]
        rule: Shape = {"id": code}
        if code in self._indexes:
            rule["index"] = self._indexes[code]
        words = REASON[question.reason] + (f" ({question.detail})" if question.detail else "")
        lines = [
            f"Could not check: {words}",
            *([question.url] if question.url else []),
            f"Rules: {', '.join(question.rules)}",
        ]
        return {
            "descriptor": self._descriptor(question.reason.value),
            "associatedRule": rule,
            "level": "note",
            "message": message(lines),
            "locations": [self._places.location(question.path, question.span)],
        }

    def _notice(self, notice: Notice) -> Shape:
        where = [{"physicalLocation": {"artifactLocation": self._places.artifact(notice.path)}}] if notice.path else []
        return {
            "descriptor": self._descriptor(notice.code),
            "level": "note",
            "message": message([notice.message]),
            "locations": where,
        }

    def _descriptor(self, code: str) -> Shape:
        return {"id": code, "index": self._descriptors[code]}


def _suppression(waiver: Waiver | None) -> Shape:
    """A decision in the document itself is made in the source; one in the ledger outside of it (3.35.2)."""
    shape: Shape = {"kind": "inSource" if waiver and waiver.inline else "external", "status": "accepted"}
    if waiver:
        signed = (f"by {waiver.by}" if waiver.by else "", f"until {waiver.until}" if waiver.until else "")
        told = ", ".join(part for part in signed if part)
        shape["justification"] = plain(waiver.reason + (f" ({told})" if told else ""))
    return shape


def _properties(lead: Finding) -> Shape:
    return {
        "confidence": lead.confidence.value,
        "status": lead.status.value,
        "group": plain(lead.group),
        "brief": lead.brief,
        "note": plain(lead.note) if lead.note else None,
        "evidence": [
            {"kind": plain(shown.kind), "value": plain(shown.value), "source": plain(shown.source)}
            for shown in lead.evidence
        ],
    }


FORMAT = Format("sarif", "findings.sarif", render)
