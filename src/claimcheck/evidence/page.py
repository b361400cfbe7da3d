"""What a page is, as far as a verdict needs it: a value without the page's body, so that no bodies pile up."""

import base64
import binascii
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass, fields
from enum import StrEnum

from claimcheck.model.pages import PageFacts, PageText, Signal, Stated

# Longer titles and headings are no better signs, and a hostile page may have megabytes of them.
LONGEST = 300
_STATED = ("titles", "authors", "sites", "published", "modified")


@dataclass(frozen=True, slots=True)
class Page:
    """read: whether it was HTML that could be read; all else is empty where it is False.

    title, headings (h1): as shown, spaces squeezed. letters: of the visible text. noindex: its robots are told to forget
    it. password: it has a field for one. locked: it says itself that it is not free to read. wall, phrase: signs of a
    bot wall in its markup and in its words. parked: the sign of a parking service. present, missing: of the fragments
    asked for; one in neither could not be told. facts: what it says of itself, text: all its text; None where that was
    not asked.
    """

    read: bool = False
    title: str = ""
    headings: tuple[str, ...] = ()
    letters: int = 0
    noindex: bool = False
    password: bool = False
    locked: bool = False
    wall: str = ""
    phrase: str = ""
    parked: str = ""
    present: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    facts: PageFacts | None = None
    text: PageText | None = None


class Extent(StrEnum):
    """Whether the text of a page is wanted, and if so whether its body is there to the end."""

    UNWANTED = ""
    WHOLE = "whole"
    CUT = "cut"


Read = Callable[[bytes, str, tuple[str, ...], bool, Extent], Awaitable[Page]]
"""The port to whatever reads pages: (beginning of the body, Content-Type, fragments looked for, facts wanted, text wanted)
-> Page."""


def to_wire(page: Page) -> dict[str, object]:
    """The page as JSON has it."""
    return {**asdict(page), "text": text_to_wire(page.text)}


def from_wire(value: object) -> Page:
    """The page of what `to_wire` gave; an unread one for anything else."""
    if not isinstance(value, dict) or value.keys() != {field.name for field in fields(Page)}:
        return Page()
    tuples = {name: tuple(str(part) for part in value[name]) for name in ("headings", "present", "missing")}
    return Page(**{**value, **tuples, "facts": facts_from_wire(value["facts"]), "text": text_from_wire(value["text"])})


def facts_to_wire(facts: PageFacts | None) -> dict[str, object] | None:
    """The facts as JSON has them; those that were not asked for are null."""
    return asdict(facts) if facts is not None else None


def facts_from_wire(value: object) -> PageFacts | None:
    """The facts of what `facts_to_wire` gave; None for anything else."""
    if not isinstance(value, dict) or value.keys() != {field.name for field in fields(PageFacts)}:
        return None
    try:
        stated = {name: tuple(Stated(str(s["value"]), Signal(s["signal"])) for s in value[name]) for name in _STATED}
    except (TypeError, KeyError, ValueError):
        return None
    return PageFacts(**{**value, **stated, "headings": tuple(str(part) for part in value["headings"])})


def text_to_wire(text: PageText | None) -> dict[str, object] | None:
    """The text as JSON has it; one that was not asked for is null."""
    return {**asdict(text), "packed": base64.b64encode(text.packed).decode("ascii")} if text is not None else None


def text_from_wire(value: object) -> PageText | None:
    """The text of what `text_to_wire` gave; None for anything else."""
    if not isinstance(value, dict) or value.keys() != {field.name for field in fields(PageText)}:
        return None
    try:
        packed = base64.b64decode(str(value["packed"]), validate=True)
    except (binascii.Error, ValueError):
        return None
    return PageText(packed, str(value["lacks"]), leads=bool(value["leads"]), printed=bool(value["printed"]))
