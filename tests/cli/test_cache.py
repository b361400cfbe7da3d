"""`claimcheck cache`: what is kept, and how it is forgotten."""

import sqlite3
from datetime import UTC, datetime

from claimcheck.evidence.lifetimes import Remembered
from claimcheck.evidence.store import Store
from claimcheck.model.evidence import LinkCheck, Verdict


def filled(path):
    store = Store(path)
    for i, verdict in enumerate((Verdict.ALIVE, Verdict.ALIVE, Verdict.DEAD)):
        stamp = datetime(2026, 11, 20 + i, tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        store.put(Remembered(f"http://a.test/{i}", LinkCheck(f"http://a.test/{i}", verdict, checked_at=stamp)))
    store.close()
    return path


def test_info_tells_what_is_kept_and_from_when(folder, claimcheck):
    done = claimcheck("cache", "info", "--store", filled(folder / "store"))
    assert (done.code, done.err) == (0, "")
    assert "3 links" in done.out
    assert "2026-11-20T00:00:00Z to 2026-11-22T00:00:00Z" in done.out
    assert [line.split() for line in done.out.splitlines()[2:]] == [["2", "alive"], ["1", "dead"]]


def test_clear_forgets_all_of_it(folder, claimcheck):
    path = filled(folder / "store")
    assert "3 links forgotten" in claimcheck("cache", "clear", "--store", path).out
    assert "0 links" in claimcheck("cache", "info", "--store", path).out
    assert Store(path).read(["http://a.test/0"]) == {}


def test_without_a_store_nothing_is_kept_and_none_is_made(folder, claimcheck):
    done = claimcheck("cache", "info")
    assert (done.code, "nothing is kept" in done.out) == (0, True)
    assert claimcheck("cache", "clear").code == 0
    assert not list((folder / ".cache").rglob("*.sqlite3"))


def test_a_file_of_something_else_is_exit_2_and_left_as_it_is(folder, claimcheck):
    (folder / "text").write_text("no database", "utf-8")
    with sqlite3.connect(folder / "other") as connection:
        connection.execute("CREATE TABLE notes (x)")
    connection.close()
    for name in ("text", "other"):
        before = (folder / name).read_bytes()
        for command in ("info", "clear"):
            done = claimcheck("cache", command, "--store", name)
            assert (done.code, done.out) == (2, "")
            assert name in done.err
        assert (folder / name).read_bytes() == before
