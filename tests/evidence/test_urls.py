"""URLs as a browser reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evidence import urls


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("HTTP://A.test", "http://a.test/"),
        ("http://a.test./x", "http://a.test/x"),
        ("http://a.test:80/x?y#z", "http://a.test/x?y"),
        ("https://a.test:8443/", "https://a.test:8443/"),
        ("http://0x7f.1/", "http://127.0.0.1/"),
        ("http://[::FFFF:127.0.0.1]:81/", "http://[::ffff:7f00:1]:81/"),
        ("http://a.test/%7euser/%e4%2E", "http://a.test/%7euser/%e4%2E"),
        ("https://münchen.test/ä b", "https://xn--mnchen-3ya.test/%C3%A4%20b"),
        ("http://user:secret@a.test/", "http://a.test/"),
    ],
)
def test_a_url_has_one_wire_form(text: str, url: str) -> None:
    target = urls.parse(text)
    assert target is not None
    assert target.url == url


@pytest.mark.parametrize(
    "text",
    [
        "",
        "mailto:a@b.test",
        "/path",
        "#anchor",
        "http://",
        "http://a b/",
        "https://xn--a.test/",
        "ftp://a.test/",
        "javascript:1",
        "http://a.test:99999/",
        "http://a.test/" + "x" * 9000,
    ],
)
def test_what_no_browser_would_ask_over_http_has_no_target(text: str) -> None:
    assert urls.parse(text) is None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("http://a.test/%7euser/%e4%2E", "http://a.test/~user/%E4."),
        ("http://a.test/a%2fb?%41=%26", "http://a.test/a%2Fb?A=%26"),
    ],
)
def test_urls_whose_escapes_mean_the_same_have_one_key(text: str, key: str) -> None:
    target = urls.parse(text)
    assert target is not None
    assert target.key == key


@given(st.text(max_size=80))
def test_no_text_makes_the_parser_crash_and_the_wire_form_is_stable(text: str) -> None:
    for candidate in (text, f"http://{text}", f"https://a.test/{text}"):
        target = urls.parse(candidate)
        if target is not None:
            again = urls.parse(target.url)
            assert again is not None
            assert again.url == target.url


@given(st.text(max_size=60))
def test_no_location_header_makes_the_parser_crash(reference: str) -> None:
    base = urls.parse("https://a.test/b/c?d")
    assert base is not None
    found = urls.parse(reference, base)
    assert found is None or found.scheme in {"http", "https"}


@pytest.mark.parametrize(
    ("reference", "url"),
    [
        ("../e?f", "https://a.test/e?f"),
        ("//b.test/x", "https://b.test/x"),
        ("\\\\b.test\\x", "https://b.test/x"),
        ("?q", "https://a.test/b/c?q"),
        ("http://c.test", "http://c.test/"),
        ("/a b/ü", "https://a.test/a%20b/%C3%BC"),
    ],
)
def test_a_location_is_read_against_the_url_that_gave_it(reference: str, url: str) -> None:
    base = urls.parse("https://a.test/b/c")
    assert base is not None
    found = urls.parse(reference, base)
    assert found is not None
    assert found.url == url


@pytest.mark.parametrize("reference", ["http://[bad", "mailto:x@y.test", "app://open"])
def test_a_location_that_leads_out_of_the_web_has_no_target(reference: str) -> None:
    assert urls.parse(reference, urls.parse("https://a.test/b/c")) is None


def test_credentials_are_neither_in_the_url_nor_in_the_repr() -> None:
    target = urls.parse("http://user:s3cret@a.test/x")
    assert target is not None
    assert (target.user, target.password) == ("user", "s3cret")
    assert "s3cret" not in repr(target)
    assert urls.shown("http://user:s3cret@a.test/x") == "http://a.test/x"


def test_a_url_without_credentials_is_shown_as_it_was_written() -> None:
    assert urls.shown("HTTP://A.test/%7e#x") == "HTTP://A.test/%7e#x"
