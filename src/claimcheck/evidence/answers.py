"""What came back: one answer, and the chain of redirects that it ended."""

from collections.abc import Callable
from dataclasses import dataclass, field

from claimcheck.evidence import urls
from claimcheck.evidence.bodies import MOST_KEPT, MOST_OF_DOCUMENT, MOST_READ
from claimcheck.evidence.failures import Failure
from claimcheck.evidence.page import Extent, Page
from claimcheck.model.evidence import Hop


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said. headers: names in lower case, in order. page: what its body was found to be.

    body: its decompressed beginning, only where it was wanted; complete: whether that is all. at: when it
    came, as `LinkCheck.checked_at`, or empty.
    """

    status: int
    headers: tuple[tuple[str, str], ...] = ()
    page: Page = field(default_factory=Page)
    body: bytes = field(default=b"", repr=False)
    at: str = ""
    complete: bool = True

    def header(self, name: str) -> str:
        """The first value of a header, empty where it is not there."""
        return next((value for key, value in self.headers if key == name), "")

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key == name]


# Told of an answer as soon as the host has given it, its page unread.
Landed = Callable[[Answer], None]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted of the page at the end of a chain. fragments: looked for in it. body: the body itself as well.
    facts: what it says of itself. text: all its text. document: the body to its end, however long.

    conditions: the headers under which it is wanted at all, and the URL that they are for. start: the URL of the chain.
    """

    fragments: tuple[str, ...] = ()
    body: bool = False
    conditions_of: str = ""
    conditions: tuple[tuple[str, str], ...] = ()
    start: str = ""
    facts: bool = False
    text: bool = False
    document: bool = False

    @property
    def most(self) -> int:
        """How much of the body is wanted, in bytes."""
        if self.document:
            return MOST_OF_DOCUMENT
        return MOST_READ if self.fragments or self.body or self.facts or self.text else MOST_KEPT

    def extent(self, *, complete: bool) -> Extent:
        """Whether the text of a body is wanted, which is complete or cut."""
        return Extent.UNWANTED if not self.text else Extent.WHOLE if complete else Extent.CUT


@dataclass(frozen=True, slots=True)
class Chain:
    """hops: the exchanges in order. end: the last answer, or what kept it from coming. at: the target it is about.

    pause: seconds the host asked for before the next attempt. when: the time of the last exchange, as in `Answer`.
    """

    hops: tuple[Hop, ...]
    end: Answer | Failure
    at: urls.Target
    pause: float = 0.0
    when: str = ""
