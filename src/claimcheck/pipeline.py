"""The one story: paths -> Source -> Document -> requests -> Evidence -> findings -> Report, and whether the report gates.

Reading, extracting and checking are pure; `_asked` is the one place that waits for the network.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from claimcheck import documents as reading
from claimcheck import extraction
from claimcheck._version import __version__
from claimcheck.documents.discovery import File, Place, Problem, contents, find
from claimcheck.errors import InputError, NoDocuments, UsageError
from claimcheck.ledger import Ledger
from claimcheck.model.dates import Edtf
from claimcheck.model.decisions import ByHand, SourceSeen
from claimcheck.model.document import Basis, Document, Published
from claimcheck.model.evidence import Evidence, LinkCheck, Need
from claimcheck.model.finding import Finding, Undetermined
from claimcheck.model.local import Anchors, LocalCheck
from claimcheck.model.progress import Progress
from claimcheck.model.report import Accounts, Report, gates
from claimcheck.model.rule import RuleInfo
from claimcheck.model.settings import Settings
from claimcheck.model.source import Notice

if TYPE_CHECKING:
    from claimcheck.rules import Rule


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for. `now` is the only clock, UTC; without `store` nothing is kept.

    record, replay: a WARC file to keep the exchanges in, or to take them from in place of the network.
    verified: claims that must be checked have to be verified in the ledger.
    """

    paths: tuple[Path, ...]
    place: Place
    settings: Settings
    ledger: Ledger
    now: datetime
    id: str = ""
    published: Edtf | None = None
    offline: bool = False
    store: Path | None = None
    refresh: bool = False
    record: Path | None = None
    replay: Path | None = None
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Understood:
    """The documents that could be read, and the paths that could not. locations: where the documents that are files are."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    locations: Mapping[str, Path] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Result:
    """gates: something that was found fails the run. interrupted: the report holds what was known when Ctrl-C came."""

    report: Report
    problems: tuple[Problem, ...]
    gates: bool
    interrupted: bool = False

    @property
    def exit_code(self) -> int:
        if self.interrupted:
            return 130
        return 3 if self.problems else int(self.gates)


@dataclass(frozen=True, slots=True)
class Judged:
    """What is said of the documents. hands: by path, what a person saw of each; by_hand: by URL, who did."""

    findings: tuple[Finding, ...]
    undetermined: tuple[Undetermined, ...]
    notices: tuple[Notice, ...]
    hands: Mapping[str, ByHand]
    by_hand: Mapping[str, SourceSeen]


def run(order: Order, progress: Callable[[Progress], None] | None = None) -> Result:
    """Reads, gathers, checks. Raises UsageError for codes that no rule has."""
    from claimcheck import rules  # noqa: PLC0415 - `extract` stops half way and needs no rule
    from claimcheck.evidence.accounts import accounts, skipped  # noqa: PLC0415 - the same
    from claimcheck.grammar.sources import supports  # noqa: PLC0415 - the same
    from claimcheck.reports.discretion import discreet  # noqa: PLC0415 - the same

    chosen = rules.chosen(order.settings.select, order.settings.ignore)
    understood = understand(order)
    answers = replace(_answers(order, understood.documents, chosen, progress), local=_beside(order, understood))
    said = judged(understood.documents, answers, chosen, order)
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
        rules=chosen,
        by_hand=said.by_hand,
        supports=tuple(each for one in understood.documents for each in supports(one, answers)),
        records=answers.records,
        fail_on=order.settings.fail_on,
        strict=order.settings.strict,
    )
    failed = any(gates(each, order.settings.fail_on) for each in said.findings)
    failed = failed or (order.settings.strict and bool(said.undetermined))
    return Result(discreet(report), understood.problems, failed, answers.interrupted)


def judged(documents: tuple[Document, ...], answers: Evidence, chosen: tuple["Rule", ...], order: Order) -> Judged:
    """What the rules say, the ledger's decisions applied to it; last come the rules that ask what became of those."""
    from claimcheck import rules  # noqa: PLC0415 - as above
    from claimcheck.ledger.applying import apply  # noqa: PLC0415 - the same
    from claimcheck.ledger.by_hand import by_hand, unanswered  # noqa: PLC0415 - the same
    from claimcheck.ledger.knowing import known as knowledge  # noqa: PLC0415 - the same

    settings, today, ledger = order.settings, order.now.date(), order.ledger
    known = {each.path: knowledge(ledger, each, today, strict=order.verified) for each in documents}
    findings, undetermined = rules.check(documents, answers, chosen, settings, today, known)
    able = [rule for rule in chosen if not rule.needs or answers.whole]
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
        rules.in_order([*applied.findings, *after]), unanswered(undetermined, hands), applied.notices, hands, dict(seen)
    )


def understand(order: Order) -> Understood:
    """Reads and extracts every document that the paths stand for, in the order of their reported paths.

    A path that fails does not stop the others. Raises UsageError where one id is asked for and there are several
    documents, NoDocuments where nothing at all was left to read.
    """
    found = find(order.paths, order.place)
    if order.id and len(found.files) > 1:
        raise UsageError(f"--as {order.id} names one document, and there are {len(found.files)}: name one PATH")
    if not found.files and not found.problems:
        raise NoDocuments("there is nothing to check: --exclude leaves out every path that is named")
    documents: list[Document] = []
    problems = list(found.problems)
    for file in found.files:
        try:
            documents.append(_document(file, order))
        except InputError as error:
            problems.append(Problem(file.path, error))
    locations = {file.path: file.location for file in found.files if file.location}
    return Understood(tuple(documents), tuple(problems), MappingProxyType(locations))


def _document(file: File, order: Order) -> Document:
    """One file, read and understood. What the command line says of it comes before the ledger, that before the file."""
    entry = order.ledger.entry(file.location or order.place.base / file.path)
    published = Published(order.published, Basis.OPTION) if order.published else None
    if published is None and entry and entry.published:
        published = Published(entry.published, Basis.LEDGER)
    id_ = order.id or (entry.id if entry else Path(file.path).stem)
    document = extraction.extract(reading.read(contents(file), file.path), id_, published)
    return replace(document, title=entry.title) if entry and entry.title else document


def _answers(
    order: Order,
    documents: tuple[Document, ...],
    chosen: tuple[RuleInfo, ...],
    progress: Callable[[Progress], None] | None,
) -> Evidence:
    import asyncio  # noqa: PLC0415 - as above

    from claimcheck import evidence  # noqa: PLC0415 - as above

    if order.offline:
        return evidence.not_asked(evidence.requests(documents, frozenset(Need)))
    needs = frozenset(need for rule in chosen for need in rule.needs)
    requests, questions = evidence.requests(documents, needs), evidence.questions(documents, needs)
    network = order.settings.network
    gathering = evidence.gather(
        requests, network, order.store, order.now, order.refresh, progress, order.record, order.replay, questions
    )
    return asyncio.run(gathering)


def _beside(order: Order, understood: Understood) -> Mapping[tuple[str, str], LocalCheck]:
    """What the disk says of the links to files: no network, so that it is asked offline as well."""
    from claimcheck import evidence  # noqa: PLC0415 - as above

    def anchors(path: Path) -> Anchors | None:
        if path.suffix.lower() not in order.place.suffixes:
            return None
        try:
            return extraction.anchors(reading.read(contents(File(path.name, path)), path.name))
        except InputError:
            return None

    return evidence.beside(understood.documents, understood.locations, order.place.base, anchors)


def _notices(understood: Understood, answers: Evidence, decisions: tuple[Notice, ...]) -> tuple[Notice, ...]:
    """What the documents have to say of themselves, and what could not be read or followed, by path."""
    said = [*answers.notices, *decisions]
    said += [notice for document in understood.documents for notice in document.notices]
    said += [Notice(problem.path, "not-read", str(problem.error)) for problem in understood.problems]
    return tuple(sorted(said, key=lambda notice: (notice.path, notice.code, notice.message)))
