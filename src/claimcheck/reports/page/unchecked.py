"""What could not be checked: a question for each cause, and each of its sources apart, since a person sees one at a time."""

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from claimcheck.model.citations import Citation
from claimcheck.model.document import Document
from claimcheck.model.evidence import Reason
from claimcheck.model.finding import Undetermined
from claimcheck.model.report import Report
from claimcheck.reports.page.entries import Entries
from claimcheck.reports.page.papers import Setter
from claimcheck.reports.page.parts import Jump, OpenQuestion, Reasoned, Sight
from claimcheck.reports.page.pieces import href
from claimcheck.reports.prose.briefs import brief_at
from claimcheck.reports.prose.items import causes
from claimcheck.reports.prose.words import REASON, capital

# Characters of a citation that are kept, and words without which it would stand for other works as well.
_MOST, _TELLING = 2_000, 3


class Unchecked:
    """The open questions of a report, and the places of the page that they are about."""

    def __init__(self, report: Report, entries: Entries, setters: Mapping[str, Setter]) -> None:
        self._report = report
        self._entries = entries
        self._setters = setters
        self._documents = {document.path: document for document in report.documents}
        self._works = {path: _Works(document) for path, document in self._documents.items()}

    def groups(self) -> tuple[Reasoned, ...]:
        """The questions by their reason. Marks them in the text, so that it comes before the text is set."""
        by_reason: dict[Reason, list[OpenQuestion]] = defaultdict(list)
        for number, members in enumerate(causes(self._report.undetermined), 1):
            first = members[0]
            brief = brief_at(self._documents[first.path], first.span.start)
            question = OpenQuestion(
                id=f"u{number}",
                detail=first.detail,
                brief="" if brief is None else self._setters[first.path].section_id(brief),
                rules=" ".join(sorted({code for asked in members for code in asked.rules})),
                sights=tuple(self._sights(f"u{number}", members)),
            )
            by_reason[first.reason].append(question)
        return tuple(Reasoned(capital(REASON[reason]), tuple(by_reason[reason])) for reason in Reason if reason in by_reason)

    def _sights(self, id_: str, members: Iterable[Undetermined]) -> Iterator[Sight]:
        """The sources of a question in reading order, each once; what is about none of them together."""
        sources: dict[tuple[str, str, str], list[Undetermined]] = defaultdict(list)
        for asked in members:
            cite = "" if asked.url else self._works[asked.path].cited(asked)
            sources[self._documents[asked.path].id if asked.url or cite else "", asked.url or "", cite].append(asked)
        for ordinal, ((document, url, cite), places) in enumerate(sources.items()):
            jumps = {self._words(asked): self._setters[asked.path].question(id_, asked) for asked in places}
            seen = {"document": document, "note": places[0].note or "", "url": url, "cite": cite}
            record = json.dumps([seen], separators=(",", ":")) if document else ""
            jumped = tuple(Jump(words, target) for words, target in jumps.items())
            yield Sight(f"{id_}-{ordinal}", jumped, cite, url, href(url), record)

    def _words(self, asked: Undetermined) -> str:
        return self._entries.place(asked.path, asked.span, asked.note)


class _Works:
    """The works that a document cites, by where they stand."""

    def __init__(self, document: Document) -> None:
        cited = [work for note in document.notes for work in note.citations]
        cited += [work for reference in document.references for work in reference.citations]
        self._cited: list[Citation] = sorted(cited, key=lambda work: work.span)
        self._starts = [work.span.start for work in self._cited]

    def cited(self, asked: Undetermined) -> str:
        """The work that a question is about, as it is cited and as the ledger finds it again; "" where it is about none."""
        at = bisect_right(self._starts, asked.span.start) - 1
        if at < 0 or asked.span.end > self._cited[at].span.end:
            return ""
        words = " ".join(self._cited[at].text.split())
        cut = words if len(words) <= _MOST else words[:_MOST].rpartition(" ")[0]
        return cut if len(cut.split()) >= _TELLING else ""
