"""The running text in reading order: notes and page furniture out, paragraphs that a page break cut made whole."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimcheck.extraction.assembling import Assembled, Hole, Stretch, assemble, cut_word
from claimcheck.extraction.sections import Layout, Section, ends_sentence, is_prose
from claimcheck.model.document import PassageKind
from claimcheck.model.source import Block, BlockKind, MarkKind

_CAPTION = re.compile(
    r"(?:figures?|fig\.|tables?|box|chart|map|graph|exhibit|image|photo|abbildung|abb\.|tabelle|figura|tabella|tabla|"
    r"grafico|gráfico|tableau|encadré)\s*\d{1,3}\b(?!\s+(?:shows?|illustrates?|presents?|summari|lists?|and)\b)",
    re.IGNORECASE,
)
_PAGE = re.compile(r"(?:page\s+|p\.\s*|[-–—]\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?(?:\s*[-–—])?", re.IGNORECASE)
_COUNTED = re.compile(
    r"\d[\d.,]{0,8}(?:%|\s(?:%|[a-zà-ÿ]{2,}|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b))"
)
_DIGITS = re.compile(r"[\d\s]+")
_HEAD = 80
_BULLETS = frozenset("»•▪◦")
# No line ends so but one that was cut; of others a few words may be a caption, or a name.
_LEADS_ON = re.compile(r"[a-z,] (?:the|an?|of|and|or|with|from|that|which|whose|had|was|were|has|have|been)$")


@dataclass(frozen=True, slots=True)
class FlowPassage:
    """A passage before its dates are read: what kind it is, the blocks it is made of, its text and markers."""

    kind: PassageKind
    first: int
    level: int
    parts: Assembled
    broken: bool


@dataclass(slots=True)
class _Open:
    """A passage that may still go on."""

    kind: PassageKind
    first: int
    level: int
    stretches: list[Stretch]
    tail: str
    marked_end: bool


def flow(
    blocks: Sequence[Block],
    layout: Layout,
    free: Sequence[Sequence[Stretch]],
    holes: Mapping[int, Sequence[Hole]],
) -> list[FlowPassage]:
    """All passages but notes. `free[i]` are the stretches of block i that belong to no note."""
    done: list[FlowPassage] = []
    current: _Open | None = None
    interrupted = False
    furniture = _furniture(blocks)

    def close(following: PassageKind | None) -> None:
        nonlocal current
        if current is not None:
            parts = assemble(blocks, current.stretches, holes)
            if parts.text or parts.markers:
                broken = following is not None and _breaks_off(current, parts.text.string, following)
                done.append(FlowPassage(current.kind, current.first, current.level, parts, broken))
        current = None

    for index, block in enumerate(blocks):
        stretches = free[index]
        if not stretches or block.kind in {BlockKind.RULE, BlockKind.CODE}:
            interrupted = interrupted or block.kind is not BlockKind.CODE
            if block.kind is BlockKind.CODE:
                close(PassageKind.ROW)
            continue
        string = block.text.string[stretches[0].start : stretches[-1].end].strip()
        if _is_page_number(block, string):
            interrupted = True
            continue
        kind = _kind(blocks, layout, index, string, done, current)
        if current is not None and _unfinished(current) and (kind is PassageKind.CAPTION or index in furniture):
            parts = assemble(blocks, stretches, holes)
            done.append(FlowPassage(kind, index, 0, parts, False))
            interrupted = True
            continue
        if current is not None and _goes_on(current, kind, string, interrupted):
            current.stretches.extend(stretches)
        else:
            close(kind)
            current = _Open(kind, index, block.level, list(stretches), "", False)
        current.tail = string
        current.marked_end = any(h.index >= 0 and h.end >= stretches[-1].end - 1 for h in holes.get(index, ()))
        interrupted = False
    close(PassageKind.HEADING)
    return _unless_style(sorted(done, key=lambda passage: passage.first))


def _furniture(blocks: Sequence[Block]) -> set[int]:
    """Running heads and feet: short lines that come again and again, but for their numbers."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, block in enumerate(blocks):
        string = block.text.string
        short = block.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING} and len(string) <= _HEAD
        if short and not ends_sentence(string) and not is_prose(block):
            places[_DIGITS.sub("", string).strip()].append(index)
    return {i for head, same in places.items() if len(same) >= 2 or not any(map(str.isalpha, head)) for i in same}


def _is_page_number(block: Block, string: str) -> bool:
    if block.kind is BlockKind.HEADING:
        return string[:4].casefold() == "page" and _PAGE.fullmatch(string) is not None
    plain = block.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM}
    return plain and _PAGE.fullmatch(string) is not None and not _has_marker(block)


def _has_marker(block: Block) -> bool:
    return any(mark.kind in {MarkKind.SUPERSCRIPT, MarkKind.REFERENCE} for mark in block.marks)


def _kind(
    blocks: Sequence[Block], layout: Layout, index: int, string: str, done: Sequence[FlowPassage], current: _Open | None
) -> PassageKind:
    block = blocks[index]
    if block.kind is BlockKind.HEADING:
        return PassageKind.HEADING
    if block.kind is BlockKind.ROW:
        return PassageKind.ROW
    if layout.sections[index] is Section.REFERENCES:
        return PassageKind.REFERENCE
    if block.kind in {BlockKind.ITEM, BlockKind.NOTE}:
        return PassageKind.ITEM
    if _CAPTION.match(string) and len(string) < 300:
        return PassageKind.CAPTION
    previous = current.kind if current else (done[-1].kind if done else None)
    if previous is PassageKind.CAPTION and not is_prose(block) and len(string) < 120:
        return PassageKind.CAPTION
    if layout.front[index] and not is_prose(block):
        return PassageKind.BYLINE
    return PassageKind.PARAGRAPH


def _unfinished(passage: _Open) -> bool:
    return (
        passage.kind in {PassageKind.PARAGRAPH, PassageKind.ITEM}
        and not ends_sentence(passage.tail)
        and not passage.marked_end
    )


def _goes_on(before: _Open, kind: PassageKind, string: str, interrupted: bool) -> bool:
    """Whether a paragraph goes on with what was interrupted by notes, a figure, or a blank line in mid-sentence."""
    if kind is not PassageKind.PARAGRAPH or before.kind not in {PassageKind.PARAGRAPH, PassageKind.ITEM}:
        return False
    if ends_sentence(before.tail) or string[:1] in _BULLETS:
        return False
    if cut_word(before.tail, string) or (string[:1].islower() and not before.marked_end):
        return True
    if _COUNTED.match(string) and before.tail[-1:].isalpha() and not before.marked_end:
        return True
    if len(before.tail) < 40:
        return False
    if interrupted and before.marked_end:
        return string[:1].islower()
    return (interrupted and not string[:1].isdigit()) or (before.tail[-1:] == "," and len(before.tail) > 80)


def _breaks_off(passage: _Open, string: str, following: PassageKind) -> bool:
    """Whether a paragraph stops in mid-sentence. One that ends at a marker, in a URL or before a list does not."""
    if passage.kind is not PassageKind.PARAGRAPH or passage.marked_end or ends_sentence(string):
        return False
    fewest = 8 if _LEADS_ON.search(string) else 14
    if following in {PassageKind.ITEM, PassageKind.ROW, PassageKind.CAPTION} or string.count(" ") < fewest:
        return False
    last = string.rsplit(None, 1)[-1]
    if "/" in last or "@" in last or "." in last[:-1]:
        return False
    return last[-1].isalpha() or last[-1] in ",-–—("


def _unless_style(passages: list[FlowPassage]) -> list[FlowPassage]:
    """Where a good part of the paragraphs go without a final stop, that is how the document is written."""
    prose = [p for p in passages if p.kind is PassageKind.PARAGRAPH and p.parts.text.string.count(" ") >= 14]
    broken = sum(p.broken for p in prose)
    if broken <= 2 or broken * 6 <= len(prose):
        return passages
    return [FlowPassage(p.kind, p.first, p.level, p.parts, False) for p in passages]
