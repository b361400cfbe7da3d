"""Addresses within addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.wrapped import unwrap


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        (
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.org%2Fa%3Fb%3D1&data=05",
            "https://a.org/a?b=1",
        ),
        ("https://urldefense.proofpoint.com/v2/url?u=https-3A__a.org_a-2Db&d=DwMF", "https://a.org/a-b"),
        ("https://urldefense.com/v3/__https://a.org/a*b?c=d__;Iw!!abc!def$", "https://a.org/a#b?c=d"),
        ("https://urldefense.com/v3/__https:/a.org/a__;!!abc$", "https://a.org/a"),
        ("https://protect-eu.mimecast.com/s/abcDEF?domain=a.org", ""),
        ("https://www.google.com/url?sa=t&url=https%3A%2F%2Fa.org%2Fx&usg=A", "https://a.org/x"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fa.org%2F&h=AT", "https://a.org/"),
        ("https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fa%2Eorg", "https://a.org"),
        ("https://slack-redir.net/link?url=https%3A%2F%2Fa.org", "https://a.org"),
        ("https://t.umblr.com/redirect?z=https%3A%2F%2Fa.org&t=x", "https://a.org"),
        (
            "https://login.ezproxy.lib.x.edu/login?url=https://www.jstor.org/stable/1?a=1&b=2",
            "https://www.jstor.org/stable/1?a=1&b=2",
        ),
        ("https://ezproxy.x.edu/login?url=https%3A%2F%2Fwww.jstor.org%2Fstable%2F1", "https://www.jstor.org/stable/1"),
        ("https://www-jstor-org.ezproxy.x.edu/stable/1?x=1", "https://www.jstor.org/stable/1?x=1"),
        ("https://www.jstor.org.ezproxy.x.edu:2048/stable/1", "https://www.jstor.org/stable/1"),
        ("https://www-tandfonline-com.proxy.library.x.edu/doi/1", "https://www.tandfonline.com/doi/1"),
        ("https://www-science--direct-com.x.idm.oclc.org/a", "https://www.science-direct.com/a"),
        ("https://a.org/x?utm_source=chatgpt.com", "https://a.org/x"),
        ("https://a.org/x?a=b&utm_source=openai&c=d#e", "https://a.org/x?a=b&c=d#e"),
        ("https://a.org/x?utm_source=chatgpt.com&a=b", "https://a.org/x?a=b"),
        ("chrome-extension://efaidnbmnnnibpcajpcglclefindmkaj/https://a.org/a.pdf", "https://a.org/a.pdf"),
        ("https://www.google.com/url?q=https://ezproxy.x.edu/login?url=https://a.org/x", "https://a.org/x"),
    ],
)
def test_the_pages_own_address_comes_out(url: str, clean: str) -> None:
    wrapped = unwrap(url)
    assert wrapped is not None
    assert wrapped.clean == clean


@pytest.mark.parametrize(
    "url",
    [
        "https://a.org/x?utm_source=newsletter",
        "https://proxy.org/a",
        "https://www.proxy.com/login?url=https://a.org",
        "https://en.wikipedia.org/wiki/Proxy_server",
        "https://web.archive.org/web/2020/https://ezproxy.x.edu/login?url=https://a.org",
        "https://www.facebook.com/page/posts/1",
        "https://www.ezproxy.com/about",
        "https://www.google.com/",
        "http://[::1",
        "mailto:a@b.c",
        "https://login.ezproxy.x.edu/",
        "https://www.youtube.com/watch?v=1",
    ],
)
def test_a_pages_own_address_is_wrapped_by_nothing(url: str) -> None:
    assert unwrap(url) is None


def test_a_host_whose_hyphens_had_to_be_read_as_stops_is_not_sure() -> None:
    guessed, known = (
        unwrap("https://www-jstor-org.ezproxy.x.edu/1"),
        unwrap("https://ezproxy.x.edu/login?url=https://a.org/1"),
    )
    assert guessed is not None
    assert known is not None
    assert (guessed.sure, known.sure) == (False, True)


@given(
    st.sampled_from(["https://urldefense.com/v3/__", "https://www.google.com/url?q=https://", "https://a-b.ezproxy.x.edu/"]),
    st.text(max_size=60),
)
def test_what_comes_out_is_one_line_whatever_went_in(start: str, rest: str) -> None:
    wrapped = unwrap(start + rest)
    assert wrapped is None or len(wrapped.clean.split()) <= 1
