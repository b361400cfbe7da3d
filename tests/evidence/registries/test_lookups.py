"""What a run learns from registries, over real sockets."""

import contextlib
import itertools
import json
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from claimcheck.grammar.edtf import parse_edtf
from claimcheck.model.citations import Name
from claimcheck.model.evidence import Evidence, LinkCheck, Verdict
from claimcheck.model.records import Answer, Failed, Kind, Match, NoRecord, Notice, Record, Unregistered, Work
from claimcheck.model.settings import HostSettings, Registries

Ask = Callable[..., Evidence]
Answered = Callable[..., Answer]
JSON = (("Content-Type", "application/json"),)
DOI = "10.1000/reef.1"
REEFS: dict[str, Any] = {
    "DOI": "10.1000/REEF.1",
    "type": "journal-article",
    "title": ["How <i>Reefs</i> Recover &amp; Grow"],
    "subtitle": ["A Study"],
    "container-title": ["Marine Letters"],
    "author": [{"family": "Amato", "given": "Paola"}, {"name": "The Reef Group"}],
    "issued": {"date-parts": [[2020, 11, 30]]},
    "published-print": {"date-parts": [[2021, 2]]},
    "page": "1-9",
    "volume": "12",
}
BOOK = Work(Kind.BOOK, "The Living Reef: A History", (Name("Roux", "Luc"),), 2017)
LIVING = {
    "key": "/works/OL1W",
    "title": "The living reef",
    "author_name": ["Luc Roux"],
    "first_publish_year": 2017,
    "publish_year": [2017, 2019],
}


def test_a_doi_that_crossref_has_is_its_record(answer: Answered, shelves: Any, web: Any) -> None:
    shelves.crossref[DOI] = REEFS
    assert answer(DOI) == Record(
        source="Crossref",
        url="https://doi.org/10.1000/reef.1",
        doi=DOI,
        kind=Kind.ARTICLE,
        titles=("How Reefs Recover & Grow: A Study", "How Reefs Recover & Grow"),
        containers=("Marine Letters",),
        authors=(Name("Amato", "Paola"), Name(literal="The Reef Group")),
        volume="12",
        page="1-9",
        issued=parse_edtf("2020-11-30"),
        print=parse_edtf("2021-02"),
    )
    assert {each.host for each in web.log} == {"crossref.test"}


def test_a_doi_that_only_datacite_has_is_its_record(answer: Answered, shelves: Any, web: Any) -> None:
    shelves.datacite[DOI] = {
        "doi": DOI,
        "titles": [{"title": "Reef data"}],
        "creators": [
            {"name": "Amato, Paola", "familyName": "Amato", "givenName": "Paola"},
            {"name": "Reef Office", "nameType": "Organizational"},
            {"name": "Roux, Luc"},
        ],
        "publicationYear": 2019,
        "publisher": {"name": "Zenodo"},
        "types": {"resourceTypeGeneral": "Dataset"},
        "dates": [{"date": "2019-05-11", "dateType": "Issued"}],
    }
    found = answer(DOI)
    assert isinstance(found, Record)
    assert (found.source, found.titles, found.publisher, found.years) == ("DataCite", ("Reef data",), "Zenodo", (2019,))
    assert found.authors == (Name("Amato", "Paola"), Name(literal="Reef Office"), Name("Roux", "Luc"))
    assert str(found.issued) == "2019-05-11"
    assert [each.host for each in web.log] == ["crossref.test", "datacite.test"]


def test_a_doi_of_another_agency_has_no_record_and_is_registered(answer: Answered, shelves: Any) -> None:
    shelves.elsewhere.add(DOI)
    assert answer(DOI) == NoRecord(("Crossref", "DataCite"), registered=True)


def test_a_doi_that_the_handle_service_does_not_know_is_not_registered(answer: Answered) -> None:
    assert answer(DOI) == Unregistered("doi.org")


@pytest.mark.parametrize(
    "body", [b"{}", b'{"responseCode": 2}', b"no json", b'{"responseCode": true}', b'{"responseCode": "100"}']
)
def test_only_response_code_100_says_that_a_doi_is_not_registered(
    body: bytes, answer: Answered, shelves: Any, reply: Any
) -> None:
    shelves.says["handles.test"] = reply(404, (), body)
    assert isinstance(answer(DOI), Failed)


def test_retractions_are_those_of_the_works_own_record_each_once(answer: Answered, shelves: Any) -> None:
    updates = [
        {"type": "retraction", "DOI": "10.1000/N.1", "updated": {"date-parts": [[2023, 3, 5]]}, "source": "publisher"},
        {
            "type": "retraction",
            "DOI": "10.1000/n.1",
            "updated": {"date-parts": [[2023, 3, 5]]},
            "source": "retraction-watch",
        },
        {"type": "correction", "DOI": "10.1000/n.2"},
        {"type": "erratum"},
        {"type": "expression_of_concern"},
        "nonsense",
    ]
    shelves.crossref[DOI] = REEFS | {"updated-by": updates}
    shelves.crossref["10.1000/n.1"] = {"DOI": "10.1000/n.1", "update-to": [{"type": "retraction", "DOI": DOI}]}
    found, notice = answer(DOI), answer("10.1000/n.1")
    assert isinstance(found, Record)
    assert found.notices == (Notice("retraction", "10.1000/n.1", parse_edtf("2023-03-05")),)
    assert isinstance(notice, Record)
    assert notice.notices == ()


def test_a_doi_of_odd_characters_is_asked_for_whole(answer: Answered, shelves: Any, web: Any) -> None:
    odd = "10.1002/(sici)1097-0258(1998)17:15/16<1661::aid-sim968>3.0.co;2-2"
    shelves.crossref[odd] = REEFS | {"DOI": odd}
    found = answer(odd)
    assert isinstance(found, Record)
    assert found.doi == odd
    assert "<" not in web.log[0].path


def test_two_dois_may_have_one_record(ask: Ask, shelves: Any) -> None:
    shelves.crossref[DOI] = shelves.crossref["10.1000/alias"] = REEFS
    records = ask(DOI, "10.1000/alias", DOI).records
    assert list(records) == [DOI, "10.1000/alias"]
    assert records[DOI] == records["10.1000/alias"]


@pytest.mark.parametrize(
    ("status", "words"), [(500, "Crossref: HTTP 500"), (403, "Crossref: HTTP 403"), (200, "not what it")]
)
def test_a_registry_that_fails_leaves_the_question_open(
    status: int, words: str, answer: Answered, shelves: Any, reply: Any
) -> None:
    shelves.says["crossref.test"] = reply(status, JSON, b"<html>oops")
    shelves.elsewhere.add(DOI)
    found = answer(DOI)
    assert isinstance(found, Failed)
    assert words in found.detail
    assert not found.late


def test_a_failure_of_one_registry_hides_nothing_that_another_knows(answer: Answered, shelves: Any, reply: Any) -> None:
    shelves.says["crossref.test"] = reply(500)
    shelves.datacite["10.1000/d"] = {"doi": "10.1000/d", "titles": [{"title": "Reef data"}]}
    assert isinstance(answer("10.1000/d"), Record)
    assert answer("10.1000/none") == Unregistered("doi.org")


def test_trouble_that_passes_is_asked_again(answer: Answered, shelves: Any, reply: Any) -> None:
    ok = reply(200, JSON, json.dumps({"message": REEFS}).encode())
    shelves.says["crossref.test"] = [reply(503), reply(429, (("Retry-After", "0"),)), ok]
    assert isinstance(answer(DOI), Record)


def test_a_registry_that_is_down_is_left_alone_and_slows_nobody(ask: Ask, shelves: Any, reply: Any, web: Any) -> None:
    shelves.says["crossref.test"] = reply(500)
    web.script("http://page.test/", reply(200))
    found = ask(*(f"10.1000/{i}" for i in range(40)), urls=["http://page.test/"])
    assert sum(each.host == "crossref.test" for each in web.log) <= 12
    assert all(answer == Unregistered("doi.org") for answer in found.records.values())
    link = found.link("http://page.test/")
    assert isinstance(link, LinkCheck)
    assert link.verdict is Verdict.ALIVE


def test_a_registry_that_hangs_costs_one_timeout_and_no_link(
    ask: Ask, shelves: Any, reply: Any, web: Any, hosts: Any
) -> None:
    shelves.says["crossref.test"] = shelves.says["datacite.test"] = reply(delay=30)
    shelves.elsewhere.update(f"10.1000/{i}" for i in range(10))
    found = ask(
        *(f"10.1000/{i}" for i in range(10)),
        urls=["http://page.test/"],
        network=web.network(registries=hosts, timeout=0.3),
    )
    assert all(isinstance(answer, Failed) and not answer.late for answer in found.records.values())
    assert sum(each.host == "crossref.test" for each in web.log) == 1
    link = found.link("http://page.test/")
    assert isinstance(link, LinkCheck)
    assert link.verdict is Verdict.ALIVE


def test_the_deadline_ends_the_asking_and_says_so(ask: Ask, shelves: Any, reply: Any, web: Any, hosts: Any) -> None:
    shelves.says["crossref.test"] = reply(delay=30)
    network = web.network(registries=hosts, deadline=0.5, timeout=20)
    found = ask(DOI, urls=["http://page.test/"], network=network)
    answer = found.records[DOI]
    assert isinstance(answer, Failed)
    assert answer.late
    link = found.link("http://page.test/")
    assert isinstance(link, LinkCheck)
    assert link.verdict is Verdict.ALIVE


@pytest.mark.parametrize(
    "body",
    [
        b'{"message": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"message": {"title": 7, "author": {"a": 1}, "issued": {"date-parts": [[null]]}, "updated-by": [[1]], "DOI": []}}',
        b'{"message": {"issued": {"date-parts": [[99999999999, -3, "x"]]}, "author": [null, {"family": 3}], "title": [[]]}}',
        b'{"message": {"title": ["' + b"x" * 3_000_000 + b'"]}}',
        b'{"message": [1, 2]}',
        b"\xff\xfe\x00",
        b"null",
    ],
)
def test_hostile_json_is_a_record_without_what_it_lacks_or_a_failure(
    body: bytes, answer: Answered, shelves: Any, reply: Any
) -> None:
    shelves.says["crossref.test"] = reply(200, JSON, body)
    found = answer(DOI)
    assert isinstance(found, Failed | Unregistered) or (isinstance(found, Record) and not found.titles and not found.years)


def test_control_characters_and_markup_of_a_record_do_not_come_through(answer: Answered, shelves: Any) -> None:
    shelves.crossref[DOI] = {"DOI": DOI, "title": ["A \x1b[31m<b>red</b>\u202e title\n" + "x" * 5000]}
    found = answer(DOI)
    assert isinstance(found, Record)
    assert found.title.startswith("A [31mred title x")
    assert len(found.title) <= 600


def test_a_book_is_found_in_the_catalogue_first(answer: Answered, shelves: Any, web: Any, queries: Any) -> None:
    shelves.books.append(LIVING)
    found = answer(BOOK)
    assert isinstance(found, Match)
    assert (found.differs, found.record.source, found.record.editions) == ("", "Open Library", (2017, 2019))
    assert [each.host for each in web.log] == ["books.test"]
    assert queries("books.test")[0]["author"] == ["roux"]


def test_a_work_that_differs_in_one_registry_and_agrees_in_another_agrees(answer: Answered, shelves: Any) -> None:
    shelves.books.append(LIVING | {"first_publish_year": 1999, "publish_year": [1999]})
    differs = answer(BOOK)
    assert isinstance(differs, Match)
    assert differs.differs == "year"
    shelves.found.append({"type": "monograph", "title": ["The Living Reef"], "author": [{"family": "Roux", "given": "L."}],
                          "issued": {"date-parts": [[2017]]}})  # fmt: skip
    agrees = answer(BOOK)
    assert isinstance(agrees, Match)
    assert (agrees.differs, agrees.record.source) == ("", "Crossref")


def test_a_work_that_nobody_has_is_asked_of_all_three(answer: Answered, shelves: Any, queries: Any) -> None:
    shelves.found.append(REEFS)
    assert answer(BOOK) == NoRecord(("Open Library", "Crossref", "DataCite"))
    assert queries("crossref.test")[0]["query.bibliographic"] == ["The Living Reef: A History Roux 2017"]
    assert queries("datacite.test")[0]["query"] == ["titles.title:(the AND living AND reef AND a AND history)"]


def test_an_article_is_not_looked_for_among_books(answer: Answered, web: Any) -> None:
    article = Work(Kind.ARTICLE, "How Reefs Recover", (Name("Amato", "P."),), 2020, "Marine Letters")
    assert answer(article) == NoRecord(("Crossref", "DataCite"))
    assert not any(each.host == "books.test" for each in web.log)


def test_a_failed_registry_is_told_where_no_other_has_the_work(answer: Answered, shelves: Any, reply: Any) -> None:
    shelves.says["books.test"] = reply(500)
    found = answer(BOOK)
    assert isinstance(found, Failed)
    assert "Open Library" in found.detail


@pytest.mark.parametrize(
    ("registries", "asked"),
    [
        (Registries("", "", "", ""), set()),
        (Registries("http://crossref.test", "", "", ""), {"crossref.test"}),
        (Registries("", "", "http://handles.test/api/handles", ""), {"handles.test"}),
    ],
)
def test_a_registry_whose_address_is_empty_is_not_asked(registries: Registries, asked: set[str], ask: Ask, web: Any) -> None:
    found = ask(DOI, BOOK, network=web.network(registries=registries))
    assert {each.host for each in web.log} == asked
    assert (DOI in found.records) is bool(asked)
    assert (BOOK in found.records) is bool(registries.crossref)


def test_a_host_that_the_settings_leave_out_is_not_asked(ask: Ask, web: Any, hosts: Any) -> None:
    network = web.network(registries=hosts, hosts={"crossref.test": HostSettings(skip="not ours")})
    assert ask(DOI, network=network).records[DOI] == Unregistered("doi.org")
    assert not any(each.host == "crossref.test" for each in web.log)


def test_who_asks_is_told_where_the_settings_say_so(ask: Ask, web: Any, hosts: Any, queries: Any) -> None:
    ask(DOI, BOOK, network=web.network(registries=hosts, mailto="editor@house.org"))
    assert all(each["mailto"] == ["editor@house.org"] for each in queries("crossref.test"))
    assert all("mailto:editor@house.org" in each.headers["user-agent"] for each in web.log)


def test_answers_are_kept_for_their_time_and_failures_are_not(
    ask: Ask, shelves: Any, web: Any, reply: Any, tmp_path: Path, now: Any
) -> None:
    store = tmp_path / "store"
    shelves.crossref[DOI], shelves.books[:] = REEFS, [LIVING]
    shelves.elsewhere.add("10.1000/other")
    questions = (DOI, BOOK, "10.1000/none", "10.1000/other")
    first = ask(*questions, store=store).records
    before = len(web.log)
    assert ask(*questions, store=store, at=now + timedelta(hours=23)).records == first
    assert len(web.log) == before
    ask(*questions, store=store, at=now + timedelta(days=29))
    assert not any(each.path.endswith("reef.1") or each.host == "books.test" for each in web.log[before:])
    assert len(web.log) > before
    before = len(web.log)
    ask(DOI, store=store, refresh=True)
    assert len(web.log) == before + 1
    shelves.says["crossref.test"] = reply(500)
    assert isinstance(ask(DOI, store=store, at=now + timedelta(days=31)).records[DOI], Unregistered | Failed)
    del shelves.says["crossref.test"]
    assert isinstance(ask(DOI, store=store, at=now + timedelta(days=90)).records[DOI], Record)


def test_a_replay_answers_as_the_recording_did_without_a_request(
    ask: Ask, shelves: Any, web: Any, reply: Any, tmp_path: Path, hosts: Any
) -> None:
    shelves.crossref[DOI], shelves.books[:] = REEFS, [LIVING]
    shelves.says["datacite.test"] = reply(500)
    questions, warc = (
        (DOI, BOOK, "10.1000/none", Work(Kind.ARTICLE, "A title of nobody", (), 2001)),
        tmp_path / "run.warc.gz",
    )
    recorded = ask(*questions, record=warc).records
    before = len(web.log)
    assert ask(*questions, replay=warc, network=web.network(registries=hosts)).records == recorded
    assert len(web.log) == before


def test_a_database_of_something_else_is_left_as_it_is(ask: Ask, shelves: Any, tmp_path: Path) -> None:
    shelves.crossref[DOI] = REEFS
    other = tmp_path / "other.sqlite3"
    with contextlib.closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    before = other.read_bytes()
    assert isinstance(ask(DOI, store=other).records[DOI], Record)
    assert other.read_bytes() == before


def test_what_another_version_kept_is_asked_again(ask: Ask, shelves: Any, web: Any, tmp_path: Path) -> None:
    shelves.crossref[DOI], store = REEFS, tmp_path / "store"
    ask(DOI, store=store)
    for value, kind, at in (
        ("{}", "Record", None),
        ("nonsense", "Record", None),
        ("{}", "Later", None),
        (None, None, "soon"),
    ):
        with contextlib.closing(sqlite3.connect(store)) as connection:
            changes = "value = coalesce(?, value), kind = coalesce(?, kind), at = coalesce(?, at)"
            connection.execute(f"UPDATE answers SET {changes}", (value, kind, at))
            connection.commit()
        before = len(web.log)
        assert isinstance(ask(DOI, store=store).records[DOI], Record)
        assert len(web.log) == before + 1


def test_a_run_that_is_cut_off_keeps_what_it_was_told(
    ask: Ask, shelves: Any, reply: Any, web: Any, hosts: Any, tmp_path: Path
) -> None:
    shelves.crossref[DOI], store = REEFS, tmp_path / "store"
    shelves.says["books.test"] = reply(delay=30)
    cut = ask(DOI, BOOK, store=store, network=web.network(registries=hosts, deadline=1.0, timeout=20)).records
    assert isinstance(cut[DOI], Record)
    assert cut[BOOK] == Failed("the time for the run was up before the registries answered", late=True)
    before = len(web.log)
    ask(DOI, store=store)
    assert len(web.log) == before


def test_a_registry_is_asked_no_faster_than_it_says(ask: Ask, shelves: Any, reply: Any, web: Any) -> None:
    limit = (("X-Rate-Limit-Limit", "2"), ("X-Rate-Limit-Interval", "1s"))
    shelves.says["crossref.test"] = reply(404, (*JSON, *limit), b"{}")
    ask(*(f"10.1000/{i}" for i in range(3)))
    times = [each.at for each in web.log if each.host == "crossref.test"]
    assert all(later - earlier >= 0.3 for earlier, later in itertools.pairwise(times))
    assert max(each.active for each in web.log if each.host == "crossref.test") == 1
