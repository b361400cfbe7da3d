"""What one format prints and another keeps as metadata or makes anew: title, authors, date, the table of contents."""

from collections import defaultdict
from collections.abc import Iterable

from claimcheck.comparing.letters import letters, words
from claimcheck.comparing.units import Parts, Unit
from claimcheck.grammar import dates
from claimcheck.model.document import Document, PassageKind

_LONGEST_DATE = 60
_DIGITS = "0123456789."
# Headings that a converter puts over a table of contents or the notes.
_OVER = frozenset({"contents", "tableofcontents", "notes", "footnotes", "endnotes"})


def without_extras(found: Iterable[int], parts: Parts, other: Parts) -> tuple[int, ...]:
    """Sentences that only one document has, without what its layout made: what the other has as metadata, the table of
    contents, the head of a table on each of its pages."""
    known = {_letters(text) for text in _metadata(other)}
    heads = {unit.letters for unit in other.sentences if unit.kind is PassageKind.ROW and _is_head(unit.letters)}
    contents = _Contents(parts)

    def extra(unit: Unit) -> bool:
        heading = unit.kind is PassageKind.HEADING
        return (
            unit.letters in known
            or unit.letters in heads
            or unit.in_contents
            or contents.only(unit.letters, heading=heading)
            or _is_date(unit.text.string, other.document)
            or (heading and unit.letters in _OVER)
        )

    return tuple(i for i in found if not extra(parts.sentences[i]))


def _is_head(row: str) -> bool:
    """Whether a row may be the head of its table: it has no figures."""
    return not any(map(str.isdigit, row))


def _metadata(parts: Parts) -> Iterable[str]:
    document = parts.document
    yield document.title
    for brief in document.briefs:
        yield from (brief.title, *brief.authors, ", ".join(brief.authors), " and ".join(brief.authors))


def _is_date(text: str, document: Document) -> bool:
    """Whether words are the date of publication that a document states, and nothing else."""
    if document.published is None or len(text) > _LONGEST_DATE:
        return False
    found = dates.find(text.strip())
    return (
        len(found) == 1
        and found[0].end - found[0].start == len(text.strip())
        and found[0].edtf is not None
        and found[0].edtf.text == document.published.edtf.text
    )


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
