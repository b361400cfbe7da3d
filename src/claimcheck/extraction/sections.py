"""What the headings of a document say of the blocks below them: note lists, reference lists, bylines."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from claimcheck.model.source import Block, BlockKind, MarkKind

_NOTES = re.compile(
    r"(?:(?:foot|end)?\s?notes?(?: and references)?|notes? (?:de bas de page|de fin|a piè di pagina|al pie)|"
    r"anmerkung(?:en)?|fu(?:ß|ss)noten?|endnoten|einzelnachweise|note|notas)",
    re.IGNORECASE,
)
_REFERENCES = re.compile(
    r"(?:(?:selected |further )?(?:references?|bibliograph(?:y|ies)|reading)|works cited|literature(?: cited)?|"
    r"list of references|reference list|sources|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|"
    r"bibliografia|bibliographie|bibliografía|références(?: bibliographiques)?|riferimenti(?: bibliografici)?|referencias)",
    re.IGNORECASE,
)
_OPEN_PUNCTUATION = frozenset(",-–—/(‐\u00ad&")
_NUMBERING = re.compile(r"^(?:[\divxlIVXL]{1,5}[.)]\s+|[#*_:\s]+)")
_CLOSED = re.compile(r"[^\W\d_][.,;!?…]$|[.!?…,]['\"”’)»]$")
_SENTENCE_END = re.compile(r"[。！？]|[.!?…]['\"”’)\]»]*(?:\s|$)|[^\W\d_][.!?]['\"”’)\]»]*\d")

# Han, kana: a word has two of them, on the whole, and no space beside it.
_UNSPACED = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]")


class Section(Enum):
    TEXT = "text"
    NOTES = "notes"
    REFERENCES = "references"


@dataclass(frozen=True, slots=True)
class Layout:
    """By block index: its section, and whether it precedes the prose of its part (title, byline, affiliation)."""

    sections: tuple[Section, ...]
    front: tuple[bool, ...]


def layout(blocks: Sequence[Block]) -> Layout:
    sections: list[Section] = []
    front: list[bool] = []
    current, rank, before_prose = Section.TEXT, 0, True
    for block in blocks:
        named = _named(block)
        if named is not Section.TEXT:
            current, rank = named, block.level or 9
        elif (block.kind is BlockKind.HEADING and block.level <= rank) or (
            current is Section.NOTES and _marked_prose(block)
        ):
            current = Section.TEXT
        if block.kind is BlockKind.HEADING and block.level == 1:
            before_prose = True
        elif before_prose and (is_prose(block) or _is_statement(block)):
            before_prose = False
        sections.append(current)
        front.append(before_prose)
    return Layout(tuple(sections), tuple(front))


def _is_statement(block: Block) -> bool:
    """An item or a row that says something, if little: title pages list names and places, not sentences."""
    string = block.text.string
    listed = block.kind in {BlockKind.ITEM, BlockKind.ROW}
    return listed and string.count(" ") >= 3 and _SENTENCE_END.search(string) is not None


def _marked_prose(block: Block) -> bool:
    """A paragraph in which a note is marked: below a list of notes, the text goes on without a heading."""
    string = block.text.string
    return (
        block.kind is BlockKind.PARAGRAPH
        and not string[:1].isdigit()
        and any(
            mark.kind is MarkKind.SUPERSCRIPT
            and string[mark.start : mark.end].isdecimal()
            and _CLOSED.search(string, max(mark.start - 2, 0), mark.start)
            for mark in block.marks
        )
        and is_prose(block)
    )


def is_prose(block: Block) -> bool:
    """A paragraph that says something: a full sentence, or many words most of which are in lower case (names are not)."""
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM}:
        return False
    words = block.text.string[:600].split()
    stops = _SENTENCE_END.search(block.text.string) is not None
    if stops and len(words) + len(_UNSPACED.findall(block.text.string[:600])) // 2 >= 9:
        return True
    plain = sum(word[0].islower() for word in words) >= 0.6 * len(words)
    return plain and len(words) >= (4 if stops else 12)


def ends_sentence(string: str) -> bool:
    """Whether a text ends as a sentence or a lead-in does, in any script."""
    tail = string.rstrip().rstrip("\"'”’»)]}*_ ")
    last = tail[-1:] or string.rstrip()[-1:]
    return (
        bool(last)
        and unicodedata.category(last) in {"Po", "Pe", "Pf"}
        and last not in _OPEN_PUNCTUATION
        and last not in "#%&@*\\"
    )


def _named(block: Block) -> Section:
    """Whether a block is the heading of a list of notes or references: a heading, or bold words that stand alone."""
    bold = block.kind is BlockKind.PARAGRAPH and any(
        mark.kind is MarkKind.STRONG and mark.start == 0 and mark.end >= len(block.text.string.rstrip(":"))
        for mark in block.marks
    )
    if block.kind is not BlockKind.HEADING and not bold and not _shouted(block):
        return Section.TEXT
    title = _NUMBERING.sub("", block.text.string).strip().rstrip(":.")
    if _NOTES.fullmatch(title):
        return Section.NOTES
    return Section.REFERENCES if _REFERENCES.fullmatch(title) else Section.TEXT


def _shouted(block: Block) -> bool:
    """A heading that lost its markup: the one word "References" or "NOTES" as a paragraph."""
    string = block.text.string
    return block.kind is BlockKind.PARAGRAPH and len(string) < 40 and string[:1].isupper() and string[-1:] not in ".;,"
