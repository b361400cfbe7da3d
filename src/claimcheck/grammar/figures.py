"""Figures in prose: money, percentages, multiples, shares, measures and counts, with value and unit.

No figures: years written as bare four digits, names ("G7", "Article 9", "Boeing 737"), times of day, "one" alone, ordinals,
words that point back ("these two countries", "both"). Other dates are not known here: a caller leaves out what overlaps one.
"""

import re
from dataclasses import dataclass

from claimcheck.grammar.amounts import Amount, amounts, shares
from claimcheck.grammar.numbers import Number
from claimcheck.grammar.wordlist import WORD_START


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure at `text[start:end]`. unit: an ISO 4217 code, percent, percentage-point, times, share, or the singular noun.

    `noun`: where the counted noun begins and ends. `backward`: the words point to things named before ("the two
    countries"); they head a list where one follows, and state nothing alone. `about`: of a count, that it is a
    bound, an approximation, or a part of a larger number.
    """

    start: int
    end: int
    text: str
    value: float
    unit: str
    noun: tuple[int, int] | None = None
    backward: bool = False
    about: bool = False


# Words before digits that make them the number of something printed, not of something counted.
_LABEL = re.compile(
    r"(?:\b(?:articles?|arts?|sections?|secs?|chapters?|ch|paragraphs?|paras?|pages?|pp?|nos?|numbers?|vols?|volumes?"
    r"|figures?|figs?"
    r"|tables?|box|boxes|parts?|annex|annexes|appendix|appendices|titles?|rules?|resolutions?|directives?|regulations?"
    r"|phases?"
    r"|steps?|levels?|tiers?|types?|pillars?|items?|questions?|notes?|footnotes?|clauses?|lines?|days?|weeks?|grades?"
    r"|class|category"
    r"|version|v|clusters?|protocols?|schedules?|exhibits?|lots?|options?|goals?|sdgs?|targets?|recommendations?"
    r"|principles?|cases?"
    r"|docket|rooms?|flights?|routes?|highways?|units?|scopes?|stages?|rounds?|series|group|zone|block|cf|id|mark|mk"
    r"|stat|cong|l)"
    r"\.?|[§#№]) ?$",
    re.IGNORECASE,
)
_LONGEST_LABEL = len(" recommendations. ")
# A name before digits owns them ("Boeing 737"); a capital that only opens the sentence is no name.
_NAMED = re.compile(r"(?<![.!?:;,“\"(—–]) [A-Z][\w’'.&-]* $|(?<!\w)[A-Z]{2,6} $")
# The first number of a range ("SP 800-53 controls"): what stands before it matters to both.
_RANGE = re.compile(r"(?<!\d)\d{1,9}[-–]$")
_NEAR = re.compile(r"\b(?:these|those|both|said|such)(?: \w+)? $", re.IGNORECASE)
_DEFINITE = re.compile(
    r"(?:\b(?:the|its|their|our|his|her|your|all)|['’]s|s['’])(?: (?:other|same|first|last|latter|former|remaining))? $",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    WORD_START + r"(?:at least|at most|more than|less than|fewer than|over|under|nearly|almost|some|approximately"
    r"|(?<!asked )(?<!asks )(?<!ask )(?<!speaks )(?<!talk )(?<!talks )(?<!talked )(?<!concerned )(?<!worried )"
    r"(?<!know )about"
    r"|(?<!built )(?<!centred )(?<!centered )(?<!organised )(?<!organized )(?<!structured )(?<!revolves )around"
    r"|roughly|up to"
    r"|as many as|exceeding|circa|ca?\.|or) (?:the )?$",
    re.IGNORECASE,
)
_PICKED = re.compile(
    WORD_START
    + r"(?:one|two|three|four|five|six|some|many|most|any|several|either|each|none|\d+) of (?:(?:the|its|their|our"
    r"|only) ){0,2}$",
    re.IGNORECASE,
)
_QUANTITY = re.compile(
    WORD_START
    + r"(?:from|to|than|about|around|approximately|nearly|almost|exceed(?:ed|ing|s)|reach(?:ed|ing|es)|total(?:ed|led"
    r"|ing|ling|s)?"
    r"|numbered|(?:total|average|maximum|minimum|record|high|low|score|index|staff|crew|population|number) of) $",
    re.IGNORECASE,
)
# Decimals before a plural are as often a version ("the administration 2.0 adopts"): a word must say that an amount comes.
_AMOUNTS = re.compile(
    WORD_START
    + r"(?:of|with|average[ds]?|at|by|has|have|had|is|was|were|are|from|to|than|about|around|nearly|almost|over|some|and) $",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"$|[.,;:)](?!\d)| (?:to|and|in|by|on|over|from|at|after|last|this|since|before|with|while|but|per|as)\b"
)
_SENDS = re.compile(
    WORD_START + r"(?:sent|deployed|some|about|around|over|nearly|almost|than|all|of|with|to|has|had|have|were|was|are) $",
    re.IGNORECASE,
)
_SPACES, _HYPHENS = "\n\r\t\u00a0\u2002\u2003\u2007\u2009\u200a\u202f", "‑‐"
_PLAIN = str.maketrans(_SPACES + _HYPHENS, " " * len(_SPACES) + "-" * len(_HYPHENS))
_ODD = re.compile(f"[{_SPACES}{_HYPHENS}]")
# How far back a word may stand that matters to a number.
_BACK = 40


def find(text: str) -> list[FoundFigure]:
    """The figures of a sentence or paragraph, from left to right, none overlapping. Time is linear in the text."""
    return [figure for figure in find_all(text) if not figure.backward]


def find_all(text: str) -> list[FoundFigure]:
    """As `find`, with the counts that only point back ("the two ministers")."""
    plain = plain_spaces(text)
    found = [FoundFigure(start, end, text[start:end], value, unit) for start, end, value, unit in shares(plain)]
    for amount in amounts(plain):
        before = plain[max(amount.start - _BACK, 0) : amount.start]
        if _states(plain, before, amount):
            found.append(_figure(text, before, amount))
    found.sort(key=lambda figure: figure.start)
    kept: list[FoundFigure] = []
    for figure in found:
        if not kept or figure.start >= kept[-1].end:
            kept.append(figure)
    return kept


def plain_spaces(text: str) -> str:
    """The text with plain spaces and hyphens, of the same length."""
    return text.translate(_PLAIN) if _ODD.search(text) else text


def _states(text: str, before: str, amount: Amount) -> bool:
    """Whether a number says how many or how much, and is neither a name, nor a year, nor printed on something."""
    number = amount.number
    before = _RANGE.sub("", before) if before.endswith(("-", "–")) else before
    if amount.unit and amount.noun is None:
        return not _proper(text, before, number)
    if number.value == 1 and amount.scale == 1:
        return False
    if number.in_words:
        named = _proper(text, before, number)
        return not named and (amount.noun is not None or number.value >= 100 or _heads_list(text, amount))
    if amount.scale > 1 or number.grouped:
        return True
    if _LABEL.search(before[-_LONGEST_LABEL:]) or _named(before):
        return False
    if not text[number.start : number.end].isdecimal() and not _AMOUNTS.search(before):
        return False
    if _year(number):
        return amount.noun is not None and not amount.noun.modified and bool(_SENDS.search(before))
    return amount.noun is not None or bool(_QUANTITY.search(before) and _ALONE.match(text, amount.end))


def _named(before: str) -> bool:
    """Whether a name stands right before digits; most words there have no capital, which is seen at once."""
    last = before[:-1].rpartition(" ")[2]
    return last != last.lower() and _NAMED.search(before) is not None


def _proper(text: str, before: str, number: Number) -> bool:
    """A number word with a capital inside a sentence is part of a name ("the Five Eyes")."""
    inside = before.rstrip()
    return number.in_words and text[number.start].isupper() and bool(inside) and inside[-1] not in '.!?:;“"‘('


def _year(number: Number) -> bool:
    return number.end - number.start == 4 and 1500 <= number.value <= 2100 and number.value == int(number.value)


def _heads_list(text: str, amount: Amount) -> bool:
    """ "the other three (United States, United Kingdom, France)"."""
    return text.startswith((" (", ": ", "—"), amount.end) and 1 < amount.value <= 20


def _figure(text: str, before: str, amount: Amount) -> FoundFigure:
    few = amount.value < 10 and amount.scale == 1
    modified = amount.noun is not None and amount.noun.modified
    backward = False
    if amount.number.in_words and few and (amount.noun is not None or not amount.unit):
        definite = bool(_DEFINITE.search(before)) and (amount.value == 2 or not modified)
        backward = not amount.unit or definite or bool(_NEAR.search(before))
    counts = amount.noun is not None or not amount.unit
    about = counts and bool(_ABOUT.search(before) or _PICKED.search(before))
    noun = (amount.noun.start, amount.noun.end) if amount.noun is not None else None
    return FoundFigure(
        amount.start, amount.end, text[amount.start : amount.end], float(amount.value), amount.unit, noun, backward, about
    )
