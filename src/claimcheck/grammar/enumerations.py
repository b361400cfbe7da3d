"""Counted lists: a number, a noun, and the things it promises ("four pillars: a; b; c; and d"), where the list is sure."""

import re
from dataclasses import dataclass

from claimcheck.grammar import lists_before, promises
from claimcheck.grammar.figures import FoundFigure
from claimcheck.grammar.list_heads import ABSTRACT
from claimcheck.grammar.list_items import NAME, labelled, outside, parallel, split
from claimcheck.grammar.nouns import plural
from claimcheck.grammar.word_pairs import PAIRS


@dataclass(frozen=True, slots=True)
class FoundList:
    """A figure that heads a list, and the list's items at `text[start:end]`. `sure`: they can be told apart in one way."""

    figure: FoundFigure
    start: int
    end: int
    items: tuple[str, ...]
    sure: bool = True


_INTRODUCTION = re.compile(
    r"(?P<colon>:)\s|(?P<dash>\s?(?:[—–]|--)\s?|\s-\s)|(?P<paren>\s\()|,?\s(?P<namely>namely|viz\.|that is"
    r"|i\.e\.)[,:]?\s|(?P<comma>,\s)",
    re.IGNORECASE,
)
# "Two schools of thought:" speaks of the schools.
_OF = re.compile(r"(?: of [\w’'-]+(?: [\w’'-]+)?)?")
_NAMELY = re.compile(r"(?:namely|viz\.|that is(?: to say)?|i\.e\.)[,:]?\s", re.IGNORECASE)
_OPEN_ENDED = re.compile(
    r"\be\.g\.|\b(?:includ(?:ing|es?|ed)|such as|for example|for instance|among (?:others|other|them)|inter alia|etc"
    r"|and so (?:on|forth)|and others"
    r"|and more|notably|especially|particularly|in particular|most notably|starting with|beginning with|above all"
    r"|like)\b|\.\.\.|…",
    re.IGNORECASE,
)
# What may stand between the noun and the list: a complement of the noun, or "are as follows".
_GAP = re.compile(
    r"(?: (?:of|in|for|to|that|which|on|within|at|from|between|under|by|with|behind|among|\w+ing|\w+ed|based|key"
    r"|worth)\b[^:;()—]*)?",
    re.IGNORECASE,
)
_COPULA = re.compile(r" (?:are|were|stand out|follow|emerge)(?: (?:the following|as follows|these))?", re.IGNORECASE)
# A short predicate of the counted things themselves: "Five cities were hit:", "Eight nations took part:".
_PREDICATE = re.compile(
    r" (?:(?:are|were|have been|had been|will be|can be) (?:\w+ly )?\w{3,16}(?: (?:in|by|at|for|here|to) [\w ]{1,30})?"
    r"|took part|take part|signed|joined|attended|participated?|abstained|met|stands? out|stood out|emerged?"
    r"|remain(?:ed)?|matter(?:ed)?|arise|arose|appl(?:y|ies)"
    r"|apply|applied|qualif(?:y|ied)|compete[ds]?|responded|ratified|voted (?:for|against|in favour))(?: here| (?:in|at"
    r"|on) [\w ]{1,20})?"
)
# What the counted did, where names follow: "Five ministers resigned last night:".
_DID = re.compile(
    r" (?!and\b|or\b|of\b|to\b|who\b|which\b|that\b|later\b|after\b|before\b|ago\b|in\b|on\b)[\w’'-]+"
    r"(?: (?!and\b|or\b|who\b|which\b|that\b)[\w’'-]+){0,6}"
)
_STRICT_GAP = re.compile(r"(?: (?:of|in|for|from|at|on|within)\b[^:;()—,]*)?", re.IGNORECASE)
_CAPITAL = re.compile(r"[“\"‘']?(?:the )?[A-Z]")
_INITIALS_LAST = re.compile(r"\b[A-Z]\.[A-Z]\.$")
_COUNTED = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|several|some|many)\s(?!of\b|that\b)", re.IGNORECASE
)
# "Mod1 to Mod5" is more than one; and what begins like this is a remark.
_SERIES = re.compile(r"\w\d ?(?:-|–|to) ?\w*\d|\bthrough\b")
_NO_LIST = re.compile(r"(?:and|or|but|not|see|which|where|i\.e\.|that is|here|in|as|for)\b", re.IGNORECASE)
# Characters between a noun and its list, and words of an item, beyond which a list that does not match may be none.
_NEAR, _SHORT, _CLAUSE = 30, 4, 9
_CODE = re.compile(r"[{}<>]|::|//|\|\|")
_CITED = re.compile(r"[A-Z][\w’'-]{1,40}(?: et al\.)?,? (?:1[5-9]|20)\d\d[a-z]?$")
# The most things that a sentence states and lists; above it numbers are quantities.
_MOST = 20
_LONGEST_GAP = 120
# A sentence that counts more often than this lists nothing; trying every count would cost quadratic time.
_TRIED = 6


def find(text: str, figures: list[FoundFigure]) -> FoundList | None:
    """The first counted list. None: no list, an open one ("including"), or one whose items cannot be told apart."""
    promising = [figure for figure in figures if promises_items(figure)]
    other = [figure for figure in promises.find(text) if 2 <= figure.value <= _MOST]
    for figure in sorted([*promising[:_TRIED], *other[:_TRIED]], key=lambda each: (each.end, each.start)):
        until = next((each.start for each in figures if each.start >= figure.end), len(text))
        found = _after(text, figure, until) or _behind_of(text, figure, until)
        if found is None and figure.noun is not None and figure.value > 2:
            found = _without_mark(text, figure)
        if found:
            return found
    return None


def _without_mark(text: str, figure: FoundFigure) -> FoundList | None:
    """A list that no colon, dash or bracket sets off."""
    placed = lists_before.before(text, figure) or lists_before.after(text, figure)
    if placed is not None and placed[0] and figure.unit not in ABSTRACT and not all(map(NAME.fullmatch, placed[2])):
        return None
    if placed is None or _OPEN_ENDED.search(outside(text)):
        return None
    start, end, items = placed
    return FoundList(figure, start, end, tuple(items), sure=len(items) == figure.value or all(map(NAME.fullmatch, items)))


def heads(text: str, figures: list[FoundFigure]) -> FoundFigure | None:
    """The figure that a lead-in ("It rests on three pillars:") promises items of; they stand in a list of their own."""
    body = text.rstrip()
    if not body.endswith(":") or _OPEN_ENDED.search(body) or not figures or not promises_items(figures[-1]):
        return None
    gap = body[figures[-1].end : -1]
    allowed = _gap_allowed(figures[-1], gap) or _COPULA.fullmatch(gap)
    return figures[-1] if allowed else None


def promises_items(figure: FoundFigure) -> bool:
    """Whether a figure counts things that may be listed: few, exactly, all."""
    counted = figure.noun is not None or (not figure.unit and figure.backward)
    return counted and not figure.about and 2 <= figure.value <= _MOST and figure.value == int(figure.value)


def _gap_allowed(figure: FoundFigure, gap: str) -> bool:
    if len(gap) > _LONGEST_GAP:
        return False
    return bool((_GAP if figure.unit in ABSTRACT else _STRICT_GAP).fullmatch(gap))


def _after(text: str, figure: FoundFigure, until: int) -> FoundList | None:
    """The list behind a figure. `until` is where the next figure begins: what stands behind that may be its list."""
    for mark in _INTRODUCTION.finditer(text, figure.end, min(figure.end + _LONGEST_GAP + 2, len(text))):
        gap = text[figure.end : mark.start()]
        allowed = _gap_allowed(figure, gap) or (mark["colon"] and (_COPULA.fullmatch(gap) or _PREDICATE.fullmatch(gap)))
        did = not allowed and bool(mark["colon"] and _DID.fullmatch(gap) and not plural(gap.split()[-1]))
        if not (allowed or did) or mark.start() > until:
            return None
        stretch = _stretch(text, mark)
        if stretch is None:
            continue
        start, end = stretch
        found = _items(text[start:end], figure, mark)
        if did and not (found and len(found) > 2 and _told(text, figure, found)):
            return None
        if found and (len(found) == figure.value or not _doubtful(text[start:end], found, figure, mark)):
            return FoundList(figure, start, end, found, _sure(text[start:end], found, int(figure.value)))
        if not mark["comma"]:
            return None
    return None


def _told(text: str, figure: FoundFigure, items: tuple[str, ...]) -> bool:
    """Whether a list behind "Five ministers resigned:" names them: names, or short things where the number opens all."""
    if all(map(NAME.fullmatch, items)):
        return True
    opens = not text[: figure.start].strip().lower().removeprefix("the").strip()
    return opens and (figure.unit in ABSTRACT or all(len(item.split()) < _SHORT for item in items))


def _behind_of(text: str, figure: FoundFigure, until: int) -> FoundList | None:
    """A list behind "the three pillars of": only where just the stated number follows, up to the end of the sentence."""
    start = figure.end + len(" of ")
    if figure.unit not in ABSTRACT or figure.value < 3 or not text.startswith(" of ", figure.end) or until < len(text):
        return None
    body = text[start:].rstrip().rstrip(".!?;")
    items = None if _OPEN_ENDED.search(outside(body)) else split(body, int(figure.value), closed=True)
    if items is None or len(items) != figure.value:
        return None
    return FoundList(figure, start, start + len(body), tuple(items))


def _stretch(text: str, mark: re.Match[str]) -> tuple[int, int] | None:
    """Where the list behind its introduction begins and ends."""
    start, end = mark.end(), len(text.rstrip())
    if named := _NAMELY.match(text, start):
        start = named.end()
    if mark["paren"]:
        depth, at = 1, mark.end()
        while at < len(text) and depth:
            depth += {"(": 1, ")": -1}.get(text[at], 0)
            at += 1
        return (start, at - 1) if not depth else None
    if mark["dash"]:
        closing = re.compile(r"\s?—\s?|\s[–-]\s|--").search(text, start)
        end = closing.start() if closing else end
    return start, end


def _items(body: str, figure: FoundFigure, mark: re.Match[str]) -> tuple[str, ...] | None:
    if _OPEN_ENDED.search(outside(body)) or _CODE.search(body):
        return None
    stated = int(figure.value)
    body = body.rstrip().rstrip("!?;") if _INITIALS_LAST.search(body) else body.rstrip().rstrip(".!?;")
    named = bool(mark["namely"])
    items = labelled(body)
    if items is None:
        items = split(body, stated, closed=bool(mark["paren"]), apposed=bool(named or mark["comma"]))
    if items is None or len(items) < 2 or not _plausible(items, figure):
        return None
    names = all(NAME.fullmatch(item) for item in items)
    if mark["comma"] and not named:
        sure = names or (figure.unit in ABSTRACT and len(items) == stated > 2)
    else:
        adjacent = bool(figure.unit and _OF.fullmatch(mark.string, figure.end, mark.start()))
        sure = figure.unit in ABSTRACT or named or adjacent or all(_CAPITAL.match(item) for item in items)
    return tuple(items) if sure else None


def _doubtful(body: str, items: tuple[str, ...], figure: FoundFigure, mark: re.Match[str]) -> bool:
    """Whether what does not match may be no list: whole clauses between commas, or what stands far from the noun."""
    if (mark["comma"] or mark["paren"]) and mark.start() - figure.end > _NEAR:
        return True
    if mark["paren"] and figure.unit not in ABSTRACT and any(len(item.split()) > _SHORT for item in items):
        return True
    if any(_SERIES.search(item) for item in items) or _NO_LIST.match(body):
        return True
    marked = ";" in body or labelled(body.rstrip().rstrip(".")) is not None
    return not marked and any(len(item.split()) > _CLAUSE for item in items)


def _sure(body: str, items: tuple[str, ...], stated: int) -> bool:
    """Whether no other reading of the list has the stated number: with more than one "and" inside items it may."""
    if len(items) == stated:
        return True
    inner = sum(len(re.findall(r"\b(?:and|or|&)\s", item)) for item in items)
    commas = sum(item.count(",") for item in items)
    plain = bool(re.search(r"[^,]\s(?:and|or)\s[^,;]*$", body)) and ";" not in body
    joined = " and ".join(items[-2:]).casefold()
    plain = plain and not parallel(list(items)) and (joined in PAIRS or any(" " in item for item in items))
    if ": " in body:  # one of the items counts things of its own
        return False
    return not (len(items) < stated <= len(items) + inner + commas and inner + commas > 1) and not (
        plain and len(items) == stated + 1 and not all(_CAPITAL.match(item) for item in items)
    )


def _plausible(items: list[str], figure: FoundFigure) -> bool:
    """ "(Smith, 2020)" is no list of what was counted, nor is "one frigate and two tankers"; years are one of years."""
    if any(_COUNTED.match(item) for item in items):
        return all(item.lower().startswith("one ") for item in items)
    if any(_CITED.search(item) for item in items):
        return False
    numeric = [item for item in items if item.lstrip("#")[:1].isdigit()]
    return not numeric or (
        len(numeric) == len(items) and figure.unit in {"year", "number", "value", "article", "section", "date"}
    )
