"""`claimcheck run` on a document whose pages say otherwise: a small web on the loopback, reached through --connect-to."""

import json

import pytest

PROSE = "<p>" + "The ministers met and they spoke of the harbour with the fishermen. " * 8 + "</p>"


def article(title: str, day: str, author: str) -> str:
    said = {"@type": "NewsArticle", "headline": title, "datePublished": day, "author": {"@type": "Person", "name": author}}
    return (
        f"<html lang=en><head><title>{title} | Coast Gazette</title><meta property='og:title' content='{title}'>"
        f'<script type="application/ld+json">{json.dumps(said)}</script></head><body><h1>{title}</h1>{PROSE}'
        "<footer>© 2026 Coast Gazette</footer></body></html>"
    )


PAGES = {
    "/2023/12/12/meet": article("Ministers Meet at the Harbour", "2023-12-12T09:00:00Z", "Anna Byrne"),
    "/a/right": article("A Canal for the North", "2022-05-03", "Karin Olsen"),
    "/a/other": article("Ten Recipes for a Winter Evening", "2021-11-02", "Jens Lund"),
    "/a/undated": f"<html><title>Tides of the Coast</title><body><h1>Tides of the Coast</h1>{PROSE}</body></html>",
}
HELD_PAGES = {
    "/a/said": f"<html lang=en><title>A Canal</title><body>{PROSE}<p>“We will not&nbsp;dig <em>an&shy;other</em> canal,”"
    " Karin Olsen said. The canal cost 64.3&nbsp;million euros and carried 4,182 barges.</p></body></html>",
}
TEXT = """# A brief

They met.[^1] They dug.[^2] They ate.[^3] They waited.[^4] They left.[^5]

[^1]: Anna Byrne, “Ministers Meet at the Harbour”, *Coast Gazette*, 23 December 2023, http://gazette.test/2023/12/12/meet
[^2]: Karin Olsen, “A Canal for the North”, *Coast Gazette*, 3 May 2022, http://gazette.test/a/right
[^3]: Anna Byrne, “Fishermen Go Unheard as Harbour Grows”, *Coast Gazette*, 2 November 2021, http://gazette.test/a/other
[^4]: “Tides of the Coast”, *Coast Gazette*, 4 May 2020, http://gazette.test/a/undated
[^5]: Anna Byrne, “A Door That Was Shut”, *Coast Gazette*, 5 May 2020, http://gazette.test/a/shut
"""


@pytest.fixture
def asked() -> list[str]:
    """The paths that the site was asked for."""
    return []


@pytest.fixture
def site(serve, asked):
    def answer(_host: str, path: str) -> tuple[int, str, bytes]:
        asked.append(path)
        body = (PAGES | HELD_PAGES).get(path, "").encode()
        return 200 if body else 403, "text/html; charset=utf-8", body

    return serve(answer)


def test_pages_are_held_against_their_notes_and_a_replay_says_the_same(folder, claimcheck, site, asked):
    (folder / "a.md").write_text(TEXT, "utf-8")
    network = ("--connect-to", f"gazette.test:80:127.0.0.1:{site.server_port}", "--no-cache", "--today", "2026-11-22")
    args = ("run", "a.md", "--no-reports", "--select", "D304,D305,S501,S503,S504,L401", "--format", "json")
    done = claimcheck(*args, *network, "--record", "run.warc.gz")
    report = json.loads(done.out)
    found = {(each["note"], each["rule"]): each for each in report["findings"]}
    assert set(found) == {("1", "D304"), ("1", "D305"), ("3", "S501"), ("3", "S503")}
    assert found["1", "D304"]["group"] == found["1", "D305"]["group"]
    assert found["3", "S501"]["group"] == found["3", "S503"]["group"]
    assert {each["confidence"] for each in found.values()} <= {"high", "medium"}
    open_questions = {each["note"]: (each["reason"], each["rules"]) for each in report["undetermined"]}
    assert open_questions == {
        "4": ("no-record", ["D305"]),
        "5": ("blocked", ["D305", "L401", "S501", "S503", "S504"]),
    }
    assert sorted(path for path in asked if "no-such-page" not in path) == sorted([*PAGES, "/a/shut"])
    replayed = claimcheck(*args, "--replay", "run.warc.gz", "--today", "2026-11-22")
    assert json.loads(replayed.out) == report


def test_the_terminal_shows_one_item_with_all_its_clocks(folder, claimcheck, site):
    (folder / "a.md").write_text(TEXT, "utf-8")
    network = ("--connect-to", f"gazette.test:80:127.0.0.1:{site.server_port}", "--no-cache")
    shown = claimcheck("run", "a.md", "--no-reports", "--select", "D304,D305", *network).out
    clocks = (
        "  the note            23 December 2023",
        "  the URL             12 December 2023",
        "  the page (JSON-LD)  12 December 2023",
    )
    assert shown.count("\n".join(clocks)) == 1
    assert "D304 note-date-differs-from-url" in shown


HELD = """# A brief

Karin Olsen said that “we will not dig another canal”.[^1] Karin Olsen said that “we will surely dig another canal”.[^2]
The canal of Karin Olsen cost €64.3 million.[^3] The canal of Karin Olsen cost €63.4 million.[^4] It carried 118 barges.[^5]

[^1]: “A Canal”, *Coast Gazette*, 4 May 2020, http://gazette.test/a/said

[^2]: “A Canal”, *Coast Gazette*, 4 May 2020, http://gazette.test/a/said

[^3]: “A Canal”, *Coast Gazette*, 4 May 2020, http://gazette.test/a/said

[^4]: “A Canal”, *Coast Gazette*, 4 May 2020, http://gazette.test/a/said

[^5]: “A Door”, *Coast Gazette*, 4 May 2020, http://gazette.test/a/shut
"""


def test_quotations_and_figures_are_held_against_their_pages_which_are_asked_for_once(folder, claimcheck, site, asked):
    (folder / "a.md").write_text(HELD, "utf-8")
    network = ("--connect-to", f"gazette.test:80:127.0.0.1:{site.server_port}", "--today", "2026-11-22")
    args = ("run", "a.md", "--no-reports", "--select", "S508,S509", "--format", "json")
    first = claimcheck(*args, *network)
    report = json.loads(first.out)
    assert {(each["note"], each["rule"]) for each in report["findings"]} == {("2", "S508"), ("4", "S509")}
    assert [each["reason"] for each in report["undetermined"]] == ["blocked"]
    assert [(each["note"], each["text"]) for each in report["supports"]] == [
        ("1", "we will not dig another canal"),
        ("3", "€64.3 million"),
    ]
    assert report["counts"]["claims"] == {"found": 5, "checked": 4, "by_hand": 0, "undetermined": 1, "skipped": 0}
    assert asked.count("/a/said") == 1
    (folder / "a.md").write_text(HELD.replace("surely", "not"), "utf-8")
    again = json.loads(claimcheck(*args, *network).out)
    assert {(each["note"], each["rule"]) for each in again["findings"]} == {("4", "S509")}
    assert asked.count("/a/said") == 1
    told = claimcheck("run", "a.md", "--no-reports", "--select", "S508,S509", "-v", *network)
    assert "Found in the pages that are cited" in told.out


def test_a_replay_holds_them_against_the_recorded_pages(folder, claimcheck, site):
    (folder / "a.md").write_text(HELD, "utf-8")
    args = ("run", "a.md", "--no-reports", "--select", "S508,S509", "--format", "json", "--today", "2026-11-22")
    network = ("--connect-to", f"gazette.test:80:127.0.0.1:{site.server_port}", "--no-cache", "--record", "run.warc.gz")
    done = claimcheck(*args, *network)
    site.shutdown()
    assert claimcheck(*args, "--replay", "run.warc.gz").out == done.out
