"""`claimcheck run` through a real process: exit codes, messages, streams, bytes."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from claimcheck.reports import formats

CLEAN = """\
# A brief

The ministry published its figures.[^1] They were read by many people.[^2]

[^1]: A. Smith, "Figures", *Journal*, 12 May 2024, pp. 3-9.
[^2]: B. Jones, "Reading", *Journal*, 13 May 2024, pp. 10-12.
"""
IMPOSSIBLE = CLEAN.replace("12 May 2024", "31 June 2024")
LINKED = CLEAN.replace("pp. 3-9.", "https://site.ac.uk/a.")
WARNED = CLEAN.replace('B. Jones, "Reading", *Journal*, 13 May 2024, pp. 10-12.', "https://site.ac.uk/reading")


@pytest.fixture
def brief(folder: Path) -> Path:
    return write(folder, "brief.md", CLEAN)


def write(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def findings(out: str) -> list[tuple[str, str]]:
    report: dict[str, Any] = json.loads(out)
    return [(each["path"], each["rule"]) for each in report["findings"]]


def paths(out: str) -> list[str]:
    return [each["path"] for each in json.loads(out)["documents"]]


JSON = ("--offline", "--no-reports", "--format", "json")


def test_a_clean_document_is_exit_0_and_says_nothing_on_standard_error(brief, claimcheck):
    done = claimcheck("run", brief, *JSON)
    assert (done.code, done.err, findings(done.out)) == (0, "", [])


def test_an_error_is_exit_1_unless_the_gate_is_off(folder, claimcheck):
    write(folder, "brief.md", IMPOSSIBLE)
    assert claimcheck("run", "brief.md", *JSON).code == 1
    assert claimcheck("run", "brief.md", *JSON, "--fail-on", "never").code == 0


def test_a_warning_gates_only_where_warnings_do(folder, claimcheck):
    write(folder, "brief.md", WARNED)
    done = claimcheck("run", "brief.md", *JSON, "--fail-on", "warning")
    assert findings(done.out) == [("brief.md", "C201")]
    assert done.code == 1
    assert claimcheck("run", "brief.md", *JSON).code == 0


def test_two_runs_print_and_write_the_same_bytes(folder, claimcheck):
    write(folder, "brief.md", IMPOSSIBLE + WARNED + LINKED)
    for form in (name for name, each in formats().items() if not each.filename):  # the others are in the folder
        args = ("run", "brief.md", "--offline", "--today", "2026-01-01", "--format", form)
        first = claimcheck(*args, "--reports", "one", PYTHONHASHSEED="1")
        second = claimcheck(*args, "--reports", "two", PYTHONHASHSEED="2")
        assert first.out == second.out
        assert len(first.out) > 100
    written = {file.name: file.read_bytes() for file in (folder / "one").iterdir()}
    assert written == {file.name: file.read_bytes() for file in (folder / "two").iterdir()}
    assert written.keys() == {each.filename for each in formats().values() if each.filename}


def test_reports_go_to_the_reports_folder_and_only_unless_told_otherwise(brief, folder, claimcheck):
    claimcheck("run", brief, "--offline", "--no-reports")
    assert not (folder / "reports").exists()
    claimcheck("run", brief, "--offline")
    assert {file.name for file in (folder / "reports").iterdir()} >= {"report.html", "findings.json"}
    assert json.loads((folder / "reports/findings.json").read_text("utf-8"))["schema"] == 1


def test_a_reports_folder_that_cannot_be_is_exit_2_with_advice(brief, claimcheck):
    done = claimcheck("run", brief, "--offline", "--reports", brief)
    assert done.code == 2
    assert "--no-reports" in done.err


def test_standard_output_gets_the_report_and_nothing_else_while_others_fail(brief, folder, claimcheck):
    done = claimcheck("run", "none.md", brief, *JSON)
    assert paths(done.out) == ["brief.md"]
    assert done.code == 3
    assert done.err == "claimcheck: none.md does not exist: look for a slip in its name\n"


def test_what_could_not_be_read_is_in_the_report_as_well(brief, claimcheck):
    report = json.loads(claimcheck("run", "none.md", brief, *JSON).out)
    assert [(each["path"], each["code"]) for each in report["notices"]] == [("none.md", "not-read")]


def test_findings_and_a_missing_path_together_are_exit_3(folder, claimcheck):
    write(folder, "brief.md", IMPOSSIBLE)
    assert claimcheck("run", "none.md", "brief.md", *JSON).code == 3


def test_an_empty_file_is_exit_0_and_said(folder, claimcheck):
    write(folder, "empty.md", "")
    done = claimcheck("run", "empty.md", *JSON)
    assert done.code == 0
    assert "empty.md" in done.err
    assert "empty" in done.err.replace("empty.md", "")


def test_files_of_a_folder_that_nobody_looks_at_are_said(folder, claimcheck):
    for name in ("a.md", "a.pdf", "b.docx", "~$b.docx", *(f"c{i}.{suffix}" for i in range(6) for suffix in ("md", "html"))):
        (folder / name).write_text("# A\n\nText.\n", "utf-8")
    said = claimcheck("run", ".", "--offline", "--no-reports").err.splitlines()
    assert said[0].startswith("claimcheck: a.pdf is passed over, since a.md beside it is taken for its source")
    assert said[1].startswith("claimcheck: b.docx is open in a word processor")
    assert said[5:] == ["claimcheck: 3 more files are passed over, for one of these reasons"]


def test_a_folder_whose_only_document_is_open_elsewhere_says_which_one(folder, claimcheck):
    for name in ("b.docx", "~$b.docx"):
        (folder / name).write_bytes(b"")
    done = claimcheck("run", ".", "--offline", "--no-reports")
    (said,) = done.err.splitlines()
    assert (done.code, done.out) == (3, "")
    assert "holds no document that can be read: b.docx is open in a word processor" in said


def test_a_document_without_notes_is_exit_0(folder, claimcheck):
    write(folder, "plain.md", "# Plain\n\nIn 2024 exports rose by 20% to €3 billion.\n")
    done = claimcheck("run", "plain.md", "--offline", "--no-reports")
    assert done.code == 0
    assert "none sourced" in done.out


def test_a_binary_file_is_exit_3_and_no_report_is_printed(folder, claimcheck):
    (folder / "binary.md").write_bytes(bytes(range(256)) * 40)
    done = claimcheck("run", "binary.md", *JSON)
    assert (done.code, done.out) == (3, "")
    assert "binary.md" in done.err


def test_a_folder_without_documents_is_exit_3(folder, claimcheck):
    write(folder, "src/a.py", "")
    done = claimcheck("run", "src", *JSON)
    assert (done.code, done.out) == (3, "")
    assert "no document" in done.err


def test_everything_excluded_is_exit_3(brief, claimcheck):
    done = claimcheck("run", brief, *JSON, "--exclude", "*.md")
    assert done.code == 3
    assert "--exclude" in done.err


def test_a_folder_is_walked_in_order_without_what_git_ignores(folder, claimcheck):
    write(folder, ".gitignore", "old/\n")
    for name in ("b/z.md", "a.md", "b/a.md", "old/c.md", "node_modules/d.md"):
        write(folder, name, CLEAN)
    claimcheck("run", ".", "--offline")
    assert paths(claimcheck("run", ".", *JSON).out) == ["a.md", "b/a.md", "b/z.md"]


def test_standard_input_is_read_and_goes_by_its_name(folder, claimcheck):
    text = IMPOSSIBLE.encode("utf-16")
    done = claimcheck("run", "-", *JSON, "--stdin-filename", "briefs/spring.md", stdin=text)
    report = json.loads(done.out)
    assert [(each["path"], each["id"]) for each in report["documents"]] == [("briefs/spring.md", "spring")]
    assert ("briefs/spring.md", "D301") in findings(done.out)
    assert paths(claimcheck("run", "-", *JSON, stdin=text).out) == ["stdin"]


NAMES = (
    "ein Brief.md", "a:b.md", "aux.md", "-.md", "trailing .md", "Ünï-日本.md", 'quo"te<xss>.md', "[link](x).md",
    "tab\there.md", "esc\x1b[31mred.md", "x" * 200 + ".md",
)  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_file_may_be_called_anything(folder, claimcheck):
    for name in NAMES:
        write(folder, name, IMPOSSIBLE)
    assert findings(claimcheck("run", ".", *JSON).out) == [(name, "D301") for name in sorted(NAMES)]
    shown = claimcheck("run", ".", "--offline")
    assert shown.code == 1
    assert "\x1b" not in shown.out
    assert "<xss>" not in (folder / "reports/report.html").read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_message_that_quotes_a_hostile_name_stays_one_harmless_line(claimcheck):
    done = claimcheck("run", "no\x1b[2J\nclaimcheck: all is well.md", *JSON)
    assert "\x1b" not in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["--published", "2025-13"], "--published 2025-13 is no date: write 2025, 2025-06 or 2025-06-15"),
        (["--today", "2025-06"], "--today 2025-06 is no day: write it as 2025-06-15"),
        (["--today", "31/12/2025"], "is no day"),
        (["--select", "Z999"], "--select: there is no rule Z999"),
        (["--select", "dead-lnik"], "did you mean L401 (dead-link)?"),
        (["--select", "impossible-date"], "did you mean D301 (impossible-date)?"),
        (["--ignore", "D3O4"], "did you mean D304 (note-date-differs-from-url)?"),
        (["--select", " , "], "--select names no rule"),
        (
            ["--format", "xml"],
            "there is no format xml; --format is one of csv, github, html, json, junit, markdown, sarif, text",
        ),
        (["--fail-on", "all"], "'all' is not one of 'error', 'warning', 'never' (`claimcheck run --help`"),
        (["--connect-to", "a:b"], "HOST1:PORT1:HOST2:PORT2"),
        (["--deadline", "0"], "is no time: give a number of seconds"),
        (["--deadline", "nan"], "is no time: give a number of seconds"),
        (["--deadline", "soon"], "--deadline soon is no time"),
        (["--config", "none.toml"], "none.toml does not exist"),
        (["--ledger", "none.yaml"], "none.yaml does not exist"),
        (["--ofline"], "--offline"),
        (["--exclude", "!"], "gitignore"),
    ],
)
def test_a_flag_that_makes_no_sense_is_exit_2_in_one_line_that_says_what_does(brief, claimcheck, args, words):
    done = claimcheck("run", brief, *JSON[:2], *args)
    assert (done.code, done.out) == (2, "")
    assert words in done.err
    assert done.err.startswith("claimcheck: ")
    assert done.err.count("\n") == 1


def test_nothing_named_anywhere_is_exit_2_with_advice(claimcheck):
    done = claimcheck("run", "--offline")
    assert done.code == 2
    assert "claimcheck run brief.md" in done.err


def test_a_usage_error_outweighs_a_missing_path(claimcheck):
    assert claimcheck("run", "none.md", "--select", "Z999").code == 2


def test_without_paths_the_documents_of_the_ledger_are_taken(folder, claimcheck):
    write(folder, "briefs/spring-2.md", CLEAN)
    write(folder, "briefs/autumn.md", CLEAN)
    write(
        folder,
        "claims.yaml",
        'version: 1\ndocuments: [{id: "spring-2025", paths: ["briefs/spring*"], title: "Spring", published: "2025-06"}]\n',
    )
    (document,) = json.loads(claimcheck("run", *JSON).out)["documents"]
    assert (document["path"], document["id"], document["title"]) == ("briefs/spring-2.md", "spring-2025", "Spring")
    assert document["published"] == {"edtf": "2025-06", "basis": "ledger"}


def test_the_command_line_comes_before_the_ledger(folder, claimcheck):
    write(folder, "a.md", CLEAN)
    write(folder, "claims.yaml", 'version: 1\ndocuments: [{id: x, paths: ["a.md"], published: "2025-06"}]\n')
    (document,) = json.loads(claimcheck("run", "a.md", *JSON, "--as", "y", "--published", "2024").out)["documents"]
    assert (document["id"], document["published"]) == ("y", {"edtf": "2024", "basis": "option"})


def test_as_names_one_document(folder, claimcheck):
    write(folder, "a.md", CLEAN)
    write(folder, "b.md", CLEAN)
    done = claimcheck("run", "a.md", "b.md", *JSON, "--as", "x")
    assert done.code == 2
    assert "--as x names one document, and there are 2" in done.err


def test_a_document_that_the_ledger_names_and_that_is_not_there_is_exit_3(folder, claimcheck):
    write(folder, "claims.yaml", 'version: 1\ndocuments: [{id: x, paths: ["briefs/x*"]}]\n')
    done = claimcheck("run", *JSON)
    assert done.code == 3
    assert "briefs/x*" in done.err


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("claims.yaml", "version: 1\ndocuments: [\n", "claims.yaml, line 3, column 1: not YAML"),
        ("claimcheck.toml", "ignore = [", "claimcheck.toml is not TOML"),
        ("claimcheck.toml", "exlude = []", "claimcheck.toml: there is no key 'exlude'; did you mean 'exclude'?"),
        ("claimcheck.toml", 'select = ["Z9"]', "claimcheck.toml: 'select' names Z9"),
    ],
)
def test_a_broken_settings_file_or_ledger_is_exit_2_in_one_line(brief, folder, claimcheck, name, text, words):
    write(folder, name, text)
    done = claimcheck("run", brief, *JSON)
    assert (done.code, done.out) == (2, "")
    assert words in done.err
    assert done.err.count("\n") == 1


def test_a_code_to_ignore_that_this_version_lacks_is_said_and_passed_over(brief, folder, claimcheck):
    write(folder, "claimcheck.toml", 'ignore = ["D399", "D301"]\n')
    write(folder, "brief.md", IMPOSSIBLE)
    done = claimcheck("run", brief, *JSON)
    assert (done.code, findings(done.out)) == (0, [])
    assert "D399" in done.err


def test_rules_ignored_for_some_files_run_on_the_others(folder, claimcheck):
    write(folder, "letters/one.md", IMPOSSIBLE)
    write(folder, "briefs/two.md", IMPOSSIBLE)
    write(folder, "claimcheck.toml", 'per-file-ignores = {"letters/**" = ["D3"]}\n')
    assert findings(claimcheck("run", "letters", "briefs", *JSON).out) == [("briefs/two.md", "D301")]


def test_settings_hold_and_flags_come_before_them(folder, claimcheck):
    write(folder, "docs/brief.md", WARNED)
    write(folder, "docs/old.md", WARNED)
    write(folder, "claimcheck.toml", 'fail-on = "warning"\nexclude = ["docs/old.md"]\ndocuments = ["docs/**/*.md"]\n')
    done = claimcheck("run", *JSON)
    assert (done.code, findings(done.out)) == (1, [("docs/brief.md", "C201")])
    assert claimcheck("run", *JSON, "--fail-on", "error").code == 0


def test_paths_are_reported_from_the_settings_folder_wherever_one_stands(folder, claimcheck):
    write(folder, "docs/brief.md", CLEAN)
    write(folder, "claimcheck.toml", "")
    assert paths(claimcheck("run", "brief.md", *JSON, cwd=folder / "docs").out) == ["docs/brief.md"]


def test_select_runs_just_those_rules_and_the_longest_code_wins(folder, claimcheck):
    write(folder, "brief.md", IMPOSSIBLE)
    assert findings(claimcheck("run", "brief.md", *JSON, "--select", "N,d302").out) == []
    assert findings(claimcheck("run", "brief.md", *JSON, "--select", "D3", "--ignore", "D").out) == [("brief.md", "D301")]
    assert findings(claimcheck("run", "brief.md", *JSON, "--ignore", "D3,D301").out) == []


def test_offline_nobody_is_asked_and_no_store_is_made(folder, claimcheck):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        write(folder, "brief.md", LINKED)
        mapping = f"::127.0.0.1:{server.getsockname()[1]}"
        done = claimcheck("run", "brief.md", *JSON, "--connect-to", mapping, "--store", folder / "store.sqlite")
        with pytest.raises(TimeoutError):
            server.accept()
    report = json.loads(done.out)
    assert (done.code, report["links"]) == (0, [])
    assert [each["reason"] for each in report["skipped"]] == ["offline"]
    assert not (folder / "store.sqlite").exists()


def test_accounts_add_up_in_a_document_and_over_the_run(folder, claimcheck):
    write(folder, "a.md", LINKED + "\nSee <mailto:a@nobody.test> and <https://site.ac.uk/b>.\n")
    write(folder, "b.md", LINKED)
    report = json.loads(claimcheck("run", ".", *JSON).out)
    for kind in ("notes", "citations", "links", "claims"):
        for account in (report["counts"][kind], *(each["counts"][kind] for each in report["documents"])):
            parts = (account[part] for part in ("checked", "by_hand", "undetermined", "skipped"))
            assert account["found"] == sum(parts)
        assert report["counts"][kind]["found"] == sum(each["counts"][kind]["found"] for each in report["documents"])
    assert report["counts"]["notes"]["found"] == 4


def test_colour_is_for_terminals_or_by_request(brief, claimcheck):
    assert "\x1b[" not in claimcheck("run", brief, "--offline", "--no-reports", NO_COLOR="").out
    assert "\x1b[" in claimcheck("run", brief, "--offline", "--no-reports", "--color", "always").out


def test_a_reader_that_goes_away_is_no_fault(brief, folder):
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "claimcheck", "run", str(brief), *JSON]
    done = subprocess.run(command, cwd=folder, stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_a_full_disk_is_exit_2_in_one_line(brief, folder):
    command = [sys.executable, "-m", "claimcheck", "run", str(brief), *JSON]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, cwd=folder, stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"standard output" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep a folder that someone stands in")
def test_a_working_folder_that_is_gone_is_exit_2_in_one_line(folder):
    command = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" -m claimcheck run a.md --offline'
    done = subprocess.run(["sh", "-c", command, sys.executable], cwd=folder, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1
