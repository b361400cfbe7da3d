"""Whether a sentence that has a fact's name speaks of another thing of that name: whose partnership, between whom."""

import re
from enum import IntEnum

from claimcheck.grammar.calendars import MONTH_NAMES
from claimcheck.grammar.stems import content, stem
from claimcheck.grammar.wordlist import words
from claimcheck.model.decisions import Fact

_TIMES = frozenset(
    stem(name) for name in (*MONTH_NAMES, "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
)
# Two names of one party whose stems differ; a capital stands for its government.
_SAME = {"eu": "europe", "union": "europe"} | {
    stem(capital): stem(country)
    for capital, country in {
        "Rome": "Italy", "Tokyo": "Japan", "Paris": "France", "Berlin": "Germany", "London": "UK", "Washington": "US",
        "Beijing": "China", "Moscow": "Russia", "Brussels": "Europe", "Madrid": "Spain", "Kyiv": "Ukraine", "Delhi": "India",
        "Seoul": "Korea", "Ankara": "Turkey", "Canberra": "Australia", "Ottawa": "Canada", "Warsaw": "Poland",
    }.items()
}  # fmt: skip
_GENERIC = frozenset(
    words("""
    a the of on in and for to strategic comprehensive economic partnership agreement treaty pact accord strategy plan
    action dialogue security defence defense cooperation collaboration framework joint declaration statement act law
    bill code reform programme program fund facility council commission committee commissioner authority agency board
    national federal state regional local central bank trade free association investment protection memorandum
    understanding ministry minister ministers ministerial department secretary parliament government president prime
    cabinet senate assembly summit conference meeting forum mission force task group alliance union budget tax
    development policy directive regulation charter convention constitution protocol initiative project green new deal
    white paper road map roadmap recovery resilience supreme court high constitutional human rights data digital
    energy climate health education university union general attorney public private
    """)
)
# Who stands right before a name, or behind it, says whose it is: "the UK-Japan EPA", "the EPA with Chile".
_OWNERS = re.compile(r"[^,;:()]{0,40}$")
_PARTIES = re.compile(r"(?:,? \([^()]{1,12}\))? (?:between|with|of|among|for) [^,;:()]{1,50}")


class Likely(IntEnum):
    """How likely a sentence speaks of the fact's own thing."""

    OTHER = 0
    OPEN = 1
    OWN = 2


def speaks_of(text: str, fact: Fact, name: tuple[int, int] | None) -> Likely:
    """Held against the names in `about`. OPEN: one of them is missing, somebody else is named, and the name itself (at
    `name` of the text) is of common words, such as many things have; OTHER: somebody else stands right beside the name."""
    if name is None:
        return Likely.OWN
    known = _stems(" ".join((*fact.names, *fact.relation)))
    parties = _named(fact.about) - known
    missing = parties - _named(text)
    if parties and not missing:
        return Likely.OWN
    others = _named(text) - known - parties - _TIMES
    before = _OWNERS.search(text[: name[0]])
    behind = _PARTIES.match(text, name[1])
    beside = _owners(before.group() if before else "") | (_named(behind.group()) if behind else set())
    if missing and beside - known - parties - _TIMES:
        return Likely.OTHER
    return Likely.OPEN if others and _broad(text[slice(*name)]) else Likely.OWN


def _broad(name: str) -> bool:
    """Whether a name is of words that many things are called by ("Strategic Partnership")."""
    return all(word.casefold() in _GENERIC for word in re.findall(r"[^\W_]+", name))


def _owners(before: str) -> set[str]:
    """The names in the words that lead up to a name without a break: "EU-Japan", "Italy’s"."""
    led = re.search(r"(?:[A-Z][\w’'.–-]*[ ])+(?:[a-z]+ )?$", before)
    return _named(led.group()) if led else set()


def _named(text: str) -> set[str]:
    found = content(text.replace("–", " "))
    return {_SAME.get(word, word) for word, capital, _ in found if capital and not word[0].isdigit()}


def _stems(text: str) -> set[str]:
    return {_SAME.get(word, word) for word, _, _ in content(text)}
