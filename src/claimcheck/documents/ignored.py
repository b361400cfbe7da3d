"""Which files a folder's .gitignore files hide (gitignore(5))."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.grammar import globs

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Ignored:
    """The .gitignore files that hold for a folder: those from the repository's root down to it. The deepest word counts."""

    def __init__(self) -> None:
        self._specs: dict[Path, GitIgnoreSpec] = {}

    @classmethod
    def above(cls, folder: Path) -> "Ignored":
        """The rules that a folder inherits; none where it is itself ignored, since naming it says that it is wanted."""
        ignored, whole = cls(), whole_path(folder)
        root = next((parent for parent in (whole, *whole.parents) if (parent / ".git").exists()), None)
        if root is None or root == whole:
            return ignored
        outer = [parent for parent in reversed(whole.parents) if parent.is_relative_to(root)]
        for parent in outer:
            ignored.enter(parent)
        hidden = any(ignored.hide(path, folder=True) for path in (*outer[1:], whole))
        return cls() if hidden else ignored

    def enter(self, folder: Path) -> None:
        """Git passes over a file that it may not read; so does this."""
        try:
            lines = (folder / ".gitignore").read_text("utf-8", "replace").splitlines()
            self._specs[whole_path(folder)] = globs.lenient(lines)
        except OSError:
            return

    def hide(self, path: Path, *, folder: bool) -> bool:
        whole = whole_path(path)
        for parent in whole.parents:
            spec = self._specs.get(parent)
            if spec is None:
                continue
            answer = spec.check_file(whole.relative_to(parent).as_posix() + "/" * folder).include
            if answer is not None:
                return answer
        return False


def whole_path(path: Path) -> Path:
    """Absolute, with the names as they are written."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would replace a link by its target
