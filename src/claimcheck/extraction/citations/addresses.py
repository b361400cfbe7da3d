"""Where the links of a note stand in its clean text, and that text without them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.extraction.citations.draft import Draft
from claimcheck.grammar import identifiers
from claimcheck.model.document import Link
from claimcheck.model.text import Text

_WEB = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """A URL of a note in its clean text; `hides`: the URL itself stands there, and is no words to read."""

    start: int
    end: int
    url: str
    hides: bool

    @property
    def web(self) -> bool:
        return bool(_WEB.match(self.url))


def addresses(text: Text, links: Sequence[Link]) -> list[Address]:
    """The links of a note by where they stand."""
    string = text.string
    found: list[Address] = []
    after: dict[str, int] = {}
    for link in links:
        shown = link.text if link.text and link.text in string else link.url
        at = string.find(shown, after.get(shown, 0)) if shown else -1
        if at < 0:
            at, shown = text.offset(link.span.start) or 0, ""
        after[shown] = at + len(shown)
        hides = bool(identifiers.urls(shown)) or shown == link.url
        found.append(Address(at, at + len(shown), link.url, hides))
    return sorted(found, key=lambda one: one.start)


def masked(string: str, found: Sequence[Address] = ()) -> str:
    """The text with every URL taken out, those of no link as well: a URL is no words to read."""
    draft = Draft(string, 0, len(string))
    draft.take_all((one.start, one.end) for one in found if one.hides)
    draft.take_all((one.start, one.end) for one in identifiers.urls(string))
    return draft.left
