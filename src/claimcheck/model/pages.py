"""What a web page, or a PDF behind a URL, says of itself: each statement with the signal it was made by; and its text."""

import zlib
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar


class Signal(StrEnum):
    """How a page says something of itself, the surest first."""

    JSON_LD = "JSON-LD"
    OPEN_GRAPH = "OpenGraph"
    HIGHWIRE = "Highwire"
    DUBLIN_CORE = "Dublin Core"
    MICRODATA = "microdata"
    TIME = "<time>"
    META = "meta tag"
    HEADING = "heading"
    TITLE = "<title>"
    PDF = "PDF metadata"
    TEXT = "its text"

    @property
    def weak(self) -> bool:
        """Whether it was made for another purpose, or guessed: what rests on it alone is of low confidence."""
        return self in _WEAK


_WEAK = frozenset({Signal.META, Signal.HEADING, Signal.TITLE, Signal.PDF, Signal.TEXT})


@dataclass(frozen=True, slots=True)
class Stated:
    """One statement. value: clean text; of a date EDTF (`2023-12-12`, `2023-12`, `2023`), in the page's own time zone."""

    value: str
    signal: Signal


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What was found in one page, each kind in the order of its signals; all bounded in number and length.

    sites: the site, newspaper, journal or publisher that the page calls its own. published: never a copyright year.
    modified: "updated" is not "published". language: ISO 639-1, or the name of a script that is not Latin; empty where
    nothing tells. listing: it says that it is a list of works, a profile or an issue. headings: what parts of it are
    called. text: the beginning of its prose and a little of its end, without menus and footers.
    """

    titles: tuple[Stated, ...] = ()
    authors: tuple[Stated, ...] = ()
    sites: tuple[Stated, ...] = ()
    published: tuple[Stated, ...] = ()
    modified: tuple[Stated, ...] = ()
    language: str = ""
    listing: bool = False
    headings: tuple[str, ...] = ()
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class PageText:
    """All the text that a page shows, or a PDF has, packed. A line for a block; SEAM where an element begins in a word.

    lacks: why this is not all of the source's text, in words; empty where it was read whole. leads: it offers a document
    to be opened or downloaded, which may be the source itself. printed: it is a PDF, whose columns may be mixed up.
    """

    packed: bytes = field(default=b"", repr=False)
    lacks: str = ""
    leads: bool = False
    printed: bool = False

    # Characters of a text that are kept: a book of 60,000 words, or four times the longest article of a newspaper.
    MOST: ClassVar[int] = 400_000
    SEAM: ClassVar[str] = "\u200b"

    @classmethod
    def of(cls, text: str, lacks: str = "", *, leads: bool = False, printed: bool = False) -> "PageText":
        """A text of any length; what is too long is cut, and lacks the rest."""
        if len(text) > cls.MOST:
            text, lacks = text[: cls.MOST], lacks or f"only its first {cls.MOST // 1000},000 characters were read"
        return cls(zlib.compress(text.encode("utf-8", "replace"), 9), lacks, leads, printed)

    @property
    def text(self) -> str:
        """Unpacked; empty for what no version of ours packed."""
        try:
            return zlib.decompressobj().decompress(self.packed, 4 * self.MOST).decode("utf-8", "replace")
        except zlib.error:
            return ""
