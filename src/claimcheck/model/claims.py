"""What a document claims: sentences that can be held against something, and the dates, figures and quotations in them."""

from dataclasses import dataclass
from enum import StrEnum

from claimcheck.model.dates import DateMention
from claimcheck.model.text import Span, Text


@dataclass(frozen=True, slots=True)
class Figure:
    """unit: an ISO 4217 code, percent, percentage-point, or the singular noun; value in whole units."""

    text: str
    value: float
    unit: str
    span: Span


@dataclass(frozen=True, slots=True)
class Quote:
    text: str
    speaker: str
    span: Span


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted list: the number stated, the number of items listed, the items. `sure`: there is one way to count them."""

    stated: int
    listed: int
    items: tuple[str, ...]
    sure: bool = True


class ClaimKind(StrEnum):
    DATE = "date"
    EVENT = "event"
    QUANTITY = "quantity"
    PERCENTAGE = "percentage"
    MONEY = "money"
    COUNTED_LIST = "counted-list"
    SUPERLATIVE = "superlative"
    RANKING = "ranking"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence that can be held against something. `note_ids` are marked in the sentence itself;
    `near_note_ids` cover it from the end of the paragraph."""

    id: str
    text: Text
    brief: int
    kinds: tuple[ClaimKind, ...]
    notes: tuple[str, ...] = ()
    note_ids: tuple[str, ...] = ()
    near_note_ids: tuple[str, ...] = ()
    dates: tuple[DateMention, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    counted: Counted | None = None

    @property
    def span(self) -> Span:
        return self.text.span()
