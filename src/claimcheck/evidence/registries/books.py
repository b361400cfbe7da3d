"""A catalogue of books: Open Library's search (https://openlibrary.org/dev/docs/api/search)."""

from collections.abc import Mapping
from urllib.parse import urlencode

from claimcheck.evidence.registries.values import distinct, items, table, text, texts, year
from claimcheck.grammar import names
from claimcheck.grammar.likeness import plain
from claimcheck.model.citations import Name
from claimcheck.model.records import Kind, Record, Work

NAME = "Open Library"
_ROWS = 10
_FIELDS = "key,title,subtitle,author_name,first_publish_year,publish_year,publisher"
_WORDS = 8


def by_words(base: str, work: Work) -> str:
    """The address of the books with this title, by its first author where one is cited."""
    head = work.title.partition(":")[0] if len(plain(work.title.partition(":")[0])) >= 10 else work.title
    asked = {"title": " ".join(plain(head).split()[:_WORDS])}
    author = next((name.family or name.literal for name in work.authors), "")
    if author:
        asked["author"] = plain(author)
    return f"{base}/search.json?{urlencode({**asked, 'fields': _FIELDS, 'limit': _ROWS})}"


def records(base: str, answer: object) -> list[Record]:
    """The works that an answer holds, each with the years of its editions."""
    return [_record(base, table(item)) for item in items(table(answer).get("docs"))[:_ROWS]]


def _record(base: str, book: Mapping[str, object]) -> Record:
    title, under = text(book.get("title")), text(book.get("subtitle"))
    key = text(book.get("key"))
    years = [year(book.get("first_publish_year")), *map(year, items(book.get("publish_year")))]
    return Record(
        source=NAME,
        url=f"{base}{key}" if key.startswith("/works/") else base,
        kind=Kind.BOOK,
        titles=distinct([f"{title}: {under}" if title and under else title, title]),
        authors=tuple(_name(each) for each in texts(book.get("author_name"))),
        publisher=next(iter(texts(book.get("publisher"))), ""),
        editions=tuple(sorted({each for each in years if each})),
    )


def _name(text: str) -> Name:
    """ "Richard J. Samuels", as people write it; what reads as no person is an institution."""
    return names.person(text) or Name(literal=text)
