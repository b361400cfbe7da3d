"""Runs the rules over the documents and puts what they say in order."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from claimcheck.grammar.globs import anchored
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Reason
from claimcheck.model.finding import Finding, Undetermined
from claimcheck.model.rule import Context
from claimcheck.model.settings import Settings
from claimcheck.rules.registry import Rule


def check(
    documents: Iterable[Document], evidence: Evidence, rules: Iterable[Rule], settings: Settings, today: date | None
) -> tuple[tuple[Finding, ...], tuple[Undetermined, ...]]:
    """What the rules find and what they could not decide, sorted by (path, position, code); findings have fingerprints."""
    rules = tuple(rules)
    findings: list[Finding] = []
    questions: list[Undetermined] = []
    for document in documents:
        mine: list[Finding] = []
        unwanted = _unwanted(document.path, settings)
        for each in rules:
            if each.code.startswith(unwanted):
                continue
            context = Context(each, settings, document.published, today)
            for outcome in each.check(document, evidence, context):
                if isinstance(outcome, Finding):
                    mine.append(outcome)
                else:
                    questions.append(outcome)
        findings += _fingerprinted(sorted(mine, key=_finding_order), document.id)
    return tuple(sorted(findings, key=_finding_order)), _joined(questions)


def _unwanted(path: str, settings: Settings) -> tuple[str, ...]:
    """The prefixes of the rules that do not run on a file."""
    ignores = settings.per_file_ignores.items()
    return tuple(code for glob, codes in ignores if anchored([glob]).match_file(path) for code in codes)


def _finding_order(finding: Finding) -> tuple[str, int, int, str, str]:
    return finding.path, finding.span.start, finding.span.end, finding.rule, finding.message


def _fingerprinted(findings: Iterable[Finding], document_id: str) -> list[Finding]:
    """No path, format, line or clock goes in: the same mistake keeps its fingerprint from version to version."""
    equals: Counter[tuple[str, ...]] = Counter()
    named: list[Finding] = []
    for finding in findings:
        key = (finding.rule, *finding.key)
        parts = json.dumps([finding.rule, document_id, finding.key, equals[key]])
        equals[key] += 1
        named.append(replace(finding, fingerprint=hashlib.sha256(parts.encode()).hexdigest()))
    return named


def _joined(questions: Iterable[Undetermined]) -> tuple[Undetermined, ...]:
    """One for each (path, group, reason), where it first stands, with the codes of all the rules it stopped."""
    ordered = sorted(questions, key=lambda each: (each.path, each.span, each.group, each.reason, each.rules))
    first: dict[tuple[str, str, Reason], Undetermined] = {}
    codes: dict[tuple[str, str, Reason], set[str]] = {}
    for question in ordered:
        key = (question.path, question.group, question.reason)
        first.setdefault(key, question)
        codes.setdefault(key, set()).update(question.rules)
    return tuple(replace(question, rules=tuple(sorted(codes[key]))) for key, question in first.items())
