"""The words behind a number that make thousands, millions and more of it."""

import pytest

from claimcheck.grammar.scales import after


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        *(
            (" billion", 10**9),
            (" Billionen", 10**12),
            (" billones", 10**12),
            (" mil millones", 10**9),
            (" lakh crore", 10**12),
        ),
        *((" Mio. Euro", 10**6), ("bn", 10**9), ("-million", 10**6), (" millón", 10**6)),
    ],
)
def test_a_word_means_what_it_does_in_its_language(text: str, scale: int) -> None:
    found = after(text, 0)
    assert found is not None
    assert (found[0], found[2]) == (scale, False)


def test_a_single_letter_is_told_apart_since_it_may_be_a_measure() -> None:
    assert after("40m tall", 2) == (10**6, 3, True)


@pytest.mark.parametrize("text", [" billionaire", "mm", " b", "", " thousandth", " of millions"])
def test_what_only_begins_like_a_scale_is_none(text: str) -> None:
    assert after(text, 0) is None
