"""The line of time: what is on it, where, and what is said of it in words."""

import re
from dataclasses import replace
from datetime import date

import pytest

from claimcheck.model.dates import DateMention, Edtf, Precision
from claimcheck.model.document import Basis, Published
from claimcheck.reports.page.timeline import WIDTH, timeline


def _day(text: str) -> Edtf:
    day = date.fromisoformat(text)
    return Edtf(text, Precision.DAY, day, day)


def _year(year: int) -> Edtf:
    return Edtf(str(year), Precision.YEAR, date(year, 1, 1), date(year, 12, 31))


@pytest.fixture
def dated(draft):
    """A document whose notes are dated so: `dated([Edtf, ...], published)`."""

    def make(dates, published=None):
        made = draft()
        for number, _ in enumerate(dates, 1):
            made.note(str(number), f"Source {number}.")
        document = made.document()
        notes = tuple(
            replace(note, citations=(replace(note.citations[0], date=DateMention(edtf.text, note.span, edtf)),))
            for note, edtf in zip(document.notes, dates, strict=True)
        )
        return replace(document, notes=notes, published=published)

    return make


def _points(path: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(r"M([\d.]+) ([\d.]+)h0", path)]


def test_a_citation_after_publication_is_told_apart_and_stands_right_of_the_line(dated) -> None:
    known = Published(_day("2025-05-06"), Basis.STATED)
    made = timeline(dated([_day("2024-03-01"), _day("2025-01-02"), _day("2025-09-25")], known), {"n3": "d1n2"})
    assert made.told == "3 dated citations, 2024 to 2025; 1 of them after publication"
    assert len(_points(made.dots)) == 2
    assert [x > made.line for x, _ in _points(made.late_dots)] == [True]
    assert [(late.jump.words, late.jump.target, late.date) for late in made.late] == [("note 3", "d1n2", "2025-09-25")]


def test_a_year_that_may_be_before_publication_is_no_outlier_and_not_drawn_as_one(dated) -> None:
    known = Published(_day("2025-03-01"), Basis.STATED)
    made = timeline(dated([_year(2024), _year(2025)], known), {})
    assert made.late == ()
    assert all(x <= made.line + 5 for x, _ in _points(made.dots))


def test_an_inferred_date_is_called_inferred_and_an_unknown_one_unknown(dated) -> None:
    inferred = Published(Edtf("2025-05-06/..", Precision.INTERVAL, date(2025, 5, 6), None), Basis.INFERRED)
    dates = [_day("2024-03-01"), _day("2025-01-02")]
    assert timeline(dated(dates, inferred), {}).told.endswith("none after the date that was inferred for the publication")
    unknown = timeline(dated(dates), {})
    assert unknown.told.endswith("the publication date is unknown")
    assert unknown.line is None


def test_one_dated_citation_makes_no_line(dated) -> None:
    assert timeline(dated([_year(2024)]), {}) is None


def test_a_few_old_works_do_not_crowd_the_rest(dated) -> None:
    recent = [_day(f"20{year}-06-01") for year in range(15, 25)] * 2
    made = timeline(dated([_year(1890), *recent]), {})
    assert made.earlier == "before 2015"
    assert min(x for x, _ in _points(made.dots)) < 104
    assert {tick.label for tick in made.ticks} == {str(year) for year in range(2015, 2025)}


def test_every_dot_and_tick_lies_within_the_drawing_however_many_there_are(dated) -> None:
    dates = [_day("2024-06-01")] * 400 + [_year(year) for year in range(1700, 2025, 7)]
    made = timeline(dated(dates, Published(_year(2024), Basis.STATED)), {})
    points = _points(made.dots) + _points(made.late_dots)
    assert len(points) == len(dates)
    assert all(0 <= x <= WIDTH and 0 <= y <= made.floor for x, y in points)
    assert all(0 <= tick.x <= WIDTH for tick in made.ticks)
    assert len(made.ticks) <= 20
    assert made.height < 260


def test_the_table_counts_every_dated_citation_once(dated) -> None:
    made = timeline(dated([_year(2023), _year(2024), _day("2024-02-03")]), {})
    assert made.years == (("2023", 1), ("2024", 2))
