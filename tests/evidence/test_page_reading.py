"""From bodies to pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evidence.page import Page, from_wire, to_wire
from claimcheck.evidence.page_reading import read

LONG = "<p>" + "Words of a report. " * 60 + "</p>"


def page(html: str, *fragments: str) -> Page:
    return read(html.encode(), "text/html; charset=utf-8", fragments)


def test_a_page_has_its_title_headings_and_visible_text() -> None:
    found = page(
        "<html><head><title> A\n report </title><style>x</style></head><body><h1>One <b>two</b></h1><h1></h1>"
        "<svg><title>Logo</title></svg><script>var x = 'hidden'</script><p>Text.</p></body></html>"
    )
    assert (found.read, found.title, found.headings, found.letters) == (True, "A report", ("One two",), len("One two Text."))


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        ("<title>Straße</title>".encode("latin-1"), "text/html"),
        ("<title>Straße</title>".encode(), "text/html"),
        ("<title>Straße</title>".encode("utf-16"), "text/html"),
        ("<title>Straße</title>".encode("latin-1"), "text/html; charset=ISO-8859-1"),
        ('<meta charset="windows-1252"><title>Straße</title>'.encode("latin-1"), "text/html"),
        ("<title>Straße</title>".encode(), "text/html; charset=hex"),
        ("<title>Straße</title>".encode(), "text/html; charset=punycode"),
        ("<title>Straße</title>".encode(), "text/html; charset=no-such"),
        ('<?xml version="1.0" encoding="utf-8"?><title>Straße</title>'.encode(), "application/xhtml+xml"),
    ],
)
def test_a_page_is_read_in_its_encoding_whatever_it_claims(body: bytes, content_type: str) -> None:
    assert read(body, content_type).title == "Straße"


def test_what_is_no_html_is_not_read() -> None:
    assert read(b"%PDF-1.7 <title>x</title>", "application/pdf") == Page()
    assert read(b"plain", "") == Page()


@pytest.mark.parametrize(
    "mark",
    [
        '<meta property="article:content_tier" content="locked">',
        '<meta itemprop="isAccessibleForFree" content="False">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>',
        '<script type="application/ld+json">{"@graph": [{"@type": ["Report"], "isAccessibleForFree": "False"}]}</script>',
        '<script type="application/ld+json">[{"@type": "Article", "isAccessibleForFree": "http://schema.org/False"}]</script>',
    ],
)
def test_a_page_says_that_it_is_not_free(mark: str) -> None:
    assert page(f"<html><head>{mark}</head><body>{LONG}</body></html>").locked


@pytest.mark.parametrize(
    "mark",
    [
        '<meta property="article:content_tier" content="metered">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": true}</script>',
        '<script type="application/ld+json">{"@type": "Event", "isAccessibleForFree": false}</script>',
        '<script type="application/ld+json">{"@type": "Article", "about": {"isAccessibleForFree": false}}</script>',
        '<script type="application/ld+json">' + "[" * 50_000 + "</script>",
        "<p>isAccessibleForFree: false</p>",
    ],
)
def test_a_page_that_does_not_say_so_of_itself_is_free(mark: str) -> None:
    assert not page(f"<html><head>{mark}</head><body>{LONG}</body></html>").locked


def test_robots_and_passwords_are_seen() -> None:
    found = page('<meta name="ROBOTS" content="NoIndex, follow"><form><input type="Password"></form>')
    assert (found.noindex, found.password) == (True, True)


def test_fragments_are_ids_names_and_texts() -> None:
    html = (
        f"<h2 id='über'>A</h2><a name='b'></a><h3 id='user-content-c'>C</h3><p>The <b>quick</b> brown</p><p>fox.</p>{LONG}"
    )
    there = ("über", "%C3%BCber", "b", "c", ":~:text=quick%20brown", ":~:text=the-,quick,fox.", "b:~:text=Brown%20Fox")
    gone = ("d", "B", ":~:text=slow%20fox", ":~:text=fox,quick", ":~:text=quick&text=slow")
    found = page(html, *there, *gone)
    assert (found.present, found.missing) == (there, gone)


def test_fragments_of_a_page_that_scripts_make_cannot_be_told() -> None:
    found = page('<div id="root"></div><script src="app.js"></script>', "part")
    assert (found.present, found.missing) == ((), ())


@pytest.mark.parametrize(
    "body",
    [
        b"<title" * 50_000,
        b"<script" * 50_000,
        b"<div>" * 100_000,
        b"<" * 400_000,
        b"\0" * 1000,
        b"<!" * 100_000,
        b"<a " * 99_999,
    ],
)
def test_hostile_markup_is_read_or_left(body: bytes) -> None:
    assert read(body, "text/html").read


@given(st.binary(max_size=400), st.sampled_from(["text/html", "text/html; charset=shift_jis", "application/xhtml+xml"]))
def test_no_bytes_make_the_reading_fail(body: bytes, content_type: str) -> None:
    found = read(b"<html>" + body, content_type, ("a", ":~:text=%ff"))
    assert from_wire(to_wire(found) | {}) == found


@pytest.mark.parametrize("value", [None, [], {}, {"read": True}, "page"])
def test_what_is_no_page_on_the_wire_is_an_unread_one(value: object) -> None:
    assert from_wire(value) == Page()


@pytest.mark.parametrize(
    "markup",
    [
        '<span itemprop="isAccessibleForFree" content="false"></span>',
        '<span itemprop="isAccessibleForFree">False</span>',
        '<script type="application/ld+json">{"@type": "NewsArticle", "text": "a\nb", "isAccessibleForFree": false}</script>',
    ],
)
def test_a_page_says_that_it_is_not_free_in_sloppy_markup_as_well(markup: str) -> None:
    assert read(f"<html><body>{markup}</body></html>".encode(), "text/html").locked
