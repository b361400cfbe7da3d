"""Credentials in URLs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.userinfo import left_out, masked, stands_in


@pytest.mark.parametrize(
    ("text", "without", "stars"),
    [
        ("http://me:pw@a.net/x", "http://a.net/x", "http://*****@a.net/x"),
        ("See <HTTPS://me@a.net>, or http:\\\\u:p@q@b.net.", "See <HTTPS://a.net>, or http:\\\\b.net.", ""),
        ("http:u:p@a.net", "http:a.net", ""),
        ("“http://user:a-very-long-pass…” in note 1", "“http://…” in note 1", ""),
        ("http://me:p%40ü@a.net?x=@y", "http://a.net?x=@y", ""),
    ],
)
def test_credentials_are_taken_out_of_a_text_or_masked_where_they_stand(text: str, without: str, stars: str) -> None:
    assert left_out(text) == without
    assert not stars or masked(text) == stars
    assert stands_in(text)


@pytest.mark.parametrize(
    "text",
    ["https://medium.com/@writer/x", "http://a.net?mail=me@a.net", "http://a.net#@x", "me@a.net", "ftp://a:b@c.net", "http://a.net:80/…",
     "http://a.net and b@c.net"],
)  # fmt: skip
def test_an_at_sign_elsewhere_is_no_credential(text: str) -> None:
    assert left_out(text) == masked(text) == text


@given(st.text("htps:/@ax…\\ \n?#"))
def test_a_masked_text_is_as_long_and_has_the_same_lines(text: str) -> None:
    assert len(masked(text)) == len(text)
    assert [len(line) for line in masked(text).split("\n")] == [len(line) for line in text.split("\n")]


def test_a_long_text_without_a_space_takes_no_time() -> None:
    assert not stands_in("http:" * 200_000)
