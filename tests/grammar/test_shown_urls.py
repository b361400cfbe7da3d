"""The address that is shown, and the one it leads to."""

import pytest

from claimcheck.grammar.shown_urls import Shown, compare

SAME = [
    ("https://a.org/x", "https://a.org/x"),
    ("www.a.org/X/", "http://a.org/x"),
    ("https://a.org", "https://a.org/deep/page"),
    ("https://a.org/x_y", "https://a.org/x%5Fy"),
    ("https://a.org/some-…/end.pdf", "https://a.org/some-long/path/end.pdf"),
    ("https://a.org/some...", "https://a.org/some-long/path"),
    ("https://a.org/exam- ple", "https://a.org/example"),
    ("https://en.wikipedia.org/wiki/A", "https://en.m.wikipedia.org/wiki/A"),
    ("https://bit.ly/abc", "https://a.org/x"),
    ("https://doi.org/10.1000/1", "https://dx.doi.org/10.1000/1"),
    ("https://doi.org/10.1000/1", "https://a.org/articles/9"),
    ("https://a.org/x", "https://web.archive.org/web/2020/https://a.org/x"),
    ("https://a.org/index.html", "https://a.org/"),
    ("https://a.org/x", "https://safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.org%2Fx"),
    ("Amazon.com", "https://b.org/x"),
    ("https://api.b.com/{id}", "https://a.org"),
    ("https://a.org/x?utm_source=x", "https://a.org/x"),
    ("https://a.org/x#top", "https://a.org/x"),
    ("http://www.xn--mnchen-3ya.de/a", "https://münchen.de/a"),
    ("https://twitter.com/x/status/1", "https://x.com/x/status/1"),
    ("https://example.com/a", "https://b.org"),
    ("the report", "https://b.org"),
    ("https://a.org/x", "mailto:a@b.org"),
    ("www.", "https://b.org"),
]
OTHER = [
    ("https://a.org/x", "https://a.org/", Shown.PATH),
    ("https://a.org/2023/1", "https://a.org/2023/12", Shown.PATH),
    ("https://en.wikipedia.org/wiki/A", "https://en.wikipedia.org/wiki/B", Shown.PATH),
    ("https://doi.org/10.1000/1", "https://doi.org/10.1000/2", Shown.PATH),
    ("https://a.org/?p=12", "https://a.org/?p=13", Shown.PATH),
    ("https://a.org/x", "https://b.org/x", Shown.HOST),
    ("https://www.meti.go.jp/x", "https://www.mofa.go.jp/x", Shown.HOST),
    ("https://www.a.co.uk/x", "https://www.b.co.uk/x", Shown.HOST),
    ("https://a.org/some-…/end", "https://a.org/other/end", Shown.PATH),
]


@pytest.mark.parametrize(("text", "target"), SAME)
def test_another_way_to_write_an_address_is_no_difference(text: str, target: str) -> None:
    assert compare(text, target) is Shown.SAME


@pytest.mark.parametrize(("text", "target", "found"), OTHER)
def test_another_page_and_another_site_are_told_apart(text: str, target: str, found: Shown) -> None:
    assert compare(text, target) is found
