"""Whether the site of a page is the publisher that was cited: in full, abbreviated, or by the name of its host."""

import re

from claimcheck.grammar.likeness import Agreement, authors_agree, plain
from claimcheck.grammar.tongues import script, tongues
from claimcheck.grammar.wordlist import words
from claimcheck.model.citations import Name
from claimcheck.model.pages import Signal, Stated
from claimcheck.rules.cited_pages import CitedPage

# Words that many publishers' names have.
_COMMON = frozenset(
    words("""
    news daily times post press journal review magazine university college institute institution center centre foundation
    ministry department office council agency international national global world european american research studies public
    group media online home page official website site report reports publishing publishers books verlag edition editions
    society association
    """)
)
# Who offers what others publish.
_AGGREGATORS = re.compile(
    r"(?:.*\.)?(?:youtube\.com|youtu\.be|vimeo\.com|facebook\.com|x\.com|twitter\.com|linkedin\.com|instagram\.com|medium\.com"
    r"|substack\.com|github\.(?:com|io)|archive\.org|arquivo\.pt|jstor\.org|ssrn\.com|researchgate\.net|academia\.edu"
    r"|arxiv\.org|osf\.io|zenodo\.org|scribd\.com|issuu\.com|yahoo\.com|msn\.com|google\.com|apple\.com|prnewswire\.com"
    r"|businesswire\.com|globenewswire\.com|eurekalert\.org|reliefweb\.int|pressreader\.com|wikisource\.org|wikimedia\.org"
    r"|gutenberg\.org|hathitrust\.org|doi\.org|tandfonline\.com|wiley\.com|springer\.com|sagepub\.com|elsevier\.com"
    r"|sciencedirect\.com|muse\.jhu\.edu|oup\.com|cambridge\.org|ingentaconnect\.com|nih\.gov|refworld\.org|wikipedia\.org"
    r"|amazon\.[a-z.]{2,6}|proquest\.com|ebsco\.com|lexisnexis\.com|factiva\.com|worldcat\.org|repec\.org|econstor\.eu)"
)
# What a piece is, and not where it came out ("nota de prensa", "News", "Annual Report 2023").
_GENRE = re.compile(
    r"(?:(?:press|news|media|policy|working|research|annual|final|issue|fact|public|special|discussion|occasional"
    r"|technical) )?"
    r"(?:news|releases?|statements?|reports?|papers?|briefs?|briefings?|comments?|notes?|sheets?|blog|speech|edition|survey"
    r"|study|memo|commentary|analysis|insights?|updates?)(?: \d+)?"
    r"|nota de prensa|comunicado(?: de prensa)?|comunicato(?: stampa)?|communique(?: de presse)?|dossier de presse"
    r"|pressemitteilung|pressemeldung|rapport(?: (?:public )?annuel| final)?(?: \d+)?|rapporto(?: annuale| finale)?(?: \d+)?"
    r"|jahresbericht(?: \d+)?|informe(?: anual| final)?(?: \d+)?"
)
_SMALL = frozenset(words("the of and for on in de di del della du des der die und et e la le"))
_LONG = 4


def cited_names(page: CitedPage) -> tuple[str, ...]:
    """Who the citation says brought the work out: its publisher and what it appeared in."""
    named = (page.citation.publisher, page.citation.container_title)
    return tuple(name for name in named if len(plain(name).replace(" ", "")) > 1 and not _GENRE.fullmatch(plain(name)))


def differs(page: CitedPage) -> Stated | None:
    """What the page states as its site, where that is nobody the citation names; None where it is, or may be."""
    cited = cited_names(page)
    sites = [stated for stated in page.facts.sites if not stated.signal.weak and plain(stated.value)]
    weak = page.facts.sites and not sites
    if not cited or not sites or weak or _AGGREGATORS.fullmatch(page.host):
        return None
    if page.citation.doi or any(stated.signal is Signal.HIGHWIRE for stated in sites):
        return None  # a work of a journal: what appeared where is for the registries to say
    if any(_foreign(name, page) for name in cited):
        return None
    known = [*(stated.value for stated in sites), *(stated.value for stated in page.facts.authors)]
    if any(_alike(name, other) for name in cited for other in known) or any(_noted(site.value, page) for site in sites):
        return None
    return None if any(_of_host(name, page.host) or _in_page(name, page) for name in cited) else sites[0]


def _noted(site: str, page: CitedPage) -> bool:
    """Whether the note names the site elsewhere, in full or by its initials in capitals ("IOM, News, 6 March 2024")."""
    noted = page.holder.text.string
    for url in page.citation.urls:
        noted = noted.replace(url, " ")
    if f" {plain(site)} " in f" {' '.join(_words(noted))} ":
        return True
    capitals = re.findall(r"\b[A-Z]{3,8}\b", noted)
    return any(_short_for(letters.lower(), site) for letters in capitals)


def _alike(a: str, b: str) -> bool:
    ours, theirs = [Name(literal=a)], [Name(literal=b)]
    if authors_agree(ours, theirs) is Agreement.SAME or _telling(a) & _telling(b):
        return True
    x, y = plain(a).replace(" ", ""), plain(b).replace(" ", "")
    return min(len(x), len(y)) > 1 and (_short_for(y, a) or _short_for(x, b) or x in y or y in x)


def _telling(name: str) -> set[str]:
    return {word for word in plain(name).split() if len(word) >= _LONG and word not in _COMMON}


def _short_for(letters: str, name: str) -> bool:
    """Whether letters abbreviate a name, with or without its small words: mofa, mfa."""
    said = plain(name).split()
    telling = [word for word in said if word not in _SMALL]
    return any("".join(word[0] for word in some).startswith(letters) for some in (said, telling))


def names_host(name: str, host: str) -> bool:
    """Whether a name is that of the host, in full or abbreviated ("Ministry of Foreign Affairs" of mofa.go.jp)."""
    labels = [label.replace("-", "") for label in host.split(".")]
    said = plain(name).removeprefix("the ").replace(" ", "")
    return said in {*labels, "".join(labels)} or any(len(label) > 1 and _short_for(label, name) for label in labels[:-1])


def _of_host(name: str, host: str) -> bool:
    """Whether a host is named after the publisher: japan-forward.com, mofa.go.jp, bmwk.de, iai.it."""
    if names_host(name, host):
        return True
    labels = [label.replace("-", "") for label in host.split(".")]
    said = plain(name).removeprefix("the ").replace(" ", "")
    if any(len(label) >= _LONG and (label in said or said in label) for label in labels):
        return True
    return any(word in label for word in _telling(name) for label in labels)


def _in_page(name: str, page: CitedPage) -> bool:
    """Whether the page names the publisher in its titles or its text."""
    said = plain(name)
    told = [*(stated.value for stated in page.facts.titles), page.facts.text[:3000], page.facts.text[3000:6000]]
    return any(f" {said} " in f" {' '.join(_words(text))} " for text in told)


def _words(text: str) -> list[str]:
    return [word for at in range(0, len(text), 500) for word in plain(text[at : at + 500]).split()]


def _foreign(name: str, page: CitedPage) -> bool:
    """Whether the name may be a translation of the one that the page has."""
    there = page.facts.language
    known = tongues(name)
    if there in {"", "en"}:
        return bool(script(name))
    return not known or there not in known
