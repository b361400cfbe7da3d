"""Numbers as they stand in prose, in digits ("1,500", "1 500", "1.5", "1,5") or in words ("twenty-seven")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.grammar import scales
from claimcheck.grammar.tongues import tongues
from claimcheck.grammar.wordlist import words

_SMALL = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_WORD = "|".join(sorted([*_SMALL, *_TENS, *_SCALES, "dozen"], key=len, reverse=True))

# A hostile run of ten thousand digits is no number that anybody states; it would cost quadratic time to convert.
_LONGEST = 24

_NUMBER = re.compile(
    # The second part are the letters that a number begins with: asking for them first saves a third of the time.
    r"(?<![\w.,/:#§+\\'’])(?=[\dabdefhmnost])(?<![^\d\s]-)(?:"
    r"(?P<digits>\d{1,3}(?:[,.'’ ]\d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,]\d+)?[¼½¾⅓⅔]?)"
    rf"|(?P<words>(?:half\s+)?(?:an?\s+(?=hundred|thousand|million|billion|trillion|dozen))?(?:{_WORD})"
    rf"(?:(?:-|\s+|(?:(?<=hundred)|(?<=thousand)|(?<=million))\s+and\s+)(?:{_WORD}))*)"
    r"(?:\s+and\s+a\s+half\s+(?P<halved>thousand|million|billion|trillion))?(?!(?!fold\b)\w|'s|’s)"
    r")",
    re.IGNORECASE,
)
_QUARTERS = {"¼": Decimal("0.25"), "½": Decimal("0.5"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3}
# "1.687" and "1,687" are a thousand times the other in English and in the languages that group by points.
_EITHER = re.compile(r"\d{1,3}[.,]\d{3}")
_SIGNS = frozenset(
    words("""
    il lo la le gli di del della dei nel nella da un una der die das und des dem den im von zum zur für les du aux el los las
    en os do dos das het een van
    """)
)
_SWAPPED = str.maketrans(".,", ",.")
_CONTINENTAL = frozenset({"de", "it", "es", "pt", "nl", "fr"})
_TOKEN = re.compile(r"[a-z]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `text[start:end]`. `in_words` says how it is written; `grouped` that it has thousands separators."""

    start: int
    end: int
    value: Decimal
    in_words: bool
    grouped: bool = False


def numbers(text: str) -> Iterator[Number]:
    """Every number from left to right; spaces are plain ones. Digits glued to letters ("G7", "F-35") are a name."""
    last, continental = -1, None
    for match in _NUMBER.finditer(text):
        hyphened = text[match.start() - 1 : match.start()] == "-" and match.start() - 1 != last
        if match["words"]:
            value, end = _from_words(match["words"])
            if match["halved"] and value is not None and value < 100 and end == len(match["words"]):
                value, end = (value + Decimal("0.5")) * _SCALES[match["halved"].lower()], match.end() - match.start()
            if value is not None:
                yield Number(match.start(), match.start() + end, value, in_words=True)
            continue
        digits, last = match["digits"], -1
        if (
            not hyphened
            and len(digits) <= _LONGEST
            and not (text[match.end() : match.end() + 1].isalnum() and _glued(text, match.end()))
        ):
            last = match.end()
            if _EITHER.fullmatch(digits):
                continental = _continental(text) if continental is None else continental
                digits = digits.translate(_SWAPPED) if continental else digits
            yield Number(match.start(), last, _from_digits(digits), in_words=False, grouped=_grouped(digits))


def _continental(text: str) -> bool:
    """Whether a text is in a language that writes the comma before decimals, as far as its small words tell."""
    if _SIGNS.isdisjoint(text.lower().split()):  # it costs a tenth of asking, and of English sentences few have one
        return False
    known = tongues(text)
    return bool(known) and known <= _CONTINENTAL


def _glued(text: str, end: int) -> bool:
    """Whether letters behind the digits make a name of them ("5G", "3D"); a scale, unit or ordinal is judged elsewhere."""
    return not _SUFFIX.match(text, end)


# Scales and units that may stand without a space: "$2.5bn", "40km", "10x".
_SUFFIX = re.compile(
    rf"(?:{scales.SUFFIXES}|x|[kcmn]?m[²³]?|kg|[kMGT]?Wh?|[MG]t|ha|pp|bps?|percent|%|euros?|yen)\b", re.IGNORECASE
)


def _grouped(digits: str) -> bool:
    if digits.isdecimal() or digits.startswith("0"):
        return False
    return re.search(r"\d[,'’ ]\d{3}(?!\d)|\d\.\d{3}\.\d{3}", digits) is not None


def _from_digits(digits: str) -> Decimal:
    """The last of two different separators is the decimal one; a single comma is one unless three digits follow it."""
    if digits.isdecimal():
        return Decimal(digits)
    if part := _QUARTERS.get(digits[-1]):
        return _from_digits(digits[:-1]) + part
    plain = re.sub(r"['’ ]", "", digits)
    if "," in plain and "." in plain:
        decimal = max(plain.rfind(","), plain.rfind("."))
        whole = re.sub(r"[.,]", "", plain[:decimal])
        return Decimal(f"{whole}.{plain[decimal + 1 :]}")
    if plain.count(".") > 1:
        return Decimal(plain.replace(".", ""))
    if "," in plain and (plain.startswith("0,") or not re.fullmatch(r"\d{1,3}(?:,\d{3})+", plain)):
        return Decimal(plain.replace(",", ".", 1).replace(",", ""))
    return Decimal(plain.replace(",", ""))


def _from_words(words: str) -> tuple[Decimal | None, int]:
    """Value, and the length of the part that is one number: "two three" ends after "two"."""
    tokens = [(token.group().lower(), token.end()) for token in _TOKEN.finditer(words)]
    half = tokens[0][0] == "half"
    total, current, ceiling, end = 0, 0, 10**15, 0
    seen = False
    for word, stop in tokens:
        if word in {"half", "a", "an", "and"}:
            current = 1 if word in {"a", "an"} else current
            continue
        step = _step(word, current, seen)
        if step is None:
            break
        if word in _SCALES and _SCALES[word] >= 1000:
            if _SCALES[word] >= ceiling:
                break
            ceiling = _SCALES[word]
            total, current = total + step, 0
        else:
            current = step
        end, seen = stop, True
    if not seen:
        return None, 0
    value = Decimal(total + current)
    return (value / 2 if half else value), end


def _step(word: str, current: int, seen: bool) -> int | None:
    """What the number under way becomes with one more word; None where that word cannot go on with it."""
    if word == "dozen":
        return max(current, 1) * 12
    if word in _SCALES:
        if word == "hundred" and not 0 < current < 100:
            return None if seen else 100
        return max(current, 1) * _SCALES[word]
    if word in _TENS:
        return current + _TENS[word] if current % 100 == 0 else None
    fits = current % 100 == 0 or (current % 10 == 0 and current % 100 >= 20 and _SMALL[word] < 10)
    return current + _SMALL[word] if fits else None
