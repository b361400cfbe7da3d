"""Numbers read together with what stands around them: currency, percent, scale, measure or the noun they count."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from claimcheck.grammar import currencies, scales
from claimcheck.grammar.nouns import Phrase, phrase, plural, singular
from claimcheck.grammar.numbers import Number, numbers

PERCENT, POINT, BASIS_POINT, TIMES, SHARE = "percent", "percentage-point", "basis point", "times", "share"


@dataclass(frozen=True, slots=True)
class Amount:
    """`text[start:end]`, a number with its unit; `unit` is empty where nothing says what it counts.

    `value` includes `scale` (2.5 with scale 10**9); `noun` is the phrase that was counted, if one was.
    """

    number: Number
    start: int
    end: int
    value: Decimal
    unit: str = ""
    scale: int = 1
    noun: Phrase | None = None


_PERCENT = re.compile(
    r"[ -]?(?:%|(?:percent|per cento?|pct|prozent|pour cent|por ciento|por cento|procent)\b)"
    r"(?P<point>[ -]?(?:age)?[ -]?points?\b)?"
    r"|[ -](?P<points>percentage[ -]points?|prozentpunkten?|punti percentuali|points de pourcentage"
    r"|puntos porcentuales)(?!\w)"
    r"|[ -]?(?P<short>p\.p\.|pp|ppts?|(?P<basis>bps?|basis[ -]points?|basispunkten?|punti base|points de base))(?!\w)",
    re.IGNORECASE,
)
_FACTOR = re.compile(r"\ba factor of $", re.IGNORECASE)
_MULTIPLE = re.compile(r" times\b(?! (?:and|before|already)\b)|[ -]?fold\b|[x×](?!\w)|-times\b", re.IGNORECASE)
_HYPHENED = re.compile(
    r"-(?P<unit>year|month|week|day|hour|minute|decade|nanometer|nanometre|kilometer|kilometre|metre|meter|mile|tonne"
    r"|ton|kilogram"
    r"|gigawatt|megawatt|watt|degree|acre|hectare|litre|liter|inch|foot|seat|member|nation|state|page|storey|story"
    r"|barrel|gallon"
    r"|bit|bed|man)(?!\w)(?!-old)",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r" ?(?P<unit>°C|°F|km/h|k?m[²³2]|[kcmn]m|kg|[kMGT]Wh?|[MG]t|ha|dB|[kMG]Hz|[kMGT]B|degrees?(?: (?:Celsius"
    r"|Fahrenheit))?)(?!\w)"
)
_LOOSE = re.compile(r" or so(?= )|[ -]odd(?= )")
_TIMES_OF_DAY = re.compile(r":\d|[  ]?(?:a\.m\.|p\.m\.|am\b|pm\b|o['’]clock)", re.IGNORECASE)
# "2+2", "9/11", "555-0100" and ordinals are no numbers of anything.
_GLUED = re.compile(r"[+/]\d|-\d{4}(?!\d)|-\d+-\d|(?:st|nd|rd|th)\b", re.IGNORECASE)
_JOINED = re.compile(r" ?(?:-|–|—|to|and|or) ?(?:the )?", re.IGNORECASE)
# The longest text that may stand between the ends of a range, or before a number and matter to it.
_REACH = 24


@lru_cache(maxsize=1 << 15)  # several rules ask what a sentence was asked before
def amounts(text: str) -> tuple[Amount, ...]:
    """The numbers of `text` (spaces are plain ones), each with its unit as far as one is said, ranges settled."""
    found = [
        _read(text, number)
        for number in numbers(text)
        if not (_TIMES_OF_DAY.match(text, number.end) or _GLUED.match(text, number.end))
    ]
    return tuple(_ranges(text, found))


def _read(text: str, number: Number) -> Amount:
    """What stands before and behind a number says what it counts; the surest is asked first."""
    scale, end = _scale(text, number)
    amount = Amount(number, number.start, end, number.value * scale, scale=scale)
    counts = number.value != 1 or scale != 1
    return _money(text, amount) or _percent(text, amount) or (_measured(text, amount) if counts else None) or amount


def _scale(text: str, number: Number) -> tuple[int, int]:
    """The scale behind digits, and where it ends. A single letter scales money and what is counted ("$40m", "2.5m people";
    "40m" may be metres)."""
    found = None if number.in_words else scales.after(text, number.end)
    if found is None:
        return 1, number.end
    scale, end, letter = found
    if letter:
        paid = currencies.before(text, number.start) or currencies.after(text, end, scaled=True)
        noun = None if paid else phrase(text, end)
        if not paid and (noun is None or noun.modified):
            return 1, number.end
    return scale, end


def _money(text: str, amount: Amount) -> Amount | None:
    if sign := currencies.before(text, amount.start):
        return replace(amount, start=sign[0], unit=sign[1])
    if word := currencies.after(text, amount.end, scaled=amount.value >= 10**5):
        return replace(amount, end=word[0], unit=word[1])
    return None


def _percent(text: str, amount: Amount) -> Amount | None:
    match = _PERCENT.match(text, amount.end)
    if match is None:
        return None
    points = match["point"] or match["points"] or match["short"]
    unit = BASIS_POINT if match["basis"] else POINT if points else PERCENT
    return replace(amount, end=match.end(), unit=unit)


def _measured(text: str, amount: Amount) -> Amount | None:
    """A multiple, a measure or a counted noun."""
    left = max(amount.start - _REACH, 0)
    if factor := _FACTOR.search(text[left : amount.start]):
        return replace(amount, start=left + factor.start(), unit=TIMES)
    if multiple := _MULTIPLE.match(text, amount.end):
        return replace(amount, end=multiple.end(), unit=TIMES)
    measure = _HYPHENED.match(text, amount.end) or (None if amount.number.in_words else _MEASURE.match(text, amount.end))
    if measure:
        unit = measure["unit"]
        return replace(amount, end=measure.end(), unit=singular(unit) if plural(unit) else unit)
    loose = _LOOSE.match(text, amount.end)
    noun = phrase(text, loose.end() if loose else amount.end)
    if noun is None:
        return None
    return replace(amount, end=noun.end, unit=noun.head, noun=noun)


def _ranges(text: str, found: list[Amount]) -> list[Amount]:
    """The first end of a range takes unit and scale of the second: "$2-3 billion", "between 5 and 10 percent"."""
    for i in range(len(found) - 2, -1, -1):
        first, second = found[i], found[i + 1]
        if not _range(text, first, second):
            continue
        lifted = first.scale == 1 and first.number.value < second.number.value
        scale = second.scale if lifted else first.scale
        value = first.number.value * scale
        if not first.unit and second.unit:
            found[i] = replace(first, unit=second.unit, scale=scale, value=value, noun=second.noun)
        elif first.unit and (first.unit == second.unit or (not second.unit and first.noun is None)):
            found[i] = replace(first, scale=scale, value=value)
            found[i + 1] = replace(second, unit=first.unit)
    return found


def _range(text: str, first: Amount, second: Amount) -> bool:
    if not 0 < second.start - first.end <= _REACH:
        return False
    gap = text[first.end : second.start]
    if not _JOINED.fullmatch(gap):
        return False
    return "and" not in gap or text[max(first.start - len("between the "), 0) : first.start].lower().find("between") >= 0


# "a third of", "half that of"; a plural part needs its number ("two thirds").
_FRACTION = re.compile(
    r"(?<![\w-])(?:(?P<some>an?|one|two|three|four|[1-4])[ -])?(?P<part>half|halves|thirds?|quarters?|fifths?|sixths?"
    r"|tenths?)"
    r"(?= (?:of|that|the|as|its|their|all)\b)(?! of (?:a|the) (?:century|decade|year)\b)",
    re.IGNORECASE,
)
# "3 in 10 households", "one out of every four"; not "opened three in ten cities", "twice in ten years".
_FEW = "one|two|three|four|five|six|seven|eight|nine|[1-9]|[1-9][0-9]"
_MANY = "two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred|a thousand|[2-9]|[1-9][0-9]|1,?0{2,3}"
_IN = re.compile(
    rf"(?<![\w.,$€£¥-])(?P<few>{_FEW}) (?P<out>out of|in)(?P<every> every)? (?P<many>{_MANY})"
    r"(?![\w%-]|[.,:]\d| (?:years?|months?|weeks?|days?|hours?|minutes?|decades?|cases? of|percent|per cent|thousand|million"
    r"|billion|%))",
    re.IGNORECASE,
)
_IN_LED = re.compile(
    r"(?:^|[.!?;:,(—–“\"]|\b(?:some|about|around|roughly|approximately|nearly|almost|only|just|over|than|every|and|but|or|to"
    r"|from|for|of|that|by|is|are|was|were|which|where|while|at least)) ?$",
    re.IGNORECASE,
)
_NUMBERS = dict(
    zip(
        "a one two three four five six seven eight nine ten twelve twenty".split(),  # noqa: SIM905  words read more easily
        (1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20),
        strict=True,
    )
)
PARTS = {"hal": 2, "thi": 3, "qua": 4, "fif": 5, "six": 6, "ten": 10}
SOME = {"two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4}
"""What a part is one of, by its first letters, and how many such parts."""
_CHANGE = re.compile(
    r"(?<![\w-])(?:"
    r"(?P<two>twice(?= (?:as|the|that|its|their|what|more)\b)|doubl(?:ed|ing)(?! down)|(?<=to )double(?! down)"
    r"|(?<=will )double(?! down)"
    r"|double(?= (?:the|its|their|that)\b))"
    r"|(?P<three>tripl(?:ed|ing)|trebled|(?<=to )triple|(?<=will )triple)|(?P<four>quadrupl(?:ed|ing)|(?<=to )quadruple)"
    r"|(?P<half>halv(?:ed|ing)))(?![\w-])",
    re.IGNORECASE,
)
_FRACTION_WORDS = ("half", "halves", "third", "quarter", "fifth", "sixth", "tenth")
_CHANGE_WORDS = ("twice", "doubl", "tripl", "trebl", "quadrupl", "halv")
_TIMES_IN_WORDS = {"two": 2.0, "three": 3.0, "four": 4.0, "half": 0.5}


def shares(text: str) -> Iterator[tuple[int, int, float, str]]:
    """Start, end, value and unit of fractions ("a third of", "half that of") and multiples in one word ("tripled")."""
    low = text.lower()
    # Looking for the plain words first is many times faster than the patterns, and most sentences have none of them.
    for match in _FRACTION.finditer(text) if any(word in low for word in _FRACTION_WORDS) else ():
        part, some = match["part"].lower(), (match["some"] or "").lower()
        ordinal = not some and not part.startswith("hal")
        of_time = text[max(match.start() - 4, 0) : match.start()].lower() == "the " and not some
        if not ordinal and not of_time:
            yield match.start(), match.end(), SOME.get(some, 1) / PARTS[part[:3]], SHARE
    for match in _IN.finditer(text) if " in " in low or " out of " in low else ():
        few, many = _plain(match["few"]), _plain(match["many"])
        led = (
            match["out"].lower() != "in"
            or match["every"]
            or _IN_LED.search(text[max(match.start() - 20, 0) : match.start()])
        )
        if few < many and led:
            yield match.start(), match.end(), few / many, SHARE
    for match in _CHANGE.finditer(text) if any(word in low for word in _CHANGE_WORDS) else ():
        yield match.start(), match.end(), _TIMES_IN_WORDS[str(match.lastgroup)], TIMES


def _plain(number: str) -> int:
    """A number of `_FEW` or `_MANY`."""
    low = number.lower()
    if low.startswith("a "):
        return 100 if low.endswith("hundred") else 1000
    return _NUMBERS.get(low) or int(low.replace(",", ""))
