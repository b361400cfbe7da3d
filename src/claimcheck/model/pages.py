"""What a web page, or a PDF behind a URL, says of itself: each statement with the signal it was made by."""

from dataclasses import dataclass, field
from enum import StrEnum


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
