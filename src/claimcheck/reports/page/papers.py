"""A document as the page sets it: section by section, each passage with the notes and the items that belong to it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import groupby

from claimcheck.model.document import Document, Note, PassageKind
from claimcheck.model.finding import Finding, Undetermined
from claimcheck.model.text import Span
from claimcheck.reports.page.marks import Marks
from claimcheck.reports.page.parts import Entry, Jump, NoteView, Row, Section
from claimcheck.reports.page.pieces import Layers, pieces
from claimcheck.reports.prose.briefs import Sourcing, sourcing_by_brief
from claimcheck.reports.prose.items import Item
from claimcheck.reports.prose.places import Places
from claimcheck.reports.prose.words import REASON, capital, sourcing

# Briefs are h3 on the page; no heading skips a level (WCAG technique G141), and there are only six.
_HIGHEST, _DEEPEST = 3, 6


class Setter:
    """Sets one document. First it is told what is to be marked, then it makes the sections."""

    def __init__(self, document: Document, places: Places, ordinal: int) -> None:
        self._document = document
        self._places = places
        self._marks = Marks(document, places, ordinal)
        self._entries: dict[int, list[Entry]] = defaultdict(list)
        self._unchecked: dict[str, dict[str, Jump]] = defaultdict(dict)
        self._asked: dict[tuple[int, int], str] = {}
        self._passage_of = {p.note_id: i for i, p in enumerate(document.passages) if p.kind is PassageKind.NOTE}
        self._briefs = {brief.index: brief for brief in document.briefs}
        self._sourcing = sourcing_by_brief(document)
        self.loose: list[Entry] = []

    def flag(self, number: int, findings: Iterable[tuple[int, Finding]], *, shown: bool) -> None:
        """Marks the words of those findings of an item that are about this document, each with its place in the item."""
        self._marks.flag(number, findings, shown=shown)

    def place(self, entry: Entry, item: Item) -> None:
        """Puts an entry beside the words of its lead, or among the loose ones where those are not printed."""
        stretch = self._places.find(item.lead.span)
        (self.loose if stretch is None else self._entries[stretch.passage]).append(entry)

    def question(self, id_: str, undetermined: Undetermined) -> str:
        """Marks what could not be checked, as that question. The id of where it stands; "" where it is not printed."""
        if undetermined.note_id:
            self._unchecked[undetermined.note_id][id_] = Jump(REASON[undetermined.reason], id_)
        key = (undetermined.span.start, undetermined.span.end)
        if key not in self._asked:
            anchor = self._marks.id("u", len(self._asked))
            self._asked[key] = anchor if self._marks.anchor(anchor, undetermined.span) else ""
        return self._asked[key]

    def anchor(self, id_: str, span: Span) -> bool:
        """A place to link to; whether there is one."""
        return self._marks.anchor(id_, span)

    def section_id(self, brief: int) -> str:
        return self._marks.id("b", brief)

    def note_id(self, note: Note) -> str:
        return self._marks.note_id(note)

    def sections(self) -> tuple[Section, ...]:
        beside: dict[int, list[Note]] = defaultdict(list)
        lost: dict[int | None, list[Note]] = defaultdict(list)
        for note in self._document.notes:
            passage = self._marks.first_passage(note)
            (lost[note.brief] if passage is None else beside[passage]).append(note)
        return tuple(self._section(brief, rows, lost) for brief, rows in self._rows(beside, lost))

    def _rows(
        self, beside: Mapping[int, list[Note]], lost: Mapping[int | None, list[Note]]
    ) -> list[tuple[int | None, list[Row]]]:
        """The rows of each brief, and of what stands between briefs, in reading order."""
        running = ((i, p) for i, p in enumerate(self._document.passages) if p.kind is not PassageKind.NOTE)
        made: list[tuple[int | None, list[Row]]] = []
        for brief, passages in groupby(running, key=lambda pair: pair[1].brief):
            level, rows = _HIGHEST - 1, list[Row]()
            for i, passage in passages:
                row = Row(passage.kind.value, 0, self._marks.pieces(i))
                if passage.kind is PassageKind.HEADING:
                    level = row.level = min(max(_HIGHEST - 1 + passage.level, _HIGHEST), level + 1, _DEEPEST)
                row.entries.extend(self._entries.get(i, ()))
                for note in beside.get(i, ()):
                    self._attach(row, note)
                rows.append(row)
            made.append((brief, rows))
        without_text = lost.keys() - {brief for brief, _ in made}
        return made + [(brief, []) for brief in lost if brief in without_text]

    def _section(self, brief: int | None, rows: list[Row], lost: dict[int | None, list[Note]]) -> Section:
        unmarked = Row("notes", 0)
        for note in lost.pop(brief, ()):
            self._attach(unmarked, note)
        about = None if brief is None else self._briefs.get(brief)
        if about is None:
            return Section("", "", "", "", rows, unmarked)
        told = capital(sourcing(self._sourcing.get(about.index, Sourcing())))
        return Section(self.section_id(about.index), about.title, ", ".join(about.authors), told, rows, unmarked)

    def _attach(self, row: Row, note: Note) -> None:
        """Puts a note beside a passage, and the items about it below."""
        passage = self._passage_of.get(note.id)
        body = pieces(note.text.string, Layers()) if passage is None else self._marks.pieces(passage)
        back = self._marks.pointing_to(note)
        row.notes.append(NoteView(self._marks.note_id(note), note.number, body, back, [*self._unchecked[note.id].values()]))
        if passage is not None:
            row.entries.extend(self._entries.get(passage, ()))
