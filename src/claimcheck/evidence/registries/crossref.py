"""Crossref's REST API (https://api.crossref.org): works by DOI, and by the words of a citation."""

from collections.abc import Mapping
from urllib.parse import urlencode

from claimcheck.evidence.registries.values import date_of, distinct, items, people, segment, table, text, texts
from claimcheck.grammar.identifiers import normal_doi
from claimcheck.model.dates import Edtf
from claimcheck.model.records import Kind, Notice, Record, Work

NAME = "Crossref"
# Candidates for one citation. The right one stands among the first few or nowhere.
_ROWS = 5
_KINDS = {
    Kind.ARTICLE: ("journal-article", "proceedings-article"),
    Kind.BOOK: ("book", "monograph", "edited-book", "reference-book", "book-set"),
    Kind.CHAPTER: ("book-chapter", "book-section", "book-part", "book-track", "reference-entry"),
}
# Update types that take a work back (https://www.crossref.org/documentation/register-maintain-records/, "Updates").
_TAKEN_BACK = frozenset({"retraction", "withdrawal", "removal", "replacement", "partial_retraction"})


def by_doi(base: str, doi: str) -> str:
    return f"{base}/works/{segment(doi)}"


def by_words(base: str, work: Work) -> str:
    """The address of the works that are like a citation, the likest first."""
    names = [name.family or name.literal for name in work.authors[:3]]
    said = " ".join([work.title, *names, str(work.year or "")]).strip()
    return f"{base}/works?{urlencode({'query.bibliographic': said, 'rows': _ROWS})}"


def record(answer: object) -> Record | None:
    """The record that an answer to `by_doi` holds."""
    message = table(answer, "message")
    return _record(message) if message else None


def records(answer: object) -> list[Record]:
    """The records that an answer to `by_words` holds."""
    return [_record(table(item)) for item in items(table(answer, "message").get("items"))[:_ROWS]]


def _record(work: Mapping[str, object]) -> Record:
    doi = normal_doi(text(work.get("DOI")))
    main, under = texts(work.get("title")), texts(work.get("subtitle"))
    whole = [f"{main[0]}: {under[0]}"] if main and under and under[0] not in main[0] else []
    kind = text(work.get("type"))
    return Record(
        source=NAME,
        url=f"https://doi.org/{doi}" if doi else "",
        doi=doi,
        kind=next((known for known, kinds in _KINDS.items() if kind in kinds), Kind.OTHER),
        titles=distinct([*whole, *main, *texts(work.get("original-title")), *texts(work.get("short-title"))]),
        containers=distinct([*texts(work.get("container-title")), *texts(work.get("short-container-title"))]),
        authors=people(work.get("author"), "family", "given", "name"),
        editors=people(work.get("editor"), "family", "given", "name")
        + people(work.get("translator"), "family", "given", "name"),
        publisher=text(work.get("publisher")),
        volume=text(work.get("volume")),
        page=text(work.get("page")),
        issued=_date(work, "issued") or _date(work, "published"),
        online=_date(work, "published-online") or _date(work, "posted"),
        print=_date(work, "published-print"),
        notices=tuple(_notices(work)),
    )


def _date(work: Mapping[str, object], key: str) -> Edtf | None:
    first = items(table(work.get(key)).get("date-parts"))[:1]
    return date_of(items(first[0])) if first else None


def _notices(work: Mapping[str, object]) -> list[Notice]:
    """What took the work back, each notice once: the publisher and Retraction Watch may both tell of it."""
    found: dict[tuple[str, str], Notice] = {}
    for each in items(work.get("updated-by")):
        update = table(each)
        nature = text(update.get("type")).lower().replace("-", "_").replace(" ", "_")
        doi = normal_doi(text(update.get("DOI")))
        if nature in _TAKEN_BACK:
            found.setdefault((nature, doi), Notice(nature.replace("_", " "), doi, _date(update, "updated")))
    return list(found.values())
