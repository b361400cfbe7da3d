"""Every occurrence of a URL: links of the markup, and addresses that stand bare in the text."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from claimcheck.extraction.local_links import is_local, target_span
from claimcheck.grammar import identifiers
from claimcheck.model.document import Link
from claimcheck.model.source import Block, BlockKind, Mark, MarkKind, Source
from claimcheck.model.text import EMPTY, Text

_NOT_PROSE = frozenset({BlockKind.CODE, BlockKind.RULE})


def links(source: Source, note_at: Callable[[int], str | None], brief_at: Callable[[int], int | None]) -> tuple[Link, ...]:
    """The links of a document in order. `note_at` and `brief_at` say what a source position belongs to.

    What leads to the document itself or to a file beside it is none (`local_links` has it), nor are URLs in code.
    An address that only a site's server knows (`/about`, `?page=2`) or that a template fills in is one that nobody asks for.
    """
    found = [
        _marked(source, EMPTY, mark, note_at, brief_at)
        for mark in source.loose
        if mark.kind is MarkKind.LINK and _outward(mark.target)
    ]
    for block in source.blocks:
        if block.kind in _NOT_PROSE:
            continue
        covered: list[tuple[int, int]] = []
        for mark in block.marks:
            if mark.kind is MarkKind.LINK:
                covered.append((mark.start, mark.end))
                if _outward(mark.target):
                    shown = block.text.cut(mark.start, mark.end)
                    found.append(_marked(source, shown, mark, note_at, brief_at))
            elif mark.kind is MarkKind.CODE:
                covered.append((mark.start, mark.end))
        found.extend(_bare(block, sorted(covered), note_at, brief_at))
    return tuple(sorted(found, key=lambda link: (link.span, link.url)))


def _outward(target: str) -> bool:
    return bool(target) and not target.startswith("#") and not is_local(target)


def _marked(
    source: Source, shown: Text, mark: Mark, note_at: Callable[[int], str | None], brief_at: Callable[[int], int | None]
) -> Link:
    url = mark.target.strip()
    span = shown.span() if shown and shown.string == url else target_span(source.text, mark, url)
    broken = identifiers.malformed(url)
    return Link(url, shown.string, span, note_at(mark.span.start), brief_at(mark.span.start), broken)


def _bare(
    block: Block,
    covered: Sequence[tuple[int, int]],
    note_at: Callable[[int], str | None],
    brief_at: Callable[[int], int | None],
) -> Iterator[Link]:
    string = block.text.string
    for url in identifiers.urls(string):
        i = bisect_right(covered, (url.start, len(string))) - 1
        if i >= 0 and url.start < covered[i][1]:
            continue
        span = block.text.span(url.start, url.end)
        broken = url.broken or identifiers.malformed(url.url)
        yield Link(url.url, string[url.start : url.end], span, note_at(span.start), brief_at(span.start), broken)
