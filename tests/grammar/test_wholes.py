import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar.wholes import find


@pytest.mark.parametrize(
    ("text", "total", "stated"),
    [
        ("60% of it is coal, 25% is gas and the remaining 20% is oil.", 105, 100),
        ("Of the 30 members, 12 are large and the other 20 small.", 32, 30),
        ("It paid 50 million, of which 53% went to Bern, 24% to Bonn, and the others got 33%.", 110, 100),
        ("Auf Alte entfielen 30 %, auf Junge 28 %, auf Kinder 27 % und auf die übrigen 25 %.", 110, 100),
        ("Des recettes, 50 % vont à l'État, 30 % aux régions et les 30 % restants aux communes.", 110, 100),
        ("Norway (60%), Spain (40%) and others (10%) made up the rest.", 110, 100),
    ],
)
def test_parts_that_do_not_come_to_their_whole_are_found_with_their_total(text: str, total: float, stated: float) -> None:
    whole = find(text)
    assert whole is not None
    assert (whole.total, whole.stated, whole.closed) == (total, stated, True)


@pytest.mark.parametrize(
    "text",
    [
        "60% of it is coal, 25% is gas and the remaining 15% is oil.",
        "60% of it is coal and 25% is gas.",
        "Auf Alte entfielen 30 %, auf Junge 28 %, auf Kinder 27 % und auf die übrigen 15 %.",
        "Firmen zahlten 60 % (5 % mehr als 2020), die Bürger die restlichen 40 %.",
        "Die Quote lag hier bei 60 %, dort bei 58 %, in den übrigen Ländern bei 40 %.",
        "Of the 60% that voted, of which 53% were new, the others got 33%.",
        "Tax was 60% in Bern, 53% in Bonn and the others had 33%.",
        "It paid 50 million, of which 53% went to Bern, 24% to Bonn, and the others got 23%.",
        "Of the 30 members, 12 are large and the other 18 small.",
        "Turnout was 60% in 2019 and 55% in 2023.",
    ],
)
def test_parts_that_come_to_it_or_claim_no_whole_are_none(text: str) -> None:
    assert find(text) is None


@given(st.integers(1, 97), st.integers(1, 97))
def test_whole_percentages_are_found_just_where_they_do_not_come_to_a_hundred(first: int, last: int) -> None:
    whole = find(f"{first}% of it is coal, 1% is gas and the remaining {last}% is oil.")
    assert whole is None or whole.total == first + 1 + last
    assert (whole is None) >= (first + 1 + last == 100)
