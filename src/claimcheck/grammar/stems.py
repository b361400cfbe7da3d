"""The words that say what a sentence is about, so that two sentences can be compared: short stems, peoples as countries."""

import re
from collections.abc import Iterable
from functools import lru_cache

from claimcheck.grammar.wordlist import words

_PEOPLES = {
    "afghan": "afghanistan", "algerian": "algeria", "american": "us", "americans": "us", "argentine": "argentina",
    "australian": "australia", "austrian": "austria", "belgian": "belgium", "brazilian": "brazil", "british": "uk",
    "britain": "uk", "bulgarian": "bulgaria", "canadian": "canada", "chilean": "chile", "chinese": "china",
    "colombian": "colombia", "croatian": "croatia", "czech": "czechia", "danish": "denmark", "dutch": "netherlands",
    "egyptian": "egypt", "estonian": "estonia", "european": "europe", "finnish": "finland", "french": "france",
    "german": "germany", "greek": "greece", "hungarian": "hungary", "indian": "india", "indonesian": "indonesia",
    "iranian": "iran", "iraqi": "iraq", "irish": "ireland", "israeli": "israel", "italian": "italy",
    "japanese": "japan", "kenyan": "kenya", "korean": "korea", "latvian": "latvia", "lithuanian": "lithuania",
    "mexican": "mexico", "moroccan": "morocco", "nigerian": "nigeria", "norwegian": "norway", "pakistani": "pakistan",
    "philippine": "philippines", "polish": "poland", "portuguese": "portugal", "romanian": "romania",
    "russian": "russia", "saudi": "saudi", "serbian": "serbia", "slovak": "slovakia", "slovene": "slovenia",
    "spanish": "spain", "swedish": "sweden", "swiss": "switzerland", "syrian": "syria", "taiwanese": "taiwan",
    "thai": "thailand", "tunisian": "tunisia", "turkish": "turkey", "ukrainian": "ukraine", "vietnamese": "vietnam",
    "welsh": "wales", "scottish": "scotland", "usa": "us", "u.s": "us", "u.k": "uk", "e.u": "eu",
}  # fmt: skip
_EMPTY = frozenset(
    words("""
    a an the this that these those its their his her our your my of in on at by for from to into onto upon with within
    without over under about around since until as than then and or but nor so if which who whom whose what when where
    while also too both either neither each all some any is are was were be been being am has have had having do does
    did it they he she we you i there here not no only just even still already now again more most very much such same
    other another through during between among across after before per via out up down off mr mrs ms dr prof sir
    however moreover furthermore indeed thus therefore finally meanwhile overall altogether alone according total
    """)
)
_WORD = re.compile(r"[^\W_](?:[\w.]*[^\W_])?")
# As much of a word as its inflections share.
_KEPT = 6


def stem(word: str) -> str:
    """A word without its inflection, as near as its letters tell: "exports" and "exported" are "export"."""
    low = word.casefold().rstrip(".")
    low = _PEOPLES.get(low, low)
    for ending in ("ies", "es", "s"):
        if low.endswith(ending) and len(low) - len(ending) > 2 and not low.endswith(("ss", "us", "is")):
            low = low[: -len(ending)] + {"ies": "y"}.get(ending, "")
            break
    return low if len(low) <= _KEPT else low[:_KEPT]


def content(text: str) -> list[tuple[str, bool, int]]:
    """The stems of the words that are not mere grammar, whether each is a name, and where it begins. A name has a
    capital or a digit ("Resolution 1973")."""
    read = ((_read(match.group()), match.start()) for match in _WORD.finditer(text))
    return [(*word, start) for word, start in read if word is not None]


def in_lower_case(texts: Iterable[str]) -> frozenset[str]:
    """The stems of the words that stand somewhere in these texts without a capital."""
    written = {word for text in texts for word in _WORD.findall(text)}
    return frozenset(word[0] for word in map(_read, written) if word is not None and not word[1])


@lru_cache(maxsize=2**15)  # a text has few words, and each of them many times
def _read(word: str) -> tuple[str, bool] | None:
    """A word's stem and whether it is a name; None for one that says nothing."""
    if any(char.isdigit() for char in word):
        return word.casefold(), True
    if word.casefold() in _EMPTY or (len(word) == 1 and not word.isupper()):
        return None
    return stem(word), word[0].isupper()
