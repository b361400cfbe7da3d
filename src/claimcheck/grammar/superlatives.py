"""Superlatives and ranks that can be checked ("the largest", "for the first time", "one of the top exporters")."""

import re
from dataclasses import dataclass

from claimcheck.grammar.wordlist import WORD_START


@dataclass(frozen=True, slots=True)
class FoundSuperlative:
    """`text[start:end]` claims an extreme of a class, or (`rank`) a place in it."""

    start: int
    end: int
    rank: bool


# English words in -est that compare nothing, and those whose comparison says nothing ("the latest report", "at best").
_PLAIN = frozenset(
    """interest disinterest self-interest rest west midwest northwest southwest test contest protest forest
    rainforest guest quest request conquest inquest bequest invest reinvest divest suggest digest ingest
    congest arrest unrest manifest modest immodest honest dishonest earnest harvest nest vest chest crest jest
    pest zest tempest priest wrest attest detest molest breast behest infest budapest bucharest everest
    trieste brest best worst latest lest est pretest retest""".split()  # noqa: SIM905  as text
)
_OWNER = r"(?:the|its|their|our|his|her|whose|[\w’']{2,24}['’]s|[\w’']{2,24}s['’])"
_ORDINAL = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))"
_SMALL = r"(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,3})"

# Only sentences with one of these words are looked at more closely.
_TRIGGER = re.compile(
    (
        r"est\b|\b(?=[mlfosneutarkpw])(?:most|least|first|only|sole|ever|never|unp|unr|uns|top|leading|rank|any|time|fewest|worst|placed|second"
        r"|number|key|market)"
    ),
    re.IGNORECASE,
)
_EST = re.compile(r"\b[a-z]{2,12}est\b", re.IGNORECASE)
_MOST = (
    (
        rf"{_OWNER} (?:(?:last|and|very|two|three|four|next|single|far|second|third|world['’]s) ){{0,2}}(?:most"
        rf"|least) (?!of\b|people\b|part\b|recent(?:ly)?\b)\w{{3,20}}"
    ),
    (
        r"(?:is|are|was|were|be|been|remains?|among|some of) most (?!likely|probably|certainly|of\b)\w{4,20}(?:ed|ous|ive"
        r"|ant|ent|al|ble)\b"
    ),
)
_FIXED = (
    (
        r"(?:unprecedented|unparalleled|unrivall?ed|unsurpassed|never before|first[- ]ever|for the (?:first|only) time"
        r"|all-time|second to none)\b"
    ),
    r"(?:than|as) ever\b|than (?:at )?any (?:other )?(?:point|time|country|nation|state|year)\b|than any other\b",
    r"never (?:\w{2,14} ){0,2}before\b|(?:has|have|had) never (?:been|had|seen|experienced|happened|reached)\b",
    rf"{_OWNER} (?:only|sole) (?!way\b|thing\b|hope\b|question\b|difference\b|one\b|if\b|when\b|to\b|in\b)\w{{3,20}}",
    r"(?:\w{3,14}est|first|most \w{3,20}) (?:[\w-]{2,20} ){0,3}ever\b",
    r"the (?:best|worst) (?!interests?\b|practices?\b|ways?\b|of\b|way\b)\w{3,20}|(?:the|its|their) fewest\b",
)
# "The first foreign ship to have ...", "was the first built since": first of a class. "The first phase" only opens a count.
_FIRST = (
    (
        r"(?:is|was|were|are|became|become|becoming|be|been|as) (?:(?:the|its|their|his|her|one of the) )?(?:very )?first\b"
        r"(?! of all| and foremost| step)"
    ),
    (
        r"(?:the|one of the) (?:very )?first (?:[\w’'-]{2,20} ){1,4}(?:to [a-z]{2,15}|since|in (?:history|the world|decades"
        r"|\w{2,12} years))\b"
    ),
    (
        r"(?:signed|launched|held|built|opened|won|issued|published|adopted|made|produced|conducted|released"
        r"|established|created|concluded)"
        r" (?:the|its|their|his|her) (?:very )?first\b"
        r"(?! (?:term|phase|step|stage|round|half|quarter|part|element"
        r"|pillar)\b)"
    ),
)
_RANK = (
    (
        rf"(?:one|two|three|four|five|some|several|many|few) of (?:only )?(?:{_OWNER} )?(?:(?:world|country|region"
        rf"|continent|nation)['’]s )?"
        r"(?:[a-z]{3,12}est|top|leading|best|worst|key (?:centers|centres|hubs|players|producers)"
        r"|(?:only|few|first|last) (?:two|three|four|five|\d|[a-z]{3,20}s)\b)\b"
    ),
    rf"among (?:{_OWNER} )?(?:world['’]s )?(?:[a-z]{{3,12}}est|top|leading|first|few|best|worst)\b",
    rf"(?:is|are|was|were|remains?|ranks?|rank(?:ed|ing)) among (?:{_OWNER} )?most \w{{3,20}}",
    rf"(?:{_ORDINAL}|two|three|four|five)[- ](?:[a-z]{{3,12}}est|most \w{{3,20}}|best|worst)\b",
    (
        rf"(?:ranks|ranked|ranking|placed|comes|came|rank) (?:(?:in|at|as|among) )?(?:(?:the|number|no\.?|only"
        rf"|just) )?(?:{_ORDINAL}|{_SMALL}|first"
        r"|last|top|high|low|highest|lowest)\b(?! years?| times?| months?| of )"
    ),
    rf"(?:{_OWNER}|world) (?:top|leading) (?:{_SMALL}|[a-z]{{3,16}}(?:er|or)s?|[a-z]{{3,12}}ies|power|nation|destination)\b",
    (
        r"(?:a|several|as) (?:world )?leading (?:\w{2,20} )?(?:['\"‘“]|[a-z]{3,16}(?:er|or)s?\b|power\b|nation\b|countr"
        r"|role model)"
    ),
    r"number[- ]one\b|world[- ]leading\b|market leader\b",
)


def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(WORD_START + f"(?:{'|'.join(patterns)})", re.IGNORECASE)


_RANKS = _any(_RANK)
_EXTREMES = _any((*_MOST, *_FIXED, *_FIRST))


def find(text: str) -> list[FoundSuperlative]:
    """Superlatives and ranks by place. "At least", "most of", "main", "key", "latest" and "best interest" are neither."""
    if not _TRIGGER.search(text):
        return []
    ranks = [FoundSuperlative(m.start(), m.end(), rank=True) for m in _RANKS.finditer(text) if not _plain(m.group())]
    extremes = [FoundSuperlative(m.start(), m.end(), rank=False) for m in _EST.finditer(text) if not _plain(m.group())]
    extremes += [FoundSuperlative(m.start(), m.end(), rank=False) for m in _EXTREMES.finditer(text)]
    # "One of the largest" claims a place, not the extreme.
    free = [
        one
        for one in extremes
        if not any(rank.start <= one.start < rank.end and "most" not in text[rank.start : rank.end] for rank in ranks)
    ]
    return sorted([*ranks, *free], key=lambda one: (one.start, one.end))


def _plain(phrase: str) -> bool:
    """ "One of the forest": what ends in -est is no comparison ("one of the best" is)."""
    words = phrase.split()
    return words[-1].lower() in _PLAIN and (len(words) == 1 or words[-1].lower() not in {"best", "worst"})
