"""Who wrote it: the names in the line below a title, without degrees, posts, places of work and dates."""

import re
from collections.abc import Sequence

from claimcheck.model.source import Block, BlockKind, Mark, MarkKind

_PARTICLE = r"(?:de|del|della|der|den|dos|da|das|di|do|du|la|le|van|von|bin|ben|ibn|al|el|y|e|of|ten|ter|zu)"
_WORD = r"(?:[^\W\d_a-z][\w'’.\-]*|[A-Z]\.)"
_NAME = re.compile(
    rf"(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs|Sir|Dame)\.?\s+)*{_WORD}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_WORD}){{1,4}}"
)
_BY = re.compile(r"(?:by|von|par|di|por)\s+(?=[A-Z])|authors?\s*:\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:,|;|&|\band\b|\be\b|\bet\b|\bund\b|\by\b)\s*", re.IGNORECASE)
_CREDENTIAL = re.compile(r",?\s+(?:Ph\.?D\.?|M\.?A\.?|J\.?D\.?|M\.?D\.?|Esq\.?)(?=$|,)")
_ASIDE = re.compile(r"\s+[|•·]\s+.*|\s+[–—]\s+.*|,?\s+\(?(?=\d).*$")
_SPAN = re.compile(r"\[([^\[\]]{1,200})\](?=\{[^{}]{1,80}\}$)")
_NO_NAME = re.compile(
    r"\b(?:summary|introduction|abstract|keywords?|contents|conclusions?|university|institute|school|department|policy|brief|"
    r"report|paper|centre|center|foundation|series|press|figure|table|version|volume|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|background|notes?|references?|acknowledge?ments?|appendix|annex|chapter|part|"
    r"ministry|government|council|committee|commission|union|office|agency|association|federal|national|international|the|"
    r"type|date|topics|download|listen|jump|home|north|south|east|west|republic|kingdom|states)\b",
    re.IGNORECASE,
)
_POST = re.compile(
    r"\b(?:professor|lecturer|fellow|director|head|chair|researcher|analyst|editor|student|candidate|adviser|advisor|senior|"
    r"university|universit\w+|institut\w*|school|department|college|centre|center|foundation|ministry|council|academy|faculty)\b",
    re.IGNORECASE,
)


def byline(blocks: Sequence[Block], index: int) -> tuple[str, ...]:
    """The authors that the block at `index`, below a heading, names; empty where it names none.

    A name alone is not enough: it is stressed, follows "By", or an affiliation comes with it. A stressed line above
    it may be the subtitle.
    """
    names = _byline(blocks, index)
    if not names and index < len(blocks) and _is_subtitle(blocks[index]):
        names = _byline(blocks, index + 1)
    return names


def named_heading(block: Block) -> tuple[str, ...]:
    """The names that a heading consists of, if it does."""
    line = _unmarked(block.text.string, block.marks)
    by = _BY.match(line)
    return _names(line[by.end() :] if by else line)


def _byline(blocks: Sequence[Block], index: int) -> tuple[str, ...]:
    if index >= len(blocks) or blocks[index].kind is not BlockKind.PARAGRAPH:
        return ()
    block = blocks[index]
    first = next((mark for mark in block.marks if mark.kind is MarkKind.BREAK), None)
    string = block.text.string
    line, rest = (string, "") if first is None else (string[: first.start], string[first.start :].strip())
    if index + 1 < len(blocks) and not rest and blocks[index + 1].kind is BlockKind.PARAGRAPH:
        rest = blocks[index + 1].text.string
    raised = [m for m in block.marks if m.kind is MarkKind.SUPERSCRIPT and m.end <= len(line)]
    numbered = bool(raised) and rest[:1] in {string[m.start : m.start + 1] for m in raised}
    line = _unmarked(line, block.marks)
    span = _SPAN.match(line)
    line = span[1] if span else line
    by = _BY.match(line)
    stressed = span is not None or _stressed(block, len(line))
    inside = re.search(r"\s*\(([^()]+)\)\s*$", line)
    affiliated = numbered or inside is not None or (rest.startswith("(") and rest.endswith(")") and len(rest) < 200)
    if not (by or stressed or affiliated):
        return ()
    line = line[by.end() :] if by else line
    line = line[: inside.start()] if inside and by is None else line
    return _names(line) or _names(_without_post(_ASIDE.sub("", line)))


def _stressed(block: Block, length: int) -> bool:
    return any(
        mark.kind in {MarkKind.STRONG, MarkKind.EMPHASIS} and mark.start == 0 and mark.end >= length for mark in block.marks
    )


def _is_subtitle(block: Block) -> bool:
    string = block.text.string
    return (
        block.kind is BlockKind.PARAGRAPH
        and len(string) < 200
        and string[-1:] not in {".", ":", ";", ","}
        and _stressed(block, len(string))
    )


def _without_post(line: str) -> str:
    """The names before the first part of a line that is a post or a place of work ("Jane Doe, Professor of Law, ...")."""
    parts = line.split(", ")
    at = next((i for i, part in enumerate(parts) if _POST.search(part)), len(parts))
    return ", ".join(parts[:at])


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
