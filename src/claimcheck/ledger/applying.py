"""The decisions of a ledger, and those in the text itself, applied to what a run found."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rapidfuzz import fuzz

from claimcheck.grammar.rewording import essence
from claimcheck.ledger.entries import Kind, Ledger, Waiver
from claimcheck.ledger.inline import Allowance, allowances
from claimcheck.ledger.knowing import bears, expired
from claimcheck.ledger.places import Around
from claimcheck.model.decisions import Idle, Known, Standing
from claimcheck.model.document import Document
from claimcheck.model.finding import Exhibit, Finding, Status
from claimcheck.model.finding import Waiver as Decided
from claimcheck.model.rule import RuleInfo
from claimcheck.model.source import Notice

# How much of a decision's text must still stand around the finding, in percent (rapidfuzz's partial_ratio).
_STILL_THERE = 85.0
# Words from which on a text says by itself what it speaks of, so that the number of the note may have changed.
_TELLING = 6
_FIGURE = re.compile(r"-?\d[\d.,]*")
# Characters of a sentence that recall it.
_SHOWN = 70


@dataclass(frozen=True, slots=True)
class Applied:
    """The findings with their decisions, what is known of each document now (by its path), and complaints."""

    findings: tuple[Finding, ...]
    known: Mapping[str, Known]
    notices: tuple[Notice, ...]


def apply(
    ledger: Ledger,
    documents: Sequence[Document],
    findings: Sequence[Finding],
    today: date,
    rules: Iterable[RuleInfo],
    asked: Mapping[str, Collection[str]],
    known: Mapping[str, Known],
) -> Applied:
    """Waives what was decided upon, and says which decisions matched nothing.

    rules: all there are. asked: by the path of a document, the codes of the rules that had all they need to say something of
    it; a decision on another rule is never said to match nothing. known: as of `knowing.known`.
    """
    codes = {word: rule.code for rule in rules for word in (rule.code, rule.code.lower(), rule.name)}
    desk = _Desk(ledger, today, codes)
    for document in documents:
        desk.read(document, [f for f in findings if f.path == document.path], asked.get(document.path, ()))
    idle = desk.unmatched()
    for path, entries in _gone(documents, known).items():
        idle[path] = (*idle.get(path, ()), *entries)
    decided = tuple(desk.decided.get(id(finding), finding) for finding in findings)
    return Applied(decided, {path: _with(each, idle.get(path, ())) for path, each in known.items()}, tuple(desk.notices))


def _with(known: Known, idle: tuple[Idle, ...]) -> Known:
    return replace(known, decisions=replace(known.decisions, idle=idle))


def _gone(documents: Sequence[Document], known: Mapping[str, Known]) -> dict[str, list[Idle]]:
    """By path: what was decided about sentences that no version of the document has, and that no `ledger sync` noted yet."""
    alive = {decision.id for each in known.values() for decision in each.decisions.claims.values()}
    gone: dict[str, list[Idle]] = defaultdict(list)
    told: set[str] = set()
    for document in documents:
        for decision in known[document.path].decisions.gone:
            decided = decision.status in {Standing.VERIFIED, Standing.DISPUTED}
            if decided and decision.id not in alive | told:
                told.add(decision.id)
                what = f"What was decided on {decision.id} (“{_brief(decision.text)}”)"
                gone[document.path].append(Idle(what, decision.line))
    return gone


def _brief(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1].rstrip()}…"


class _Desk:
    """One run's decisions. `decided`: findings with what was decided, by the identity of the finding as it came."""

    def __init__(self, ledger: Ledger, today: date, codes: Mapping[str, str]) -> None:
        self._ledger, self._today, self._codes = ledger, today, codes
        self.decided: dict[int, Finding] = {}
        self.notices: list[Notice] = []
        self._idle: dict[str, list[Idle]] = defaultdict(list)
        self._matched: set[int] = set()
        self._open: dict[int, str] = {}
        for waiver in ledger.waivers:
            if waiver.rule not in codes and waiver.rule.lower() not in codes and ledger.path:
                message = f"line {waiver.node.line}: 'rule' names {waiver.rule}, and there is no such rule"
                self.notices.append(Notice(ledger.path.name, "ledger", message))

    def read(self, document: Document, findings: Sequence[Finding], asked: Collection[str]) -> None:
        around = Around(document)
        if self._ledger.speaks_for(document.id):
            for i, waiver in enumerate(self._ledger.waivers):
                if bears(waiver, document):
                    self._waive(i, waiver, document, findings, around, asked)
        allowed, notices = allowances(document)
        self.notices += notices
        for allowance in allowed:
            self._allow(allowance, document, findings, asked)

    def unmatched(self) -> dict[str, tuple[Idle, ...]]:
        """By path: each waiver that nothing in any version of its document answered to, and each comment."""
        for i, path in self._open.items():
            if i not in self._matched:
                waiver = self._ledger.waivers[i]
                about = f"note {waiver.note}" if waiver.note else "this document"
                what = f"The decision on {waiver.rule} in {about}"
                self._idle[path].append(Idle(what, waiver.node.line, note=waiver.note))
        return {path: tuple(idle) for path, idle in self._idle.items()}

    def _code(self, rule: str) -> str:
        return self._codes.get(rule) or self._codes.get(rule.lower(), "")

    def _waive(
        self,
        number: int,
        waiver: Waiver,
        document: Document,
        findings: Sequence[Finding],
        around: Around,
        asked: Collection[str],
    ) -> None:
        code = self._code(waiver.rule)
        found = _answering(waiver, [f for f in findings if f.rule == code], document, around)
        if expired(waiver.until, self._today):
            return
        for finding in found:
            self._decide(finding, waiver.kind, _decided(waiver), waiver.on)
        if found:
            self._matched.add(number)
        elif waiver.document and code in asked:
            self._open.setdefault(number, document.path)

    def _allow(self, allowance: Allowance, document: Document, findings: Sequence[Finding], asked: Collection[str]) -> None:
        for rule in allowance.rules:
            code, scope = self._code(rule), allowance.scope
            found = [f for f in findings if f.rule == code and scope.start <= f.span.start <= scope.end]
            for finding in found:
                self._decide(finding, Kind.HOUSE, Decided(allowance.reason, inline=True), "")
            if not code:
                line = document.place(allowance.span).line
                message = f"the claimcheck comment in line {line} allows {rule}, and there is no such rule"
                self.notices.append(Notice(document.path, "allow", message))
            elif not found and code in asked:
                self._idle[document.path].append(Idle(f"The comment that allows {code}", span=allowance.span))

    def _decide(self, finding: Finding, kind: Kind, decided: Decided, on: str) -> None:
        if id(finding) in self.decided:
            return
        if kind is Kind.ASK:
            who = f" by {decided.by}" if decided.by else ""
            when = f" on {on}" if on else ""
            told = Exhibit("decision", f"the author was asked{who}{when}: {decided.reason}", "the ledger")
            self.decided[id(finding)] = replace(finding, evidence=(*finding.evidence, told))
        else:
            self.decided[id(finding)] = replace(finding, status=Status.WAIVED, waiver=decided)


def _decided(waiver: Waiver) -> Decided:
    return Decided(waiver.reason, waiver.by, waiver.until.isoformat() if waiver.until else "")


def _answering(waiver: Waiver, findings: Sequence[Finding], document: Document, around: Around) -> list[Finding]:
    """The findings that a waiver speaks of. Its text is recognised wherever it stands now; where it is too short to say by
    itself what it means, the note must be the same, or have moved as a whole."""
    if not waiver.text:
        return [f for f in findings if waiver.note in {"", f.note}]
    text = essence(waiver.text)
    found = [f for f in findings if _about(text, f, around)]
    here = [f for f in found if f.note == waiver.note]
    if here or not waiver.note:
        return here or found
    stayed = any(text in essence(note.text.string) for note in document.notes if note.number == waiver.note)
    return found if not stayed and len({f.note_id for f in found}) == 1 else []


def _about(text: str, finding: Finding, around: Around) -> bool:
    """Whether a decision's text is that of a finding: its own words, or what stands around them, they unchanged in it."""
    words = essence(finding.key[0])
    if text == words:
        return True
    if f" {words} " not in f" {text} ":
        return len(text.split()) >= _TELLING and f" {text} " in f" {words} "
    whole, before = essence(around.text(finding)), around.before(finding)
    at = None if before is None else len(essence(before))
    if f" {text} " in f" {whole} ":
        return at is None or any(start <= at <= start + len(text) for start in _starts(text, whole))
    if len(text.split()) < _TELLING or not set(_FIGURE.findall(text)) <= set(_FIGURE.findall(whole)):
        return False
    best = fuzz.partial_ratio_alignment(text, whole, score_cutoff=_STILL_THERE)
    return best is not None and (at is None or best.dest_start <= at <= best.dest_end)


def _starts(text: str, whole: str) -> Iterator[int]:
    start = whole.find(text)
    while start >= 0:
        yield start
        start = whole.find(text, start + 1)
