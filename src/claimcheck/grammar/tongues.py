"""Which language a title is in, as far as its small words and its script tell. No model, and no guess without a sign."""

import re
import unicodedata
from collections import Counter

from claimcheck.grammar.wordlist import words

_WORDS = re.compile(r"[^\W\d_]+")
# Words that make sentences and titles hold together; one that two languages have stands in both.
_SMALL = {
    "en": words(
        "the of and for with from in on to how why what is are its their after between against toward towards by an"
        " as do no or not be can will at per con am"
    ),
    "fr": words("le la les des du et une dans pour sur avec au aux est par entre vers chez d l un contre depuis"),
    "de": words("der die das und des dem den ein eine im von zu zur zum für mit auf über aus nach bei zwischen gegen am"),
    "it": words("il lo la gli del della dei delle e un una nel nella per con sul sulla tra di dal dalla verso contro l"),
    "es": words("el la los las del y un una en por para con al de entre hacia contra desde sobre"),
    "pt": words("o os as do da dos das e um uma em no na para com por entre sobre contra ao"),
    "nl": words("de het een van en voor met op naar over tussen tegen bij uit"),
}


def tongues(text: str) -> frozenset[str]:
    """The languages that a title may be in: ISO 639-1 codes, or a script's name ("cyrillic", "cjk"); empty where nothing
    tells. "La politica" is French, Italian or Spanish, and surely not English."""
    if other := script(text):
        return frozenset({other})
    begun = text[:2000]
    shouted = begun.isupper()  # else what stands in capitals is an acronym: the UN, MIT
    said = [word.casefold() for word in _WORDS.findall(begun) if shouted or len(word) == 1 or not word.isupper()]
    found = Counter({code: sum(word in known for word in said) for code, known in _SMALL.items()})
    most = max(found.values())
    return frozenset(code for code, count in found.items() if count == most > 0)


def script(text: str) -> str:
    """The script that most letters are of where it is not Latin ("cyrillic", "cjk", "arabic"); else empty."""
    names = Counter(_script_of(letter) for letter in text[:500] if letter.isalpha())
    most = names.most_common(1)
    return most[0][0] if most and most[0][0] != "latin" else ""


def _script_of(letter: str) -> str:
    first = unicodedata.name(letter, "other").partition(" ")[0].lower()
    return "cjk" if first in {"cjk", "hiragana", "katakana", "hangul"} else first
