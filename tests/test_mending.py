"""What `fix` makes of answers that are made up."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from claimcheck import documents, evidence
from claimcheck.documents.discovery import Place
from claimcheck.errors import UsageError
from claimcheck.ledger import Ledger
from claimcheck.mending import mend
from claimcheck.model.evidence import ArchivedCopy, Evidence, Hop, LinkCheck, Reason, Request, Verdict
from claimcheck.model.settings import Settings
from claimcheck.model.source import Spot
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
    (tmp_path / "a.md").write_text(text, "utf-8", newline="")
    order = Order((tmp_path / "a.md",), Place(tmp_path, frozenset({".md"})), Settings(), Ledger(tmp_path), NOW)
    files = mend(order, doubtful).files
    assert (tmp_path / "a.md").read_bytes() == text.encode()
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


@pytest.mark.parametrize(
    "end", ["https://b.org/new", "https://bit.ly/x1", "https://a.ac.uk/new?utm_source=x", "https://a.ac.uk/"]
)
def test_a_redirect_that_may_lead_to_another_page_is_left_to_the_author(tmp_path, monkeypatch, end):
    answer = LinkCheck(OLD, Verdict.MOVED, None, "HTTP 301", end, (Hop(OLD, 301), Hop(end, 200)))
    assert mended(tmp_path, monkeypatch, {OLD: answer}) == TEXT.format(OLD)


def test_a_page_behind_a_login_is_left(tmp_path, monkeypatch):
    login = "https://a.ac.uk/login?next=/old"
    answer = LinkCheck(OLD, Verdict.LOGIN, Reason.LOGIN, "it leads to a login", login, (Hop(OLD, 301), Hop(login, 200)))
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


def test_a_file_whose_text_is_not_what_stands_in_it_is_never_edited(tmp_path, monkeypatch):
    read = documents.read
    monkeypatch.setattr(documents, "read", lambda *args: replace(read(*args), spots=(Spot(0, paragraph=1),)))
    wrapped = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.bees.org%2Fhoney"
    (tmp_path / "a.md").write_text(TEXT.format(wrapped), "utf-8")
    mending = mend(
        Order((tmp_path,), Place(tmp_path, frozenset({".md"})), Settings(), Ledger(tmp_path), NOW, offline=True), ()
    )
    assert (mending.files, mending.closed) == ((), ("a.md",))


URLS = (
    OLD,
    NEW,
    "http://a.ac.uk/deep/old",
    "http://b.ac.uk/",
    "https://c.ac.uk/a/ b-second-part-of-it.html",
    "https://d.ac.uk/x",
)
WRAPPED = "https://eur01.safelinks.protection.outlook.com/?url=http%3A%2F%2Fa.ac.uk%2Fold"


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from([*URLS, WRAPPED, f"[{OLD}]({OLD})", f"<{OLD}>", f"[words]({OLD})"]), min_size=1, max_size=4),
    st.dictionaries(st.sampled_from(URLS), st.tuples(st.sampled_from([301, 302, 308]), st.sampled_from(URLS))),
    st.sampled_from(["\n", "\r\n"]),
)
def test_a_second_run_finds_nothing_to_do(tmp_path, monkeypatch, cited, led_on, end):
    answers = {
        url: LinkCheck(url, Verdict.MOVED, None, f"HTTP {status}", to, (Hop(url, status), Hop(to, 200)))
        for url, (status, to) in led_on.items()
        if url != to and " " not in url + to
    }
    loops = any(led_on.get(to, (0, ""))[1] in {url, led_on.get(url, (0, ""))[1]} for url, (_, to) in led_on.items())
    assume(not loops)
    notes = "".join(f'[^{i}]: A. Smith, "Figures", 12 May 2024, {url}.\n' for i, url in enumerate(cited))
    text = ("A brief." + "".join(f"[^{i}]" for i in range(len(cited))) + "\n\n" + notes).replace("\n", end)
    with monkeypatch.context() as patched:
        once = mended(tmp_path, patched, answers, text=text)
        assert mended(tmp_path, patched, answers, text=once) == once


def test_standard_input_cannot_be_mended(tmp_path, monkeypatch):
    class Stdin:
        buffer = (tmp_path / "in.md").open("wb+")

    Stdin.buffer.write(TEXT.format("https://a.ac.uk/counts/ second-count-of-the-county.html").encode())
    Stdin.buffer.seek(0)
    monkeypatch.setattr("sys.stdin", Stdin)
    order = Order((Path("-"),), Place(tmp_path, frozenset({".md"})), Settings(), Ledger(tmp_path), NOW, offline=True)
    with Stdin.buffer, pytest.raises(UsageError, match="standard input cannot be mended"):
        mend(order, ())
