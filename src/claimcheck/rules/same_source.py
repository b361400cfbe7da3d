"""Which works of a document are one source cited twice, and whether two citations of it contradict each other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from claimcheck.grammar import identifiers, titles, urls
from claimcheck.grammar.dates import agree, days_after
from claimcheck.grammar.likeness import Agreement, authors_agree, plain, titles_agree
from claimcheck.grammar.urls_home import is_home
from claimcheck.model.citations import Citation
from claimcheck.model.dates import Edtf, Precision
from claimcheck.model.document import Document, Note, Reference
from claimcheck.rules.cited import citations

_LIVING = re.compile(
    r"\b(?:updated?|revised|amended|current as of|consolidated|version|edition|ed\.|rev\.|reprint(?:ed)?|reissued?"
    r"|translated|trans\.|originally|first published|repr\.|stand|mise à jour|aggiornat[oa]|actualizad[oa]|aufl(?:age|\.))",
    re.IGNORECASE,
)
_LAW = frozenset({"bill", "legal_case", "legislation", "regulation", "treaty", "hearing", "standard", "patent"})
_PARTS = frozenset({"chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary"})
_ARTICLES = frozenset({"article-journal", "chapter", "paper-conference", "thesis"})
_TELLING = re.compile(r"\d|[^\W_]+[-_][^\W_]+[-_][^\W_]")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_DAY, _MONTH = 1, 31
_TITLED = 4
"""Words of a title that, with its author, tells one text of a page that may list many."""


class By(StrEnum):
    """What says that two citations name one source."""

    DOI = "DOI"
    URL = "URL"
    TITLE = "title"


@dataclass(frozen=True)
class Cited:
    """One citation, and where it stands."""

    citation: Citation
    holder: Note | Reference
    dates: tuple[Edtf, ...]

    @cached_property
    def printed(self) -> str:
        """The words of the citation without its addresses."""
        text = self.citation.text
        for url in self.citation.urls:
            text = text.replace(url, " ")
        return text

    @property
    def place(self) -> str:
        return f"note {self.holder.number}" if isinstance(self.holder, Note) else "the reference list"

    def sources(self) -> Iterator[tuple[By, str]]:
        """What it may share with another citation of the same source."""
        work = self.citation
        doi = work.doi.lower() or next((doi for url in work.urls for _, _, doi in identifiers.find_dois(url)), "")
        if doi:
            yield By.DOI, doi
        title = titles.normal(work.title)
        if not doi and work.urls and work.type not in _LAW:
            if _one_page(work.urls[0]):
                yield By.URL, urls.normal(work.urls[0])
            elif _by_people(self) and len(title.split()) >= _TITLED and not is_home(work.urls[0]):
                yield By.URL, f"{urls.normal(work.urls[0])} {title}"
        if work.type in _ARTICLES | {"book"} and len(title.split()) >= 4 and work.authors and not work.authors[0].literal:
            yield By.TITLE, title


def groups(document: Document) -> dict[tuple[By, str], list[Cited]]:
    """The citations of each source that is cited twice or more, in order."""
    dates = {passage.span: passage.dates for passage in document.passages}
    found: dict[tuple[By, str], list[Cited]] = {}
    for citation, holder in citations(document):
        apart = citation.accessed.span if citation.accessed else None
        own = tuple(
            mention.edtf
            for mention in dates.get(holder.text.span(), ())
            if mention.edtf and mention.span != apart and citation.span.start <= mention.span.start < citation.span.end
        )
        cited = Cited(citation, holder, own)
        for key in cited.sources():
            found.setdefault(key, []).append(cited)
    return {key: cited for key, cited in found.items() if len(cited) > 1}


def date_differs(by: By, a: Cited, b: Cited) -> bool:
    """Whether two citations of a source date it so that no day fits both, and neither names the other's date as well."""
    x, y = _date(a), _date(b)
    if x is None or y is None or agree(x, y) or any(agree(x, each) for each in b.dates) or any(agree(y, d) for d in a.dates):
        return False
    if _LIVING.search(a.printed) or _LIVING.search(b.printed) or _read_apart(a, b) or not _one_work(by, a, b):
        return False
    if by is not By.URL and {_year(x), _year(y)} & set(_YEAR.findall(a.printed)) & set(_YEAR.findall(b.printed)):
        return False
    apart = max(days_after(x, y) or 0, days_after(y, x) or 0)
    if by is not By.URL:  # online first, and in print a year later
        return abs(_year_number(x) - _year_number(y)) > 1 and (by is By.DOI or _one_place(a, b))
    if Precision.YEAR in {x.precision, y.precision} and not all(_by_people(each) for each in (a, b)):
        return False  # the reports of several years
    precise = Precision.DAY in {x.precision, y.precision}
    return apart > (_DAY if precise else 0)


def title_differs(by: By, a: Cited, b: Cited) -> bool:
    """Whether a DOI carries two titles that have little in common. One page or file may well hold several works."""
    x, y = a.citation.title, b.citation.title
    if by is not By.DOI or {a.citation.type, b.citation.type} & _PARTS or min(len(x.split()), len(y.split())) < 3:
        return False
    if plain(x) in plain(b.printed) or plain(y) in plain(a.printed):
        return False
    return titles_agree(x, y) is Agreement.DIFFERENT


def authors_differ(by: By, a: Cited, b: Cited) -> bool:
    """Whether a source of one title is given to people who have no name in common."""
    x, y = a.citation, b.citation
    if {x.type, y.type} & _PARTS or titles_agree(x.title, y.title) is not Agreement.SAME:
        return False
    if by is By.TITLE and not (_one_place(a, b) and _year(_date(a)) == _year(_date(b)) != ""):
        return False
    named = [(plain(name.family), other) for one, other in ((x, b), (y, a)) for name in one.authors]
    if any(family and family in plain(other.printed) for family, other in named):
        return False
    return authors_agree(x.authors, y.authors) is Agreement.DIFFERENT


def _by_people(cited: Cited) -> bool:
    return any(name.family for name in cited.citation.authors)


def _one_page(url: str) -> bool:
    """Whether an address is that of one text and not of a list of them: a number or three words in its last part."""
    last = urls.normal(url).partition("#")[0].rpartition("/")[2]
    return not is_home(url) and not last.startswith("index.") and bool(_TELLING.search(last))


def _date(cited: Cited) -> Edtf | None:
    date = cited.citation.date
    return date.edtf if date and not date.relative and not date.flaw else None


def _year(edtf: Edtf | None) -> str:
    return str(edtf.earliest.year) if edtf and edtf.earliest else ""


def _year_number(edtf: Edtf) -> int:
    return edtf.earliest.year if edtf.earliest else 0


def _one_work(by: By, a: Cited, b: Cited) -> bool:
    """Whether nothing but the date seems to differ: a page may list many works, and a DOI of another is another matter."""
    found = titles_agree(a.citation.title, b.citation.title)
    if by is By.DOI:
        return found is not Agreement.DIFFERENT
    same_people = authors_agree(a.citation.authors, b.citation.authors) is Agreement.SAME
    if a.citation.title and b.citation.title:
        return found is Agreement.SAME and (by is By.URL or same_people)
    return same_people


def _read_apart(a: Cited, b: Cited) -> bool:
    """Whether the two were looked at on different days: a page may have changed in between."""
    x, y = a.citation.accessed, b.citation.accessed
    return bool(x and y and x.edtf and y.edtf and not agree(x.edtf, y.edtf))


def _one_place(a: Cited, b: Cited) -> bool:
    """Whether both name the same journal or book, and no two volumes: a title may well be used twice."""
    x, y = a.citation, b.citation
    if x.type != y.type or x.type == "book":
        return False
    volumes = not (x.volume and y.volume) or (x.volume, x.issue) == (y.volume, y.issue)
    return volumes and titles_agree(x.container_title, y.container_title) is Agreement.SAME
