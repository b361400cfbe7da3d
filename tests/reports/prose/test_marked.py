"""Escaped Markdown says what it said, to GitHub's own parser and to another one."""

import re
from html.parser import HTMLParser

import pyromark
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.reports.hostile import hostile

from claimcheck.reports.prose.marked import marked
from claimcheck.reports.prose.plain import plain


class _Shown(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:
        self.tags.append("comment")


def _github(text: str) -> _Shown:
    cmarkgfm = pytest.importorskip("cmarkgfm")
    options = cmarkgfm.Options.CMARK_OPT_UNSAFE | cmarkgfm.Options.CMARK_OPT_FOOTNOTES
    return _Shown(cmarkgfm.github_flavored_markdown_to_html(text, options))


def _words(text: str) -> str:
    return " ".join(text.replace("\u200b", "").split())


_OPTION = pyromark.Options
_OPTIONS = (
    _OPTION.ENABLE_GFM | _OPTION.ENABLE_TABLES | _OPTION.ENABLE_FOOTNOTES | _OPTION.ENABLE_STRIKETHROUGH
    | _OPTION.ENABLE_TASKLISTS | _OPTION.ENABLE_MATH | _OPTION.ENABLE_WIKILINKS
)  # fmt: skip
_ANY = hostile | st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(_ANY)
@example("x_www.evil.example")
@example("1) a")
@example(":-")
def test_to_github_it_is_text_and_nothing_else(text: str) -> None:
    made = marked(text, 300)
    shown = _github(f"- a {made}  \n  {made}\n")
    assert shown.tags == ["ul", "li", "br"] if made else True
    assert _words(shown.words) == _words(f"a {plain(text)} {plain(text)}")


@given(_ANY)
def test_to_another_parser_it_is_text_and_nothing_else(text: str) -> None:
    html = pyromark.html(f"- {marked(text, 300)}\n", options=_OPTIONS)
    assert set(_Shown(html).tags) <= {"ul", "li"}


@given(_ANY)
def test_no_sign_of_a_mention_or_a_reference_touches_a_name(text: str) -> None:
    words = _github(f"- a {marked(text, 300)}\n").words
    assert not re.search(r"[@#!%$~&]\w|GH-\d|:[\w+-]+:|://", words, re.IGNORECASE)


def test_what_is_too_long_is_cut_before_it_is_escaped() -> None:
    assert marked("*" * 1000, 10) == r"\*" * 9 + "…"
    assert marked("a" * 10, 10) == "a" * 10


def test_prose_stays_as_it_is() -> None:
    text = "Note 8 dates its source 27 June 2024, but “x” (a/b.pdf) says 25% - see p. 3; why?"
    assert marked(text, 300) == text
