"""A change as `diff -u` shows it, and as `git apply` takes it."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.edits.showing import unified


def test_a_change_is_shown_with_its_neighbours_and_its_path():
    assert unified("a/b.md", "one\ntwo\nthree\n", "one\n2\nthree\n") == (
        "--- a/a/b.md\n+++ b/a/b.md\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n"
    )


def test_line_ends_are_those_of_the_file():
    assert "-two\r\n+2\r\n" in unified("a.md", "one\r\ntwo\r\n", "one\r\n2\r\n")


def test_a_last_line_without_an_end_says_so():
    assert unified("a.md", "one", "two").endswith("-one\n\\ No newline at end of file\n+two\n\\ No newline at end of file\n")


def test_no_change_is_nothing():
    assert unified("a.md", "one\n", "one\n") == ""


LINES = st.lists(
    st.sampled_from(["a\n", "b\n", "a\r\n", "é \n", "c\r", "\x0c\n", "\u2028\n", "\ufeff", "\n", "d"]), max_size=8
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LINES.map("".join).filter(bool), LINES.map("".join).filter(bool))
def test_git_applies_what_is_shown(tmp_path: Path, old: str, new: str):
    (tmp_path / "a.md").write_bytes(old.encode())
    if patch := unified("a.md", old, new):
        subprocess.run(
            ["git", "apply", "-"], cwd=tmp_path, input=patch.encode(), check=True, capture_output=True, timeout=60
        )
    assert (tmp_path / "a.md").read_bytes() == new.encode()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes none of these names")
@pytest.mark.parametrize("name", ["a b.md", "é.md", 'quo"te.md', "back\\slash.md", "tab\t.md", "new\nline.md"])
def test_git_knows_the_file_by_its_name(tmp_path: Path, name: str):
    (tmp_path / name).write_bytes(b"old\n")
    patch = unified(name, "old\n", "new\n").encode()
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=patch, check=True, capture_output=True, timeout=60)
    assert (tmp_path / name).read_bytes() == b"new\n"
