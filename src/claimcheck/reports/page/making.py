"""A report as a page: the answer first, then the briefs, the list to work through, the text, and all sources."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.finding import Finding
from claimcheck.model.report import Report
from claimcheck.reports.page.about import looked, since
from claimcheck.reports.page.entries import Entries
from claimcheck.reports.page.filters import filters
from claimcheck.reports.page.letter import question
from claimcheck.reports.page.links import Links
from claimcheck.reports.page.papers import Setter
from claimcheck.reports.page.parts import Asked, BriefRow, Entry, Jump
from claimcheck.reports.page.sheet import Page, Paper
from claimcheck.reports.page.sources import kinds, sources
from claimcheck.reports.page.timeline import timeline
from claimcheck.reports.page.unchecked import Unchecked
from claimcheck.reports.prose.briefs import Sourcing, brief_at, brief_of, sourcing_by_brief
from claimcheck.reports.prose.items import Item, questions
from claimcheck.reports.prose.places import Places
from claimcheck.reports.prose.summary import READY, Tally, drawer, ran, tally, totals, verdict
from claimcheck.reports.prose.words import capital, count, published

# The path of a document, and the index of a brief in it; None for what stands in none.
_Brief = tuple[str, int | None]


def page(report: Report) -> Page:
    return _Maker(report).page()


class _Maker:
    def __init__(self, report: Report) -> None:
        self._report = report
        self._tally: Tally = tally(report)
        self._documents = {document.path: document for document in report.documents}
        places = {path: Places(document) for path, document in self._documents.items()}
        self._entries = Entries(self._documents, places, {check.url: check for check in report.links}, report.forge)
        self._setters = {
            path: Setter(document, places[path], i) for i, (path, document) in enumerate(self._documents.items(), 1)
        }
        self._links = Links(report, self._entries, self._setters)
        self._verdicts = self._links.verdicts()
        self._must_fix, self._ask = self._by_brief(self._tally.must_fix), self._by_brief(self._tally.ask)
        self._unchecked: Counter[_Brief] = Counter(
            (asked.path, brief_at(self._documents[asked.path], asked.span.start)) for asked in questions(report.undetermined)
        )
        self._notices: dict[str, list[str]] = defaultdict(list)
        for notice in report.notices:
            self._notices[notice.path].append(notice.message)

    def page(self) -> Page:
        report, tallied = self._report, self._tally
        answer, grounds = verdict(report, tallied)
        entries = self._told()
        must, shown = len(tallied.must_fix), len(tallied.shown)
        # What is marked in the text comes before the text is set.
        undetermined = Unchecked(report, self._entries, self._setters).groups()
        borne = self._links.borne()
        asked = [each for reasoned in undetermined for each in reasoned.questions]
        judged = self._links.judged()
        titles = [document.title or document.path for document in report.documents]
        return Page(
            version=report.version,
            title=titles[0] if len(titles) == 1 else count(len(titles), "document"),
            key=" ".join(document.id for document in report.documents),
            answer=answer,
            grounds=grounds,
            tone="error" if tallied.must_fix else "warning" if tallied.ask else "fine" if answer == READY else "open",
            looked=looked(report),
            since=since(report, tallied),
            totals=totals(report),
            nothing="" if tallied.shown else ran(report),
            papers=tuple(self._paper(document) for document in report.documents),
            filters=filters(entries, asked, self._titles(), report.rules),
            must_fix=tuple(entries[:must]),
            ask=tuple(entries[must:shown]),
            drawer=tuple(entries[shown:]),
            drawer_told=capital(drawer(tallied)),
            letter=tuple(Asked(e.id, question(e), must <= i < shown) for i, e in enumerate(entries) if e.records),
            undetermined=undetermined,
            undetermined_count=len(asked),
            borne=borne,
            judged=judged,
            hosts=self._links.hosts(),
            link_count=sum(len(group.links) for group in judged),
        )

    def _told(self) -> list[Entry]:
        """The entries, each put where it belongs: what must be fixed, what to ask, what is in the drawer."""
        shown = set(map(id, self._tally.shown))
        entries: list[Entry] = []
        for number, item in enumerate(self._tally.shown + self._tally.drawer, 1):
            entry = self._entries.entry(number, item, self._brief(item))
            entries.append(entry)
            by_path: dict[str, list[tuple[int, Finding]]] = defaultdict(list)
            for ordinal, finding in enumerate(item.findings):
                by_path[finding.path].append((ordinal, finding))
            for path, findings in by_path.items():
                self._setters[path].flag(number, findings, shown=id(item) in shown)
            if id(item) in shown:
                self._setters[item.lead.path].place(entry, item)
        return entries

    def _brief(self, item: Item) -> str:
        """The id of the section that an item belongs to; empty where it is in no brief."""
        path = item.lead.path
        brief = brief_of(self._documents[path], item.lead)
        return "" if brief is None else self._setters[path].section_id(brief)

    def _titles(self) -> Iterator[tuple[str, str]]:
        for path, document in self._documents.items():
            for brief in document.briefs:
                yield self._setters[path].section_id(brief.index), brief.title or f"Part {brief.index + 1}"

    def _paper(self, document: Document) -> Paper:
        setter = self._setters[document.path]
        targets = {note.id: setter.note_id(note) for note in document.notes}
        return Paper(
            title=document.title,
            path=document.path,
            published=published(document.published),
            notices=tuple(self._notices[document.path]),
            briefs=tuple(self._brief_rows(document, setter)),
            sections=setter.sections(),
            loose=tuple(setter.loose),
            timeline=timeline(document, targets),
            kinds=kinds(document),
            sources=tuple(sources(document, targets, self._verdicts)),
        )

    def _brief_rows(self, document: Document, setter: Setter) -> Iterator[BriefRow]:
        known = sourcing_by_brief(document)
        for brief in document.briefs:
            told = known.get(brief.index, Sourcing())
            yield BriefRow(
                jump=Jump(brief.title or f"Part {brief.index + 1}", setter.section_id(brief.index)),
                byline=", ".join(brief.authors),
                notes=told.notes,
                covered=told.covered if told.told else None,
                bare=told.bare if told.told else None,
                must_fix=self._must_fix[document.path, brief.index],
                ask=self._ask[document.path, brief.index],
                unchecked=self._unchecked[document.path, brief.index],
            )

    def _by_brief(self, items: tuple[Item, ...]) -> "Counter[_Brief]":
        return Counter((item.lead.path, brief_of(self._documents[item.lead.path], item.lead)) for item in items)
