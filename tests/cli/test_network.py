"""`claimcheck run` with a network: a server on the loopback, reached through --connect-to."""

import json
import os
import select
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from claimcheck.reports import formats

TEXT = (
    "# A brief\n\nOne.[^1] Two.[^2]\n\n[^1]: A, B, 2024, http://site.test/alive.\n[^2]: A, C, 2024, http://site.test/{}.\n"
)
PAGE = b"<html><head><title>Page</title></head><body><p>Text that is long enough to be a page.</p></body></html>"


@pytest.fixture
def slow_asked() -> threading.Event:
    return threading.Event()


@pytest.fixture
def mapping(serve, slow_asked) -> str:
    def answer(_host: str, path: str) -> tuple[int, str, bytes]:
        if path == "/slow":
            slow_asked.set()
            time.sleep(8)
        return 404 if path == "/gone" else 200, "text/html", PAGE

    return f"site.test:80:127.0.0.1:{serve(answer).server_port}"


def test_a_dead_link_is_exit_1_and_the_answer_is_kept(folder, claimcheck, mapping):
    (folder / "a.md").write_text(TEXT.format("gone"), "utf-8")
    args = ("run", "a.md", "--no-reports", "--format", "json", "--connect-to", mapping, "--store", folder / "store")
    done = claimcheck(*args)
    report = json.loads(done.out)
    assert {each["url"]: each["verdict"] for each in report["links"]} == {
        "http://site.test/alive": "alive",
        "http://site.test/gone": "dead",
    }
    assert done.code == 1
    assert "L401" in {each["rule"] for each in report["findings"]}
    assert report["counts"]["links"] == {"found": 2, "checked": 2, "by_hand": 0, "undetermined": 0, "skipped": 0}
    assert (folder / "store").exists()
    assert done.err == ""


def test_without_a_rule_that_needs_links_nobody_is_asked_and_that_is_said(folder, claimcheck, mapping):
    (folder / "a.md").write_text(TEXT.format("gone"), "utf-8")
    args = ("--no-reports", "--format", "json", "--connect-to", mapping, "--no-cache")
    report = json.loads(claimcheck("run", "a.md", *args, "--select", "N").out)
    assert (report["links"], {each["reason"] for each in report["skipped"]}) == ([], {"excluded"})


def test_what_the_deadline_leaves_is_undetermined_and_gates_only_when_strict(folder, claimcheck, mapping):
    (folder / "a.md").write_text(TEXT.format("slow"), "utf-8")
    args = (
        "run",
        "a.md",
        "--no-reports",
        "--format",
        "json",
        "--connect-to",
        mapping,
        "--no-cache",
        "--deadline",
        "2",
        "--select",
        "L",
    )
    done = claimcheck(*args)
    report = json.loads(done.out)
    assert done.code == 0
    assert [each["reason"] for each in report["undetermined"]] == ["deadline"]
    assert report["counts"]["links"]["undetermined"] == 1
    assert claimcheck(*args, "--strict").code == 1


def test_a_ca_file_without_certificates_is_exit_2(folder, claimcheck, mapping):
    (folder / "a.md").write_text(TEXT.format("gone"), "utf-8")
    for name in ("a.md", "none.pem"):
        done = claimcheck("run", "a.md", "--no-reports", "--no-cache", "--connect-to", mapping, "--ca-file", name)
        assert (done.code, done.out) == (2, "")
        assert name in done.err


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_progress_is_shown_on_standard_error_and_only_on_a_terminal(folder: Path, mapping: str) -> None:
    (folder / "a.md").write_text(TEXT.format("other"), "utf-8")
    command = [sys.executable, "-m", "claimcheck", "run", "a.md", "--no-cache", "--no-reports", "--connect-to", mapping]
    # A CI's log is no terminal that a person watches, whatever runs this test.
    environ = {name: value for name, value in os.environ.items() if name != "CI"} | {"TERM": "xterm"}
    ours, theirs = os.openpty()
    with subprocess.Popen(command, cwd=folder, env=environ, stdout=subprocess.PIPE, stderr=theirs) as process:
        out, _ = process.communicate(timeout=60)
    # Our own end stays open until it is read: what a closed terminal still holds may be lost.
    readable, _, _ = select.select([ours], [], [], 10)
    shown = os.read(ours, 65536) if readable else b""
    os.close(theirs)
    os.close(ours)
    assert process.returncode == 0
    assert b"of 2 links" in shown
    assert b"of 2 links" not in out
    piped = subprocess.run(command, cwd=folder, capture_output=True, timeout=60, check=False)
    assert (piped.stdout, piped.stderr) == (out, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT to send to a process")
@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_is_exit_130_with_what_is_known(folder: Path, mapping: str, slow_asked: threading.Event) -> None:
    (folder / "a.md").write_text(TEXT.format("slow"), "utf-8")
    args = ("run", "a.md", "--no-reports", "--format", "json", "--connect-to", mapping, "--no-cache")
    command = [sys.executable, "-m", "claimcheck", *args]
    environ = {**os.environ, "XDG_CACHE_HOME": str(folder)}
    with subprocess.Popen(command, cwd=folder, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert slow_asked.wait(60)
        time.sleep(1)  # the other link is being answered meanwhile
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert b"interrupted" in err
    assert b"Traceback" not in err
    verdicts = {each["url"]: each["verdict"] for each in json.loads(out)["links"]}
    assert verdicts["http://site.test/alive"] == "alive"
    assert verdicts["http://site.test/slow"] == "unverified"


def test_links_are_asked_for_through_the_proxy_that_is_named(folder, claimcheck, mapping):
    proxy = mapping.rpartition(":")[2]  # the server takes an absolute URL, as proxies do, and answers 404 to none
    (folder / "a.md").write_text(TEXT.format("other").replace(".test", ".net"), "utf-8")
    args = ("run", "a.md", "--no-reports", "--no-cache", "--format", "json", "--select", "L")
    done = claimcheck(*args, "--proxy", f"http://me:s3cret@127.0.0.1:{proxy}")
    assert {each["verdict"] for each in json.loads(done.out)["links"]} == {"alive"}
    assert "s3cret" not in done.out + done.err


def test_a_proxy_that_is_none_is_exit_2_and_its_password_is_not_printed(folder, claimcheck):
    (folder / "a.md").write_text(TEXT.format("other"), "utf-8")
    done = claimcheck("run", "a.md", "--proxy", "socks5://me:s3cret@proxy:1080")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "s3cret" not in done.err


def test_credentials_of_a_link_are_in_no_report(folder, claimcheck, mapping):
    (folder / "a.md").write_text(TEXT.format("gone").replace("http://", "http://me:s3cret@"), "utf-8")
    for form in (name for name, each in formats().items() if not each.filename):  # the others are in the folder
        done = claimcheck("run", "a.md", "-v", "--no-cache", "--no-archive", "--format", form, "--connect-to", mapping)
        assert done.code == 1
        assert "s3cret" not in done.out + done.err
    assert {path.name for path in (folder / "reports").iterdir()} == {
        each.filename for each in formats().values() if each.filename
    }
    assert all(b"s3cret" not in path.read_bytes() for path in (folder / "reports").iterdir())


def test_a_store_that_cannot_be_used_is_said_and_costs_no_verdict(folder, claimcheck, mapping):
    (folder / "a.md").write_text(TEXT.format("other"), "utf-8")
    (folder / "store").mkdir()
    done = claimcheck("run", "a.md", "--no-reports", "--connect-to", mapping, "--store", folder / "store")
    assert done.code == 0
    assert "cannot be used" in done.err
    assert done.err.count("\n") == 1
