"""The sources that a document gives, by name and year: what an author-date citation in the text can be matched with."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable

from claimcheck.model.document import Document, Passage, PassageKind
from claimcheck.rules.author_date import InText

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_SENTENCE_END = re.compile(r"[.!?][\s”\"’')]|$")
_SENTENCE = 400
_LED_BY = re.compile(r"[^\W_][\w’'-]*(?:\s[^\W_][\w’'-]*){1,13}")
_SHORT = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z]{1,6}")


class Shelf:
    """Notes and references of a document, and the passages of its text that cite a work in full."""

    def __init__(self, document: Document, in_text: Iterable[InText]) -> None:
        self._labels: list[str] = []
        self._years: list[frozenset[str]] = []
        self._by_word: dict[str, list[int]] = {}
        self._initials: list[tuple[str, str]] = []
        self._markers: dict[int, list[tuple[int, int | None]]] = {}
        self._links = sorted((link.span.start, link.span.end) for link in document.links)
        self._full: dict[str, list[frozenset[str]]] | None = None
        self._document = document
        self._in_text = in_text
        for note in document.notes:
            self._add(f"note {note.number}", note.text.string)
        for reference in document.references:
            self._add("the reference list", reference.text.string)
        place = {note.id: i for i, note in enumerate(document.notes)}
        for marker in document.markers:
            self._markers.setdefault(marker.passage, []).append((marker.offset, place.get(marker.note_id or "")))

    def year_known(self, found: InText) -> bool:
        """Whether a note or reference has the name and the year."""
        return any(found.year in self._years[i] for i in self._named(found))

    def explains(self, found: InText) -> bool:
        """Whether the reader can find out what is cited: by a source, a link, a marker, or a full citation in the text."""
        undated = any(not self._years[i] for i in self._named(found))
        return self.year_known(found) or undated or self._marked(found) or self._linked(found) or self._cited_in_full(found)

    def other_year(self, found: InText) -> str:
        """Where a source of that name, but of another year, stands; empty where none does."""
        return next((self._labels[i] for i in self._named(found)), "")

    def _add(self, label: str, text: str) -> None:
        for word in _words(text):
            self._by_word.setdefault(word, []).append(len(self._labels))
        self._labels.append(label)
        self._initials.append(_initials(text))
        self._years.append(frozenset(_YEAR.findall(text)))

    def _named(self, found: InText) -> list[int]:
        """Sources that have the first author; an institution of several words needs them all."""
        first, *rest = (_plain(name) for name in found.authors)
        sources = self._by_word.get(first, []) or self._abbreviated(found.authors)
        if " and " in found.name or "&" in found.name or "et al" in found.name:
            return sources
        return [i for i in sources if all(i in self._by_word.get(word, ()) for word in rest)] if rest else sources

    def _abbreviated(self, authors: tuple[str, ...]) -> list[int]:
        """Sources of an institution that the text calls by its initials, as in "(AAP, 2014)"."""
        short = authors[0].upper() if len(authors) == 1 and _SHORT.fullmatch(authors[0]) else ""
        return [i for i, initials in enumerate(self._initials) if any(short in each for each in initials)] if short else []

    def _marked(self, found: InText) -> bool:
        """Whether a note of the sentence may say what is cited. One that has other years, and not this name, speaks of
        something else."""
        end = _SENTENCE_END.search(found.passage.text.string, found.end, found.end + _SENTENCE)
        last = end.end() if end else found.end
        notes = [note for offset, note in self._markers.get(found.index, ()) if found.start <= offset <= last]
        named = set(self._named(found))
        return any(note is None or note in named or not (found.sure and self._of_others(note, found.year)) for note in notes)

    def _of_others(self, source: int, year: str) -> bool:
        return bool(self._years[source]) and year not in self._years[source]

    def _linked(self, found: InText) -> bool:
        """Whether a link lies in the citation, or ends its markup just behind it ("[Clark, 2025](https://...)")."""
        span = found.span
        at = bisect_right(self._links, (span.end + 4, 0))
        return any(end >= span.start for _, end in self._links[max(at - 2, 0) : at])

    def _cited_in_full(self, found: InText) -> bool:
        """Whether the text names the author and the year beside what may be a title, other than by author and date."""
        if self._full is None:
            self._full = self._full_citations()
        return any(found.year in years for years in self._full.get(_plain(found.authors[0]), ()))

    def _full_citations(self) -> dict[str, list[frozenset[str]]]:
        """The years of each passage that may cite a work in full, by each of its words."""
        cited: dict[int, list[InText]] = {}
        for found in self._in_text:
            cited.setdefault(found.index, []).append(found)
        full: dict[str, list[frozenset[str]]] = {}
        for index, passage in enumerate(self._document.passages):
            if not _has_title(passage):
                continue
            text = _without(passage.text.string, cited.get(index, ()))
            years = frozenset(_YEAR.findall(text))
            for word in _words(text) if years else ():
                full.setdefault(word, []).append(years)
        return full


def _initials(text: str) -> tuple[str, str]:
    """The initials of the name that a source begins with, and those of its words with a capital."""
    led = _LED_BY.match(text.strip())
    words = led.group().split() if led else []
    return "".join(word[0] for word in words).upper(), "".join(word[0] for word in words if word[0].isupper())


def _has_title(passage: Passage) -> bool:
    """Whether a passage of the text has what may be a title: words in quotation marks or set off."""
    prose = passage.kind not in {PassageKind.NOTE, PassageKind.REFERENCE, PassageKind.HEADING}
    return prose and (bool(passage.emphasis) or any(mark in passage.text.string for mark in '“"«‘'))


def _without(text: str, citations: Iterable[InText]) -> str:
    parts, at = list[str](), 0
    for found in citations:
        parts.append(text[at : found.start])
        at = max(at, found.end)
    return " ".join([*parts, text[at:]])


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
    return letters if letters.isascii() else "".join(letter for letter in letters if not unicodedata.combining(letter))


def _words(text: str) -> frozenset[str]:
    return frozenset(_plain(word.removesuffix("'s").removesuffix("’s")) for word in _WORD.findall(text))
