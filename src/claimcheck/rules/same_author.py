"""Whether a page names an author of the work as cited. One in common is enough; whoever put the page up is no author."""

import re
from dataclasses import dataclass

from claimcheck.grammar import titles
from claimcheck.grammar.likeness import Agreement, authors_agree, plain
from claimcheck.grammar.names import parse
from claimcheck.grammar.names_words import INSTITUTIONS
from claimcheck.grammar.wordlist import words
from claimcheck.model.citations import Name
from claimcheck.model.finding import Confidence
from claimcheck.model.pages import PageFacts, Signal, Stated
from claimcheck.rules.cited_pages import CitedPage
from claimcheck.rules.same_publisher import names_host

# Who a system names as author of what others wrote.
_STAFF = frozenset(
    words("""
    admin administrator staff editor editors editorial desk newsroom news team web webmaster webteam online guest author
    contributor contributors user root office press communications publications publisher bureau correspondent redazione
    redaktion redaccion redaction anonymous unknown by blog support digital content library correspondents agencies wire
    """)
)
# Families that no person has: "Antimicrobial Resistance Collaborators".
_COLLECTIVE = INSTITUTIONS.union(
    words("collaborators collaboration collaborative investigators partners partnership team panel")
)
# A page that names so many may name more than were kept.
_MOST = 150
_ROLE = re.compile(r"\s*(?:[,|/(–—]|\s-\s)\s*(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Signed:
    """How the page's authors answer the cited ones; the people it names, by the surest signal that names any."""

    agreement: Agreement
    people: tuple[Name, ...] = ()
    stated: tuple[Stated, ...] = ()
    confidence: Confidence = Confidence.LOW


def people(citation_authors: tuple[Name, ...]) -> tuple[Name, ...]:
    """The persons among cited authors: an institution may stand for anybody."""
    return tuple(
        name
        for name in citation_authors
        if name.family and not name.literal and not _COLLECTIVE & set(plain(name.family).split())
    )


def compare(page: CitedPage) -> Signed:
    """UNCLEAR where the page names no person, or too many to be sure, or the name that is cited is that of the site."""
    cited = people((*page.citation.authors, *page.citation.editors))
    facts, outside = page.facts, _outside(page)
    if all(_of_site(name, page, outside) for name in cited):
        return Signed(Agreement.UNCLEAR)
    known = [(stated, name) for stated in facts.authors for name in _read(stated.value, outside)]
    if len(facts.authors) > _MOST or authors_agree(cited, [name for _, name in known]) is Agreement.SAME:
        return Signed(Agreement.SAME)
    if _named(cited, facts) or _noted(page, known):
        return Signed(Agreement.SAME)
    whole = [(stated, name) for stated, name in known if name.given and name.family]
    if not whole:
        return Signed(Agreement.UNCLEAR)
    first = whole[0][0].signal
    mine = [(stated, name) for stated, name in whole if stated.signal is first]
    agreement = authors_agree(cited, [name for _, name in mine])
    return Signed(
        agreement, tuple(name for _, name in mine), tuple(stated for stated, _ in mine), _confidence(page, cited, whole)
    )


def _read(value: str, outside: frozenset[str]) -> list[Name]:
    """The people of a byline ("Anna Smith, The Guardian" is one); staff, sites and institutions are nobody."""
    found = [name for name in parse(value) if name.family] or [name for name in parse(_ROLE.split(value)[0]) if name.family]
    return [name for name in found if not _nobody(name, outside)]


def _nobody(name: Name, outside: frozenset[str]) -> bool:
    said = plain(f"{name.given} {name.family}")
    return said in outside or bool(_STAFF & set(said.split()))


def _outside(page: CitedPage) -> frozenset[str]:
    cited = (page.citation.publisher, page.citation.container_title)
    return frozenset(plain(name) for name in (*(stated.value for stated in page.facts.sites), *cited) if name)


def _of_site(name: Name, page: CitedPage, outside: frozenset[str]) -> bool:
    """Whether a name without a given one is the site's: "Frontex (2024)" for a page of frontex.europa.eu."""
    return not name.given and (plain(name.family) in outside or names_host(name.family, page.host))


def _named(cited: tuple[Name, ...], facts: PageFacts) -> bool:
    """Whether what the page says of its authors, or its titles, has a cited family name in any form."""
    said = {word for stated in (*facts.authors, *facts.titles) for word in plain(stated.value).split()}
    return any(set(plain(name.family).split()) <= said for name in cited)


def _noted(page: CitedPage, known: list[tuple[Stated, Name]]) -> bool:
    """Whether the note names an author of the page elsewhere than among its authors."""
    said = set(titles.normal(page.holder.text.string).split())
    return any(set(plain(name.family).split()) <= said for _, name in known)


def _confidence(page: CitedPage, cited: tuple[Name, ...], whole: list[tuple[Stated, Name]]) -> Confidence:
    """Low where the page has the cited name in its text (then the signal names who put it up), and where nobody is cited by
    more than one name, which may be an institution's."""
    first = whole[0][0].signal
    text = set(titles.normal(page.facts.text).split())
    if (
        first.weak
        or page.described
        or not any(name.given for name in cited)
        or any(set(plain(n.family).split()) <= text for n in cited)
    ):
        return Confidence.LOW
    seconded = any(stated.signal is not first for stated, _ in whole)
    return Confidence.HIGH if seconded or first is Signal.HIGHWIRE else Confidence.MEDIUM
