"""What one format prints and another keeps as metadata or makes anew: title, authors, date, the table of contents."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby, islice, takewhile

from claimcheck.comparing.cells import cells, folded
from claimcheck.comparing.letters import is_caption_label, letters, words
from claimcheck.comparing.units import Parts, Unit
from claimcheck.grammar import dates
from claimcheck.model.document import Document, PassageKind

_LONGEST_FRONT = 600
# Lines of the head of a table, at most; heads with one word that a line is held against.
_HEAD_LINES, _CANDIDATES = 4, 50
_DIGITS = "0123456789."
# Headings that a converter puts over a table of contents or the notes.
_OVER = frozenset({"contents", "tableofcontents", "notes", "footnotes", "endnotes"})


def without_extras(found: Iterable[int], parts: Parts, other: Parts) -> tuple[int, ...]:
    """Sentences that only one document has, without what its layout made: what the other has as metadata, the table of
    contents, the head of a table on each of its pages."""
    known = {_letters(text) for text in _metadata(other)}
    heads = _Heads(other)
    contents = _Contents(parts)

    def extra(unit: Unit) -> bool:
        heading = unit.kind is PassageKind.HEADING
        return (
            _is_front(unit.text.string, known, other.document)
            or heads.again(unit)
            or unit.in_contents
            or (unit.first and is_caption_label(unit.text.string))
            or contents.only(unit.letters, heading=heading)
            or (heading and unit.letters in _OVER)
        )

    return tuple(i for i in found if not extra(parts.sentences[i]))


class _Heads:
    """The heads of the tables of a document: the first row, and rows without figures below it."""

    def __init__(self, parts: Parts) -> None:
        self._having: defaultdict[str, list[Counter[str]]] = defaultdict(list)
        for row in _first_rows(parts.sentences):
            words = folded([cell for unit in row for cell in cells(unit)])
            for word in words:
                self._having[word].append(words)

    def again(self, unit: Unit) -> bool:
        """Whether a row is one of them, or a line of one."""
        said = folded(list(cells(unit))) if unit.kind is PassageKind.ROW else Counter[str]()
        rarest = min(said, key=lambda word: (len(self._having.get(word, ())), word), default="")
        return any(said <= head for head in self._having.get(rarest, ())[:_CANDIDATES])


def _first_rows(units: Sequence[Unit]) -> Iterator[list[Unit]]:
    for is_table, rows in groupby(units, lambda unit: unit.kind is PassageKind.ROW):
        if is_table:
            first, *others = islice(rows, _HEAD_LINES)
            yield [first, *takewhile(lambda unit: not any(map(str.isdigit, unit.letters)), others)]


def _metadata(parts: Parts) -> Iterable[str]:
    document = parts.document
    yield document.title
    for brief in document.briefs:
        yield from (brief.title, *brief.authors, ", ".join(brief.authors), " and ".join(brief.authors))


def _is_front(text: str, known: Collection[str], document: Document) -> bool:
    """Whether words are what a document has as its title, its authors, its date of publication, or these in a row."""
    rest = _letters(text)
    if rest in known:
        return True
    if len(text) > _LONGEST_FRONT or document.published is None:
        return False
    found = [date for date in dates.find(text.strip()) if date.edtf and date.edtf.text == document.published.edtf.text]
    rest = _letters(text.strip()[: found[-1].start]) if found and found[-1].end == len(text.strip()) else rest
    while piece := max((each for each in known if each and rest.startswith(each)), key=len, default=""):
        rest = rest[len(piece) :]
    return not rest


def _letters(text: str) -> str:
    return "".join(map(letters, words(text)))


class _Contents:
    """Recognises the table of contents by the headings of the document."""

    def __init__(self, parts: Parts) -> None:
        self._headings: defaultdict[str, list[str]] = defaultdict(list)
        for heading in sorted(
            {unit.letters for unit in parts.sentences if unit.kind is PassageKind.HEADING}, key=len, reverse=True
        ):
            self._headings[heading[:3]].append(heading)

    def only(self, said: str, *, heading: bool) -> bool:
        """Whether letters are those of headings with or without numbers, and nothing else. heading: they are one's own."""
        rest, lines = said, 0
        while rest and (known := self._begins(rest) or self._begins(rest.lstrip(_DIGITS))):
            rest, lines = rest[rest.index(known) + len(known) :], lines + 1
        return lines > 0 and not rest.strip(_DIGITS) and (lines > 1 or rest != "" or not heading)

    def _begins(self, said: str) -> str | None:
        """The longest heading that letters begin with."""
        return next(filter(said.startswith, self._headings.get(said[:3], ())), None)
