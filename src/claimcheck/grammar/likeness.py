"""Whether two titles name one work, and two lists of authors have one person in common.

Both answers have a middle: what an editor could read either way is unclear, and no rule may call it wrong. Similarity is
rapidfuzz's normalised InDel ratio (0 to 100) of words in lower case without accents and punctuation.
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Sequence
from enum import StrEnum

from rapidfuzz import fuzz

from claimcheck.grammar import titles
from claimcheck.grammar.names_words import CREDENTIALS, PARTICLES
from claimcheck.grammar.tongues import script, tongues
from claimcheck.grammar.wordlist import words
from claimcheck.model.citations import Name


class Agreement(StrEnum):
    SAME = "same"
    UNCLEAR = "unclear"
    FOREIGN = "foreign"  # in another language or script: it may be a translation
    DIFFERENT = "different"


# Two titles of one work that were typed by two people differ by a letter in ten at most; two works that share a subject
# have less than six letters in ten in their order. What lies between is nobody's to say.
_ALIKE, _UNLIKE = 90.0, 60.0
# Families: one letter in six (Schaeffer, Schäfer; Yusuf, Yusof).
_FAMILY_ALIKE, _FAMILY_UNLIKE = 84.0, 60.0
# Titles and lists beyond these lengths come from hostile pages, or from papers of a thousand authors.
_LONGEST, _MOST = 600, 400
# Letters that Unicode does not take apart.
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
_TAGS = re.compile(r"</?[A-Za-z][A-Za-z:]{0,20}[^<>]{0,200}>")
# Where a title may end and its subtitle or the name of a site begin.
_JOINTS = re.compile(r"\s*(?::|\s[|·•–—-]|–|—|[.?!](?=\s))\s+|\s*(?:::|»|\|)\s*")
# Words that say nothing about the subject; they decide no likeness.
_EMPTY = frozenset(
    words("""
    a an the of and or in on at for from to with by as is are its it s le la les l de des du d et der die das und il lo gli
    di del della e el los las y en un une una ein eine report introduction review chapter part volume vol edition new
    """)
)


def plain(title: str, most: int = _LONGEST) -> str:
    """A title for comparison: words in lower case, without markup, accents, quotes and punctuation ("Naïve <i>Art</i> &
    Æsthetics" is "naive art and aesthetics"). What lies beyond `most` characters is left out."""
    text = html.unescape(_TAGS.sub("", title[: 2 * most]))[:most].replace("&", " and ")
    return titles.normal(text).translate(_LETTERS)


def titles_agree(a: str, b: str, sites: Iterable[str] = ()) -> Agreement:
    """Whether two titles name one work.

    Case, accents, quotes, dashes, markup, a subtitle that only one has, a title cut short, and up to one letter in ten
    change nothing. sites: names that a page's title may carry beside its own ("The Japan Times").
    UNCLEAR: one is empty, or they share much and not enough. FOREIGN: they are in two languages or scripts.
    """
    outside = {plain(each) for each in sites} - {""}
    x, y = _readings(a, outside), _readings(b, outside)
    if not x or not y:
        return Agreement.UNCLEAR
    if any(_one(left, right) for left in x for right in y):
        return Agreement.SAME
    if _translated(a, b):
        return Agreement.FOREIGN
    if not (_lettered(x[0]) and _lettered(y[0])):  # "1984" is Nineteen Eighty-Four
        return Agreement.UNCLEAR
    near = max(_nearness(left, right) for left in x for right in y)
    return Agreement.UNCLEAR if near > _UNLIKE else Agreement.DIFFERENT


def authors_agree(cited: Iterable[Name], known: Iterable[Name]) -> Agreement:
    """Whether two lists of names have a person, or an institution, in common.

    DIFFERENT only where both lists have people, none of the one is in the other, and no two families are alike. Order of
    family and given name, particles, double names, accents and small differences of transliteration change nothing. An
    institution is held against nothing but its like: "OECD" for an author's name is a way to cite.
    """
    ours, theirs = list(cited)[: _MOST + 1], list(known)[: _MOST + 1]
    if not ours or not theirs:
        return Agreement.UNCLEAR
    if any(_same_name(a, b) for a in ours for b in theirs):
        return Agreement.SAME
    if max(len(ours), len(theirs)) > _MOST or any(name.literal or not _families(name) for name in (*ours, *theirs)):
        return Agreement.UNCLEAR
    if {script(name.family) for name in ours} != {script(name.family) for name in theirs}:
        return Agreement.FOREIGN
    near = max(fuzz.ratio("".join(_families(a)), "".join(_families(b))) for a in ours for b in theirs)
    return Agreement.UNCLEAR if near > _FAMILY_UNLIKE else Agreement.DIFFERENT


def telling(title: str) -> int:
    """How many words of a title say something about its subject."""
    return sum(word not in _EMPTY for word in plain(title).split())


def _readings(title: str, outside: set[str]) -> list[str]:
    """A title whole and, if it has joints, without what stands before the first or behind any; names of sites taken off."""
    text = html.unescape(_TAGS.sub("", title[: 2 * _LONGEST]))[:_LONGEST]
    cuts = [match.span() for match in _JOINTS.finditer(text)][:8]
    pieces = [text, *(text[:start] for start, _ in cuts), *(text[end:] for _, end in cuts)]
    found = dict.fromkeys(piece for piece in map(plain, pieces) if piece and piece not in outside)
    whole = plain(text)
    return [piece for piece in found if piece == whole or _telling(piece)]


def _lettered(title: str) -> bool:
    return any(letter.isalpha() for letter in title)


def _telling(title: str) -> bool:
    """Whether a part of a title can stand for it: two words at least that say something."""
    return telling(title) >= 2 and len(title) >= 10


def _one(a: str, b: str) -> bool:
    if a == b or a.replace(" ", "") == b.replace(" ", ""):
        return True
    if _numbers(a) != _numbers(b):
        return False
    short, long = sorted((a, b), key=len)
    if _telling(short) and long.startswith(f"{short} "):
        return True
    return len(short) >= 12 and max(fuzz.ratio(a, b), fuzz.token_sort_ratio(a, b)) >= _ALIKE


def _numbers(title: str) -> list[str]:
    """Years and numbers of volumes: "Defence of Japan 2023" is another work than "Defence of Japan 2024"."""
    return sorted(word for word in title.split() if any(c.isdigit() for c in word))


def _nearness(a: str, b: str) -> float:
    """How alike two titles are, by the letters of their telling words or by the share of the shorter's that both have."""
    ours, theirs = ([word for word in title.split() if word not in _EMPTY] for title in (a, b))
    short, long = sorted((ours, theirs), key=lambda said: (len(said), said))
    if not short:
        return 100.0
    shared = sum(any(fuzz.ratio(word, other) >= 80.0 for other in long) for word in short)
    return max(fuzz.ratio(" ".join(short), " ".join(long)), 100.0 * shared / len(short))


def _translated(a: str, b: str) -> bool:
    """Whether the languages differ, or one of the two cannot be told while the other is not English.

    Most titles without small words ("Foreign Policy Analysis") that stand beside an English one are English.
    """
    x, y = tongues(a), tongues(b)
    return not x & y if x and y else bool(x | y) and "en" not in x | y


def _same_name(a: Name, b: Name) -> bool:
    if a.literal or b.literal:
        return _same_institution(_whole(a), _whole(b))
    ours, theirs = _families(a), _families(b)
    if not ours or not theirs:
        return False
    if set(ours) <= set(theirs) or set(theirs) <= set(ours):
        return True
    if _swapped(ours, b) or _swapped(theirs, a):
        return True
    x, y = "".join(ours), "".join(theirs)
    if x == y:
        return True
    return min(len(x), len(y)) >= 5 and fuzz.ratio(x, y) >= _FAMILY_ALIKE


def _swapped(families: Sequence[str], other: Name) -> bool:
    """Whether the family name of one stands as the given name of the other ("Abe Shinzo", "Shinzo Abe")."""
    given = plain(other.given).split()
    return bool(given) and all(len(word) > 1 and word in given for word in families)


def _families(name: Name) -> list[str]:
    """The words of a family name, without particles, titles and "Jr." ("van der Berg-Smith" is berg, smith)."""
    said = plain(name.family).split()
    return [word for word in said if word not in PARTICLES and word not in CREDENTIALS and word not in {"jr", "sr"}] or said


def _whole(name: Name) -> str:
    return name.literal or f"{name.given} {name.family}".strip()


def _same_institution(a: str, b: str) -> bool:
    x, y = plain(a), plain(b)
    if not x or not y:
        return False
    short, long = sorted((x, y), key=len)
    if short in long and (len(short) >= 4 or f" {short} " in f" {long} "):
        return True
    return fuzz.token_sort_ratio(x, y) >= _ALIKE or _acronym(a) == y.replace(" ", "") or _acronym(b) == x.replace(" ", "")


def _acronym(text: str) -> str:
    """The first letters of the words with a capital, as an acronym has them ("World Health Organization" is who)."""
    bare = unicodedata.normalize("NFKC", text)
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", bare) if word[0].isupper()).casefold()
