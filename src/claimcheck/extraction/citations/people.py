"""Names out of words that are known to be an author's, where no strict reading of them holds."""

import re

from claimcheck.grammar import names
from claimcheck.grammar.names_words import INSTITUTIONS, MEDIA, PARTICLES
from claimcheck.model.document import Name

_AND = re.compile(r",?\s(?:and|und|et|e|y)\s|\s?&\s|\s?;\s?|,\s", re.IGNORECASE)
_ET_AL = re.compile(r",?\s(?:et al|and others|u\. ?a)\b\.?|\s?\([^()]{0,60}\)?", re.IGNORECASE)
_LONGEST_NAME = 5


def forced(text: str) -> tuple[Name, ...]:
    """People where each part is as long as a name and none has the words of an institution; else one literal name."""
    words = re.findall(r"[^\W\d_]+", text)
    bare = _ET_AL.sub("", text).strip(" ,;")
    if bare != text and (strict := names.parse(bare)):
        return strict
    known = {word.lower() for word in words}
    if known & (INSTITUTIONS | MEDIA) or not bare or (len(words) == 1):
        return (Name(literal=text),)
    parts = [part for part in _AND.split(bare) if part]
    people = [_person(part) for part in parts]
    return tuple(one for one in people if one) if all(people) else (Name(literal=text),)


def _person(text: str) -> Name | None:
    words = text.split()
    if not 2 <= len(words) <= _LONGEST_NAME or any(not (word[0].isupper() or word in PARTICLES) for word in words):
        return None
    if any(len(word) > 3 and word.isupper() for word in words) or any(c.isdigit() for c in text):
        return None
    return Name(words[-1], " ".join(words[:-1]))
