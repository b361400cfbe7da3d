"""Changes that a sentence states twice: from what to what, and by how much ("rose from 40 to 50, by 25%")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.grammar import change_factors
from claimcheck.grammar.amounts import BASIS_POINT, PERCENT, POINT, TIMES, Amount, amounts
from claimcheck.grammar.change_words import FALLS, NOUN, QUALIFIED, RISES, TIME, direction, yearly

_FROM = re.compile(rf"\bfrom {QUALIFIED}$", re.IGNORECASE)
_TO = re.compile(rf"\bto {QUALIFIED}$", re.IGNORECASE)
# Between the second value and the change; and what may stand behind the change.
_JOINT = re.compile(
    rf"(?: (?:an?|per) \w{{1,16}})?{TIME}(?:,| \(| ?[—–] ?| -|;|:)? ?(?:that is,? |i\.e\.,? |which is "
    rf"|which means |meaning )?"
    rf"(?:(?:or|by|up|down|plus|representing|marking|making|for|equivalent to|equal to|corresponding to"
    rf"|amounting to|with|thus|hence) ){{0,2}}"
    rf"(?:(?:an?|the) )?(?:{NOUN} (?:of|by) )?{QUALIFIED}[+−–-]?$",
    re.IGNORECASE,
)
_KEYED = re.compile(rf"\b(?:i\.e\.|or|by|up|down|plus|{NOUN} of)(?!\w)|[+−–-]$", re.IGNORECASE)
_ENDS = re.compile(
    rf"(?: {NOUN})?(?: (?:overall|in total|in all|more|less|higher|lower))?(?:$|[.,;:)—–]| (?:in|over|within"
    rf"|since|during|between|compared|and|but"
    r"|while|after|on the)\b)",
    re.IGNORECASE,
)
_LEADS = re.compile(
    rf"(?: {NOUN})?(?: (?:in|of|for|over|since|during|between|within|on)\b[^,;:()]{{1,60}})?[,;]? ?\(?$", re.IGNORECASE
)
_VERBED = re.compile(rf"\b(?:{RISES}|{FALLS})(?: by)? {QUALIFIED}$", re.IGNORECASE)
# "(+20%)", "−5 points": the sign belongs to the number. "(2022)" behind a value only says when.
_SIGN = re.compile(r"(?<=[\s(])[+−–-](?=\d)")
_WHEN = re.compile(r" \((?:in |FY ?)?(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?\)")
_AGAINST = re.compile(
    rf"(?:,|{TIME},?)? ?(?:against|compared (?:to|with)|versus|vs\.?|up from|down from) {QUALIFIED}"
    rf"|[^;:(),\d]{{0,80}}, (?:up|down) from {QUALIFIED}",
    re.IGNORECASE,
)
_RANKED = re.compile(
    r"\b(?:rank\w*|place[ds]?|position|spot|from grade|score[ds]?|odds|ratio of|age[ds]?|minutes?|hours?|o['’]clock)\b",
    re.IGNORECASE,
)
_OR = re.compile(rf",? (?:or|i\.e\.|that is),? {QUALIFIED}| \({QUALIFIED}", re.IGNORECASE)
_BREAK = re.compile(r"[;:()]|\bwhile\b|\bwhereas\b|\bbut\b|\bfrom\b")
_REACH = 90
_RATES = frozenset({PERCENT, POINT, BASIS_POINT, TIMES})


@dataclass(frozen=True, slots=True)
class Change:
    """`old` became `new`, and `stated` says by how much; of a multiple in one word ("doubled") `factor` does.

    up: the direction that the words give, None where they give none or both. `start:end`: the stretch that says it.
    factor_bound: "more", "less" or "about" before such a word.
    """

    start: int
    end: int
    old: Amount
    new: Amount
    stated: Amount | None
    factor: float = 0.0
    factor_bound: str = ""
    up: bool | None = None


def find(text: str) -> Iterator[Change]:
    """The changes of a sentence (spaces are plain ones), each at most once. Time is linear in the text."""
    found = list[Amount]()
    text = _WHEN.sub(lambda match: " " * len(match.group()), text)
    for each in amounts(_SIGN.sub(" ", text)):
        if not _year(text, each) and (not found or each.start >= found[-1].end):  # the "million" of "40 million" is none
            found.append(each)
    for place, (first, second) in enumerate(pairwise(found)):
        if (pair := _pair(text, first, second)) is None or _RANKED.search(text, max(first.start - 60, 0), second.end + 20):
            continue
        old, new = pair
        before = found[place - 1] if place else None
        after = found[place + 2] if place + 2 < len(found) else None
        yield from _stated(text, old, new, before, after)
        if after is not None and place + 3 < len(found):
            yield from _restated(text, old, new, after, found[place + 3])
    for place in range(len(found) - 2):
        yield from _against(text, *found[place : place + 3])
        yield from _versus(text, *found[place : place + 3])


def _stated(text: str, old: Amount, new: Amount, before: Amount | None, after: Amount | None) -> Iterator[Change]:
    """The change that is stated beside "from 40 to 50", before it or behind it, in figures or in a word."""
    start, end = min(old.start, new.start), max(old.end, new.end)
    start -= len("from ") if text.endswith("from ", 0, start) else 0
    up = direction(text[max(start - 60, before.end if before else 0) : start])
    ascending = old.start < new.start
    factor = change_factors.before(text, start, old.start) if ascending else change_factors.before_new(text, new.start)
    if factor:
        yield Change(factor.start, end, old, new, None, factor.value, factor.bound)
        return
    if factor := change_factors.behind(text, end):
        yield Change(start, factor.end, old, new, None, factor.value, factor.bound)
        return
    if after is not None and after.start - end <= _REACH and _follows(text, end, after, new):
        way = direction(text[end : after.end + 25])
        yield Change(start, after.end, old, new, after, up=up if way is None else way if up in {None, way} else None)
    elif before is not None and start - before.end <= _REACH and _leads(text, before, start, new):
        yield Change(before.start, end, old, new, before, up=direction(text[max(before.start - 40, 0) : start]))
    elif up is not None and old.unit and new.unit:
        yield Change(start, end, old, new, None, up=up)


def _restated(text: str, old: Amount, new: Amount, first: Amount, second: Amount) -> Iterator[Change]:
    """The percentage behind a difference: "from €216 billion to €397 billion, an increase of €181 billion or 84%"."""
    end = max(old.end, new.end)
    told = second.unit == PERCENT != first.unit and new.unit != PERCENT and first.start - end <= _REACH
    if told and _OR.fullmatch(text, first.end, second.start) and _follows(text, end, second, new, first.start):
        start = min(old.start, new.start)
        yield Change(start, second.end, old, new, second, up=direction(text[end : first.start]))


def _pair(text: str, first: Amount, second: Amount) -> tuple[Amount, Amount] | None:
    """Which is the old value and which the new, of two that stand side by side: "from 40 to 50", "to 50 from 40"."""
    gap = text[first.end : second.start]
    if len(gap) > _REACH or (first.unit and second.unit and first.unit != second.unit):
        return None
    head = text[max(first.start - 40, 0) : first.start]
    if _FROM.search(head) and _TO.search(gap) and not _BREAK.search(gap):
        return first, second
    if _TO.search(head) and _FROM.search(gap) and not _BREAK.search(_FROM.sub("", gap)):
        return second, first
    return None


def _follows(text: str, end: int, change: Amount, new: Amount, until: int | None = None) -> bool:
    """Whether `change` is that from the old value to the new one, which end at `end`; its words begin at `until`."""
    gap = re.sub(r" +(?=[ ,])", "", text[end : change.start if until is None else until])
    if not _JOINT.fullmatch(gap) or not _ENDS.match(text, change.end) or yearly(text, end, change.end):
        return False
    keyed = _KEYED.search(gap) or re.match(rf"[ -]{NOUN}", text[change.end : change.end + 40], re.IGNORECASE)
    return bool(keyed) and _measures(change, new)


def _leads(text: str, change: Amount, start: int, new: Amount) -> bool:
    """Whether the amount before "from 40 to 50" is the change: "rose by 25% from", "a 25% increase in exports, from"."""
    gap = re.sub(r"(?:\bfrom|\bto) ?[^\d]{0,25}$", "", text[change.end : start])
    verb = _VERBED.search(text[max(change.start - 50, 0) : change.start])
    noun = re.match(rf"[ -]{NOUN}", gap, re.IGNORECASE) or re.search(
        rf"{NOUN} of {QUALIFIED}$", text[max(change.start - 60, 0) : change.start], re.IGNORECASE
    )
    return (
        bool((verb or noun) and _LEADS.fullmatch(gap)) and _measures(change, new) and not yearly(text, change.start, start)
    )


def _measures(change: Amount, new: Amount) -> bool:
    """Whether an amount may be the difference of two others: a rate, or of their own unit and kind."""
    points = change.unit == "point" and new.unit == PERCENT
    return change.unit in _RATES or points or (bool(change.unit) and change.unit == new.unit and change.noun is None)


def _against(text: str, new: Amount, change: Amount, old: Amount) -> Iterator[Change]:
    """ "50 million in 2020, up 25% from 40 million in 2019"."""
    gap, back = text[new.end : change.start], text[change.end : old.start]
    if (
        change.unit != PERCENT
        or new.unit != old.unit
        or not new.unit
        or new.unit in _RATES
        or len(gap) > _REACH
        or len(back) > 40
    ):
        return
    way = re.search(
        rf"(?:,| and| or)? (?:(?P<way>up|down)(?: by)? {QUALIFIED}"
        rf"|(?:an?|the) (?P<noun>{NOUN}) of {QUALIFIED}|\(?(?P<sign>[+−–-]))$",
        gap,
        re.IGNORECASE,
    )
    if way is None or not re.fullmatch(
        rf" (?:from|on|compared (?:to|with)|against|over|versus) {QUALIFIED}", back, re.IGNORECASE
    ):
        return
    if _TO.search(text[max(new.start - 40, 0) : new.start]) and "from" in text[max(new.start - 90, 0) : new.start]:
        return
    if not _BREAK.search(gap[: way.start()]) and not yearly(text, change.start, old.end):
        yield Change(
            new.start,
            old.end,
            old,
            new,
            change,
            up=direction(way.group()) if way["noun"] else (way["way"] or way["sign"]).lower() in {"up", "+"},
        )


def _versus(text: str, new: Amount, old: Amount, change: Amount) -> Iterator[Change]:
    """ "50 million in 2023, against 40 million in 2022 (+25%)"."""
    gap = text[new.end : old.start]
    compared = new.unit == old.unit != "" and len(gap) <= _REACH and _AGAINST.fullmatch(gap)
    if not compared or _TO.search(text[: new.start][-40:]) or change.start - old.end > _REACH:
        return
    if _follows(text, old.end, change, new):
        yield Change(new.start, change.end, old, new, change, up=direction(text[old.end : change.end + 25]))


def _year(text: str, amount: Amount) -> bool:
    """A bare year states no value, though it may stand where a range begins ("in 2010 to €50 million")."""
    written = text[amount.start : amount.end]
    return len(written) == 4 and written.isdecimal() and 1500 <= int(written) <= 2100
