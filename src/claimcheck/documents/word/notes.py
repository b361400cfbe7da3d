"""The numbers of foot- and endnotes as they are printed (ECMA-376, part 1, 17.11): the file itself holds only ids."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from claimcheck.documents.word.counting import printed
from claimcheck.documents.word.names import W, number, value
from claimcheck.documents.word.pieces import Bookmark, Item, NoteMark, Paragraph

_PROPERTIES = {"footnote": W + "footnotePr", "endnote": W + "endnotePr"}
# 17.11.17 and 17.11.18: what is meant where nothing is said.
_FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}
# Lines that part notes from the text, and what says that a note goes on.
_FURNITURE = frozenset({"separator", "continuationSeparator", "continuationNotice"})


@dataclass(frozen=True, slots=True)
class Counting:
    """How the notes of one kind are counted in a section. restart: "continuous", "eachSect" or "eachPage"."""

    form: str
    start: int = 1
    restart: str = "continuous"


@dataclass(frozen=True, slots=True)
class Numbers:
    """By kind and id of a note the number that is printed for it, in the order of the first marks; and by bookmark the
    note that is marked there. by_page: whether any are counted from the beginning of their page."""

    of: Mapping[tuple[str, str], str]
    bookmarked: Mapping[str, tuple[str, str]]
    by_page: bool


def numbers(items: Sequence[Item], settings: etree._Element | None, sections: Sequence[etree._Element]) -> Numbers:
    """Counts the marks of a text. One with a mark of its own is not counted; nor is one that comes again."""
    counters = {kind: _Counter(kind, settings, sections) for kind in _PROPERTIES}
    found: dict[tuple[str, str], str] = {}
    bookmarked: dict[str, tuple[str, str]] = {}
    waiting: list[str] = []
    for piece in marks(items):
        if isinstance(piece, Bookmark):
            waiting.append(piece.name)
            continue
        note = (piece.kind, piece.id)
        bookmarked |= dict.fromkeys((name for name in waiting if name not in bookmarked), note)
        waiting.clear()
        if note not in found:
            found[note] = piece.typed if piece.custom and piece.typed else counters[piece.kind].next(piece)
    return Numbers(found, bookmarked, any(counter.by_page for counter in counters.values()))


def marks(items: Iterable[Item]) -> Iterator[NoteMark | Bookmark]:
    """The marks of notes and the bookmarks of a text, in order. A bookmark holds for no more than its own paragraph."""
    for paragraph in paragraphs(items):
        yield from (piece for piece in paragraph.pieces if isinstance(piece, NoteMark | Bookmark))


def paragraphs(items: Iterable[Item]) -> Iterator[Paragraph]:
    for item in items:
        if isinstance(item, Paragraph):
            yield item
        else:
            yield from (paragraph for cell in item.cells for paragraph in cell)


def definitions(root: etree._Element | None) -> Mapping[str, etree._Element]:
    """By id the notes of a part, without the lines that part them from the text."""
    found: dict[str, etree._Element] = {}
    for note in () if root is None else root:
        if note.tag in {W + "footnote", W + "endnote"} and note.get(W + "type") not in _FURNITURE:
            found.setdefault(note.get(W + "id", ""), note)
    return found


class _Counter:
    """Counts the notes of one kind. by_page: whether it ever began again on a page."""

    def __init__(self, kind: str, settings: etree._Element | None, sections: Sequence[etree._Element]) -> None:
        self._whole = _counting(None if settings is None else settings.find(_PROPERTIES[kind]), Counting(_FORMS[kind]))
        self._sections = [_counting(section.find(_PROPERTIES[kind]), self._whole) for section in sections]
        self._section = self._page = -1
        self._count = 0
        self.by_page = False

    def next(self, mark: NoteMark) -> str:
        counting = self._sections[mark.section] if mark.section < len(self._sections) else self._whole
        first = self._section < 0
        in_new_section = counting.restart != "continuous" and mark.section != self._section
        on_new_page = counting.restart == "eachPage" and mark.page != self._page
        self.by_page = self.by_page or counting.restart == "eachPage"
        self._count = counting.start if first or in_new_section or on_new_page else self._count + 1
        self._section, self._page = mark.section, mark.page
        return printed(self._count, counting.form)


def _counting(properties: etree._Element | None, otherwise: Counting) -> Counting:
    start = number(value(properties, "numStart"))
    return Counting(
        value(properties, "numFmt") or otherwise.form,
        otherwise.start if start is None else start,
        value(properties, "numRestart") or otherwise.restart,
    )
