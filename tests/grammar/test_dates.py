from calendar import monthrange
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar import dates
from claimcheck.grammar.dates import find
from claimcheck.model.dates import Edtf, Flaw, Precision

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def values(text: str) -> list[str | None]:
    return [str(d.edtf) if d.edtf else None for d in find(text)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on 25 September 2025,", "2025-09-25"),
        ("the 9th of May 1873", "1873-05-09"),
        ("March 10, 2025", "2025-03-10"),
        ("may the second, 10 may 2025", "2025-05-10"),
        ("Lancet. 1968 Aug 17;2(7564):370-3", "1968-08-17"),
        ("letöltve: 2021. 11. 30.", "2021-11-30"),
        ("于2014年8月7日作出裁决", "2014-08-07"),
        ("『日本経済新聞』2021年10月朝刊", "2021-10"),
        ("Sept. 2023", "2023-09"),
        ("(Jan 27, 2012)", "2012-01-27"),
        ("26th june of 2020", "2020-06-26"),
        ("January 12,2016", "2016-01-12"),
        ("16. nov. 2016", "2016-11-16"),
        ("Urteil v. 30. April 1991", "1991-04-30"),
        ("Beschl. v. 7.7.2020", "2020-07-07"),
        ("2019-sep-1", "2019-09-01"),
        ("twenty-second of June 2017", "2017-06-22"),
        ("Spring 2024", "2024-21"),
        ("Winter 2023/24", "2023-24"),
        ("Q3 2023", "2023-35"),
        ("third quarter of 2023", "2023-35"),
        ("the 2024-2027 plan", "2024/2027"),
        ("in 2024–27", "2024/2027"),
        ("(1914-18)", "1914/1918"),
        ("1998–02", "1998/2002"),
        ("2023/24", "2023/2024"),
        ("2019-12", "2019-12"),
        ("from 9th of May to 3rd of June 1873", "1873-05-09/1873-06-03"),
        ("12-14 March 2024", "2024-03-12/2024-03-14"),
        ("March 12–14, 2024", "2024-03-12/2024-03-14"),
        ("30 March – 2 April 2024", "2024-03-30/2024-04-02"),
        ("March-April 2023", "2023-03/2023-04"),
        ("2025-03-10T10:00:00Z", "2025-03-10"),
        ("04/23/2026", "2026-04-23"),
        ("23.4.2026", "2026-04-23"),
        ("the 1870s", "187X"),
        ("the late 1980s", "198X"),
        ("the 19th century", "18XX"),
        ("the mid-Nineteenth century", "18XX"),
        ("late 2023", "2023"),
        ("early April 2022", "2022-04"),
        ("the 7th February", "XXXX-02-07"),
        ("the post-1945 order", "1945"),
        ("in 1066", "1066"),
        ("10 marzo 2025", "2025-03-10"),
        ("1er mars 2025", "2025-03-01"),
        ("5 de mayo de 2024", "2024-05-05"),
        ("am 3. Oktober 1990", "1990-10-03"),
        ("XIXe siècle", "18XX"),
        ("negli anni 1970", "197X"),
        ("circa 1850", "1850~"),
        ("c.1850", "1850~"),
        ("around May 2020", "2020-05~"),
        ("c. 1850–1870", "1850~/1870~"),
        ("1 Jan–31 Dec 2020", "2020-01-01/2020-12-31"),
        ("25September 2025", "2025-09-25"),
        ("January12, 2016", "2016-01-12"),
        ("11/22,2016", "2016-11-22"),
        ("21/04/16", "XX16-04-21"),
        ("9-18-15", "XX15-09-18"),
    ],
)
def test_each_written_form_has_its_value_and_precision(text: str, edtf: str) -> None:
    assert values(text) == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "$2000 and €1990",
        "2000 people",
        "1200 delegates",
        "No. 2024",
        "resolution 2231",
        "Resolution 1973",
        "§ 2001",
        "pp. 1990-2001",
        "44:3, 1990-2001",
        "F-2000",
        "Directive 2009/28/EC",
        "Regulation (EU) 2016/679",
        "Article 2019-1021",
        "ISSN 2049-1999",
        "500-300 BC",
        "1200 BC",
        "https://example.net/2024/05/01/x",
        "doi:10.1000/2024.05",
        "+39 06 1956 2024",
        "2,024",
        "2024.5",
        "they march 10 miles",
        "you may 2 times",
        "the sun 5",
        "in recent years, today, for decades",
        "a set 5 of",
        "wp_2019_final.pdf",
        "the Agenda 2030",
        "version 2015.5.13.2",
        "the September 11 attacks",
        "the scores 10-11-12 and 4-3-2",
        "a book about 3 or around 12 of them",
    ],
)
def test_numbers_and_words_that_only_look_like_dates_are_none(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "last August",
        "last year",
        "two years ago",
        "the past 30 years",
        "next month",
        "the next decade",
        "the last two years",
        "three years ago",
        "a decade ago",
        "l’année dernière",
    ],
)
def test_time_counted_from_now_is_relative_and_has_no_value(text: str) -> None:
    [found] = find(f"It rose {text}.")
    assert (found.text, found.relative, found.edtf) == (text, True, None)


def test_two_centuries_that_share_the_word_are_two() -> None:
    assert values("in the 19th and 20th centuries") == ["18XX", "19XX"]


@pytest.mark.parametrize(
    ("text", "date"),
    [("on 7 February.", "7 February"), ("on 5 May. It", "5 May"), ("on 7 Feb. he", "7 Feb."), ("in 5 Sept.", "5 Sept.")],
)
def test_the_stop_of_a_sentence_is_no_part_of_its_last_date(text: str, date: str) -> None:
    assert [found.text for found in find(text)] == [date]


def test_about_a_year_is_its_subject_and_in_about_a_year_an_estimate() -> None:
    assert values("a book about 1850, written in about 1900") == ["1850", "1900~"]


def test_an_approximate_date_agrees_with_what_is_near_it() -> None:
    (about,) = find("circa 1850")
    assert about.edtf is not None
    assert dates.agree(about.edtf, _value("1847"))
    assert not dates.agree(about.edtf, _value("1870"))


def test_digits_with_a_year_of_two_figures_are_given_no_century() -> None:
    (found,) = find("21/04/16")
    assert found.edtf is not None
    assert (found.edtf.earliest, found.edtf.latest) == (None, None)
    assert [each.flaw for each in find("10/05/24")] == [Flaw.AMBIGUOUS]


def test_two_years_joined_by_and_are_two_dates() -> None:
    assert values("since 2018 and 2024 respectively") == ["2018", "2024"]


def test_a_day_borrows_the_year_of_the_date_it_is_joined_to() -> None:
    assert values("on 12 March and 14 April 2024") == ["2024-03-12", "2024-04-14"]


def test_a_day_is_given_no_year_from_an_earlier_month() -> None:
    assert values("on 12 December and 14 April 2024") == ["XXXX-12-12", "2024-04-14"]


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("31 June 2024", "June has 30 days"),
        ("June 31, 2024", "June has 30 days"),
        ("2024-06-31", "June has 30 days"),
        ("31/04/2025", "April has 30 days"),
        ("29 February 2023", "February 2023 had 28 days: 2023 was no leap year"),
        ("30 February", "February never has more than 29 days"),
        ("the 31st of June", "June has 30 days"),
        ("29 February 1900", "February 1900 had 28 days: 1900 was no leap year"),
        ("“Report”, 32 March 2024", "March has 31 days"),
        ("on 32 March 2024", "March has 31 days"),
        ("(32 March 2024)", "March has 31 days"),
        ("March 32, 2024", "March has 31 days"),
        ("am 32. März 2024", "March has 31 days"),
    ],
)
def test_a_day_that_the_month_does_not_have_is_impossible(text: str, detail: str) -> None:
    [found] = find(text)
    assert (found.flaw, found.detail, found.edtf) == (Flaw.IMPOSSIBLE, detail, None)


@pytest.mark.parametrize(
    "text",
    [
        "29 February 2024",
        "29 February",
        "29 February 2000",
        "no. 31 June 2020",
        "29 February 1500",
        "Asian Affairs 45 March 2024",
        "vol. 3, 32 March 2024",
        "45, March 2024",
        "by June 31 states had signed",
        "In April 31 states signed",
        "im Februar 30 Betriebe",
        "i april 31 selskaper",
        "in februari 30 bedrijven",
    ],
)
def test_a_day_that_may_be_is_not_impossible(text: str) -> None:
    assert all(found.flaw is None for found in find(text))


@pytest.mark.parametrize("text", ["Rio de Janeiro, 2012", "Di Maio 2012", "Augustus 2012", "la marca 2012", "marts 2012"])
def test_a_name_that_is_a_month_elsewhere_is_none_before_a_year(text: str) -> None:
    assert values(text) == ["2012"]


def test_a_month_that_two_languages_tell_apart_is_not_guessed() -> None:
    assert values("10. listopada 2024.") == ["2024"]


@pytest.mark.parametrize(
    "text",
    [
        "Tuesday, 10 March 2025",
        "martedì 10 marzo 2025",
        "mardi 10 mars 2025",
        "Dienstag, 10. März 2025",
        "martes, 10 de marzo de 2025",
        "10 March 2025 (Tuesday)",
        "Tue., March 10, 2025",
        "Tuesday 2025-03-10",
        "Di., 10. März 2025",
        "Di, 10.03.2025",
        "mer. 10 mars 2025",
        "sabado 10 de marzo de 2025",
        "dinsdag 10 maart 2025",
        "terça-feira, dia 10 de março de 2025",
        "dimarts 10 de març de 2025",
        "marți, 10 martie 2025",
        "tisdagen den 10 mars 2025",
        "tirsdag d. 10. marts 2025",
        "tiistaina 10. maaliskuuta 2025",
        "środę, 10 marca 2025",
        "úterý 10. března 2025",
        "Τρίτη 10 Μαρτίου 2025",
        "вторник, 10 марта 2025",
        "10 березня 2025 (вівторок)",
    ],
)
def test_a_weekday_that_the_day_did_not_have_is_a_flaw(text: str) -> None:
    [found] = find(text)
    assert (found.flaw, found.detail, str(found.edtf)) == (Flaw.WEEKDAY, "10 March 2025 was a Monday", "2025-03-10")


@pytest.mark.parametrize(
    "text",
    [
        "Sunday 31 June 2024",
        "Sunday, 1 May 1500",
        "they wed 5 June 2020",
        "Monday, 10 March 2025",
        "So, 10 March 2025",
        "Do 10 March 2025",
        "Mo., 10.03.2025",
        "maandag 10 maart 2025",
        "segunda-feira, 10 de março de 2025",
        "terça, 10 de março de 2025",
        "Окружающая среда, 10 марта 2025",
        "șase luni, 11 martie 2025",
    ],
)
def test_no_weekday_is_disputed_where_the_date_cannot_be_or_the_calendar_is_unsure_or_it_is_right(text: str) -> None:
    assert all(found.flaw is not Flaw.WEEKDAY for found in find(text))


@pytest.mark.parametrize(
    "text", ["2027-2024", "10 March 2025 – 5 March 2025", "14-12 March 2024", "planned from 2027 to 2024"]
)
def test_a_range_that_runs_backwards_is_reversed(text: str) -> None:
    assert [found.flaw for found in find(text)] == [Flaw.REVERSED]


@pytest.mark.parametrize(
    "text",
    [
        "1914-18",
        "2019-1021",
        "ISSN 2049-1999",
        "pp. 2021-1999",
        "FY 2024-2021",
        "45(2): 2021-1999",
        "300-200 BC",
        "moved from 10 March 2025 to 5 March 2025",
        "2021—1999 saw",
        "fell from 2027 to 2024",
        "a change from 2021 to 2020",
        "the difference between 2021 and 2020",
    ],
)
def test_what_need_not_be_a_range_of_dates_is_not_reversed(text: str) -> None:
    assert all(found.flaw is None for found in find(text))


def test_digits_that_may_be_either_way_round_are_ambiguous_and_keep_the_year() -> None:
    [found] = find("03/04/2025")
    assert (found.flaw, str(found.edtf)) == (Flaw.AMBIGUOUS, "2025")


def test_another_date_of_the_text_settles_which_comes_first() -> None:
    assert values("03/04/2025 and 23/04/2025") == ["2025-04-03", "2025-04-23"]
    assert values("03/04/2025 and 04/23/2025") == ["2025-03-04", "2025-04-23"]


def test_the_caller_may_settle_which_comes_first() -> None:
    assert [str(d.edtf) for d in find("03/04/2025", day_first=True)] == ["2025-04-03"]
    assert dates.day_first_in(["3/4/2025", "23/04/2025"]) is True
    assert dates.day_first_in(["23/04/2025", "04/23/2025"]) is None


@given(st.integers(1900, 2100), st.integers(1, 12), st.integers(1, 31))
def test_every_day_of_two_centuries_is_possible_just_where_the_calendar_has_it(y: int, m: int, d: int) -> None:
    real = d <= monthrange(y, m)[1]
    for text in (f"{d} {MONTHS[m - 1]} {y}", f"{MONTHS[m - 1]} {d}, {y}", f"{y}-{m:02d}-{d:02d}"):
        [found] = find(text)
        assert (found.flaw is None) == real
        assert not real or (found.edtf and found.edtf.earliest == found.edtf.latest == date(y, m, d))


@given(st.dates(date(1753, 1, 1), date(2100, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_disputed_just_where_it_is_wrong(day: date, weekday: int) -> None:
    [found] = find(f"{DAYS[weekday]}, {day.day} {MONTHS[day.month - 1]} {day.year}")
    assert (found.flaw is Flaw.WEEKDAY) == (day.weekday() != weekday)


_PIECES = st.sampled_from(
    [
        "12",
        "March",
        "May",
        "2024",
        "-",
        "–",
        " ",
        " ",
        ", ",
        "31",
        "June",
        "Monday",
        "last",
        "year",
        "the",
        "1990s",
        "Q3",
        "/",
        ".",
        "to",
        "and",
        "19th",
        "century",
    ]
)


@given(st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=14).map("".join)))
def test_spans_cut_the_text_ascend_and_never_overlap(text: str) -> None:
    end = 0
    for found in find(text):
        assert text[found.start : found.end] == found.text
        assert end <= found.start < found.end
        assert (found.edtf is None) == (found.relative or found.flaw in {Flaw.IMPOSSIBLE, Flaw.REVERSED})
        end = found.end


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "1 ",
        "May ",
        "May 1 ",
        "1 May ",
        "12/",
        "2024-",
        "last the ",
        "Monday, ",
        "early ",
        "jan-",
        "the ",
        "5 May 2020 to ",
        "March " + " " * 40,
    ],
)
def test_the_dates_of_a_hostile_text_do_not_overlap(unit: str) -> None:
    found = find(unit * (100_000 // len(unit)))
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_a_megabyte_of_digits_is_no_date() -> None:
    assert find("1" * 1_000_000) == []


@pytest.mark.parametrize(
    ("text", "edtf", "precision"),
    [
        ("2025", "2025", "year"),
        ("2025-06", "2025-06", "month"),
        ("2025-06-15", "2025-06-15", "day"),
        ("2025-05/..", "2025-05/..", "interval"),
        ("../2025", "../2025", "interval"),
        ("2025-21", "2025-21", "season"),
        ("2025-33", "2025-33", "quarter"),
        ("187X", "187X", "decade"),
        ("18XX", "18XX", "century"),
        ("XXXX-02-07", "XXXX-02-07", "day"),
        ("1850~", "1850~", "year"),
        ("2025-05~/2025-06~", "2025-05~/2025-06~", "interval"),
    ],
)
def test_edtf_of_the_user_is_read_with_its_precision(text: str, edtf: str, precision: str) -> None:
    value = dates.parse_edtf(text)
    assert value is not None
    assert (value.text, value.precision) == (edtf, Precision(precision))


@pytest.mark.parametrize(
    "text",
    [
        "2025-13",
        "2025-02-30",
        "2025-06/2025-05",
        "June 2025",
        "",
        "../..",
        "2025-1",
        "20255",
        "2025-06-15T",
        "0000",
        "~",
        "1850~~",
    ],
)
def test_what_is_no_edtf_date_is_refused(text: str) -> None:
    assert dates.parse_edtf(text) is None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("June 2025", "2025-06"),
        ("5 June 2025", "2025-06-05"),
        ("2025-06-15T10:00:00+02:00", "2025-06-15"),
        ("2025", "2025"),
        ("Tue, 10 June 2025 10:00:00 GMT", "2025-06-10"),
        ("2025-06-15 10:00", "2025-06-15"),
    ],
)
def test_a_string_that_is_nothing_but_a_date_is_read(text: str, edtf: str) -> None:
    assert str(dates.parse_written(text)) == edtf


@pytest.mark.parametrize(
    "text", ["in June 2025", "June 2025 edition", "last year", "31 June 2025", "03/04/2025", "draft", ""]
)
def test_a_string_that_is_more_or_less_than_a_date_is_not(text: str) -> None:
    assert dates.parse_written(text) is None


def _value(text: str) -> Edtf:
    value = dates.parse_edtf(text)
    assert value is not None
    return value


def test_values_agree_where_they_may_mean_one_day() -> None:
    assert dates.agree(_value("2025-03"), _value("2025-03-10"))
    assert dates.agree(_value("2025"), _value("2025-05/.."))
    assert not dates.agree(_value("2025-03"), _value("2025-04-01"))


def test_only_what_is_wholly_later_is_after() -> None:
    assert dates.after(_value("2025-04"), _value("2025-03"))
    assert not dates.after(_value("2025"), _value("2025-03"))
    assert not dates.after(_value("2026"), _value("2025-05/.."))


def test_days_between_are_counted_from_the_ends_that_face() -> None:
    assert dates.days_after(_value("2025-04"), _value("2025-03")) == 1
    assert dates.days_after(_value("2025"), _value("2024-06-01/..")) is None


@given(st.dates(date(1500, 1, 1), date(2200, 1, 1)), st.integers(-400, 400))
def test_agreement_and_order_are_exclusive_and_complete(day: date, shift: int) -> None:
    a, b = _value(day.isoformat()), _value((day + timedelta(shift)).isoformat()[:7])
    assert dates.agree(a, b) + dates.after(a, b) + dates.after(b, a) == 1


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2025-03", ((2025, 3),)),
        ("2024/2027", ((2024,), (2027,))),
        ("2025-21", ((2025,),)),
        ("1850~", ((1850,),)),
        ("187X", ()),
        ("XXXX-02-07", ()),
    ],
)
def test_date_parts_have_just_what_was_given(text: str, parts: tuple[tuple[int, ...], ...]) -> None:
    assert dates.date_parts(_value(text)) == parts
