"""What a page is, as far as a verdict needs it: a value without the page's body, so that no bodies pile up."""

from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass, fields

from claimcheck.model.pages import PageFacts, Signal, Stated

# Longer titles and headings are no better signs, and a hostile page may have megabytes of them.
LONGEST = 300
_STATED = ("titles", "authors", "sites", "published", "modified")


@dataclass(frozen=True, slots=True)
class Page:
    """read: whether it was HTML that could be read; all else is empty where it is False.

    title, headings (h1): as shown, spaces squeezed. letters: of the visible text. noindex: its robots are told to forget
    it. password: it has a field for one. locked: it says itself that it is not free to read. wall, phrase: signs of a
    bot wall in its markup and in its words. parked: the sign of a parking service. present, missing: of the fragments
    asked for; one in neither could not be told. facts: what it says of itself, None where that was not asked.
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


Read = Callable[[bytes, str, tuple[str, ...], bool], Awaitable[Page]]
"""The port to whatever reads pages: (beginning of the body, Content-Type, fragments looked for, facts wanted) -> Page."""


def to_wire(page: Page) -> dict[str, object]:
    """The page as JSON has it."""
    return asdict(page)


def from_wire(value: object) -> Page:
    """The page of what `to_wire` gave; an unread one for anything else."""
    if not isinstance(value, dict) or value.keys() != {field.name for field in fields(Page)}:
        return Page()
    tuples = {name: tuple(str(part) for part in value[name]) for name in ("headings", "present", "missing")}
    return Page(**{**value, **tuples, "facts": facts_from_wire(value["facts"])})


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
