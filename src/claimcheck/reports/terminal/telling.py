"""A report told at the terminal: by document and brief, then what could not be checked, then the totals."""

from collections.abc import Callable, Iterable
from itertools import groupby

from claimcheck.model.document import Brief, Document
from claimcheck.model.finding import Undetermined
from claimcheck.model.report import Report
from claimcheck.reports.format import View
from claimcheck.reports.prose.items import Item, questions, sourced
from claimcheck.reports.prose.places import Places
from claimcheck.reports.prose.summary import Tally, drawer, tally, verdict, why_skipped
from claimcheck.reports.prose.words import REASON, account, count, published
from claimcheck.reports.terminal.entry import STYLE, entry, location
from claimcheck.reports.terminal.sheet import Part, Sheet


def full_telling(report: Report, view: View) -> str:
    sheet, tallied = Sheet(view), tally(report)
    told = tallied.shown + (tallied.drawer if view.verbose else ())
    for document in report.documents:
        _document(sheet, report, document, [item for item in told if item.lead.path == document.path], view)
    _undetermined(sheet, report)
    _totals(sheet, report, tallied, view)
    return sheet.text()


def brief_telling(report: Report, view: View) -> str:
    """One line an item, in the form that editors and editors' tools jump to, and one line that says what it comes to."""
    sheet, tallied = Sheet(view), tally(report)
    documents = {document.path: document for document in report.documents}
    for item in _in_order(tallied.shown):
        lead = item.lead
        place = location(documents[lead.path], lead.span)
        sheet.line(place, ": ", Part(lead.severity.value, STYLE[lead.severity]), f": {lead.message} [{lead.rule}]")
    sheet.line(": ".join(verdict(report, tallied)))
    return sheet.text()


def _in_order(items: Iterable[Item]) -> list[Item]:
    return sorted(items, key=lambda item: (item.lead.path, item.lead.span, item.lead.rule))


def _document(sheet: Sheet, report: Report, document: Document, items: list[Item], view: View) -> None:
    sheet.blank()
    sheet.line(Part(document.path, "bold"), f"  {document.title}" if document.title else "")
    sheet.wrapped(published(document.published) + ".", label="", indent=2)
    for notice in report.notices:
        if notice.path == document.path:
            sheet.wrapped(notice.message, label="  Note: ", indent=8)
    places = Places(document)
    by_brief = {brief: list(found) for brief, found in groupby(_in_order(items), key=lambda item: item.lead.brief)}
    briefs: list[Brief | None] = [None, *document.briefs]
    for brief in briefs:
        found = by_brief.get(brief.index if brief else None, [])
        if brief and (found or view.verbose or not _notes(document, brief)):
            _brief(sheet, document, brief)
        for item in found:
            sheet.blank()
            entry(sheet, document, places, item)


def _notes(document: Document, brief: Brief) -> int:
    return sum(note.brief == brief.index for note in document.notes)


def _brief(sheet: Sheet, document: Document, brief: Brief) -> None:
    """"25 factual statements, none sourced" is what a brief without notes comes to."""
    notes, (covered, bare) = _notes(document, brief), sourced(document, brief.index)
    statements = count(covered + bare, "factual statement")
    source = "all sourced" if not bare else f"{bare:,} without a source" if covered else "none sourced"
    sheet.blank()
    if len(document.briefs) > 1:
        sheet.wrapped(Part(f"{brief.index + 1}. {brief.title or 'Untitled'}", "bold"), Part(_by(brief)))
    told = [count(notes, "note") if notes else "No notes", statements + (f", {source}" if covered + bare else "")]
    sheet.wrapped(Part(": ".join(told) if not notes else ", ".join(told), "dim"))
