"""`run --format github`: workflow commands, which GitHub shows beside the lines of a pull request.

A step shows ten errors and ten warnings and drops the rest without a word (docs.github.com, "Workflow commands"), so the
tenth says how many more there are, and the log lists those.
"""

from collections.abc import Iterable, Iterator, Mapping

from claimcheck.model.document import Document
from claimcheck.model.finding import Severity
from claimcheck.model.report import Report
from claimcheck.model.text import Span
from claimcheck.reports.format import Format, View
from claimcheck.reports.prose.details import details, location, small_print
from claimcheck.reports.prose.items import Item
from claimcheck.reports.prose.plain import plain
from claimcheck.reports.prose.runners import inert
from claimcheck.reports.prose.summary import tally, verdict

_SHOWN = 10
# Characters of a title that the API takes (docs.github.com, "Check runs").
_TITLE = 255
_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
# What the runner decodes (actions/runner, ActionCommand.cs); the percent sign comes first.
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}


def render(report: Report, view: View) -> str:
    return "".join(f"{line}\n" for line in _lines(report, verbose=view.verbose))


def _lines(report: Report, *, verbose: bool) -> Iterator[str]:
    documents = {document.path: document for document in report.documents}
    tallied = tally(report)
    rest: list[Item] = []
    for severity, members in (
        (Severity.ERROR, tallied.must_fix),
        (Severity.WARNING, tallied.ask),
        (Severity.INFO, tallied.drawer if verbose else ()),
    ):
        # The verdict below is a notice as well.
        room = _SHOWN - (severity is Severity.INFO)
        shown = members if len(members) <= room else members[: room - 1]
        for item in shown:
            yield _annotation(_COMMAND[severity], item, documents)
        if more := members[len(shown) :]:
            yield command(_COMMAND[severity], f"{len(more):,} more, which GitHub does not show: the log lists them")
            rest += more
    yield from _listed(rest, documents)
    yield command("notice", ": ".join(verdict(report, tallied)), title="claimcheck")


def _annotation(name: str, item: Item, documents: Mapping[str, Document]) -> str:
    lead = item.lead
    document = documents[lead.path]
    message = f"{document.place_name(lead.span)}: {lead.message}" if document.spots else lead.message
    body = inert("\n".join(map(plain, (message, *details(item, documents)))))  # the log shows it decoded
    return command(name, body, file=lead.path, **_lines_of(document, lead.span), title=small_print(lead)[:_TITLE])


def _lines_of(document: Document, span: Span) -> dict[str, str]:
    """The properties that lead to lines; none for a file without lines."""
    if document.spots:
        return {}
    place = document.place(span)
    if place.line != place.end_line:  # the runner drops columns that are on several lines, with a complaint
        return {"line": str(place.line), "endLine": str(place.end_line)}
    return {"line": str(place.line), "col": str(place.column), "endColumn": str(max(place.end_column - 1, place.column))}


def _listed(rest: Iterable[Item], documents: Mapping[str, Document]) -> Iterator[str]:
    for item in rest:
        lead = item.lead
        told = f"{location(documents[lead.path], lead.span)}: {lead.severity.value}: {lead.message} [{lead.rule}]"
        yield inert(plain(told))


def command(name: str, message: str, **properties: str) -> str:
    """One line that the runner takes for exactly this command, whatever stands in the message and the properties."""
    told = ",".join(f"{key}={_escaped(plain(value), _PROPERTY)}" for key, value in properties.items() if value)
    return f"::{name} {told}::{_escaped(message, _DATA)}" if told else f"::{name}::{_escaped(message, _DATA)}"


def _escaped(text: str, signs: Mapping[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in text)


FORMAT = Format("github", None, render)
