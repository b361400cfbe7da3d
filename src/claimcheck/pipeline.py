"""The one story: paths -> Source -> Document -> requests -> Evidence -> findings -> Report, and whether the report gates.

Reading, extracting and checking are pure; `_fetched` and `_answers` are the places that wait for the network. The first
half of the story, up to the documents, is told in understanding.py.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from claimcheck import documents as reading
from claimcheck import evidence, extraction, rules
from claimcheck._version import __version__
from claimcheck.documents.discovery import File, Problem, contents
from claimcheck.earlier import Earlier, earlier
from claimcheck.errors import InputError
from claimcheck.evidence.accounts import accounts, skipped
from claimcheck.gate import compare, forge
from claimcheck.gate.revisions import Revision
from claimcheck.grammar.sources import supports
from claimcheck.ledger.applying import apply
from claimcheck.ledger.by_hand import by_hand, unanswered
from claimcheck.ledger.knowing import known as knowledge
from claimcheck.model.decisions import ByHand, SourceSeen
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, LinkCheck, Need
from claimcheck.model.finding import Finding, Undetermined
from claimcheck.model.local import Anchors, LocalCheck
from claimcheck.model.progress import Progress
from claimcheck.model.report import Accounts, Report, gates
from claimcheck.model.rule import RuleInfo
from claimcheck.model.source import Notice
from claimcheck.reports.discretion import discreet
from claimcheck.rules import Rule
from claimcheck.understanding import Order, Understood, understand

__all__ = ["Judged", "Order", "Result", "Understood", "judged", "run", "understand"]


@dataclass(frozen=True, slots=True)
class Result:
    """gates: something that was found fails the run. interrupted: the report holds what was known when Ctrl-C came.

    locations: where the documents that are files are, by path.
    """

    report: Report
    problems: tuple[Problem, ...]
    gates: bool
    interrupted: bool = False
    locations: Mapping[str, Path] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def exit_code(self) -> int:
        if self.interrupted:
            return 130
        return 3 if self.problems else int(self.gates)


@dataclass(frozen=True, slots=True)
class Judged:
    """What is said of the documents. hands: by path, what a person saw of each; by_hand: by URL, who did.

    asked: by path, the rules that had all they need. fixed: what a baseline had, and nobody finds any more.
    """

    findings: tuple[Finding, ...]
    undetermined: tuple[Undetermined, ...]
    notices: tuple[Notice, ...]
    hands: Mapping[str, ByHand]
    by_hand: Mapping[str, SourceSeen]
    asked: Mapping[str, set[str]]
    fixed: tuple[str, ...] = ()


def run(order: Order, progress: Callable[[Progress], None] | None = None) -> Result:
    """Reads, gathers, checks. Raises UsageError for codes that no rule has."""
    chosen = rules.chosen(order.settings.select, order.settings.ignore)
    order = _fetched(order)
    understood = understand(order)
    before = earlier(order, understood) if order.since else None
    answers = _answers(order, understood.documents, chosen, progress, before)
    answers = replace(answers, local=_beside(order, understood.documents, understood.locations))
    said = _compared(judged(understood.documents, answers, chosen, order), understood, order)
    if before:
        understood, said = _news(understood, said, chosen, order, before)
    hands = said.hands
    per_path = {
        each.path: accounts(each, answers, ruled=bool(chosen), hand=hands[each.path]) for each in understood.documents
    }
    report = Report(
        version=__version__,
        documents=understood.documents,
        accounts=per_path,
        findings=said.findings,
        undetermined=said.undetermined,
        links=tuple(answer for _, answer in sorted(answers.links.items()) if isinstance(answer, LinkCheck)),
        skipped=tuple(each for one in understood.documents for each in skipped(one, answers, hands[one.path])),
        notices=_notices(understood, answers, said.notices),
        totals=sum(per_path.values(), Accounts()),
        fixed=said.fixed,
        rules=chosen,
        by_hand=said.by_hand,
        supports=tuple(each for one in understood.documents for each in supports(one, answers)),
        records=answers.records,
        forge=forge.lines(understood.locations),
        fail_on=order.settings.fail_on,
        strict=order.settings.strict,
    )
    failed = any(gates(each, order.settings.fail_on) for each in said.findings)
    failed = failed or (order.settings.strict and bool(said.undetermined))
    return Result(discreet(report), understood.problems, failed, answers.interrupted, understood.locations)


def _fetched(order: Order) -> Order:
    """With the documents that are named by their address; they are read like files."""
    if not order.addresses:
        return order
    fetching = evidence.fetch(order.addresses, order.settings.network, order.now, order.replay)
    return replace(order, fetched=asyncio.run(fetching))


def judged(documents: tuple[Document, ...], answers: Evidence, chosen: tuple[Rule, ...], order: Order) -> Judged:
    """What the rules say, the ledger's decisions applied to it; last come the rules that ask what became of those."""
    settings, today, ledger = order.settings, order.now.date(), order.ledger
    known = {each.path: knowledge(ledger, each, today, strict=order.verified) for each in documents}
    findings, undetermined = rules.check(documents, answers, chosen, settings, today, known)
    able = [rule for rule in chosen if not rule.needs or (answers.whole and not order.since)]
    stopped = {(question.path, code) for question in undetermined for code in question.rules}
    asked = {
        each.path: {rule.code for rule in rules.ran(able, each.path, settings) if (each.path, rule.code) not in stopped}
        for each in documents
    }
    applied = apply(ledger, documents, findings, today, rules.all_rules(), asked, known)
    last = [rule for rule in chosen if rule.afterwards]
    after, _ = rules.check(documents, answers, last, settings, today, applied.known)
    hands = {each.path: by_hand(ledger, each, known[each.path], today) for each in documents}
    seen = (sight for each in known.values() for sight in each.decisions.sources.items() if not sight[1].expired)
    return Judged(
        findings=rules.in_order([*applied.findings, *after]),
        undetermined=unanswered(undetermined, hands),
        notices=applied.notices,
        hands=hands,
        by_hand=dict(seen),
        asked=asked,
    )


def _compared(said: Judged, understood: Understood, order: Order) -> Judged:
    """What an earlier run found is known, and what is gone since is fixed."""
    if order.baseline is None:
        return said

    def gone(path: str) -> bool:
        return not (order.place.base / path).exists()

    compared = compare(order.baseline, understood.documents, said.findings, said.asked, gone)
    return replace(said, findings=compared.findings, fixed=compared.fixed)


def _news(
    understood: Understood, said: Judged, chosen: tuple[Rule, ...], order: Order, before: Earlier
) -> tuple[Understood, Judged]:
    """What is said of what is new, and the documents that it is said of."""
    alone = tuple(rule for rule in chosen if not rule.needs)
    then = evidence.not_asked(evidence.requests(before.documents, frozenset(Need)))
    then = replace(then, local=_beside(order, before.documents, before.locations, before.revision))
    findings = before.findings(said.findings, judged(before.documents, then, alone, order).findings, chosen)
    left = before.left(understood, findings)
    notices = (*said.notices, before.notice(len(left.documents)))
    return left, replace(said, findings=findings, undetermined=before.undetermined(said.undetermined), notices=notices)


def _answers(
    order: Order,
    documents: tuple[Document, ...],
    chosen: tuple[RuleInfo, ...],
    progress: Callable[[Progress], None] | None,
    before: Earlier | None,
) -> Evidence:
    needs = frozenset(Need) if order.offline else frozenset(need for rule in chosen for need in rule.needs)
    requests = evidence.requests(documents, needs)
    if before:
        requests = before.wanted(requests)
    if order.offline:
        return evidence.not_asked(requests)
    questions = evidence.questions(before.cited if before else documents, needs)
    network = order.settings.network
    gathering = evidence.gather(
        requests, network, order.store, order.now, order.refresh, progress, order.record, order.replay, questions
    )
    return asyncio.run(gathering)


def _beside(
    order: Order, documents: tuple[Document, ...], locations: Mapping[str, Path], then: Revision | None = None
) -> Mapping[tuple[str, str], LocalCheck]:
    """What the disk, or git, says of the links to files: no network, so that it is asked offline as well."""

    def anchors(path: Path) -> Anchors | None:
        if path.suffix.lower() not in order.place.suffixes:
            return None
        try:
            data = then.contents(path) if then and then.holds(path) else contents(File(path.name, path))
            return extraction.anchors(reading.read(data, path.name)) if data is not None else None
        except InputError:
            return None

    return evidence.beside(documents, locations, order.place.base, anchors, then.holds if then else None)


def _notices(understood: Understood, answers: Evidence, decisions: tuple[Notice, ...]) -> tuple[Notice, ...]:
    """What the documents have to say of themselves, and what could not be read or followed, by path."""
    said = [*answers.notices, *decisions, *understood.notices]
    said += [notice for document in understood.documents for notice in document.notices]
    said += [Notice(problem.path, "not-read", str(problem.error)) for problem in understood.problems]
    return tuple(sorted(said, key=lambda notice: (notice.path, notice.code, notice.message)))
