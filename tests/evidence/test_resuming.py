"""What an interrupted run has gathered is not asked for again: a real process, killed for good; two processes at once."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimcheck.model.evidence import Evidence, LinkCheck, Verdict

HTML = ("Content-Type", "text/html")
PAGE = b"<html><title>A page</title><p id='a'>Text.</p></html>"
LINKS = 60


def document(folder: Path) -> Path:
    (folder / ".git").mkdir(exist_ok=True)
    path = folder / "brief.md"
    notes = "\n".join(f"[^{i}]: A, “Paper {i}”, 2024, http://site{i % 6}.test/{i}" for i in range(LINKS))
    path.write_text("# A brief\n\n" + " ".join(f"Words.[^{i}]" for i in range(LINKS)) + f"\n\n{notes}\n", "utf-8")
    return path


def command(folder: Path, web: Any, store: Path) -> list[str]:
    options = ["--no-reports", "--format", "json", "--store", str(store), "--select", "L", "--fail-on", "never"]
    mapping = f":80:127.0.0.1:{web.http}"
    refused = f":443:127.0.0.1:{web.https}"
    program = [sys.executable, "-m", "claimcheck", "run", "brief.md"]
    return [*program, *options, "--connect-to", mapping, "--connect-to", refused]


def asked(web: Any) -> list[str]:
    return [f"http://{each.host}{each.path}" for each in web.log]


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL to send to a process")
def test_a_killed_run_goes_on_with_what_is_left(web: Any, reply: Any, tmp_path: Path) -> None:
    document(tmp_path)
    web.script("*", reply(200, (HTML,), PAGE, delay=0.15))
    store = tmp_path / "store"
    with subprocess.Popen(
        command(tmp_path, web, store), cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        until = time.monotonic() + 30
        while len(web.log) < LINKS // 2 and time.monotonic() < until:
            time.sleep(0.01)
        os.kill(process.pid, signal.SIGKILL)
    written = known(store)
    assert written
    web.log.clear()
    web.script("*", reply(200, (HTML,), PAGE))
    done = subprocess.run(command(tmp_path, web, store), cwd=tmp_path, capture_output=True, check=True)
    verdicts = {each["url"]: each["verdict"] for each in json.loads(done.stdout)["links"]}
    assert len(verdicts) == LINKS
    assert set(verdicts.values()) == {"alive"}
    assert sorted(asked(web)) == sorted(set(verdicts) - written)


def known(store: Path) -> set[str]:
    import sqlite3  # noqa: PLC0415 - to look at the file behind the program's back

    with contextlib.closing(sqlite3.connect(store)) as connection:
        return {url for (url,) in connection.execute("SELECT url FROM links")}


def test_two_processes_share_one_store(web: Any, tmp_path: Path) -> None:
    document(tmp_path)
    store = tmp_path / "store"
    both = [
        subprocess.Popen(command(tmp_path, web, store), cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    reports = [(*process.communicate(timeout=60), process.returncode) for process in both]
    assert [(err, code) for _, err, code in reports] == [(b"", 0)] * 2
    assert [len(json.loads(out)["links"]) for out, _, _ in reports] == [LINKS] * 2
    web.log.clear()
    third = subprocess.run(command(tmp_path, web, store), cwd=tmp_path, capture_output=True, check=True)
    assert asked(web) == []
    assert {each["verdict"] for each in json.loads(third.stdout)["links"]} == {"alive"}


Look = Callable[..., Evidence]
DAYS = 4


@pytest.mark.parametrize(("validator", "condition"), [("ETag", "if-none-match"), ("Last-Modified", "if-modified-since")])
def test_an_answer_that_grew_old_is_renewed_without_the_page(
    validator: str, condition: str, look: Look, web: Any, reply: Any, tmp_path: Path, now: Any
) -> None:
    from datetime import timedelta  # noqa: PLC0415 - used here alone

    url = web.script(
        "http://a.test/p",
        reply(301, (("Location", "http://b.test/q"),)),
        reply(301, (("Location", "http://b.test/q"),)),
    )
    end = web.script("http://b.test/q", reply(200, (HTML, (validator, '"v1"')), PAGE), reply(304, body=b""))
    first = look(f"{url}#a", f"{url}#b", store=tmp_path / "store")
    later = look(f"{url}#a", f"{url}#b", store=tmp_path / "store", now=now + timedelta(days=DAYS))
    for link in (f"{url}#a", f"{url}#b"):
        before, after = first.link(link), later.link(link)
        assert isinstance(before, LinkCheck)
        assert isinstance(after, LinkCheck)
        assert (after.verdict, after.detail, after.missing) == (before.verdict, before.detail, before.missing)
        assert after.checked_at > before.checked_at
        assert after.chain[-1].status == 304
    assert before.verdict is Verdict.MOVED
    assert [condition in asked.headers for asked in web.log] == [False, False, False, True]
    assert web.log[-1].headers[condition] == '"v1"'
    assert end


def test_a_page_that_changed_is_judged_anew(look: Look, web: Any, reply: Any, tmp_path: Path, now: Any) -> None:
    from datetime import timedelta  # noqa: PLC0415 - as above

    url = web.script("http://a.test/p", reply(200, (HTML, ("ETag", "1")), PAGE), reply(404))
    look(url, store=tmp_path / "store")
    again = look(url, store=tmp_path / "store", now=now + timedelta(days=DAYS)).link(url)
    assert isinstance(again, LinkCheck)
    assert again.verdict is Verdict.DEAD


def test_a_new_fragment_is_looked_for_in_the_page_and_not_in_a_304(look: Look, web: Any, reply: Any, tmp_path: Path) -> None:
    url = web.script("http://a.test/p", reply(200, (HTML, ("ETag", "1")), PAGE))
    look(url, store=tmp_path / "store")
    assert look(f"{url}#zz", store=tmp_path / "store").link(f"{url}#zz").missing == "zz"  # type: ignore[union-attr]
    assert "if-none-match" not in web.log[-1].headers
