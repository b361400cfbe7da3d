"""Authors and editors out of the runs that hold them."""

import re
from collections.abc import Sequence

from claimcheck.extraction.citations.runs import TRIM, Run
from claimcheck.grammar import names
from claimcheck.grammar.names_words import INSTITUTIONS, MEDIA, NO_NAMES, PARTICLES
from claimcheck.model.citations import Name

_AND = re.compile(r",?\s(?:and|und|et|e|y)\s|\s?&\s|\s?;\s?|,\s", re.IGNORECASE)
_ET_AL = re.compile(r",?\s(?:et al|and others|u\. ?a)\b\.?|\s?\([^()]{0,60}\)?", re.IGNORECASE)
_LONGEST_NAME = 5
# Tokens between two parts of one list of names.
_NEAR = 2
_MOST_RUNS = 4
_BY = re.compile(
    r"^(?:(?:coordinated|written|prepared|edited|compiled)\s)?(?:by|von|par|di|por)\s(?:(?:Mme|Mlle|MM?|Herrn?|Frau|Dott|Sig)\.?\s)?",
    re.IGNORECASE,
)
_BACK = re.compile(r"(?:ibid|idem|id|op\. cit|supra|infra)\b", re.IGNORECASE)
_PINPOINT = re.compile(r",?\s(?:at|p\.|pp\.)\s[\d–-]+$")
# Two words that would pass for a given name and a family name with its particle.
_BANK = re.compile(r"(?:Bank|Banca|Banco|Banque|Cit(?:y|é|tà)|Ville|Comune|Stadt|Land|Ayuntamiento|Mairie|Port)\s\w")
_COMPANY = re.compile(
    r"^(?:Bundes|Landes)\w+$|^(?:[a-z]*[A-Z]){3}[A-Za-z]*$|^[^,]*\s(?:Industries|Holdings|Motors|Airlines|Airways|Electric|"
    r"Energy|Systems|Technologies|Electronics|Shipbuilding|AG|GmbH|S\.?p\.?A|plc|PLC|SE|Ltd|Inc|Corp)\.?$"
)
_OFFICE = re.compile(
    r"(?:(?:UN|EU|U\.N\.|NATO|OSCE|United Nations)\s)?(?:Secretary-General|Director-General|High Representative|"
    r"High Commissioner|Special Rapporteur|Prime Minister|President|Commissioner|Ombudsman)(?:\s(?:of|for|on)\s[^,]{2,60})?"
)
# "European Parliamentary Research Service, S. Clapp".
_WITH_PERSON = re.compile(r"(?P<body>[^,]{4,80}),\s(?P<person>(?:[A-Z]\.[\s-]?){1,3}[A-Z][\w’'-]+)")
# "Claudia Major / Christian Mölling", and no "GIZ/KfW".
_SLASH = re.compile(r"(?<=[^\W\d_]{2})\s/\s(?=[A-Z])")
_EDITORS_WORDS = re.compile(
    r"^(?:in|im|dans)\b:?\s|\b(?:edited|ed|eds|edn|editors?|hrsg|hg|éds?|dir|coord|comps?|a cura)\b\.?"
    r"(?:\s(?:by|von|par|di)\b)?|[()\[\]]",
    re.IGNORECASE,
)


def authors(text: str, runs: Sequence[Run]) -> tuple[Name, ...]:
    """The names of the first list of names; words that point back to a work name nobody."""
    listed: list[Name] = []
    for run in _together(runs):
        shown = _PINPOINT.sub("", _BY.sub("", text[run.start : run.end].strip(" ,;:([")))
        if shown.strip(TRIM) and not _BACK.match(shown):
            listed += _named(shown)
    return tuple(listed)


def _named(shown: str) -> tuple[Name, ...]:
    if (
        _BANK.match(shown)
        or _COMPANY.search(shown)
        or _OFFICE.fullmatch(shown)
        or (" " not in shown and names.is_medium(shown))
    ):
        return (Name(literal=shown.strip(TRIM)),)
    if (
        (match := _WITH_PERSON.fullmatch(shown))
        and names.is_institution(match["body"])
        and (one := names.person(match["person"]))
    ):
        return (Name(literal=match["body"]), one)
    return names.parse(_SLASH.sub("; ", shown)) or forced(shown.strip(TRIM))


def _together(runs: Sequence[Run]) -> list[Run]:
    """The first list of names, with what follows it close by: "reprinted by FDA" at the end names no author."""
    kept = list(runs[:1])
    for run in runs[1:_MOST_RUNS]:
        if run.first - kept[-1].last > _NEAR:
            break
        kept.append(run)
    return kept


def editors(text: str, runs: Sequence[Run]) -> tuple[Name, ...]:
    """The people named in the first of the runs."""
    if not runs:
        return ()
    shown = " ".join(_EDITORS_WORDS.sub(" ", text[runs[0].start : runs[0].end]).split()).strip(" ,;:.")
    return tuple(name for name in names.parse(shown) if not name.literal)


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
    if words[-1].lower() in NO_NAMES:
        return None
    return Name(words[-1], " ".join(words[:-1]))
