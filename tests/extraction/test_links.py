"""Links: every occurrence, as the author means it, where it stands."""

import pytest

from claimcheck.documents import read
from claimcheck.extraction import extract
from claimcheck.model.document import Link


def links(text: str) -> tuple[Link, ...]:
    return extract(read(text.encode(), "a.md"), "a", None).links


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("See <https://a-b.org/x>.", "https://a-b.org/x"),
        ("See [the page](https://a-b.org/x \"t\").", "https://a-b.org/x"),
        ("See [https://a-b.org/x\\_y](https://a-b.org/x_y).", "https://a-b.org/x_y"),
        ("See https://a-b.org/x.", "https://a-b.org/x"),
        ("See (https://a-b.org/x_(y)).", "https://a-b.org/x_(y)"),
        ("See (https://a-b.org/x)↩︎", "https://a-b.org/x"),
        ("See [page][1].\n\n[1]: https://a-b.org/x\n", "https://a-b.org/x"),
        ('See <a href="https://a-b.org/x?a=1&amp;b=2">page</a>.', "https://a-b.org/x?a=1&b=2"),
        ("Write to <doe@a-b.org>.", "mailto:doe@a-b.org"),
    ],
)  # fmt: skip
def test_a_link_is_read_however_it_is_written(text: str, url: str) -> None:
    assert [link.url for link in links(text)] == [url]


def test_the_span_is_where_the_address_stands() -> None:
    source = "See [the page](https://a-b.org/x) and https://c-d.org/y."
    assert [source[link.span.start : link.span.end] for link in links(source)] == ["https://a-b.org/x", "https://c-d.org/y"]


def test_a_link_in_a_note_knows_its_note() -> None:
    assert [(link.note_id) for link in links("Text[^a] <https://a-b.org>.\n\n[^a]: <https://c-d.org/e>\n")] == [None, "n-a"]


def test_code_and_links_within_the_document_are_none() -> None:
    assert links("`https://a-b.org/x` and [up](#top)\n\n    https://c-d.org\n") == ()


def test_an_address_that_a_space_splits_is_put_together_and_said() -> None:
    (link,) = links("1. See https://www.a-b.org/some-long- path/page.html for more.")
    assert link.url == "https://www.a-b.org/some-long-path/page.html"
    assert link.broken
