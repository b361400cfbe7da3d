"""A findings.json read back: the report that it was written from, as far as the file has it."""

from collections.abc import Mapping
from typing import Any

from claimcheck.grammar.edtf import parse_edtf
from claimcheck.model.decisions import SourceSeen
from claimcheck.model.document import Basis, Document, Published
from claimcheck.model.evidence import ArchivedCopy, Attempt, Hop, LinkCheck, Reason, Verdict
from claimcheck.model.finding import (
    Confidence,
    Edit,
    Exhibit,
    Finding,
    Fix,
    Related,
    Severity,
    Status,
    Undetermined,
    Waiver,
)
from claimcheck.model.report import Account, Accounts, Report, Skipped
from claimcheck.model.rule import RuleInfo
from claimcheck.model.settings import FailOn
from claimcheck.model.source import Notice
from claimcheck.model.support import Support
from claimcheck.model.text import Span

Shape = dict[str, Any]


def published(shape: Shape | None) -> Published | None:
    """The publication date of a document, as the run knew it. Raises ValueError."""
    if shape is None:
        return None
    edtf = parse_edtf(shape["edtf"])
    if edtf is None:
        raise ValueError("a publication date that is no EDTF value")
    return Published(edtf, Basis(shape["basis"]))


def report(content: Shape, documents: tuple[Document, ...], rules: tuple[RuleInfo, ...]) -> Report:
    """The report. `documents` are those that it names, read again; `rules` those that may have run.

    Raises KeyError, TypeError, ValueError, IndexError or AttributeError for what is no findings.json (schema 1).
    """
    reader = _Reader({document.path: document for document in documents})
    by_path = {each["path"]: _accounts(each["counts"]) for each in content["documents"]}
    return Report(
        version=content["version"],
        documents=documents,
        accounts=by_path,
        findings=tuple(map(reader.finding, content["findings"])),
        undetermined=tuple(map(reader.undetermined, content["undetermined"])),
        links=tuple(map(_link, content["links"])),
        skipped=tuple(Skipped(each["path"], each["url"], Reason(each["reason"])) for each in content["skipped"]),
        notices=tuple(Notice(each["path"], each["code"], each["message"]) for each in content["notices"]),
        totals=_accounts(content["counts"]),
        fixed=tuple(content["fixed"]),
        rules=rules,
        by_hand={each["url"]: _seen(each) for each in content["links"] if each["by_hand"]},
        supports=tuple(map(reader.support, content["supports"])),
        fail_on=FailOn(content["gate"]["fail_on"]),
        strict=content["gate"]["strict"],
    )


class _Reader:
    """Places of a findings.json as places of the documents."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents

    def finding(self, shape: Shape) -> Finding:
        path, waiver = shape["path"], shape["waiver"]
        return Finding(
            rule=shape["rule"],
            name=shape["name"],
            severity=Severity(shape["severity"]),
            confidence=Confidence(shape["confidence"]),
            message=shape["message"],
            path=path,
            span=self._span(path, shape["span"]),
            key=(shape["text"],),
            group=shape["group"],
            brief=shape["brief"],
            note=shape["note"],
            note_id=shape["note_id"],
            claim=shape["claim"],
            fingerprint=shape["fingerprint"],
            evidence=tuple(Exhibit(each["kind"], each["value"], each["source"]) for each in shape["evidence"]),
            related=tuple(
                Related(each["path"], self._span(each["path"], each["span"]), each["message"]) for each in shape["related"]
            ),
            suggestion=shape["suggestion"],
            fix=self._fix(path, shape["fix"]),
            status=Status(shape["status"]),
            waiver=Waiver(waiver["reason"], waiver["by"], waiver["until"]) if waiver else None,
        )

    def undetermined(self, shape: Shape) -> Undetermined:
        return Undetermined(
            rules=tuple(shape["rules"]),
            reason=Reason(shape["reason"]),
            detail=shape["detail"],
            path=shape["path"],
            span=self._span(shape["path"], shape["span"]),
            group=shape["group"],
            note=shape["note"],
            note_id=shape["note_id"],
            url=shape["url"],
        )

    def support(self, shape: Shape) -> Support:
        span = self._span(shape["path"], shape["span"])
        words = (shape["claim"], shape["note"], shape["text"], shape["passage"], shape["url"])
        return Support(shape["path"], span, *words)

    def _fix(self, path: str, shape: Shape | None) -> Fix | None:
        if shape is None:
            return None
        return Fix(tuple(Edit(self._span(path, each["span"]), each["text"]) for each in shape["edits"]), shape["safe"])

    def _span(self, path: str, shape: Shape) -> Span:
        lines = self._documents[path].lines
        start = lines.bounds(shape["line"])[0] + shape["column"] - 1
        return Span(start, lines.bounds(shape["endLine"])[0] + shape["endColumn"] - 1)


def _link(shape: Shape) -> LinkCheck:
    reason, copy = shape["reason"], shape["copy"]
    return LinkCheck(
        url=shape["url"],
        verdict=Verdict(shape["verdict"]),
        reason=Reason(reason) if reason else None,
        detail=shape["detail"],
        final_url=shape["final_url"] or "",
        chain=tuple(Hop(each["url"], each["status"]) for each in shape["chain"]),
        attempts=shape["attempts"],
        tries=tuple(Attempt(each["status"], each["reason"] or "", each["at"] or "") for each in shape["tries"]),
        checked_at=shape["checked_at"] or "",
        copy=ArchivedCopy(copy["url"], copy["taken"], copy["days"]) if copy else None,
    )


def _seen(shape: Shape) -> SourceSeen:
    hand = shape["by_hand"]
    return SourceSeen(shape["url"], hand["by"], hand["on"], hand["until"] or "")


def _accounts(shape: Shape) -> Accounts:
    return Accounts(
        notes=_account(shape["notes"]),
        citations=_account(shape["citations"]),
        links=_account(shape["links"]),
        claims=_account(shape["claims"]),
        markers=shape["markers"],
        nowhere=shape["nowhere"],
    )


def _account(shape: Shape) -> Account:
    return Account(shape["checked"], shape["by_hand"], shape["undetermined"], shape["skipped"])
