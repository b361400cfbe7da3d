"""What goes over the wire is the URL that the author wrote, normalised as a browser does it and not further."""

from collections.abc import Callable
from typing import Any

import pytest

from claimcheck.model.evidence import LinkCheck, Verdict
from claimcheck.model.settings import Proxy

Check = Callable[..., LinkCheck]

FORMS = [
    ("/a%2Fb/c%3Fd%26e+f%20g", "/a%2Fb/c%3Fd%26e+f%20g"),
    ("/?next=https%3A%2F%2Fb.test%2F%3Fa%3D1%26b%3D2+x%20y", "/?next=https%3A%2F%2Fb.test%2F%3Fa%3D1%26b%3D2+x%20y"),
    ("/é ü?q=é ü", "/%C3%A9%20%C3%BC?q=%C3%A9%20%C3%BC"),
    ("/%7euser/%e4?q=%7e", "/%7euser/%e4?q=%7e"),
    ("/100%?q=100%", "/100%?q=100%"),
    ("/[x]{y}|z^`'?[x]{y}|z^`'", "/[x]%7By%7D|z^%60'?[x]{y}|z^`%27"),
    ("//a//b/;p=1?", "//a//b/;p=1"),
    ("/%2E%2e/x", "/x"),
]


@pytest.mark.parametrize(("written", "sent"), FORMS)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_url_is_sent_as_a_browser_sends_it(written: str, sent: str, scheme: str, check: Check, web: Any) -> None:
    found = check(f"{scheme}://secure.test{written}", network=web.network(ca_file=web.ca_file), https=False)
    assert found.verdict is Verdict.ALIVE
    assert [asked.path for asked in web.log] == [sent]


def test_a_redirect_is_followed_as_the_host_wrote_it(check: Check, web: Any, reply: Any) -> None:
    web.script("http://site.test/a", reply(302, (("Location", "/b%2Fc?d=%2F+%3F"),)))
    assert check("http://site.test/a").final_url == "http://site.test/b%2Fc?d=%2F+%3F"
    assert web.log[-1].path == "/b%2Fc?d=%2F+%3F"


def test_a_host_that_redirects_to_another_spelling_of_the_same_is_no_circle(check: Check, web: Any, reply: Any) -> None:
    web.script("http://site.test/%7euser", reply(301, (("Location", "/~user"),)))
    assert check("http://site.test/%7euser").verdict is Verdict.MOVED


def test_two_spellings_of_one_url_cost_one_request(look: Any, web: Any) -> None:
    evidence = look("http://site.test/%7euser/%e4", "http://site.test/~user/%E4")
    assert [answer.verdict for answer in evidence.links.values()] == [Verdict.ALIVE] * 2
    assert [asked.path for asked in web.log] == ["/%7euser/%e4"]


def test_a_proxy_is_sent_the_url_as_well(check: Check, web: Any, reply: Any) -> None:
    web.script("*", reply())
    network = web.network(connect_to=(), proxy=Proxy("127.0.0.1", web.http))
    check("http://site.net/a%2Fb?q=%2F+%20|", network=network, https=False)
    assert [asked.path for asked in web.log] == ["http://site.net/a%2Fb?q=%2F+%20|"]
