"""The cookies of one chain of redirects."""

from datetime import UTC, datetime

import pytest

from claimcheck.evidence.cookies import ChainCookies

NOW = datetime(2020, 1, 1, tzinfo=UTC)
URL = "http://a.test/"


@pytest.mark.parametrize(
    ("set_cookie", "date", "header"),
    [
        ("s=1; Path=/", "", "s=1"),
        ("s=1; Expires=Wed, 01 Jan 2020 00:30:00 GMT; Path=/", "", "s=1"),
        ("s=1; expires=Wed, 01-Jan-2020 00:30:00 GMT", "Wed, 01 Jan 2020 00:00:00 GMT", "s=1"),
        ("s=1; Expires=Wed, 01 Jan 2020 00:30:00 GMT", "Wed, 01 Jan 2020 01:00:00 GMT", ""),
        ("s=; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "", ""),
        ("s=1; Max-Age=0", "", ""),
        ("s=1; Domain=other.test", "", ""),
    ],
)
def test_a_cookie_lives_by_the_clock_of_its_answer_and_not_by_todays(set_cookie: str, date: str, header: str) -> None:
    cookies = ChainCookies()
    cookies.learn(URL, [set_cookie], date, NOW)
    assert cookies.header(URL) == header


def test_a_cookie_is_taken_back_by_one_that_has_ended() -> None:
    cookies = ChainCookies()
    cookies.learn(URL, ["s=1; Path=/"], "", NOW)
    cookies.learn(URL, ["s=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT"], "", NOW)
    assert cookies.header(URL) == ""
