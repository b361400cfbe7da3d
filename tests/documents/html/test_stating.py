"""What a page says of itself in its head."""

import pytest

from claimcheck.documents.html import read
from claimcheck.model.source import Metadata


def said(head: str, body: str = "<p>x</p>") -> Metadata:
    return read(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "page.html").metadata


def test_a_heading_is_the_title_before_the_window_s() -> None:
    assert said("<title>Rice | Site</title>", "<h1>Rice</h1>").title == ""
    assert said("<title>Rice &amp; wheat</title>").title == "Rice & wheat"
    assert said("<title>L_2023150EN.000101.fmx.xml</title>").title == ""


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ('<meta name="citation_publication_date" content="2024/03/05">', "2024-03-05"),
        ('<meta property="article:published_time" content="2024-03-05T23:10:00+02:00">', "2024-03-05"),
        ('<meta name="dcterms.date" content="2024-03">', "2024-03"),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-05"}</script>',
            "2024-03-05",
        ),
        (
            (
                '<script type="application/ld+json">[{"@type": "Article", "datePublished": "2024-03-05"},'
                '{"@type": "Article", "datePublished": "2023-01-01"}]</script>'
            ),
            "",
        ),
        ('<script type="application/ld+json">{"@type": "Article", </script>', ""),
        ('<meta name="date" content="spring">', ""),
    ],
)
def test_the_date_is_the_one_that_the_page_gives(head: str, date: str) -> None:
    assert said(head).date == date


def test_a_page_that_was_changed_is_of_the_day_of_the_change() -> None:
    head = (
        '<meta property="article:published_time" content="2024-03-05"><meta '
        'property="article:modified_time" content="2025-01-02">'
    )
    assert said(head).date == "2025-01-02"


def test_the_day_on_which_a_word_processor_made_the_file_is_no_date() -> None:
    assert said('<meta name="created" content="2019-01-02T00:00:00"><meta name="changed" content="2020-01-02">').date == ""


def test_authors_are_named_once_each() -> None:
    head = (
        '<meta name="citation_author" content="Doe, Jane"><meta name="citation_author" content="Roe, Jo">'
        '<meta name="author" content="Admin">'
    )
    assert said(head).authors == ("Doe, Jane", "Roe, Jo")
    assert said(
        '<script type="application/ld+json">{"@type": "Report", "author": [{"name": "Jane Doe"}]}</script>'
    ).authors == ("Jane Doe",)


def test_the_one_date_that_the_text_bears_is_its_date_where_the_head_has_none() -> None:
    one = '<h1>T</h1><time class="entry-date published" datetime="2021-06-02T08:00:00+02:00">2 June</time>'
    assert said("", one).date == "2021-06-02"
    assert said("", f'{one}<time itemprop="dateModified" datetime="2021-07-01">').date == "2021-07-01"
    assert said("", f'{one}<time class="dt-published" datetime="2020-01-01">').date == ""
