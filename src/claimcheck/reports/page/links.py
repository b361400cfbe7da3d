"""What became of the links: by verdict and by host, and what the cited pages bear out."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from claimcheck.grammar import urls
from claimcheck.model.document import Note
from claimcheck.model.evidence import Reason, Verdict
from claimcheck.model.report import Report
from claimcheck.reports.page.entries import Entries
from claimcheck.reports.page.papers import Setter
from claimcheck.reports.page.parts import Borne, HostRow, Judged, Jump, SourceLink
from claimcheck.reports.page.pieces import href
from claimcheck.reports.prose.plain import plain
from claimcheck.reports.prose.words import REASON, VERDICT, capital, day


class Links:
    """The links of a report, and the places of the page that cite them."""

    def __init__(self, report: Report, entries: Entries, setters: Mapping[str, Setter]) -> None:
        self._report = report
        self._entries = entries
        self._setters = setters
        self._documents = {document.path: document for document in report.documents}

    def verdicts(self) -> dict[str, str]:
        """What became of each URL, in words."""
        skipped = {one.url: f"not checked: {REASON[one.reason]}" for one in self._report.skipped}
        return skipped | {check.url: VERDICT[check.verdict] for check in self._report.links}

    def borne(self) -> tuple[Borne, ...]:
        """What the cited pages have, with the passages, in the order of the text."""
        made = list[Borne]()
        for number, each in enumerate(self._report.supports, 1):
            id_ = f"s{number}"
            printed = self._setters[each.path].anchor(id_, each.span)
            place = self._entries.place(each.path, each.span, each.note)
            made.append(Borne(Jump(place, id_ if printed else ""), each.text, each.passage, each.url, href(each.url)))
        return tuple(made)

    def judged(self) -> tuple[Judged, ...]:
        """All links by verdict, the worst first; then those that nobody looked at."""
        cited = self._cited()
        verdicts: dict[Verdict, list[SourceLink]] = defaultdict(list)
        for link in self._report.links:
            hand = self._report.by_hand.get(link.url)
            seen = f"checked by hand by {hand.by} on {day(hand.on)}" if hand else ""
            checked = f"checked on {day(link.checked_at[:10])}" if link.checked_at else ""
            detail = ", ".join(part for part in (link.detail, checked, seen) if part)
            verdicts[link.verdict].append(SourceLink(link.url, href(link.url), detail, tuple(cited.get(link.url, ()))))
        groups = [Judged(capital(VERDICT[v]), tuple(verdicts[v])) for v in VERDICT if v in verdicts]
        skipped: dict[Reason, dict[str, SourceLink]] = defaultdict(dict)
        for one in self._report.skipped:
            skipped[one.reason][one.url] = SourceLink(one.url, href(one.url), "", tuple(cited.get(one.url, ())))
        groups += [Judged(f"Not checked: {REASON[r]}", tuple(skipped[r].values())) for r in Reason if r in skipped]
        return tuple(groups)

    def hosts(self) -> tuple[HostRow, ...]:
        """The hosts that are linked, the most linked first, each with what became of its links."""
        told: dict[str, Counter[str]] = defaultdict(Counter)
        for url, verdict in self.verdicts().items():
            told[urls.host(plain(url)) or "no host"][verdict] += 1
        rows = (
            HostRow(host, counts.total(), ", ".join(f"{n:,} {verdict}" for verdict, n in counts.most_common()))
            for host, counts in told.items()
        )
        return tuple(sorted(rows, key=lambda row: (-row.links, row.host)))

    def _cited(self) -> dict[str, list[Jump]]:
        """Where each URL stands: the notes, and the lines of the running text."""
        cited: dict[str, dict[str, Jump]] = defaultdict(dict)
        for path, document in self._documents.items():
            for link in document.links:
                note: Note | None = document.note_by_id.get(link.note_id or "")
                if note is None:
                    words = self._entries.place(path, link.span, None)
                    cited[link.url][words] = Jump(words)
                else:
                    target = self._setters[path].note_id(note)
                    cited[link.url].setdefault(target, Jump(f"note {note.number}", target))
        return {url: list(jumps.values()) for url, jumps in cited.items()}
