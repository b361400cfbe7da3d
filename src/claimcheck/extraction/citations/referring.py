"""What the short forms of notes mean: "Ibid.", "Id. at 4", "supra note 12", "Samuels, op. cit.", "Samuels 2003, p. 30".

Each is held against what the notes before it cite, and against the reference list. What could mean two works means none.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from claimcheck.grammar import titles
from claimcheck.model.citations import Citation, ShortForm
from claimcheck.model.document import Note, Reference

_SIGNAL = r"(?i:(?:see(?:,? (?:also|generally|e\.g\.))?|cf|but see|accord|vgl|siehe|voir|vedi|cfr)\.?[\s,:]{1,3})?"
_SAME = re.compile(
    rf"(?:^|(?<=[;.]\s))[\s\[(]*{_SIGNAL}(?P<word>ibid(?:em)?\b\.?|id\.(?!\s*(?:no|number)\b)|ibíd\.|ídem\b|idem(?=[,.:;])|ivi(?=,)|ebd\.|"
    r"ebenda\b|(?:op|loc)\.\s?cit\.)",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    r"\b(?P<word>(?:supra|above),? (?:at )?(?:note|n\.|fn\.|footnote) ?(?P<number>\d{1,4}))"
    r"(?![\d–-])(?!,? (?:and|&) (?:accompanying )?text)",
    re.IGNORECASE,
)
_OF_NAME = re.compile(r"(?<=\w)[,.]? \(?(?P<word>(?:op|loc|art)\.\s?cit\.|cit\.(?=,|\s?p)|a\.\s?a\.\s?O\.)", re.IGNORECASE)
_AUTHOR_YEAR = re.compile(
    rf"(?:^|(?<=;\s)){_SIGNAL}\(?(?P<word>(?P<names>[A-Z][\w’'-]{{1,30}}"
    rf"(?:(?:,| and| &| et) [A-Z][\w’'-]{{1,30}}|,? et al\.?){{0,3}}),? "
    r"\(?(?P<year>(?:1[5-9]|20)\d\d)[a-f]?\)?)(?=[,:]? ?(?:(?:at|pp?\.?|S\.) ?)?[\d–-]{0,9}\)?\.?\s*(?:;|$))"
)
_PAGE = re.compile(r"[\s,.:)]{0,4}(?:(?:at|pp?\.?|S\.|pagg?\.|págs?\.)\s?)?(?P<page>\d{1,4}(?:[-–]\d{1,4})?)(?!\w)")
_BREAK = re.compile(r"[;()\[\]]")
_WORD = re.compile(r"[^\W\d_][\w’'-]+")
# Works of one author that are looked through, the last ones.
_MOST = 50
# Characters before "op. cit." in which its author stands.
_NEAR = 120


@dataclass(frozen=True, slots=True)
class _Work:
    """A citation and where it stands: the id of a note or a reference, and its place there."""

    at: str
    index: int
    citation: Citation


@dataclass(slots=True)
class _Shelf:
    """What has been cited so far; `last` are the works that the note before means, of the brief that it belongs to."""

    by_author: dict[str, list[_Work]] = field(default_factory=dict)
    by_number: dict[tuple[int, str], list[_Work]] = field(default_factory=dict)
    last: list[_Work] = field(default_factory=list)
    brief: int | None = None

    def put(self, work: _Work) -> None:
        for key in _keys(work.citation):
            self.by_author.setdefault(key, []).append(work)

    def of_author(self, words: Iterable[str]) -> list[_Work]:
        """Works of the authors whom some of these words name, each once, in the order in which they were cited."""
        found = [work for word in dict.fromkeys(words) for work in self.by_author.get(word, ())[-_MOST:]]
        return list(dict.fromkeys(found))


def with_short_forms(notes: Sequence[Note], references: Sequence[Reference]) -> tuple[Note, ...]:
    """The notes, with the works that their short forms mean."""
    shelf = _Shelf()
    listed = _Shelf()
    for entry in references:
        for i, citation in enumerate(entry.citations):
            listed.put(_Work(entry.id, i, citation))
    return tuple(_read(note, shelf, listed) for note in notes)


def _read(note: Note, shelf: _Shelf, listed: _Shelf) -> Note:
    if note.brief != shelf.brief:
        shelf.last, shelf.brief = [], note.brief
    full = [_Work(note.id, i, citation) for i, citation in enumerate(note.citations)]
    short = sorted(_meant(note, full, shelf, listed), key=lambda found: found[0])
    meant = [work for _, _, work in short]
    own = [work for work in full if not any(_is_short(note, work, start) for start, _, _ in short)]
    for work in own:
        shelf.put(work)
    shelf.last = list(dict.fromkeys([*own, *meant]))
    shelf.by_number[note.numbering, note.number] = shelf.last
    forms = [_form(note, start, end, work) for start, end, work in short]
    return replace(note, short_forms=tuple(forms)) if forms else note


def _meant(note: Note, full: Sequence[_Work], shelf: _Shelf, listed: _Shelf) -> Iterator[tuple[int, int, _Work]]:
    """Where each short form stands, and the work that it means."""
    text = note.text.string
    taken: list[tuple[int, int]] = []
    for find in (_authors_and_years, _names_above, _names, _titles):
        for start, end, work in find(note, full, shelf, listed):
            if not any(a < end and start < b for a, b in taken):
                taken.append((start, end))
                yield start, end, work
    for match in _SAME.finditer(text):
        start, end = match.span("word")
        if any(a < end and start < b for a, b in taken):
            continue
        before = [work for work in full if _begin(note, work.citation) < start]
        candidates = before[-1:] or (shelf.last if not taken or min(taken)[0] > start else [])
        if len(candidates) == 1:
            yield start, end, candidates[0]


def _authors_and_years(
    note: Note, _full: Sequence[_Work], shelf: _Shelf, listed: _Shelf
) -> Iterator[tuple[int, int, _Work]]:
    for match in _AUTHOR_YEAR.finditer(note.text.string):
        names = _WORD.findall(match["names"])
        for store in (shelf, listed):
            found = [work for work in store.of_author([names[0].casefold()]) if _year(work.citation) == match["year"]]
            if len({titles.normal(work.citation.title) for work in found}) == 1 and found[0].citation.title:
                yield *match.span("word"), found[0]
                break


def _names_above(note: Note, _full: Sequence[_Work], shelf: _Shelf, _listed: _Shelf) -> Iterator[tuple[int, int, _Work]]:
    text = note.text.string
    for match in _ABOVE.finditer(text):
        there = shelf.by_number.get((note.numbering, match["number"]), [])
        if len(there) > 1:
            named = {word.casefold() for word in _WORD.findall(_segment(text, match.start()))}
            there = [work for work in there if named & (set(_keys(work.citation)) | set(_title_words(work.citation)))]
        if len(there) == 1:
            yield *match.span("word"), there[0]


def _names(note: Note, _full: Sequence[_Work], shelf: _Shelf, listed: _Shelf) -> Iterator[tuple[int, int, _Work]]:
    text = note.text.string
    for match in _OF_NAME.finditer(text):
        words = [word.casefold() for word in _WORD.findall(_segment(text, match.start())) if word[0].isupper()]
        found = shelf.of_author(words) or listed.of_author(words)
        titled = [work for work in found if len(set(words) & set(_title_words(work.citation))) > 1]
        found = titled or found
        if found:
            # "op. cit." is the work of that author cited last.
            yield *match.span("word"), found[-1]


def _titles(note: Note, full: Sequence[_Work], shelf: _Shelf, listed: _Shelf) -> Iterator[tuple[int, int, _Work]]:
    """ "Samuels, Machiavelli's Children, p. 44": author and the beginning of a title, and nothing else."""
    for work in full:
        one = work.citation
        bare = not (one.date or one.urls or one.publisher or one.container_title or one.doi)
        short = titles.normal(one.title)
        if not (bare and one.authors and short):
            continue
        for store in (shelf, listed):
            found = [other for other in store.of_author(_keys(one)) if titles.normal(other.citation.title).startswith(short)]
            if len({titles.normal(other.citation.title) for other in found}) == 1:
                yield _begin(note, one), _begin(note, one) + len(one.text), found[0]
                break


def _form(note: Note, start: int, end: int, work: _Work) -> ShortForm:
    text = note.text.string
    page = _PAGE.match(text, end)
    shown = page["page"] if page else _own_page(note, start, end)
    return ShortForm(note.text.span(start, end), text[start:end], work.at, work.index, shown)


def _own_page(note: Note, start: int, end: int) -> str:
    return next((one.page for one in note.citations if one.page and start <= _begin(note, one) < end), "")


def _is_short(note: Note, work: _Work, start: int) -> bool:
    """Whether a citation is no more than the short form that begins at `start`: nothing of it is told but names and year."""
    first = _begin(note, work.citation)
    return first <= start < first + len(work.citation.text) and not (work.citation.urls or work.citation.publisher)


def _begin(note: Note, citation: Citation) -> int:
    return note.text.offset(citation.span.start) or 0


def _segment(text: str, end: int) -> str:
    return str(_BREAK.split(text[max(end - _NEAR, 0) : end])[-1])


def _keys(citation: Citation) -> tuple[str, ...]:
    """The words that name its authors."""
    families = [name.family.split()[-1] for name in citation.authors if name.family]
    literals = [word for name in citation.authors for word in name.literal.split() if word[0].isupper()]
    return tuple(dict.fromkeys(word.casefold().strip(".,") for word in [*families, *literals]))


def _title_words(citation: Citation) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(citation.title) if len(word) > 3)


def _year(citation: Citation) -> str:
    return citation.date.edtf.text[:4] if citation.date and citation.date.edtf else ""
