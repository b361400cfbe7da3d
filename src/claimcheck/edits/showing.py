"""What a change of a file is, as `diff -u` shows it."""

import difflib
import re
from collections.abc import Iterator

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$")


def unified(path: str, old: str, new: str) -> str:
    """A unified diff with three lines around each change. Line ends are shown as they are in the file."""
    return "".join(_ended(difflib.unified_diff(_LINE.findall(old), _LINE.findall(new), f"a/{path}", f"b/{path}")))


def _ended(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield line if line.endswith(("\n", "\r")) else f"{line}\n\\ No newline at end of file\n"
