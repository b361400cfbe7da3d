"""From what a person names (files, folders, globs) to the files that are read, in an order that never changes.

A folder is walked for known suffixes. It honours .gitignore (gitignore(5), nested files included), and never enters hidden
or vendored folders, nor the one that reports go to. Links to folders are not followed, so that no loop is possible.
A file that is named is read whatever .gitignore says of it; `exclude` holds for all, since it was said on purpose.
"""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from claimcheck.documents import passing
from claimcheck.documents.ignored import Ignored, whole_path
from claimcheck.errors import InputError, MissingPath, NoDocuments, UnreadableFile
from claimcheck.grammar import globs, userinfo
from claimcheck.model.source import Notice

# Other people's code, by the names that package managers give it.
_VENDORED = frozenset({
    "__pycache__", "__pypackages__", "bower_components", "dist-packages", "jspm_packages", "node_modules", "site-packages",
    "third-party", "third_party", "vendor", "vendored", "venv", "virtualenv",
})  # fmt: skip
_WILD = frozenset("*?[")
# A Path has lost one of the slashes.
_ADDRESS = re.compile(r"https?:/", re.IGNORECASE)


# More than any document has; a disk image or an endless device is none.
_LARGEST = 128 * 2**20


@dataclass(frozen=True, slots=True)
class File:
    """A file to read. `path` is how reports name it: POSIX, relative to the base folder, outside of it absolute.

    `location` is None for standard input.
    """

    path: str
    location: Path | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where to look. base: what reported paths are relative to; reports: the folder of reports, never walked into.

    stdin: the name that standard input goes by.
    """

    base: Path
    suffixes: frozenset[str]
    exclude: tuple[str, ...] = ()
    reports: Path | None = None
    stdin: str = "stdin"


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a path that was named could not be taken; the others go on."""

    path: str
    error: InputError


@dataclass(frozen=True, slots=True)
class Found:
    """Files sorted by their reported path, each once, what went wrong on the way to them, and what was passed over."""

    files: tuple[File, ...]
    problems: tuple[Problem, ...] = ()
    notices: tuple[Notice, ...] = ()


def find(paths: Iterable[str | Path], place: Place) -> Found:
    """The documents that `paths` stand for: files as they are named, folders walked, globs where no such file exists."""
    search = _Search(place)
    for path in paths:
        search.add(Path(path))
    return search.found()


def is_address(path: str) -> bool:
    """Whether what a person names is a document of the web."""
    return _ADDRESS.match(path) is not None


def contents(file: File) -> bytes:
    """The bytes of a file or of standard input. Raises UnreadableFile."""
    try:
        if file.location is None:
            data = sys.stdin.buffer.read(_LARGEST + 1)
        else:
            with file.location.open("rb") as stream:
                data = stream.read(_LARGEST + 1)
    except OSError as error:
        raise _unreadable(file.path, error) from error
    if len(data) > _LARGEST:
        raise UnreadableFile(f"{file.path} is larger than {_LARGEST // 2**20} MB: give the text of the document alone")
    return data


def reported(location: Path, base: Path) -> str:
    """`location` as reports name it. A byte that is no UTF-8 becomes U+FFFD: every report can print it."""
    absolute = whole_path(location)
    for path, root in ((absolute, base), (absolute.parent.resolve() / absolute.name, base.resolve())):
        if path.is_relative_to(root):
            return _printable(path.relative_to(root).as_posix())
    return _printable(absolute.as_posix())


def _printable(path: str) -> str:
    return os.fsencode(path).decode("utf-8", "replace")


class _Search:
    """One search: what was found, what was left out, what went wrong."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._excluded = globs.spec(place.exclude) if place.exclude else None
        self._reports = place.reports.resolve() if place.reports else None
        self._files: dict[Path | None, File] = {}
        self._problems: list[Problem] = []
        self._passed: dict[str, Notice] = {}
        self._left_out = 0

    def add(self, path: Path) -> None:
        named = _printable(str(path))
        try:
            if str(path) == "-":
                self._files[None] = File(self._place.stdin, None)
            elif path.is_dir():
                self._add_folder(path)
            elif path.exists():
                if passing.is_lock(path.name):
                    raise UnreadableFile(f"{named} {passing.LOCK}: name that document")
                self._take(path)
            elif is_address(named):
                # A path has lost one of the two slashes.
                named = userinfo.left_out(_ADDRESS.sub(r"\g<0>/", named, count=1))
                raise MissingPath(f"{named} is a web address, which only `claimcheck run` reads: save it and name the file")
            elif _WILD & set(str(path)):
                self._add_glob(path)
            else:
                raise MissingPath(f"{named} does not exist: look for a slip in its name")
        except OSError as error:  # a name that is too long, a loop of links, a parent that may not be read
            self._problems.append(Problem(named, _unreadable(named, error)))
        except InputError as error:
            self._problems.append(Problem(named, error))

    def found(self) -> Found:
        files = tuple(sorted(self._files.values(), key=lambda file: file.path))
        named = {file.path for file in files}
        passed = tuple(notice for path, notice in sorted(self._passed.items()) if path not in named)
        return Found(files, tuple(self._problems), passed)

    def _add_folder(self, folder: Path) -> None:
        self._left_out, refused, passed = 0, len(self._problems), len(self._passed)
        taken = sum(self._take(file) for file in self._walk(folder))
        if taken or len(self._problems) > refused:
            return
        if len(self._passed) > passed:
            path, notice = list(self._passed.items())[passed]
            raise NoDocuments(f"{_printable(str(folder))} holds no document that can be read: {path} {notice.message}")
        kinds = ", ".join(sorted(self._place.suffixes))
        advice = f"{self._left_out} left out by .gitignore or --exclude" if self._left_out else f"known are {kinds}"
        raise NoDocuments(f"{_printable(str(folder))} holds no document ({advice}): name a file of it")

    def _add_glob(self, pattern: Path) -> None:
        """A glob that no shell expanded: one of the settings or the ledger, or of a shell that leaves it to us."""
        whole = whole_path(pattern)
        fixed = next(parent for parent in whole.parents if not _WILD & set(str(parent)))
        rest = whole.relative_to(fixed).as_posix()
        wanted = globs.anchored([rest])
        files = self._walk(fixed) if fixed.is_dir() else ()
        taken = sum(self._take(file) for file in files if wanted.match_file(file.relative_to(fixed).as_posix()))
        if not taken:
            raise MissingPath(f"{_printable(str(pattern))} matches no document: look for a slip in it")

    def _take(self, file: Path) -> bool:
        """Adds a file, once. False where it is excluded."""
        path = reported(file, self._place.base)
        if self._excluded and self._excluded.match_file(path):
            self._left_out += 1
            return False
        self._files.setdefault(file.resolve(), File(path, file))
        return True

    def _walk(self, folder: Path) -> Iterator[Path]:
        rules = Ignored.above(folder)
        for parent, folders, files in os.walk(folder, onerror=self._refused):
            here = Path(parent)
            rules.enter(here)
            folders[:] = sorted(name for name in folders if self._enters(here / name, rules))
            names = frozenset(files)
            for name in sorted(names):
                file = here / name
                suffix = file.suffix.lower()
                known = suffix in self._place.suffixes or suffix in passing.UNKNOWN
                if not known or name.startswith(".") or not file.is_file():
                    continue
                if rules.hide(file, folder=False):
                    self._left_out += 1
                elif not passing.is_report(name, names) and not self._passes(file, names):
                    yield file

    def _passes(self, file: Path, names: frozenset[str]) -> bool:
        """Whether a file is passed over, which is said."""
        reason = passing.why(file.name, names)
        if reason:
            path = reported(file, self._place.base)
            self._passed[path] = Notice(path, "passed-over", reason)
        return bool(reason)

    def _enters(self, folder: Path, rules: Ignored) -> bool:
        if (
            folder.name.startswith(".")
            or folder.name in _VENDORED
            or folder.is_symlink()
            or (folder / "pyvenv.cfg").exists()
        ):
            return False
        return folder.resolve() != self._reports and not rules.hide(folder, folder=True)

    def _refused(self, error: OSError) -> None:
        named = _printable(str(error.filename))
        self._problems.append(Problem(named, _unreadable(named, error)))


def _unreadable(path: str, error: OSError) -> UnreadableFile:
    return UnreadableFile(f"{path} cannot be read ({error.strerror}): look at its permissions")
