import pytest

from claimcheck.grammar.spellings import spelt


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("colour", "color"),
        ("organise", "organize"),
        ("defence", "defense"),
        ("centre", "center"),
        ("modelling", "modeling"),
        ("programme", "program"),
    ],
)
def test_britain_and_america_spell_one_word(british: str, american: str) -> None:
    assert spelt(british) == spelt(american)


@pytest.mark.parametrize(("one", "other"), [("port", "part"), ("never", "ever"), ("rise", "raise"), ("will", "well")])
def test_two_words_stay_two(one: str, other: str) -> None:
    assert spelt(one) != spelt(other)
