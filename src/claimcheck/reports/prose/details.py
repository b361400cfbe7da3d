"""What an item has to say beyond its first sentence, line by line, for the forms that set no type."""

from collections.abc import Mapping

from claimcheck.model.document import Document
from claimcheck.model.finding import Confidence, Finding, Status
from claimcheck.model.text import Span
from claimcheck.reports.prose.items import Item
from claimcheck.reports.prose.words import count, exhibit, where

# A dead link cited forty times is one item; that it is elsewhere, and how often, is what counts.
PLACES = 4


def location(document: Document, span: Span) -> str:
    """path:line:column, which terminals and editors jump to; of a file without lines its page or paragraph."""
    if document.spots:
        return f"{document.path}, {document.place_name(span)}"
    place = document.place(span)
    return f"{document.path}:{place.line}:{place.column}"


def in_column(document: Document, span: Span) -> str:
    """The number of a line, as a column of lines has it; else the page or paragraph."""
    return document.place_name(span) if document.spots else str(document.place(span).line)


def on_forge(forge: Mapping[str, str], document: Document, span: Span) -> str:
    """The address of the line on the web; empty where there is none."""
    lines = forge.get(document.path)
    return f"{lines}{document.place(span).line}" if lines and not document.spots else ""


def details(item: Item, documents: Mapping[str, Document]) -> list[str]:
    """Its other messages, the evidence, where else it holds, what it has to do with, and what to do."""
    lines = [f"also: {finding.message} [{finding.rule}]" for finding in item.also]
    for shown in item.evidence:
        label, value = exhibit(shown)
        source = f" ({shown.source})" if "://" in shown.source and shown.source != value else ""
        lines.append(f"{label}: {value}{source}")
    if item.elsewhere:
        lines.append(f"also at: {elsewhere(item.elsewhere, documents)}")
    lines += [
        f"see: {related.message} ({location(documents[related.path], related.span)})"
        for finding in item.findings
        for related in finding.related
        if related.path in documents
    ]
    return [*lines, *([f"→ {item.lead.suggestion}"] if item.lead.suggestion else [])]


def elsewhere(findings: tuple[Finding, ...], documents: Mapping[str, Document]) -> str:
    """The first few places, and how many more there are."""
    told = [
        location(documents[finding.path], finding.span) + (f" ({where(finding)})" if finding.note else "")
        for finding in findings[:PLACES]
    ]
    more = len(findings) - len(told)
    return "; ".join(told) + (f" and {count(more, 'more place')}" if more else "")


def small_print(finding: Finding) -> str:
    """The rule, how sure it is, and what was decided before."""
    parts = [f"{finding.rule} {finding.name}"]
    if finding.confidence is not Confidence.HIGH:
        parts.append(f"{finding.confidence.value} confidence")
    if finding.status is Status.WAIVED and finding.waiver:
        parts.append(f"waived: {finding.waiver.reason}")
    if finding.status is Status.BASELINE:
        parts.append("known from the baseline")
    return ", ".join(parts)
