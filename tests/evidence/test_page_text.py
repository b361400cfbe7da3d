"""All the text of a page or of a PDF, and what it lacks; the same from network, store and recording."""

import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from claimcheck.evidence.page import Extent, Page, from_wire, text_from_wire, to_wire
from claimcheck.evidence.page_reading import read
from claimcheck.evidence.store_contents import clear
from claimcheck.model.evidence import Evidence, LinkCheck
from claimcheck.model.pages import PageText

Look = Callable[..., Evidence]
HTML = ("Content-Type", "text/html; charset=utf-8")
CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
BODY = b"<html lang=en><title>Quays</title><body><p>The harbour was sold for 64.3 million.</p></body></html>"


def text_of(html: str, kind: str = "text/html; charset=utf-8", extent: Extent = Extent.WHOLE) -> PageText:
    found = read(html.encode(), kind, (), False, extent).text
    assert found is not None
    return found


def shown(html: str) -> str:
    return text_of(html).text.replace(PageText.SEAM, "")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("a <b>b</b>c", "a bc"),
        ("<nav>menu</nav><p>text</p><footer>foot</footer>", "menu\ntext\nfoot"),
        ("har&shy;bour", "harbour"),
        ("a\x1b[31mb\u202ec<img alt='d\x1be'>", "a[31mbc\nde"),
        ("sold<sup>12</sup> it<sup>[a]</sup> for 10<sup>6</sup> m<sup>2</sup>", "sold it for 106 m2"),
        ('sold<a href="#n1">[1]</a> <a href="/x">[2]</a>', "sold [2]"),
        ("<script>var a</script><style>b</style>c<noscript>d</noscript>", "c\nd"),
        ('<img alt="a chart of 64.3%">', "\na chart of 64.3%"),
        ("<table><tr><td>4,182<td>77</table>", "4,182\n77"),
        ('<meta name=description content="In short"><p>long', "long\nIn short"),
        ('<script type="application/ld+json">{"@graph": [{"articleBody": "The  body"}]}</script><p>x', "x\nThe body"),
        ("<details><summary>s</summary>hidden</details><div style='display:none'>too</div>", "s\nhidden\ntoo"),
    ],
)
def test_everything_that_can_be_read_is_there(html: str, text: str) -> None:
    assert shown(html) == text


LONG = "<p>" + "The ministers met and spoke of the harbour. " * 200 + "</p>"


@pytest.mark.parametrize(
    ("html", "lacks"),
    [
        (LONG, ""),
        ("<p>short but whole", ""),
        ("<div id=root></div><script src=a.js></script>", "scripts"),
        ("<p>The ministers met. Subscribe to read the rest", "only the beginning"),
        (f"{LONG}<p>Continue reading", ""),
        ("<p>" + "word " * 100_000, "characters"),
    ],
)
def test_a_text_that_is_not_all_says_so(html: str, lacks: str) -> None:
    found = text_of(html).lacks
    assert (lacks in found) if lacks else found == ""


def test_a_body_that_was_cut_and_a_file_that_is_no_page_lack_the_rest() -> None:
    assert text_of(LONG, extent=Extent.CUT).lacks
    assert text_of("{}", "application/json").lacks
    assert text_of("plain words", "text/plain") == PageText.of("plain words")
    assert text_of("%PDF-1.7 nothing", "application/pdf").lacks
    assert text_of("%PDF-1.7 nothing", "application/pdf", Extent.CUT).lacks


@pytest.mark.parametrize(
    ("html", "leads"),
    [
        ('<a href="/files/report.pdf">Report</a>', True),
        ('<a href="/x">Download PDF</a>', True),
        ('<iframe src="/viewer/report.pdf#page=1"></iframe>', True),
        ('<footer><a href="/privacy.pdf">Privacy</a></footer>', False),
        ('<a href="/about">About us</a>', False),
    ],
)
def test_a_page_that_offers_a_document_may_be_its_cover(html: str, leads: bool) -> None:
    assert text_of(html).leads is leads


def test_a_text_is_bounded_and_packed() -> None:
    found = PageText.of("The harbour was sold. " * 100_000)
    assert len(found.text) == PageText.MOST
    assert len(found.packed) < 50_000
    assert PageText(b"no zlib").text == ""


def test_a_text_survives_the_pipe_and_anything_else_is_none() -> None:
    page = read(BODY, "text/html", (), True, Extent.WHOLE)
    assert from_wire(to_wire(page)) == page
    assert from_wire(to_wire(Page(read=True))) == Page(read=True)
    assert [text_from_wire(value) for value in (None, {}, {"packed": "?", "lacks": "", "leads": 0, "printed": 0})] == [
        None
    ] * 3


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not beside the repository")
def test_the_text_of_a_pdf_is_all_of_it() -> None:
    body = (CORPUS / "crs-r48915-preemption.pdf").read_bytes()
    found = read(body, "application/pdf", (), False, Extent.WHOLE).text
    assert found is not None
    assert (found.lacks, found.printed) == ("", True)
    assert "Preemption" in found.text[:2000]
    assert len(found.text) > 150_000


def text(evidence: Evidence, url: str) -> PageText | None:
    answer = evidence.link(url)
    assert isinstance(answer, LinkCheck)
    return answer.text


@pytest.fixture
def url(web: Any, reply: Any) -> str:
    return str(web.script("http://a.test/p", reply(200, (HTML, ("ETag", '"v1"')), BODY), reply(304, body=b"")))


def test_a_text_costs_no_request_more_and_is_there_only_where_it_is_wanted(look: Look, web: Any, url: str) -> None:
    found = text(look(url, text=True), url)
    assert found is not None
    assert "64.3 million" in found.text
    assert len(web.log) == 1
    assert text(look(url), url) is None


def test_the_store_gives_the_text_again(look: Look, web: Any, url: str, tmp_path: Path) -> None:
    first = look(url, text=True, store=tmp_path / "store")
    assert text(look(url, text=True, store=tmp_path / "store"), url) == text(first, url) is not None
    assert len(web.log) == 1


def test_an_entry_without_a_text_does_not_answer_for_it(look: Look, web: Any, reply: Any, tmp_path: Path) -> None:
    url = web.script("http://b.test/p", reply(200, (HTML, ("ETag", '"v1"')), BODY))
    look(url, page=True, store=tmp_path / "store")
    assert text(look(url, text=True, store=tmp_path / "store"), url)
    assert len(web.log) == 2


def test_a_page_that_did_not_change_keeps_its_text(look: Look, web: Any, url: str, tmp_path: Path, now: Any) -> None:
    first = look(url, text=True, store=tmp_path / "store")
    later = look(url, text=True, store=tmp_path / "store", now=now + timedelta(days=4))
    again = look(url, text=True, store=tmp_path / "store", now=now + timedelta(days=5))
    assert web.log[-1].headers["if-none-match"] == '"v1"'
    assert text(again, url) == text(later, url) == text(first, url) is not None
    assert len(web.log) == 2


def test_a_refresh_reads_the_text_anew(look: Look, web: Any, reply: Any, tmp_path: Path) -> None:
    url = web.script("http://c.test/p", reply(200, (HTML,), BODY), reply(200, (HTML,), BODY.replace(b"64.3", b"63.4")))
    look(url, text=True, store=tmp_path / "store")
    fresh = text(look(url, text=True, store=tmp_path / "store", refresh=True), url)
    assert fresh is not None
    assert "63.4" in fresh.text
    assert text(look(url, text=True, store=tmp_path / "store"), url) == fresh


def test_a_recording_gives_the_same_text(look: Look, web: Any, url: str, tmp_path: Path) -> None:
    network = look(url, text=True, record=tmp_path / "run.warc.gz")
    assert look(url, text=True, replay=tmp_path / "run.warc.gz") == network
    assert text(network, url)
    assert len(web.log) == 1


def test_a_text_is_forgotten_with_its_verdict_after_a_month_and_when_the_store_is_cleared(
    look: Look, web: Any, reply: Any, tmp_path: Path, now: Any
) -> None:
    def kept() -> int:
        with sqlite3.connect(tmp_path / "store") as connection:
            number = connection.execute("SELECT count(*) FROM texts").fetchone()[0]
        connection.close()
        return int(number)

    for name in ("d", "e"):
        look(web.script(f"http://{name}.test/p", reply(200, (HTML,), BODY)), text=True, store=tmp_path / "store")
    assert kept() == 2
    look("http://d.test/p", store=tmp_path / "store", refresh=True)
    assert kept() == 1
    look("http://d.test/p", text=True, store=tmp_path / "store", now=now + timedelta(days=31))
    assert kept() == 1
    clear(tmp_path / "store")
    assert kept() == 0


def test_a_url_with_credentials_leaves_no_text_in_the_store(look: Look, web: Any, reply: Any, tmp_path: Path) -> None:
    web.script("*", reply(200, (HTML,), BODY))
    url = "http://who:secret@f.test/p"
    assert text(look(url, text=True, store=tmp_path / "store"), url)
    assert b"harbour" not in (tmp_path / "store").read_bytes()
    with sqlite3.connect(tmp_path / "store") as connection:
        assert connection.execute("SELECT count(*) FROM texts").fetchone() == (0,)
    connection.close()


@pytest.mark.parametrize("status", [403, 404, 500])
def test_a_page_that_is_not_the_one_has_no_text(status: int, look: Look, web: Any, reply: Any) -> None:
    url = web.script("http://g.test/p", reply(status, (HTML,), BODY))
    assert text(look(url, text=True), url) is None


def test_a_page_beyond_the_cap_is_not_read_whole(look: Look, web: Any, reply: Any) -> None:
    url = web.script("http://h.test/p", reply(200, (HTML,), BODY.replace(b"</p>", b"<!--" + b"x" * 2_100_000 + b"--></p>")))
    found = text(look(url, text=True), url)
    assert found is not None
    assert found.lacks
