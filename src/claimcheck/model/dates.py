"""A date with just the precision it was given, as an EDTF value (Library of Congress, Extended Date/Time Format, 2019)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from claimcheck.model.text import Span


class Precision(StrEnum):
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True)
class Edtf:
    """An EDTF value and the first and last day it may mean; None is an open or unknown end (`XXXX-02-07` has neither)."""

    text: str
    precision: Precision
    earliest: date | None
    latest: date | None

    def __str__(self) -> str:
        return self.text


class Flaw(StrEnum):
    """What is wrong with a date as it is written, whatever it is compared with."""

    IMPOSSIBLE = "impossible"
    WEEKDAY = "weekday"
    REVERSED = "reversed"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as it stands in the text.

    `edtf` is None for a date that cannot be (`flaw` impossible or reversed). Of a relative one ("last August") it is what
    the publication date makes of it, None where that is not known for certain.
    `detail` explains the flaw in words ("June has 30 days", "10 March 2025 was a Monday").
    """

    text: str
    span: Span
    edtf: Edtf | None
    relative: bool = False
    flaw: Flaw | None = None
    detail: str = ""
