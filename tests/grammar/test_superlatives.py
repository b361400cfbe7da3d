import pytest

from claimcheck.grammar.superlatives import find


@pytest.mark.parametrize(
    "text",
    [
        "It is the largest port.",
        "This was the first foreign ship to dock there.",
        "They signed their first accord.",
        "It is closer than ever.",
        "The decline is unprecedented.",
        "They met for the first time.",
        "A level never seen before was reached.",
        "It is the only bridge left.",
        "It has the most expensive fleet.",
        "It has the least experience of all.",
        "Risk is higher than at any point since.",
    ],
)
def test_an_extreme_over_a_class_is_a_superlative(text: str) -> None:
    assert [one.rank for one in find(text)][:1] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "It is one of the largest ports.",
        "It hosts some of the world's top exporters.",
        "It is the second-largest economy.",
        "It ranks third in trade.",
        "It is a leading exporter.",
        "It is one of Africa's leading producers.",
    ],
)
def test_a_place_in_a_class_is_a_rank(text: str) -> None:
    assert any(one.rank for one in find(text))


@pytest.mark.parametrize(
    "text",
    [
        "At least, most of the interest in the West rests on the forest test.",
        "The main and key priority is of utmost, unique importance.",
        "First of all, the first phase began in his first term.",
        "This is in the best interest of all, and the latest request.",
        "It moves from east to west, leading to protest.",
        "Most countries in the region only trade.",
    ],
)
def test_what_compares_nothing_is_neither(text: str) -> None:
    assert find(text) == []
