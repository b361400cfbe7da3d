"""Runs the rules over the documents and puts what they say in order."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from claimcheck.grammar.fingerprints import fingerprinted
from claimcheck.grammar.globs import anchored
from claimcheck.model.decisions import Known
from claimcheck.model.document import Document, Run
from claimcheck.model.evidence import Evidence, Reason
from claimcheck.model.finding import Finding, Outcome, Undetermined
from claimcheck.model.rule import Context
from claimcheck.model.settings import Settings
from claimcheck.rules.registry import Rule

_NOTHING_KNOWN: Mapping[str, Known] = MappingProxyType({})


def check(
    documents: Iterable[Document],
    evidence: Evidence,
    rules: Iterable[Rule],
    settings: Settings,
    today: date | None,
    known: Mapping[str, Known] = _NOTHING_KNOWN,
) -> tuple[tuple[Finding, ...], tuple[Undetermined, ...]]:
    """What the rules find and what they could not decide, sorted by (path, position, code); findings have fingerprints.

    known: what the ledger knows of the documents, by path.
    """
    rules, documents = tuple(rules), tuple(documents)
    said = [*_of_each(documents, evidence, rules, settings, today, known)]
    said += _of_all(documents, evidence, rules, settings, today)
    mine: dict[str, list[Finding]] = {document.path: [] for document in documents}
    for outcome in said:
        if isinstance(outcome, Finding):
            mine[outcome.path].append(outcome)
    ids = {document.path: document.id for document in documents}
    named = [each for path, some in mine.items() for each in fingerprinted(sorted(some, key=_finding_order), ids[path])]
    questions = (outcome for outcome in said if isinstance(outcome, Undetermined))
    return in_order(named), _joined(questions)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By path, position and code, as every report has them."""
    return tuple(sorted(findings, key=_finding_order))


def ran(rules: Iterable[Rule], path: str, settings: Settings) -> tuple[Rule, ...]:
    """The rules that look at a file: all but those that the settings keep from it."""
    unwanted = _unwanted(path, settings)
    return tuple(each for each in rules if not each.code.startswith(unwanted))


def _of_each(
    documents: tuple[Document, ...],
    evidence: Evidence,
    rules: tuple[Rule, ...],
    settings: Settings,
    today: date | None,
    known: Mapping[str, Known],
) -> Iterator[Outcome]:
    """What the rules say that look at one document at a time."""
    for document in documents:
        settled = known.get(document.path, Known())
        for each in ran(rules, document.path, settings):
            if each.across is None:
                published = document.published
                context = Context(each, settings, published, today, settled.facts, settled.decisions)
                yield from each.check(document, evidence, context)


def _of_all(
    documents: tuple[Document, ...], evidence: Evidence, rules: tuple[Rule, ...], settings: Settings, today: date | None
) -> Iterator[Outcome]:
    """What the rules say that hold documents against each other; a file that ignores one of them is none of its run."""
    for each in rules:
        if each.across is not None:
            wanted = tuple(one for one in documents if not each.code.startswith(_unwanted(one.path, settings)))
            yield from each.across(Run(wanted), evidence, Context(each, settings, None, today))


def _unwanted(path: str, settings: Settings) -> tuple[str, ...]:
    """The prefixes of the rules that do not run on a file."""
    ignores = settings.per_file_ignores.items()
    return tuple(code for glob, codes in ignores if anchored([glob]).match_file(path) for code in codes)


def _finding_order(finding: Finding) -> tuple[str, int, int, str, str]:
    return finding.path, finding.span.start, finding.span.end, finding.rule, finding.message


def _joined(questions: Iterable[Undetermined]) -> tuple[Undetermined, ...]:
    """One for each (path, group, reason), where it first stands, with the codes of all the rules it stopped. What no address
    stands for (a registry that was down) is one for each note: reports make one item of those."""
    ordered = sorted(questions, key=lambda each: (each.path, each.span, each.group, each.reason, each.rules))
    first: dict[tuple[str, str, Reason, str], Undetermined] = {}
    codes: dict[tuple[str, str, Reason, str], set[str]] = {}
    for question in ordered:
        key = (question.path, question.group, question.reason, "" if question.url else question.note_id or "")
        first.setdefault(key, question)
        codes.setdefault(key, set()).update(question.rules)
    return tuple(replace(question, rules=tuple(sorted(codes[key]))) for key, question in first.items())
