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


UNUSUAL = [
    ("The scheme cost 3 lakh crore rupees.", [(3e12, "INR")]),
    ("India spent ₹1.5 lakh crore on roads.", [(1.5e12, "INR")]),
    ("Some 4.2 crore households applied.", [(4.2e7, "household")]),
    ("It cost Rs 5 lakh per unit.", [(500000, "INR")]),
    ("Debt stood at 1.687 trillion yen.", [(1.687e12, "JPY")]),
    ("Debt stood at ¥1,687bn.", [(1.687e12, "JPY")]),
    ("Exposure rose by a factor of 40.", [(40, "times")]),
    ("Two thirds of voters agreed.", [(2 / 3, "share")]),
    ("Two-thirds of voters agreed.", [(2 / 3, "share")]),
    ("Some 3 in 10 households are poor.", [(0.3, "share")]),
    ("Three in ten respondents agreed.", [(0.3, "share")]),
    ("One in five children is poor.", [(0.2, "share")]),
    ("Nearly one out of every four firms closed.", [(0.25, "share")]),
    ("The bank raised rates by 25 basis points.", [(25, "basis point")]),
    ("The spread widened by 150 bps.", [(150, "basis point")]),
    ("Between 2-3 million people fled.", [(2e6, "person"), (3e6, "person")]),
    ("The unemployment rate fell by 2 percentage points.", [(2, "percentage-point")]),
    ("It fell by 0.4pp.", [(0.4, "percentage-point")]),
    ("It fell by 0.4 p.p. last quarter.", [(0.4, "percentage-point")]),
    ("Inflation was 2 % and then 3 per cent.", [(2, "percent"), (3, "percent")]),
    ("Il PIL è cresciuto del 2,5 per cento.", [(2.5, "percent")]),
    ("La spesa ammonta a 12,3 miliardi di euro.", [(1.23e10, "EUR")]),
    ("Die Kosten betrugen 1,2 Milliarden Euro.", [(1.2e9, "EUR")]),
    ("Das Budget stieg auf 450 Mio. Euro.", [(4.5e8, "EUR")]),
    ("Der Anteil lag bei 7,5 Prozent.", [(7.5, "percent")]),
    ("Le coût atteint 3,4 milliards d’euros.", [(3.4e9, "EUR")]),
    ("Il représente 14,2 pour cent du total.", [(14.2, "percent")]),
    ("The fund holds $1.2tn in assets.", [(1.2e12, "USD")]),
    ("The project cost A$2.3 billion.", [(2.3e9, "AUD")]),
    ("Exports doubled and imports rose fivefold.", [(2, "times"), (5, "times")]),
    ("Output is ten times larger.", [(10, "times")]),
    ("Half of all firms closed.", [(0.5, "share")]),
    ("A quarter of the budget goes there.", [(0.25, "share")]),
    ("They have a combined 1.4 million troops.", [(1.4e6, "troop")]),
    ("The plant has a capacity of 1,600 MW.", [(1600, "MW")]),
    ("Emissions fell to 4.5 tonnes per head.", [(4.5, "tonne")]),
    ("It spans 2,400 km².", [(2400, "km²")]),
    ("Losses reached minus 3.5%.", [(3.5, "percent")]),
    ("GDP shrank to €1’234 million.", [(1.234e9, "EUR")]),
    ("It rose to CHF 12m.", [(1.2e7, "CHF")]),
    ("A two-to-one majority; some three quarters of members voted.", [(0.75, "share")]),
    ("Over a million people signed.", [(1e6, "person")]),
    ("Half a billion dollars was spent.", [(5e8, "USD")]),
    ("The deficit is 3¼ per cent of GDP.", [(3.25, "percent")]),
    ("The deficit is 3½% of GDP.", [(3.5, "percent")]),
    ("It covers a hundred or so villages.", [(100, "village")]),
    ("Some 12-15% of GDP.", [(12, "percent"), (15, "percent")]),
    ("between €5bn and €7bn a year", [(5e9, "EUR"), (7e9, "EUR")]),
    ("Les exportations ont augmenté de 12 % à 1 250 millions d’euros.", [(12, "percent"), (1.25e9, "EUR")]),
    ("Il 64,3% delle imprese.", [(64.3, "percent")]),
    ("He took 51 per cent of the vote, a lead of 2 points.", [(51, "percent")]),
    ("It has 5 mb/d of spare capacity; 300 bcm of gas; 20 TWh.", [(20, "TWh")]),
    ("Six in every ten people; 7 out of 10 firms.", [(0.6, "share"), (0.7, "share")]),
    ("It sold 40,000-50,000 cars.", [(40000, "car"), (50000, "car")]),
    ("It is worth USD 3.5 bn (EUR 3.2 bn).", [(3.5e9, "USD"), (3.2e9, "EUR")]),
    ("It produces 3m barrels a day.", [(3e6, "barrel")]),
    ("Some 2.5m people were displaced.", [(2.5e6, "person")]),
    ("It fell 12-fold; sales are up threefold.", [(12, "times"), (3, "times")]),
]


@pytest.mark.parametrize(("sentence", "stated"), UNUSUAL)
def test_a_figure_in_an_unusual_wording_has_its_value_and_unit(sentence: str, stated: list[tuple[float, str]]) -> None:
    found = [(value, unit) for _, value, unit in read(sentence)]
    for value, unit in stated:
        assert any(u == unit and v == pytest.approx(value) for v, u in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "She opened three in ten cities.",
        "It won twice in ten years, and five in 12 months.",
        "Three in 2020 and two in 1998 were lost.",
        "The ratio is 4:1 and the scale 1:50,000.",
        "It is a 40m long quay.",
    ],
)
def test_what_only_looks_like_a_share_or_a_scale_is_none(sentence: str) -> None:
    assert not [unit for _, _, unit in read(sentence) if unit in {"share", "percent"}]


def test_points_and_commas_are_read_as_the_language_of_the_sentence_writes_them() -> None:
    assert [value for _, value, _ in read("La spesa del governo è di 1.234 milioni di euro.")] == [1.234e9]
    assert [value for _, value, _ in read("La spesa del governo è di 1,234 miliardi di euro.")] == [1.234e9]
    assert [value for _, value, _ in read("The spending of the state was 1,234 million euros.")] == [1.234e9]
    assert [value for _, value, _ in read("The spending of the state was 1.234 billion euros.")] == [1.234e9]
