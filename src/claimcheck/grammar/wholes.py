"""Shares of one whole, in a sentence that says that they are all of it ("60% ..., 25% ... and the remaining 15%")."""

import re
from dataclasses import dataclass
from itertools import combinations, pairwise

from claimcheck.grammar.amounts import PERCENT, SOME, Amount, amounts
from claimcheck.grammar.precision import band
from claimcheck.grammar.wordlist import WORD_START

_QUALIFIED = r"(?:(?:about|around|some|approximately|roughly|nearly|almost|just|over|under|a|an|mere|final|only) ){0,2}"
_REST = re.compile(
    rf"\b(?:the|its|their|with|a) (?:remaining|other|rest|remainder|balance|final|last)(?:,| of| \("
    rf"| being)? ?{_QUALIFIED}$",
    re.IGNORECASE,
)
# Of what the others got more than one reading is possible; the sum must be near the whole.
_OTHERS = re.compile(
    rf"\b(?:the|all the) (?:others?|rest|remainder) (?:for|gets?|got|makes? up|made up) {_QUALIFIED}$", re.IGNORECASE
)
_REST_BEHIND = re.compile(
    r"\)? (?:\([^()]{1,20}\) )?(?:(?:ma[dk]es?|making) up the (?:rest|remainder|balance)|the rest|the remainder|the balance"
    r"|the others|remaining|remain|remained)\b",
    re.IGNORECASE,
)
# "Die übrigen 15 %", "il restante 15%", "les 15 % restants"; and what compares, there.
_REST_ABROAD = re.compile(
    r"\b(?:(?:die|den) (?:übrigen|restlichen|verbleibenden)|(?:il|el|o) restante|de (?:overige|resterende))"
    r" (?:(?:rund|etwa|circa|ongeveer) )?$",
    re.IGNORECASE,
)
_REST_BEHIND_ABROAD = re.compile(r" restant(?:e?s)?\b", re.IGNORECASE)
_OTHERWISE_ABROAD = re.compile(
    r"[()]|\b(?:mehr|weniger|gegenüber|davon|vorjahr\w*|stieg\w*|gestiegen|sank\w*|wuchs\w*|fiel\w*|statt|jeweils|dont|contre"
    r"|hausse|baisse|plus|moins|chacun\w*|rispetto|più|meno|di cui|aument\w+|ciascun\w*|más|menos|frente|cada|mais|meer"
    r"|minder|waarvan|unter anderem|notamment|tra cui|entre otr\w+)\b",
    re.IGNORECASE,
)
_PARTED = re.compile(
    WORD_START + r"(?:consist(?:s|ed|ing)? (?:of|in)|(?:composed|made up|comprised) of|(?:was|were|is|are|be"
    r"|been) (?:equally )?(?:divided|split|distributed|broken"
    r" down|apportioned)|(?:divides|splits|breaks|broke) (?:down )?(?:into|between|as)|breakdown"
    r"|distribution (?:is|was)|shared (?:out )?(?:among|between)"
    r"|composition|the (?:energy|electricity|power|product|revenue|fuel) mix)\b",
    re.IGNORECASE,
)
_VOTED = re.compile(
    r"(?=.*\b(?:against|no|not|disagreed?|opposed?|rejected|dissatisfied|negative)\b)"
    r"(?=.*\b(?:abstain(?:ed|ing)|abstentions?|undecided|did not know|don[’']t know"
    r"|no opinion|neutral|unsure|not sure)\b)",
    re.IGNORECASE | re.DOTALL,
)
# Words that say that the shares are not all, not of one thing, or not at one time.
_OTHERWISE = re.compile(
    WORD_START + r"(?:includ\w+|such as|among (?:others|them)|e\.g\.|for example|mainly|mostly|especially|multiple"
    r"|several answers|more than one|overlap\w*"
    r"|could choose|respectively|(?<=[\w%,] )of (?:whom|which|these|those|them)\b(?!,)|while in|compared|up from"
    r"|down from|rose|fell|grew|increas\w+|declin\w+"
    r"|decreas\w+|growth|tax|interest|discount|margin|chance|probability|likel\w+|each|confidence|also|both"
    r"|or more|or less|followed by"
    r"|respondents could|at the time|versus|another|turnout|additional|on average|mean)\b",
    re.IGNORECASE,
)
# Before the first share it tells what the shares are of.
_OF_WHOM = re.compile(r"\bof (?:whom|which)\b", re.IGNORECASE)
_WHOLE = re.compile(r"\b[Oo]f (?:(?:the|its|their|our|these|those|all|a total of|all the) ){0,2}$")
_PART_OF = re.compile(r" (?:out )?of (?:(?:the|its|their|our|these|those|all) ){0,2}")
_TOTAL_GAP = re.compile(
    r"(?: (?:in|for|of|to|over|on|from)\b[^:;()\d]{1,50}"
    r"| (?:is|was|were|are|will be) (?:to be )?(?:split|divided|broken down|distributed|spent|shared)[^:;()\d]{0,40})?"
    r"(?:: | ?[—–] )"
)
_FRACTIONS = {
    "half": 50.0, "halves": 50.0, "third": 100 / 3, "quarter": 25.0, "fourth": 25.0, "fifth": 20.0, "sixth": 100 / 6,
    "eighth": 12.5, "tenth": 10.0,
}  # fmt: skip
_FRACTION = re.compile(
    r"\b(?:(?P<some>an?|one|two|three|four|remaining|other|final)[ -])?(?P<part>half|third|quarter|fourth|fifth"
    r"|sixth|eighth|tenth)s?"
    r"(?=[.,;)]|$| (?:of|to|for|is|are|was|were|goes?|went|ha[ds]|have|by|in|on|from|runs?|lives?|came|comes?"
    r"|sa(?:y|id)|voted|the)\b)",
    re.IGNORECASE,
)
_FEWEST, _MOST, _SUBSETS = 2, 10, 6
_PLAIN = re.compile(_QUALIFIED, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Whole:
    """Parts at `text[start:end]` that come to `total` and not to `stated` (100 for percentages).

    closed: the text says that the last part is the rest; else it only says that a whole is divided.
    """

    start: int
    end: int
    total: float
    stated: float
    unit: str
    closed: bool


def find(text: str) -> Whole | None:
    """The whole of a sentence (spaces are plain ones) whose parts do not come to it. Time is linear in the text."""
    found = list[Amount]()
    for each in amounts(text):
        if not found or each.start >= found[-1].end:
            found.append(each)
    return _percentages(text, found) or _fractions(text) or _counts(text, found) or _rest(text, found) or _sums(text, found)


def _percentages(text: str, found: list[Amount]) -> Whole | None:
    shares = [each for each in found if each.unit == PERCENT]
    if not _FEWEST <= len(shares) <= _MOST or any(_joined(text, a, b) for a, b in pairwise(shares)):
        return None
    closed = _closed(text, shares)
    others = bool(_OTHERS.search(text[max(shares[-1].start - 50, 0) : shares[-1].start])) or _closed_abroad(text, shares)
    if (
        not closed
        and not others
        and (len(shares) < 3 or not (_PARTED.search(text, 0, shares[0].start) or _VOTED.match(text)))
    ):
        return None
    if _OTHERWISE.search(_OF_WHOM.sub(" ", text[: shares[0].start]) + text[shares[0].start :]):
        return None
    if any(len(str(each.value)) > 8 for each in shares):
        return None
    bands = [band(text, each) for each in shares]
    if any(one.more or one.less for one in bands):
        return None
    slack = [(one.high - one.low) / 2 for one in bands]
    values = [float(each.value) for each in shares]
    total = sum(values)
    if any(
        abs(sum(values[i] for i in some) - 100) <= sum(slack[i] for i in some) + 0.01
        for some in _alone(len(values), closed or others)
    ):
        return None
    if not closed and not 80 <= total <= 130:
        return None
    return Whole(shares[0].start, shares[-1].end, total, 100, "%", closed or others)


def _alone(number: int, closed: bool) -> list[tuple[int, ...]]:
    """Which shares may be a whole by themselves: all; of those that a rest closes, the last ones ("of the 60% who voted,
    55% agreed, and the other 45% ..."); of few others, any two or more."""
    if closed:
        return [tuple(range(first, number)) for first in range(number - 1)]
    if number > _SUBSETS:
        return [tuple(range(number))]
    return [some for size in range(2, number + 1) for some in combinations(range(number), size)]


def _joined(text: str, first: Amount, second: Amount) -> bool:
    """Whether two amounts are the ends of a range ("from 5% to 10%", "5-10%")."""
    return bool(re.fullmatch(r" ?(?:-|–|—|to|or) ?|.{0,60}\bto (?:about |around )?", text[first.end : second.start]))


def _closed(text: str, shares: list[Amount]) -> bool:
    """Whether the last share is said to be the rest."""
    last = shares[-1]
    return bool(_REST.search(text[max(last.start - 50, 0) : last.start]) or _REST_BEHIND.match(text, last.end))


def _closed_abroad(text: str, shares: list[Amount]) -> bool:
    """Whether the last of three or more shares is said to be the rest, in German, French, Italian, Spanish or Dutch."""
    last = shares[-1]
    if len(shares) < 3 or _OTHERWISE_ABROAD.search(text):
        return False
    before = text[max(last.start - 50, 0) : last.start]
    return bool(_REST_ABROAD.search(before) or _REST_BEHIND_ABROAD.match(text, last.end))


def _fractions(text: str) -> Whole | None:
    """ "Half went to schools, a third to hospitals, and the remaining quarter to roads"."""
    folded = text.casefold()
    # Looking for the plain words first is many times faster than the pattern, and most sentences have none of them.
    parts = list(_FRACTION.finditer(text)) if any(word in folded for word in _FRACTIONS) else []
    if (
        not 3 <= len(parts) <= 6
        or "%" in text
        or _OTHERWISE.search(text)
        or not _REST.search(text[: parts[-1].start("part")])
    ):
        return None
    values = [_FRACTIONS[one["part"].lower()] * SOME.get((one["some"] or "").lower(), 1) for one in parts]
    total = sum(values)
    if abs(total - 100) < 1.5:
        return None
    return Whole(parts[0].start(), parts[-1].end(), total, 100, "%", closed=True)


def _counts(text: str, found: list[Amount]) -> Whole | None:
    """ "Of the 120 members, 70 agreed, 30 did not and the other 25 abstained"."""
    found = [each for each in found if not re.fullmatch(r"(?:1[5-9]|20)\d\d", text[each.start : each.end])]
    if not 3 <= len(found) <= _MOST or not _WHOLE.search(text[: found[0].start]) or not _closed(text, found):
        return None
    whole, parts = found[0], found[1:]
    plain = all(each.noun is not None or not each.unit for each in found) and whole.noun is not None
    if not plain or _OTHERWISE.search(text) or any(band(text, each).about for each in found):
        return None
    total, stated = float(sum(each.value for each in parts)), float(whole.value)
    if any(sum(float(parts[i].value) for i in some) == stated for some in _alone(len(parts), closed=True)):
        return None
    return Whole(whole.start, found[-1].end, total, stated, "", closed=True)


def _rest(text: str, found: list[Amount]) -> Whole | None:
    """ "48 of the 54 signatories agreed; the other six did not"."""
    for place, (part, whole) in enumerate(pairwise(found)):
        after = found[place + 2 :]
        if not after or part.unit or whole.noun is None or not _PART_OF.fullmatch(text, part.end, whole.start):
            continue
        if not _closed(text, after) or any(each.noun is None and each.unit for each in after) or _OTHERWISE.search(text):
            return None
        if any(band(text, each).about for each in (part, whole, *after)) or part.value >= whole.value:
            return None
        values, stated = [float(each.value) for each in (part, *after)], float(whole.value)
        if stated in {sum(values), values[0] + values[-1]}:
            return None
        return Whole(part.start, after[-1].end, sum(values), stated, "", closed=True)
    return None


def _sums(text: str, found: list[Amount]) -> Whole | None:
    """ "€95 million: €50 million for schools, €30 million for roads and €20 million for parks"."""
    found = [each for each in found if re.fullmatch(r"[A-Z]{3}", each.unit)]
    for place, whole in enumerate(found[:-2]):
        gap = _TOTAL_GAP.match(text, whole.end)
        parts = found[place + 1 :]
        if gap is None or gap.end() > parts[0].start or len(parts) > _MOST:
            continue
        if any(each.unit != whole.unit or each.value >= whole.value for each in parts) or _OTHERWISE.search(text):
            return None
        if not re.search(r"\band\b", text[parts[-2].end : parts[-1].start]) or not _PLAIN.fullmatch(
            text, gap.end(), parts[0].start
        ):
            return None
        bands = [band(text, each) for each in (whole, *parts)]
        total, stated = float(sum(each.value for each in parts)), float(whole.value)
        slack = sum((one.high - one.low) / 2 for one in bands)
        if any(one.more or one.less for one in bands) or abs(total - stated) <= slack or total < stated * 0.8:
            return None
        return Whole(whole.start, parts[-1].end, total, stated, whole.unit, closed=False)
    return None
