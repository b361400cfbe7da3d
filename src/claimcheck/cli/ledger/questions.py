"""What `ledger review` asks, one question after the other, and how each is shown."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.grammar.musts import must_check
from claimcheck.grammar.rewording import difference
from claimcheck.ledger.entries import Kind, Waiver
from claimcheck.ledger.places import Around
from claimcheck.model.claims import Claim
from claimcheck.model.decisions import ClaimDecision, Known, Standing
from claimcheck.model.document import Document
from claimcheck.model.finding import Undetermined
from claimcheck.model.report import Report
from claimcheck.model.support import Support
from claimcheck.reports.prose.details import location
from claimcheck.reports.prose.items import Item
from claimcheck.reports.prose.places import Places
from claimcheck.reports.prose.summary import tally
from claimcheck.reports.prose.words import REASON
from claimcheck.reports.terminal.entry import entry
from claimcheck.reports.terminal.sheet import Part, Sheet

if TYPE_CHECKING:
    from claimcheck.ledger.deciding import Stamp

# The rules that ask about decisions: their findings are settled as claims, or by changing the ledger itself.
_OURS = "M7"
_ASKED = "decision"


@dataclass(frozen=True, slots=True)
class OfFindings:
    """An item of the report: one or more findings with one cause."""

    item: Item
    documents: Mapping[str, Document]

    def show(self, sheet: Sheet) -> None:
        lead = self.item.lead
        document = self.documents[lead.path]
        entry(sheet, self.documents, Places(document), self.item)
        note = document.note_by_id.get(lead.note_id or "")
        if note is not None:
            sheet.wrapped(note.text.string, label=Part(f"  note {note.number}", "dim"), indent=11)

    def waivers(self, kind: Kind, reason: str, signed: "Stamp") -> tuple[Waiver, ...]:
        """A decision on each finding of the item, with what stands around it, so that it is found again."""
        around = {path: Around(self.documents[path]) for path in {finding.path for finding in self.item.findings}}
        made = [
            Waiver(
                finding.rule,
                reason,
                self.documents[finding.path].id,
                finding.note or "",
                around[finding.path].piece(finding),
                signed.by,
                signed.on.isoformat(),
                None,
                kind,
            )
            for finding in self.item.findings
        ]
        return tuple(dict.fromkeys(made))


@dataclass(frozen=True, slots=True)
class OfClaim:
    """A claim that must be checked, or that changed since somebody did."""

    claim: Claim
    document: Document
    decision: ClaimDecision
    supports: tuple[Support, ...] = ()
    open: tuple[Undetermined, ...] = ()

    def show(self, sheet: Sheet) -> None:
        decision, text = self.decision, self.claim.text.string
        changed = decision.status is Standing.CHANGED
        told = "This has changed since it was checked." if changed else "Does this hold?"
        sheet.wrapped(Part(told, "bold"), label="  claim", indent=11)
        sheet.line("  ", Part(location(self.document, self.claim.span), "cyan"), f", {decision.id}")
        sheet.wrapped(text, label=Part("  │", "dim"), indent=4)
        if changed:
            sheet.wrapped(difference(decision.text, text), label=Part("  change", "dim"), indent=11)
        for id_ in dict.fromkeys((*self.claim.note_ids, *self.claim.near_note_ids)):
            note = self.document.note_by_id.get(id_)
            if note is not None:
                sheet.wrapped(note.text.string, label=Part(f"  note {note.number}", "dim"), indent=11)
        for found in self.supports:
            sheet.wrapped(f"{found.text}: “{found.passage}” ({found.url})", label=Part("  found", "dim"), indent=11)
        for asked in self.open:
            detail = f" ({asked.detail})" if asked.detail else ""
            where = f", {asked.url}" if asked.url else ""
            sheet.wrapped(f"{REASON[asked.reason]}{detail}{where}", label=Part("  unread", "dim"), indent=11)


Question = OfFindings | OfClaim


def questions(report: Report, known: Mapping[str, Known]) -> tuple[Question, ...]:
    """What nobody has decided yet: what the report shows, then the claims that must be checked, in reading order."""
    documents = {document.path: document for document in report.documents}
    found = [OfFindings(item, documents) for item in tally(report).shown if _open(item)]
    found.sort(key=lambda one: (one.item.lead.path, one.item.lead.span))
    claims = [one for document in report.documents for one in _claims(report, document, known[document.path])]
    return (*found, *claims)


def _open(item: Item) -> bool:
    asked = any(exhibit.kind == _ASKED for exhibit in item.lead.evidence)
    return not asked and not item.lead.rule.startswith(_OURS)


def _claims(report: Report, document: Document, known: Known) -> Iterator[OfClaim]:
    supports: dict[str, list[Support]] = defaultdict(list)
    for each in report.supports:
        if each.path == document.path:
            supports[each.claim].append(each)
    open_: dict[str, list[Undetermined]] = defaultdict(list)
    for asked in report.undetermined:
        if asked.path == document.path and asked.note_id:
            open_[asked.note_id].append(asked)
    for claim in document.claims:
        decision = known.decisions.claims.get(claim.id)
        if decision is None or decision.status is Standing.DISPUTED:
            continue
        again = decision.status is Standing.CHANGED or decision.expired
        if again or (decision.status is not Standing.VERIFIED and must_check(claim, known.facts)):
            unread = tuple(asked for id_ in claim.note_ids for asked in open_[id_])
            yield OfClaim(claim, document, decision, tuple(supports[claim.id]), unread)
