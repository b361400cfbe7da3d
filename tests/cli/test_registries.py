"""`claimcheck run` with registries: servers on the loopback, under names of their own, reached through --connect-to."""

import json
from dataclasses import dataclass, field
from urllib.parse import unquote

import pytest

TEXT = """# A brief

Reefs grow back.[^1] Some do not.[^2] Books say so.[^3] Others as well.[^4] The ministry agrees.[^5] Nobody knows.[^6]

[^1]: Paola Amato, “How Reefs Recover from Storms”, *Marine Letters* 12 (2014), doi:10.1016/J.MARLET.2021.102
[^2]: Paola Amato, “How Reefs Perish”, *Marine Letters* 13 (2022), doi:10.1016/none
[^3]: Luc Roux, *The Living Reef*, London: Harbour Press, 2017.
[^4]: Paola Amato, “How Reefs Perish”, *Marine Letters*, vol. 13, no. 2, 2022, pp. 1-9.
[^5]: Ministry of the Sea, “Reefs Agree”, press release, 5 May 2022.
[^6]: Ana Lopez, *What Nobody Printed At All*, London: Harbour Press, 2019.
"""
SETTINGS = """
[registries]
crossref = "http://crossref.test"
datacite = "http://datacite.test"
handles = "http://handles.test/api/handles"
books = "http://books.test"
"""
REEFS = {
    "DOI": "10.1016/j.marlet.2021.102",
    "type": "journal-article",
    "title": ["How Reefs Recover from Storms"],
    "author": [{"family": "Amato", "given": "Paola"}],
    "issued": {"date-parts": [[2021, 2]]},
    "updated-by": [{"type": "retraction", "DOI": "10.1016/n.1", "updated": {"date-parts": [[2023, 3, 5]]}}],
}
BOOK = {"key": "/works/OL1W", "title": "The Living Reef", "author_name": ["Luc Roux"], "publish_year": [2017]}


@dataclass
class Registry:
    """asked: what it was asked for, by host and path. broken: it fails whatever it is asked. mapping: what leads to it."""

    asked: list[str] = field(default_factory=list)
    broken: bool = False
    mapping: str = ""

    def answer(self, host: str, path: str) -> tuple[int, str, bytes]:
        path = unquote(path)
        self.asked.append(f"{host}{path}")
        status, answer = 404, {"responseCode": 100}
        if path == "/works/10.1016/j.marlet.2021.102":
            status, answer = 200, {"message": REEFS}
        elif path.startswith("/works?"):
            status, answer = 200, {"message": {"items": [REEFS]}}
        elif path.startswith("/search.json"):
            status, answer = 200, {"docs": [BOOK]}
        elif path.startswith("/dois?"):
            status, answer = 200, {"data": []}
        return 500 if self.broken else status, "application/json", json.dumps(answer).encode()


@pytest.fixture
def registry(serve) -> Registry:
    registry = Registry()
    registry.mapping = f"::127.0.0.1:{serve(registry.answer).server_port}"
    return registry


@pytest.fixture
def run(folder, claimcheck, registry):
    """Check the brief; gives the report as JSON."""

    def called(*args: object, text: str = TEXT) -> dict:
        (folder / "a.md").write_text(text, "utf-8")
        (folder / "claimcheck.toml").write_text(SETTINGS, "utf-8")
        call = ["run", "a.md", "--no-reports", "--connect-to", registry.mapping, "--format", "json", *args]
        done = claimcheck(*call)
        assert done.code in {0, 1}, done.err
        return json.loads(done.out)

    return called


def found(report: dict) -> set[tuple[str, str]]:
    return {(each["rule"], each["note"]) for each in report["findings"] if each["rule"][0] == "S" or each["rule"] == "D306"}


def test_dois_and_works_are_held_against_their_records(run, registry):
    report = run("--no-cache", "--select", "S505,S506,S507,S510,D306")
    assert found(report) == {("S507", "1"), ("D306", "1"), ("S506", "2")}
    assert {(tuple(each["rules"]), each["note"], each["reason"]) for each in report["undetermined"]} == {
        (("S510",), "4", "no-record"),
        (("S510",), "6", "no-record"),
    }
    assert report["counts"]["citations"] == {"found": 6, "checked": 3, "by_hand": 0, "undetermined": 2, "skipped": 1}
    assert report["counts"]["notes"] == {"found": 6, "checked": 3, "by_hand": 0, "undetermined": 2, "skipped": 1}
    assert not any("Agree" in each for each in registry.asked)


def test_the_totals_name_the_notes_that_nobody_could_look_up(run, claimcheck, registry):
    run("--no-cache")
    done = claimcheck("run", "a.md", "--no-reports", "--no-cache", "--connect-to", registry.mapping)
    assert "3 notes cite what nobody could look up: no link, and no registry has a record" in done.out


@pytest.mark.parametrize("args", [("--no-registries",), ("--offline",), ("--select", "N")])
def test_where_registries_are_not_wanted_none_is_asked_and_the_works_are_skipped(args, run, registry):
    report = run("--no-cache", *args)
    assert registry.asked == []
    assert found(report) == set()
    assert report["counts"]["citations"] == {"found": 6, "checked": 0, "by_hand": 0, "undetermined": 0, "skipped": 6}
    assert not [each for each in report["undetermined"] if each["reason"] in {"no-record", "registry-failed"}]


def test_registries_that_fail_leave_every_question_open(run, registry):
    registry.broken = True
    report = run("--no-cache", "--select", "S505,S506,S507,S510,D306")
    assert found(report) == set()
    assert {each["reason"] for each in report["undetermined"]} == {"registry-failed"}
    assert report["counts"]["citations"] == {"found": 6, "checked": 0, "by_hand": 0, "undetermined": 5, "skipped": 1}


def test_a_second_run_asks_nobody_and_a_replay_says_the_same(run, registry, folder, claimcheck):
    store, warc = folder / "store", folder / "run.warc.gz"
    choice = ("--select", "S505,S506,S507,S510,D306")
    first = run("--store", store, *choice)
    before = len(registry.asked)
    assert run("--store", store, *choice) == first
    assert len(registry.asked) == before
    assert "5 answers of registries" in claimcheck("cache", "info", "--store", store).out
    claimcheck("cache", "clear", "--store", store)
    assert "answers of registries" not in claimcheck("cache", "info", "--store", store).out
    assert run("--record", warc, *choice) == first
    before = len(registry.asked)
    assert run("--replay", warc, *choice) == first
    assert len(registry.asked) == before


def test_a_registry_with_an_empty_address_is_left_out(run, registry, folder, claimcheck):
    (folder / "a.md").write_text(TEXT, "utf-8")
    (folder / "claimcheck.toml").write_text(SETTINGS.replace("http://crossref.test", ""), "utf-8")
    done = claimcheck("run", "a.md", "--no-reports", "--no-cache", "--connect-to", registry.mapping)
    assert done.code == 1, done.err
    assert registry.asked
    assert not any(each.startswith("crossref.test") for each in registry.asked)
