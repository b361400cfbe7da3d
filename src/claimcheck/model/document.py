"""A document as it was understood: briefs, passages, notes, markers, citations, links and claims, each with its place."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from claimcheck.model.citations import Citation, ShortForm
from claimcheck.model.claims import Claim
from claimcheck.model.dates import DateMention, Edtf
from claimcheck.model.local import Anchors, LocalLink
from claimcheck.model.source import Notice
from claimcheck.model.text import Lines, Place, Span, Spot, Spots, Text

_Key = TypeVar("_Key")


class Basis(StrEnum):
    """How a publication date is known, the surest first."""

    OPTION = "option"
    LEDGER = "ledger"
    FRONT_MATTER = "front-matter"
    STATED = "stated"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True)
class Published:
    edtf: Edtf
    basis: Basis


@dataclass(frozen=True, slots=True)
class Brief:
    """One part of a document. `span` runs to where the next brief begins."""

    index: int
    title: str
    authors: tuple[str, ...]
    span: Span


class PassageKind(StrEnum):
    HEADING = "heading"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    CAPTION = "caption"
    NOTE = "note"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of prose in reading order: markers taken out, and put together again where notes or a page cut it.

    `text` of a note is that of its Note. `broken` says that the text stops in mid-sentence and nothing goes on with it.
    """

    kind: PassageKind
    text: Text
    brief: int | None
    level: int = 0
    note_id: str | None = None
    dates: tuple[DateMention, ...] = ()
    emphasis: tuple[tuple[int, int], ...] = ()
    broken: bool = False

    @property
    def span(self) -> Span:
        return self.text.span()


@dataclass(frozen=True, slots=True)
class Marker:
    """A pointer from the text to a note. `note_id` is None where no note answers it.

    `passage` is the index of the passage it stands in and `offset` its clean offset there (before `text[offset]`).
    `numbering` counts the numberings of the document (they may restart); `printed` is False for Pandoc labels.
    """

    number: str
    span: Span
    note_id: str | None
    numbering: int
    printed: bool
    passage: int
    offset: int
    brief: int | None


@dataclass(frozen=True, slots=True)
class Note:
    """A foot- or endnote. `number` is as printed (or its label); `text` is clean, parts across pages joined.

    `span` begins at the note's number; `spans` are the parts of the text in order.
    """

    id: str
    number: str
    numbering: int
    printed: bool
    brief: int | None
    text: Text
    span: Span
    markers: tuple[Span, ...] = ()
    citations: tuple[Citation, ...] = ()
    short_forms: tuple[ShortForm, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry of a reference list."""

    id: str
    text: Text
    span: Span
    brief: int | None
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """One occurrence of a URL. `span` is where the URL itself stands; `text` is the visible text, clean.

    `url` is as the author means it (escapes and entities decoded); `broken` is set for one that the text splits
    or that cannot be a URL, with the reason in words.
    """

    url: str
    text: str
    span: Span
    note_id: str | None
    brief: int | None
    broken: str = ""


@dataclass(frozen=True)
class Document:
    """One file, understood. `id` stays the same over versions and formats; `path` is POSIX.

    `source` is what spans are offsets into; `spots` say where it stands in a file that has no lines (Word, PDF).
    """

    path: str
    id: str
    sha256: str
    format: str
    source: str = field(repr=False)
    title: str
    published: Published | None
    briefs: tuple[Brief, ...]
    passages: tuple[Passage, ...]
    notes: tuple[Note, ...]
    markers: tuple[Marker, ...]
    references: tuple[Reference, ...]
    links: tuple[Link, ...]
    claims: tuple[Claim, ...]
    notices: tuple[Notice, ...] = ()
    local_links: tuple[LocalLink, ...] = ()
    anchors: Anchors = field(default_factory=Anchors)
    spots: tuple[Spot, ...] = field(default=(), repr=False)

    @cached_property
    def lines(self) -> Lines:
        return Lines(self.source)

    @cached_property
    def note_by_id(self) -> dict[str, Note]:
        return {note.id: note for note in self.notes}

    @cached_property
    def links_in(self) -> dict[str | None, list[Link]]:
        """The links by the note they stand in, in reading order; None has those of the running text."""
        return _by(self.links, lambda link: link.note_id)

    @cached_property
    def whole_links(self) -> dict[str, dict[str | None, list[Link]]]:
        """The links that are not broken, by URL and then as in `links_in`."""
        whole = _by((link for link in self.links if not link.broken), lambda link: link.url)
        return {url: _by(links, lambda link: link.note_id) for url, links in whole.items()}

    @property
    def markers_lost(self) -> bool:
        """Whether a converter lost the markers: four notes or more, and most of them not pointed to."""
        unmarked = sum(not note.markers for note in self.notes)
        return len(self.notes) >= 4 and unmarked * 2 > len(self.notes)

    def place(self, span: Span) -> Place:
        return self.lines.place(span)

    def spot(self, span: Span) -> Spot | None:
        """Where a stretch stands in a file that has no lines; None for a file of text."""
        return self._spots.spot(span)

    def place_name(self, span: Span) -> str:
        """Where a stretch begins, as a person finds it: "line 34", "paragraph 12", "p. 7"."""
        spot = self.spot(span)
        if spot is None:
            return f"line {self.place(span).line:,}"
        return f"p. {spot.page:,}" if spot.page else f"paragraph {spot.paragraph:,}"

    @cached_property
    def _spots(self) -> Spots:
        return Spots(self.spots)


def _by(links: Iterable[Link], key: Callable[[Link], _Key]) -> dict[_Key, list[Link]]:
    found: dict[_Key, list[Link]] = {}
    for link in links:
        found.setdefault(key(link), []).append(link)
    return found


@dataclass(frozen=True, slots=True)
class Run:
    """The documents that are checked together, by path."""

    documents: tuple[Document, ...]
