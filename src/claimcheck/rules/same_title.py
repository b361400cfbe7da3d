"""Whether a page is titled as the work was cited: whatever could make one title of the two is tried before they differ."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from claimcheck.grammar import slugs, titles
from claimcheck.grammar.likeness import Agreement, plain, titles_agree
from claimcheck.grammar.tongues import script, tongues
from claimcheck.model.finding import Confidence
from claimcheck.model.pages import Signal, Stated
from claimcheck.rules.cited_pages import CitedPage
from claimcheck.rules.same_publisher import names_host

# Titles that a system gives to all its pages.
_GENERIC = re.compile(
    r"(?:home|main|start|welcome|front|new) ?(?:page)?|index|documents?|publications?|(?:publication|news)? ?details?|news"
    r"|press|press (?:release|releases|room|corner|information)|articles?|blog|media|untitled|page|view|viewer|downloads?"
    r"|file|(?:search )?results|abstract|full text|pdf|library|resources?|record|item|entry|reports?|statements?|speech"
    r"|speeches|video|web archive|wayback machine|access denied|just a moment|attention required.*|security check|forbidden"
    r"|request rejected|(?:sign|log) ?in|(?:loading|javascript|redirect|search|subscribe|please|one moment)\b.*"
    r"|comunicat[oi](?: stampa)?|notizie|actualites?|aktuelles|noticias?|startseite|accueil"
)
_JOINT = re.compile(r"\s[|·•–—-]\s|\s?[|»]\s?")
# Site and slug words that say nothing of the subject.
_SHORTEST_WORD = 4
_IN_SLUG = 0.6
# What the note may hold by chance is shorter ("Japan").
_SHORTEST_TITLE = 6


@dataclass(frozen=True, slots=True)
class Titled:
    """How the page's titles answer the cited one, the surest title that it states, and how sure a difference is."""

    agreement: Agreement
    stated: Stated
    confidence: Confidence = Confidence.LOW


def compare(page: CitedPage) -> Titled | None:
    """None where the page states no title of its own."""
    stated = tuple(_own(page))
    if not stated:
        return None
    cited, sites = page.citation.title, _sites(page)
    found = [titles_agree(cited, each.value, sites) for each in stated]
    if Agreement.SAME in found or _named(page, stated):
        return Titled(Agreement.SAME, stated[0])
    if Agreement.FOREIGN in found or _foreign(page):
        return Titled(Agreement.FOREIGN, stated[0])
    if Agreement.UNCLEAR in found:
        return Titled(Agreement.UNCLEAR, stated[found.index(Agreement.UNCLEAR)])
    return Titled(Agreement.DIFFERENT, stated[0], _confidence(page, stated))


def telling(title: str) -> bool:
    """Whether a cited title is one that can be missed: two words of some length, not the name of any page."""
    said = plain(title)
    return sum(len(word) >= _SHORTEST_WORD for word in said.split()) >= 2 and not _GENERIC.fullmatch(said)


def _own(page: CitedPage) -> Iterator[Stated]:
    """The titles that are no name of the site and no system's word for a page."""
    sites = {plain(site) for site in _sites(page)}
    sites |= {squeezed for site in sites if (squeezed := site.replace(" ", ""))}
    for stated in page.facts.titles:
        pieces = [piece for piece in map(plain, re.split(r"\s[|·•–—:»-]\s|\s?[|»]\s?", stated.value)) if piece]
        said = [piece for piece in pieces if piece not in sites and not _GENERIC.fullmatch(piece)]
        if said and plain(stated.value) not in sites and not names_host(stated.value, page.host):
            yield stated


def _sites(page: CitedPage) -> list[str]:
    cited = (page.citation.publisher, page.citation.container_title, *(name.literal for name in page.citation.authors))
    return [*(stated.value for stated in page.facts.sites), *filter(None, cited)]


def _named(page: CitedPage, stated: tuple[Stated, ...]) -> bool:
    """Whether the page has the cited title further down, or is of the volume it stands in; or the note names the page's."""
    citation, sites = page.citation, _sites(page)
    if any(titles_agree(citation.title, heading, sites) is Agreement.SAME for heading in page.facts.headings):
        return True
    whole = citation.container_title
    if telling(whole) and any(titles_agree(whole, _pieces(each.value)[1]) is Agreement.SAME for each in stated):
        return True
    if f" {titles.normal(citation.title)} " in f" {titles.normal(page.facts.text)} ":
        return True
    noted = f" {titles.normal(page.holder.text.string)} "
    said = {plain(piece) for each in stated for piece in _pieces(each.value)} - set(map(plain, _sites(page)))
    return any(len(piece) >= _SHORTEST_TITLE and f" {piece} " in noted for piece in said)


def _pieces(title: str) -> list[str]:
    """A title whole, and what stands before the first sign that a site's name may follow."""
    return [title, _JOINT.split(title, maxsplit=1)[0]]


def _foreign(page: CitedPage) -> bool:
    """Whether the page is in another language than the title that it is cited by."""
    there, cited = page.facts.language, tongues(page.citation.title)
    if not there or any(tongues(stated.value) & cited for stated in page.facts.titles):
        return False
    if written := script(page.citation.title):
        return tongues(page.facts.text[:500]) != {written}
    return there not in cited if cited else there != "en"


def _confidence(page: CitedPage, stated: tuple[Stated, ...]) -> Confidence:
    """High where two statements of the page say one thing and one of them is meant for it; low on weak ones alone."""
    first = stated[0]
    seconded = any(titles_agree(first.value, other.value) is Agreement.SAME for other in stated[1:])
    base = Confidence.LOW
    if not first.signal.weak:
        base = Confidence.HIGH if seconded else Confidence.MEDIUM
    elif seconded and first.signal is Signal.HEADING:
        base = Confidence.MEDIUM
    return Confidence.LOW if page.described or _in_address(page) or _echoed(page, first) else base


def _echoed(page: CitedPage, stated: Stated) -> bool:
    """Whether the note itself has half of the page's telling words, elsewhere than in the cited title: that may have been
    read amiss, or the note may cite another part of the page."""
    noted = page.holder.text.string
    for url in page.citation.urls:
        noted = noted.replace(url, " ")
    known = frozenset(titles.normal(noted).split())
    sites = {plain(site.value) for site in page.facts.sites}
    pieces = (
        piece for piece in _JOINT.split(stated.value) if plain(piece) not in sites and not names_host(piece, page.host)
    )
    said = [slugs.content_words(piece) for piece in pieces]
    return any(len(words) > 1 and sum(word in known for word in words) * 2 >= len(words) for words in said)


def _in_address(page: CitedPage) -> bool:
    """Whether the page's own address has the cited title: its heading was changed, as newspapers do."""
    said = [word for word in plain(page.citation.title).split() if len(word) >= _SHORTEST_WORD]
    words = set[str]()
    for url in (page.check.url, page.url):
        try:
            words.update(titles.normal(unquote(urlsplit(url).path).replace("_", " ")).split())
        except ValueError:
            continue
    return sum(word in words for word in said) >= max(2, _IN_SLUG * len(said))
