"""Where the clause of a figure or a date begins and ends."""

import pytest

from claimcheck.grammar.clauses import clause


@pytest.mark.parametrize(
    ("text", "word", "others", "expected"),
    [
        ("Exports were 8, while imports were 5.", "8", ["5"], "Exports were 8"),
        ("Exports were 8, while imports were 5.", "5", ["8"], " imports were 5."),
        ("Exports were 8 and imports 5.", "5", ["8"], "imports 5."),
        ("Exports (8) fell.", "8", [], "8"),
        ("The port grew; exports were 8.", "8", [], " exports were 8."),
    ],
)
def test_marks_and_conjunctions_part_clauses(text: str, word: str, others: list[str], expected: str) -> None:
    places = sorted((text.index(one), text.index(one) + 1) for one in [word, *others])
    bounds = clause(text, text.index(word), text.index(word) + 1, places)
    assert bounds is not None
    assert text[slice(*bounds)] == expected


def test_two_figures_that_nothing_parts_have_no_clause_of_their_own() -> None:
    assert clause("Exports went from 8 to 9.", 18, 19, [(18, 19), (23, 24)]) is None
