"""What is asked beside the links themselves, once a host: siblings, https, and what is looked for in a page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from claimcheck.evidence.planning import fragment
from claimcheck.evidence.soft404 import sibling
from claimcheck.evidence.urls import parse
from claimcheck.model.evidence import Evidence, LinkCheck, Verdict
from claimcheck.model.settings import ConnectTo

Check = Callable[..., LinkCheck]
Look = Callable[..., Evidence]
NO_PAGE = b"<html><title>404</title><h1>404</h1><p>Go home.</p></html>"
PAGE = b"<html><title>A page</title><p>Text.</p></html>"


def verdicts(evidence: Evidence) -> list[Verdict]:
    return [answer.verdict for answer in evidence.links.values()]  # type: ignore[union-attr]


def test_a_host_with_many_suspect_pages_is_asked_for_one_sibling(look: Look, web: Any, reply: Any) -> None:
    web.script("*", reply(200, (("Content-Type", "text/html"),), NO_PAGE))
    links = [f"http://site.test/{i}" for i in range(6)]
    assert verdicts(look(*links)) == [Verdict.SOFT_404] * 6
    assert len(web.log) == 7


def test_the_sibling_is_that_of_the_first_suspect_whatever_answers_first(look: Look, web: Any, reply: Any) -> None:
    bad = (("Content-Type", "text/html"),)
    web.script("*", reply(404))
    web.script("http://site.test/a/1", reply(delay=0.3))
    web.script("http://site.test/b/2", reply(200, bad, NO_PAGE, delay=0.2))
    web.script("http://site.test/c/3", reply(200, bad, NO_PAGE))
    look("http://site.test/a/1", "http://site.test/b/2", "http://site.test/c/3", network=web.network(per_host=3))
    assert web.log[-1].path.startswith("/b/no-such-page-")
    assert len(web.log) == 4


def test_a_page_that_looks_well_is_not_asked_for_a_sibling(look: Look, web: Any, reply: Any) -> None:
    look(*(f"http://site.test/{i}" for i in range(5)))
    assert len(web.log) == 5


def test_a_sibling_that_cannot_be_had_leaves_a_doubtful_page_alive(look: Look, web: Any, reply: Any) -> None:
    web.script("*", reply(403))
    url = web.script("http://site.test/1", reply(200, (("Content-Type", "text/html"),), NO_PAGE))
    assert verdicts(look(url)) == [Verdict.ALIVE]


def test_a_suspect_page_is_not_stored_before_its_sibling_was_asked_for(
    look: Look, web: Any, reply: Any, tmp_path: Any
) -> None:
    web.script("*", reply(200, (("Content-Type", "text/html"),), NO_PAGE, delay=1.0))
    url = web.script("http://site.test/1", reply(200, (("Content-Type", "text/html"),), NO_PAGE))
    store = tmp_path / "store"
    assert verdicts(look(url, store=store, network=web.network(deadline=0.4))) == [Verdict.UNVERIFIED]
    assert verdicts(look(url, store=store)) == [Verdict.SOFT_404]


def test_a_sibling_lies_beside_its_page_and_is_the_same_in_every_run() -> None:
    target = parse("http://u:p@a.test/x/y/report.html?q=1")
    assert target is not None
    found = sibling(target)
    assert found == sibling(replace(target))
    assert found.path.startswith("/x/y/no-such-page-")
    assert found.path.endswith(".html")
    assert not found.credentials


def test_a_host_is_tried_over_https_once_and_all_its_links_know(look: Look, web: Any, reply: Any) -> None:
    links = [f"http://secure.test/{i}" for i in range(4)]
    evidence = look(*links, network=web.network(ca_file=web.ca_file))
    assert {evidence.link(url).secure for url in links} == {"https://secure.test/0"}  # type: ignore[union-attr]
    assert len(web.log) == 5


def test_https_is_tried_only_where_some_rule_wants_to_know(look: Look, web: Any) -> None:
    evidence = look("http://secure.test/1", network=web.network(ca_file=web.ca_file), https=False)
    assert evidence.link("http://secure.test/1").secure is None  # type: ignore[union-attr]
    assert len(web.log) == 1


def test_what_was_asked_without_the_wish_is_asked_again_with_it_and_then_known(
    look: Look, web: Any, reply: Any, tmp_path: Any
) -> None:
    """The host would say that nothing changed: what is known of its page does not tell whether https gives the same."""
    network, store = web.network(ca_file=web.ca_file), tmp_path / "store"
    links = [web.script("http://secure.test/1", reply(200, (("ETag", '"1"'),), PAGE)), "http://plain.test/"]
    for https, secure, requests in (
        (False, [None, None], 2),
        (True, ["https://secure.test/1", ""], 5),  # both again, and the https side of the one that has any
        (True, ["https://secure.test/1", ""], 5),
        (False, ["https://secure.test/1", ""], 5),
    ):
        evidence = look(*links, network=network, store=store, https=https)
        assert [evidence.link(url).secure for url in links] == secure  # type: ignore[union-attr]
        assert len(web.log) == requests


def test_a_page_that_did_not_change_keeps_its_https_side(look: Look, web: Any, reply: Any, tmp_path: Any, now: Any) -> None:
    network, store, url = web.network(ca_file=web.ca_file), tmp_path / "store", "http://secure.test/1"
    web.script(url, reply(200, (("ETag", '"1"'),), PAGE), reply(304, (), b""))
    for later in (0, 5):
        evidence = look(url, network=network, store=store, now=now + timedelta(days=later))
        assert evidence.link(url).secure == "https://secure.test/1"  # type: ignore[union-attr]
    assert len(web.log) == 3


def test_a_sibling_that_fails_is_not_asked_again_and_decides_nothing(look: Look, web: Any, reply: Any) -> None:
    page = reply(200, (("Content-Type", "text/html"),), NO_PAGE)
    for number, stumble in enumerate((reply(503), reply(cut=0), reply(429), reply(500)), 1):
        web.script("*", stumble, page)
        web.script("http://site.test/1", page)
        assert verdicts(look("http://site.test/1")) == [Verdict.ALIVE]
        assert len(web.log) == 2 * number


def test_https_that_fails_is_not_asked_again(check: Check, web: Any, reply: Any) -> None:
    web.script("https://secure.test/", reply(503), reply())
    assert check("http://secure.test/", network=web.network(ca_file=web.ca_file)).secure == ""
    assert len(web.log) == 2


@pytest.mark.parametrize(
    "https",
    [
        (404, "http://secure.test/x", PAGE),
        (302, "http://secure.test/a", PAGE),
        (200, "", PAGE.replace(b"A page", b"Welcome")),
    ],
)
def test_https_that_gives_another_page_or_none_is_no_better(
    https: tuple[int, str, bytes], check: Check, web: Any, reply: Any
) -> None:
    html = ("Content-Type", "text/html")
    web.script("http://secure.test/a", reply(200, (html,), PAGE))
    web.script("https://secure.test/a", reply(https[0], (html, ("Location", https[1])), https[2]))
    assert check("http://secure.test/a", network=web.network(ca_file=web.ca_file)).secure == ""


@pytest.mark.parametrize("url", ["http://off.test:8080/", "https://secure.test/", "http://user:secret@secure.test/"])
def test_what_has_no_plain_http_side_is_not_tried(url: str, check: Check, web: Any) -> None:
    mappings = (*web.network().connect_to, ConnectTo("", 8080, "127.0.0.1", web.http))
    assert check(url, network=web.network(ca_file=web.ca_file, connect_to=mappings)).secure == ""
    assert len(web.log) == 1


def test_links_that_differ_in_their_fragment_cost_one_request_and_each_has_its_answer(
    look: Look, web: Any, reply: Any, tmp_path: Any
) -> None:
    page = b"<html><title>x</title><h2 id='a'>A</h2><p>The quick brown fox.</p></html>"
    url = web.script("http://site.test/p", reply(200, (("Content-Type", "text/html"),), page))
    links = [f"{url}#a", f"{url}#b", f"{url}#:~:text=quick%20brown", f"{url}#:~:text=lazy", url, f"{url}#page=2"]
    for more, asked in (("", 1), ("", 1), (f"{url}#c", 2)):  # stored, a fragment is known; one that is new is looked up
        evidence = look(*links, *filter(None, [more]), store=tmp_path / "store")
        assert web.asked(url) == asked
        missing = [evidence.link(each).missing for each in links]  # type: ignore[union-attr]
        assert missing == ["", "b", "", ":~:text=lazy", "", ""]


def test_a_page_that_was_cut_lacks_nothing_that_anybody_could_tell(check: Check, web: Any, reply: Any) -> None:
    page = b"<html><title>x</title>" + b"<p>Text.</p>" * 200_000
    url = web.script("http://site.test/p", reply(200, (("Content-Type", "text/html"),), page))
    assert check(f"{url}#far-below").missing == ""


def test_a_place_far_below_is_found(check: Check, web: Any, reply: Any) -> None:
    page = b"<html><title>x</title>" + b"<p>Text.</p>" * 100_000 + b"<p id=end>End.</p></html>"
    url = web.script("http://site.test/p", reply(200, (("Content-Type", "text/html"),), page))
    assert check(f"{url}#end").missing == ""
    assert check(f"{url}#ende").missing == "ende"


@pytest.mark.parametrize(
    ("url", "wanted"),
    [("http://a.test/#part", "part"), ("http://a.test/#", ""), ("http://a.test/#top", ""), ("http://a.test/#/route", ""),
     ("http://a.test/#!x", ""), ("http://a.test/#page=5", ""), ("http://a.test/x#L10-L20", ""), ("http://a.test/", ""),
     ("http://a.test/#:~:text=a%20b", ":~:text=a%20b"), ("http://a.test/#" + "x" * 501, "")],
)  # fmt: skip
def test_a_fragment_is_looked_for_only_where_it_names_a_place(url: str, wanted: str) -> None:
    assert fragment(url) == wanted
