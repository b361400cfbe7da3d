"""Files that pandoc writes."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from benchmarks.makers.original import Original


def plain(*options: str) -> Callable[[Original, Path], None]:
    """A maker that lets pandoc write what the file's suffix says."""

    def make(original: Original, path: Path) -> None:
        write(original.json, path, *options)

    return make


def write(tree: bytes, path: Path, *options: str) -> None:
    """Writes pandoc's JSON to `path` in the format of its suffix, or in that of `--to`."""
    command = ["pandoc", "--from", "json", "--output", str(path), *options]
    subprocess.run(command, input=tree, capture_output=True, check=True)
