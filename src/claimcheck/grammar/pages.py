"""Page ranges as they are printed: "21-96", "85-7" (85 to 87), "1006-9", "123-24", "A12–A15", "xi–xx"."""

import re
from dataclasses import dataclass

from claimcheck.grammar import roman

_RANGE = re.compile(
    r"(?P<prefix>[A-Za-z]{0,2})(?P<first>\d{1,6})\s?[-–—‒−]{1,2}\s?(?P<again>[A-Za-z]{0,2})(?P<last>\d{1,6})"
)
_ROMAN_RANGE = re.compile(r"(?P<first>[ivxlcdm]{1,9})\s?[-–—]\s?(?P<last>[ivxlcdm]{1,9})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageRange:
    first: int
    last: int

    @property
    def reversed(self) -> bool:
        return self.last < self.first


def parse(text: str) -> PageRange | None:
    """A range of pages, an abbreviated end written out; None where the text is no range, or of two numberings."""
    text = text.strip()
    if match := _RANGE.fullmatch(text):
        prefix, again = match["prefix"].lower(), match["again"].lower()
        if again and again != prefix:
            return None
        return PageRange(int(match["first"]), _expanded(match["first"], match["last"]))
    if match := _ROMAN_RANGE.fullmatch(text):
        first, last = roman.value(match["first"]), roman.value(match["last"])
        return PageRange(first, last) if first and last else None
    return None


def reversed_ranges(text: str) -> list[str]:
    """The ranges of a page field ("12-15, 96-21") that run backwards, as printed."""
    parts = (part.strip() for part in re.split(r"[,;&]", text))
    return [part for part in parts if (pages := parse(part)) and pages.reversed]


def _expanded(first: str, last: str) -> int:
    """Chicago Manual of Style, 17th ed., 9.61: digits left out of the end are those of the beginning."""
    if len(last) >= len(first):
        return int(last)
    whole = int(first[: len(first) - len(last)] + last)
    # "96-21" says 96 to 21; "105-3" says 105 to 103 in no style: the end would not be abbreviated below the beginning.
    return whole if whole >= int(first) else int(last)
