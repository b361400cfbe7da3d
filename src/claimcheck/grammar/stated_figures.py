"""Whether a text has a figure, in whatever scale and format, and the number that comes nearest where it has not."""

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice

from claimcheck.grammar.numbers import numbers
from claimcheck.grammar.page_numbers import Kind, PageNumber, PageNumbers, Printed
from claimcheck.grammar.page_words import PageWords, words_of
from claimcheck.grammar.wordlist import words
from claimcheck.model.claims import Figure

_PERCENT = frozenset({"percent", "percentage-point", "basis point"})
_CODE = re.compile(r"[A-Z]{3}")
# How much a figure without decimals may be rounded: to hundreds at least, and by a hundredth of it at most.
_ZEROS, _ROUNDED = 2, 0.01
_EXACT = 1e-9
# Digits that say so much that they are found also where a table leaves the scale to its head.
_TELLING = 3
_FRACTIONS = {
    50: r"\bhalf\b|\bla moitié\b|\bdie hälfte\b|\bla metà\b|\bla mitad\b|\bmetade\b",
    33: r"\b(?:a|one)[ -]third\b|\bun tiers\b|\bein drittel\b|\bun terzo\b",
    66: r"\btwo[ -]thirds\b|\bdeux tiers\b|\bzwei drittel\b|\bdue terzi\b",
    67: r"\btwo[ -]thirds\b|\bdeux tiers\b|\bzwei drittel\b|\bdue terzi\b",
    25: r"\b(?:a|one)[ -]quarter\b|\bone in four\b|\bun quart\b|\bein viertel\b|\bun quarto\b",
    75: r"\bthree[ -]quarters\b|\bthree in four\b|\btrois quarts\b|\bdrei viertel\b|\btre quarti\b",
    20: r"\b(?:a|one)[ -]fifth\b|\bone in five\b", 40: r"\btwo[ -]fifths\b|\btwo in five\b",
    60: r"\bthree[ -]fifths\b|\bthree in five\b", 80: r"\bfour[ -]fifths\b|\bfour in five\b",
    10: r"\b(?:a|one)[ -]tenth\b|\bone in ten\b", 100: r"\ball\b|\bdoubl",
}  # fmt: skip
# Characters around a number in which a text says what it counts.
_AROUND = 160
# Letters by which two words are forms of one ("exports", "exported").
_STEM = 5
# Numbers of one page that are looked at for one figure, and of these those whose surroundings are read.
_MOST_NUMBERS, _MOST_NEAR = 1000, 50
_SMALL = frozenset(
    words("""
    that this these those with from into over under than then their there which while were have been more most also such
    about after before between during through would could should will other some only very million billion trillion thousand
    percent cent the and for was has had not but its his her are one two all any who how per now may can did out our you she
    him few own off
    """)
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A figure as it is looked for. step: of its last digit. digits: its telling ones ("1687"). text: as written."""

    value: float
    step: float
    kind: Kind
    digits: str
    text: str


class Sureness(IntEnum):
    """How surely a number is the one that is meant."""

    NONE = 0
    LIKELY = 1
    CERTAIN = 2


@dataclass(frozen=True, slots=True)
class Nearest:
    """A number of the page that is another by one digit.

    shared: how many of the sentence's `said` telling words stand around it. digits: how many the figure has.
    """

    number: PageNumber
    shared: int
    said: int
    digits: int

    @property
    def sure(self) -> Sureness:
        """The fewer digits agree, the more words must."""
        part = self.shared / max(self.said, 1)
        if self.digits == 1:
            return Sureness.LIKELY if self.shared >= 5 or (self.shared >= 3 and part >= 0.8) else Sureness.NONE
        if self.shared >= 5:
            return Sureness.CERTAIN
        many = self.digits >= _TELLING
        likely = (
            self.shared >= 3 or (self.shared == 2 and (many or part >= 0.6)) or (self.shared == 1 and many and part >= 0.5)
        )
        return Sureness.LIKELY if likely else Sureness.NONE


def asked(figure: Figure) -> Asked | None:
    """What to look for; None for a figure that holds no number ("half of")."""
    number = next(numbers(figure.text.translate({0xA0: " ", 0x202F: " "})), None)
    if number is None or not number.value or not math.isfinite(figure.value):
        return None
    exponent = number.value.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    scale = max(round(figure.value / float(number.value)), 1)
    kind = Kind.PERCENT if figure.unit in _PERCENT else Kind.MONEY if _CODE.fullmatch(figure.unit) else Kind.PLAIN
    return Asked(figure.value, scale * 10.0**-decimals, kind, _digits(float(number.value), 10.0**-decimals), figure.text)


def find(wanted: Asked, page: PageNumbers) -> PageNumber | None:
    """A number of the page that is the figure: the same, or more precise and rounded to it."""
    equal = (page.seen(number) for number in islice(_around(wanted, page), _MOST_NUMBERS) if _equal(wanted, number))
    found = [number for number in equal if _fits(wanted, number)]
    if not found and wanted.kind is Kind.PERCENT and wanted.value in _FRACTIONS:
        match = re.search(_FRACTIONS[int(wanted.value)], page.text, re.IGNORECASE)
        return PageNumber(wanted.value, 1.0, match.start(), match.end(), Kind.PERCENT) if match else None
    if not found:
        return _in_a_table(wanted, page)
    return min(found, key=lambda number: (number.kind is not wanted.kind, abs(number.value - wanted.value), number.start))


def nearest(wanted: Asked, sentence: str, page: PageNumbers, words: PageWords, others: Iterable[float]) -> Nearest | None:
    """The number that one digit makes another than the figure, where the page speaks of the same thing.

    others: the values of the sentence's other figures, none of which is meant.
    """
    known, said = set(others), _stems(words_of(sentence.replace(wanted.text, " ")))
    copied = (
        page.seen(number)
        for number in page.between(wanted.value / 10.0, wanted.value * 10.0)
        if number.value not in known and _one_digit(wanted, number)
    )
    alike = (number for number in islice(copied, _MOST_NUMBERS) if number.kind is wanted.kind and not number.dated)
    digits = len(wanted.digits.rstrip("0"))
    found = [
        Nearest(number, len(said & _stems(_near(number, words))), len(said), digits) for number in islice(alike, _MOST_NEAR)
    ]
    return max(found, key=lambda near: near.shared, default=None)


def topical(sentence: str, words: PageWords) -> float:
    """The share of a sentence's telling words that a page has."""
    said = _stems(words_of(sentence))
    return len(said & _stems(words.words)) / len(said) if said else 0.0


def _around(wanted: Asked, page: PageNumbers) -> Iterator[Printed]:
    reach = max(wanted.step, wanted.value * _ROUNDED)
    return page.between(wanted.value - reach, wanted.value + reach)


def _fits(wanted: Asked, number: PageNumber) -> bool:
    if number.dated:
        return False
    if wanted.kind is Kind.PERCENT:
        return number.kind is Kind.PERCENT or (number.kind is Kind.PLAIN and number.alone and not number.scaled)
    return number.kind is not Kind.PERCENT


def _equal(wanted: Asked, number: Printed) -> bool:
    apart = abs(number.value - wanted.value)
    if apart <= _EXACT * wanted.value:
        return True
    if number.step < wanted.step * (1 - _EXACT):
        return apart <= wanted.step / 2 * (1 + _EXACT)
    zeros = _zeros(wanted)
    return zeros >= _ZEROS and apart <= wanted.step * 10**zeros / 2 and apart <= _ROUNDED * wanted.value


def _zeros(wanted: Asked) -> int:
    """The zeros at the end of a figure without decimals: they may have been rounded to."""
    plain = str(round(wanted.value / wanted.step))
    return len(plain) - len(plain.rstrip("0")) if wanted.kind is not Kind.PERCENT else 0


def _in_a_table(wanted: Asked, page: PageNumbers) -> PageNumber | None:
    """The figure's digits in a cell whose column says "in millions"."""
    if wanted.value < 10**4 or not (len(wanted.digits.rstrip("0")) >= _TELLING or page.headed):
        return None
    for power in (3, 6, 9, 12):
        value = wanted.value / 10**power
        for printed in islice(page.between(value * (1 - _EXACT), value * (1 + _EXACT)), _MOST_NUMBERS):
            number = page.seen(printed)
            if number.kind is not Kind.PERCENT and not number.scaled and not number.dated and number.alone:
                return number
    return None


def _digits(value: float, step: float) -> str:
    return str(round(value / step))


def _one_digit(wanted: Asked, number: Printed) -> bool:
    """Whether one digit is another, left out or put in, or two that stand side by side changed places."""
    step = wanted.step
    if number.step > step * (1 + _EXACT):  # less precise, unless the figure's last digits are zeros that it could not have
        step = number.step
        if abs(round(wanted.value / step) * step - wanted.value) > _EXACT * wanted.value:
            return False
    if _differ_by_one(_digits(wanted.value, step), _digits(number.value, step)):
        return True
    zeros = _zeros(wanted)
    rounded = wanted.step * 10**zeros
    return zeros >= _ZEROS and _differ_by_one(_digits(wanted.value, rounded), _digits(number.value, rounded))


def _differ_by_one(a: str, b: str) -> bool:
    if len(a) == len(b):
        pairs = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
        return len(pairs) == 1 or (len(pairs) == 2 and pairs[0] == pairs[1][::-1])
    short, long = sorted((a, b), key=len)
    return len(short) >= _TELLING and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _near(number: PageNumber, words: PageWords) -> list[str]:
    first = bisect_left(words.starts, number.start - _AROUND)
    last = bisect_right(words.ends, number.end + _AROUND)
    return words.words[first:last]


def _stems(words: Iterable[str]) -> set[str]:
    return {word[:_STEM] for word in words if len(word) > 2 and word.isalpha() and word not in _SMALL}
