"""DataCite's REST API (https://api.datacite.org): DOIs of data, reports, theses and preprints."""

from collections.abc import Mapping
from urllib.parse import urlencode

from claimcheck.evidence.registries.values import date_of, distinct, items, people, segment, table, text, year
from claimcheck.grammar.identifiers import normal_doi
from claimcheck.grammar.likeness import plain
from claimcheck.model.citations import Name
from claimcheck.model.dates import Edtf
from claimcheck.model.records import Kind, Record, Work

NAME = "DataCite"
_ROWS = 5
_WORDS = 12
_KINDS = {
    "journalarticle": Kind.ARTICLE,
    "conferencepaper": Kind.ARTICLE,
    "book": Kind.BOOK,
    "bookchapter": Kind.CHAPTER,
}


def by_doi(base: str, doi: str) -> str:
    return f"{base}/dois/{segment(doi)}"


def by_words(base: str, work: Work) -> str:
    """The address of the DOIs whose titles have all the words of this one. Plain words mean nothing else in a query."""
    said = " AND ".join(plain(work.title).split()[:_WORDS])
    return f"{base}/dois?{urlencode({'query': f'titles.title:({said})', 'page[size]': _ROWS})}"


def record(answer: object) -> Record | None:
    """The record that an answer to `by_doi` holds."""
    attributes = table(answer, "data", "attributes")
    return _record(attributes) if attributes else None


def records(answer: object) -> list[Record]:
    """The records that an answer to `by_words` holds."""
    return [_record(table(item, "attributes")) for item in items(table(answer).get("data"))[:_ROWS]]


def _record(work: Mapping[str, object]) -> Record:
    doi = normal_doi(text(work.get("doi")))
    container = table(work.get("container"))
    published = year(work.get("publicationYear"))
    kind = text(table(work.get("types")).get("resourceTypeGeneral")).lower().replace(" ", "")
    publisher = work.get("publisher")  # a string, or an object since schema 4.5
    return Record(
        source=NAME,
        url=f"https://doi.org/{doi}" if doi else "",
        doi=doi,
        kind=_KINDS.get(kind, Kind.OTHER),
        titles=distinct(text(table(each).get("title")) for each in items(work.get("titles"))),
        containers=distinct([text(container.get("title"))]),
        authors=_people(work.get("creators")),
        editors=_people(work.get("contributors")),
        publisher=text(publisher) or text(table(publisher).get("name")),
        volume=text(container.get("volume")),
        page=text(container.get("firstPage")),
        issued=_date(work, "issued") or (date_of([published]) if published else None),
        online=_date(work, "available"),
        editions=(published,) if published else (),
    )


def _people(value: object) -> tuple[Name, ...]:
    """Creators: those that are said to be organisations, or have one name only, are no people."""
    found: list[Name] = []
    for each, name in zip(_named(value), people(value, "familyName", "givenName", "name"), strict=True):
        organisation = text(each.get("nameType")) == "Organizational"
        whole = text(each.get("name"))
        family, comma, given = (part.strip() for part in whole.partition(","))
        if organisation and whole:
            found.append(Name(literal=whole))
        elif name.literal and comma:
            found.append(Name(family, given))
        else:
            found.append(name)
    return tuple(found)


def _named(value: object) -> list[Mapping[str, object]]:
    return [parts for parts in map(table, items(value)) if text(parts.get("familyName")) or text(parts.get("name"))]


def _date(work: Mapping[str, object], kind: str) -> Edtf | None:
    for each in items(work.get("dates")):
        entry = table(each)
        if text(entry.get("dateType")).lower() == kind:
            parts = text(entry.get("date"))[:10].split("-")
            return date_of([int(part) for part in parts if part.isascii() and part.isdigit()])
    return None
