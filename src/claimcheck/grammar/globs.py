"""Patterns of file names, as gitignore(5) has them: what settings, ledger and folders share."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def spec(patterns: Iterable[str]) -> "GitIgnoreSpec":
    """Patterns as in .gitignore: the last that matches counts, `!` takes back. Raises UsageError for one that is none."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - a run on files that are named needs no patterns

    lines = list(patterns)
    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError as error:
        raise UsageError(f"{', '.join(lines)}: no pattern of file names; write it as in .gitignore") from error


def anchored(patterns: Iterable[str]) -> "GitIgnoreSpec":
    """Globs from a folder down: `*` stays within a name, `**` crosses folders, and a folder stands for all in it."""
    return spec("/" + pattern.removeprefix("./").lstrip("/") for pattern in patterns)


def lenient(lines: Iterable[str]) -> "GitIgnoreSpec":
    """A .gitignore file: git passes over a line that is no pattern, and so does this."""
    return spec(line for line in lines if _holds(line))


def _holds(line: str) -> bool:
    try:
        spec([line])
    except UsageError:
        return False
    return True
