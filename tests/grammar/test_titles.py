import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grammar import titles


def test_case_accents_quotes_and_dashes_do_not_matter() -> None:
    assert titles.normal("L’apertura — “Été” naïve.") == titles.normal("L'APERTURA - 'Ete' naive") == "lapertura ete naive"


def test_a_title_without_its_subtitle_is_the_same_and_another_is_not() -> None:
    assert titles.same("The strategy of denial: American defense", "The Strategy of Denial")
    assert not titles.same("War: A history", "War")
    assert not titles.same("The strategy of denial", "The strategy of hope")
    assert not titles.same("", "")


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("“Title”,", "Title"),
        ("‘A  b’", "A b"),
        ("Title.", "Title"),
        ("The U.S.", "The U.S."),
        ("Why?", "Why?"),
        (". Title", "Title"),
    ],
)
def test_outer_quotes_and_the_final_stop_go(text: str, bare: str) -> None:
    assert titles.bare(text) == bare


@given(st.text(max_size=60))
def test_a_normal_title_stays_as_it_is(text: str) -> None:
    assert titles.normal(titles.normal(text)) == titles.normal(text)
