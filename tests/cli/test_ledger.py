"""`claimcheck ledger` as an editor calls it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Claimcheck = Callable[..., Any]

BRIEF = """\
# The harbour

In 2023 the port handled 40 per cent of the country’s grain.[^1] Its quays cost €95 million in 1898.[^2]
It employs 312 people.

The vote was held on 31 June 2024, and nobody came.

[^1]: Port Authority, *Annual Report*, May 2024, https://www.port.example.net/report
[^2]: Harbour Office, *Costs*, 1899.
"""
LEDGER = """\
# ours
version: 1
documents:
  - {id: "harbour", paths: ["briefs/harbour*"]}
"""


@pytest.fixture
def project(folder: Path) -> Path:
    (folder / "briefs").mkdir()
    (folder / "briefs" / "harbour.md").write_text(BRIEF, "utf-8")
    (folder / "claims.yaml").write_text(LEDGER, "utf-8")
    return folder


def ids(project: Path) -> list[str]:
    lines = (project / "claims.yaml").read_text("utf-8").splitlines()
    return [line.split('"')[1] for line in lines if line.startswith('  - id: "c-')]


def test_sync_enters_the_claims_and_a_second_one_changes_no_byte(project: Path, claimcheck: Claimcheck) -> None:
    done = claimcheck("ledger", "sync")
    assert (done.code, done.out) == (0, "harbour: 4 claims; 4 new\nclaims.yaml was brought up to date\n")
    first = (project / "claims.yaml").read_bytes()
    assert first.decode().startswith(LEDGER)
    assert claimcheck("ledger", "sync").out == "harbour: 4 claims; nothing new\nclaims.yaml is up to date\n"
    assert (project / "claims.yaml").read_bytes() == first


def test_sync_begins_a_ledger_and_names_the_document(folder: Path, claimcheck: Claimcheck) -> None:
    (folder / "harbour.md").write_text(BRIEF, "utf-8")
    assert claimcheck("ledger", "sync", "harbour.md").code == 0
    text = (folder / "claims.yaml").read_text("utf-8")
    assert text.startswith('version: 1\n\ndocuments:\n  - id: "harbour"\n    paths: ["harbour.md"]\n\nclaims:\n')
    assert claimcheck("ledger", "sync").out.endswith("up to date\n")


def test_the_last_gate_opens_when_all_that_must_be_checked_is_verified(project: Path, claimcheck: Claimcheck) -> None:
    gate = ("run", "--offline", "--no-reports", "--require-verified", "--select", "M", "-q")
    assert claimcheck(*gate).code == 1
    claimcheck("ledger", "sync")
    assert claimcheck(*gate).out.count("M704") == 2
    first, second, *_ = ids(project)
    done = claimcheck("ledger", "verify", first, second, "--by", "A. Editor", "--evidence", "p. 3", "--today", "2025-05-02")
    assert done.code == 0
    assert f"{first} is verified by A. Editor: In 2023 the port" in done.out
    assert claimcheck(*gate).code == 0
    status = claimcheck("ledger", "status").out.splitlines()
    assert status[2].split()[:6] == ["4", "2", "0", "0", "2", "0"]


def test_a_changed_claim_is_shown_with_its_change_until_it_is_verified_again(project: Path, claimcheck: Claimcheck) -> None:
    claimcheck("ledger", "sync")
    first = ids(project)[0]
    claimcheck("ledger", "verify", first[:6], "--by", "A. Editor", "--today", "2025-05-02")
    (project / "briefs" / "harbour.md").rename(project / "briefs" / "harbour-final.md")
    brief = project / "briefs" / "harbour-final.md"
    assert "M701" not in claimcheck("run", "--offline", "--no-reports", "-q").out
    brief.write_text(BRIEF.replace("40 per cent", "44 per cent"), "utf-8")
    told = claimcheck("run", "--offline", "--no-reports").out
    assert "This was checked by A. Editor on 2025-05-02 and has changed since." in told
    assert "[40] {44} per cent" in told
    assert claimcheck("ledger", "sync").out.startswith("harbour: 4 claims; 1 changed\n")
    text = (project / "claims.yaml").read_text("utf-8")
    assert 'status: "changed"' in text
    assert "40 per cent" in text
    assert claimcheck("ledger", "verify", first, "--by", "B. Editor").code == 0
    assert "M701" not in claimcheck("run", "--offline", "--no-reports", "-q").out
    assert "now:" not in (project / "claims.yaml").read_text("utf-8")


def test_a_waived_finding_no_longer_gates_and_is_counted(project: Path, claimcheck: Claimcheck) -> None:
    run = ("run", "--offline", "--no-reports", "--select", "D301,M", "--format", "json")
    assert claimcheck(*run).code == 1
    told = claimcheck("ledger", "waive", "impossible-date", "--reason", "so it was printed", "--by", "A. Editor")
    assert told.out == "D301 in harbour passes from now on\n"
    assert claimcheck("ledger", "waive", "d301", "--reason", "so it was printed", "--by", "B").out.endswith("already\n")
    done = claimcheck(*run)
    report = json.loads(done.out)
    assert (done.code, report["counts"]["waived"]) == (0, 1)
    (finding,) = report["findings"]
    assert (finding["status"], finding["waiver"]) == (
        "waived",
        {"reason": "so it was printed", "by": "A. Editor", "until": ""},
    )


def test_a_source_that_was_seen_counts_as_checked_by_hand(project: Path, claimcheck: Claimcheck) -> None:
    claimcheck("ledger", "seen", "https://www.port.example.net/report", "--by", "A. Editor", "--today", "2025-05-02")
    claimcheck("ledger", "sync")
    claimcheck("ledger", "verify", ids(project)[0], "--by", "A. Editor")
    report = json.loads(claimcheck("run", "--offline", "--no-reports", "--format", "json").out)
    assert report["counts"]["links"] == {"found": 1, "checked": 0, "by_hand": 1, "undetermined": 0, "skipped": 0}
    assert report["counts"]["claims"]["by_hand"] == 1
    later = claimcheck(
        "ledger", "seen", "https://www.port.example.net/report/", "--by", "B", "--today", "2025-05-02", "--until", "2027"
    )
    assert later.code == 0
    assert (project / "claims.yaml").read_text("utf-8").count("seen_by") == 1


def test_decisions_of_the_report_are_imported_once(project: Path, claimcheck: Claimcheck) -> None:
    made = [{"kind": "house", "rule": "D301", "document": "harbour", "text": "31 June 2024", "reason": "quoted so"}]
    (project / "decisions.json").write_text(json.dumps(made), "utf-8")
    assert claimcheck("ledger", "import", "decisions.json", "--by", "A").out == "1 decision read, 1 of them new\n"
    assert claimcheck("ledger", "import", "decisions.json", "--by", "A").out == "1 decision read, 0 of them new\n"
    assert claimcheck("run", "--offline", "--no-reports", "--select", "D301").code == 0


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("verify", "c-none"), "the ledger has no claim c-none"),
        (("verify", "c-none", "--until", "soon"), "--until soon is no date"),
        (("verify", "c-none", "--until", "2025-04", "--today", "2025-05-02"), "--until 2025-04 is over"),
        (("seen", "https://port.org", "--until", "2025-05-01", "--today", "2025-05-02"), "--until 2025-05-01 is over"),
        (("waive", "D399", "--reason", "x"), "there is no rule D399"),
        (("waive", "D301", "--reason", " "), "--reason is empty"),
        (("waive", "D301", "--reason", "x", "--document", "y"), "the ledger has no document y; it has harbour"),
        (("seen", "port.org"), "port.org is no web address"),
        (("import", "none.json"), "none.json cannot be read"),
        (("review",), "needs a terminal"),
        (("sync", "nowhere.md"), "nowhere.md"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    project: Path, claimcheck: Claimcheck, args: tuple[str, ...], words: str
) -> None:
    done = claimcheck("ledger", *args)
    assert words in done.err
    assert done.err.count("\n") == 1
    assert done.code in {2, 3}
    assert (project / "claims.yaml").read_text("utf-8") == LEDGER


def test_who_decides_is_who_git_says_else_the_login(project: Path, claimcheck: Claimcheck) -> None:
    empty = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}
    claimcheck("ledger", "seen", "https://a.org/1", **empty, USER="login")
    (project / "config").write_text("[user]\n\tname = A. Committer\n", "utf-8")
    claimcheck("ledger", "seen", "https://a.org/2", **{**empty, "GIT_CONFIG_GLOBAL": str(project / "config")})
    text = (project / "claims.yaml").read_text("utf-8")
    assert 'seen_by: "login"' in text
    assert 'seen_by: "A. Committer"' in text
    nobody = claimcheck("ledger", "seen", "https://a.org/3", **empty, USER="", USERNAME="")
    assert "say who decides with --by" in nobody.err
