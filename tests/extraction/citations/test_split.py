"""Where one citation of a note ends and the next begins."""

import pytest

from claimcheck.documents import read
from claimcheck.extraction import extract


def titles(note: str) -> list[str]:
    [found] = extract(read(f"A sentence.[^1]\n\n[^1]: {note}\n".encode(), "a.md"), "a", None).notes
    return [citation.title for citation in found.citations]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "Rossi and Weil, *Water and Money*, p. 77; see also J. Klein, ‘Who Pays?’, *Policy* 19:4 (2017), pp. 601–18.",
            ["Water and Money", "Who Pays?"],
        ),
        ("Rossi, *Water and Money*, p. 77; Klein, *Who Pays?*, p. 3.", ["Water and Money", "Who Pays?"]),
        ("J. Klein, ‘Who Pays?’, *Water Policy* 19:4 (2017), pp. 601–18.", ["Who Pays?"]),
        ("J. Klein, ‘Money; Water; Power’, *Water Policy* 19:4 (2017), pp. 601–18.", ["Money; Water; Power"]),
    ],
)
def test_a_semicolon_parts_two_works_also_where_the_first_has_no_year_and_no_words_of_one(
    note: str, expected: list[str]
) -> None:
    assert titles(note) == expected
