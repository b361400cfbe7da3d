"""Where the lines of a document stand on the web: only what is sure to be there, and no word of a credential."""

import subprocess
from pathlib import Path

import pytest

from claimcheck.gate.forge import address, lines

COMMIT = "0123456789abcdef0123456789abcdef01234567"


def _git(folder: Path, *arguments: str) -> str:
    who = (
        "-c",
        "user.name=A",
        "-c",
        "user.email=a@example.org",
        "-c",
        "commit.gpgsign=false",
        "-c",
        "core.hooksPath=/dev/null",
    )
    done = subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A repository with one commit that its remote has."""
    folder = tmp_path / "work"
    (folder / "briefs").mkdir(parents=True)
    (folder / "briefs" / "a b.md").write_bytes(b"# Title\n\nWords.\n")
    (folder / "notes.txt").write_bytes(b"Words.\n")
    _git(folder, "init", "--quiet", "--initial-branch=main")
    _git(folder, "remote", "add", "origin", "https://ada:s3cret@github.com/ada/two-shores.git")
    _git(folder, "add", ".")
    _git(folder, "commit", "--quiet", "-m", "One")
    _git(folder, "update-ref", "refs/remotes/origin/main", "HEAD")
    return folder


def _found(folder: Path, *names: str) -> dict[str, str]:
    return dict(lines({name: folder / name for name in names}))


def test_a_document_of_the_commit_has_the_address_of_its_lines(clone: Path) -> None:
    commit = _git(clone, "rev-parse", "HEAD")
    base = f"https://github.com/ada/two-shores/blob/{commit}/"
    assert _found(clone, "briefs/a b.md", "notes.txt") == {
        "briefs/a b.md": f"{base}briefs/a%20b.md?plain=1#L",
        "notes.txt": f"{base}notes.txt?plain=1#L",
    }


def test_no_credential_of_the_remote_is_in_any_address(clone: Path) -> None:
    assert "s3cret" not in str(_found(clone, "notes.txt"))
    assert "ada:" not in str(_found(clone, "notes.txt"))


def test_a_changed_a_new_and_a_foreign_file_have_none(clone: Path, tmp_path: Path) -> None:
    (clone / "notes.txt").write_bytes(b"Other words.\n")
    (clone / "new.md").write_bytes(b"New.\n")
    (tmp_path / "outside.md").write_bytes(b"Words.\n")
    (clone / "link.md").symlink_to(tmp_path / "outside.md")
    assert _found(clone, "notes.txt", "new.md", "../outside.md", "link.md", "gone.md") == {}


def test_a_checkout_with_other_line_ends_has_the_same_lines(clone: Path) -> None:
    (clone / "notes.txt").write_bytes(b"Words.\r\n")
    assert "notes.txt" in _found(clone, "notes.txt")


def test_a_line_end_that_no_forge_counts_leaves_the_file_without_address(clone: Path) -> None:
    (clone / "notes.txt").write_bytes(b"Words.\rMore.\n")
    _git(clone, "commit", "--quiet", "-am", "Two")
    _git(clone, "update-ref", "refs/remotes/origin/main", "HEAD")
    assert _found(clone, "notes.txt") == {}


def test_a_commit_that_the_remote_does_not_have_leads_nowhere(clone: Path) -> None:
    _git(clone, "commit", "--quiet", "--allow-empty", "-m", "Two")
    assert _found(clone, "notes.txt") == {}


def test_without_a_repository_a_remote_or_a_known_forge_there_is_none(clone: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"Words.\n")
    assert _found(tmp_path, "a.md") == {}
    assert _found(clone) == {}
    _git(clone, "remote", "set-url", "origin", "https://git.example/ada/two-shores")
    assert _found(clone, "notes.txt") == {}
    _git(clone, "remote", "remove", "origin")
    assert _found(clone, "notes.txt") == {}


@pytest.mark.parametrize(
    ("remote", "expected"),
    [
        ("https://github.com/ada/shores.git", f"https://github.com/ada/shores/blob/{COMMIT}/a.md?plain=1#L"),
        ("https://x:p@ss@github.com/ada/shores", f"https://github.com/ada/shores/blob/{COMMIT}/a.md?plain=1#L"),
        ("git@github.com:ada/shores.git", f"https://github.com/ada/shores/blob/{COMMIT}/a.md?plain=1#L"),
        ("ssh://git@GitHub.com:22/ada/shores/", f"https://github.com/ada/shores/blob/{COMMIT}/a.md?plain=1#L"),
        ("https://gitlab.com/a/b/c.git", f"https://gitlab.com/a/b/c/-/blob/{COMMIT}/a.md?plain=1#L"),
        ("git@gitlab.press.example:a/b.git", f"https://gitlab.press.example/a/b/-/blob/{COMMIT}/a.md?plain=1#L"),
        ("https://codeberg.org/a/b", f"https://codeberg.org/a/b/src/commit/{COMMIT}/a.md?display=source#L"),
        ("https://bitbucket.org/a/b", f"https://bitbucket.org/a/b/src/{COMMIT}/a.md#lines-"),
    ],
)
def test_every_way_to_write_a_remote_leads_to_its_forge(remote: str, expected: str) -> None:
    assert address(remote, COMMIT, "a.md") == expected


@pytest.mark.parametrize(
    "remote",
    [
        "", "/srv/git/shores.git", "../shores", "C:/shores", "file:///srv/shores", "https://github.com/", "https://github.com/ada",
        "https://github.com.evil.example/a/b", "https://evil.example/github.com/a/b", "https://github.com/a/b?x=javascript:1",
        "https://github.com/a/../b", 'https://github.com/a/"><script>', "javascript:alert(1)", "https://github.com/a/b\nc",
        "ext::sh -c x", "https://evil.example#@github.com/a/b",
    ],
)  # fmt: skip
def test_what_is_no_repository_of_a_known_forge_leads_nowhere(remote: str) -> None:
    assert address(remote, COMMIT, "a.md") is None


@pytest.mark.parametrize("path", ["a)b](c.md", 'a"><b>.md', "a?b#c.md", "é.md", "a\nb.md"])
def test_nothing_of_a_path_is_markup_in_its_address(path: str) -> None:
    made = address("https://github.com/ada/shores", COMMIT, path)
    assert made is not None
    assert not set(made.removesuffix("?plain=1#L")) & set(" \n\"<>()[]?#'`|\\")
