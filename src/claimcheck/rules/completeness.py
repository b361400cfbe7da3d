"""What a citation certainly lacks: told by the words that are there, and not only by what was understood of them."""

import re
from collections.abc import Callable, Iterable, Mapping

from claimcheck.model.citations import Citation

_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_YEAR = re.compile(
    r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)"
    r"|\b(?:n\.\s?d\.|undated|s\.\s?d\.|forthcoming|in press|o\.\s?J\.|date (?:unknown|inconnue))",
    re.IGNORECASE,
)
_UNPAGED = re.compile(
    r"\b(?:submitted|in press|forthcoming|to appear|n\.?p|no pagination|online|report|monograph|arXiv|Press)\b",
    re.IGNORECASE,
)
_LEGAL = re.compile(r" v\.? |\b\d{1,4} (?:[A-Z][\w.]{0,12} ){1,4}(?:at )?\d")
"""Cases, statutes and law journals as in the Bluebook: the page is the number after the reporter ("501 U.S. 560")."""
_NUMBER = re.compile(r"\d+")
_LONG_NAME = 4
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_JOINER = re.compile(r"and|et|al|und|see|also|cf|accessed|available|at|in|eds?|von|van|de|di|da|la|le|url", re.IGNORECASE)
_ACCESSED = re.compile(
    r"\b(?:accessed|visited|retrieved|viewed|consulted|abgerufen|aufgerufen|besucht|konsultiert|zuletzt|consult\w{1,4}|visit\w{1,4}"
    r"|acced\w{1,4}|recuperado|ultimo accesso|geraadpleegd|acess\w{1,4})\b",
    re.IGNORECASE,
)
_MONTHS = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b\.?", re.IGNORECASE)
_DATED = frozenset(("article-journal", "article-magazine", "article-newspaper", "book", "chapter", "report", "thesis"))


def _undated(work: Citation) -> str:
    """The words of a citation without its addresses and the day of access."""
    return _URL.sub(" ", work.text).replace(work.accessed.text if work.accessed else "\0", " ")


_WANTED: Mapping[str, tuple[str, Callable[[Citation], object]]] = {
    "author": ("author", lambda work: work.authors or work.editors),
    "title": ("title", lambda work: work.title),
    "container-title": ("container title", lambda work: work.container_title),
    "publisher": ("publisher", lambda work: work.publisher or any(name.literal for name in work.authors)),
    "place": ("place of publication", lambda work: work.publisher_place),
    "date": ("date", lambda work: work.date or _YEAR.search(_undated(work))),
    "accessed": ("access date", lambda work: work.accessed or _ACCESSED.search(_undated(work))),
    "volume": ("volume", lambda work: work.volume),
    "issue": ("issue", lambda work: work.issue),
    "pages": ("pages", lambda work: work.page),
    "edition": ("edition", lambda work: work.edition),
    "url": ("URL", lambda work: work.urls),
    "doi": ("DOI", lambda work: work.doi),
    "isbn": ("ISBN", lambda work: work.isbn),
}


def required(citation: Citation, wanted: Mapping[str, Iterable[str]]) -> list[str]:
    """What the house wants of every source, and of one of this kind, and the citation lacks, in words."""
    fields = dict.fromkeys((*wanted.get("any", ()), *wanted.get(citation.type, ())))
    return [_WANTED[field][0] for field in fields if not _WANTED[field][1](citation)]


def lacking(citation: Citation) -> list[str]:
    """What its kind of source calls for and the citation lacks: "title", "date", "pages"."""
    lacks = []
    printed = _URL.sub(" ", citation.text)
    if citation.urls and citation.authors and not citation.title and not _other_words(citation, printed):
        lacks.append("title")
    if citation.type in _DATED and citation.title and citation.authors and not (citation.date or _YEAR.search(printed)):
        lacks.append("date")
    if _in_a_journal(citation) and not (citation.page or citation.doi or citation.urls or _other_numbers(citation, printed)):
        lacks.append("pages")
    return lacks


def _in_a_journal(citation: Citation) -> bool:
    named = citation.type == "article-journal" and citation.title and citation.container_title and not citation.publisher
    return bool(
        named and citation.volume and citation.issue and not (_UNPAGED.search(citation.text) or _LEGAL.search(citation.text))
    )


def _other_numbers(citation: Citation, printed: str) -> bool:
    """Whether a number is left that may be a page, beside those of volume, issue and date, and those in the title."""
    rest = printed.replace(citation.title, " ").replace(citation.container_title, " ")
    known = f"{citation.volume} {citation.issue} {citation.date.text if citation.date else ''}"
    return bool(set(_NUMBER.findall(rest)) - set(_NUMBER.findall(known)))


def _other_words(citation: Citation, printed: str) -> bool:
    """Whether the citation says anything beside its authors and its date. A long "name" may have the title in it."""
    if any(len(name.literal.split()) > _LONG_NAME for name in citation.authors):
        return True
    named = {
        word.casefold()
        for name in citation.authors
        for word in _LETTERS.findall(f"{name.family} {name.given} {name.literal}")
    }
    left = _MONTHS.sub(" ", printed)
    return any(word.casefold() not in named and not _JOINER.fullmatch(word) for word in _LETTERS.findall(left))
