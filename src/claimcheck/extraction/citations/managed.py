"""Citations that a reference manager printed: its record says which of the words are the title, and which the author.

The record explains what is printed and adds nothing to it: what the author changed by hand in the text is what readers
see. Where it differs is kept beside it.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from claimcheck.grammar import identifiers
from claimcheck.grammar.likeness import plain
from claimcheck.model.citations import Citation, Name, Recorded
from claimcheck.model.text import Span

_LONGEST = 30_000
_ET_AL = re.compile(r"\bet al\b|\band others\b|\bu\. ?a\.", re.IGNORECASE)
_TYPE = re.compile(r"[a-z]+(?:[-_][a-z]+){0,3}")


@dataclass(frozen=True, slots=True)
class Record:
    """What a reference manager knows of a work, an item of CSL-JSON, and where it printed a citation of it."""

    span: Span
    item: str


def explained(found: Sequence[Citation], records: Sequence[Record]) -> tuple[Citation, ...]:
    """The citations of a note, each read as its record has it, where that prints the title that the record has."""
    result = list(found)
    for record in records:
        item = _Item(record.item)
        for i, citation in enumerate(result):
            near = citation.span.start < record.span.end and record.span.start < citation.span.end
            if near and (printed := _Printed(citation.text)).has(item.word("title")):
                result[i] = _explained(citation, item, printed)
                break
    return tuple(result)


class _Item:
    """An item of CSL-JSON."""

    def __init__(self, text: str) -> None:
        self._values: dict[str, object] = json.loads(text)

    def word(self, key: str) -> str:
        value = self._values.get(key)
        return value if isinstance(value, str) else ""

    def people(self, key: str) -> Sequence[Mapping[str, str]]:
        value = self._values.get(key)
        return value if isinstance(value, list) else ()

    @property
    def recorded(self) -> Recorded:
        issued = self._values.get("issued")
        year = str(issued["date-parts"][0][0]) if isinstance(issued, dict) else ""
        return Recorded(year, identifiers.normal_doi(self.word("DOI")))


class _Printed:
    """The words of a citation, for comparison."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._plain = f" {plain(text, _LONGEST)} "

    def has(self, words: str) -> bool:
        wanted = plain(words, _LONGEST)
        return bool(wanted) and f" {wanted} " in self._plain

    def people(self, people: Sequence[Mapping[str, str]]) -> tuple[Name, ...]:
        """The people of a record if the text names them, or the first of them and that there are others."""
        named = [self.has(one.get("family") or one.get("literal") or "") for one in people]
        if not named or not (all(named) or (named[0] and _ET_AL.search(self._text))):
            return ()
        return tuple(_name(one) for one in people)


def _explained(citation: Citation, item: _Item, printed: _Printed) -> Citation:
    def word(key: str, read: str) -> str:
        said = item.word(key)
        return said if printed.has(said) else read

    kind = item.word("type")
    return replace(
        citation,
        type=kind if _TYPE.fullmatch(kind) else citation.type,
        authors=printed.people(item.people("author")) or citation.authors,
        editors=printed.people(item.people("editor")) or citation.editors,
        title=item.word("title"),
        container_title=word("container-title", citation.container_title),
        collection_title=word("collection-title", citation.collection_title),
        publisher=word("publisher", citation.publisher),
        publisher_place=word("publisher-place", citation.publisher_place),
        volume=word("volume", citation.volume),
        issue=word("issue", citation.issue),
        recorded=item.recorded,
    )


def _name(one: Mapping[str, str]) -> Name:
    if one.get("literal"):
        return Name(literal=one["literal"])
    parts = (one.get("non-dropping-particle", ""), one.get("family", ""))
    given = (one.get("given", ""), one.get("dropping-particle", ""))
    return Name(" ".join(filter(None, parts)), " ".join(filter(None, given)))
