"""`extract --format bibtex`: the works cited as a .bib file, in what BibTeX and BibLaTeX have in common where they do.

Entry types and fields: BibLaTeX manual 3.20, 2.1 and 2.2; the types that BibTeX does not know it prints as @misc.
"""

import re
from collections.abc import Iterator

from claimcheck.model.citations import Citation, Name
from claimcheck.model.dates import DateMention, Precision
from claimcheck.model.document import Document
from claimcheck.reports.format import Format, View
from claimcheck.reports.shapes.latex import latex, one_line, titled, verbatim
from claimcheck.reports.shapes.works import works

_TYPES = {
    "article-journal": "article", "article-magazine": "article", "article-newspaper": "article", "book": "book",
    "chapter": "incollection", "paper-conference": "inproceedings", "report": "techreport", "thesis": "phdthesis",
    "webpage": "online", "post": "online", "post-weblog": "online", "legal_case": "jurisdiction",
    "legislation": "legislation", "bill": "legislation", "regulation": "legislation", "treaty": "legal",
    "dataset": "dataset", "software": "software", "patent": "patent", "manuscript": "unpublished",
}  # fmt: skip
# The field that holds what a work is part of, and that of who brought it out.
_CONTAINERS = {
    "article": "journal", "incollection": "booktitle", "inproceedings": "booktitle", "online": "organization",
    "jurisdiction": "journal", "legislation": "journal", "legal": "journal",
}  # fmt: skip
_HOUSES = {"techreport": "institution", "phdthesis": "school"}
_SUBTYPES = {"article-newspaper": "newspaper", "article-magazine": "magazine"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# EDTF as BibLaTeX takes it: level 0, its qualifiers, and the seasons 21 to 24.
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?|-2[1-4])?[?~]?")
_RANGE = re.compile(r"(?<=\w)\s?[-‐‑–—]{1,3}\s?(?=\w)")
_SUFFIX = re.compile(r"(?P<given>.*?),?\s*\b(?P<suffix>Jr\.?|Sr\.?|I{2,3}|IV)$")
_MASTERS = re.compile(r"\bmaster|\bM\.?(?:A|Sc|Phil)\b", re.IGNORECASE)


def render(documents: tuple[Document, ...], _view: View) -> str:
    return "\n".join(_entry(key, work) for key, work in works(documents))


def _entry(key: str, work: Citation) -> str:
    kind = _TYPES.get(work.type, "misc")
    fields = dict[str, str]()
    for name, value in _fields(kind, work):
        if value:
            fields.setdefault(name, value)
    lines = "".join(f"  {name} = {value if name == 'month' else f'{{{value}}}'},\n" for name, value in fields.items())
    return f"@{kind}{{{key},\n{lines}}}\n"


def _fields(kind: str, work: Citation) -> Iterator[tuple[str, str]]:
    """Every field of an entry; the empty ones as well."""
    yield "author", " and ".join(_name(name) for name in work.authors)
    yield "editor", " and ".join(_name(name) for name in work.editors)
    yield "title", titled(work.title)
    yield _CONTAINERS.get(kind, "howpublished"), titled(work.container_title)
    yield "series", titled(work.collection_title)
    yield _HOUSES.get(kind, "publisher"), _house(work.publisher)
    if kind == "techreport":
        yield "institution", _house(next((name.literal for name in work.authors), ""))
        yield "type", "Report"
    if kind == "phdthesis":
        yield "type", "Master's thesis" if _MASTERS.search(work.text) else ""
    yield "address", latex(work.publisher_place)
    yield from _dates(work.date)
    yield "volume", latex(work.volume)
    yield "number", latex(work.issue)
    yield "pages", "--".join(latex(page) for page in _RANGE.split(work.page))
    yield "edition", latex(work.edition)
    yield "isbn", latex(work.isbn)
    yield "doi", verbatim(work.doi)
    yield "url", verbatim(work.urls[0]) if work.urls else ""
    yield "urldate", _date(work.accessed)
    yield "entrysubtype", _SUBTYPES.get(work.type, "")


def _dates(date: DateMention | None) -> Iterator[tuple[str, str]]:
    """Year and month, which both dialects read; `date` beside them where that is not all of it."""
    if date is None:
        return
    value = _date(date)
    yield "year", value[:4]
    if date.edtf and date.edtf.precision is Precision.MONTH and len(value) == 7:
        yield "month", _MONTHS[int(value[5:]) - 1]
    elif len(value) > 4:
        yield "date", value
    yield "note", "" if value else latex(date.text)


def _date(date: DateMention | None) -> str:
    parts = date.edtf.text.replace("%", "~").split("/") if date and date.edtf else []
    return "/".join(parts) if 1 <= len(parts) <= 2 and all(map(_DATE.fullmatch, parts)) else ""


def _name(name: Name) -> str:
    """Family, Given; what is one name, or has an "and" or a comma in it, in braces of its own."""
    if name.literal or not (name.family and name.given):
        return f"{{{latex(name.literal or name.family or name.given)}}}"
    match = _SUFFIX.fullmatch(one_line(name.given))
    if match and match["given"]:
        return f"{_part(name.family)}, {match['suffix']}, {_part(match['given'])}"
    return f"{_part(name.family)}, {_part(name.given)}"


def _part(text: str) -> str:
    return f"{{{latex(text)}}}" if "," in text or re.search(r"\band\b", text, re.IGNORECASE) else latex(text)


def _house(name: str) -> str:
    """In two pairs of braces with the field's own: " and " in an institution divides no list."""
    return f"{{{latex(name)}}}" if name else ""


FORMAT = Format("bibtex", None, render)
