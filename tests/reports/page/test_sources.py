"""Notes by kind, and every work that is cited."""

from dataclasses import replace

import pytest

from claimcheck.model.citations import Name
from claimcheck.reports.page.sources import KindRow, kinds, sources


@pytest.fixture
def document(draft):
    made = draft().note("1", "Page, 2024, https://a.example/x.").note("2", "Book, 2023.").note("3", "See above.")
    made.note("4", "Two works.")
    document = made.document()
    page, book, see, two = document.notes
    return replace(
        document,
        notes=(
            page,
            replace(book, citations=(replace(book.citations[0], type="book"),)),
            replace(see, citations=()),
            replace(two, citations=(two.citations[0], replace(two.citations[0], type="legal_case"))),
        ),
    )


def test_each_note_is_counted_once_by_what_it_cites_and_comments_come_last(document) -> None:
    assert kinds(document) == (
        KindRow("book", 1, 0, 1),
        KindRow("several works", 1, 0, 0),
        KindRow("web page", 1, 1, 1),
        KindRow("no source: a comment, or a reference to another note", 1, 0, 0),
    )


def test_every_work_has_a_row_with_what_became_of_its_link(document) -> None:
    rows = list(sources(document, {"n1": "d1n0"}, {"https://a.example/x": "alive"}))
    assert [row.jump.words for row in rows] == ["1", "2", "4", "4"]
    assert (rows[0].jump.target, rows[0].url, rows[0].verdict) == ("d1n0", "https://a.example/x", "alive")
    assert [row.kind for row in rows] == ["web page", "book", "web page", "court decision"]


def test_of_many_authors_the_first_three_are_named(document) -> None:
    note = document.notes[0]
    many = replace(note.citations[0], authors=tuple(Name(f"Family{i}", "A.") for i in range(5)))
    row = next(sources(replace(document, notes=(replace(note, citations=(many,)),)), {}, {}))
    assert row.authors == "A. Family0, A. Family1, A. Family2 and others"


def test_a_doi_is_a_link_and_what_is_unsafe_is_none(document) -> None:
    note = document.notes[0]
    cited = [
        replace(note.citations[0], urls=(), doi="10.1000/1"),
        replace(note.citations[0], urls=("javascript:alert(1)",)),
    ]
    rows = list(sources(replace(document, notes=(replace(note, citations=tuple(cited)),)), {}, {}))
    assert [row.href for row in rows] == ["https://doi.org/10.1000/1", ""]
