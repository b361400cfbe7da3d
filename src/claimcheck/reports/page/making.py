"""A report as a page: the answer first, then the briefs, the list to work through, the text, and all sources."""

from collections import defaultdict
from collections.abc import Iterator

from claimcheck.model.document import Document, Note
from claimcheck.model.evidence import Reason, Verdict
from claimcheck.model.report import Report
from claimcheck.reports.page.entries import Entries
from claimcheck.reports.page.papers import Setter
from claimcheck.reports.page.parts import BriefRow, Entry, Judged, Jump, OpenQuestion, Page, Paper, Reasoned, SourceLink
from claimcheck.reports.page.pieces import href
from claimcheck.reports.prose.briefs import Sourcing, brief_at, brief_of, sourcing_by_brief
from claimcheck.reports.prose.items import Item, questions
from claimcheck.reports.prose.places import Places
from claimcheck.reports.prose.summary import READY, Tally, drawer, ran, tally, totals, verdict
from claimcheck.reports.prose.words import REASON, VERDICT, capital, count, day, published


def page(report: Report) -> Page:
    return _Maker(report).page()


class _Maker:
    def __init__(self, report: Report) -> None:
        self._report = report
        self._tally: Tally = tally(report)
        self._documents = {document.path: document for document in report.documents}
        places = {path: Places(document) for path, document in self._documents.items()}
        self._entries = Entries(self._documents, places)
        self._setters = {
            path: Setter(document, places[path], i) for i, (path, document) in enumerate(self._documents.items(), 1)
        }
        self._notes = {path: document.note_by_id for path, document in self._documents.items()}

    def page(self) -> Page:
        report, tallied = self._report, self._tally
        answer, grounds = verdict(report, tallied)
        entries = self._told()
        must, shown = len(tallied.must_fix), len(tallied.shown)
        undetermined = self._undetermined()
        judged = self._judged()
        titles = [document.title or document.path for document in report.documents]
        return Page(
            version=report.version,
            title=titles[0] if len(titles) == 1 else count(len(titles), "document"),
            answer=answer,
            grounds=grounds,
            tone="error" if tallied.must_fix else "warning" if tallied.ask else "fine" if answer == READY else "open",
            totals=totals(report),
            nothing="" if tallied.shown else ran(report),
            papers=tuple(self._paper(document) for document in report.documents),
            must_fix=tuple(entries[:must]),
            ask=tuple(entries[must:shown]),
            drawer=tuple(entries[shown:]),
            drawer_told=capital(drawer(tallied)),
            undetermined=undetermined,
            undetermined_count=sum(len(reasoned.questions) for reasoned in undetermined),
            judged=judged,
            link_count=sum(len(group.links) for group in judged),
        )

    def _told(self) -> list[Entry]:
        """The entries, each put where it belongs: what must be fixed, what to ask, what is in the drawer."""
        shown = set(map(id, self._tally.shown))
        entries: list[Entry] = []
        for number, item in enumerate(self._tally.shown + self._tally.drawer, 1):
            entry = self._entries.entry(number, item)
            entries.append(entry)
            for path in dict.fromkeys(finding.path for finding in item.findings):
                self._setters[path].flag(number, item, shown=id(item) in shown)
            if id(item) in shown:
                self._setters[item.lead.path].place(entry, item)
        return entries

    def _undetermined(self) -> tuple[Reasoned, ...]:
        by_reason: dict[Reason, list[OpenQuestion]] = defaultdict(list)
        for number, asked in enumerate(questions(self._report.undetermined), 1):
            id_ = f"u{number}"
            printed = self._setters[asked.path].question(id_, asked)
            place = self._entries.place(asked.path, asked.span, asked.note)
            url = asked.url or ""
            by_reason[asked.reason].append(OpenQuestion(Jump(place, id_ if printed else ""), asked.detail, url, href(url)))
        return tuple(Reasoned(capital(REASON[reason]), tuple(by_reason[reason])) for reason in Reason if reason in by_reason)

    def _paper(self, document: Document) -> Paper:
        setter = self._setters[document.path]
        return Paper(
            id=setter.section_id(-1),
            title=document.title,
            path=document.path,
            published=published(document.published),
            notices=tuple(notice.message for notice in self._report.notices if notice.path == document.path),
            briefs=tuple(self._brief_rows(document, setter)),
            sections=setter.sections(),
            loose=tuple(setter.loose),
        )

    def _brief_rows(self, document: Document, setter: Setter) -> Iterator[BriefRow]:
        known = sourcing_by_brief(document)
        must = self._by_brief(document, self._tally.must_fix)
        ask = self._by_brief(document, self._tally.ask)
        unchecked: dict[int | None, int] = defaultdict(int)
        for asked in questions(self._report.undetermined):
            if asked.path == document.path:
                unchecked[brief_at(document, asked.span.start)] += 1
        for brief in document.briefs:
            told = known.get(brief.index, Sourcing())
            yield BriefRow(
                jump=Jump(brief.title or f"Part {brief.index + 1}", setter.section_id(brief.index)),
                byline=", ".join(brief.authors),
                notes=told.notes,
                covered=told.covered if told.told else None,
                bare=told.bare if told.told else None,
                must_fix=must[brief.index],
                ask=ask[brief.index],
                unchecked=unchecked[brief.index],
            )

    def _by_brief(self, document: Document, items: tuple[Item, ...]) -> dict[int | None, int]:
        counted: dict[int | None, int] = defaultdict(int)
        for item in items:
            if item.lead.path == document.path:
                counted[brief_of(document, item.lead)] += 1
        return counted

    def _judged(self) -> tuple[Judged, ...]:
        """All links by verdict, the worst first; then those that nobody looked at."""
        cited = self._cited()
        verdicts: dict[Verdict, list[SourceLink]] = defaultdict(list)
        for link in self._report.links:
            hand = self._report.by_hand.get(link.url)
            seen = f"checked by hand by {hand.by} on {day(hand.on)}" if hand else ""
            detail = ", ".join(part for part in (link.detail, link.checked_at, seen) if part)
            verdicts[link.verdict].append(SourceLink(link.url, href(link.url), detail, tuple(cited.get(link.url, ()))))
        groups = [Judged(capital(VERDICT[v]), tuple(verdicts[v])) for v in VERDICT if v in verdicts]
        skipped: dict[Reason, dict[str, SourceLink]] = defaultdict(dict)
        for one in self._report.skipped:
            skipped[one.reason][one.url] = SourceLink(one.url, href(one.url), "", tuple(cited.get(one.url, ())))
        groups += [Judged(f"Not checked: {REASON[r]}", tuple(skipped[r].values())) for r in Reason if r in skipped]
        return tuple(groups)

    def _cited(self) -> dict[str, list[Jump]]:
        """Where each URL stands: the notes, and the lines of the running text."""
        cited: dict[str, dict[str, Jump]] = defaultdict(dict)
        for path, document in self._documents.items():
            for link in document.links:
                note: Note | None = self._notes[path].get(link.note_id or "")
                if note is None:
                    words = self._entries.place(path, link.span, None)
                    cited[link.url][words] = Jump(words)
                else:
                    target = self._setters[path].note_id(note)
                    cited[link.url].setdefault(target, Jump(f"note {note.number}", target))
        return {url: list(jumps.values()) for url, jumps in cited.items()}
