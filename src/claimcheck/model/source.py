"""What a reader makes of a file, whatever its format: blocks of clean text with inline marks. Notes are not known yet."""

from dataclasses import dataclass
from enum import StrEnum

from claimcheck.model.text import Span, Spot, Text


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    CODE = "code"
    RULE = "rule"
    NOTE = "note"


class MarkKind(StrEnum):
    SUPERSCRIPT = "superscript"
    REFERENCE = "reference"
    INLINE_NOTE = "inline-note"
    LINK = "link"
    IMAGE = "image"
    ANCHOR = "anchor"
    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"
    BREAK = "break"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that holds for `text[start:end]` of its block (clean offsets); `span` includes its markup.

    target: of a link or image its URL, of a reference its label, of an anchor its id, of a work that a reference manager
    cited what it knows of it (an item of CSL-JSON 1.0.2, with a title at least); else empty.
    number: of a reference what is printed, where that is not the label.
    """

    kind: MarkKind
    start: int
    end: int
    span: Span
    target: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One block. `level` is a heading's rank or a list's depth; of a note's blocks it is 0 for the first and 1 for the rest.

    `label` is the printed number of a list item or table row ("12."), or the label of a definition (`[^smith]`,
    `<li id="fn19">`); `number` is what is printed for a definition, where that is not its label.
    """

    kind: BlockKind
    text: Text
    span: Span
    marks: tuple[Mark, ...] = ()
    level: int = 0
    label: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader is told about a file that is no finding: its encoding, a repair, what was left out."""

    path: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document of the web. url: where it was found at last; media: its Content-Type (RFC 9110, 8.3)."""

    url: str
    data: bytes
    media: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says of itself outside its text (YAML front matter, core properties). Empty where it says nothing."""

    title: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One file as read. `text` is the decoded file without its byte order mark; spans are offsets into it.

    loose: the links and images that stand in no block, since there is no text beside them.
    spots: of a file without lines (Word, PDF), whose `text` is what the reader made of it, where that text stands in the
    file; ascending. Empty for a file of text.
    """

    path: str
    format: str
    text: str
    sha256: str
    blocks: tuple[Block, ...]
    metadata: Metadata = Metadata()
    notices: tuple[Notice, ...] = ()
    loose: tuple[Mark, ...] = ()
    spots: tuple[Spot, ...] = ()
