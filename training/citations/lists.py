"""The lists that notes are written from: text files with a heading in square brackets above each list, one item a line."""

from collections.abc import Mapping
from pathlib import Path


def read(name: str) -> Mapping[str, tuple[str, ...]]:
    """The lists of a file beside this one, by their headings."""
    found: dict[str, list[str]] = {}
    heading = ""
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            heading = line[1:-1]
        elif line and not line.startswith("#"):
            found.setdefault(heading, []).append(line)
    return {heading: tuple(items) for heading, items in found.items()}
