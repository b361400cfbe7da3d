"""The works that documents cite, each once, with a key to cite it by."""

import re
from collections.abc import Iterable, Iterator

from claimcheck.grammar.likeness import plain
from claimcheck.grammar.names_words import CONNECTORS
from claimcheck.model.citations import Citation
from claimcheck.model.document import Document
from claimcheck.reports.shapes.csl import csl_shape
from claimcheck.reports.shapes.writer import write

_YEAR = re.compile(r"\d{4}")
_ACRONYM = re.compile(r"[A-Z]{2,8}")
# Where the page is that of the work, and not the place that a note points to.
_PAGED = frozenset({"article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference"})


def works(documents: Iterable[Document]) -> Iterator[tuple[str, Citation]]:
    """(key, work) in the order of the text, notes before reference lists.

    The key is author, year and, from the second of the kind on, a letter: rossi2023, rossi2023b. A work cited once more
    just as before, other pages and another day of access aside, is the same; one of which nothing was read is left out.
    """
    taken, seen = set[str](), set[str]()
    for citation in _citations(documents):
        shape = csl_shape(citation)
        identity = write({name: part for name, part in shape.items() if name != "accessed" and not _locator(name, citation)})
        if len(shape) == 1 or identity in seen:
            continue
        seen.add(identity)
        key = _free(_stem(citation), taken)
        taken.add(key)
        yield key, citation


def _citations(documents: Iterable[Document]) -> Iterator[Citation]:
    for document in documents:
        for note in document.notes:
            yield from note.citations
        for reference in document.references:
            yield from reference.citations


def _locator(name: str, citation: Citation) -> bool:
    return name == "page" and citation.type not in _PAGED


def _free(stem: str, taken: set[str]) -> str:
    """The stem, or with the first letter that makes a key of its own: b to z, then aa."""
    key, count = stem, 1
    while key in taken:
        count += 1
        key = stem + _letters(count)
    return key


def _letters(number: int) -> str:
    """1 is a, 26 is z, 27 is aa."""
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("a") + rest) + text
    return text


def _stem(citation: Citation) -> str:
    year = _YEAR.search(citation.date.edtf.text) if citation.date and citation.date.edtf else None
    return f"{_who(citation) or _words(citation.title, 2) or 'work'}{year.group() if year else 'nd'}"


def _who(citation: Citation) -> str:
    """The first author's family name, an institution's acronym or first words; the first editor's where there is none."""
    name = next(iter((*citation.authors, *citation.editors)), None)
    if name is None:
        return ""
    acronym = _ACRONYM.search(name.literal)
    return acronym.group().lower() if acronym else _words(name.family or name.literal or name.given, 2)


def _words(text: str, most: int) -> str:
    """The first words in ASCII, run together; those that hold others together are left out."""
    said = (re.sub(r"[^a-z0-9]", "", word) for word in plain(text).split() if word not in CONNECTORS | {"a", "an"})
    return "".join([word for word in said if word][:most])[:40]
