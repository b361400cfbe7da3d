"""What the disk says of the links that lead to files beside a document: mostly whether a file is there. No network.

Names are listed and other documents read only in the project's folder and in the document's own: of everything else no more
than "there" or "not there" gets into a report.
"""

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path, PurePosixPath, PureWindowsPath
from types import MappingProxyType
from urllib.parse import quote

from claimcheck.grammar.anchors import names_place, nearest, note_labels, there
from claimcheck.model.document import Document
from claimcheck.model.local import Anchors, LocalCheck, LocalLink

ReadAnchors = Callable[[Path], Anchors | None]
"""The anchors of a file; None for one that is no document of a known format."""

# An ending that names a format: "map.png", and neither "about" nor "v1.0".
_ENDING = re.compile(r"\.(?=\w*[A-Za-z])\w{1,10}", re.ASCII)
_PAGES = frozenset({".html", ".htm", ".xhtml"})
# What site generators make pages of.
_SOURCES = (".md", ".markdown", ".mdx", ".qmd", ".Rmd", ".rst", ".adoc", ".asciidoc", ".org", ".ipynb", ".tex", ".txt")
# A document of a megabyte is a book; a folder of a thousand files has no name that a reader would guess at.
_LARGEST, _MOST_READ, _MOST_NAMES = 2**20, 200, 1000


def beside(
    documents: Iterable[Document],
    locations: Mapping[str, Path],
    base: Path,
    read: ReadAnchors,
    held: Callable[[Path], bool | None] | None = None,
) -> Mapping[tuple[str, str], LocalCheck]:
    """The local links that lead nowhere, by the path of the document and the target as written.

    locations: where documents are, by their path; one without (standard input) has no files beside it. base: the project's
    folder. held: whether a file was there at another time than now; None where only the disk can say. A link that nobody
    can judge is not among them: one without an ending (a page that a site makes), one to a folder that may not be looked
    into.
    """
    documents = tuple(documents)
    disk = _Disk({locations[each.path]: each.anchors for each in documents if each.path in locations}, base, read, held)
    found: dict[tuple[str, str], LocalCheck] = {}
    for document in documents:
        at = locations.get(document.path)
        if at is None:
            continue
        for link in {each.target: each for each in document.local_links}.values():
            check = disk.check(at, link)
            if check is not None:
                found[document.path, link.target] = check
    return MappingProxyType(found)


class _Disk:
    """One look at the disk; what was read once is known."""

    def __init__(
        self,
        known: Mapping[Path, Anchors],
        base: Path,
        read: ReadAnchors,
        held: Callable[[Path], bool | None] | None,
    ) -> None:
        self._held = held
        self._documents = known
        self._anchors: dict[Path, Anchors | None] = {path.resolve(): anchors for path, anchors in known.items()}
        self._base = base.resolve()
        self._read = read
        self._to_read = _MOST_READ
        self._names: dict[Path, tuple[str, ...]] = {}

    def check(self, document: Path, link: LocalLink) -> LocalCheck | None:
        """None for a link that leads where it should, and for one that nobody can judge."""
        if not link.path:
            elsewhere = self._elsewhere(document, link.fragment)
            return LocalCheck(file=True, elsewhere=elsewhere) if elsewhere else None
        where = PureWindowsPath(link.path)
        if where.drive or where.root:
            return None
        for path in _candidates(document, link):
            held = self._held(path) if self._held else None
            is_there = _is_there(path) if held is None else held
            if is_there is None:
                return None
            if is_there:
                return self._check_anchor(document, path, link)
        if link.path.endswith("/") or not _ENDING.fullmatch(PurePosixPath(link.path).suffix):
            return None
        return LocalCheck(file=False, near=self._near(document, link))

    def _elsewhere(self, document: Path, fragment: str) -> str:
        """The document beside this one that has a place: the chapters of a book that is put together from files."""
        if not names_place(fragment) or there(self._documents[document], fragment):
            return ""
        others = (path for path in self._documents if path.parent == document.parent and path != document)
        known = ((path.name, self._documents[path]) for path in others)
        return next((name for name, anchors in known if anchors.whole and there(anchors, fragment)), "")

    def _check_anchor(self, document: Path, path: Path, link: LocalLink) -> LocalCheck | None:
        if not names_place(link.fragment) or note_labels(link.fragment):
            return None
        anchors = self._anchors_of(document, path)
        if anchors is None or there(anchors, link.fragment):
            return None
        near = nearest(link.fragment, (*anchors.slugs, *sorted(anchors.ids)))
        return LocalCheck(file=True, near=near and f"{link.target.partition('#')[0]}#{quote(near)}")

    def _anchors_of(self, document: Path, path: Path) -> Anchors | None:
        real = path.resolve()
        if real not in self._anchors and self._to_read and self._inside(document, real) and _is_small(real):
            self._to_read -= 1
            self._anchors[real] = self._read(real)
        return self._anchors.get(real)

    def _near(self, document: Path, link: LocalLink) -> str:
        """The target with the name of the file in the same folder that is most like the missing one."""
        folder = Path(os.path.normpath(document.parent / link.path)).parent
        try:
            real = folder.resolve()
            if not self._inside(document, real):
                return ""
            if real not in self._names:
                with os.scandir(real) as entries:
                    self._names[real] = tuple(sorted(entry.name for entry in islice(entries, _MOST_NAMES)))
        except (OSError, ValueError, RuntimeError):
            return ""
        wanted = PurePosixPath(link.path)
        names = (name for name in self._names[real] if not name.startswith("."))
        near = nearest(wanted.name, names)
        try:
            offered = quote(str(wanted.with_name(near))) if near else ""
        except UnicodeEncodeError:
            return ""
        fragment = link.target.partition("#")[2]
        return f"{offered}#{fragment}" if offered and fragment else offered

    def _inside(self, document: Path, real: Path) -> bool:
        return real.is_relative_to(self._base) or real.is_relative_to(document.parent.resolve())


def _candidates(document: Path, link: LocalLink) -> Iterator[Path]:
    """Where the file may be that a link means.

    A site that shows `a.md` as `a/` makes its links from there; a name may have been written without its escapes, with
    another composition of its accents, or as the page that is made of the file.
    """
    written = link.target.partition("#")[0]
    paths = dict.fromkeys([link.path, written, link.target])
    paths |= dict.fromkeys(unicodedata.normalize(form, link.path) for form in ("NFC", "NFD"))
    for folder in dict.fromkeys([document.parent, document.with_suffix(""), document.resolve().parent]):
        for path in paths:
            whole = Path(os.path.normpath(folder / path))
            yield whole
            if whole.suffix.lower() in _PAGES:
                yield from (whole.with_suffix(suffix) for suffix in _SOURCES)


def _is_there(path: Path) -> bool | None:
    """None where nobody may know: a folder that is closed, a name that the system does not take."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError):
        return None
    return True


def _is_small(path: Path) -> bool:
    """Whether it is a file, and one that is quickly read."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(status.st_mode) and status.st_size <= _LARGEST
