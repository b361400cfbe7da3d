"""One item at the terminal: what is wrong, where, the printed words, the evidence, what to do, the rule as small print."""

from collections.abc import Mapping

from rich.cells import cell_len

from claimcheck.model.document import Document
from claimcheck.model.finding import Exhibit, Finding, Severity
from claimcheck.reports.prose.details import elsewhere, location, small_print
from claimcheck.reports.prose.excerpt import excerpt
from claimcheck.reports.prose.items import Item
from claimcheck.reports.prose.places import Places
from claimcheck.reports.prose.words import exhibit, where
from claimcheck.reports.terminal.sheet import Part, Sheet

STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold blue"}
_SMALL = "dim"

# Longer labels would push what they label off the line.
_LABEL = 34


def entry(sheet: Sheet, documents: Mapping[str, Document], places: Places, item: Item) -> None:
    lead = item.lead
    document, style = documents[lead.path], STYLE[lead.severity]
    sheet.wrapped(lead.message, label=Part(f"  {lead.severity.value}", style), indent=11)
    note = where(lead)
    sheet.line("  ", Part(location(document, lead.span), "cyan"), f", {note}" if note else "")
    sheet.excerpt(excerpt(document, places, lead.span, sheet.width - 4), style)
    for finding in item.also:
        sheet.wrapped(finding.message, Part(f" [{finding.rule}]", _SMALL), label="  also", indent=11)
    _evidence(sheet, item.evidence)
    _elsewhere(sheet, documents, item.elsewhere)
    for related in (related for finding in item.findings for related in finding.related):
        if related.path in documents:
            place = location(documents[related.path], related.span)
            sheet.wrapped(related.message, Part(f" ({place})", _SMALL), label="  see", indent=11)
    if lead.suggestion:
        sheet.wrapped(lead.suggestion, label="  →", indent=4)
    sheet.line(Part(f"  {small_print(lead)}", _SMALL))


def _evidence(sheet: Sheet, evidence: tuple[Exhibit, ...]) -> None:
    """What each source says, the values one under the other."""
    told = [exhibit(shown) for shown in evidence]
    indent = max((cell_len(label) for label, _ in told if cell_len(label) <= _LABEL), default=0) + 4
    for shown, (label, value) in zip(evidence, told, strict=True):
        link = Part(f" ({shown.source})" if "://" in shown.source and shown.source != value else "", _SMALL)
        if cell_len(label) <= _LABEL:
            sheet.wrapped(value, link, label=Part(f"  {label}", _SMALL), indent=indent)
        else:
            sheet.wrapped(Part(f"{label}: ", _SMALL), value, link, indent=2)


def _elsewhere(sheet: Sheet, documents: Mapping[str, Document], findings: tuple[Finding, ...]) -> None:
    if not findings:
        return
    sheet.wrapped(elsewhere(findings, documents), label="  also at", indent=11)
