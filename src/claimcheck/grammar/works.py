"""What a citation gives a registry to look up: its DOI or, without a link, its title, authors and year."""

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from claimcheck.grammar.dois import flawed
from claimcheck.grammar.identifiers import find_dois, normal_doi, urls
from claimcheck.grammar.likeness import plain, telling
from claimcheck.model.citations import Citation
from claimcheck.model.records import Kind, Question, Record, Work

_RESOLVERS = frozenset({"doi.org", "dx.doi.org", "www.doi.org"})
# What the sites of publishers put behind a DOI that stands in the path of their pages.
_BEHIND = re.compile(
    r"(?:/(?:full|abstract|pdf|epdf|epub|html|xml|meta|summary|references|fulltext))+$|\.pdf$", re.IGNORECASE
)
# A number behind a space, or dots, after a DOI: the text may have cut it.
_GOES_ON = re.compile(r"\s?…|\.\.|[-/_]\s|\s\d")

_KINDS = {
    "article-journal": Kind.ARTICLE,
    "article-magazine": Kind.ARTICLE,
    "paper-conference": Kind.ARTICLE,
    "book": Kind.BOOK,
    "chapter": Kind.CHAPTER,
    "report": Kind.OTHER,
    "thesis": Kind.OTHER,
    "document": Kind.OTHER,
}
# Papers that nobody registers, whatever they look like otherwise.
_UNREGISTERED = re.compile(
    r"\b(?:press|news|media) (?:releases?|statements?|conference)|\binterviews?\b|\be-?mail\b|\bpersonal communication\b|"
    r"\bletter to\b|\bmemorand(?:um|a)\b|\bmemo\b|\b(?:speech|remarks|testimony|hearing)\b|\bunpublished\b|"
    r"\b(?:forthcoming|in press|im Erscheinen|à paraître|in corso di stampa)\b|\bPressemitteilung\b|\bcomunicato stampa\b|"
    r"\bcommuniqué de presse\b",
    re.IGNORECASE,
)
# Cases, statutes and reporters, however their note was read ("Kansas v. Garcia", "52 Stat. 1040", "Pub. L. No. 94-295").
_LAW = re.compile(
    r"§|\b[Vv]s?\. [A-Z]|\b\d{1,4} (?:U\. ?S\.|S\. ?Ct|F\. ?(?:\dd|Supp)|Stat\.|Fed\. Reg)|\bPub\. L\.|"
    r"\b(?:H\.R\.|S\.) Rep\b|\bC\.F\.R|\bWL \d"
)
REISSUE = re.compile(
    r"\b(?:re-?print(?:ed|s)?|repr\.|re-?issued?|revised|rev\. ed|anniversary|facsimile|paperback|\d(?:st|nd|rd|th|e) ed|"
    r"new ed|edition|translated by|trans\.|originally published|first published|\d\. Aufl|Neuausgabe|Nachdruck|réimpr|"
    r"réédition|nouvelle édition|traduit|ristampa|nuova edizione|trad\.|reedición|reimpresión)|[\[(]1[5-9]\d\d[\])]",
    re.IGNORECASE,
)
"""That an edition is not the first: its year says little about the work's."""
_LONGEST = 400
# Online first and in print; and a year that ends while the printer works.
_YEARS_APART = 1
# Registries give works that were printed before this year the date on which they were put online.
_ONLINE_SINCE = 2000


@dataclass(frozen=True, slots=True)
class Doi:
    """value: bare, unescaped, in lower case. url: the link that it stands in, empty for none.

    sure: it is given as a DOI, and whole; else it was seen in a publisher's URL, where more may hang on it, or is cut.
    """

    value: str
    url: str = ""
    sure: bool = True


def question(citation: Citation) -> Question | None:
    """What registries are asked of a citation; None for what they cannot know."""
    cited = doi(citation)
    return cited.value if cited else work(citation)


def doi(citation: Citation) -> Doi | None:
    """The first DOI of a citation: of its text, of a link to a resolver, of another link; None where it has none."""
    linked = [Doi(value, url) for url in citation.urls if (value := _resolved(url))]
    text = citation.text
    addresses = [(found.start, found.end) for found in urls(text)] if "10." in text else []
    for start, end, raw in find_dois(text):
        around = next((text[a:b] for a, b in addresses if a <= start < b), "")
        if around and not _resolved(around):
            continue
        value = unquote(raw).lower() if around else raw
        link = next((each.url for each in linked if value.startswith(each.value)), "")
        return Doi(value, link, sure=not (_GOES_ON.match(text, end) or flawed(text)))
    if linked:
        return linked[0]
    return next((Doi(value, url, sure=False) for url in citation.urls if (value := _in_path(url))), None)


def work(citation: Citation) -> Work | None:
    """The work of a citation without link and DOI, if it is of a kind that registries know and can be told by its words."""
    kind = _KINDS.get(citation.type)
    if kind is None or citation.urls or citation.doi:
        return None
    if _UNREGISTERED.search(citation.text) or _LAW.search(citation.text):
        return None
    people = any(name.family for name in citation.authors)
    year = _year(citation)
    if citation.type == "document" and not (people and year):
        return None
    if not any(letter.isalpha() for letter in plain(citation.title)) or not (
        people or (year and telling(citation.title) > 2)
    ):
        return None
    return Work(
        kind=kind,
        title=citation.title[:_LONGEST],
        authors=citation.authors,
        year=year,
        container=citation.container_title[:_LONGEST],
        volume=citation.volume,
        page=citation.page,
        reissue=bool(citation.edition) or bool(REISSUE.search(citation.text)),
    )


def in_time(year: int | None, record: Record, *, reissue: bool = False) -> bool:
    """Whether a cited year may be that of a record: not a year before it came out nor after the last
    edition known, or beyond comparison."""
    years = record.years
    if year is None or not years:
        return True
    if years[0] - _YEARS_APART <= year <= years[-1] + _YEARS_APART:
        return True
    if record.kind is not Kind.ARTICLE and reissue:
        return True
    return year < _ONLINE_SINCE and record.print is None and not record.editions and year < years[0]


def _year(citation: Citation) -> int | None:
    """The one year that the citation's date lies in."""
    edtf = citation.date.edtf if citation.date and not citation.date.relative and not citation.date.flaw else None
    if edtf is None or edtf.earliest is None or edtf.latest is None:
        return None
    return edtf.earliest.year if edtf.earliest.year == edtf.latest.year else None


def _resolved(url: str) -> str:
    """The DOI that a link to the DOI system's own resolver is for; empty for any other link."""
    host, path = _parts(url)
    return normal_doi(unquote(path).lstrip("/")) if host in _RESOLVERS else ""


def _in_path(url: str) -> str:
    host, path = _parts(url)
    found = find_dois(_BEHIND.sub("", unquote(path).rstrip("/"))) if host and host not in _RESOLVERS else []
    return found[0][2] if found else ""


def _parts(url: str) -> tuple[str, str]:
    """Host and path of a link; nothing of one with credentials, which are nobody else's business."""
    try:
        split = urlsplit(url)
        return ("", "") if "@" in split.netloc else ((split.hostname or "").rstrip("."), split.path)
    except ValueError:
        return "", ""
