"""The words that say what a sentence is about."""

import pytest

from claimcheck.grammar.stems import content, in_lower_case, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("exports", "exported"),
        ("Italian", "Italy"),
        ("Japanese", "Japan"),
        ("Dutch", "Netherlands"),
        ("industries", "industry"),
    ],
)
def test_inflections_and_peoples_are_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Austria", "Australia"), ("Niger", "Nigeria"), ("Iran", "Iraq"), ("Slovak", "Slovene")]
)
def test_countries_that_look_alike_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_names_have_a_capital_or_a_digit() -> None:
    assert content("the Council adopted Resolution 1973 in a hurry") == [
        ("counci", True, 4), ("adopte", False, 12), ("resolu", True, 20), ("1973", True, 31), ("hurry", False, 41),
    ]  # fmt: skip


def test_what_stands_in_lower_case_somewhere_is_no_name_there() -> None:
    assert in_lower_case(["The Council met in a hurry.", "A council of 12"]) == {"met", "hurry", "counci"}
