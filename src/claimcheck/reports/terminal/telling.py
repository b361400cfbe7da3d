"""A report told at the terminal: by document and brief, then what could not be checked, then the totals."""

from collections import defaultdict
from collections.abc import Iterable

from claimcheck.model.document import Brief, Document
from claimcheck.model.report import Report
from claimcheck.reports.format import View
from claimcheck.reports.prose.briefs import Sourcing, brief_of, sourcing_by_brief
from claimcheck.reports.prose.details import location
from claimcheck.reports.prose.items import Item, questions
from claimcheck.reports.prose.places import Places
from claimcheck.reports.prose.summary import Tally, drawer, ran, tally, totals, verdict
from claimcheck.reports.prose.words import REASON, capital, count, published, sourcing
from claimcheck.reports.terminal.entry import STYLE, entry
from claimcheck.reports.terminal.sheet import Part, Sheet


def quiet(report: Report, view: View) -> str:
    """One line an item, in the form that editors and their tools jump to, and one line that says what it comes to."""
    telling = _Telling(report, view)
    telling.lines()
    return telling.sheet.text()


def full(report: Report, view: View) -> str:
    telling = _Telling(report, view)
    for document in report.documents:
        telling.document(document)
    telling.undetermined()
    if view.verbose:
        telling.supports()
    telling.totals()
    return telling.sheet.text()


class _Telling:
    def __init__(self, report: Report, view: View) -> None:
        self.sheet = Sheet(view)
        self._report = report
        self._verbose = view.verbose
        self._tally: Tally = tally(report)
        self._documents = {document.path: document for document in report.documents}
        self._items: dict[str, list[Item]] = defaultdict(list)
        for item in _in_order(self._tally.shown + (self._tally.drawer if view.verbose else ())):
            self._items[item.lead.path].append(item)

    def lines(self) -> None:
        for item in (item for document in self._report.documents for item in self._items[document.path]):
            lead = item.lead
            place = location(self._documents[lead.path], lead.span)
            self.sheet.line(place, ": ", Part(lead.severity.value, STYLE[lead.severity]), f": {lead.message} [{lead.rule}]")
        self.sheet.line(": ".join(verdict(self._report, self._tally)))

    def document(self, document: Document) -> None:
        sheet = self.sheet
        sheet.blank()
        sheet.line(Part(document.path, "bold"))
        if document.title:
            sheet.wrapped(document.title)
        sheet.wrapped(published(document.published))
        for notice in self._report.notices:
            if notice.path == document.path:
                sheet.wrapped(notice.message, label="Note:", indent=6)
        places = Places(document)
        by_brief: dict[int | None, list[Item]] = defaultdict(list)
        for item in self._items[document.path]:
            by_brief[brief_of(document, item.lead)].append(item)
        self._entries(by_brief[None], places)
        known = sourcing_by_brief(document)
        for brief in document.briefs:
            told = known.get(brief.index, Sourcing())
            if by_brief[brief.index] or self._verbose or not told.notes:
                self._heading(brief, told, alone=len(document.briefs) == 1)
            self._entries(by_brief[brief.index], places)

    def _heading(self, brief: Brief, known: Sourcing, *, alone: bool) -> None:
        self.sheet.blank()
        if not alone:
            by = f" ({', '.join(brief.authors)})" if brief.authors else ""
            self.sheet.wrapped(Part(brief.title or f"Part {brief.index + 1}", "bold"), by)
        self.sheet.wrapped(Part(capital(sourcing(known)), "dim"))

    def _entries(self, items: Iterable[Item], places: Places) -> None:
        for item in items:
            self.sheet.blank()
            entry(self.sheet, self._documents, places, item)

    def undetermined(self) -> None:
        asked = questions(self._report.undetermined)
        if not asked:
            return
        self.sheet.blank()
        self.sheet.line(Part(f"Could not check ({len(asked):,})", "bold"))
        for u in asked:
            place = location(self._documents[u.path], u.span)
            note = f", note {u.note}" if u.note else ""
            detail = f" ({u.detail})" if u.detail else ""
            self.sheet.line("  ", Part(place, "cyan"), f"{note}: {REASON[u.reason]}{detail}{f', {u.url}' if u.url else ''}")

    def supports(self) -> None:
        """The passages that bear a sentence out, for who wants to see for himself."""
        if self._report.supports:
            self.sheet.blank()
            self.sheet.line(Part("Found in the pages that are cited", "bold"))
        for each in self._report.supports:
            place = Part(location(self._documents[each.path], each.span), "cyan")
            self.sheet.line("  ", place, f" Note {each.note}: {each.text}")
            self.sheet.wrapped(f"{each.passage} ({each.url})", indent=4)

    def totals(self) -> None:
        sheet, report = self.sheet, self._report
        sheet.blank()
        for sentence in totals(report):
            sheet.wrapped(sentence)
        hidden = drawer(self._tally)
        if hidden:
            sheet.wrapped(hidden, "" if self._verbose else ": not shown, -v shows them")
        if report.fixed:
            sheet.wrapped(f"{count(len(report.fixed), 'finding')} of the baseline no longer there")
        if not self._tally.shown:
            sheet.wrapped(ran(report))
        answer, grounds = verdict(report, self._tally)
        style = "bold red" if self._tally.must_fix else "bold yellow" if self._tally.ask else "bold"
        sheet.wrapped(Part(answer, style), f": {grounds}")


def _in_order(items: Iterable[Item]) -> list[Item]:
    return sorted(items, key=lambda item: (item.lead.path, item.lead.span, item.lead.rule))
