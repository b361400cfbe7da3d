"""Targets beside the web: places in the document itself, and files beside it."""

from dataclasses import dataclass

from claimcheck.model.text import Span


@dataclass(frozen=True, slots=True)
class LocalLink:
    """A link or image that leads to a place in the document itself, or to a file beside it: no address of the web.

    target: as the author means it, entities and escapes decoded. path, fragment: its parts without `?query`,
    percent-decoded; path is POSIX, empty for the document itself. `span` is where the target stands; `text` is the visible
    text, clean.
    """

    target: str
    path: str
    fragment: str
    text: str
    span: Span
    note_id: str | None
    brief: int | None
    image: bool = False


@dataclass(frozen=True, slots=True)
class Anchors:
    """The places in a document that a `#fragment` can name.

    ids: those that the author wrote. slugs: the headings as GitHub names them, to be offered. keys: the headings as anybody
    names them (`grammar.anchors`). whole: False where there may be more, since other files are drawn into the text.
    """

    ids: frozenset[str] = frozenset()
    slugs: tuple[str, ...] = ()
    keys: frozenset[str] = frozenset()
    whole: bool = True


@dataclass(frozen=True, slots=True)
class LocalCheck:
    """What the disk says of a local link that does not lead where it should.

    file: whether the file is there; then it is the anchor that is not in it. near: a target much like it that is there.
    elsewhere: a document beside this one that has the place which this one has not.
    """

    file: bool
    near: str = ""
    elsewhere: str = ""
