"""What a page is, as far as a verdict needs it: a value without the page's body, so that no bodies pile up."""

from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass, fields

# Longer titles and headings are no better signs, and a hostile page may have megabytes of them.
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Page:
    """read: whether it was HTML that could be read; all else is empty where it is False.

    title, headings (h1): as shown, spaces squeezed. letters: of the visible text. noindex: its robots are told to forget
    it. password: it has a field for one. locked: it says itself that it is not free to read. wall, phrase: signs of a
    bot wall in its markup and in its words. parked: the sign of a parking service. present, missing: of the fragments
    asked for; one in neither could not be told.
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


Read = Callable[[bytes, str, tuple[str, ...]], Awaitable[Page]]
"""The port to whatever reads pages: (beginning of the body, Content-Type, fragments looked for) -> Page."""


def to_wire(page: Page) -> dict[str, object]:
    """The page as JSON has it."""
    return asdict(page)


def from_wire(value: object) -> Page:
    """The page of what `to_wire` gave; an unread one for anything else."""
    if not isinstance(value, dict) or value.keys() != {field.name for field in fields(Page)}:
        return Page()
    tuples = {name: tuple(str(part) for part in value[name]) for name in ("headings", "present", "missing")}
    return Page(**{**value, **tuples})
