"""What `fix` makes of answers that are made up."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

import pytest

from claimcheck import evidence
from claimcheck.documents.discovery import Place
from claimcheck.errors import UsageError
from claimcheck.ledger import Ledger
from claimcheck.mending import mend
from claimcheck.model.evidence import ArchivedCopy, Evidence, Hop, LinkCheck, Request, Verdict
from claimcheck.model.settings import Settings
from claimcheck.understanding import Order

NOW = datetime(2026, 1, 1, tzinfo=UTC)
OLD, NEW, NEWEST = "http://a.ac.uk/old", "https://a.ac.uk/new", "https://a.ac.uk/newest"
COPY = "https://web.archive.org/web/20240512000000/http://a.ac.uk/old"
MOVED = {
    OLD: LinkCheck(OLD, Verdict.MOVED, None, "HTTP 301", NEW, (Hop(OLD, 301), Hop(NEW, 200))),
    NEW: LinkCheck(NEW, Verdict.ALIVE, None, "HTTP 200", NEW, (Hop(NEW, 200),)),
}
TEXT = '# A brief\n\nThe ministry spoke.[^1]\n\n[^1]: A. Smith, "Figures", 12 May 2024, {}.\n'


def mended(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answers: dict[str, LinkCheck],
    *doubtful: str,
    text: str = TEXT.format(OLD),
) -> str:
    asked: list[int] = []

    async def gather(requests: Iterable[Request], *_: object) -> Evidence:
        asked.append(1)
        return Evidence(MappingProxyType({each.url: answers[each.url] for each in requests if each.url in answers}))

    monkeypatch.setattr(evidence, "gather", gather)
    (tmp_path / "a.md").write_text(text, "utf-8")
    order = Order((tmp_path / "a.md",), Place(tmp_path, frozenset({".md"})), Settings(), Ledger(tmp_path), NOW)
    files = mend(order, doubtful).files
    assert (tmp_path / "a.md").read_text("utf-8") == text
    assert len(asked) <= 5
    return files[0].new.decode() if files else text


def test_a_page_that_moved_for_good_gets_its_new_address(tmp_path, monkeypatch):
    assert mended(tmp_path, monkeypatch, MOVED) == TEXT.format(NEW)


def test_a_page_that_moved_on_from_there_is_followed_to_the_end(tmp_path, monkeypatch):
    on = LinkCheck(NEW, Verdict.MOVED, None, "HTTP 308", NEWEST, (Hop(NEW, 308), Hop(NEWEST, 200)))
    assert mended(tmp_path, monkeypatch, {**MOVED, NEW: on}) == TEXT.format(NEWEST)


def test_two_pages_that_lead_to_each_other_end(tmp_path, monkeypatch):
    back = LinkCheck(NEW, Verdict.MOVED, None, "HTTP 301", OLD, (Hop(NEW, 301), Hop(OLD, 200)))
    assert "a.ac.uk" in mended(tmp_path, monkeypatch, {**MOVED, NEW: back})


def test_a_fragment_goes_with_its_page(tmp_path, monkeypatch):
    url = f"{OLD}#part"
    answer = LinkCheck(url, Verdict.MOVED, None, "HTTP 301", NEW, (Hop(OLD, 301), Hop(NEW, 200)))
    assert mended(tmp_path, monkeypatch, {url: answer}, text=TEXT.format(url)) == TEXT.format(f"{NEW}#part")


def test_a_redirect_that_is_not_for_good_is_left(tmp_path, monkeypatch):
    answer = LinkCheck(OLD, Verdict.MOVED, None, "HTTP 302", NEW, (Hop(OLD, 302), Hop(NEW, 200)))
    assert mended(tmp_path, monkeypatch, {OLD: answer}) == TEXT.format(OLD)


def test_https_is_written_only_where_this_very_page_answered(tmp_path, monkeypatch):
    def over(secure: str) -> dict[str, LinkCheck]:
        return {OLD: LinkCheck(OLD, Verdict.ALIVE, None, "HTTP 200", OLD, (Hop(OLD, 200),), secure=secure)}

    assert mended(tmp_path, monkeypatch, over("https://a.ac.uk/old")) == TEXT.format("https://a.ac.uk/old")
    assert mended(tmp_path, monkeypatch, over("https://a.ac.uk/other")) == TEXT.format(OLD)


def test_an_archived_copy_takes_the_place_of_a_dead_link_only_on_request(tmp_path, monkeypatch):
    dead = LinkCheck(
        OLD, Verdict.DEAD, None, "HTTP 404", OLD, (Hop(OLD, 404),), copy=ArchivedCopy(COPY, "2024-05-12T00:00:00Z")
    )
    alive = LinkCheck(COPY, Verdict.ALIVE, None, "HTTP 200", COPY, (Hop(COPY, 200),))
    assert mended(tmp_path, monkeypatch, {OLD: dead, COPY: alive}) == TEXT.format(OLD)
    assert mended(tmp_path, monkeypatch, {OLD: dead, COPY: alive}, "L401") == TEXT.format(COPY)


def test_standard_input_cannot_be_mended(tmp_path, monkeypatch):
    class Stdin:
        buffer = (tmp_path / "in.md").open("wb+")

    Stdin.buffer.write(TEXT.format("https://a.ac.uk/counts/ second-count-of-the-county.html").encode())
    Stdin.buffer.seek(0)
    monkeypatch.setattr("sys.stdin", Stdin)
    order = Order((Path("-"),), Place(tmp_path, frozenset({".md"})), Settings(), Ledger(tmp_path), NOW, offline=True)
    with Stdin.buffer, pytest.raises(UsageError, match="standard input cannot be mended"):
        mend(order, ())
