"""The gate in a repository: what is old passes, what is new fails, and only that is named."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from claimcheck.reports import formats

OLD = """\
# Tides

The office spoke of its figures.[^1] It wrote them down.[^2]

[^1]: A. Smith, "Figures", *Journal*, 31 June 2024, pp. 3-9.
[^2]: B. Jones, "Reading", *Journal*, 13 May 2024, pp. 10-12.
"""
NEW = (
    OLD.replace("down.[^2]", "down.[^2] Later it sang of them.[^3]") + '[^3]: C. Brown, "Songs", *Journal*, 31 April 2024.\n'
)
JSON = ("--offline", "--format", "json", "--today", "2026-01-01")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one document that has an old finding, committed on main, and a branch checked out."""
    for name in [each for each in os.environ if each.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    write(tmp_path, "tides.md", OLD)
    write(tmp_path, "README.txt", "Nothing to see.\n")
    write(tmp_path, ".gitignore", ".cache/\nreports/\n")
    commit(tmp_path)
    git(tmp_path, "switch", "--quiet", "--create", "change")
    return tmp_path


@pytest.fixture
def folder(repository: Path) -> Path:
    """Where the program is called."""
    return repository


def git(folder: Path, *arguments: str) -> str:
    name = ("-c", "user.name=A. Editor", "-c", "user.email=editor@site.ac.uk", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", *name, *arguments], cwd=folder, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "A change")


def write(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
    return file


def found(out: str) -> list[tuple[str, str, str]]:
    report: dict[str, Any] = json.loads(out)
    return [(each["rule"], each["note"], each["status"]) for each in report["findings"]]


def test_old_findings_pass_since_a_revision_and_one_new_one_fails_alone(repository, claimcheck):
    write(repository, "tides.md", "A first paragraph came before all of this.\n\n" + OLD)
    commit(repository)
    done = claimcheck("run", "tides.md", "--since", "main", "--no-reports", *JSON)
    assert (done.code, found(done.out)) == (0, [])
    write(repository, "tides.md", NEW)
    commit(repository)
    done = claimcheck("run", "tides.md", "--since", "main", "--no-reports", *JSON)
    assert (done.code, found(done.out)) == (1, [("D301", "3", "open")])


def test_old_findings_pass_a_baseline_and_one_new_one_fails_alone(repository, claimcheck):
    assert claimcheck("run", "tides.md", *JSON, "--reports", "old").code == 1
    moved = "A first paragraph came before all of this.\n\n"
    write(repository, "tides.md", moved + OLD.replace("\n", "\r\n"))
    git(repository, "mv", "tides.md", "floods.md")
    baseline = ("--baseline", "old/findings.json", "--no-reports")
    done = claimcheck("run", "floods.md", *JSON, *baseline)
    assert (done.code, found(done.out)) == (0, [("D301", "1", "baseline")])
    assert json.loads(done.out)["counts"]["baseline"] == 1
    write(repository, "floods.md", NEW)
    done = claimcheck("run", "floods.md", *JSON, *baseline)
    assert (done.code, found(done.out)) == (1, [("D301", "1", "baseline"), ("D301", "3", "open")])
    write(repository, "floods.md", OLD.replace("31 June", "30 June"))
    done = claimcheck("run", "floods.md", *JSON, *baseline)
    assert (done.code, found(done.out)) == (0, [])
    assert json.loads(done.out)["counts"]["fixed"] == 1


def test_a_change_that_touches_no_document_is_green_and_says_so(repository, claimcheck):
    write(repository, "README.txt", "Still nothing.\n")
    commit(repository)
    for form in ("text", "github"):  # and all the others, since they are written
        done = claimcheck("run", ".", "--since", "main", "--offline", "--format", form)
        assert done.code == 0
        assert done.err == "claimcheck: no document changed since main: there is nothing to check\n"
    assert all((repository / "reports" / each.filename).read_bytes() for each in formats().values() if each.filename)


def test_the_same_change_judged_twice_is_the_same_bytes(repository, claimcheck):
    write(repository, "tides.md", NEW)
    args = ("run", "tides.md", "--since", "main", *JSON)
    first, second = claimcheck(*args, "--reports", "one"), claimcheck(*args, "--reports", "two")
    assert (first.out, first.err) == (second.out, second.err)
    written = {file.name: file.read_bytes() for file in (repository / "one").iterdir()}
    assert written == {file.name: file.read_bytes() for file in (repository / "two").iterdir()}


def test_only_changed_documents_are_in_the_report_and_the_rest_is_told(repository, claimcheck):
    write(repository, "new.md", OLD)
    done = claimcheck("run", ".", "--since", "main", "--no-reports", *JSON)
    assert [each["path"] for each in json.loads(done.out)["documents"]] == ["new.md"]
    assert found(done.out) == [("D301", "1", "open")]
    assert "1 of 2 documents changed since main" in done.err


def test_a_renamed_document_is_what_it_was(repository, claimcheck):
    git(repository, "mv", "tides.md", "floods.md")
    commit(repository)
    done = claimcheck("run", ".", "--since", "main", "--no-reports", *JSON)
    assert (done.code, found(done.out)) == (0, [])


def test_a_note_that_was_deleted_is_missed_in_a_sentence_that_nobody_touched(repository, claimcheck):
    write(repository, "tides.md", OLD[: OLD.index("[^2]: ")])
    done = claimcheck("run", ".", "--since", "main", "--no-reports", *JSON)
    assert [rule for rule, _, _ in found(done.out)] == ["N101"]


def test_what_the_other_side_did_since_is_not_ours(repository, claimcheck):
    git(repository, "switch", "--quiet", "main")
    write(repository, "tides.md", OLD.replace("31 June", "30 June"))
    commit(repository)
    git(repository, "switch", "--quiet", "change")
    assert claimcheck("run", ".", "--since", "main", "--no-reports", *JSON).code == 0


def test_links_of_what_did_not_change_are_not_asked_for(repository, claimcheck):
    linked = OLD.replace("pp. 3-9.", "https://old.ac.uk/a.")
    write(repository, "tides.md", linked)
    commit(repository)
    write(repository, "tides.md", linked.replace("pp. 10-12.", "https://new.ac.uk/b."))
    done = claimcheck("run", ".", "--since", "HEAD", "--no-reports", *JSON)
    assert {each["url"]: each["reason"] for each in json.loads(done.out)["skipped"]} == {
        "https://new.ac.uk/b": "offline",
        "https://old.ac.uk/a": "excluded",
    }


@pytest.mark.parametrize(
    "rev", ["nowhere", "--output=stolen", "-x", "HEAD:tides.md", "HEAD:../", "main..HEAD", "HEAD^{tree}"]
)
def test_a_revision_that_is_none_is_one_sentence_and_exit_2(repository, claimcheck, rev):
    done = claimcheck("run", ".", f"--since={rev}", "--no-reports", *JSON)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "is no revision that git knows" in done.err
    assert not (repository / "stolen").exists()


LINKED = (
    OLD
    + """
The coast is drawn on ![a map](map.png), as [the second part](other.md#the-second-part) says.
"""
)


@pytest.fixture
def linked(repository: Path) -> Path:
    """The repository with a document that links an image and a heading of another one."""
    write(repository, "tides.md", LINKED)
    write(repository, "other.md", "# Another\n\n## The second part\n\nWords.\n")
    write(repository, "map.png", "")
    commit(repository)
    return repository


@pytest.mark.parametrize("named", [".", "tides.md"])
@pytest.mark.parametrize("change", ["the image is deleted", "the heading is renamed", "the document is moved"])
def test_a_link_that_a_change_elsewhere_broke_is_new(linked, claimcheck, change, named):
    assert found(claimcheck("run", named, "--since", "HEAD", "--no-reports", *JSON).out) == []
    if change == "the image is deleted":
        git(linked, "rm", "--quiet", "map.png")
    elif change == "the heading is renamed":
        write(linked, "other.md", "# Another\n\n## The third part\n\nWords.\n")
    else:
        (linked / "parts").mkdir()
        git(linked, "mv", "tides.md", "parts/tides.md")
        named = "parts"
    done = claimcheck("run", named, "--since", "HEAD", "--no-reports", *JSON)
    assert {rule for rule, _, _ in found(done.out)} == {"L411"}


def test_a_link_that_was_broken_before_is_not_new(linked, claimcheck):
    git(linked, "rm", "--quiet", "map.png")
    commit(linked)
    write(linked, "tides.md", "A first paragraph.\n\n" + LINKED)
    assert found(claimcheck("run", ".", "--since", "HEAD", "--no-reports", *JSON).out) == []


def test_two_documents_that_took_each_others_name_have_nothing_new(repository, claimcheck):
    # git takes no file of less than 400 bytes for another one.
    tides = OLD + "\n" + "The tables of the harbour were copied by hand for as long as anybody can remember.\n" * 6
    mills = "# Mills\n\nA clerk went from mill to mill.[^1]\n\n[^1]: D. Green, *Wheels*, 31 September 2020, p. 4.\n\n"
    mills += "Every wheel turned on its own, and nobody knew why.\n" * 9
    write(repository, "tides.md", tides)
    write(repository, "mills.md", mills)
    commit(repository)
    write(repository, "tides.md", mills)
    write(repository, "mills.md", tides)
    commit(repository)
    done = claimcheck("run", ".", "--since", "HEAD~1", "--no-reports", *JSON)
    assert (done.code, found(done.out)) == (0, [])


def test_what_a_hook_is_told_of_the_repository_does_not_lead_astray(repository, claimcheck):
    write(repository, "briefs/claimcheck.toml", "")
    write(repository, "briefs/tides.md", OLD)
    commit(repository)
    hook = {"GIT_DIR": str(repository / ".git"), "GIT_INDEX_FILE": ".git/none", "GIT_PREFIX": "briefs/"}
    done = claimcheck("run", "tides.md", "--since", "HEAD", "--no-reports", *JSON, cwd=repository / "briefs", **hook)
    assert (done.code, found(done.out)) == (0, [])


def test_before_the_first_commit_everything_is_new_since_head(folder, claimcheck):
    git(folder, "checkout", "--quiet", "--orphan", "empty")
    done = claimcheck("run", "tides.md", "--since", "HEAD", "--no-reports", *JSON)
    assert (done.code, found(done.out)) == (1, [("D301", "1", "open")])


def test_a_repository_that_git_does_not_trust_is_told_as_such(repository, claimcheck):
    done = claimcheck("run", ".", "--since", "main", "--no-reports", *JSON, GIT_TEST_ASSUME_DIFFERENT_OWNER="1")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "belongs to somebody else" in done.err


def test_a_submodule_has_a_history_of_its_own_and_is_told_so(repository, claimcheck):
    git(repository, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", repository.as_uri(), "inner")
    done = claimcheck("run", ".", "--since", "HEAD", "--no-reports", *JSON)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "inner/tides.md is in a repository of its own" in done.err
    assert claimcheck("run", ".", "--exclude", "inner", "--since", "HEAD", "--no-reports", *JSON).code == 0


def test_what_a_partial_clone_lacks_is_not_fetched_and_not_new(repository, tmp_path_factory, claimcheck):
    write(repository, "tides.md", NEW)
    commit(repository)
    git(repository, "config", "uploadpack.allowFilter", "true")
    clone = tmp_path_factory.mktemp("clone") / "partial"
    git(repository, "clone", "--quiet", "--filter=blob:none", "--branch=change", repository.as_uri(), str(clone))
    done = claimcheck("run", ".", "--since", "origin/main", "--no-reports", *JSON, cwd=clone)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "partial clone" in done.err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes none of these names")
def test_a_name_that_git_could_misread_is_only_a_name(repository, claimcheck):
    for name in ("a b.md", "new\nline.md", 'quo"te.md', ":(top)x.md", "*.md", "-x.md", "é.md", os.fsdecode(b"bad\xff.md")):
        write(repository, name, OLD)
    (repository / "link.md").symlink_to("tides.md")
    commit(repository)
    assert claimcheck("run", ".", "--since", "HEAD", "--no-reports", *JSON).code == 0
    assert claimcheck("run", "link.md", "--since", "HEAD", "--no-reports", *JSON).code == 0
    git(repository, "mv", os.fsdecode(b"bad\xff.md"), os.fsdecode(b"worse\xff.md"))
    assert claimcheck("run", ".", "--since", "HEAD", "--no-reports", *JSON).code == 0


def test_a_worktree_and_a_detached_head_know_their_revisions(repository, tmp_path_factory, claimcheck):
    tree = tmp_path_factory.mktemp("trees") / "other"
    git(repository, "worktree", "add", "--quiet", "--detach", str(tree))
    write(tree, "tides.md", NEW)
    done = claimcheck("run", "tides.md", "--since", "main", "--no-reports", *JSON, cwd=tree)
    assert (done.code, found(done.out)) == (1, [("D301", "3", "open")])


def test_a_shallow_clone_says_what_to_fetch(repository, tmp_path_factory, claimcheck):
    write(repository, "tides.md", NEW)
    commit(repository)
    clone = tmp_path_factory.mktemp("clone") / "shallow"
    git(repository, "clone", "--quiet", "--depth=1", "--branch=change", repository.as_uri(), str(clone))
    done = claimcheck("run", ".", "--since", "main", "--no-reports", *JSON, cwd=clone)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "shallow clone" in done.err


def test_without_a_repository_or_without_git_it_is_one_sentence(repository, tmp_path_factory, claimcheck):
    alone = tmp_path_factory.mktemp("alone")
    write(alone, "tides.md", OLD)
    done = claimcheck("run", ".", "--since", "main", "--no-reports", *JSON, cwd=alone)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "needs a git repository" in done.err
    done = claimcheck("run", ".", "--since", "main", "--no-reports", *JSON, PATH=str(alone))
    assert (done.code, done.err) == (
        2,
        "claimcheck: --since needs git, and there is none: install it, or leave --since out\n",
    )


def test_standard_input_has_no_history(repository, claimcheck):
    done = claimcheck("run", "-", "--since", "main", "--no-reports", *JSON, stdin=OLD.encode())
    assert (done.code, done.err.count("\n")) == (2, 1)


def test_git_runs_nothing_that_a_repository_names(repository, claimcheck):
    spy = write(repository, "spy", f"#!/bin/sh\ntouch {repository}/ran\n")
    spy.chmod(0o755)
    write(repository, ".gitattributes", "*.md diff=spy filter=spy\n")
    hooks = ("core.fsmonitor", "diff.external", "diff.spy.textconv", "diff.spy.command", "core.pager")
    for key in (*hooks, "filter.spy.clean", "filter.spy.smudge", "filter.spy.process"):
        git(repository, "config", key, str(spy))
    (repository / "ran").unlink(missing_ok=True)
    write(repository, "tides.md", NEW)
    assert claimcheck("run", "tides.md", "--since", "main", "--no-reports", *JSON).code == 1
    (repository / "tides.md").rename(repository / "floods.md")
    claimcheck("run", "floods.md", "--since", "main", "--no-reports", *JSON)
    assert not (repository / "ran").exists()


def test_a_baseline_that_is_none_is_exit_2(repository, claimcheck):
    done = claimcheck("run", "tides.md", "--baseline", "tides.md", "--no-reports", *JSON)
    assert (done.code, done.err.count("\n")) == (2, 1)


def test_reading_an_old_version_costs_no_network():
    assert (
        "httpx"
        not in subprocess.run(
            [sys.executable, "-c", "import claimcheck.earlier, sys; print(*sys.modules)"],
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        ).stdout.split()
    )
