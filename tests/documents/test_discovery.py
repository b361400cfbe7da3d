"""What a run reads of what a person names."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.discovery import _LARGEST, File, Place, contents, find, reported
from claimcheck.errors import MissingPath, NoDocuments, UnreadableFile, UsageError

SUFFIXES = frozenset({".md", ".txt"})


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def plant(base: Path, *names: str, text: str = "Text.\n") -> None:
    for name in names:
        file = base / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def found(base: Path, *paths: str, exclude: tuple[str, ...] = (), reports: Path | None = None) -> list[str]:
    result = find(paths, Place(base, SUFFIXES, exclude, reports))
    assert [str(each.error) for each in result.problems] == []
    return [file.path for file in result.files]


def problem(base: Path, *paths: str, exclude: tuple[str, ...] = ()) -> tuple[type[Exception], str]:
    result = find(paths, Place(base, SUFFIXES, exclude))
    (only,) = result.problems
    return type(only.error), str(only.error)


def test_a_folder_gives_its_documents_of_known_suffixes_in_order(base: Path) -> None:
    plant(base, "b.md", "a/z.MD", "a/b.txt", "c.html", "d.py", "README")
    assert found(base, ".") == ["a/b.txt", "a/z.MD", "b.md"]


def test_a_named_file_is_taken_whatever_its_suffix(base: Path) -> None:
    plant(base, "brief.text")
    assert found(base, "brief.text") == ["brief.text"]


def test_the_order_of_the_arguments_does_not_matter_and_no_file_comes_twice(base: Path) -> None:
    plant(base, "a.md", "b.md", "sub/c.md")
    assert found(base, "b.md", "sub/../a.md", ".", "./b.md") == ["a.md", "b.md", "sub/c.md"]


def test_hidden_and_vendored_folders_are_not_entered(base: Path) -> None:
    plant(base, "a.md", ".hidden/b.md", ".draft.md", "node_modules/x/c.md", "x/vendor/d.md", "lib/site-packages/e.md")
    plant(base, "env/f.md", "env/pyvenv.cfg")
    assert found(base, ".") == ["a.md"]


def test_a_vendored_folder_that_is_named_is_entered(base: Path) -> None:
    plant(base, "vendor/a.md")
    assert found(base, "vendor") == ["vendor/a.md"]


def test_the_folder_of_reports_is_not_entered(base: Path) -> None:
    plant(base, "a.md", "reports/summary.md", "sub/reports/b.md")
    assert found(base, ".", reports=Path("reports")) == ["a.md", "sub/reports/b.md"]


def test_gitignore_holds_from_the_repository_root_down_and_the_deepest_file_has_the_last_word(base: Path) -> None:
    (base / ".git").mkdir()
    plant(base, "docs/a.md", "docs/draft-b.md", "docs/old/c.md", "docs/keep/draft-d.md", "docs/sub/e.md")
    (base / ".gitignore").write_text("draft-*\nold/\n", "utf-8")
    (base / "docs/keep/.gitignore").write_text("!draft-d.md\n", "utf-8")
    (base / "docs/sub/.gitignore").write_text("/e.md\n", "utf-8")
    assert found(base, ".") == ["docs/a.md", "docs/keep/draft-d.md"]
    assert found(base, "docs") == ["docs/a.md", "docs/keep/draft-d.md"]


def test_gitignore_above_the_repository_does_not_hold(base: Path) -> None:
    (base / ".gitignore").write_text("*.md\n", "utf-8")
    (base / "repo/.git").mkdir(parents=True)
    plant(base, "repo/docs/a.md")
    assert found(base, "repo/docs") == ["repo/docs/a.md"]


def test_an_ignored_file_or_folder_that_is_named_is_read(base: Path) -> None:
    (base / ".git").mkdir()
    plant(base, "old/a.md", "draft.md")
    (base / ".gitignore").write_text("old/\ndraft.md\n", "utf-8")
    assert found(base, "old", "draft.md") == ["draft.md", "old/a.md"]


def test_a_line_of_gitignore_that_is_no_pattern_does_not_take_the_others_with_it(base: Path) -> None:
    plant(base, "a.md", "b.md")
    (base / ".gitignore").write_bytes(b"!\n\xff\xfe\nb.md\n")
    assert found(base, ".") == ["a.md"]


def test_exclude_holds_for_walked_and_for_named_files(base: Path) -> None:
    plant(base, "a.md", "old/b.md", "c.md")
    assert found(base, ".", "c.md", exclude=("old/**", "c.md")) == ["a.md"]


def test_a_pattern_that_is_none_is_a_usage_error(base: Path) -> None:
    plant(base, "a.md")
    with pytest.raises(UsageError, match="gitignore"):
        find(["a.md"], Place(base, SUFFIXES, ("!",)))


def test_a_glob_that_no_shell_expanded_is_expanded(base: Path) -> None:
    plant(base, "briefs/italy-a.md", "briefs/italy-b.md", "briefs/japan.md", "briefs/x/italy-c.md", "briefs/italy.py")
    assert found(base, "briefs/italy-*") == ["briefs/italy-a.md", "briefs/italy-b.md"]
    assert found(base, "briefs/**/*.md") == [
        "briefs/italy-a.md", "briefs/italy-b.md", "briefs/japan.md", "briefs/x/italy-c.md",
    ]  # fmt: skip


def test_a_file_whose_name_looks_like_a_glob_is_that_file(base: Path) -> None:
    plant(base, "a[1].md", "a1.md")
    assert found(base, "a[1].md") == ["a[1].md"]


@pytest.mark.parametrize("name", ["none.md", "no/such/folder", "none-*.md", "x" * 5000])
def test_a_path_that_does_not_exist_is_a_problem_and_the_others_go_on(base: Path, name: str) -> None:
    plant(base, "a.md")
    result = find([name, "a.md"], Place(base, SUFFIXES))
    assert [file.path for file in result.files] == ["a.md"]
    (only,) = result.problems
    assert isinstance(only.error, (MissingPath, UnreadableFile))
    assert Path(name).name[:9] in str(only.error)


def test_a_folder_without_documents_says_which_kinds_there_are(base: Path) -> None:
    plant(base, "sub/a.py")
    kind, words = problem(base, "sub")
    assert kind is NoDocuments
    assert ".md" in words


def test_a_folder_all_of_whose_documents_are_ignored_says_so(base: Path) -> None:
    plant(base, "sub/a.md", "sub/b.md")
    assert "2 left out by .gitignore or --exclude" in problem(base, "sub", exclude=("*.md",))[1]


def test_a_loop_of_links_ends(base: Path) -> None:
    plant(base, "a/b.md")
    (base / "a/loop").symlink_to(base, target_is_directory=True)
    (base / "self.md").symlink_to("self.md")
    (base / "gone.md").symlink_to("nowhere.md")
    assert found(base, ".") == ["a/b.md"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="needs permissions that bind")
def test_a_folder_that_may_not_be_read_is_a_problem_and_the_others_go_on(base: Path) -> None:
    plant(base, "a.md", "closed/b.md")
    (base / "closed").chmod(0)
    result = find(["."], Place(base, SUFFIXES))
    (base / "closed").chmod(0o700)
    assert [file.path for file in result.files] == ["a.md"]
    assert "permissions" in str(result.problems[0].error)


def test_a_path_is_reported_relative_to_the_base_and_outside_of_it_absolute(base: Path) -> None:
    plant(base, "project/docs/a.md", "elsewhere/b.md")
    project = base / "project"
    assert found(project, "project/docs", "elsewhere") == sorted([(base / "elsewhere/b.md").as_posix(), "docs/a.md"])


def test_a_base_reached_through_a_link_still_counts_as_the_base(base: Path) -> None:
    plant(base, "real/a.md")
    (base / "link").symlink_to("real", target_is_directory=True)
    assert reported(Path("link/a.md"), base / "real") == "a.md"
    assert reported(Path("real/a.md"), base / "link") == "a.md"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems want file names to be Unicode")
def test_a_name_that_is_no_utf8_can_be_printed(base: Path) -> None:
    Path(os.fsdecode(b"caf\xe9.md")).write_text("Text.\n", "utf-8")
    assert found(base, ".") == ["caf\ufffd.md"]


def test_standard_input_goes_by_the_name_it_was_given(base: Path) -> None:
    result = find(["-"], Place(base, SUFFIXES, stdin="briefs/a.md"))
    assert result.files == (File("briefs/a.md", None),)


def test_a_file_that_vanished_is_unreadable_and_not_a_crash(base: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"a\.md cannot be read"):
        contents(File("a.md", base / "a.md"))


def test_a_file_without_end_is_not_read_to_its_end(base: Path) -> None:
    with (base / "a.md").open("wb") as stream:
        stream.truncate(_LARGEST + 10)
    with pytest.raises(UnreadableFile, match="larger than 128 MB"):
        contents(File("a.md", base / "a.md"))


@given(st.text(min_size=1, max_size=40))
def test_whatever_a_name_holds_it_is_one_problem_and_no_crash(name: str) -> None:
    result = find([f"/nowhere/{name}"], Place(Path("/nowhere"), SUFFIXES))
    assert (len(result.files), len(result.problems)) == (0, 1)
