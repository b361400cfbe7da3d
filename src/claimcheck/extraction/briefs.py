"""A collection split into its briefs: the headings that a byline follows."""

import re
from collections import Counter
from collections.abc import Sequence

from claimcheck.model.document import Brief
from claimcheck.model.source import Block, BlockKind, Mark, MarkKind, Source
from claimcheck.model.text import Span

_PARTICLE = r"(?:de|del|della|der|den|dos|da|das|di|do|du|la|le|van|von|bin|ben|ibn|al|el|y|e|of|ten|ter|zu)"
_WORD = r"(?:[^\W\d_a-z][\w'’.\-]*|[A-Z]\.)"
_NAME = re.compile(
    rf"(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs|Sir|Dame)\.?\s+)*{_WORD}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_WORD}){{1,4}}"
)
_BY = re.compile(r"(?:by|von|par|di|por)\s+(?=[A-Z])|authors?\s*:\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:,|;|&|\band\b|\be\b|\bet\b|\bund\b|\by\b)\s*")
_CREDENTIAL = re.compile(r",?\s+(?:Ph\.?D\.?|M\.?A\.?|J\.?D\.?|M\.?D\.?|Esq\.?)(?=$|,)")
_NO_NAME = re.compile(
    r"\b(?:summary|introduction|abstract|keywords?|contents|conclusions?|university|institute|school|department|policy|brief|"
    r"report|paper|centre|center|foundation|series|press|figure|table|version|volume|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|background|notes?|references?|acknowledge?ments?|appendix|annex|chapter|part|"
    r"ministry|government|council|committee|commission|union|office|agency|association|federal|national|international|the|"
    r"type|date|topics|download|listen|jump|home)\b",
    re.IGNORECASE,
)


def briefs(source: Source) -> tuple[Brief, ...]:
    """The briefs in order. A document that is no collection has exactly one, the whole of it."""
    blocks = source.blocks
    found = [
        (i, names) for i, block in enumerate(blocks) if block.kind is BlockKind.HEADING and (names := _byline(blocks, i + 1))
    ]
    levels = Counter(blocks[i].level for i, _ in found)
    level = min((lv for lv, count in levels.items() if count >= 2), default=0)
    starts = [(i, names) for i, names in found if blocks[i].level == level]
    end = len(source.text)
    if len(starts) < 2:
        title = source.metadata.title or _title(blocks)
        authors = source.metadata.authors or (found[0][1] if found else ())
        return (Brief(0, title, authors, Span(0, end)),)
    ends = [blocks[i].span.start for i, _ in starts[1:]] + [end]
    return tuple(
        Brief(n, blocks[i].text.string, names, Span(blocks[i].span.start, stop))
        for n, ((i, names), stop) in enumerate(zip(starts, ends, strict=True))
    )


def title(source: Source) -> str:
    """The document's title: what it says of itself, else its first heading."""
    return source.metadata.title or _title(source.blocks)


def _title(blocks: Sequence[Block]) -> str:
    headings = (block for block in blocks if block.kind is BlockKind.HEADING)
    return next((block.text.string for block in headings), "")


def _byline(blocks: Sequence[Block], index: int) -> tuple[str, ...]:
    """The authors that the block below a heading names; empty where it names none.

    A name alone is not enough: it is bold or in italics, follows "By", or an affiliation in brackets comes with it.
    """
    if index >= len(blocks) or blocks[index].kind is not BlockKind.PARAGRAPH:
        return ()
    block = blocks[index]
    first = next((mark for mark in block.marks if mark.kind is MarkKind.BREAK), None)
    string = block.text.string
    line, rest = (string, "") if first is None else (string[: first.start], string[first.start :].strip())
    if index + 1 < len(blocks) and not rest and blocks[index + 1].kind is BlockKind.PARAGRAPH:
        rest = blocks[index + 1].text.string
    line = _unmarked(line, block.marks)
    by = _BY.match(line)
    stressed = any(
        mark.kind in {MarkKind.STRONG, MarkKind.EMPHASIS} and mark.start == 0 and mark.end >= len(line)
        for mark in block.marks
    )
    inside = re.search(r"\s*\(([^()]+)\)\s*$", line)
    affiliated = inside is not None or (rest.startswith("(") and rest.endswith(")") and len(rest) < 200)
    if not (by or stressed or affiliated):
        return ()
    line = line[by.end() :] if by else line
    line = line[: inside.start()] if inside and by is None else line
    return _names(line)


def _unmarked(line: str, marks: Sequence[Mark]) -> str:
    """A byline without the markers of affiliations that stand in it."""
    for mark in sorted((m for m in marks if m.kind is MarkKind.SUPERSCRIPT and m.end <= len(line)), key=lambda m: -m.start):
        line = line[: mark.start] + line[mark.end :]
    return line.strip().rstrip("*†‡ ")


def _names(line: str) -> tuple[str, ...]:
    if len(line) > 300:
        return ()
    parts = [part.strip().rstrip("*†‡0123456789 ") for part in _BETWEEN.split(_CREDENTIAL.sub("", line)) if part.strip()]
    if not parts or len(parts) > 12 or any(not _NAME.fullmatch(part) or _NO_NAME.search(part) for part in parts):
        return ()
    return tuple(parts)
