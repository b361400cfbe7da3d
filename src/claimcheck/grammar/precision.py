"""How exactly a number is meant, as far as the way it is written tells: "40" is 39.5 to 40.5, "3.2 million" 3.15 to 3.25."""

import re
from dataclasses import dataclass

from claimcheck.grammar.amounts import Amount

_ABOUT = re.compile(
    r"(?:\b(?:about|around|some|approximately|roughly|circa|ca?\.|nearly|almost|close to|just (?:over|under|above"
    r"|below)"
    r"|slightly (?:over|under|more than|less than)|an estimated|estimated at|well (?:over|under)|upwards of|up to"
    r"|over|under|above"
    r"|below|more than|less than|fewer than|at least|at most|as (?:much|many|few|little|high|low) as|exceeding"
    r"|topping)|[~≈<>≤≥±])"
    r" ?(?:the |an? |US|its )?$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:over|more than|above|at least|exceeding|upwards of|topping|well over|(?:just|slightly) over) (?:an? )?$",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"\b(?:under|less than|fewer than|below|at most|up to|nearly|almost|close to|just under) (?:an? )?$", re.IGNORECASE
)
# How far before a number a word may stand that says how exactly it is meant.
_BACK = 30
# "About 40" may be a tenth more or less.
_LOOSE = 0.1


@dataclass(frozen=True, slots=True)
class Band:
    """The values that a number may mean. `more`, `less`: it is only a bound from below or above. `about`: none is exact."""

    low: float
    high: float
    more: bool = False
    less: bool = False
    about: bool = False

    def meets(self, other: "Band") -> bool:
        """Whether both may mean one value; 27 and 28 have only their rounding in common."""
        grain = 1e-9 * max(abs(self.high), abs(other.high))
        return self.low + grain < other.high and other.low + grain < self.high


def band(text: str, amount: Amount) -> Band:
    """The band of an amount of `text`, widened where it is said to be approximate."""
    before = text[max(amount.start - _BACK, 0) : amount.start]
    value, half = float(amount.value), half_unit(text[amount.number.start : amount.number.end], float(amount.number.value))
    half *= amount.scale
    about, more, less = (bool(words.search(before)) for words in (_ABOUT, _MORE, _LESS))
    if about and not more and not less:
        half += abs(value) * _LOOSE
    return Band(value - half, value + half, more, less, about)


def approximate(before: str) -> bool:
    """Whether the words that a number follows say that it is a bound, or not exact."""
    return bool(_ABOUT.search(before[-_BACK:]))


def half_unit(written: str, value: float) -> float:
    """Half of the last digit that is surely meant: two digits always are, final zeros beyond them may be rounding."""
    decimals = re.search(r"[.,](\d+)$", written)
    if decimals and value != int(value):
        return 0.5 * 10.0 ** -len(decimals[1])
    if decimals and len(decimals[1]) != 3:
        return 0.5 * 10.0 ** -len(decimals[1])
    whole = str(int(abs(value)))
    zeros = len(whole) - len(whole.rstrip("0"))
    return 0.5 * 10.0 ** min(zeros, max(len(whole) - 2, 0))
