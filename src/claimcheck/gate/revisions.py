"""What git knows of the documents at an earlier revision. No shell is used, and nothing runs that a repository names.

A revision stands for the point where its history and ours parted (`git merge-base`), as in a pull request: what the other
side did since is not ours.
"""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from claimcheck.errors import UsageError

# Seconds that git may take for one question; a repository of a gigabyte answers within a few.
_PATIENCE = 120
# What a repository's own settings could have run.
_QUIET = ("-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "--no-pager")


@dataclass(frozen=True)
class Revision:
    """A commit of the repository that `top` is the root of. `name` is what the person called it."""

    name: str
    top: Path
    commit: str

    def contents(self, file: Path) -> bytes | None:
        """The bytes of a file at that revision, by its name there; None where it was not there.

        Raises UsageError for a file outside of the repository, and where git fails.
        """
        whole = file.parent.resolve() / file.name
        if not whole.is_relative_to(self.top):
            raise UsageError(f"{file} is in no repository that knows {self.name}: leave it or --since out")
        path = whole.relative_to(self.top).as_posix()
        for name in (path, self._renamed.get(path)):
            kind = ask(self.top, "cat-file", "-t", f"{self.commit}:{name}") if name else None
            if kind is not None and kind.strip() == b"blob":
                return _must(self.top, "cat-file", "blob", f"{self.commit}:{name}")
        return None

    @cached_property
    def _renamed(self) -> Mapping[str, str]:
        """The former names of what was renamed since, as git finds them: by likeness of what is in the files."""
        asked = ("diff", "--name-status", "-z", "--find-renames", "--diff-filter=R", "--no-ext-diff", "--no-textconv")
        told = _must(self.top, *asked, self.commit, "--").decode("utf-8", "surrogateescape").split("\0")
        return {told[i + 2]: told[i + 1] for i in range(0, len(told) - 2, 3)}


def revision(name: str, folder: Path) -> Revision:
    """The revision `name` of the repository around a folder. Raises UsageError, one sentence, where there is none."""
    top = ask(folder, "rev-parse", "--show-toplevel")
    if top is None:
        raise UsageError(f"--since {name} needs a git repository, and {folder} is in none: leave --since out")
    root = Path(os.fsdecode(top.removesuffix(b"\n"))).resolve()
    commit = ask(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    base = commit and ask(root, "merge-base", "--end-of-options", commit.decode().strip(), "HEAD")
    if base:
        return Revision(name, root, base.decode().strip())
    if (ask(root, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true":
        raise UsageError(f"--since {name} is not in this shallow clone: fetch the whole history (git fetch --unshallow)")
    if commit:
        raise UsageError(f"--since {name} has no history in common with what is checked out: name another revision")
    raise UsageError(f"--since {name} is no revision that git knows: name a branch, a tag or a commit")


def ask(folder: Path, *arguments: str) -> bytes | None:
    """What git prints in a folder; None where it says no. Raises UsageError where there is no git, or it does not end."""
    environ = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}
    try:
        done = subprocess.run(  # noqa: S603 - a list of arguments, and no shell
            ["git", *_QUIET, *arguments],  # noqa: S607 - git is found as the person finds it
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
    return done.stdout if done.returncode == 0 else None


def _must(folder: Path, *arguments: str) -> bytes:
    told = ask(folder, *arguments)
    if told is None:
        raise UsageError(f"git {arguments[0]} failed in {folder}: look whether its repository is whole (git fsck)")
    return told
