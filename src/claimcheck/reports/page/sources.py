"""What the document rests on: its notes by kind, and every work that it cites."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claimcheck.model.citations import Citation, Name
from claimcheck.model.document import Document
from claimcheck.reports.page.parts import Jump
from claimcheck.reports.page.pieces import href

_KINDS = {
    "article-journal": "journal article",
    "article-magazine": "magazine article",
    "article-newspaper": "newspaper article",
    "legal_case": "court decision",
    "paper-conference": "conference paper",
    "post-weblog": "blog post",
    "post": "post",
    "webpage": "web page",
    "document": "other",
}
_NONE, _SEVERAL = "no source: a comment, or a reference to another note", "several works"


@dataclass(frozen=True, slots=True)
class KindRow:
    """Notes of one kind: how many, how many with a link, how many dated."""

    kind: str
    notes: int
    linked: int
    dated: int


@dataclass(frozen=True, slots=True)
class SourceRow:
    jump: Jump
    authors: str
    title: str
    container: str
    date: str
    kind: str
    url: str
    href: str
    verdict: str


def kinds(document: Document) -> tuple[KindRow, ...]:
    """Each note once, by the kind of what it cites; the most frequent kind first."""
    notes: Counter[str] = Counter()
    linked: Counter[str] = Counter()
    dated: Counter[str] = Counter()
    for note in document.notes:
        found = {_kind(citation) for citation in note.citations}
        kind = (found.pop() if len(found) == 1 else _SEVERAL) if found else _NONE
        notes[kind] += 1
        linked[kind] += any(citation.urls or citation.doi for citation in note.citations)
        dated[kind] += any(citation.date for citation in note.citations)
    ordered = sorted(notes, key=lambda kind: (kind == _NONE, -notes[kind], kind))
    return tuple(KindRow(kind, notes[kind], linked[kind], dated[kind]) for kind in ordered)


def sources(document: Document, targets: Mapping[str, str], verdicts: Mapping[str, str]) -> Iterator[SourceRow]:
    """A row for each work cited. targets: ids on the page by note id; verdicts: in words, by URL."""
    for note in document.notes:
        for citation in note.citations:
            yield _row(citation, Jump(note.number, targets.get(note.id, "")), verdicts)
    for reference in document.references:
        for citation in reference.citations:
            yield _row(citation, Jump("list"), verdicts)


def _row(citation: Citation, jump: Jump, verdicts: Mapping[str, str]) -> SourceRow:
    url = citation.urls[0] if citation.urls else f"https://doi.org/{citation.doi}" if citation.doi else ""
    return SourceRow(
        jump=jump,
        authors=_names(citation.authors),
        title=citation.title or citation.text[:200],
        container=citation.container_title or citation.publisher,
        date=citation.date.text if citation.date else "",
        kind=_kind(citation),
        url=url,
        href=href(url),
        verdict=verdicts.get(url, ""),
    )


def _kind(citation: Citation) -> str:
    return _KINDS.get(citation.type, citation.type.replace("_", " ").replace("-", " "))


def _names(authors: tuple[Name, ...]) -> str:
    """The first three, as they are spoken."""
    names = [name.literal or f"{name.given} {name.family}".strip() for name in authors[:3]]
    return ", ".join(names) + (" and others" if len(authors) > 3 else "")
