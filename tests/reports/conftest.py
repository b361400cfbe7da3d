"""Reports made by hand from the model's values: a small brief written piece by piece, and findings about its words."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

import pytest

from claimcheck.model.citations import Citation, Name
from claimcheck.model.claims import Claim, ClaimKind, Counted, Figure, Quote
from claimcheck.model.dates import DateMention, Edtf, Precision
from claimcheck.model.document import Basis, Brief, Document, Link, Marker, Note, Passage, PassageKind, Published
from claimcheck.model.evidence import Hop, LinkCheck, Need, Reason, Verdict
from claimcheck.model.finding import Confidence, Edit, Exhibit, Finding, Fix, Related, Severity, Status, Undetermined, Waiver
from claimcheck.model.report import Account, Accounts, Report, Skipped
from claimcheck.model.rule import RuleInfo
from claimcheck.model.source import Notice
from claimcheck.model.text import Run, Span, Text

_MARKER = re.compile(r"\{(\w+)\}")
_URL = re.compile(r"https?://[^\s)]*[^\s).,]")


class Draft:
    """A document written piece by piece. `{7}` in a paragraph is a marker: `<sup>7</sup>` in the source."""

    def __init__(self, path: str = "briefs/two-shores.md", title: str = "Two shores") -> None:
        self.path, self.title = path, title
        self.source = ""
        self.published: Published | None = None
        self._briefs: list[tuple[int, str, tuple[str, ...]]] = []
        self._passages: list[Passage] = []
        self._markers: list[Marker] = []
        self._notes: list[Note] = []
        self._links: list[Link] = []
        self._claims: list[Claim] = []

    @property
    def _brief(self) -> int | None:
        return len(self._briefs) - 1 if self._briefs else None

    def brief(self, title: str, *authors: str) -> "Draft":
        self._briefs.append((len(self.source), title, authors))
        return self.heading(title, 1)

    def heading(self, text: str, level: int = 2) -> "Draft":
        self.source += "#" * level + " "
        return self._passage(PassageKind.HEADING, text, level)

    def paragraph(self, text: str, kind: PassageKind = PassageKind.PARAGRAPH) -> "Draft":
        return self._passage(kind, text)

    def note(self, number: str, text: str, note_id: str = "") -> "Draft":
        start = len(self.source)
        note_id = note_id or f"n{len(self._notes) + 1}"
        self.source += f"{number} "
        clean = self._take(text)
        note = Note(
            note_id, number, 0, True, self._brief, clean, Span(start, len(self.source)), (), (self.citation(text, clean),)
        )
        self._notes.append(note)
        self._passages.append(Passage(PassageKind.NOTE, clean, self._brief, note_id=note_id))
        self._find_links(clean, note_id)
        self.source += "\n\n"
        return self

    def citation(self, text: str, clean: Text) -> Citation:
        urls = tuple(_URL.findall(text))
        year = re.search(r"\b(20\d\d)\b", text)
        mention = None
        if year:
            edtf = Edtf(year[1], Precision.YEAR, date(int(year[1]), 1, 1), date(int(year[1]), 12, 31))
            mention = DateMention(year[1], clean.span(*year.span()), edtf)
        return Citation(clean.span(), text, "webpage", (Name("Rossi", "A."),), title=text[:20], date=mention, urls=urls)

    def claim(self, sentence: str, *note_ids: str) -> "Draft":
        """A factual statement that stands in the source as it is written here, without markers."""
        span = self.find(sentence)
        text = Text(sentence, (Run(0, span.start, span.end),))
        mention = DateMention("last August", Span(span.start, span.start + 4), None, relative=True)
        figure = Figure(sentence[:2], 25.0, "percent", Span(span.start, span.start + 2))
        claim = Claim(
            f"c{len(self._claims) + 1}",
            text,
            self._brief or 0,
            (ClaimKind.PERCENTAGE,),
            note_ids,
            note_ids,
            (),
            (mention,),
            (figure, replace(figure, value=2.5)),
            (Quote("words", "Rossi", span),),
            Counted(3, 2, ("a", "b")),
        )
        self._claims.append(claim)
        return self

    def find(self, words: str, nth: int = 1) -> Span:
        """Where words stand in the source."""
        at = -1
        for _ in range(nth):
            at = self.source.index(words, at + 1)
        return Span(at, at + len(words))

    def document(self) -> Document:
        starts = [start for start, _, _ in self._briefs] + [len(self.source)]
        known = {note.number: note.id for note in self._notes}
        markers = tuple(replace(marker, note_id=known.get(marker.number)) for marker in self._markers)
        notes = tuple(replace(n, markers=tuple(m.span for m in markers if m.note_id == n.id)) for n in self._notes)
        return Document(
            path=self.path,
            id=self.path.rpartition("/")[2].partition(".")[0],
            sha256="0" * 64,
            format="markdown",
            source=self.source,
            title=self.title,
            published=self.published,
            briefs=tuple(
                Brief(i, title, authors, Span(start, starts[i + 1]))
                for i, (start, title, authors) in enumerate(self._briefs)
            ),
            passages=tuple(self._passages),
            notes=notes,
            markers=markers,
            references=(),
            links=tuple(self._links),
            claims=tuple(self._claims),
        )

    def _passage(self, kind: PassageKind, text: str, level: int = 0) -> "Draft":
        runs: list[Run] = []
        clean, at = "", 0
        for match in _MARKER.finditer(text):
            piece = text[at : match.start()]
            runs.append(Run(len(clean), len(self.source), len(self.source) + len(piece)))
            clean, self.source, at = clean + piece, self.source + piece, match.end()
            markup = f"<sup>{match[1]}</sup>"
            span = Span(len(self.source), len(self.source) + len(markup))
            self.source += markup
            self._markers.append(Marker(match[1], span, match[1], 0, True, len(self._passages), len(clean), self._brief))
        if text[at:] or not runs:
            runs.append(Run(len(clean), len(self.source), len(self.source) + len(text[at:])))
            clean, self.source = clean + text[at:], self.source + text[at:]
        passage = Passage(kind, Text(clean, tuple(runs)), self._brief, level)
        self._passages.append(passage)
        self._find_links(passage.text, None)
        self.source += "\n\n"
        return self

    def _take(self, text: str) -> Text:
        start = len(self.source)
        self.source += text
        return Text(text, (Run(0, start, len(self.source)),))

    def _find_links(self, text: Text, note_id: str | None) -> None:
        for match in _URL.finditer(text.string):
            self._links.append(Link(match[0], match[0], text.span(*match.span()), note_id, self._brief))

    def finding(self, words: str | Span, message: str, **changes: object) -> Finding:
        """An error of high confidence about words of this draft; every part can be another."""
        span = words if isinstance(words, Span) else self.find(words)
        finding = Finding(
            rule="D304",
            name="note-date-differs-from-url",
            severity=Severity.ERROR,
            confidence=Confidence.HIGH,
            message=message,
            path=self.path,
            span=span,
            key=("words",),
            group=f"group:{span.start}:{message}",
            fingerprint="f" * 64,
        )
        return replace(finding, **changes)  # type: ignore[arg-type]

    def open_question(self, words: str, reason: Reason, detail: str = "", **changes: object) -> Undetermined:
        span = self.find(words)
        asked = Undetermined(("L401",), reason, detail, self.path, span, f"group:{words}")
        return replace(asked, **changes)  # type: ignore[arg-type]


def make_report(*drafts: Draft, findings: Iterable[Finding] = (), **changes: object) -> Report:
    documents = tuple(draft.document() for draft in drafts)
    accounts = {
        d.path: Accounts(
            notes=Account(checked=len(d.notes)),
            citations=Account(checked=sum(len(n.citations) for n in d.notes)),
            links=Account(skipped=len({link.url for link in d.links})),
            claims=Account(checked=len(d.claims)),
            markers=len(d.markers),
        )
        for d in documents
    }
    ordered = sorted(findings, key=lambda f: (f.path, f.span, f.rule))
    report = Report(
        version="0.1.0",
        documents=documents,
        accounts=accounts,
        findings=tuple(ordered),
        undetermined=(),
        links=(),
        skipped=tuple(Skipped(d.path, url, Reason.OFFLINE) for d in documents for url in sorted({k.url for k in d.links})),
        notices=(),
        totals=sum(accounts.values(), Accounts()),
    )
    return replace(report, **changes)  # type: ignore[arg-type]


def two_shores() -> tuple[Draft, Report]:
    """A collection of two briefs, one without notes, in which most things that a report shows happen once."""
    draft = Draft()
    draft.published = Published(Edtf("2025-05-06/..", Precision.INTERVAL, date(2025, 5, 6), None), Basis.INFERRED)
    draft.paragraph("This collection grew out of a conference held in Rome on 10 March 2025.")
    draft.brief("A harbour between two shores", "Ada Rossi", "Kenji Mori")
    draft.paragraph(
        "Trade between the two ports rose by 25% in a year, which no forecast had expected.{1} The partners signed their"
        " agreement in January 2023,{2} and, as the ministry put it at https://ministry.example/speech, “the sea between"
        " us has become a road”."
    )
    draft.note("1", "Harbour Authority, “Yearbook 2023”, 23 December 2023, https://harbour.example/2023/1212_yearbook.html.")
    draft.note("2", "Ministry of Transport, “Joint statement”, 25 September 2025, https://ministry.example/joint.")
    draft.heading("What the figures say")
    draft.paragraph("Seven areas were named: shipping, energy, fisheries, research, customs and training.{9}")
    draft.paragraph("A wider quay, which both cities had asked for since 1998", PassageKind.ITEM)
    draft.paragraph("A second rail link to the hinterland", PassageKind.ITEM)
    draft.claim("Trade between the two ports rose by 25% in a year", "n1")
    draft.claim("Seven areas were named")
    draft.brief("What remains to be done", "Lea Moreau")
    draft.paragraph("The second brief has no notes at all. Half of the fleet was built before 1990. Wages fell by 4%.")
    draft.claim("Half of the fleet was built before 1990.")
    draft.claim("Wages fell by 4%.")
    findings = [
        draft.finding(
            "23 December 2023",
            "The note says 23 December 2023, its URL 12 December 2023.",
            group="date:n1",
            note="1",
            note_id="n1",
            brief=0,
            evidence=(
                Exhibit("date", "23 December 2023", "the note"),
                Exhibit("date", "12 December 2023", "the URL"),
            ),
            suggestion="If the page of 12 December is meant, write “12 December 2023”.",
            fix=Fix((Edit(draft.find("23 December 2023"), "12 December 2023"),), safe=False),
            related=(Related(draft.path, draft.find("rose by 25%"), "the sentence that it supports"),),
        ),
        draft.finding(
            "Yearbook 2023",
            "The page has another date than the note.",
            rule="D305",
            name="note-date-differs-from-page",
            severity=Severity.WARNING,
            group="date:n1",
            note="1",
            note_id="n1",
            brief=0,
        ),
        draft.finding(
            "<sup>9</sup>",
            "Marker 9 has no note.",
            rule="N101",
            name="marker-without-note",
            brief=0,
        ),
        draft.finding(
            "Seven areas",
            "“Seven areas” are announced, six follow.",
            rule="F602",
            name="counted-list-mismatch",
            severity=Severity.WARNING,
            confidence=Confidence.MEDIUM,
            evidence=(
                Exhibit("announced", "seven"),
                Exhibit("listed", "shipping, energy, fisheries, research, customs, training"),
            ),
        ),
        draft.finding(
            "Wages fell by 4%",
            "No note in reach of this figure.",
            rule="F601",
            name="uncited-figure",
            severity=Severity.INFO,
        ),
        draft.finding(
            "since 1998",
            "The source cannot support it.",
            rule="D308",
            name="source-older-than-event",
            severity=Severity.WARNING,
            confidence=Confidence.LOW,
        ),
        draft.finding(
            "25 September 2025",
            "Dated after everything else.",
            rule="D303",
            name="date-after-publication",
            status=Status.WAIVED,
            waiver=Waiver("forthcoming", "A. Editor", "2026-01-01"),
            note="2",
            note_id="n2",
        ),
    ]
    joint = draft.find("https://ministry.example/joint")
    report = make_report(
        draft,
        findings=findings,
        undetermined=(
            Undetermined(
                ("L401", "L402"),
                Reason.BLOCKED,
                "HTTP 403",
                draft.path,
                joint,
                "page:joint",
                "2",
                "n2",
                "https://ministry.example/joint",
            ),
        ),
        links=(
            LinkCheck(
                "https://ministry.example/joint",
                Verdict.BLOCKED,
                Reason.BLOCKED,
                "HTTP 403",
                chain=(Hop("https://ministry.example/joint", 403),),
                attempts=1,
                checked_at="2025-06-01T08:00:00Z",
            ),
        ),
        skipped=(
            Skipped(draft.path, "https://harbour.example/2023/1212_yearbook.html", Reason.OFFLINE),
            Skipped(draft.path, "https://ministry.example/speech", Reason.OFFLINE),
        ),
        notices=(Notice(draft.path, "encoding", "Read as Windows-1252, for it is not UTF-8."),),
        totals=Accounts(
            notes=Account(checked=1, undetermined=1),
            citations=Account(checked=1, undetermined=1),
            links=Account(undetermined=1, skipped=2),
            claims=Account(checked=4),
            markers=3,
        ),
        rules=(
            RuleInfo("D304", "note-date-differs-from-url", Severity.ERROR, frozenset(), (), "What it finds.\n\nMore."),
            RuleInfo("L401", "dead-link", Severity.ERROR, frozenset({Need.LINK}), (), "A dead link."),
        ),
    )
    return draft, report


@pytest.fixture
def draft() -> type[Draft]:
    return Draft


@pytest.fixture
def report_of() -> Callable[..., Report]:
    return make_report


@pytest.fixture
def shores() -> tuple[Draft, Report]:
    return two_shores()
