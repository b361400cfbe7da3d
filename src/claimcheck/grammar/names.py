"""Lists of names as citations have them: "R. J. Samuels", "Samuels, R. J.", "Pugliese, Giulio and Dell'Era, Alice".

A list is taken only if all of it reads as names. What does not, and has the words of an institution, is one literal name.
"""

import re
from dataclasses import replace

from claimcheck.grammar.names_words import CONNECTORS, CREDENTIALS, INSTITUTIONS, MEDIA, NO_NAMES, PARTICLES
from claimcheck.model.citations import Name

_AND = re.compile(r",?\s{1,3}(?:and|und|et|e|y|en|og|och)\s{1,3}(?!al\b)|\s?,?\s?&\s?|\s?;\s?(?:and\s|&\s)?", re.IGNORECASE)
_ET_AL = re.compile(
    r",?\s{1,3}(?:(?:et|and)\s{1,2}(?:al|others|colleagues)\b\.?|u\.\s?a\.|e altri|et alii)|,?\s?(?:…|\.\.\.)$",
    re.IGNORECASE,
)
_INITIAL_WORD = re.compile(r"(?:[^\W\d_a-zà-ÿ]\.?-?){1,4}|[A-Z][a-z]?\.(?:-?[A-Z]\.)*")
_WORD = re.compile(r"[^\W\d_]+(?:[’'\-‐‑.][^\W\d_]+)*[’']?\.?")
_SUFFIX = re.compile(r",?\s{1,2}(?:Jr|Sr|II|III|IV)\.?$")
_ROLE = re.compile(
    r",?\s{0,2}[(\[]?\b(?:eds?|editors?|hrsg|hg|a cura di|dir|comps?|trans|transl)\b\.?[)\]]?\.?,?$"
    r"|^(?:by|von|par|di|edited by|ed\. by)\s",
    re.IGNORECASE,
)
_SENTENCE_LIKE = re.compile(r"[:?!]|[^\W\d_]{3}\.\s")
_MOST_NAMES = 60
_LONGEST = 2000


def parse(text: str) -> tuple[Name, ...]:
    """The names of a list, each with family and given name; one literal for an institution; empty where it is neither."""
    text = _ROLE.sub("", " ".join(text.split()).strip(" ,;:")).strip(" ,;:")
    text = re.sub(r"(?<=[^\W\d_]{3})\.$", "", text)
    if not text or len(text) > _LONGEST:
        return ()
    if is_institution(text):
        return (Name(literal=text),)
    people = _people(_ET_AL.sub("", text).strip(" ,;"))
    return people if len(people) <= _MOST_NAMES else ()


def is_institution(text: str) -> bool:
    """Whether a name has the words of one ("European Commission", "Ministry of Foreign Affairs of Japan", "OECD")."""
    words = re.findall(r"[^\W\d_]+", text)
    if not words or not words[0][0].isupper() or len(words) > 18 or _SENTENCE_LIKE.search(text):
        return False
    if any(word[0].islower() and word not in CONNECTORS for word in words):
        return False
    if len(words) == 1:
        return words[0].isupper() and len(words[0]) > 2
    known = {word.lower() for word in words if word[0].isupper()}
    return bool(known & INSTITUTIONS)


def is_medium(text: str) -> bool:
    """Whether a name is that of a newspaper, an agency, a broadcaster, a journal ("NHK World", "The Japan Times")."""
    words = {word.lower() for word in re.findall(r"[^\W\d_]+", text) if word[0].isupper()}
    return bool(words & MEDIA) and not words & INSTITUTIONS


def person(text: str) -> Name | None:
    """One name, given name first or after a comma; None for what is none."""
    text = text.strip(" ,;")
    suffix = _SUFFIX.search(text)
    if suffix:
        text = text[: suffix.start()]
    family, comma, given = (part.strip() for part in text.partition(","))
    inverted = Name(family, given) if comma and _family(family) and _given(given) else None
    name = inverted if comma else _in_order(text)
    if name and suffix:
        name = replace(name, given=f"{name.given}, {suffix.group().strip(' ,')}".strip(" ,"))
    return name


def _people(text: str) -> tuple[Name, ...]:
    """Tried in turn: inverted throughout ("A, B. and C, D."), the first inverted only, none inverted, families alone."""
    pieces = [piece.strip(" ,") for piece in _AND.split(text) if piece and piece.strip(" ,")]
    parts = [[part.strip() for part in piece.split(",") if part.strip()] for piece in pieces]
    flat = [part for piece in parts for part in piece]
    if not flat or len(flat) > 2 * _MOST_NAMES:
        return ()
    families = _families(flat) if len(flat) == 1 or len(pieces) > 1 else ()
    for reading in (_inverted(parts), _first_inverted(parts), _straight(flat), families):
        if reading:
            return reading
    return ()


def _inverted(parts: list[list[str]]) -> tuple[Name, ...]:
    names: list[Name] = []
    for piece in parts:
        if len(piece) % 2:
            return ()
        for family, given in zip(piece[::2], piece[1::2], strict=True):
            if not _family(family) or not _given(given):
                return ()
            if _two_people(family, given):
                return ()
            names.append(Name(family, given))
    return tuple(names)


def _first_inverted(parts: list[list[str]]) -> tuple[Name, ...]:
    """ "Lee, L. L., W. E. Howard, and R. E. Marsh": Chicago turns only the first around."""
    flat = [part for piece in parts for part in piece]
    if len(flat) < 3 or len(flat[0].split()) > 3 or not _family(flat[0]) or not _given(flat[1]):
        return ()
    if _two_people(flat[0], flat[1]):
        return ()
    rest = _straight(flat[2:])
    return (Name(flat[0], flat[1]), *rest) if rest else ()


def _straight(flat: list[str]) -> tuple[Name, ...]:
    names = [_in_order(part) for part in flat]
    return tuple(name for name in names if name) if all(names) else ()


def _families(flat: list[str]) -> tuple[Name, ...]:
    """ "Johnstone and Cook": families only, each a word or two."""
    return tuple(Name(part) for part in flat) if all(_family(part) and len(part.split()) <= 3 for part in flat) else ()


def _in_order(text: str) -> Name | None:
    """ "Walter Russell Mead", "J. de la Cruz", and "Fischer H" as medicine has it."""
    words = [word for word in text.split() if word.lower().strip(".") not in CREDENTIALS]
    if not 2 <= len(words) <= 6 or not all(_name_word(word) for word in words):
        return None
    if _INITIAL_WORD.fullmatch(words[-1]) and words[-1].isupper() and not _INITIAL_WORD.fullmatch(words[0]):
        family = " ".join(words[:-1])
        return Name(family, words[-1]) if _family(family) else None
    if _INITIAL_WORD.fullmatch(words[-1]):
        return None
    first = next(
        (i for i, word in enumerate(words) if i and word.lower() in PARTICLES and i < len(words) - 1), len(words) - 1
    )
    return Name(" ".join(words[first:]), " ".join(words[:first]))


def _family(text: str) -> bool:
    words = text.split()
    if not 1 <= len(words) <= 5 or any(word.lower().strip(".") in NO_NAMES for word in words):
        return False
    if any(len(word.rstrip(".")) < 2 or "." in word[:-1] or (word.isupper() and len(word) < 3) for word in words):
        return False
    return all(_name_word(word) for word in words) and words[-1][0].isupper()


def _plain_words(text: str) -> int:
    return sum(word.lower() not in PARTICLES for word in text.split())


def _given(text: str) -> bool:
    words = text.split()
    if not 1 <= len(words) <= 5:
        return False
    return all(_INITIAL_WORD.fullmatch(word) or _name_word(word) or word.lower() in PARTICLES for word in words)


def _two_people(first: str, second: str) -> bool:
    """ "Sujai Shivakumar, Charles Wessner" are two; "Garcia Lopez, M." and "Garcia Lopez, Maria" are one."""
    return _plain_words(first) > 1 and _plain_words(second) > 1 and not _is_initials(second)


def _is_initials(text: str) -> bool:
    return all(_INITIAL_WORD.fullmatch(word) for word in text.split())


def _name_word(word: str) -> bool:
    lower = word.lower()
    if lower in PARTICLES:
        return True
    if lower.strip(".") in NO_NAMES and not (len(word.rstrip(".")) == 1 and word[0].isupper()):
        return False
    return bool((_WORD.fullmatch(word) or _INITIAL_WORD.fullmatch(word)) and _capital(word))


def _capital(word: str) -> bool:
    """Whether a word begins as names do: McCay, O'Neil, d'Alema, al-Sadr, de-Shalit."""
    return word[0].isupper() or bool(re.match(r"(?:d|l|dell|al|el|de|van|von|ben|bin)[’'\-][^\W\d_a-z]", word))
