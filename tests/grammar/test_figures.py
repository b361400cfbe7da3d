from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.figures import find, find_all


def read(text: str) -> list[tuple[str, float, str]]:
    return [(figure.text, figure.value, figure.unit) for figure in find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It cost ¥45 billion (about $0.3 billion).", [("¥45 billion", 45e9, "JPY"), ("$0.3 billion", 3e8, "USD")]),
        ("Trade reached 912 billion yen.", [("912 billion yen", 912e9, "JPY")]),
        ("They paid US$ 40m and EUR 3 million.", [("US$ 40m", 4e7, "USD"), ("EUR 3 million", 3e6, "EUR")]),
        ("The fund holds €1.2 million.", [("€1.2 million", 1.2e6, "EUR")]),
        ("A bill of $2.5bn came.", [("$2.5bn", 2.5e9, "USD")]),
        ("It is worth 2.5 billion Canadian dollars.", [("2.5 billion Canadian dollars", 2.5e9, "CAD")]),
        ("Losses of 1,5 million euros.", [("1,5 million euros", 1.5e6, "EUR")]),
        ("A fine of £250,000 was set.", [("£250,000", 250000.0, "GBP")]),
        ("It cost five million pounds.", [("five million pounds", 5e6, "GBP")]),
    ],
)
def test_money_is_read_in_whole_units_of_its_iso_code(text: str, found: list[tuple[str, float, str]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize("text", ["61.4%", "61.4 %", "61.4 percent", "61.4 per cent", "61.4-percent"])
def test_a_percentage_is_one_in_every_spelling(text: str) -> None:
    assert [(value, unit) for _, value, unit in read(f"It fell by {text} last")] == [(61.4, "percent")]


def test_percentage_points_are_no_percentages() -> None:
    assert [unit for _, _, unit in read("up 2 percentage points, or 2 percent")] == ["percentage-point", "percent"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("grew by a factor of 12", 12, "times"),
        ("is six times that of Chad", 6, "times"),
        ("a tenfold rise", 10, "times"),
        ("earns twice as much", 2, "times"),
        ("is to double by then", 2, "times"),
        ("imports tripled", 3, "times"),
        ("the price halved", 0.5, "times"),
        ("half of all voters", 0.5, "share"),
        ("a quarter of the seats", 0.25, "share"),
        ("two thirds of the seats", 2 / 3, "share"),
    ],
)
def test_multiples_and_shares_have_their_value(text: str, value: float, unit: str) -> None:
    assert [(v, u) for _, v, u in read(text)] == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("nine Korean high-tech firms—some new", 9, "firm"),
        ("the thirty-one Member States", 31, "state"),
        ("four MQ-9 drones, among", 4, "drone"),
        ("three U.S. carriers sailed", 3, "carrier"),
        ("over 12 000 troops", 12000, "troop"),
        ("six cities in", 6, "city"),
        ("five people", 5, "person"),
        ("40 NGOs left", 40, "NGO"),
        ("a 3-nanometer chip", 3, "nanometer"),
        ("a five-year plan", 5, "year"),
        ("35 e-bikes were", 35, "e-bike"),
        ("two analyses of", 2, "analysis"),
    ],
)
def test_a_count_has_the_head_noun_in_the_singular_as_its_unit(text: str, value: float, unit: str) -> None:
    assert [(v, u) for _, v, u in read(text)] == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("$2-3 billion", [2e9, 3e9]),
        ("€10 to €12 million", [1e7, 1.2e7]),
        ("between 5 and 10 percent", [5, 10]),
        ("two or three ministers", [2, 3]),
        ("$500 to $1 billion", [500, 1e9]),
        ("rose from 40 to 50, by 25%", [40, 50, 25]),
    ],
)
def test_both_ends_of_a_range_have_their_own_value(text: str, values: list[float]) -> None:
    assert [value for _, value, _ in read(f"It was {text}.")] == values


@pytest.mark.parametrize(
    "text",
    [
        "The G20 and the F-16 meet Article 12, Table 3 and 5G.",
        "The Biden 2.0 plans and Made in Peru 2030 fail.",
        "In 1999 countries met; by 2024 leaders left.",
        "One of them, and both the others.",
        "These three ministers and the two leaders agreed.",
        "First, it was late; second, it was little.",
        "It began at 10:30 and ended at 5 pm.",
        "Call +39 06 1234567 or 555-0100.",
        "See 12 U.S.C. 345 and 128 Stat. 3073.",
        "The Five Eyes met the Group of Seven.",
        "It doubles down on deepening ties.",
        "SP 800-53 controls apply under section 4.",
        "A 2+2 meeting after 9/11 on the 3rd floor.",
    ],
)
def test_names_dates_times_and_words_that_point_back_are_no_figures(text: str) -> None:
    assert read(text) == []


def test_a_count_that_points_back_is_kept_only_by_find_all() -> None:
    assert [(figure.text, figure.backward) for figure in find_all("The two ministers met.")] == [("two ministers", True)]


@given(st.text(alphabet="0123456789,.-–%$€ abtwohreedlns", max_size=80))
def test_figures_never_overlap_and_quote_the_text(text: str) -> None:
    found = find_all(text)
    assert all(text[figure.start : figure.end] == figure.text for figure in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize("unit", ["1", "1,", "1,111", "twenty ", "hundred and ", "$1 ", "1-", "two aaaa ", "2 year "])
def test_the_figures_of_a_hostile_text_do_not_overlap(unit: str) -> None:
    found = find_all(unit * (100_000 // len(unit)))
    assert all(one.end <= other.start for one, other in pairwise(found))
