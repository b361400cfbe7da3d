"""`claimcheck report`: what was found, printed again."""

import json
import subprocess

import pytest

TEXT = """\
# A brief

The ministry published its figures 😀.[^1] Others read them.[^2]

[^1]: A. Smith, "Figures", *Journal*, 31 June 2024, https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.bees.org%2Fhoney.
[^2]: B. Jones, "Reading", *Journal*, pp. 96-21.
"""


@pytest.fixture
def checked(folder, claimcheck):
    (folder / "brief.md").write_bytes(TEXT.replace("\n", "\r\n").encode())
    assert claimcheck("run", "brief.md", "--offline", "--today", "2026-01-01", "--published", "2025").code == 1
    return folder / "reports"


def test_the_same_file_comes_of_it_again(checked, claimcheck):
    for form, name in (("json", "findings.json"), ("html", "report.html"), ("junit", "junit.xml")):
        done = claimcheck("report", checked / "findings.json", "--format", form)
        assert (done.code, done.err) == (0, "")
        assert done.out == (checked / name).read_text("utf-8")


def test_what_fails_the_run_is_what_failed_it(folder, claimcheck):
    (folder / "brief.md").write_text(TEXT, "utf-8")
    claimcheck("run", "brief.md", "--offline", "--today", "2026-01-01", "--fail-on", "never", "--strict")
    done = claimcheck("report", folder / "reports" / "findings.json", "--format", "junit")
    assert done.out == (folder / "reports" / "junit.xml").read_text("utf-8")
    assert "<failure" not in done.out


def test_csv_says_that_it_lacks_what_registries_said(checked, claimcheck):
    done = claimcheck("report", checked / "findings.json", "--format", "csv")
    assert done.out == (checked / "sources.csv").read_bytes().decode("utf-8")
    assert (
        done.err
        == "claimcheck: the columns of registries and of pages are empty: findings.json does not hold what those said\n"
    )


def test_a_document_that_was_changed_since_is_refused(checked, folder, claimcheck):
    (folder / "brief.md").write_text(TEXT, "utf-8")
    done = claimcheck("report", checked / "findings.json")
    assert (done.code, done.out) == (2, "")
    assert done.err == "claimcheck: brief.md was changed since it was checked: run claimcheck again\n"


def test_a_document_that_is_gone_is_exit_3(checked, folder, claimcheck):
    (folder / "brief.md").unlink()
    done = claimcheck("report", checked / "findings.json")
    assert (done.code, done.err.count("\n")) == (3, 1)


@pytest.mark.parametrize("change", [{"findings": 3}, {"schema": 2}, {"counts": {}}, {"documents": [{}]}])
def test_what_is_no_findings_json_is_one_sentence(checked, claimcheck, change):
    file = checked / "findings.json"
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), **change}), "utf-8")
    done = claimcheck("report", file)
    assert (done.code, done.err.count("\n")) == (2, 1)


def test_a_clone_of_a_known_forge_has_links_to_its_lines_and_no_credential(folder, claimcheck):
    (folder / ".git").rmdir()
    (folder / "brief.md").write_text(TEXT, "utf-8")
    for command in (
        ["init", "--quiet"],
        ["remote", "add", "origin", "https://ada:s3cret@github.com/ada/shores.git"],
        ["add", "brief.md"],
        ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--no-gpg-sign", "-m", "One"],
        ["update-ref", "refs/remotes/origin/main", "HEAD"],
    ):
        subprocess.run(["git", *command], cwd=folder, check=True, capture_output=True)
    claimcheck("run", "brief.md", "--offline", "--today", "2026-01-01", "--published", "2025")
    told = {name: (folder / "reports" / name).read_text("utf-8") for name in ("report.html", "summary.md")}
    assert all("https://github.com/ada/shores/blob/" in text and "/brief.md?plain=1#L" in text for text in told.values())
    assert not [file for file in (folder / "reports").iterdir() if "s3cret" in file.read_text("utf-8")]
    done = claimcheck("report", folder / "reports" / "findings.json", "--format", "html")
    assert done.out == told["report.html"]
