"""What a change of a file is, as `diff -u` shows it and `git apply` and `patch` take it."""

import difflib
import re
from collections.abc import Iterator

# Only LF ends a line of a patch: what is before it, a CR as well, belongs to the line.
_LINE = re.compile(r"[^\n]*\n|[^\n]+$")
_UNSAFE = re.compile(r'["\\\x00-\x1f\x7f]')


def unified(path: str, old: str, new: str) -> str:
    """A unified diff with three lines around each change. Line ends are shown as they are in the file."""
    return "".join(_ended(difflib.unified_diff(_LINE.findall(old), _LINE.findall(new), _name("a", path), _name("b", path))))


def _name(side: str, path: str) -> str:
    """A name as git writes it: in quotes where it has to be (git-config(1), core.quotePath), ended where it has spaces."""
    name = f"{side}/{path}"
    if _UNSAFE.search(name):
        return '"' + _UNSAFE.sub(lambda match: f"\\{ord(match[0]):03o}", name) + '"'
    return f"{name}\t" if " " in name else name


def _ended(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
