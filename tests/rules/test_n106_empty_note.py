"""N106 beyond its examples."""

from collections.abc import Callable

import pytest

TEXT = "The vote was close, and nobody had expected it.[^1] Three abstained.[^2]\n\n[^1]: {}\n[^2]: Minutes, 4 June 2019.\n"


@pytest.mark.parametrize("nothing", ["", " ", ".", "–", "↩"])
def test_a_note_of_punctuation_is_empty(judge: Callable[..., tuple], nothing: str) -> None:
    findings, _ = judge("N106", TEXT.format(nothing))
    assert [each.note for each in findings] == ["1"]


@pytest.mark.parametrize("something", ["[redacted]", "█████", "Ibid.", "§ 4", "https://www.votes.org", "?"])
def test_a_note_of_a_sign_that_says_something_is_not_empty(judge: Callable[..., tuple], something: str) -> None:
    assert judge("N106", TEXT.format(something)) == ((), ())
