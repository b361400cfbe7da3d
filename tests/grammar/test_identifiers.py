from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar import identifiers


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("See https://a.example/x, and more.", ["https://a.example/x"]),
        ("(https://b.example/y_(z)) or www.c.example.", ["https://b.example/y_(z)", "http://www.c.example"]),
        ("“https://a.example/x”", ["https://a.example/x"]),
        ("[https://a.example/x] (https://a.example/x)", ["https://a.example/x", "https://a.example/x"]),
        ("<https://a.example/x>; https://例え.example/ü", ["https://a.example/x", "https://例え.example/ü"]),
        ("https://a.example/x?y=1&z=2#f!", ["https://a.example/x?y=1&z=2#f"]),
        ("https://a.example. It is", ["https://a.example"]),
        ("me@www.example or x.www.a", []),
        ("see http//a.example/x", ["http//a.example/x"]),
    ],
)
def test_a_url_ends_where_the_sentence_around_it_goes_on(text: str, urls: list[str]) -> None:
    assert [found.url for found in identifiers.urls(text)] == urls


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("https://a.example/some- path/x", "https://a.example/some-path/x"),
        ("https://www.example. org/a", "https://www.example.org/a"),
        ("https:// a.example/x", "https://a.example/x"),
        ("https://a.example/docs/ report.pdf", "https://a.example/docs/report.pdf"),
        ("https://a.example/news/ the-long-title-of-it.", "https://a.example/news/the-long-title-of-it"),
        (
            "https://a.example/a/ publications/long-slug-with-hyphens",
            "https://a.example/a/publications/long-slug-with-hyphens",
        ),
        ("https://a.example/docs/ 2019/report.pdf", "https://a.example/docs/2019/report.pdf"),
        ("https://a.example/docs /report.pdf", "https://a.example/docs/report.pdf"),
        ("https://www. example.org/a", "https://www.example.org/a"),
        ("https://www.think- tank.eu/a", "https://www.think-tank.eu/a"),
        ("https://a.example/page?id=12& lang=en", "https://a.example/page?id=12&lang=en"),
    ],
)
def test_a_url_that_a_space_splits_is_whole_again(text: str, whole: str) -> None:
    [found] = identifiers.urls(f"See {text}")
    assert found.url == whole
    assert found.broken


@pytest.mark.parametrize(
    "text",
    [
        "https://a.example/ and/or",
        "https://a.example/ state-of-the-art tools",
        "https://a.example/docs /en",
        "https://a.example/?a=1& more",
        "https://www.x- ray.org",
        "https://a.example/x see well-known/so-called",
        "https://a.example/x the report",
        "https://a.example/ 2024-2025 budget",
        "https://a.org. It is",
        "https://a.example/x- y",
        "https://a.example/ https://b.example/x.pdf",
        "https://a.example/x (a/b)",
    ],
)
def test_words_after_a_url_are_not_drawn_into_it(text: str) -> None:
    assert identifiers.split_urls(text) == []


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("https://", "host"),
        ("http:///x", "host"),
        ("https://https://a.example", "twice"),
        ("https://a.example/(x", "pair"),
        ("https://a b.example", "space"),
        ("htp://a.example", "begins"),
        ("http//a.example", "begins"),
        ("https:/a.example", "begins"),
        ("https://[::1/", "pair"),
        ("http:www.a.example", "begins"),
        ("https://www..a.example", "host"),
        ("https://www,a.example/x", "host"),
    ],
)
def test_a_url_that_leads_nowhere_has_its_reason_in_words(url: str, word: str) -> None:
    assert word in identifiers.malformed(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/x_(y)",
        "http://[::1]/",
        "mailto:me@a.example",
        "docs/x.md",
        "#a",
        "www.a.example",
        "https://a_b.example/",
        "https://web.archive.example/web/2020/http://b.example/",
    ],
)
def test_a_url_that_can_be_followed_and_what_is_none_are_not_malformed(url: str) -> None:
    assert identifiers.malformed(url) == ""


def test_hosts_are_those_a_browser_sees() -> None:
    assert identifiers.host("https://WWW.Example.org:443/x") == "www.example.org"
    assert identifiers.host("http://0x7f.1/") == "127.0.0.1"
    assert identifiers.host("https://") == ""


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("http://www.A.example/x/", "https://a.example/X?utm_source=y", True),
        ("https://a.example/%7Ex", "https://a.example/~x", True),
        ("https://a.example/x", "https://a.example/y", False),
        ("https://a.example/?p=1", "https://a.example/?p=2", False),
        ("https://a.example:8080", "https://a.example", False),
    ],
)
def test_two_spellings_of_one_address_are_the_same(a: str, b: str, same: bool) -> None:
    assert identifiers.same(a, b) is same


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("https://doi.org/10.1111/aep.12502.", "10.1111/aep.12502"),
        ("doi:10.1002/(SICI)1097<1661::AID>3.0.CO;2-2", "10.1002/(sici)1097<1661::aid>3.0.co;2-2"),
        ("(10.1000/ABC)", "10.1000/abc"),
    ],
)
def test_a_doi_is_found_in_lower_case_and_without_what_follows(text: str, doi: str) -> None:
    assert [found[2] for found in identifiers.find_dois(text)] == [doi]


def test_what_is_no_doi_has_no_normal_form() -> None:
    assert identifiers.normal_doi("https://doi.org/10.1111/AEP.12502") == "10.1111/aep.12502"
    assert identifiers.normal_doi("https://a.example/10.1111/x") == ""
    assert identifiers.find_dois("10.12/x and 110.1234/x and 10.1234/") == []


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        ("978-0-306-40615-7", True),
        ("0-306-40615-2", True),
        ("097522980X", True),
        ("978-0-306-40615-8", False),
        ("0-306-40615-3", False),
        ("12", False),
    ],
)
def test_an_isbn_is_valid_by_its_checksum(text: str, valid: bool) -> None:
    assert identifiers.isbn_valid(text) is valid


@pytest.mark.parametrize(("text", "valid"), [("0378-5955", True), ("2434-561X", True), ("0378-5954", False), ("", False)])
def test_an_issn_is_valid_by_its_checksum(text: str, valid: bool) -> None:
    assert identifiers.issn_valid(text) is valid


@given(st.text(max_size=150))
def test_found_urls_ascend_and_no_string_makes_it_fail(text: str) -> None:
    end = 0
    for found in identifiers.urls("https://a.example/" + text):
        assert end <= found.start < found.end
        identifiers.malformed(found.url)
        end = found.end
    identifiers.malformed(text)
    identifiers.same(text, text)


@pytest.mark.parametrize(
    "unit", ["(", ")", "https:// ", "http", "https://a. ", "www.", "10.1234/", "https://a- ", "https://a.b/a- b/c ", "."]
)
def test_the_addresses_of_a_hostile_text_do_not_overlap(unit: str) -> None:
    text = "https://a.example/" + unit * (100_000 // len(unit))
    assert all(one.end <= other.start for one, other in pairwise(identifiers.urls(text)))
    assert all(start < end for start, end, _ in identifiers.find_dois(text))


def test_a_remark_in_brackets_is_no_part_of_the_address_before_it() -> None:
    (url,) = identifiers.urls("See https://a-b.org/browse/ALDE_1/(last visited Mar. 30, 2026) (same).")
    assert (url.url, url.broken) == ("https://a-b.org/browse/ALDE_1/", "")


def test_brackets_that_belong_to_the_address_stay() -> None:
    assert [u.url for u in identifiers.urls("https://a-b.org/wiki/Foo_(bar) and https://a-b.org/x_(y)z.")] == [
        "https://a-b.org/wiki/Foo_(bar)",
        "https://a-b.org/x_(y)z",
    ]
