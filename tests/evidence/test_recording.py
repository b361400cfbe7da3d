"""Evidence that can be kept: what was recorded answers again, to the letter, and without anybody's network."""

import gzip
import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from claimcheck.errors import UsageError
from claimcheck.evidence.names import Miss
from claimcheck.evidence.replaying import began
from claimcheck.model.evidence import Evidence, LinkCheck, Reason, Verdict
from claimcheck.model.settings import ConnectTo, HostSettings, Network

Look = Callable[..., Evidence]
HTML = ("Content-Type", "text/html")
PAGE = b"<html><title>A page</title><h1 id='a'>A page</h1><p>Text.</p></html>"
GONE = b"<html><title>Page not found</title><h1>Page not found</h1></html>"
BASE = "http://archive.test/timemap/"


def records(path: Path) -> list[tuple[str, str, Any, bytes]]:
    with path.open("rb") as file:
        return [
            (record.rec_type, record.rec_headers.get_header("WARC-Target-URI"), record, record.raw_stream.read())
            for record in ArchiveIterator(file)
        ]


@pytest.fixture
def links(web: Any, reply: Any) -> list[str]:
    """A little of everything."""
    web.script("*", reply(404))
    web.script("http://ok.test/", reply(200, (HTML,), PAGE))
    web.script("http://packed.test/", reply(200, (HTML, ("Content-Encoding", "gzip")), gzip.compress(PAGE)))
    web.script("http://old.test/x", reply(301, (("Location", "http://ok.test/"),)))
    web.script("http://older.test/x", reply(301, (("Location", "http://flaky.test/"),)))
    web.script("http://flaky.test/", reply(503), reply(500), reply(200, (HTML,), PAGE))
    web.script(
        "http://cookie.test/",
        reply(302, (("Location", "/"), ("Set-Cookie", "sid=s3cret; Path=/"))),
        reply(200, (HTML,), PAGE),
    )
    web.script("http://soft.test/a/1", reply(200, (HTML,), GONE))
    web.script("http://wall.test/", reply(403, (("cf-mitigated", "challenge"),)))
    web.script("http://busy.test/1", reply(429, (("Retry-After", "3600"),)))
    web.script("http://ill.test/", reply(500))
    web.script("http://hang.test/", reply(delay=30))
    web.script("http://odd.test/", reply(raw=b"SSH-2.0-OpenSSH\r\n"))
    web.script("http://long.test/", reply(200, (HTML,), PAGE + b"<p>x</p>" * 400_000))
    copy = "http://archive.test/web/2019/x"
    web.script(copy, reply(200, (HTML,), PAGE))
    listed = f'<{copy}>; rel="memento"; datetime="Wed, 01 May 2019 00:00:00 GMT"'
    web.script(f"{BASE}http://gone.test/", reply(200, (HTML,), listed.encode()))
    hosts = ["ok", "packed", "flaky", "cookie", "wall", "ill", "hang", "odd", "long", "gone"]
    paths = [
        "old.test/x",
        "older.test/x",
        "soft.test/a/1",
        "busy.test/1",
        "busy.test/2",
        "secure.test/",
        "ok.test/#a",
        "ok.test/#b",
    ]
    return [f"http://{each}" for each in (*(f"{host}.test/" for host in hosts), *paths)]


def test_a_replay_gives_what_the_recording_gave_without_a_request(
    look: Look, web: Any, links: list[str], tmp_path: Path
) -> None:
    tape = tmp_path / "run.warc.gz"
    network = web.network(timemap=BASE, timeout=0.5, ca_file=web.ca_file)
    options: dict[str, Any] = {"near": (date(2019, 5, 2), date(2019, 5, 2)), "archive": True}
    recorded = look(*links, network=network, record=tape, **options)
    verdicts = {answer.verdict for answer in recorded.links.values() if isinstance(answer, LinkCheck)}
    assert len(verdicts) >= 8
    assert recorded.link("http://gone.test/").copy is not None  # type: ignore[union-attr]
    web.log.clear()
    for again in (network, replace(network, connect_to=(), ca_file="")):
        assert look(*links, network=again, replay=tape, **options) == recorded
    assert web.log == []


def test_a_name_that_did_not_resolve_is_dead_in_the_replay_as_well(look: Look, web: Any, tmp_path: Path) -> None:
    async def lookup(host: str) -> tuple[str, ...] | Miss:
        return ("127.0.0.1",) if host == "front.net" else Miss.UNKNOWN

    network = web.network(connect_to=(ConnectTo("alive.test", 80, "front.net", web.http),))
    urls = ("http://gone.net/1", "http://alive.test/")
    recorded = look(*urls, network=network, lookup=lookup, record=tmp_path / "t.warc.gz")
    assert recorded.link("http://gone.net/1").verdict is Verdict.DEAD  # type: ignore[union-attr]
    assert look(*urls, network=Network(), replay=tmp_path / "t.warc.gz") == recorded


def test_every_hop_is_request_and_response_and_every_failure_is_metadata(
    look: Look, web: Any, links: list[str], tmp_path: Path
) -> None:
    tape = tmp_path / "run.warc.gz"
    look(*links, network=web.network(timeout=1.5), record=tape)
    kept = records(tape)
    kinds = [kind for kind, *_ in kept]
    assert kinds[0] == "warcinfo"
    assert kinds.count("request") == kinds.count("response") > 20
    failed = {
        url
        for kind, url, record, _ in kept
        if kind == "metadata" and "failure" in record.rec_headers.get_header("Content-Type")
    }
    assert {"http://hang.test/", "http://odd.test/", "http://busy.test/2"} <= failed
    cut = {url: record.rec_headers.get_header("WARC-Truncated") for kind, url, record, _ in kept if kind == "response"}
    assert (cut["http://long.test/"], cut["http://ok.test/"]) == ("length", None)
    dates = [record.rec_headers.get_header("WARC-Date") for _, _, record, _ in kept]
    assert dates[0] == "2026-11-22T12:00:00Z"  # the clock that was passed in, and the seconds since
    assert all("2026-11-22T12:00:00Z" <= date < "2026-11-22T12:02:00Z" for date in dates)


def test_a_body_is_kept_as_it_came(look: Look, web: Any, reply: Any, tmp_path: Path) -> None:
    packed = gzip.compress(PAGE)
    web.script(
        "http://a.test/", reply(200, (HTML, ("Content-Encoding", "gzip"), ("X-Twice", "1"), ("X-Twice", "2")), packed)
    )
    look("http://a.test/", record=tmp_path / "t.warc.gz")
    ((_, _, record, body),) = [each for each in records(tmp_path / "t.warc.gz") if each[0] == "response"]
    assert body == packed
    assert [value for name, value in record.http_headers.headers if name == "x-twice"] == ["1", "2"]
    assert record.http_headers.statusline == "200 Scripted"


def test_no_credential_stands_in_the_file(look: Look, web: Any, reply: Any, tmp_path: Path) -> None:
    web.script("http://a.test/", reply(302, (("Location", "/b"), ("Set-Cookie", "sid=s3cret1; Path=/"))))
    network = web.network(hosts={"a.test": HostSettings(headers={"X-Token": "s3cret2"})})
    look("http://user:s3cret3@a.test/", network=network, record=tmp_path / "t.warc")
    assert [asked.headers["cookie"] for asked in web.log[1:]] == ["sid=s3cret1"]
    content = (tmp_path / "t.warc").read_bytes()
    assert b"s3cret" not in content
    assert b"dXNlcj" not in content
    assert content.count(b"REDACTED") >= 5


def test_a_url_that_is_not_in_the_file_is_undetermined(look: Look, web: Any, tmp_path: Path) -> None:
    look("http://a.test/", record=tmp_path / "t.warc.gz")
    found = look("http://b.test/", replay=tmp_path / "t.warc.gz").link("http://b.test/")
    assert isinstance(found, LinkCheck)
    assert (found.verdict, found.reason, found.attempts) == (Verdict.UNVERIFIED, Reason.NO_RECORD, 0)


def test_a_recording_neither_reads_nor_writes_the_store(look: Look, web: Any, tmp_path: Path) -> None:
    look("http://a.test/", store=tmp_path / "store")
    look("http://a.test/", store=tmp_path / "store", record=tmp_path / "t.warc.gz")
    assert web.asked("http://a.test/") == 2
    look("http://a.test/", store=tmp_path / "other", replay=tmp_path / "t.warc.gz")
    assert not (tmp_path / "other").exists()


def foreign(path: Path) -> Path:
    """A file as other tools write them: no chains, chunked bodies, no requests."""
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE)
    own = {"WARC-Date": "2024-02-03T04:05:06Z"}
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for url, status, headers, body in (
            ("http://a.org/", "301 Moved", [("Location", "/new")], b""),
            ("http://a.org/new", "200 OK", [HTML, ("Transfer-Encoding", "chunked")], chunked),
            ("http://b.org/", "404 Not Found", [HTML], b"gone"),
        ):
            answered = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
            options = {"payload": io.BytesIO(body), "length": len(body), "http_headers": answered, "warc_headers_dict": own}
            writer.write_record(writer.create_warc_record(url, "response", **options))
    return path


def test_a_file_of_another_tool_replays_and_has_its_own_time(look: Look, tmp_path: Path) -> None:
    tape = foreign(tmp_path / "other.warc.gz")
    evidence = look("http://a.org/#a", "http://b.org/", "http://c.org/", replay=tape, network=Network())
    verdicts = [answer.verdict for answer in evidence.links.values() if isinstance(answer, LinkCheck)]
    assert verdicts == [Verdict.MOVED, Verdict.DEAD, Verdict.UNVERIFIED]
    assert evidence.link("http://a.org/#a").missing == ""  # type: ignore[union-attr]
    assert began(tape).isoformat() == "2024-02-03T04:05:06+00:00"


@pytest.mark.skipif(not shutil.which("wget"), reason="wget is not installed")
def test_a_file_that_wget_wrote_replays(look: Look, web: Any, reply: Any, tmp_path: Path) -> None:
    web.script(f"http://127.0.0.1:{web.http}/", reply(200, (HTML,), PAGE))
    url = f"http://127.0.0.1:{web.http}/"
    subprocess.run(["wget", "-q", "--no-proxy", "--warc-file=got", "-O", "page", url], cwd=tmp_path, check=True, timeout=30)
    found = look(url, replay=tmp_path / "got.warc.gz", network=Network()).link(url)
    assert isinstance(found, LinkCheck)
    assert (found.verdict, found.detail) == (Verdict.ALIVE, "HTTP 200")


@pytest.mark.skipif(not shutil.which("wget"), reason="wget is not installed")
def test_what_wget_found_unchanged_has_its_page_where_the_file_has_it(
    look: Look, web: Any, reply: Any, tmp_path: Path
) -> None:
    """wget --warc-dedup keeps a page that it has already as a revisit record, without the page."""
    url = web.script(f"http://127.0.0.1:{web.http}/x", reply(200, (HTML,), PAGE))
    for name, *options in (("one", "--warc-cdx"), ("two", "--warc-dedup=one.cdx")):
        command = ["wget", "-q", "--no-proxy", f"--warc-file={name}", *options, "-O", "page", url]
        subprocess.run(command, cwd=tmp_path, check=True, timeout=30)
    both = tmp_path / "both.warc.gz"
    both.write_bytes((tmp_path / "two.warc.gz").read_bytes() + (tmp_path / "one.warc.gz").read_bytes())
    alone = look(f"{url}#b", replay=tmp_path / "two.warc.gz", network=Network(), page=True).link(f"{url}#b")
    found = look(f"{url}#b", replay=both, network=Network(), page=True).link(f"{url}#b")
    assert isinstance(alone, LinkCheck)
    assert isinstance(found, LinkCheck)
    assert (alone.verdict, alone.detail, alone.missing) == (Verdict.ALIVE, "HTTP 200", "")
    assert (found.verdict, found.missing) == (Verdict.ALIVE, "b")
    assert found.page is not None


Records = list[tuple[str, str, str, list[tuple[str, str]], bytes, dict[str, str]]]
"""(type, URL, status line, headers, payload, headers of the record)"""


def warc(path: Path, kept: Records) -> Path:
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for kind, url, status, headers, body, own in kept:
            answered = StatusAndHeaders(status, headers, protocol="HTTP/1.1") if status else None
            options = {"payload": io.BytesIO(body), "length": len(body), "http_headers": answered}
            writer.write_record(
                writer.create_warc_record(url, kind, warc_headers_dict=own, warc_content_type="text/html", **options)
            )
    return path


@pytest.mark.parametrize(
    "named",
    [
        {"WARC-Refers-To": "<urn:uuid:1>"},
        {"WARC-Refers-To-Target-URI": "http://a.org/", "WARC-Refers-To-Date": "2024-02-03T04:05:06Z"},
        {"WARC-Payload-Digest": "sha1:ABC"},
    ],
)
@pytest.mark.parametrize("status", ["200 OK", "304 Not Modified", ""])
def test_a_revisit_stands_for_the_record_that_it_names(
    named: dict[str, str], status: str, look: Look, tmp_path: Path
) -> None:
    first = {"WARC-Record-ID": "<urn:uuid:1>", "WARC-Date": "2024-02-03T04:05:06Z", "WARC-Payload-Digest": "sha1:ABC"}
    kept: Records = [
        ("response", "http://a.org/", "200 OK", [HTML], GONE, first),
        ("revisit", "http://b.org/", status, [HTML], b"", {"WARC-Date": "2025-02-03T04:05:06Z", **named}),
    ]
    tape = warc(tmp_path / "t.warc.gz", kept)
    found = look("http://b.org/", replay=tape, network=Network()).link("http://b.org/")
    assert isinstance(found, LinkCheck)
    assert found.verdict is Verdict.SOFT_404


def test_a_revisit_of_what_the_file_lacks_says_its_status_and_no_more(look: Look, tmp_path: Path) -> None:
    kept: Records = [
        ("revisit", "http://a.org/", "200 OK", [HTML], b"", {"WARC-Refers-To": "<urn:uuid:1>"}),
        ("revisit", "http://b.org/", "", [], b"", {"WARC-Refers-To": "<urn:uuid:1>"}),
    ]
    evidence = look("http://a.org/#x", "http://b.org/", replay=warc(tmp_path / "t.warc.gz", kept), network=Network())
    alive, unknown = evidence.links.values()
    assert isinstance(alive, LinkCheck)
    assert isinstance(unknown, LinkCheck)
    assert (alive.verdict, alive.missing) == (Verdict.ALIVE, "")
    assert (unknown.verdict, unknown.reason) == (Verdict.UNVERIFIED, Reason.NO_RECORD)


def test_a_resource_is_a_page_that_was_there(look: Look, tmp_path: Path) -> None:
    """It was saved without its HTTP headers, as warcit and browsers do."""
    kept: Records = [("resource", "http://a.org/", "", [], PAGE, {})]
    found = look("http://a.org/#a", "http://a.org/#b", replay=warc(tmp_path / "t.warc.gz", kept), network=Network())
    assert [(link.verdict, link.missing) for link in found.links.values()] == [  # type: ignore[union-attr]
        (Verdict.ALIVE, ""),
        (Verdict.ALIVE, "b"),
    ]


def test_the_attempts_keep_their_times_also_in_a_replay(
    look: Look, web: Any, reply: Any, tmp_path: Path, quick: Any
) -> None:
    url = web.script("http://flaky.test/", reply(503), reply(cut=0), reply(200, (HTML,), PAGE))
    slow = replace(quick, first=1.1, budget=10.0)
    recorded = look(url, record=tmp_path / "t.warc.gz", patience=slow)
    found = recorded.link(url)
    assert isinstance(found, LinkCheck)
    assert [(each.status, each.reason) for each in found.tries] == [
        (503, ""),
        (None, "the host broke off the connection"),
        (200, ""),
    ]
    times = [each.at for each in found.tries]
    assert times == sorted(set(times))
    assert "2026-11-22T12:00:00Z" <= times[0] < times[-1] < "2026-11-22T12:01:00Z"
    assert look(url, replay=tmp_path / "t.warc.gz", patience=slow) == recorded


def test_an_attempt_that_stood_alone_is_told_by_its_chain(look: Look, web: Any) -> None:
    assert look("http://a.test/").link("http://a.test/").tries == ()  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "content",
    [b"", b"no warc", gzip.compress(b"no warc", mtime=0), b"WARC/1.0\r\n", None],
    ids=["empty", "text", "gzip of text", "half a record", "no file"],
)
def test_what_is_no_recording_is_said_in_one_sentence(content: bytes | None, look: Look, web: Any, tmp_path: Path) -> None:
    path = tmp_path / "t.warc.gz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError, match="--replay"):
        look("http://a.test/", replay=path)
    with pytest.raises(UsageError, match="--record"):
        look("http://a.test/", record=tmp_path / "no" / "such" / "folder.warc.gz")


def test_the_report_of_a_recording_and_that_of_its_replay_are_the_same(web: Any, links: list[str], tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    links = [link for link in links if "ill." not in link]  # five attempts take as long as they take
    notes = "\n".join(f"[^{i}]: A, “Paper {i}”, 2019, {url}" for i, url in enumerate(links))
    text = "# A brief\n\n" + " ".join(f"Words.[^{i}]" for i in range(len(links))) + f"\n\n{notes}\n"
    (tmp_path / "brief.md").write_text(text, "utf-8")
    (tmp_path / "claimcheck.toml").write_text(f'network = {{timeout = 0.5}}\narchive = {{timemap = "{BASE}"}}\n', "utf-8")
    program = [
        sys.executable,
        "-m",
        "claimcheck",
        "run",
        "brief.md",
        "--no-reports",
        "--format",
        "json",
        "--fail-on",
        "never",
    ]
    mappings = ["--connect-to", f":80:127.0.0.1:{web.http}", "--connect-to", f":443:127.0.0.1:{web.https}"]

    def run(*options: str) -> bytes:
        done = subprocess.run([*program, *options], cwd=tmp_path, capture_output=True, timeout=120, check=False)
        assert (done.returncode, done.stderr) == (0, b"")
        return done.stdout

    recorded = run(*mappings, "--record", "run.warc.gz", "--deadline", "60")
    web.log.clear()
    assert run("--replay", "run.warc.gz") == recorded
    assert web.log == []
    assert len({each["verdict"] for each in json.loads(recorded)["links"]}) >= 7


@pytest.mark.parametrize(
    "options",
    [("--record", "a", "--replay", "b"), ("--record", "a", "--offline"), ("--replay", "a", "--offline"), ("--replay", "a")],
)
def test_options_that_contradict_each_other_are_exit_2(options: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_text("# A\n\nText.\n", "utf-8")
    program = [sys.executable, "-m", "claimcheck", "run", "brief.md", "--no-reports"]
    done = subprocess.run([*program, *options], cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1


def test_a_page_that_leads_to_itself_with_one_cookie_after_the_other_replays(
    look: Look, web: Any, reply: Any, tmp_path: Path
) -> None:
    steps = [reply(302, (("Location", "http://u:s3cret@a.test/"), ("Set-Cookie", f"n={i}"))) for i in range(3)]
    web.script("http://a.test/", *steps, reply())
    file = tmp_path / "t.warc"
    recorded = look("http://a.test/", record=file)
    assert look("http://a.test/", replay=file).links == recorded.links
    assert b"s3cret" not in file.read_bytes()


def test_a_replay_without_an_archive_does_not_take_the_page_itself_for_one(look: Look, web: Any, tmp_path: Path) -> None:
    async def lookup(host: str) -> tuple[str, ...] | Miss:
        return ("127.0.0.1",) if host == "front.net" else Miss.UNKNOWN

    network = web.network(connect_to=(ConnectTo("alive.test", 80, "front.net", web.http),), timemap="")
    urls = ("http://gone.net/1", "http://alive.test/")
    recorded = look(*urls, network=network, lookup=lookup, archive=True, record=tmp_path / "t.warc")
    assert look(*urls, network=Network(timemap=""), archive=True, replay=tmp_path / "t.warc") == recorded
