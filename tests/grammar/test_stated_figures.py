"""Figures in a text: the same in other clothes, another by a digit, not there."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar import figures
from claimcheck.grammar.page_numbers import PageNumbers
from claimcheck.grammar.page_words import PageWords
from claimcheck.grammar.stated_figures import Asked, Sureness, asked, find, nearest
from claimcheck.model.claims import Figure
from claimcheck.model.text import Span


def wanted(text: str) -> Asked:
    found = figures.find(f"The total of exports was {text} in all")[0]
    ask = asked(Figure(found.text, found.value, found.unit, Span(0, 1)))
    assert ask is not None
    return ask


@pytest.mark.parametrize(
    ("figure", "page"),
    [
        ("1,687 billion yen", "1.687 trillion yen"),
        ("1.687 trillion yen", "1,687 billion yen"),
        ("1,687,000,000,000 yen", "1.687.000.000.000 Yen"),
        ("3.5 million tonnes", "3,5 Mio. Tonnen"),
        ("2%", "2 %"),
        ("2%", "two per cent"),
        ("2%", "zwei und 2 Prozent"),
        ("€2 billion", "EUR 2 000 million"),
        ("€2 billion", "€2bn"),
        ("€2 billion", "2 Mrd. Euro"),
        ("€2 billion", "2 miliardi di euro"),
        ("€40 million", "40 millions d'euros"),
        ("61,700 people", "61,672 people"),
        ("64%", "64.3%"),
        ("9.4%", "9.38 percent"),
        ("£3.2 million", "£3,184,000"),
        ("15%", "between 15 and 20 percent"),
        ("15%", "15–20 %"),
        ("50%", "half of them"),
        ("25%", "one in four"),
        ("4,182 barges", "| Barges | 4,182 | 77 |"),
        ("€851.8 million", "in EUR million\nfreight 42 851.8 12,345"),
        ("12,345 tonnes", "in EUR million 42 851.8 12 345"),
        ("¥1.687 trillion", "1兆 and 16,870億円 or 1687 billion"),
        ("117 villages", "one hundred and seventeen villages"),
        ("18,450 workers", "18’450 workers"),
    ],
)
def test_one_number_in_other_clothes_is_found(figure: str, page: str) -> None:
    assert find(wanted(figure), PageNumbers(page)) is not None


@pytest.mark.parametrize(
    ("figure", "page"),
    [
        ("64.3%", "63.4%"),
        ("64.3%", "64%"),
        ("15%", "on 15 March 2023"),
        ("15%", "15 countries"),
        ("2019 ships", "2,109 ships"),
        ("70,000 people", "71,000 people"),
        ("1,687 billion yen", "1,687 million yen"),
        ("12 ships", "on 12 May"),
        ("12 ships", "12%"),
        ("30 ships", "at 10:30"),
        ("9.4%", "9.46%"),
    ],
)
def test_another_number_is_not_found(figure: str, page: str) -> None:
    assert find(wanted(figure), PageNumbers(page)) is None


@pytest.mark.parametrize(
    ("figure", "page", "sure"),
    [
        ("64.3% of grain", "of all exports grain was 63.4 percent", Sureness.LIKELY),
        ("64.3% of grain", "64.8% of the voters stayed at home", Sureness.NONE),
        ("64.3% of grain", "the total of grain exports of all northern ports was 64.8%", Sureness.LIKELY),
    ],
)
def test_a_number_that_is_another_by_a_digit_is_meant_where_the_page_speaks_of_the_same(
    figure: str, page: str, sure: Sureness
) -> None:
    found = nearest(wanted(figure), f"Of all exports grain was {figure}", PageNumbers(page), PageWords(page), ())
    assert found is not None
    assert found.sure is sure


def test_a_number_that_the_sentence_has_as_well_is_not_the_one_that_was_meant() -> None:
    page = "exports rose from 64.3% to 66.1%"
    assert nearest(wanted("63.4%"), "exports rose from 64.3% to 63.4%", PageNumbers(page), PageWords(page), (64.3,)) is None


@given(st.integers(10, 10**9), st.sampled_from(["{:,}", "{}"]), st.sampled_from(["{:,}", "{}"]))
def test_a_whole_number_is_found_however_it_is_grouped(value: int, ours: str, theirs: str) -> None:
    ask = Asked(float(value), 1.0, wanted("99 ships").kind, str(value), ours.format(value))
    assert find(ask, PageNumbers(f"there were {theirs.format(value).replace(',', ' ')} of them"))


@given(st.text(alphabet="0123456789.,' %€mb-–/:\nab", max_size=300))
def test_no_text_is_too_odd(text: str) -> None:
    page = PageNumbers(text)
    for figure in ("1,687 billion yen", "2%", "117 villages"):
        find(wanted(figure), page)
        nearest(wanted(figure), "of all exports", page, PageWords(text), ())


@pytest.mark.parametrize("text", ["1 " * 200_000, "64.8% " * 66_000, "1.1.1.1" * 57_000, "1" * 400_000, "one " * 100_000])
def test_two_hundred_figures_in_a_hostile_text_take_no_time(text: str) -> None:
    began = time.process_time()
    page, words = PageNumbers(text), PageWords(text)
    for _ in range(200):
        find(wanted("64.3% of grain"), page)
        nearest(wanted("64.3% of grain"), "exports", page, words, ())
    assert time.process_time() - began < 15.0
