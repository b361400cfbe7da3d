"""The process that reads pages."""

import asyncio

import pytest

from claimcheck.evidence import page_reading
from claimcheck.evidence.page import Page
from claimcheck.evidence.reader import Reader

HTML = b"<html><head><title>A report</title></head><body><h1>One</h1><p id='x'>Text.</p></body></html>"


def read(*bodies: bytes, spoil: bool = False) -> tuple[list[Page], str]:
    async def run() -> tuple[list[Page], str]:
        reader = Reader()
        try:
            if spoil:
                reader._command = ("/nonexistent/python",)
            return await asyncio.gather(*(reader.read(body, "text/html", ("x", "y")) for body in bodies)), reader.trouble
        finally:
            await reader.close()

    return asyncio.run(run())


def test_the_worker_reads_as_the_reading_does() -> None:
    pages, trouble = read(HTML, b"", HTML.replace(b"One", "Eins – ü".encode()))
    assert pages[0] == page_reading.read(HTML, "text/html", ("x", "y"))
    assert (pages[1], pages[2].headings, trouble) == (Page(), ("Eins – ü",), "")


def test_more_pages_than_a_pipe_holds_do_not_lock() -> None:
    body = b"<html>" + b"".join(b"<h1>" + "ü".encode() * 300 + b"</h1>" for _ in range(5)) + b"<p>x</p>" * 60_000
    pages, _ = read(*[body] * 40)
    assert {page.headings for page in pages} == {("ü" * 300,) * 5}


def test_a_worker_that_cannot_start_leaves_pages_unread_and_says_so() -> None:
    pages, trouble = read(*[HTML] * 10, spoil=True)
    assert pages == [Page()] * 10
    assert "judged by their status alone" in trouble


def test_a_worker_that_dies_is_started_again() -> None:
    async def run() -> list[Page]:
        reader = Reader()
        try:
            first = await reader.read(HTML, "text/html")
            assert reader._worker is not None
            reader._worker.kill()
            await reader._worker.wait()
            return [first, *await asyncio.gather(*(reader.read(HTML, "text/html") for _ in range(3)))]
        finally:
            await reader.close()

    assert [page.title for page in asyncio.run(run())] == ["A report"] * 4


def test_a_page_that_takes_too_long_is_left_unread_and_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.evidence.reader._PATIENCE", 0.0)
    pages, trouble = read(*[HTML] * 6)
    assert pages == [Page()] * 6
    assert trouble
