from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar import calendars
from claimcheck.grammar.edtf import parse_edtf

YEARS = st.integers(1, 9999)


@given(YEARS, st.integers(1, 12), st.integers(1, 4), st.sampled_from([21, 22, 23, 24]))
def test_what_is_made_is_what_is_read_from_its_own_text(y: int, m: int, number: int, code: int) -> None:
    for value in (
        calendars.year(y),
        calendars.month(y, m),
        calendars.season(y, code),
        calendars.quarter(y, number),
        calendars.decade(y // 10 * 10),
        calendars.century(y // 100 + 1),
    ):
        assert parse_edtf(value.text) == value


@given(st.dates())
def test_a_day_lies_in_its_month_its_quarter_its_year_its_decade_and_its_century(when: date) -> None:
    day = calendars.day(when.year, when.month, when.day)
    assert day is not None
    for value in (
        day,
        calendars.month(when.year, when.month),
        calendars.quarter(when.year, (when.month + 2) // 3),
        calendars.year(when.year),
        calendars.decade(when.year // 10 * 10),
        calendars.century(when.year // 100 + 1),
    ):
        assert value.earliest is not None
        assert value.latest is not None
        assert value.earliest <= when <= value.latest


@given(YEARS, st.integers(1, 12), st.integers(1, 31))
def test_a_day_is_none_just_where_it_is_said_why(y: int, m: int, d: int) -> None:
    assert (calendars.day(y, m, d) is None) is bool(calendars.why_impossible(y, m, d))


def test_29_february_1500_was_a_day_and_29_february_1900_was_none() -> None:
    assert calendars.day(1500, 2, 29) is not None
    assert calendars.day(1900, 2, 29) is None


@pytest.mark.parametrize(("weekday", "wrong"), [(6, False), (0, True)])
def test_a_weekday_is_wrong_only_where_another_is_sure(weekday: int, wrong: bool) -> None:
    sunday = calendars.day(2026, 11, 22)
    assert sunday is not None
    assert bool(calendars.why_not_weekday(sunday, weekday)) is wrong
    assert calendars.why_not_weekday(calendars.month(2026, 11), weekday) == ""


def test_about_a_year_may_be_some_time_before_and_after() -> None:
    about, year = calendars.approximate(calendars.year(1850)), calendars.year(1850)
    assert about.text == "1850~"
    assert (about.earliest or date.max) < (year.earliest or date.min)
    assert (about.latest or date.min) > (year.latest or date.max)
    assert calendars.approximate(about).text == "1850~"
