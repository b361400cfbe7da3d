"""Archived copies of pages that are gone, from an archive on the test web."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from claimcheck.evidence.archives import askable
from claimcheck.evidence.names import Miss
from claimcheck.evidence.urls import parse
from claimcheck.model.evidence import ArchivedCopy, Evidence, LinkCheck, Verdict
from claimcheck.model.settings import ConnectTo, Network

BASE = "http://archive.test/timemap/link/"
URL = "http://gone.test/report?id=7"
HTML = ("Content-Type", "text/html")
PAGE = b"<html><title>The report</title><h1>The report</h1><p>Text.</p></html>"
NEAR = (date(2019, 5, 11), date(2019, 5, 11))
Find = Callable[..., LinkCheck]


def copy(stamp: str) -> str:
    return f"http://archive.test/web/{stamp}/{URL}"


LISTED = ", ".join(
    f'<{copy(stamp)}>; rel="memento"; datetime="{when}"'
    for stamp, when in (
        ("2010", "Sat, 01 May 2010 00:00:00 GMT"),
        ("2018", "Tue, 01 May 2018 00:00:00 GMT"),
        ("2019", "Wed, 01 May 2019 00:00:00 GMT"),
        ("2024", "Wed, 01 May 2024 00:00:00 GMT"),
    )
)


@pytest.fixture
def find(check: Callable[..., LinkCheck], web: Any) -> Find:
    """A link, and what the archive says of it if it is gone."""

    def found(url: str = URL, **options: Any) -> LinkCheck:
        network = web.network(timemap=BASE, **options.pop("network", {}))
        return check(url, **{"near": NEAR, "archive": True, "network": network, **options})

    return found


@pytest.fixture
def archive(web: Any, reply: Any) -> Any:
    """The link is gone, and the archive has four copies of it."""
    web.script(URL, reply(404))
    web.script(BASE + URL, reply(200, (("Content-Type", "application/link-format"),), LISTED.encode()))
    for stamp in ("2010", "2018", "2019", "2024"):
        web.script(copy(stamp), reply(200, (HTML,), PAGE))
    return web


def asked(web: Any) -> list[str]:
    return [each.path.partition("/web/")[2][:4] for each in web.log if "/web/" in each.path]


def test_the_copy_nearest_to_the_citation_is_offered_with_its_distance(find: Find, archive: Any) -> None:
    found = find()
    assert (found.verdict, found.copy) == (Verdict.DEAD, ArchivedCopy(copy("2019"), "2019-05-01T00:00:00Z", 10))
    assert (found.archive_failed, asked(archive)) == ("", ["2019"])


def test_without_a_time_of_the_citation_the_newest_copy_is_offered(find: Find, archive: Any) -> None:
    assert find(near=None).copy == ArchivedCopy(copy("2024"), "2024-05-01T00:00:00Z", None)


@pytest.mark.parametrize(
    "bad",
    [
        (404, "", PAGE),
        (200, "", b"<html><title>Page not found</title><p>x</p></html>"),
        (200, "", b"<html><title>The Site</title><h1>404</h1></html>"),
        (200, "", b"<html><title>Just a moment...</title></html>"),
        (200, "", b"<html><title>gone.test is for sale</title></html>"),
        (302, "http://elsewhere.test/", b""),
    ],
)
def test_a_copy_that_is_an_error_page_is_passed_over_for_the_next(
    bad: tuple[int, str, bytes], find: Find, archive: Any, reply: Any
) -> None:
    archive.script(copy("2019"), reply(bad[0], (HTML, *([("Location", bad[1])] if bad[1] else [])), bad[2]))
    assert find().copy == ArchivedCopy(copy("2018"), "2018-05-01T00:00:00Z", 375)


def test_where_no_copy_can_be_read_none_is_offered_and_nothing_failed(find: Find, archive: Any, reply: Any) -> None:
    for stamp in ("2010", "2018", "2019", "2024"):
        archive.script(copy(stamp), reply(404))
    found = find()
    assert (found.copy, found.archive_failed, len(asked(archive))) == (None, "", 3)


@pytest.mark.parametrize(("status", "failed"), [(404, ""), (200, ""), (503, "HTTP 503"), (403, "HTTP 403")])
def test_an_archive_has_none_or_fails_and_the_link_is_as_dead_as_before(
    status: int, failed: str, find: Find, archive: Any, reply: Any
) -> None:
    archive.script(BASE + URL, reply(status, (HTML,), b"<html>no map</html>"))
    found = find()
    assert (found.verdict, found.copy) == (Verdict.DEAD, None)
    assert found.archive_failed.startswith(failed)
    assert bool(found.archive_failed) is bool(failed)


def test_an_archive_that_hangs_fails_and_costs_no_verdict(find: Find, archive: Any, reply: Any) -> None:
    archive.script(BASE + URL, reply(delay=30))
    found = find(network={"timeout": 0.2})
    assert (found.verdict, found.copy) == (Verdict.DEAD, None)
    assert "archive.test" in found.archive_failed


def test_a_soft_404_and_a_parked_domain_have_copies_too(find: Find, archive: Any, reply: Any) -> None:
    for title in (b"Page not found", b"gone.test is for sale"):
        html = b"<html><title>" + title + b"</title><h1>" + title + b"</h1></html>"
        archive.script(URL, reply(200, (HTML,), html))
        archive.script("*", reply(404))
        assert find().copy is not None


def test_a_link_that_lives_or_cannot_be_checked_is_not_looked_up(find: Find, archive: Any, reply: Any) -> None:
    for status in (200, 403, 500):
        archive.script(URL, reply(status))
        assert find().copy is None
    assert {each.host for each in archive.log} == {"gone.test"}


@pytest.mark.parametrize("options", [{"network": {"timemap": ""}}, {"archive": False}])
def test_without_an_archive_nobody_is_asked(options: dict[str, Any], check: Any, archive: Any) -> None:
    network = archive.network(**{"timemap": BASE, **options.get("network", {})})
    check(URL, near=NEAR, archive=options.get("archive", True), network=network)
    assert {each.host for each in archive.log} == {"gone.test"}


def test_a_name_that_does_not_resolve_is_looked_up_as_well(look: Callable[..., Evidence], archive: Any, reply: Any) -> None:
    async def lookup(host: str) -> tuple[str, ...] | Miss:
        return ("127.0.0.1",) if host == "front.net" else Miss.UNKNOWN

    mappings = (ConnectTo("archive.test", 80, "front.net", archive.http), ConnectTo("a.test", 80, "front.net", archive.http))
    url = "http://unknown.net/"
    place = "http://archive.test/web/1/x"
    line = f'<{place}>; rel="memento"; datetime="Wed, 01 May 2019 00:00:00 GMT"'
    archive.script(BASE + url, reply(200, (HTML,), line.encode()))
    network = archive.network(timemap=BASE, connect_to=mappings)
    found = look(url, "http://a.test/", near=NEAR, archive=True, network=network, lookup=lookup).link(url)
    assert isinstance(found, LinkCheck)
    assert (found.verdict, found.copy) == (
        Verdict.DEAD,
        ArchivedCopy(place, "2019-05-01T00:00:00Z", 10),
    )


def test_a_copy_is_kept_with_the_verdict_and_a_failure_is_tried_again(
    find: Find, archive: Any, reply: Any, tmp_path: Any
) -> None:
    archive.script(BASE + URL, reply(403), reply(200, (HTML,), LISTED.encode()))
    store = tmp_path / "store"
    assert find(store=store).archive_failed
    assert find(store=store).copy is not None
    before = len(archive.log)
    assert find(store=store).copy is not None
    assert len(archive.log) == before
    other = (date(2010, 1, 1), date(2010, 12, 31))
    assert find(store=store, near=other).copy == ArchivedCopy(copy("2010"), "2010-05-01T00:00:00Z", 0)


@pytest.mark.parametrize(
    ("url", "mappings", "allowed"),
    [
        ("http://gone.org/", (), True),
        ("http://user:secret@gone.org/", (), False),
        ("http://gone.test/", (), False),
        ("http://gone.org/", (ConnectTo("gone.org", 80, "127.0.0.1", 8080),), False),
        ("http://gone.org/", (ConnectTo("other.org", 80, "127.0.0.1", 8080),), True),
        ("http://gone.test/", (ConnectTo("", None, "127.0.0.1", 8080),), True),
    ],
)
def test_an_archive_is_told_only_of_addresses_of_the_open_web(
    url: str, mappings: tuple[ConnectTo, ...], allowed: bool
) -> None:
    target = parse(url)
    assert target is not None
    assert askable(target, Network(connect_to=mappings)) is allowed
    assert not askable(target, Network(connect_to=mappings, timemap=""))
