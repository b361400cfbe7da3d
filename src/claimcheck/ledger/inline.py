"""Decisions in the text itself: `<!-- claimcheck: allow D304 because the page was corrected -->`.

One holds for the paragraph, list item, heading or note that it stands in or on one line with; one that stands alone holds
for what comes next. Rules are given by code or name, several with commas between.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.model.document import Document, Passage, PassageKind
from claimcheck.model.source import Notice
from claimcheck.model.text import Span

_FORMATS = frozenset({"markdown", "html"})
_COMMENT = re.compile(r"<!--\s{0,40}claimcheck:(.{0,2000}?)-->", re.IGNORECASE | re.DOTALL)
_ALLOW = re.compile(r"allow\s+(?P<rules>[\w-]+(?:\s*,\s*[\w-]+)*)(?:\s+because\b(?P<reason>.*))?", re.IGNORECASE | re.DOTALL)
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*$", re.MULTILINE)
_FORM = "write <!-- claimcheck: allow D304 because ... -->, with a reason"


@dataclass(frozen=True, slots=True)
class Allowance:
    """`rules` are let pass within `scope`, the source of one passage, for a reason. span: where the comment stands."""

    rules: tuple[str, ...]
    reason: str
    span: Span
    scope: Span


def allowances(document: Document) -> tuple[tuple[Allowance, ...], tuple[Notice, ...]]:
    """Those of a Markdown or HTML document, and what is wrong with those that cannot be followed."""
    if document.format not in _FORMATS or "claimcheck:" not in document.source.lower():
        return (), ()
    found: list[Allowance] = []
    notices: list[Notice] = []
    passages = _Passages(document)
    for comment in _comments(document):
        wish, span = _ALLOW.fullmatch(comment[1].strip()), Span(*comment.span())
        reason = " ".join((wish["reason"] or "").split()) if wish else ""
        scope = passages.scope(span)
        line = document.place(span).line
        if wish is None or not reason:
            fault = "gives no reason" if wish else "is not understood"
            notices.append(Notice(document.path, "allow", f"the claimcheck comment in line {line} {fault}: {_FORM}"))
        elif scope is None:
            message = f"the claimcheck comment in line {line} stands behind all text: put it before what it speaks of"
            notices.append(Notice(document.path, "allow", message))
        else:
            rules = tuple(rule.strip() for rule in wish["rules"].split(","))
            found.append(Allowance(rules, reason, span, scope))
    return tuple(found), tuple(notices)


def _comments(document: Document) -> Iterator[re.Match[str]]:
    """The comments that are none of a code block or of code in a line."""
    fenced = list(_fenced(document.source)) if document.format == "markdown" else []
    starts = [start for start, _ in fenced]
    for comment in _COMMENT.finditer(document.source):
        i = bisect_right(starts, comment.start()) - 1
        coded = document.source[comment.start() - 1 : comment.start()] == "`"
        if not coded and not (i >= 0 and comment.start() < fenced[i][1]):
            yield comment


def _fenced(text: str) -> Iterator[tuple[int, int]]:
    """Where fenced code begins and ends (CommonMark 0.31, 4.5)."""
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif fence[1].startswith(opened[1]):
            yield opened.start(), fence.end()
            opened = None
    if opened is not None:
        yield opened.start(), len(text)


class _Passages:
    """The passages of a document by where they stand in the source; a note begins at its number."""

    def __init__(self, document: Document) -> None:
        self._source = document.source
        self._spans = sorted(_extent(document, passage) for passage in document.passages if passage.text)
        self._starts = [span.start for span in self._spans]

    def scope(self, comment: Span) -> Span | None:
        """The passage around a comment, that which ends in its line, or the next one."""
        i = bisect_right(self._starts, comment.start) - 1
        if i >= 0:
            before = self._spans[i]
            between = self._source[before.end : comment.start]
            if comment.start < before.end or not {"\n", "\r"} & set(between):
                return before
        j = bisect_left(self._starts, comment.end)
        return self._spans[j] if j < len(self._spans) else None


def _extent(document: Document, passage: Passage) -> Span:
    note = document.note_by_id.get(passage.note_id or "") if passage.kind is PassageKind.NOTE else None
    return Span(min(note.span.start, passage.span.start), max(note.span.end, passage.span.end)) if note else passage.span
