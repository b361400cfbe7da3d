"""Links and images that lead to a place in the document itself, or to a file beside it."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote

from claimcheck.model.local import LocalLink
from claimcheck.model.source import BlockKind, Mark, MarkKind, Source
from claimcheck.model.text import EMPTY, Span, Text

# A scheme (RFC 3986, 3.1), a host or drive, the root of a site, a query alone; an address of the web without its scheme or
# with a slip in it.
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\?]|www\.|h{1,2}t{1,3}ps?[:;]?/", re.IGNORECASE)
# The roots that site generators know (@site, @/, ~/), and what a template fills in.
_ROOT = re.compile(r"[@~]")
_TEMPLATE = re.compile(r"\{\{|\{%|\$\{|<%|%\}|\}\}")
# Pages of a repository's host, which READMEs reach from where the host shows them.
_HOSTED = re.compile(
    r"(?:\.\./)+(?:-|actions|blob|commits?|compare|discussions|graphs|issues|labels|milestones?|network|projects|pulls?|raw|"
    r"releases|security|stargazers|tags|tree|wiki)(?:/|$)"
)
_KINDS = {MarkKind.LINK, MarkKind.IMAGE}


def is_local(target: str) -> bool:
    """Whether a target can be looked for in the document or on the disk."""
    written = target.strip()
    if not written or _ELSEWHERE.match(written) or _HOSTED.match(written):
        return False
    return not _ROOT.match(written) and not _TEMPLATE.search(written)


def local_links(
    source: Source, note_at: Callable[[int], str | None], brief_at: Callable[[int], int | None]
) -> tuple[LocalLink, ...]:
    """The local links and images of a document in order. `note_at` and `brief_at` say what a source position belongs to."""
    found: list[LocalLink] = []
    for mark, shown in _marks(source):
        if not is_local(mark.target):
            continue
        target, at = mark.target.strip(), mark.span.start
        path, _, fragment = target.partition("#")
        # A backslash is a slash to browsers (WHATWG URL, "special").
        path = unquote(path.partition("?")[0], errors="surrogateescape").replace("\\", "/")
        span, image = target_span(source.text, mark, target), mark.kind is MarkKind.IMAGE
        found.append(LocalLink(target, path, unquote(fragment), shown.string, span, note_at(at), brief_at(at), image))
    return tuple(sorted(found, key=lambda link: (link.span, link.target)))


def target_span(source: str, mark: Mark, target: str) -> Span:
    """Where the address itself stands in the markup of a link; the whole link where it is written with escapes."""
    at = source.rfind(target, mark.span.start, mark.span.end)
    return Span(at, at + len(target)) if at >= 0 else mark.span


def _marks(source: Source) -> Iterator[tuple[Mark, Text]]:
    for mark in source.loose:
        if mark.kind in _KINDS:
            yield mark, EMPTY
    for block in source.blocks:
        if block.kind not in {BlockKind.CODE, BlockKind.RULE}:
            yield from ((mark, block.text.cut(mark.start, mark.end)) for mark in block.marks if mark.kind in _KINDS)
