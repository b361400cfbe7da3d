"""The numbers of a long text as several languages write them: "1,687.5", "1.687,5", "2 000 million", "3,5 Mio.", "€2bn".

Where a number can be read in two ways ("1.687"), both readings stand: what is looked for must not be missed.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache

from claimcheck.grammar import numbers as prose
from claimcheck.grammar.calendars import MONTH_NAMES
from claimcheck.grammar.wordlist import words

# Digits with separators; a space is one only before three digits. A hostile run of digits is no number.
_DIGITS = re.compile(
    r"(?<![^\W_])(?<!\d[.,])\d{1,18}(?:[.,'’·]\d{1,18}){0,6}(?:[ \u00a0\u2009\u202f]\d{3}(?!\d)){0,5}(?:[.,]\d{1,18})?"
)
_SPACE = re.compile(r"[ \u00a0\u2009\u202f]")
_GROUPED = re.compile(r"\d{1,3}(?:(?P<separator>[.,'’ ])\d{3})(?:(?P=separator)\d{3})*")
_SCALES = {
    "thousand thousands k tsd tausend mille mila mil miles duizend": 10**3,
    "million millions m mn mln mio mill millionen milioni milione millón millones milhão milhões miljoen": 10**6,
    "billion billions b bn bln mrd mia md mds milliarde milliarden milliard milliards miliardi miliardo miljard": 10**9,
    "trillion trillions tn trn t bio billionen bilioni billones": 10**12,
    "万": 10**4,
    "億 亿 억": 10**8,
    "兆 조": 10**12,
}
_TWO_WORDS = {"mil millones": 10**9, "mil milhões": 10**9, "mille milliards": 10**12, "mila miliardi": 10**12}
_SCALE_OF = {word: scale for words, scale in _SCALES.items() for word in words.split()} | _TWO_WORDS
_SCALE = re.compile(
    rf"[ \u00a0\u202f-]?(?P<word>{'|'.join(sorted(_SCALE_OF, key=len, reverse=True))})(?![^\W\d_万億兆])\.?", re.IGNORECASE
)
_PERCENT = re.compile(
    r"[ \u00a0\u202f-]{0,2}(?:[%％‰]|per ?cent\b|pct\b|percentage|prozent|pour ?cent\b|por ?cien?to\b|per ?cento\b|procent"
    r"|percentuali|points? de|pp\b|p\.p\.|points?\b|basis points?)",
    re.IGNORECASE,
)
# "15 and 20 percent", "15–20 %": the first number has the unit of the second.
_TO_PERCENT = re.compile(
    r" ?(?:[-–—/,]|to|and|or|bis|und|à|et|ou|e|o|a|y|al|e il)? ?\d{1,3}(?:[.,]\d{1,3})? ?(?:%|per ?cent|prozent|pour ?cent)",
    re.IGNORECASE,
)
_CURRENCY = (
    r"[€£$¥₹₩₽￥]|US\$|(?:EUR|USD|GBP|JPY|CHF|CNY|RMB|INR|AUD|CAD|KRW|SEK|NOK|DKK|PLN)\b"
    r"|(?:euros?|dollars?|pounds?|sterling|yen|yuan|francs?|rupees?|won|kron[aeo]r?|zloty)\b|円|元"
)
_MONEY_BEFORE = re.compile(rf"(?:{_CURRENCY}) ?$", re.IGNORECASE)
_MONEY_AFTER = re.compile(rf"[ \u00a0-]?(?:of |de |d['’]|di )?(?:{_CURRENCY})", re.IGNORECASE)
_OTHER_MONTHS = """
janvier février mars avril mai juin juillet août septembre octobre novembre décembre januar februar märz juni juli oktober
dezember gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre dicembre enero febrero abril mayo junio
julio septiembre octubre noviembre diciembre
"""
_MONTHS = "|".join([*(f"{name[:3]}(?:{name[3:]})?" for name in MONTH_NAMES), *words(_OTHER_MONTHS)])
_DATE_AFTER = re.compile(
    rf"(?:st|nd|rd|th|er|º|°|\.)?,?[ -]?(?:of |de )?(?:{_MONTHS})\b|[/.-]\d|:\d\d|[年月日]|(?:st|nd|rd|th)\b", re.IGNORECASE
)
_DATE_BEFORE = re.compile(rf"\b(?:{_MONTHS})\.?,? $|\d[/.:-]$", re.IGNORECASE)
_WORD_AFTER = re.compile(
    r" ?[-–]?(?! ?(?:to|and|or|bis|und|à|et|in|of|per|against|versus|vs|from|by|at|for)\b) ?[^\W\d_]{2}"
)
_HEADED = re.compile(
    r"\b(?:in|en|in den) (?:(?:[A-Z]{3}|US\$|[€£$¥]|constant|current) ?)?(?:thousands?|millions?|billions?|trillions?|bn"
    r"|mn|mln|mio|mrd|millionen|milliarden|milioni|miliardi|milliards|milliers|millones)\b"
    r"|(?:[€£$¥]|\b[A-Z]{3}|yen|euro|dollars?) ?(?:thousands?|millions?|billions?|bn|mn|mln|mio|mrd|m\b)"
    r"|['’]000|\(000s?\)|百万円|億円",
    re.IGNORECASE,
)
_NEAR = 24


class Kind(StrEnum):
    PERCENT = "percent"
    MONEY = "money"
    PLAIN = ""


@dataclass(frozen=True, slots=True)
class Printed:
    """A number at `text[start:end]`, of which `digits` end at `unscaled`. step: of its last digit."""

    value: float
    step: float
    start: int
    unscaled: int
    end: int

    @property
    def scaled(self) -> bool:
        """Whether a word says thousand, million, ..."""
        return self.end > self.unscaled


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A number with what stands around it.

    alone: no word follows that it may count, as in a table. dated: it is part of a date, a time or a rank.
    """

    value: float
    step: float
    start: int
    end: int
    kind: Kind = Kind.PLAIN
    scaled: bool = False
    alone: bool = False
    dated: bool = False


class PageNumbers:
    """All numbers of a text, by value."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._digits = _by_value(_found(text))

    def between(self, low: float, high: float) -> Iterator[Printed]:
        """The numbers of low to high, both included, in digits or in words."""
        for numbers, values in (self._digits, self._words):
            yield from numbers[bisect_left(values, low) : bisect_right(values, high)]

    def seen(self, number: Printed) -> PageNumber:
        """A number of this text with its unit."""
        text, start, end = self.text, number.start, number.end
        before = text[max(start - _NEAR, 0) : start]
        if _PERCENT.match(text, number.unscaled) or _TO_PERCENT.match(text, number.unscaled):
            kind = Kind.PERCENT
        elif _MONEY_BEFORE.search(before) or _MONEY_AFTER.match(text, end):
            kind = Kind.MONEY
        else:
            kind = Kind.PLAIN
        dated = (
            kind is Kind.PLAIN and not number.scaled and bool(_DATE_AFTER.match(text, end) or _DATE_BEFORE.search(before))
        )
        alone = not _WORD_AFTER.match(text, end)
        return PageNumber(number.value, number.step, start, end, kind, number.scaled, alone, dated)

    @cached_property
    def headed(self) -> bool:
        """Whether something says that the numbers of a table are thousands, millions, ..."""
        return bool(_HEADED.search(self.text))

    @cached_property
    def _words(self) -> tuple[list[Printed], list[float]]:
        found = (number for number in prose.numbers(self.text) if number.in_words)
        return _by_value(_scaled(self.text, number.start, number.end, float(number.value), 1.0) for number in found)


@lru_cache(maxsize=8)
def page_numbers(text: str) -> PageNumbers:
    """The numbers of a text. The last few are kept: rules ask for one page several times."""
    return PageNumbers(text)


def _found(text: str) -> Iterator[Printed]:
    for match in _DIGITS.finditer(text):
        if text[match.end() : match.end() + 1].isdecimal():
            continue  # the middle of a run of digits
        for start, end in dict.fromkeys(_cells(match.group(), match.start())):
            for value, decimals in _readings(text[start:end]):
                yield _scaled(text, start, end, value, 10.0**-decimals)


def _cells(digits: str, at: int) -> Iterator[tuple[int, int]]:
    """The whole of it, and what spaces divide: "15 200 300" may be a number, or three cells of a table."""
    yield at, at + len(digits)
    start = 0
    for match in (*_SPACE.finditer(digits), None):
        end = match.start() if match else len(digits)
        if match or start:
            yield at + start, at + end
        start = end + 1


def _readings(digits: str) -> Iterator[tuple[float, int]]:
    """(value, decimals) of what may be meant."""
    plain = _SPACE.sub(" ", digits)
    whole, mark, rest = plain, "", ""
    if match := re.fullmatch(r"(.+)([.,·])(\d+)", plain):
        whole, mark, rest = match.groups()
    if _GROUPED.fullmatch(plain):
        yield float(re.sub(r"\D", "", plain)), 0
    if plain.isdecimal():
        yield float(plain), 0
    elif mark and (whole.isdecimal() or (_GROUPED.fullmatch(whole) and mark not in whole)):
        yield float(f"{re.sub(r'[^0-9]', '', whole)}.{rest}"), len(rest)


def _scaled(text: str, start: int, end: int, value: float, step: float) -> Printed:
    match = _SCALE.match(text, end)
    scale = _SCALE_OF[match["word"].lower()] if match else 1
    return Printed(value * scale, step * scale, start, end, match.end() if match else end)


def _by_value(found: Iterable[Printed]) -> tuple[list[Printed], list[float]]:
    ordered = sorted(found, key=lambda number: (number.value, number.start))
    return ordered, [number.value for number in ordered]
