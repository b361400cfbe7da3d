import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar import names


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("R. J. Samuels", ["Samuels|R. J."]),
        ("Samuels, R. J.", ["Samuels|R. J."]),
        ("Abbondanza, Gabriele", ["Abbondanza|Gabriele"]),
        ("De Ruyt, Jean", ["De Ruyt|Jean"]),
        ("W.-P. de Roever", ["de Roever|W.-P."]),
        ("Akira Igata & Brad Glosserman", ["Igata|Akira", "Glosserman|Brad"]),
        ("Pugliese, Giulio and Dell’Era, Alice", ["Pugliese|Giulio", "Dell’Era|Alice"]),
        ("Lee, L. L., W. E. Howard, and R. E. Marsh", ["Lee|L. L.", "Howard|W. E.", "Marsh|R. E."]),
        ("Romero, C., Paunesku, D., & Dweck, C.", ["Romero|C.", "Paunesku|D.", "Dweck|C."]),
        ("Ana Solís, Charles Wessner, and Thomas Howell", ["Solís|Ana", "Wessner|Charles", "Howell|Thomas"]),
        (
            "Pérez-Higueras JJ, Arias A, de la Macorra JC, Peters OA.",
            ["Pérez-Higueras|JJ", "Arias|A", "de la Macorra|JC", "Peters|OA."],
        ),
        ("Johnstone and Cook", ["Johnstone|", "Cook|"]),
        ("Smith et al.", ["Smith|"]),
        ("Alessandro Marrone (eds.)", ["Marrone|Alessandro"]),
    ],
)
def test_lists_of_people_are_parted_into_family_and_given_names(text: str, people: list[str]) -> None:
    assert [f"{name.family}|{name.given}" for name in names.parse(text)] == people


@pytest.mark.parametrize(
    "text",
    ["European Commission", "Ministry of Foreign Affairs of Japan", "OECD", "Department of Energy, Office of Science"],
)
def test_an_institution_is_one_literal_name(text: str) -> None:
    assert [name.literal for name in names.parse(text)] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The Fascist Effect",
        "What the EU can do",
        "Hirohito in Italia: diari",
        "Global Gateway",
        "12 March",
        "see also",
        "of",
    ],
)
def test_what_is_no_name_is_none(text: str) -> None:
    assert names.parse(text) == ()


@given(st.text(max_size=120))
def test_no_string_makes_it_fail(text: str) -> None:
    assert all(name.family or name.literal for name in names.parse(text))


def test_a_very_long_list_is_refused_at_once() -> None:
    assert names.parse("A. Rossi, " * 100_000) == ()
