"""What a page says of itself: asked once, kept with the verdict, the same from the network, the store and a recording."""

import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from claimcheck.model.evidence import Evidence, LinkCheck
from claimcheck.model.pages import PageFacts, Signal, Stated

Look = Callable[..., Evidence]
HTML = ("Content-Type", "text/html")
PAGE = b"""<html lang=en><head><title>Ministers Meet</title><script type="application/ld+json">{"@type": "NewsArticle",
"headline": "Ministers Meet", "datePublished": "2023-12-12", "author": {"name": "Anna Byrne"}}</script></head>
<body><h1 id=a>Ministers Meet</h1><p>The ministers met.</p></body></html>"""


def facts(evidence: Evidence, url: str) -> PageFacts | None:
    answer = evidence.link(url)
    assert isinstance(answer, LinkCheck)
    return answer.page


@pytest.fixture
def url(web: Any, reply: Any) -> str:
    return str(web.script("http://a.test/p", reply(200, (HTML, ("ETag", '"v1"')), PAGE), reply(304, body=b"")))


def test_facts_cost_no_request_more_and_are_those_of_the_page(look: Look, web: Any, url: str) -> None:
    found = facts(look(url, f"{url}#a", page=True), url)
    assert found is not None
    assert found.published == (Stated("2023-12-12", Signal.JSON_LD),)
    assert len(web.log) == 1


def test_facts_that_no_rule_wants_are_not_there(look: Look, url: str) -> None:
    assert facts(look(url), url) is None


def test_the_store_gives_the_facts_again(look: Look, web: Any, url: str, tmp_path: Path) -> None:
    first = look(url, page=True, store=tmp_path / "store")
    assert facts(look(url, page=True, store=tmp_path / "store"), url) == facts(first, url)
    assert len(web.log) == 1


def test_an_entry_without_facts_does_not_answer_for_them(look: Look, web: Any, reply: Any, tmp_path: Path) -> None:
    url = web.script("http://b.test/p", reply(200, (HTML, ("ETag", '"v1"')), PAGE))
    look(url, store=tmp_path / "store")
    assert facts(look(url, page=True, store=tmp_path / "store"), url)
    assert ["if-none-match" in asked.headers for asked in web.log] == [False, False]


def test_an_entry_with_facts_answers_who_wants_none(look: Look, web: Any, url: str, tmp_path: Path) -> None:
    look(url, page=True, store=tmp_path / "store")
    look(url, store=tmp_path / "store")
    assert len(web.log) == 1


def test_a_page_that_did_not_change_keeps_its_facts(look: Look, web: Any, url: str, tmp_path: Path, now: Any) -> None:
    first = look(url, page=True, store=tmp_path / "store")
    later = look(url, page=True, store=tmp_path / "store", now=now + timedelta(days=4))
    assert web.log[-1].headers["if-none-match"] == '"v1"'
    assert facts(later, url) == facts(first, url) != PageFacts()


def test_a_recording_gives_the_same_facts(look: Look, web: Any, url: str, tmp_path: Path) -> None:
    network = look(url, page=True, record=tmp_path / "run.warc.gz")
    replayed = look(url, page=True, replay=tmp_path / "run.warc.gz")
    assert replayed == network
    assert facts(replayed, url)
    assert len(web.log) == 1


def test_a_store_of_an_older_version_is_asked_anew(look: Look, web: Any, reply: Any, tmp_path: Path) -> None:
    url = web.script("http://c.test/p", reply(200, (HTML,), PAGE))
    look(url, page=True, store=tmp_path / "store")
    with sqlite3.connect(tmp_path / "store") as connection:
        connection.execute("PRAGMA user_version=2")
    connection.close()
    assert facts(look(url, page=True, store=tmp_path / "store"), url)
    assert len(web.log) == 2


@pytest.mark.parametrize("status", [403, 404, 410, 500])
def test_a_page_that_is_not_the_one_has_no_facts(status: int, look: Look, web: Any, reply: Any) -> None:
    url = web.script("http://d.test/p", reply(status, (HTML,), PAGE))
    assert facts(look(url, page=True), url) is None


def test_an_error_page_that_answers_well_has_no_facts(look: Look, web: Any, reply: Any) -> None:
    web.script("*", reply(200, (HTML,), b"<title>Page not found</title><h1>Page not found</h1>"))
    assert facts(look("http://e.test/x/1", page=True), "http://e.test/x/1") is None


def test_facts_behind_the_first_half_megabyte_are_read(look: Look, web: Any, reply: Any) -> None:
    late = PAGE.replace(b"<script type", b"<!--" + b"x" * 700_000 + b"--><script type")
    url = web.script("http://f.test/p", reply(200, (HTML,), late))
    found = facts(look(url, page=True), url)
    assert found is not None
    assert found.published
