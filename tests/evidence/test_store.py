"""The memory between runs."""

import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from claimcheck.evidence import default_store, lifetimes
from claimcheck.evidence.lifetimes import Remembered, Series
from claimcheck.evidence.names import Miss
from claimcheck.evidence.store import Store
from claimcheck.model.evidence import Attempt, Evidence, Hop, LinkCheck, Reason, Verdict
from claimcheck.model.settings import ConnectTo

Check = Callable[..., LinkCheck]
Look = Callable[..., Evidence]
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def remembered(key: str, verdict: Verdict = Verdict.ALIVE, at: datetime = NOW, series: Series = Series.NONE) -> Remembered:
    hops = (Hop(key, 301), Hop(f"{key}/x", None))
    check = LinkCheck(key, verdict, Reason.TIMEOUT, "“words”", f"{key}/x", hops, 2, lifetimes.stamp(at), confirmed=True)
    check = replace(check, tries=(Attempt(503, "", lifetimes.stamp(at)), Attempt(None, "“words”", "")))
    return Remembered(key, check, series, lifetimes.stamp(at))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "store.sqlite3"


def test_what_is_put_is_read_by_the_next_run(path: Path) -> None:
    rows = {f"http://a.test/{i}": remembered(f"http://a.test/{i}") for i in range(1200)}
    store = Store(path)
    for row in rows.values():
        store.put(row)
    store.close()
    assert Store(path).read(rows) == rows
    assert Store(path).read(["http://b.test/"]) == {}


def test_a_scope_does_not_see_what_another_learnt(path: Path) -> None:
    store = Store(path, "mapped")
    store.put(remembered("http://a.test/"))
    store.close()
    assert Store(path).read(["http://a.test/"]) == {}


def test_a_file_that_is_no_store_is_set_aside_and_said(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"this is no database" * 100)
    store = Store(path)
    store.put(remembered("http://a.test/"))
    store.close()
    assert path.with_name("store.sqlite3.damaged").read_bytes().startswith(b"this is no database")
    assert "damaged" in store.trouble[0]
    assert list(Store(path).read(["http://a.test/"])) == ["http://a.test/"]


def test_a_store_with_damaged_pages_does_not_stop_the_run(path: Path) -> None:
    store = Store(path)
    for i in range(2000):
        store.put(remembered(f"http://a.test/{i}"))
    store.close()
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    again = Store(path)
    assert again.read([f"http://a.test/{i}" for i in range(2000)]) == {}
    again.put(remembered("http://b.test/"))
    again.close()
    assert again.trouble


def test_a_database_of_something_else_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
    connection.close()
    before = path.read_bytes()
    store = Store(path)
    store.put(remembered("http://a.test/"))
    store.close()
    assert "something else" in store.trouble[0]
    assert path.read_bytes() == before


def test_a_store_of_a_newer_version_is_left_as_it_is(path: Path) -> None:
    Store(path)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version=99")
    connection.close()
    store = Store(path)
    assert "newer" in store.trouble[0]
    assert store.read(["http://a.test/"]) == {}


def test_a_place_that_cannot_be_written_ends_the_store_not_the_run(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = Store(tmp_path / "file" / "store.sqlite3")
    store.put(remembered("http://a.test/"))
    store.close()
    assert "cannot be used" in store.trouble[0]


def test_a_row_that_no_version_wrote_is_passed_over(path: Path) -> None:
    store = Store(path)
    store.put(remembered("http://a.test/"))
    store.put(remembered("http://b.test/"))
    store.close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE links SET verdict = 'purple' WHERE url = 'http://a.test/'")
    connection.close()
    assert list(Store(path).read(["http://a.test/", "http://b.test/"])) == ["http://b.test/"]


_WRITER = """
import sys
from pathlib import Path
from claimcheck.evidence.lifetimes import Remembered
from claimcheck.evidence.store import Store
from claimcheck.model.evidence import LinkCheck, Verdict

store = Store(Path(sys.argv[1]))
for i in range(300):
    key = f"http://{sys.argv[2]}.test/{i}"
    store.put(Remembered(key, LinkCheck(key, Verdict.ALIVE)))
store.close()
sys.exit("; ".join(store.trouble) or 0)
"""


def test_two_processes_write_to_one_store_and_lose_nothing(path: Path) -> None:
    commands = [[sys.executable, "-c", _WRITER, str(path), name] for name in ("a", "b")]
    processes = [subprocess.Popen(command) for command in commands]
    assert [process.wait(20) for process in processes] == [0, 0]
    keys = [f"http://{name}.test/{i}" for name in ("a", "b") for i in range(300)]
    assert len(Store(path).read(keys)) == 600


def test_what_was_written_outlives_a_killed_process(path: Path) -> None:
    endless = f"{_WRITER.replace('store.close()', 'import time; print(1, flush=True); time.sleep(60)')}"
    with subprocess.Popen([sys.executable, "-c", endless, str(path), "a"], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.5)
        process.kill()
    assert len(Store(path).read([f"http://a.test/{i}" for i in range(300)])) == 300


def test_a_lock_of_another_process_does_not_hold_up_the_one_that_puts(path: Path) -> None:
    store = Store(path)
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        release = threading.Timer(0.4, other.rollback)
        blocked = threading.Thread(target=lambda: store.put(remembered("http://a.test/")))
        blocked.start()
        blocked.join(0.2)
        assert not blocked.is_alive()
        release.cancel()
        other.rollback()
    other.close()
    store.close()
    assert store.trouble == []
    assert len(Store(path).read(["http://a.test/"])) == 1


def test_a_second_run_asks_nothing(look: Look, web: Any, reply: Any, path: Path) -> None:
    web.script("http://dead.test/", reply(404))
    web.script("http://old.test/", reply(301, (("Location", "http://alive.test/"),)))
    urls = ("http://alive.test/", "http://dead.test/", "http://old.test/")
    first = look(*urls, store=path)
    asked = len(web.log)
    second = look(*urls, store=path, now=NOW + HOUR)
    assert len(web.log) == asked
    assert second.links == first.links


@pytest.mark.parametrize(
    ("status", "life"), [(200, 3 * DAY), (301, 3 * DAY), (404, 6 * HOUR), (403, timedelta(0)), (500, timedelta(0))]
)
def test_a_verdict_speaks_for_its_own_time_and_no_longer(
    status: int, life: timedelta, check: Check, web: Any, reply: Any, path: Path
) -> None:
    url = web.script("http://a.test/", reply(status, (("Location", "http://b.test/"),)))
    check(url, store=path)
    asked = len(web.log)
    check(url, store=path, now=NOW + life - timedelta(seconds=1) if life else NOW)
    assert (len(web.log) == asked) is bool(life)
    check(url, store=path, now=NOW + life)
    assert len(web.log) > asked


def test_refresh_asks_again_and_keeps_what_is_new(check: Check, web: Any, reply: Any, path: Path) -> None:
    url = web.script("http://a.test/", reply(200), reply(410))
    assert check(url, store=path).verdict is Verdict.ALIVE
    assert check(url, store=path, refresh=True).verdict is Verdict.DEAD
    assert check(url, store=path).verdict is Verdict.DEAD


def test_a_verdict_of_the_future_does_not_speak(check: Check, web: Any, path: Path) -> None:
    check("http://a.test/", store=path, now=NOW + DAY)
    check("http://a.test/", store=path)
    assert len(web.log) == 2


def test_an_unreachable_host_is_confirmed_a_day_later_not_an_hour(
    check: Check, web: Any, unused_port: int, path: Path
) -> None:
    network = web.network(connect_to=(ConnectTo("", None, "127.0.0.1", unused_port),))
    found = [check("http://off.test/", network=network, store=path, now=NOW + after) for after in (timedelta(0), HOUR, DAY)]
    assert [c.confirmed for c in found] == [False, False, True]
    assert [c.reason for c in found] == [Reason.UNREACHABLE, Reason.UNREACHABLE, None]
    assert {c.verdict for c in found} == {Verdict.UNREACHABLE}


def test_a_host_that_came_back_in_between_is_not_confirmed(check: Check, web: Any, reply: Any, path: Path) -> None:
    url = "http://shaky.test/"
    for after, status in ((timedelta(0), 500), (12 * HOUR, 200), (DAY, 500)):
        web.script(url, reply(status))
        found = check(url, store=path, now=NOW + after, refresh=True)
    assert (found.verdict, found.confirmed) == (Verdict.SERVER_ERROR, False)


def test_an_unresolved_name_is_confirmed_a_day_later(look: Look, web: Any, path: Path) -> None:
    async def lookup(host: str) -> tuple[str, ...] | Miss:
        return ("127.0.0.1",) if host == "front.net" else Miss.UNKNOWN

    network = web.network(connect_to=(ConnectTo("alive.test", 80, "front.net", web.http),))
    confirmed = []
    for after in (timedelta(0), 7 * HOUR, DAY):
        options: dict[str, Any] = {"network": network, "lookup": lookup, "store": path, "now": NOW + after}
        found = look("http://gone.net/", "http://alive.test/", refresh=True, **options).link("http://gone.net/")
        assert isinstance(found, LinkCheck)
        assert found.verdict is Verdict.DEAD
        confirmed.append(found.confirmed)
    assert confirmed == [False, False, True]


def test_without_any_name_two_days_of_silence_confirm_nothing(check: Check, web: Any, path: Path) -> None:
    network = web.network(connect_to=())
    for after in (timedelta(0), DAY):
        found = check("http://gone.net/", network=network, store=path, now=NOW + after)
    assert (found.verdict, found.confirmed, found.reason) == (Verdict.UNREACHABLE, False, Reason.UNREACHABLE)


def test_a_damaged_store_is_a_notice_of_the_evidence(look: Look, web: Any, path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"garbage" * 1000)
    evidence = look("http://a.test/", store=path)
    assert evidence.link("http://a.test/").verdict is Verdict.ALIVE  # type: ignore[union-attr]
    assert [notice.code for notice in evidence.notices] == ["store"]


def test_the_default_store_lies_in_the_users_cache_directory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_store().name == "evidence.sqlite3"
    if sys.platform == "linux":
        assert default_store() == tmp_path / "claimcheck" / "evidence.sqlite3"
