"""What git knows of the documents at an earlier revision. No shell is used, and nothing runs that a repository names.

A revision stands for the point where its history and ours parted (`git merge-base`), as in a pull request: what the other
side did since is not ours.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from claimcheck.errors import UsageError

# Seconds that git may take for one question; a repository of a gigabyte answers within a few.
_PATIENCE = 120
# What a repository's own settings could have run.
_QUIET = ("-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "--no-pager")
# What git sets for its hooks (git-rev-parse(1), --local-env-vars): a repository is found by where its files are.
_OF_A_HOOK = frozenset({
    *("GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX"),
    *("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE"),
})  # fmt: skip
# No network (git(1), GIT_ALLOW_PROTOCOL and GIT_NO_LAZY_FETCH): a partial clone fetches nothing, and runs no transport.
_ALONE = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "",
}


@dataclass(frozen=True)
class Revision:
    """A commit of the repository that `top` is the root of. `name` is what the person called it.

    commit: empty for the state before the first one.
    """

    name: str
    top: Path
    commit: str

    def contents(self, file: Path) -> bytes | None:
        """The bytes of a file at that revision, by its name there; None where it was not there.

        Raises UsageError for a file that the repository cannot know, and where git fails.
        """
        blob = self._blobs.get(self._former(file))
        return _must(self.top, "cat-file", "blob", blob) if blob else None

    def location(self, file: Path) -> Path:
        """Where a file was at that revision. Raises UsageError as `contents` does."""
        return self.top / self._former(file)

    def holds(self, path: Path) -> bool | None:
        """Whether a file or folder was there at that revision; None outside of the repository."""
        return path.relative_to(self.top).as_posix() in self._names if path.is_relative_to(self.top) else None

    def _former(self, file: Path) -> str:
        path = self._path(file)
        return path if path in self._unchanged else self._renamed.get(path, path)

    def _path(self, file: Path) -> str:
        whole = file.resolve() if file.is_symlink() else file.parent.resolve() / file.name
        if not whole.is_relative_to(self.top):
            raise UsageError(f"{file} is in no repository that knows {self.name}: leave it or --since out")
        between = whole.parents[: len(whole.parents) - len(self.top.parents) - 1]
        if any((folder / ".git").exists() for folder in between):
            raise UsageError(
                f"{file} is in a repository of its own (a submodule), which {self.name} says nothing of: exclude it"
            )
        return whole.relative_to(self.top).as_posix()

    @cached_property
    def _blobs(self) -> Mapping[str, str]:
        """The files at the revision: their blobs by path."""
        return {path: name for mode, name, path in self._tree if mode in {"100644", "100755"}}

    @cached_property
    def _names(self) -> frozenset[str]:
        """Everything that was there, folders as well."""
        paths = {path for _, _, path in self._tree}
        return frozenset(paths | {str(folder) for path in paths for folder in PurePosixPath(path).parents})

    @cached_property
    def _tree(self) -> tuple[tuple[str, str, str], ...]:
        return tuple(tree(self.top, self.commit)) if self.commit else ()

    @cached_property
    def _unchanged(self) -> frozenset[str]:
        """The files that are in the index what they were."""
        return frozenset(self._blobs) - frozenset(self._differing("--no-renames")[1::2])

    @cached_property
    def _renamed(self) -> Mapping[str, str]:
        """The former names of what was renamed since, as git finds them: by likeness of what is in the files.

        Two files that took each other's name are found as well. Only commits and the index are compared: for a file on the
        disk git would run the filters that a repository names.
        """
        told = self._differing("--find-renames", "--break-rewrites", "--diff-filter=R")
        return {told[i + 2]: told[i + 1] for i in range(0, len(told) - 2, 3)}

    def _differing(self, *options: str) -> list[str]:
        """What `git diff-index` tells of the index: a letter and a name or two, in turn, and an empty one."""
        if not self.commit:
            return []
        asked = ("diff-index", "--cached", "--name-status", "-z", "--no-ext-diff", "--no-textconv", *options)
        return os.fsdecode(_must(self.top, *asked, self.commit, "--")).split("\0")


def revision(name: str, folder: Path) -> Revision:
    """The revision `name` of the repository around a folder. Raises UsageError, one sentence, where there is none."""
    root = _root(name, folder)
    commit = ask(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    base = commit and ask(root, "merge-base", "--end-of-options", commit.decode().strip(), "HEAD")
    if base:
        return Revision(name, root, base.decode().strip())
    if name == "HEAD" and ask(root, "symbolic-ref", "--quiet", "HEAD"):
        return Revision(name, root, "")  # nothing was committed yet, so that everything is new
    if (ask(root, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true":
        raise UsageError(f"--since {name} is not in this shallow clone: fetch the whole history (git fetch --unshallow)")
    if commit:
        raise UsageError(f"--since {name} has no history in common with what is checked out: name another revision")
    raise UsageError(f"--since {name} is no revision that git knows: name a branch, a tag or a commit")


def _root(name: str, folder: Path) -> Path:
    """The root of the repository around a folder. Raises UsageError."""
    done = _git(folder, "rev-parse", "--show-toplevel")
    if done.returncode == 0:
        return Path(os.fsdecode(done.stdout.removesuffix(b"\n"))).resolve()
    if b"safe.directory" in done.stderr:
        raise UsageError(
            f"git reads nothing of {folder}, which belongs to somebody else: allow it (safe.directory in git-config)"
        )
    raise UsageError(f"--since {name} needs a git repository, and {folder} is in none: leave --since out")


def tree(folder: Path, commit: str) -> Iterator[tuple[str, str, str]]:
    """Mode, name and path of all that is in a commit (git-ls-tree(1), "OUTPUT FORMAT"). Raises UsageError."""
    for entry in _must(folder, "ls-tree", "-r", "-z", "--full-tree", commit).split(b"\0"):
        about, _, path = entry.partition(b"\t")
        if path:
            mode, _, name = about.decode().split(" ")
            yield mode, name, os.fsdecode(path)


def ask(folder: Path, *arguments: str) -> bytes | None:
    """What git prints in a folder; None where it says no. Raises UsageError where there is no git, or it does not end."""
    done = _git(folder, *arguments)
    return done.stdout if done.returncode == 0 else None


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    environ = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK} | _ALONE
    try:
        return subprocess.run(  # noqa: S603 - a list of arguments, and no shell
            [_program(), *_QUIET, *arguments],
            cwd=folder,
            env=environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except OSError as error:
        raise UsageError("--since needs git, and there is none: install it, or leave --since out") from error
    except subprocess.TimeoutExpired as error:
        raise UsageError(f"git did not answer within {_PATIENCE} seconds: leave --since out") from error


def _program() -> str:
    """Where git is. Windows would look in the working folder first, and so run what a checkout brings along."""
    name = "git.exe" if sys.platform == "win32" else "git"
    places = (Path(folder, name) for folder in os.get_exec_path() if Path(folder).is_absolute())
    return str(next((place for place in places if place.is_file()), Path(os.devnull, name)))


def _must(folder: Path, *arguments: str) -> bytes:
    told = ask(folder, *arguments)
    if told is None:
        raise UsageError(f"git {arguments[0]} failed in {folder}: fetch what a partial clone lacks, or look with git fsck")
    return told
