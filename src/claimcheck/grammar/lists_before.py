"""Counted lists without a colon: "a, b and c are the three criteria", "the three criteria are a, b and c"."""

import re

from claimcheck.grammar.figures import FoundFigure
from claimcheck.grammar.list_items import NAME, split

# What may stand between the last item and the number; with a comma alone both are one part of the sentence.
_BEFORE = re.compile(
    r"(?P<verb> (?:are|were|form|formed|make up|made up|constitute|remain)(?: all)?|[,:;—–-]? ?(?:these|those"
    r"|they) (?:are|were))"
    r" (?:the|its|their|our|his|her)(?: (?:only|same|main))? $|(?P<comma>,) (?:the|its|their|all)(?: only)? $",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(r", (?:and|or|the)\b|,[^,]{1,60},[^,]{0,60}\band\b", re.IGNORECASE)
_COPULA = re.compile(r"(?: (?:of|in|for|to|behind|on|from)\b[^:;,()—]{1,60})? (?:are|were) (?!not\b|also\b|all\b|as\b)")
_LONGEST = 240
_WORDS = 4
# An item that may say what something is like, or where, and not what it is.
_QUALITY = re.compile(
    r"(?:(?:very|too|so|more|less|most|both|not|only|equally|largely) .*|\S*(?:ous|ive|ful|less|able|ible|ic|ed"
    r"|ing|ly|al|ent|ant)"
    r"|clear|simple|new|old|large|small|rich|poor|weak|strong|vague|modest|distinct|separate|equal|similar|free"
    r"|open|safe|high|low|short|fair|long|hard|easy|good|bad|wide"
    r"|(?:in|at|on|by|from|under|for|with|to|of|near|within|among) .*)",
    re.IGNORECASE,
)


def before(text: str, figure: FoundFigure) -> tuple[int, int, list[str]] | None:
    """The list that opens the sentence and is counted behind: where it begins and ends, and its items."""
    head = text[: figure.start]
    match = _BEFORE.search(head[-40:]) if len(head) <= _LONGEST and "," in head else None
    if match is None or (match["comma"] and _FOLLOWED.search(text, figure.end)):
        return None
    end = max(len(head) - 40, 0) + match.start()
    items = items_of(head[:end], figure)
    return (0, end, items) if items else None


def after(text: str, figure: FoundFigure) -> tuple[int, int, list[str]] | None:
    """The list behind "the three criteria are", which must run to the end of the sentence."""
    match = _COPULA.match(text, figure.end)
    if (
        match is None
        or len(text) - match.end() > _LONGEST
        or text[max(figure.start - 4, 0) : figure.start].lower() != "the "
    ):
        return None
    body = text[match.end() :].rstrip().rstrip(".")
    items = items_of(body, figure)
    return (match.end(), match.end() + len(body), items) if items else None


def items_of(body: str, figure: FoundFigure) -> list[str] | None:
    """The items of a text that is but a list: three short things or more, names or none a quality of what is counted."""
    if re.search(r"[;:()—–]", body):
        return None
    items = split(body, int(figure.value), closed=True)
    if items is None or len(items) < 3 or any(len(item.split()) > _WORDS for item in items):
        return None
    names = [bool(NAME.fullmatch(item)) for item in items]
    if all(names[1:]):
        return items
    qualities = sum(bool(_QUALITY.fullmatch(item)) for item in items)
    return items if not any(names[1:]) and qualities * 3 < len(items) else None
