"""The printed line around the flagged words, cut to size."""

from dataclasses import dataclass, replace

from claimcheck.model.document import Document
from claimcheck.model.text import Span
from claimcheck.reports.prose.places import Places
from claimcheck.reports.prose.plain import plain

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line of harmless text. `words` are those flagged, empty where only a place is meant."""

    before: str
    words: str
    after: str


def excerpt(document: Document, places: Places, span: Span, room: int) -> Excerpt:
    """At most about `room` characters around a span: of the passage as printed, else of the source line."""
    stretch = places.find(span)
    if stretch is None:
        return _source_line(document, span, room)
    string = document.passages[stretch.passage].text.string
    marker = places.marker(span) if stretch.start == stretch.end else None
    words = _printed(marker.number)[:room] if marker else ""
    shown = _cut(string, Span(stretch.start, stretch.end), Span(0, len(string)), room - len(words))
    return replace(shown, words=plain(words)) if words else shown


def _printed(number: str) -> str:
    """A marker as a line can have it: digits raised, else in brackets."""
    return number.translate(_RAISED) if number.isascii() and number.isdigit() else f"[{number}]"


def _source_line(document: Document, span: Span, room: int) -> Excerpt:
    first, following = document.lines.bounds(document.place(span).line)
    return _cut(document.source, span, Span(first, following or len(document.source)), room)


def _cut(string: str, flagged: Span, line: Span, room: int) -> Excerpt:
    """Only what is shown is looked at: a line may be ten megabytes long."""
    start, last = flagged.start, max(line.start, min(line.end, flagged.start + 2 * room))
    end = min(flagged.end, last)
    words = string[start:end].rstrip()
    if len(words) > room:
        return Excerpt("", _ended(plain(words), room), "")
    free = room - len(words)
    tail = min(last - end, free)
    lead = min(start - line.start, free - min(tail, free // 2))
    tail = min(tail, free - lead)
    before, after = plain(string[start - lead : start]), plain(string[end : end + tail])
    return Excerpt(
        _begun(before) if start - lead > line.start else before.lstrip(),
        plain(words),
        _ended(after, len(after)) if string[end + tail : last].strip() else after.rstrip(),
    )


def _begun(text: str) -> str:
    """Without the word that the cut broke."""
    _, space, rest = text[:20].partition(" ")
    return "…" + (rest + text[20:] if space else text[1:])


def _ended(text: str, room: int) -> str:
    kept = text[: max(room - 1, 0)]
    head, space, _ = kept[-20:].rpartition(" ")
    return (kept[:-20] + head if space else kept) + "…"
