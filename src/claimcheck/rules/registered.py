"""The works of a document with what registries say of them, and how the rules tell of it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.grammar import works
from claimcheck.grammar.citing import Citing
from claimcheck.grammar.identifiers import find_dois, urls
from claimcheck.grammar.likeness import Agreement, authors_agree, plain, telling, titles_agree
from claimcheck.grammar.works import Doi
from claimcheck.model.citations import Name
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, Reason
from claimcheck.model.finding import Exhibit, Undetermined
from claimcheck.model.records import Answer, Failed, Match, NoRecord, Record, Unregistered, Work
from claimcheck.model.rule import Context
from claimcheck.model.text import Span
from claimcheck.rules.cited import citations, doi_group

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
# Characters of a note in which a title or a name may stand.
_READ = 4000
# Names that a message has before it says that there are more.
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Looked(Citing):
    """One work as cited, and the answer to what was asked of it. doi: None for one that was looked up by its words."""

    document: Document
    answer: Answer
    doi: Doi | None = None

    @property
    def group(self) -> str:
        """Everything that one DOI or one work causes is one item, with what its link causes."""
        if self.doi is None:
            return f"work:{self.document.path}:{self.citation.span.start}"
        return doi_group(self.doi)

    @property
    def record(self) -> Record | None:
        """The record of the work, whichever way it was found."""
        return (
            self.answer.record
            if isinstance(self.answer, Match)
            else self.answer
            if isinstance(self.answer, Record)
            else None
        )

    def span(self) -> Span:
        """Where the DOI stands; without one, the citation."""
        if self.doi is None:
            return self.citation.span
        text = self.holder.text
        at = text.string.lower().find(self.doi.value, text.offset(self.citation.span.start) or 0)
        if at >= 0:
            return text.span(at, at + len(self.doi.value))
        links = self.document.whole_links.get(self.doi.url, {}).get(self.note.id if self.note else None, [])
        at = 0 if self.note else bisect_left(links, self.holder.span.start, key=lambda link: link.span.start)
        return links[at].span if at < len(links) else self.citation.span


def by_doi(document: Document, evidence: Evidence) -> Iterator[Looked]:
    """Each work that is cited with a DOI about which registries were asked."""
    for citation, holder in citations(document) if evidence.records else ():
        doi = works.doi(citation)
        answer = evidence.records.get(doi.value) if doi else None
        if answer is not None:
            yield Looked(citation, holder, document, answer, doi)


def by_words(document: Document, evidence: Evidence) -> Iterator[tuple[Looked, Work]]:
    """Each work that is cited without link and DOI and was looked up."""
    for citation, holder in citations(document) if evidence.records else ():
        work = works.question(citation)
        if isinstance(work, Work) and (answer := evidence.records.get(work)) is not None:
            yield Looked(citation, holder, document, answer), work


def unanswered(looked: Looked, context: Context) -> Undetermined | None:
    """Why a rule that needs the record cannot tell; None where it is there, or where there is no such DOI."""
    answer = looked.answer
    unsure = looked.doi is not None and not looked.doi.sure
    if isinstance(answer, Record | Match | Unregistered) or (unsure and isinstance(answer, NoRecord)):
        return None
    if isinstance(answer, Failed):
        # That a registry is down is one thing, however many notes it leaves unchecked.
        group = f"registry:{answer.detail.partition(':')[0]}"
        reason = Reason.DEADLINE if answer.late else Reason.REGISTRY_FAILED
        return _undetermined(looked, reason, answer.detail, context, group)
    asked = " nor ".join(answer.asked)
    if looked.doi is None:
        words = f"neither {asked} knows such a work" if len(answer.asked) > 1 else f"{asked} does not know such a work"
    else:
        known = "the DOI is registered, but" if answer.registered else ""
        words = (
            f"{known} neither {asked} has its record"
            if len(answer.asked) > 1
            else f"{known} {asked or 'nobody'} has no record"
        )
    return _undetermined(looked, Reason.NO_RECORD, words.strip(), context)


def another_work(looked: Looked, record: Record) -> bool:
    """Whether a record is surely of another work: its titles and all its people differ from those that are cited.

    What the note says anywhere counts for it: a title or a name that was not read as such is there all the same.
    """
    cited, text = looked.citation, f" {plain(looked.holder.text.string, _READ)} "
    if not cited.title or any(_stands(title, text) for title in record.titles):
        return False
    pairs = [(cited.title, each) for each in (*record.titles, *record.containers)]
    if cited.container_title:  # a book's DOI is given for its chapter as well
        pairs += [(cited.container_title, each) for each in record.titles]
    if not record.titles or any(titles_agree(ours, theirs) is not Agreement.DIFFERENT for ours, theirs in pairs):
        return False
    people = (*record.authors, *record.editors)
    if any(f" {plain(name.family or name.literal)} " in text for name in people):
        return False
    return authors_agree((*cited.authors, *cited.editors), people) is Agreement.DIFFERENT


def _stands(title: str, text: str) -> bool:
    """Whether a title stands in a text, with or without its subtitle."""
    head = title.partition(":")[0]
    return any(f" {plain(each)} " in text for each in ([title, head] if telling(head) > 1 else [title]) if plain(each))


def year_said(looked: Looked, record: Record) -> bool:
    """Whether the citation gives a year of the record as well, beside its own: an original, a reprint, a part."""
    text, bare = looked.citation.text, list(looked.citation.text)
    stretches = [(start, end) for start, end, _ in find_dois(text)] + [(found.start, found.end) for found in urls(text)]
    for start, end in stretches:
        bare[start:end] = " " * (end - start)
    return not {str(year) for year in record.years}.isdisjoint(_YEAR.findall("".join(bare)))


def named(people: tuple[Name, ...]) -> str:
    """ "Smith, Jones and others"."""
    families = [name.literal or name.family for name in people]
    if len(families) > _NAMED:
        return f"{families[0]} and others"
    return " and ".join(part for part in (", ".join(families[:-1]), *families[-1:]) if part)


def exhibits(looked: Looked, record: Record) -> tuple[Exhibit, ...]:
    """Both sides: title, authors and year as cited, and as registered."""
    cited = looked.citation
    ours = (("title", cited.title), ("authors", named(cited.authors)), ("date", cited.date.text if cited.date else ""))
    years = ", ".join(map(str, record.years))
    theirs = (("title", record.title), ("authors", named(record.authors or record.editors)), ("date", years))
    told = [Exhibit(kind, value, looked.kind) for kind, value in ours if value]
    told += [Exhibit(kind, value, record.source) for kind, value in theirs if value]
    return (*told, Exhibit("record", record.url, record.source)) if record.url else tuple(told)


def _undetermined(looked: Looked, reason: Reason, words: str, context: Context, group: str = "") -> Undetermined:
    url = looked.doi.url if looked.doi and looked.doi.url and not group else None
    return context.undetermined(
        looked.document, looked.span(), reason, words, group=group or looked.group, note=looked.note, url=url
    )
