"""Counted lists whose items stand in sentences of their own: "three reasons. First, ... Second, ..."; "They are: a, b"."""

import re
from collections.abc import Iterable

from claimcheck.grammar import enumerations, lists_before
from claimcheck.grammar.enumerations import FoundList
from claimcheck.grammar.figures import FoundFigure, find_all
from claimcheck.grammar.list_heads import ABSTRACT
from claimcheck.grammar.list_items import ORDINALS, labelled

_NAMED = re.compile(
    r"(?:they|these) (?:are|were)(?P<colon>(?: as follows| the following)?:)? (?!also\b|not\b|all\b|both\b|as\b)",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"(?:the first(?: (?!and\b|or\b|two\b|three\b)[a-z]{3,14})? (?:is|was|concerns|relates|has|comes|lies|are|involves"
    r"|covers)\b"
    r"|first(?:ly|(?= of all)|(?= and foremost))?(?:,| of all| and foremost|:)|to begin with,)",
    re.IGNORECASE,
)
_NEXT = re.compile(
    rf"(?:(?:and|but) )?(?P<article>the |a )?(?P<ordinal>{'|'.join(ORDINALS)})(?:ly)?"
    r"(?P<more>(?:,| to| and) (?:the )?(?:second|third|fourth|fifth|sixth|final|last)\b)?(?![\w-])",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r",| (?:one|is|was|are|were|will|has|had|would|concerns?|relates?|comes?|came|lies|lay|involves?|began|begins|follow\w*"
    r"|deals?|looks?|puts?|joins?|covers?|reason|factor|point)\b",
    re.IGNORECASE,
)
_LAST = re.compile(r"(?:and |the |but ){0,2}(?:final(?:ly)?|last(?:ly)?|last but not least)\b", re.IGNORECASE)
_LED = re.compile(r"[^:;.]{0,60}:\s+(?=[Ff]irst)")
# What shows that a thing is named and not described ("they are poor, remote and cold").
_THING = re.compile(
    r"(?:the |a |an |its |their )?[A-Z].*|(?:the|an?|its|their|to|how|who|what|whether|more|less|better) .+|\w+ing .+"
    r"|\w+(?:ity|tion|sion|ment|ness|ance|ence|ship|ism|ture|gy|cy|sport|trade|ers|ors|ings?|s)",
)
# Words by which one more item may come without its ordinal at the head of the sentence.
_MORE = re.compile(
    rf"\b(?:{'|'.join(ORDINALS[1:])}|final(?:ly)?|last(?:ly)?|another|others?|also|too|moreover|furthermore|additional(?:ly)?"
    r"|in addition|besides|rest|remaining|further|next|then|as well|both|two|three|four|five|six|next to|likewise|similarly"
    r"|respectively|options?|equally|alongside|part|section|chapter|conclu\w+)\b",
    re.IGNORECASE,
)
# Sentences behind a promise among which its items are looked for, and characters of an item that are shown.
_SENTENCES, _SHOWN = 40, 60
_FEWEST = 2


def find(text: str, figures: list[FoundFigure], following: Iterable[str]) -> FoundList | None:
    """The list that the last of a sentence's figures promises, in the sentences that follow up to the next heading."""
    promising = [figure for figure in figures if enumerations.promises_items(figure)]
    if not promising or promising[-1] is not figures[-1]:
        return None
    sentences, figure = iter(following), promising[-1]
    led = _LED.match(text, figure.end)
    opening = text[led.end() :] if led else next(sentences, "")
    if not led and (named := _NAMED.match(opening)):
        return _named(promising, opening, named)
    if _FIRST.match(opening) and figure.unit in ABSTRACT:
        return _ordered(figure, opening, sentences)
    return None


def _named(promising: list[FoundFigure], opening: str, named: re.Match[str]) -> FoundList | None:
    """ "They are: a, b and c." One that fits another number of the sentence speaks of that."""
    body = opening[named.end() :]
    found = [each for each in (_listed(figure, body, bool(named["colon"])) for figure in promising) if each]
    if len(found) != len(promising) or any(len(each.items) == each.figure.value for each in found):
        return None
    return found[-1]


def _listed(figure: FoundFigure, body: str, colon: bool) -> FoundList | None:
    if not colon:
        items = lists_before.items_of(body.rstrip().rstrip("."), figure)
        sure = sum(bool(_THING.fullmatch(item)) for item in items or ()) * 2 >= len(items or ())
        return FoundList(figure, figure.start, figure.end, tuple(items), sure) if items else None
    text = f"{figure.text}: {body}"
    found = enumerations.find(text, find_all(text))
    if found is None or found.figure.start != 0:
        return None
    return FoundList(figure, figure.start, figure.end, found.items, found.sure)


def _item(sentence: str, unit: str) -> re.Match[str] | None:
    """The ordinal that opens a sentence and counts: "Second, ...", "The second is ..."; not "Third parties may join"."""
    match = _NEXT.match(sentence)
    if match is None or match["more"]:
        return match
    if not match["article"]:
        return match if sentence.startswith((",", ":", " of all"), match.end()) else None
    rest = sentence[match.end() :].removeprefix(" " + unit)
    return match if _SAYS.match(rest) or len(rest) < len(sentence) - match.end() else None


def _ordered(figure: FoundFigure, opening: str, sentences: Iterable[str]) -> FoundList | None:
    """ "First, ... Second, ...". Too many are sure; too few only where nothing behind them could be one more."""
    items, last, behind, whole = [opening], False, list[str](), True
    within = labelled(opening.rstrip().rstrip("."))
    items = within or items
    for number, sentence in enumerate(sentences):
        if number >= _SENTENCES:
            whole = False
            break
        match = _item(sentence, figure.unit)
        if match and not match["more"] and match["ordinal"].lower() == ORDINALS[min(len(items), len(ORDINALS) - 1)]:
            items.append(sentence)
            behind = []
        elif match or _FIRST.match(sentence):
            return None
        elif _LAST.match(sentence):
            last = True
            break
        else:
            behind.append(sentence)
    stated = int(figure.value)
    listed = len(items) + (last and len(items) != stated)
    if len(items) < _FEWEST or (
        listed < stated and not last and (not whole or any(map(_MORE.search, [items[-1][8:], *behind])))
    ):
        return None
    shown = tuple(item[:_SHOWN] for item in items) + (("the last one",) if listed > len(items) else ())
    return FoundList(figure, figure.start, figure.end, shown)
