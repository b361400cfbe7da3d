"""Every dated citation of a document on one line of time, against its date of publication: an outlier is seen at a glance.

All sizes are units of the drawing, which is scaled to the page.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from claimcheck.model.document import Basis, Document, Note
from claimcheck.reports.page.parts import Jump
from claimcheck.reports.prose.words import count, day

WIDTH, _LEFT, _RIGHT, _FLOOR, _STEP = 960, 104, 24, 34, 9
_HIGHEST = 180.0
# Where what is earlier than the axis is stacked.
_BEFORE = 44.0
# From so many years on the axis begins later where that leaves out at most a tenth of the works.
_LONG = 30


@dataclass(frozen=True, slots=True)
class Tick:
    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Late:
    """A citation dated after publication."""

    jump: Jump
    date: str
    title: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """dots, late_dots: paths of points to be drawn round. line: where the publication date stands, None if unknown."""

    height: float
    floor: float
    ticks: tuple[Tick, ...]
    dots: str
    late_dots: str
    line: float | None
    line_label: str
    line_after: bool
    earlier: str
    told: str
    late: tuple[Late, ...]
    years: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class _Dated:
    """A dated citation: where it is drawn, and whether it is later than the publication."""

    note: Note | None
    title: str
    text: str
    first: date
    shown: date
    late: bool


def timeline(document: Document, targets: dict[str, str]) -> Timeline | None:
    """targets: the ids of the notes on the page, by note id. None where fewer than two citations are dated."""
    published = document.published
    last = (published.edtf.latest or published.edtf.earliest) if published else None
    found = sorted(_dated(document, last), key=lambda each: each.shown)
    if len(found) < 2:
        return None
    axis = _Axis([each.shown for each in found], last)
    stacks: Counter[int] = Counter()
    placed = [(each, stack := axis.bin(each.shown), stacks.update([stack]) or stacks[stack]) for each in found]
    rise = min(float(_STEP), _HIGHEST / max(stacks.values()))
    top = max(rise * max(stacks.values()), 40.0) + 30
    late = [each for each in found if each.late]
    line = None if last is None else axis.x(last)
    return Timeline(
        height=round(top + _FLOOR, 1),
        floor=round(top, 1),
        ticks=tuple(axis.ticks()),
        dots=_path((at, top - rise * (n - 0.25)) for each, at, n in placed if not each.late),
        late_dots=_path((at, top - rise * (n - 0.25)) for each, at, n in placed if each.late),
        line=line,
        line_label=f"published {day(published.edtf.text)}" if published else "",
        line_after=line is not None and line < WIDTH / 3,
        earlier=f"before {axis.start.year}" if axis.cut else "",
        told=_told(found, late, published.basis if published else None),
        late=tuple(_late(each, targets) for each in late),
        years=tuple(sorted((str(year), n) for year, n in Counter(each.first.year for each in found).items())),
    )


def _dated(document: Document, last: date | None) -> Iterator[_Dated]:
    cited = [(note, citation) for note in document.notes for citation in note.citations]
    listed = [(None, citation) for reference in document.references for citation in reference.citations]
    for note, citation in [*cited, *listed]:
        edtf = citation.date.edtf if citation.date else None
        if citation.date is None or edtf is None or edtf.earliest is None:
            continue
        late = last is not None and edtf.earliest > last
        middle = edtf.earliest if edtf.latest is None else edtf.earliest + (edtf.latest - edtf.earliest) / 2
        # "2025" in a text of May 2025 is no outlier: it may have come out before.
        shown = edtf.earliest if late else min(middle, last) if last else middle
        yield _Dated(note, citation.title or citation.text[:120], citation.date.text, edtf.earliest, shown, late)


class _Axis:
    """From the start of the first year shown to the end of the last. What is earlier stands in one stack before it."""

    def __init__(self, days: Sequence[date], last: date | None) -> None:
        first, final = days[0].year, max(days[-1], last or days[-1]).year
        tenth = days[len(days) // 10].year
        self.cut = final - first > _LONG and final - tenth < (final - first) / 2
        self.start = date(tenth if self.cut else first, 1, 1)
        self._years = final + 1 - self.start.year
        self._step = next((n for n in (1, 2, 5, 10, 20, 50, 100, 200, 500) if self._years / n <= 14), 1000)

    def x(self, day: date) -> float:
        if day < self.start:
            return _BEFORE
        passed = day.year - self.start.year + (day.timetuple().tm_yday - 1) / 366
        return round(_LEFT + (WIDTH - _LEFT - _RIGHT) * passed / self._years, 1)

    def bin(self, day: date) -> int:
        """Dots that would touch stand one over another."""
        return round(self.x(day) / _STEP) * _STEP

    def ticks(self) -> Iterator[Tick]:
        first = -(-self.start.year // self._step) * self._step
        for year in range(first, self.start.year + self._years, self._step):
            yield Tick(self.x(date(year, 1, 1)), str(year))


def _path(points: Iterator[tuple[float, float]]) -> str:
    return "".join(f"M{x:g} {y:.1f}h0" for x, y in points)


def _late(each: _Dated, targets: dict[str, str]) -> Late:
    jump = Jump(f"note {each.note.number}", targets.get(each.note.id, "")) if each.note else Jump("reference")
    return Late(jump, each.text, each.title)


def _told(found: Sequence[_Dated], late: Sequence[_Dated], basis: Basis | None) -> str:
    """The drawing in a sentence."""
    span = f"{found[0].first.year} to {found[-1].first.year}"
    told = f"{count(len(found), 'dated citation')}, {span}"
    if basis is None:
        return f"{told}; the publication date is unknown"
    after = "the date that was inferred for the publication" if basis is Basis.INFERRED else "publication"
    return f"{told}; {f'{len(late):,} of them after' if late else 'none after'} {after}"
