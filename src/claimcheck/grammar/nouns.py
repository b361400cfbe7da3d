"""The noun that a number counts: the head of the phrase behind it, in the singular, told by the shape of English words."""

import re
from dataclasses import dataclass

_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth",
    "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf", "halves": "half", "shelves": "shelf",
    "criteria": "criterion", "phenomena": "phenomenon", "media": "medium", "data": "data", "crises": "crisis",
    "analyses": "analysis", "bases": "base", "axes": "axis", "axis": "axis", "theses": "thesis", "indices": "index",
    "matrices": "matrix", "appendices": "appendix", "series": "series", "species": "species", "aircraft": "aircraft",
    "spacecraft": "spacecraft", "personnel": "personnel", "staff": "staff", "troops": "troop", "police": "police",
    "movies": "movie", "calories": "calorie", "cookies": "cookie", "pies": "pie", "rookies": "rookie", "ties": "tie",
    "fora": "forum", "memoranda": "memorandum", "referenda": "referendum", "servicemen": "serviceman",
    "policemen": "policeman", "businessmen": "businessman", "fishermen": "fisherman", "headquarters": "headquarters",
    "means": "means", "households": "household", "offspring": "offspring",
}  # fmt: skip

# Words that end a noun phrase: function words, and the commonest verbs that end like a plural.
_STOPS = frozenset(
    """a about above across after against all along also although am among an and another any are around as at
    away be because been before behind being below between both but by can cannot could despite did do does
    during each either else even every for from get gets goes had has have having he her here him his how
    however i if in including inside instead into is it its itself just least less like may me might more most
    much must my near neither no nor not of off on once only onto or other our out outside over per perhaps
    plus shall she should since so some still such than that the their them then there these they this those
    though through throughout thus till to together too toward towards under unless until up upon us versus
    very via was we were what when where whereas whether which while who whom whose why will with within
    without would yes yet you your ago apiece later earlier alone became become becomes came come comes said
    says say agreed signed met took made gave held led went left remains includes comprises seems needs wants
    makes takes gives shows means begins exists plays""".split()  # noqa: SIM905  words read more easily as text
)
_FALSE_PLURALS = frozenset(
    """across always business perhaps sometimes news sales sports arms goods defence systems savings earnings
    operations overseas besides series headquarters logistics economics politics physics mathematics
    electronics graphics robotics""".split()  # noqa: SIM905  likewise
)
_WORD = re.compile(r" {1,2}((?:[A-Z]\.){2,4}(?=[ -])|[^\W\d_](?:[\w’'.&-]*\w)?)")
# Whose singular ends in an "e" that the plural in "-es" does not show.
_IN_E = frozenset(
    """shoes toes foes canoes oboes does floes hoes woes aloes roes throes horseshoes snowshoes tiptoes
    aches caches headaches toothaches avalanches niches quiches psyches pastiches creches""".split()  # noqa: SIM905  likewise
)
# A noun phrase of more words than this is no noun phrase, or none whose head can be told.
_LONGEST = 7


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase `text[start:end]` and its head. `modified` says that something stands before the head."""

    start: int
    end: int
    head: str
    modified: bool


def phrase(text: str, start: int) -> Phrase | None:
    """The plural noun phrase that begins at `start` (a space), up to its head; None where none is told by its form.

    The head is the first plural ("eight Japanese hi-tech giants"); a capitalised plural goes on to the next
    ("United States carriers"), and so does one that mostly stands before another ("sales managers").
    """
    words: list[re.Match[str]] = []
    at, best = start, None
    while len(words) < _LONGEST and (match := _WORD.match(text, at)):
        word = match[1]
        if word.lower() in _STOPS:
            break
        words.append(match)
        if best is not None and not plural(word):
            break
        if plural(word):
            best = Phrase(start, match.end(1), singular(word), modified=len(words) > 1)
            if not word[0].isupper() and word.lower() not in _FALSE_PLURALS:
                break
        at = match.end()
    return best


def plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    low = word.lower().rsplit("-", 1)[-1]
    if low in _IRREGULAR:
        return True
    return len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is", "'s", "’s")) and low.isalpha()


def singular(word: str) -> str:
    """The singular of a plural noun, in lower case unless it is an abbreviation ("NGOs" is "NGO")."""
    if "-" in word:
        prefix, stem = word.rsplit("-", 1)
        return f"{prefix.lower()}-{singular(stem)}"
    stem, low = word, word.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if not low.endswith("s"):
        return low
    if stem[:-1].isupper() and len(stem) > 2:
        return stem[:-1]
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low not in _IN_E and low.endswith(("ches", "shes", "xes", "sses", "zzes", "oes")):
        return low[:-2]
    return low[:-1]
